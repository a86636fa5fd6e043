// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace cmbagent {

/// The one stretch in which two texts differ. A value; undone by swapping what was removed and inserted.
struct TextPatch
{
    qsizetype at = 0; ///< bytes from the beginning
    QByteArray removed;
    QByteArray inserted;

    [[nodiscard]] bool isEmpty() const { return removed.isEmpty() && inserted.isEmpty(); }
    /// Whether the text has what the patch removes, where it removes it.
    [[nodiscard]] bool fits(const QByteArray& text) const;
    /// The text afterwards. It must fit.
    [[nodiscard]] QByteArray applied(const QByteArray& text) const;
    [[nodiscard]] TextPatch reversed() const { return { at, inserted, removed }; }
    bool operator==(const TextPatch&) const = default;
};

/// What makes `after` of `before`; never cuts a character in two.
TextPatch patchBetween(const QByteArray& before, const QByteArray& after);

/// The same change made to the bytes of a file whose normalised text is `normalised`: byte-order mark and line ends
/// stay as they are, new lines end as the first one does.
QByteArray patchedRaw(const QByteArray& raw, const QByteArray& normalised, const TextPatch& patch);

} // namespace cmbagent
