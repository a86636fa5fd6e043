// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/pythonscript.h"

#include "analysis/filecalls.h"

#include <QSet>

#include <algorithm>

namespace cmbagent {

PythonScript::PythonScript(const QString& script) : m_tokens(pythonTokens(script))
{
    findConstants();
    findFunctions();
}

/// NAME = "text" at the beginning of a line, if it is the only assignment to that name.
void PythonScript::findConstants()
{
    QHash<QString, int> assigned;
    for (size_t i = 0; i + 1 < m_tokens.size(); ++i) {
        if (m_tokens[i].isName() && isAt(i + 1, "=") && !isAt(i + 2, "=")) {
            ++assigned[m_tokens[i].text];
        }
    }
    for (size_t i = 0; i + 2 < m_tokens.size(); ++i) {
        const PythonToken& name = m_tokens[i];
        const bool ends = i + 3 >= m_tokens.size() || m_tokens[i + 3].indent >= 0;
        if (name.isName() && name.indent == 0 && isAt(i + 1, "=") && m_tokens[i + 2].isString() && ends
            && assigned.value(name.text) == 1) {
            m_constants.insert(name.text, m_tokens[i + 2].text);
        }
    }
}

void PythonScript::findFunctions()
{
    for (size_t i = 0; i + 2 < m_tokens.size(); ++i) {
        if (!m_tokens[i].isWord("def") || m_tokens[i].indent < 0 || !isAt(i + 2, "(")) {
            continue;
        }
        PythonFunction function { m_tokens[i + 1].text, {}, {}, { 0, 0 } };
        const size_t close = closing(i + 2);
        for (const PythonArgument& argument : argumentsOf({ i + 3, close })) {
            addParameter(function, argument);
        }
        size_t end = close + 1;
        while (end < m_tokens.size() && (m_tokens[end].indent < 0 || m_tokens[end].indent > m_tokens[i].indent)) {
            ++end;
        }
        function.body = { close, end };
        m_functions.push_back(std::move(function));
    }
}

/// name, name = default or name: type = default.
void PythonScript::addParameter(PythonFunction& function, const PythonArgument& argument) const
{
    const bool isPlain = argument.value.size() > 0 && m_tokens[argument.value.from].isName();
    QString name = argument.keyword;
    PythonSpan fallback = argument.value;
    if (name.isEmpty()) {
        name = isPlain ? m_tokens[argument.value.from].text : QString();
        while (fallback.size() > 0 && !m_tokens[fallback.from].is("=")) {
            ++fallback.from;
        }
        fallback.from += fallback.size() > 0 ? 1 : 0;
    }
    function.parameters << name;
    function.defaults.push_back(fallback);
}

size_t PythonScript::closing(size_t open) const
{
    int depth = 0;
    for (size_t i = open; i < m_tokens.size(); ++i) {
        if (m_tokens[i].is("(") || m_tokens[i].is("[") || m_tokens[i].is("{")) {
            ++depth;
        } else if (m_tokens[i].is(")") || m_tokens[i].is("]") || m_tokens[i].is("}")) {
            if (--depth == 0) {
                return i;
            }
        }
    }
    return m_tokens.size();
}

std::vector<PythonArgument> PythonScript::argumentsOf(PythonSpan inside) const
{
    std::vector<PythonArgument> arguments;
    size_t from = inside.from;
    for (size_t i = inside.from; i <= inside.to && from < inside.to; ++i) {
        if (i < inside.to && (m_tokens[i].is("(") || m_tokens[i].is("[") || m_tokens[i].is("{"))) {
            i = std::min(closing(i), inside.to);
        }
        if (i >= inside.to || m_tokens[i].is(",")) {
            PythonArgument argument { {}, { from, std::min(i, inside.to) } };
            if (argument.value.size() >= 2 && m_tokens[from].isName() && isAt(from + 1, "=")) {
                argument.keyword = m_tokens[from].text;
                argument.value.from += 2;
            }
            arguments.push_back(argument);
            from = i + 1;
        }
    }
    return arguments;
}

/// The text an expression stands for, as far as it is plain; patterns for f-strings.
std::optional<QString> PythonScript::textOf(PythonSpan span) const
{
    if (span.size() == 0) {
        return std::nullopt;
    }
    const auto all = [&](auto fits) {
        return std::all_of(m_tokens.begin() + qsizetype(span.from), m_tokens.begin() + qsizetype(span.to), fits);
    };
    if (all([](const PythonToken& token) { return token.isString(); })) {
        QString text;
        for (size_t i = span.from; i < span.to; ++i) {
            text += m_tokens[i].text;
        }
        return text;
    }
    if (span.size() == 1 && m_tokens[span.from].isName()) {
        const auto constant = m_constants.constFind(m_tokens[span.from].text);
        return constant == m_constants.constEnd() ? std::nullopt : std::optional(*constant);
    }
    return PythonScript::joinedText(span);
}

/// Path("a", "b"), os.path.join("a", "b") and str(…), when everything in them is plain.
[[nodiscard]] std::optional<QString> PythonScript::joinedText(PythonSpan span) const
{
    size_t open = span.from;
    while (open < span.to && (m_tokens[open].isName() || m_tokens[open].is("."))) {
        ++open;
    }
    static const QSet<QString> joins = fileWords("Path PurePath join str fspath");
    if (open == span.from || !isAt(open, "(") || closing(open) + 1 != span.to
        || !joins.contains(m_tokens[open - 1].text)) {
        return std::nullopt;
    }
    QStringList parts;
    for (const PythonArgument& argument : argumentsOf({ open + 1, span.to - 1 })) {
        const auto part = textOf(argument.value);
        if (!part) {
            return std::nullopt;
        }
        parts << *part;
    }
    return parts.isEmpty() ? std::nullopt : std::optional(parts.join(QLatin1Char('/')));
}

} // namespace cmbagent
