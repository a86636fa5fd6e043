// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace cmbagent {

/// Whether a path is a pattern: contains *, ? or [.
bool isPattern(const QString& path);

/// Whether `path` fits `pattern`, part by part between the slashes: `*` any characters, `?` one, `[a-z]` or `[!a-z]` a
/// set, and `**` as a whole part any number of parts. Takes time in proportion to both lengths, whatever they are.
bool fitsPattern(const QString& pattern, const QString& path);

/// The path without `.` and doubled slashes, a final slash kept; nothing when it is absolute or has a `..` in it, which
/// could lead out of its folder.
std::optional<QString> pathInside(const QString& path);

/// The folder a workflow file lies in: answers what is there and what leads out of it. Used on one thread.
class WorkFolder
{
public:
    enum class State : quint8 { File, Missing, NotAFile, Unreadable, Outside };

    /// An empty folder is no folder: then nothing is looked up.
    explicit WorkFolder(const QString& folder);

    [[nodiscard]] bool isKnown() const { return !m_root.isEmpty(); }
    /// `path` is one that `pathInside` gave. Links are followed.
    [[nodiscard]] State state(const QString& path) const;
    [[nodiscard]] QString absolute(const QString& path) const;
    /// Regular files that fit a plain path, a pattern, or a folder ("data/": everything beneath); sorted, and not more
    /// than `most`.
    [[nodiscard]] QStringList expand(const QString& pattern, int most) const;
    /// Names beside `path`, to suggest from.
    [[nodiscard]] QStringList neighbours(const QString& path) const;

private:
    void walk(const QString& folder, const QString& pattern, int most, QStringList& found, int& looked) const;

    QString m_root;
    QString m_canonicalRoot; ///< ends in '/'
};

} // namespace cmbagent
