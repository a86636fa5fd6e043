// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/yamlsource.h"

#include <algorithm>
#include <iterator>

namespace cmbagent {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

bool endsWord(char c)
{
    return isSpace(c) || c == '\n' || c == '\0';
}

} // namespace

YamlSource::YamlSource(QByteArray text, YamlNode root) : m_text(std::move(text)), m_root(std::move(root))
{
    m_lines.push_back(0);
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        if (m_text[i] == '\n' && i + 1 < m_text.size()) {
            m_lines.push_back(i + 1);
        }
    }
}

/// Lines begin behind line ends, except at the very end of the text.
void YamlSource::splice(qsizetype at, qsizetype length, const QByteArray& text, YamlNode root)
{
    const auto behind = [this](qsizetype offset) { return std::upper_bound(m_lines.begin(), m_lines.end(), offset); };
    std::vector<qsizetype> lines(m_lines.begin(), behind(at));
    if (at > 0 && at == m_text.size() && m_text[at - 1] == '\n') {
        lines.push_back(at);
    }
    for (qsizetype end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
        lines.push_back(at + end + 1);
    }
    const qsizetype further = text.size() - length;
    std::transform(behind(at + length), m_lines.end(), std::back_inserter(lines),
                   [further](qsizetype start) { return start + further; });
    m_text.replace(at, length, text);
    if (lines.size() > 1 && lines.back() == m_text.size()) {
        lines.pop_back();
    }
    m_lines = std::move(lines);
    m_root = std::move(root);
}

tl::expected<YamlSource, WorkflowFault> readSource(const QByteArray& text, const QString& path)
{
    FaultList faults(text, path);
    checkText(text, faults);
    YamlNode root = faults.isEmpty() ? readYaml(text, faults) : YamlNode();
    if (!faults.isEmpty()) {
        return tl::unexpected(faults.take().front());
    }
    return YamlSource(text, std::move(root));
}

qsizetype YamlSource::lineStart(int line) const
{
    return line < lineCount() ? m_lines[size_t(line)] : m_text.size();
}

qsizetype YamlSource::offset(Mark mark) const
{
    return std::min(lineStart(mark.line) + mark.byte, m_text.size());
}

QByteArray YamlSource::line(int line) const
{
    QByteArray text = m_text.mid(lineStart(line), lineStart(line + 1) - lineStart(line));
    if (text.endsWith('\n')) {
        text.chop(1);
    }
    return text;
}

int YamlSource::lineAt(qsizetype offset) const
{
    return int(std::upper_bound(m_lines.begin(), m_lines.end(), offset) - m_lines.begin()) - 1;
}

int YamlSource::indent(int line) const
{
    qsizetype at = lineStart(line);
    const qsizetype end = lineStart(line + 1);
    while (at < end && m_text[at] == ' ') {
        ++at;
    }
    const bool isBlankLine = at == end || m_text[at] == '\n' || m_text.mid(at, end - at).trimmed().isEmpty();
    return isBlankLine ? -1 : int(at - lineStart(line));
}

bool YamlSource::isBlank(int line) const
{
    return indent(line) < 0;
}

bool YamlSource::isFlow(const YamlNode& node) const
{
    const qsizetype at = offset(node.at);
    return at < m_text.size() && (m_text[at] == '[' || m_text[at] == '{');
}

qsizetype YamlSource::quotedEnd(qsizetype from) const
{
    const char quote = m_text[from];
    for (qsizetype i = from + 1; i < m_text.size(); ++i) {
        if (quote == '"' && m_text[i] == '\\') {
            ++i;
        } else if (m_text[i] == quote) {
            if (quote == '\'' && i + 1 < m_text.size() && m_text[i + 1] == quote) {
                ++i;
                continue;
            }
            return i + 1;
        }
    }
    return m_text.size();
}

qsizetype YamlSource::flowEnd(qsizetype from) const
{
    int depth = 0;
    for (qsizetype i = from; i < m_text.size(); ++i) {
        const char c = m_text[i];
        const char before = i > from ? m_text[i - 1] : ' ';
        if ((c == '"' || c == '\'') && (isSpace(before) || QByteArrayView("[{,:\n").contains(before))) {
            i = quotedEnd(i) - 1;
        } else if (c == '#' && (isSpace(before) || before == '\n')) {
            const qsizetype lineEnd = m_text.indexOf('\n', i);
            i = lineEnd < 0 ? m_text.size() : lineEnd;
        } else if (c == '[' || c == '{') {
            ++depth;
        } else if ((c == ']' || c == '}') && --depth == 0) {
            return i + 1;
        }
    }
    return m_text.size();
}

