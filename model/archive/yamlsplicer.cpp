// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/yamlsplicer.h"

#include <algorithm>

namespace cmbagent {

const YamlNode* childOf(const YamlNode& node, const std::variant<QString, int>& part)
{
    if (const QString* key = std::get_if<QString>(&part)) {
        return valueOf(node, *key);
    }
    const int index = std::get<int>(part);
    return node.isList() && index >= 0 && size_t(index) < node.children.size() ? &node.children[size_t(index)]
                                                                               : nullptr;
}

size_t pairOf(const YamlNode& map, const QString& key)
{
    size_t pair = 0;
    while (pair < map.pairs() && map.key(pair).text != key) {
        ++pair;
    }
    return pair;
}

YamlSplicer::Container YamlSplicer::container(const YamlPath& path) const
{
    Container found { &m_source.root(), m_source.isFlow(m_source.root()) };
    for (const auto& part : path) {
        found.node = childOf(*found.node, part);
        if (!found.node) {
            return {};
        }
        found.isFlow = found.isFlow || (!found.node->children.empty() && m_source.isFlow(*found.node));
    }
    const bool isEmptyCollection =
        (found.node->isMap() || found.node->isList()) && found.node->children.empty(); // written as {} or []
    found.isFlow = found.isFlow || isEmptyCollection;
    return found;
}

qsizetype YamlSplicer::valueStart(const Container& in, size_t child) const
{
    const YamlNode& node = in.node->children[child];
    return in.node->isMap() && node.isNull() ? m_source.colonEnd(in.node->children[child - 1], in.isFlow)
                                             : m_source.offset(node.at);
}

qsizetype YamlSplicer::valueEnd(const Container& in, size_t child) const
{
    const YamlNode& node = in.node->children[child];
    return in.node->isMap() && node.isNull() ? m_source.nullEnd(valueStart(in, child))
                                             : m_source.end(node, in.node->at.byte, in.isFlow);
}

YamlSplicer::Splice YamlSplicer::replaced(const Container& map, size_t pair, const QByteArray& head,
                                          const QByteArray& tail) const
{
    const QByteArray& text = m_source.text();
    const qsizetype colon = m_source.colonEnd(map.node->key(pair), false);
    const qsizetype start = valueStart(map, 2 * pair + 1);
    const qsizetype end = valueEnd(map, 2 * pair + 1);
    const bool isBelow = m_source.lineAt(start) != m_source.lineAt(colon);
    const qsizetype restStart = isBelow ? colon : end;
    const auto lineEnd = [&text](qsizetype from) {
        const qsizetype at = text.indexOf('\n', from);
        return at < 0 ? text.size() : at;
    };
    const qsizetype restEnd = lineEnd(restStart);
    return { colon, std::max(lineEnd(end), restEnd) - colon, head + text.mid(restStart, restEnd - restStart) + tail };
}

YamlSplicer::Splice YamlSplicer::withValue(const Container& map, size_t pair, const YamlNode& value,
                                           YamlShape shape) const
{
    if (map.isFlow) {
        const qsizetype start = valueStart(map, 2 * pair + 1);
        const bool isMissing = start == m_source.colonEnd(map.node->key(pair), true);
        return { start, valueEnd(map, 2 * pair + 1) - start,
                 (isMissing ? " " : "") + inlineYaml(value, YamlPlace::Flow) };
    }
    const QByteArray fresh = blockYaml(value, map.node->at.byte, shape);
    const qsizetype lineEnd = fresh.indexOf('\n');
    return replaced(map, pair, lineEnd < 0 ? fresh : fresh.left(lineEnd),
                    lineEnd < 0 ? QByteArray() : fresh.mid(lineEnd));
}

YamlSplicer::Splice YamlSplicer::withLines(int line, QByteArray lines) const
{
    const qsizetype at = m_source.lineStart(line);
    const bool isUnended =
        at == m_source.text().size() && !m_source.text().isEmpty() && !m_source.text().endsWith('\n');
    if (isUnended) {
        lines.prepend('\n');
        lines.chop(1);
    }
    return { at, 0, lines };
}

YamlSplicer::Splice YamlSplicer::withKey(const Container& map, const QString& key, const YamlNode& value,
                                         const QStringList& order, YamlShape shape) const
{
    YamlNode keyNode = nodeFromJson(key, map.isFlow ? YamlPlace::Flow : YamlPlace::Block);
    const size_t pairs = map.node->pairs();
    if (map.isFlow) {
        const qsizetype at = pairs > 0 ? valueEnd(map, 2 * pairs - 1) : m_source.offset(map.node->at) + 1;
        return { at, 0,
                 (pairs > 0 ? ", " : "") + inlineYaml(keyNode, YamlPlace::Flow) + ": "
                     + inlineYaml(value, YamlPlace::Flow) };
    }
    size_t after = pairs - 1;
    if (const qsizetype rank = order.indexOf(key); rank >= 0) {
        after = 0;
        for (size_t i = 0; i < pairs; ++i) {
            const qsizetype other = order.indexOf(map.node->key(i).text);
            after = other >= 0 && other < rank ? std::max(after, i) : after;
        }
    }
    const int column = map.node->at.byte;
    return withLines(m_source.regionEnd(valueEnd(map, 2 * after + 1), column),
                     QByteArray(column, ' ') + inlineYaml(keyNode, YamlPlace::Block) + ':'
                         + blockYaml(value, column, shape) + '\n');
}

YamlSplicer::Splice YamlSplicer::withoutFlowChild(const Container& in, size_t first, size_t count) const
{
    const size_t last = first + count - 1;
    const qsizetype start = m_source.offset(in.node->children[first].at);
    if (last + 1 < in.node->children.size()) {
        return { start, m_source.offset(in.node->children[last + 1].at) - start, {} };
    }
    const qsizetype from = first > 0 ? valueEnd(in, first - 1) : start;
    return { from, valueEnd(in, last) - from, {} };
}

YamlSplicer::Splice YamlSplicer::withoutLines(int first, int last) const
{
    qsizetype from = m_source.lineStart(first);
    const qsizetype end = m_source.lineStart(last);
    // The text goes on not ending with a line end where it did not.
    if (end == m_source.text().size() && from > 0 && !m_source.text().endsWith('\n')) {
        --from;
    }
    return { from, end - from, {} };
}

YamlSplicer::Splice YamlSplicer::withoutKey(const Container& map, size_t pair) const
{
    const YamlNode& key = map.node->key(pair);
    const bool sharesLine = !m_source.line(key.at.line).left(key.at.byte).trimmed().isEmpty(); // with its item's dash
    if (sharesLine && pair + 1 < map.node->pairs()) {
        const qsizetype start = m_source.offset(key.at);
        return { start, m_source.offset(map.node->key(pair + 1).at) - start, {} };
    }
    return withoutLines(key.at.line, m_source.regionEnd(valueEnd(map, 2 * pair + 1), map.node->at.byte));
}

int YamlSplicer::itemEnd(const YamlNode& list, int index) const
{
    return m_source.regionEnd(valueEnd({ &list, false }, size_t(index)), list.at.byte);
}

bool YamlSplicer::hasGaps(const YamlNode& list) const
{
    const int end = list.children.size() < 2 ? 0 : itemEnd(list, 0);
    return list.children.size() < 2 || (end < m_source.lineCount() && m_source.isBlank(end));
}

YamlSplicer::Splice YamlSplicer::withoutItem(const Container& in, int index) const
{
    if (in.isFlow) {
        return withoutFlowChild(in, size_t(index), 1);
    }
    const YamlNode& items = *in.node;
    int first = m_source.commentStart(m_source.dashLine(items, items.children[size_t(index)]), items.at.byte);
    int last = itemEnd(items, index);
    if (last < m_source.lineCount() && m_source.isBlank(last) && index + 1 < int(items.children.size())) {
        ++last; // one of the two gaps goes with the item
    } else if (index > 0 && first > 0 && m_source.isBlank(first - 1)) {
        --first;
    }
    return withoutLines(first, last);
}

} // namespace cmbagent
