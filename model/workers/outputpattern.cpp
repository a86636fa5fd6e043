// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/outputpattern.h"

#include <QStringList>

#include <algorithm>

namespace cmbagent {

namespace {

/// The expression for one set "[...]" that begins at `at`; moves `at` to its end. Empty when it is never closed.
QString setExpression(const QString& text, qsizetype& at)
{
    const qsizetype end = text.indexOf(QLatin1Char(']'), at + 2);
    if (end < 0) {
        return {};
    }
    QString inside = text.mid(at + 1, end - at - 1);
    const bool negated = inside.startsWith(QLatin1Char('!')) || inside.startsWith(QLatin1Char('^'));
    inside = inside.mid(negated ? 1 : 0);
    inside.replace(QLatin1String("\\"), QLatin1String("\\\\")).replace(QLatin1String("["), QLatin1String("\\["));
    at = end;
    return QStringLiteral("(?!/)[") + (negated ? QStringLiteral("^") : QString()) + inside + QLatin1Char(']');
}

QString toExpression(const QString& text)
{
    QString expression;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (QStringView(text).mid(i).startsWith(QLatin1String("**/"))) {
            expression += QLatin1String("(?:.*/)?");
            i += 2;
        } else if (QStringView(text).mid(i).startsWith(QLatin1String("**"))) {
            expression += QLatin1String(".*");
            i += 1;
        } else if (c == QLatin1Char('*')) {
            expression += QLatin1String("[^/]*");
        } else if (c == QLatin1Char('?')) {
            expression += QLatin1String("[^/]");
        } else if (const QString set = c == QLatin1Char('[') ? setExpression(text, i) : QString(); !set.isEmpty()) {
            expression += set;
        } else {
            expression += QRegularExpression::escape(QString(c));
        }
    }
    return expression;
}

} // namespace

OutputPattern::OutputPattern(const QString& text)
    : m_text(text), m_plain(!isFolder() && !text.contains(QLatin1Char('*')) && !text.contains(QLatin1Char('?'))
                            && !text.contains(QLatin1Char('[')))
{
    if (!m_plain && !isFolder()) {
        m_expression.setPattern(QRegularExpression::anchoredPattern(toExpression(text)));
        m_expression.setPatternOptions(QRegularExpression::DotMatchesEverythingOption);
    }
}

bool OutputPattern::matches(const QString& path) const
{
    if (isFolder()) {
        return path.size() > m_text.size() && path.startsWith(m_text);
    }
    return m_plain ? path == m_text : m_expression.match(path).hasMatch();
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
