// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/outputpattern.h"

#include "core/pathpattern.h"

#include <QStringList>

#include <algorithm>

namespace cmbagent {

OutputPattern::OutputPattern(const QString& text) : m_text(text), m_plain(!isFolder() && !isPattern(text)) { }

bool OutputPattern::matches(const QString& path) const
{
    if (isFolder()) {
        return path.size() > m_text.size() && path.startsWith(m_text);
    }
    return m_plain ? path == m_text : fitsPattern(m_text, path);
}

bool isSafeRelativePath(const QString& path)
{
    if (path.isEmpty() || path.contains(QChar(QChar::Null))) {
        return false;
    }
    const QStringList parts = path.split(QLatin1Char('/'));
    return std::none_of(parts.begin(), parts.end(), [](const QString& part) {
        return part.isEmpty() || part == QLatin1String(".") || part == QLatin1String("..");
    });
}

} // namespace cmbagent
