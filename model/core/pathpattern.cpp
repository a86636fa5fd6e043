// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pathpattern.h"

#include <QDir>

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

} // namespace cmbagent
