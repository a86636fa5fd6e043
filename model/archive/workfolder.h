// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pathpattern.h"

#include <QString>
#include <QStringList>

namespace cmbagent {

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
