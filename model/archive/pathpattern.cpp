// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pathpattern.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace cmbagent {

namespace {

/// One element of a pattern at `at`: moves `at` behind it and tells whether `c` fits it.
bool fitsElement(QStringView pattern, qsizetype& at, QChar c)
{
    if (pattern[at] == QLatin1Char('?')) {
        ++at;
        return true;
    }
    const qsizetype end = pattern[at] == QLatin1Char('[') ? pattern.indexOf(QLatin1Char(']'), at + 2) : -1;
    if (end < 0) {
        return pattern[at++] == c;
    }
    qsizetype i = at + 1;
    const bool negated = pattern[i] == QLatin1Char('!') || pattern[i] == QLatin1Char('^');
    i += negated ? 1 : 0;
    bool inSet = false;
    while (i < end) {
        const bool range = i + 2 < end && pattern[i + 1] == QLatin1Char('-');
        inSet = inSet || (range ? pattern[i] <= c && c <= pattern[i + 2] : pattern[i] == c);
        i += range ? 3 : 1;
    }
    at = end + 1;
    return inSet != negated;
}

/// One part between slashes. Only the last '*' is ever gone back to, so this is quadratic at worst.
bool fitsPart(QStringView pattern, QStringView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype starText = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == QLatin1Char('*')) {
            star = p++;
            starText = t;
            continue;
        }
        qsizetype next = p;
        if (p < pattern.size() && fitsElement(pattern, next, text[t])) {
            p = next;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++starText;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == QLatin1Char('*')) {
        ++p;
    }
    return p == pattern.size();
}

} // namespace

bool isPattern(const QString& path)
{
    return path.contains(QLatin1Char('*')) || path.contains(QLatin1Char('?')) || path.contains(QLatin1Char('['));
}

bool fitsPattern(const QString& pattern, const QString& path)
{
    const auto wanted = QStringView(pattern).split(QLatin1Char('/'));
    const auto parts = QStringView(path).split(QLatin1Char('/'));
    // As fitsPart does, with '**' in the place of '*'.
    qsizetype w = 0;
    qsizetype p = 0;
    qsizetype star = -1;
    qsizetype starPart = 0;
    while (p < parts.size()) {
        if (w < wanted.size() && wanted[w] == QLatin1String("**")) {
            star = w++;
            starPart = p;
        } else if (w < wanted.size() && fitsPart(wanted[w], parts[p])) {
            ++w;
            ++p;
        } else if (star >= 0) {
            w = star + 1;
            p = ++starPart;
        } else {
            return false;
        }
    }
    while (w < wanted.size() && wanted[w] == QLatin1String("**")) {
        ++w;
    }
    return w == wanted.size();
}

std::optional<QString> pathInside(const QString& path)
{
    if (path.isEmpty() || path.startsWith(QLatin1Char('/'))) {
        return std::nullopt;
    }
    const auto parts = QStringView(path).split(QLatin1Char('/'));
    if (parts.contains(QLatin1String(".."))) {
        return std::nullopt;
    }
    QString clean = QDir::cleanPath(path);
    if (path.endsWith(QLatin1Char('/'))) {
        clean += QLatin1Char('/');
    }
    return clean;
}

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
                        : depth + 1 < parts.size() && fitsPart(parts[depth], info.fileName())) {
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
