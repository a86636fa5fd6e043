// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/pythontokens.h"

namespace cmbagent {

namespace {

using Kind = PythonToken::Kind;

bool startsName(QChar c)
{
    return c.isLetter() || c == QLatin1Char('_');
}

bool goesOnName(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_');
}

bool isQuote(QChar c)
{
    return c == QLatin1Char('\'') || c == QLatin1Char('"');
}

/// Whether a word before a quote says how the string is written, such as rb"…".
bool isPrefix(const QString& word)
{
    return word.size() <= 2
        && std::all_of(word.begin(), word.end(), [](QChar c) { return QStringLiteral("rRbBuUfF").contains(c); });
}

class Tokenizer
{
public:
    explicit Tokenizer(const QString& script) : m_text(script) { }

    std::vector<PythonToken> read()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (c == QLatin1Char('\n')) {
                ++m_line;
                m_lineStart = ++m_at;
                m_isFirst = true;
            } else if (c.isSpace() || c == QLatin1Char('\\')) {
                ++m_at;
            } else if (c == QLatin1Char('#')) {
                skipComment();
            } else {
                readToken(c);
            }
        }
        return std::move(m_tokens);
    }

private:
    void skipComment()
    {
        while (m_at < m_text.size() && m_text[m_at] != QLatin1Char('\n')) {
            ++m_at;
        }
    }

    void readToken(QChar c)
    {
        PythonToken token;
        token.line = m_line;
        token.indent = m_isFirst ? int(m_at - m_lineStart) : -1;
        m_isFirst = false;
        if (startsName(c)) {
            token.kind = Kind::Name;
            token.text = take(goesOnName);
            if (m_at < m_text.size() && isQuote(m_text[m_at]) && isPrefix(token.text)) {
                readString(token, token.text);
            }
        } else if (isQuote(c)) {
            readString(token, {});
        } else if (c.isDigit()) {
            token.kind = Kind::Number;
            token.text = take([](QChar next) { return goesOnName(next) || next == QLatin1Char('.'); });
        } else {
            token.text = c;
            ++m_at;
        }
        m_tokens.push_back(std::move(token));
    }

    template <typename Fits>
    QString take(Fits fits)
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && fits(m_text[m_at])) {
            ++m_at;
        }
        return m_text.mid(from, m_at - from);
    }

    void readString(PythonToken& token, const QString& prefix)
    {
        const QChar quote = m_text[m_at];
        const QString three(3, quote);
        const bool isLong = QStringView(m_text).mid(m_at, 3) == three;
        const bool isRaw = prefix.contains(QLatin1Char('r'), Qt::CaseInsensitive);
        const QString end = isLong ? three : QString(quote);
        QString content;
        m_at += end.size();
        while (m_at < m_text.size() && QStringView(m_text).mid(m_at, end.size()) != end) {
            const QChar c = m_text[m_at];
            if (c == QLatin1Char('\n')) {
                if (!isLong) {
                    break; // never closed: go on with the next line
                }
                ++m_line;
                m_lineStart = m_at + 1;
            }
            if (c == QLatin1Char('\\') && m_at + 1 < m_text.size()) {
                content += isRaw ? QString(c) : QString();
                ++m_at;
                if (m_text[m_at] == QLatin1Char('\n')) {
                    ++m_line;
                    m_lineStart = m_at + 1;
                }
            }
            content += m_text[m_at++];
        }
        if (m_at < m_text.size() && m_text[m_at] == quote) {
            m_at += end.size();
        }
        token.kind = Kind::String;
        token.text =
            prefix.contains(QLatin1Char('f'), Qt::CaseInsensitive) ? formatted(content, token.isFormatted) : content;
    }

    /// An f-string as a pattern: {{ and }} are braces, anything else in braces is not known.
    static QString formatted(const QString& content, bool& hasHoles)
    {
        QString text;
        int depth = 0;
        for (qsizetype i = 0; i < content.size(); ++i) {
            const QChar c = content[i];
            const bool isDoubled = i + 1 < content.size() && content[i + 1] == c;
            if (depth == 0 && (c == QLatin1Char('{') || c == QLatin1Char('}')) && isDoubled) {
                text += c;
                ++i;
            } else if (c == QLatin1Char('{')) {
                text += depth++ == 0 ? QStringLiteral("*") : QString();
                hasHoles = true;
            } else if (c == QLatin1Char('}') && depth > 0) {
                --depth;
            } else if (depth == 0) {
                text += c;
            }
        }
        return text;
    }

    const QString m_text;
    qsizetype m_at = 0;
    qsizetype m_lineStart = 0;
    int m_line = 1;
    bool m_isFirst = true;
    std::vector<PythonToken> m_tokens;
};

} // namespace

std::vector<PythonToken> pythonTokens(const QString& script)
{
    return Tokenizer(script).read();
}

} // namespace cmbagent
