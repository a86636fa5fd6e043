// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/yamlreread.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace cmbagent {

namespace {

const QByteArray listKey = "steps:";
const QByteArray markWord = "end";
const QByteArray markPair = "end: end\n";

bool isBlankText(QByteArrayView text)
{
    return text.trimmed().isEmpty();
}

size_t countNodes(const YamlNode& node)
{
    size_t count = 1;
    for (const YamlNode& child : node.children) {
        count += countNodes(child);
    }
    return count;
}

/// One change of a text whose `steps:` are a list of lines. What is read again is a part of whole lines: some items, or
/// everything from the beginning of the text to an item. A YAML reader that has come to the dash of an item knows of
/// what is before only how deep it is in lists and mappings, and whether a word still waits for its ':'. So a part may
/// be read by itself if it begins with such a dash below `steps:` where no word waited, which the key behind it tells;
/// and what follows stays as it was if another item (or key) put behind the part is read where it stands. Lives for
/// one change.
class PartReader
{
public:
    PartReader(const YamlSource& source, const YamlSplicer::Splice& splice) : m_source(source), m_splice(splice) { }

    /// The tree of the changed text.
    std::optional<YamlNode> read()
    {
        if (!findList() || !findPart()) {
            return std::nullopt;
        }
        YamlNode part;
        return readPart(part) ? merged(part) : std::nullopt;
    }

private:
    [[nodiscard]] const YamlNode& root() const { return m_source.root(); }
    [[nodiscard]] const YamlNode& list() const { return root().value(m_pair); }
    [[nodiscard]] int rootColumn() const { return root().at.byte; }
    [[nodiscard]] int column() const { return list().at.byte; }
    [[nodiscard]] bool isWholeHead() const { return m_first < 0; }

    /// Whether a key of the root begins its line.
    [[nodiscard]] bool beginsLine(const YamlNode& key) const
    {
        return key.at.byte == rootColumn() && isBlankText(m_source.line(key.at.line).left(key.at.byte));
    }

    bool findList()
    {
        if (!root().isMap() || root().strange || root().children.empty() || m_source.isFlow(root())) {
            return false;
        }
        m_pair = pairOf(root(), QStringLiteral("steps"));
        if (m_pair == root().pairs() || !beginsLine(root().key(m_pair))) {
            return false;
        }
        const Mark at = root().key(m_pair).at;
        const QByteArray line = m_source.line(at.line).mid(at.byte);
        const QByteArray behind = line.mid(listKey.size());
        const bool isAlone = isBlankText(behind) || (behind.startsWith(' ') && behind.trimmed().startsWith('#'));
        // A directive may say what tags mean.
        const bool isDirected = m_source.text().left(m_source.lineStart(at.line)).contains('%');
        return line.startsWith(listKey) && isAlone && !isDirected && list().isList() && !list().strange
            && !list().children.empty() && m_source.text().mid(m_source.offset(list().at), 1) == "-";
    }

    /// Whether an item stands in the line of its dash, with nothing but spaces between.
    [[nodiscard]] bool isPlain(size_t index) const
    {
        const Mark at = list().children[index].at;
        const QByteArray line = m_source.line(at.line);
        return at.byte > column() + 1 && at.byte < line.size() && line[column()] == '-'
            && isBlankText(line.left(column())) && isBlankText(line.mid(column() + 1, at.byte - column() - 1));
    }

    /// Whether an item is a mapping whose first key is in the line of its dash: no word before it waited for that ':'.
    [[nodiscard]] bool beginsWithKey(size_t index) const
    {
        const YamlNode& item = list().children[index];
        return isPlain(index) && item.isMap() && !item.children.empty() && item.key(0).at == item.at;
    }

    [[nodiscard]] qsizetype itemStart(size_t index) const { return m_source.lineStart(list().children[index].at.line); }

    /// The first index from `from` on of an item that begins at `offset` or later.
    [[nodiscard]] size_t itemFrom(qsizetype offset) const
    {
        const YamlNodes& items = list().children;
        const auto* found = std::partition_point(items.begin(), items.end(), [&](const YamlNode& item) {
            return m_source.lineStart(item.at.line) < offset;
        });
        return size_t(found - items.begin());
    }

    bool findPart()
    {
        const YamlNodes& items = list().children;
        const qsizetype until = m_splice.at + m_splice.length;
        m_first = int(itemFrom(m_splice.at)) - 1;
        while (m_first >= 0 && !beginsWithKey(size_t(m_first))) {
            --m_first;
        }
        m_next = itemFrom(until);
        while (m_next < items.size() && !isPlain(m_next)) {
            ++m_next;
        }
        m_start = isWholeHead() ? 0 : itemStart(size_t(m_first));
        if (m_next < items.size()) {
            m_end = itemStart(m_next);
            return true;
        }
        if (m_pair + 1 == root().pairs()) {
            m_end = m_source.text().size();
            return !isWholeHead();
        }
        const YamlNode& key = root().key(m_pair + 1);
        m_end = m_source.lineStart(key.at.line);
        return beginsLine(key) && until <= m_end;
    }

    [[nodiscard]] bool isLast() const { return m_end == m_source.text().size(); }
    [[nodiscard]] bool endsAtItem() const { return m_next < list().children.size(); }