qsizetype YamlSource::literalEnd(qsizetype from, int column) const
{
    int line = lineAt(from);
    const bool keeps = m_text.mid(from, 3).contains('+');
    int last = line;
    for (++line; line < lineCount(); ++line) {
        const int depth = indent(line);
        if (depth >= 0 && depth <= column) {
            break;
        }
        last = depth >= 0 || keeps ? line : last;
    }
    const qsizetype end = lineStart(last + 1);
    return end > 0 && end <= m_text.size() && m_text[end - 1] == '\n' ? end - 1 : end;
}

qsizetype YamlSource::plainEnd(qsizetype from, int column, bool inFlow) const
{
    qsizetype end = from; // one past the last character that is no space
    for (qsizetype i = from; i < m_text.size(); ++i) {
        const char c = m_text[i];
        const char next = i + 1 < m_text.size() ? m_text[i + 1] : '\0';
        if (c == '\n') {
            int line = lineAt(i) + 1;
            while (line < lineCount() && isBlank(line)) {
                ++line;
            }
            const bool goesOn = line < lineCount() && (inFlow || indent(line) > column)
                && m_text[lineStart(line) + indent(line)] != '#';
            if (!goesOn) {
                break;
            }
            i = lineStart(line) + indent(line) - 1;
            continue;
        }
        if ((c == '#' && i > from && isSpace(m_text[i - 1])) || (c == ':' && endsWord(next))
            || (inFlow
                && (QByteArrayView(",[]{}").contains(c) || (c == ':' && QByteArrayView(",[]{}").contains(next))))) {
            break;
        }
        end = isSpace(c) ? end : i + 1;
    }
    return end;
}

qsizetype YamlSource::end(const YamlNode& node, int column, bool inFlow) const
{
    const qsizetype from = offset(node.at);
    if (from >= m_text.size()) {
        return m_text.size();
    }
    if (node.isScalar() || node.isNull()) {
        const char first = m_text[from];
        return first == '"' || first == '\''            ? quotedEnd(from)
            : !inFlow && (first == '|' || first == '>') ? literalEnd(from, column)
                                                        : plainEnd(from, column, inFlow);
    }
    if (isFlow(node)) {
        return flowEnd(from);
    }
    if (node.isList()) {
        const YamlNode& last = node.children.back();
        return last.isNull() ? lineStart(dashLine(node, last) + 1) - 1 : end(last, node.at.byte, false);
    }
    const size_t last = node.pairs() - 1;
    return node.value(last).isNull() ? nullEnd(colonEnd(node.key(last), false))
                                     : end(node.value(last), node.at.byte, false);
}

qsizetype YamlSource::colonEnd(const YamlNode& key, bool inFlow) const
{
    qsizetype at = end(key, key.at.byte, inFlow);
    while (at < m_text.size() && m_text[at] != ':') {
        ++at;
    }
    return std::min(at + 1, m_text.size());
}

qsizetype YamlSource::nullEnd(qsizetype colon) const
{
    qsizetype at = colon;
    while (at < m_text.size() && isSpace(m_text[at])) {
        ++at;
    }
    const bool isWritten = at < m_text.size() && (m_text[at] == '~' || m_text[at] == 'n' || m_text[at] == 'N');
    if (!isWritten) {
        return colon;
    }
    while (at < m_text.size() && !endsWord(m_text[at]) && !QByteArrayView(",]}").contains(m_text[at])) {
        ++at;
    }
    return at;
}

int YamlSource::regionEnd(qsizetype end, int column) const
{
    int last = lineAt(std::max<qsizetype>(end - 1, 0));
    for (int line = last + 1; line < lineCount(); ++line) {
        const int depth = indent(line);
        if (depth >= 0 && (depth <= column || m_text[lineStart(line) + depth] != '#')) {
            break;
        }
        last = depth >= 0 ? line : last;
    }
    return last + 1;
}

int YamlSource::commentStart(int line, int column) const
{
    while (line > 0 && indent(line - 1) == column && m_text[lineStart(line - 1) + column] == '#') {
        --line;
    }
    return line;
}

int YamlSource::dashLine(const YamlNode& list, const YamlNode& item) const
{
    for (int line = std::min(item.at.line, lineCount() - 1); line >= list.at.line; --line) {
        if (indent(line) == list.at.byte && m_text[lineStart(line) + list.at.byte] == '-') {
            return line;
        }
    }
    return list.at.line;
}

} // namespace cmbagent
