// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"
#include "widgets/preview/textview.h"

#include <QRegularExpression>

namespace cmbagent {

namespace {

constexpr int longestLine = 4000; // longer lines stay plain: they are data, not code

const QRegularExpression& pythonWord()
{
    static const QRegularExpression words(QStringLiteral(
        "\\b(False|None|True|and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|"
        "from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield)\\b"));
    return words;
}

const QRegularExpression& number()
{
    static const QRegularExpression numbers(QStringLiteral("(?<![\\w.])[-+]?\\d[\\d_]*(\\.\\d+)?([eE][-+]?\\d+)?\\b"));
    return numbers;
}

const QRegularExpression& quoted()
{
    static const QRegularExpression strings(QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'"));
    return strings;
}

/// Where an unquoted # begins; -1: nowhere.
int commentStart(const QString& text)
{
    QChar quote;
    for (int i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!quote.isNull()) {
            if (c == QLatin1Char('\\')) {
                ++i;
            } else if (c == quote) {
                quote = {};
            }
        } else if (c == QLatin1Char('"') || c == QLatin1Char('\'')) {
            quote = c;
        } else if (c == QLatin1Char('#')) {
            return i;
        }
    }
    return -1;
}

} // namespace

Highlighter::Highlighter(QTextDocument* document) : QSyntaxHighlighter(document) { }

void Highlighter::setLanguage(Language language)
{
    if (m_language != language) {
        m_language = language;
        rehighlight();
    }
}

void Highlighter::setPalette(const QPalette& palette)
{
    const Theme& theme = Theme::of(palette);
    m_word = theme.statusColor(Status::Waiting);
    m_string = theme.statusColor(Status::Completed);
    m_number = theme.accent();
    m_comment = theme.muted();
    m_fault = theme.statusColor(Status::Failed);
    m_warning = theme.statusColor(Status::Paused);
    rehighlight();
}

void Highlighter::highlightBlock(const QString& text)
{
    if (m_language == Language::None || text.size() > longestLine) {
        return;
    }
    const auto colour = [&](const QRegularExpression& pattern, const QColor& color, int group = 0) {
        for (auto it = pattern.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            setFormat(int(match.capturedStart(group)), int(match.capturedLength(group)), color);
        }
    };
    if (m_language == Language::Log) {
        static const QRegularExpression fault(QStringLiteral("\\b(error|exception|traceback|fatal|failed)\\b.*"),
                                              QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression warning(QStringLiteral("\\b(warning|warn|note)\\b.*"),
                                                QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression directive(QStringLiteral("^::\\w+.*"));
        colour(warning, m_warning);
        colour(fault, m_fault);
        colour(directive, m_comment);
        return;
    }
    if (m_language == Language::Python) {
        highlightPython(text);
        return;
    }
    static const QRegularExpression yamlKey(QStringLiteral("^\\s*(?:-\\s+)*([\\w.-]+)\\s*:"));
    static const QRegularExpression jsonKey(QStringLiteral("(\"(?:[^\"\\\\]|\\\\.)*\")\\s*:"));
    colour(number(), m_number);
    colour(quoted(), m_string);
    colour(m_language == Language::Json ? jsonKey : yamlKey, m_word, 1);
    const int comment = m_language == Language::Yaml ? commentStart(text) : -1;
    if (comment >= 0) {
        setFormat(comment, int(text.size()) - comment, m_comment);
    }
}

void Highlighter::highlightPython(const QString& text)
{
    // Block states: 0 code, 1 inside """, 2 inside '''.
    static const QStringList fences { QString(), QStringLiteral("\"\"\""), QStringLiteral("'''") };
    int from = 0;
    int state = previousBlockState() > 0 ? previousBlockState() : 0;
    setCurrentBlockState(0);
    if (state == 0) {
        for (const auto& [pattern, color] :
             { std::pair(&number(), m_number), std::pair(&pythonWord(), m_word), std::pair(&quoted(), m_string) }) {
            for (auto it = pattern->globalMatch(text); it.hasNext();) {
                const auto match = it.next();
                setFormat(int(match.capturedStart()), int(match.capturedLength()), color);
            }
        }
        const int comment = commentStart(text);
        const auto fence = std::max(text.indexOf(fences[1]), text.indexOf(fences[2]));
        if (comment >= 0 && (fence < 0 || comment < fence)) {
            setFormat(comment, int(text.size()) - comment, m_comment);
            return;
        }
    }
    while (true) {
        if (state == 0) {
            const auto a = text.indexOf(fences[1], from);
            const auto b = text.indexOf(fences[2], from);
            if (a < 0 && b < 0) {
                return;
            }
            state = b < 0 || (a >= 0 && a < b) ? 1 : 2;
            from = int(state == 1 ? a : b);
            setFormat(from, 3, m_string);
            from += 3;
        }
        const auto end = text.indexOf(fences[state], from);
        const int stop = end < 0 ? int(text.size()) : int(end) + 3;
        setFormat(from, stop - from, m_string);
        if (end < 0) {
            setCurrentBlockState(state);
            return;
        }
        from = stop;
        state = 0;
    }
}

} // namespace cmbagent
