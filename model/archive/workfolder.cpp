// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/workfolder.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace cmbagent {

WorkFolder::WorkFolder(const QString& folder)
{
    if (!folder.isEmpty()) {
        m_root = QDir(folder).absolutePath();
        m_canonicalRoot = QDir(folder).canonicalPath();
        if (!m_canonicalRoot.endsWith(QLatin1Char('/'))) {
            m_canonicalRoot += QLatin1Char('/');
        }
    }
}

QString WorkFolder::absolute(const QString& path) const
{
    return m_root.endsWith(QLatin1Char('/')) ? m_root + path : m_root + QLatin1Char('/') + path;
}

WorkFolder::State WorkFolder::state(const QString& path) const
{
    const QFileInfo info(absolute(path));
    const QString canonical = info.canonicalFilePath();
    if (canonical.isEmpty()) {
        return State::Missing;
    }
    if (!canonical.startsWith(m_canonicalRoot) && canonical + QLatin1Char('/') != m_canonicalRoot) {
        return State::Outside;
    }
    if (!info.isFile() || path.endsWith(QLatin1Char('/'))) {
        return State::NotAFile;
    }
    return info.isReadable() ? State::File : State::Unreadable;
}

void WorkFolder::walk(const QString& folder, const QString& pattern, int most, QStringList& found, int& looked) const
{
    constexpr int mostLooked = 200'000;
    const QDir dir(absolute(folder));
    const qsizetype depth = folder.count(QLatin1Char('/'));
    const bool deep = pattern.contains(QLatin1String("**"));
    const QStringList parts = pattern.split(QLatin1Char('/'));
    const bool hidden = pattern.startsWith(QLatin1Char('.')) || pattern.contains(QLatin1String("/."));
    const auto filter = QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | (hidden ? QDir::Hidden : QDir::Filters());
    for (const QFileInfo& info : dir.entryInfoList(filter, QDir::Name)) {
        if (found.size() > most || ++looked > mostLooked) {
            return;
        }
        const QString path = folder + info.fileName();
        if (info.isFile()) {
            if (fitsPattern(pattern, path)) {
                found << path;
            }
        } else if (deep ? !info.isSymLink() && depth < 64
                        : depth + 1 < parts.size() && fitsPattern(parts[depth], info.fileName())) {
            walk(path + QLatin1Char('/'), pattern, most, found,
                 looked); // '**' follows no links, which may lead in circles
        }
    }
}

QStringList WorkFolder::expand(const QString& pattern, int most) const
{
    if (!isPattern(pattern) && !pattern.endsWith(QLatin1Char('/'))) {
        return state(pattern) == State::File ? QStringList { pattern } : QStringList {};
    }
    QStringList found;
    int looked = 0;
    walk(QString(), pattern.endsWith(QLatin1Char('/')) ? pattern + QStringLiteral("**") : pattern, most, found, looked);
    found.sort();
    return found;
}

QStringList WorkFolder::neighbours(const QString& path) const
{
    const QString folder =
        path.contains(QLatin1Char('/')) ? path.left(path.lastIndexOf(QLatin1Char('/')) + 1) : QString();
    QStringList paths;
    if (pathInside(folder.isEmpty() ? QStringLiteral(".") : folder)) {
        const QStringList names = QDir(absolute(folder)).entryList(QDir::Files, QDir::Name);
        for (const QString& name : names.mid(0, 500)) {
            paths << folder + name;
        }
    }
    return paths;
}

} // namespace cmbagent