    bool readPart(YamlNode& part)
    {
        const QByteArray& text = m_source.text();
        const qsizetype until = m_splice.at + m_splice.length;
        m_lines = text.mid(m_start, m_splice.at - m_start) + m_splice.text + text.mid(until, m_end - until);
        const QByteArray dash = QByteArray(column(), ' ') + '-';
        const bool beginsWell = isWholeHead()
            || (m_lines.startsWith(dash) && m_lines.size() > dash.size()
                && (m_lines[dash.size()] == ' ' || m_lines[dash.size()] == '\n'));
        if (!beginsWell || (!isLast() && !m_lines.endsWith('\n'))) {
            return false;
        }
        QByteArray whole = isWholeHead() ? m_lines : QByteArray(rootColumn(), ' ') + listKey + '\n' + m_lines;
        const int markLine = int(whole.count('\n'));
        if (!isLast()) {
            whole += (endsAtItem() ? dash + ' ' : QByteArray(rootColumn(), ' ')) + markPair;
        }
        FaultList faults(whole, {});
        checkText(whole, faults);
        part = faults.isEmpty() ? readYaml(whole, faults) : YamlNode();
        return faults.isEmpty() && part.isMap() && !part.strange && part.pairs() > 0 && part.at.byte == rootColumn()
            && takeMark(part, markLine) && isList(part);
    }

    /// Whether a pair of a mapping is the mark, at this place.
    static bool isMark(const YamlNode& map, size_t pair, Mark at)
    {
        const auto isWord = [](const YamlNode& node, Mark place) {
            return node.isScalar() && !node.quoted && !node.strange && node.at == place
                && node.text.toUtf8() == markWord;
        };
        return isWord(map.key(pair), at)
            && isWord(map.value(pair), { at.line, at.byte + int(markPair.size() - markWord.size()) - 1 });
    }

    /// Takes away what was put behind the part, if it was read where it stands.
    [[nodiscard]] bool takeMark(YamlNode& part, int line) const
    {
        if (isLast()) {
            return true;
        }
        const size_t last = part.pairs() - 1;
        if (!endsAtItem()) {
            const bool isThere = last > 0 && isMark(part, last, { line, rootColumn() });
            if (isThere) {
                part.children.edit().resize(2 * last);
            }
            return isThere;
        }
        const YamlNode& items = part.value(last);
        const bool isThere = items.isList() && !items.children.empty() && items.children.back().isMap()
            && items.children.back().pairs() == 1 && isMark(items.children.back(), 0, { line, column() + 2 });
        if (isThere) {
            part.children.edit().back().children.edit().pop_back();
        }
        return isThere;
    }

    /// Whether what is left ends with the list, and has nothing else where it begins with it.
    [[nodiscard]] bool isList(const YamlNode& part) const
    {
        const size_t last = part.pairs() - 1;
        const YamlNode& items = part.value(last);
        const Mark first { 1, column() };
        return part.key(last).text == QLatin1String("steps") && items.isList() && !items.strange
            && items.at.byte == column() && (isWholeHead() || (last == 0 && items.at == first))
            && (endsAtItem() || !items.children.empty());
    }

    std::optional<YamlNode> merged(YamlNode& part) const
    {
        const int before = isWholeHead() ? 0 : list().children[size_t(m_first)].at.line;
        const int further = int(m_lines.count('\n') - m_source.text().mid(m_start, m_end - m_start).count('\n'));
        std::vector<YamlNode> read = part.children.back().children.empty()
            ? std::vector<YamlNode>()
            : std::move(part.children.edit().back().children.edit());
        for (YamlNode& item : read) {
            moveDown(item, isWholeHead() ? 0 : before - 1);
        }
        YamlNode tree = isWholeHead() ? part : root();
        std::vector<YamlNode>& pairs = tree.children.edit();
        const auto behind = root().children.begin() + 2 * (m_pair + 1);
        const size_t kept = isWholeHead() ? pairs.size() : 2 * (m_pair + 1);
        pairs.resize(kept);
        pairs.insert(pairs.end(), behind, root().children.end());
        std::for_each(pairs.begin() + qsizetype(kept), pairs.end(), [&](YamlNode& node) { moveDown(node, further); });

        const YamlNodes& old = list().children;
        std::vector<YamlNode> items(old.begin(), old.begin() + std::max(m_first, 0));
        items.reserve(items.size() + read.size() + old.size() - m_next);
        std::move(read.begin(), read.end(), std::back_inserter(items));
        for (size_t i = m_next; i < old.size(); ++i) {
            items.push_back(old[i]);
            moveDown(items.back(), further);
        }
        pairs[kept - 1].children.edit() = std::move(items);
        return tree;
    }

    const YamlSource& m_source;
    const YamlSplicer::Splice& m_splice;
    size_t m_pair = 0; ///< of the root that has the list
    int m_first = -1; ///< item the part begins with; -1: with the text
    size_t m_next = 0; ///< the item behind the part; one past the last: none
    qsizetype m_start = 0; ///< of the part, in the text before
    qsizetype m_end = 0;
    QByteArray m_lines; ///< the part as it is now
};

} // namespace

bool rereadPart(YamlSource& source, const YamlSplicer::Splice& splice)
{
    const qsizetype size = source.text().size() + splice.text.size() - splice.length;
    if (size > largestWorkflowFile) {
        return false;
    }
    auto tree = PartReader(source, splice).read();
    // A node takes a byte of text at least.
    if (!tree || (size > qsizetype(mostYamlNodes) && countNodes(*tree) > mostYamlNodes)) {
        return false;
    }
    source.splice(splice.at, splice.length, splice.text, std::move(*tree));
    return true;
}

} // namespace cmbagent
