// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/yamleditor.h"

#include "archive/yamlreread.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace cmbagent {

namespace {

/// A node of a tree that is to be changed; nullptr: it does not exist.
YamlNode* nodeAt(YamlNode& root, const YamlPath& path)
{
    YamlNode* node = &root;
    for (const auto& part : path) {
        const YamlNode* child = childOf(*node, part);
        if (!child) {
            return nullptr;
        }
        const auto index = size_t(child - node->children.begin());
        node = &node->children.edit()[index];
    }
    return node;
}

YamlPath parentOf(const YamlPath& path)
{
    return { path.begin(), path.end() - 1 };
}

QByteArray indented(const QByteArray& item, int column)
{
    QByteArray out;
    for (const QByteArray& line : item.split('\n')) {
        out += (line.isEmpty() ? QByteArray() : QByteArray(column, ' ') + line) + '\n';
    }
    out.chop(item.endsWith('\n') ? 1 : 0);
    return out;
}

QByteArray outdented(const QByteArray& text, int column)
{
    QByteArray out;
    for (QByteArray line : text.split('\n')) {
        qsizetype spaces = 0;
        while (spaces < column && spaces < line.size() && line[spaces] == ' ') {
            ++spaces;
        }
        out += line.mid(spaces) + '\n';
    }
    out.chop(text.endsWith('\n') ? 1 : 0);
    return out;
}

} // namespace

Result<YamlEditor> YamlEditor::open(const QByteArray& text)
{
    auto source = readSource(text, {});
    if (!source) {
        return fail(source.error().error);
    }
    return YamlEditor(std::move(*source));
}

const YamlNode* YamlEditor::find(const YamlPath& path) const
{
    const YamlNode* node = &root();
    for (const auto& part : path) {
        node = node ? childOf(*node, part) : nullptr;
    }
    return node;
}

// --- changes --------------------------------------------------------------------------------------------------------

/// Reads only what the splices touch, where that is enough.
Result<YamlSource> YamlEditor::spliced(const std::vector<YamlSplicer::Splice>& splices) const
{
    YamlSource changed = m_source;
    const auto isReread = [&changed](const YamlSplicer::Splice& splice) { return rereadPart(changed, splice); };
    if (std::all_of(splices.begin(), splices.end(), isReread)) {
        return changed;
    }
    QByteArray whole = text();
    for (const auto& splice : splices) {
        whole.replace(splice.at, splice.length, splice.text);
    }
    auto read = readSource(whole, {});
    return read ? Result<YamlSource>(std::move(*read)) : fail(read.error().error);
}

Result<void> YamlEditor::adopt(std::vector<YamlSplicer::Splice> splices, const YamlNode& expected)
{
    // From the end of the text, so that the places of the others stay right.
    std::sort(splices.begin(), splices.end(), [](const auto& a, const auto& b) { return a.at > b.at; });
    auto source = spliced(splices);
    if (!source || !saysTheSame(source->root(), expected)) {
        return fail(ErrorCode::Unsupported,
                    QStringLiteral("This part of the file is written in a way that cannot be changed here."),
                    QStringLiteral("Change it in a text editor; everything else can be changed here all the same."),
                    source ? QString() : source.error().toText());
    }
    m_source = std::move(*source);
    return {};
}

Result<void> YamlEditor::set(const YamlPath& path, const QJsonValue& value, const QStringList& order, YamlShape shape)
{
    const auto in = splicer().container(parentOf(path));
    const QString* key = std::get_if<QString>(&path.back());
    if (key && (!in.node || !in.node->isMap())) {
        return set(parentOf(path), QJsonObject { { *key, value } }, order, shape);
    }
    if (!in.node || (!key && !childOf(*in.node, path.back()))) {
        return fail(ErrorCode::NotFound, QStringLiteral("There is no such place in the file."));
    }
    const YamlNode fresh = nodeFromJson(value, in.isFlow ? YamlPlace::Flow : YamlPlace::Block);
    YamlNode expected = root();
    if (YamlNode* old = nodeAt(expected, path)) {
        *old = fresh;
        if (key) {
            return adopt({ splicer().withValue(in, pairOf(*in.node, *key), fresh, shape) }, expected);
        }
        const auto index = size_t(std::get<int>(path.back()));
        const qsizetype start = splicer().valueStart(in, index);
        return adopt({ { start, splicer().valueEnd(in, index) - start,
                         inlineYaml(fresh, in.isFlow ? YamlPlace::Flow : YamlPlace::Block) } },
                     expected);
    }
    YamlNode& map = *nodeAt(expected, parentOf(path));
    map.children.edit().push_back(nodeFromJson(*key, in.isFlow ? YamlPlace::Flow : YamlPlace::Block));
    map.children.edit().push_back(fresh);
    return adopt({ splicer().withKey(in, *key, fresh, order, shape) }, expected);
}

Result<void> YamlEditor::setScalars(const std::vector<std::pair<YamlPath, QString>>& values)
{
    YamlNode expected = root();
    std::vector<YamlSplicer::Splice> splices;
    for (const auto& [path, text] : values) {
        const auto in = splicer().container(parentOf(path));
        YamlNode* old = nodeAt(expected, path);
        const YamlPlace place = in.isFlow ? YamlPlace::Flow : YamlPlace::Block;
        *old = nodeFromJson(text, place);
        const QString* key = std::get_if<QString>(&path.back());
        const size_t child = key ? 2 * pairOf(*in.node, *key) + 1 : size_t(std::get<int>(path.back()));
        const qsizetype start = splicer().valueStart(in, child);
        splices.push_back({ start, splicer().valueEnd(in, child) - start, inlineYaml(*old, place) });
    }
    return splices.empty() ? Result<void>() : adopt(std::move(splices), expected);
}

Result<void> YamlEditor::remove(const YamlPath& path)
{
    const YamlPath above = parentOf(path);
    const auto in = splicer().container(above);
    if (!in.node || !childOf(*in.node, path.back())) {
        return {};
    }
    const QString* key = std::get_if<QString>(&path.back());
    const size_t width = key ? 2 : 1;
    if (in.node->children.size() == width && !above.empty()) {
        return remove(above);
    }
    const size_t child = key ? 2 * pairOf(*in.node, *key) : size_t(std::get<int>(path.back()));
    YamlNode expected = root();
    auto& children = nodeAt(expected, above)->children.edit();
    children.erase(children.begin() + qsizetype(child), children.begin() + qsizetype(child + width));
    if (in.isFlow) {
        return adopt({ splicer().withoutFlowChild(in, child, width) }, expected);
    }
    return adopt({ key ? splicer().withoutKey(in, child / 2)
                       : splicer().withoutLines(m_source.dashLine(*in.node, in.node->children[child]),
                                                splicer().itemEnd(*in.node, int(child))) },
                 expected);
}

Result<void> YamlEditor::renameKey(const YamlPath& path, const QString& key)
{
    const auto in = splicer().container(parentOf(path));
    const QString* old = std::get_if<QString>(&path.back());
    if (!in.node || !old || !childOf(*in.node, path.back())) {
        return fail(ErrorCode::NotFound, QStringLiteral("There is no such place in the file."));
    }
    if (valueOf(*in.node, key)) {
        return fail(ErrorCode::Conflict, QStringLiteral("'%1' is there already.").arg(key),
                    QStringLiteral("Choose another name."));
    }
    const size_t pair = pairOf(*in.node, *old);
    const YamlPlace place = in.isFlow ? YamlPlace::Flow : YamlPlace::Block;
    const YamlNode fresh = nodeFromJson(key, place);
    YamlNode expected = root();
    nodeAt(expected, parentOf(path))->children.edit()[2 * pair] = fresh;
    const YamlNode& keyNode = in.node->key(pair);
    const qsizetype start = m_source.offset(keyNode.at);
    return adopt({ { start, m_source.end(keyNode, keyNode.at.byte, in.isFlow) - start, inlineYaml(fresh, place) } },
                 expected);
}

Result<void> YamlEditor::append(const YamlPath& path, const QJsonValue& value, const QStringList& order,
                                YamlShape shape)
{
    const auto in = splicer().container(path);
    if (!in.node || !in.node->isList() || in.node->children.empty()) {
        return set(path, QJsonArray { value }, order, shape);
    }
    const YamlNode fresh = nodeFromJson(value, in.isFlow ? YamlPlace::Flow : YamlPlace::Block);
    YamlNode expected = root();
    nodeAt(expected, path)->children.edit().push_back(fresh);
    if (in.isFlow) {
        return adopt(
            { { splicer().valueEnd(in, in.node->children.size() - 1), 0, ", " + inlineYaml(fresh, YamlPlace::Flow) } },
            expected);
    }
    return adopt(
        { splicer().withLines(splicer().itemEnd(*in.node, int(in.node->children.size()) - 1),
                              QByteArray(in.node->at.byte, ' ') + "- " + inlineYaml(fresh, YamlPlace::Block) + '\n') },
        expected);
}

Result<void> YamlEditor::insertItem(const YamlPath& path, int index, const QByteArray& item)
{
    const auto read = YamlEditor::open(item);
    const auto in = splicer().container(path);
    if (!read || !read->root().isList() || read->root().children.size() != 1 || !in.node || path.size() != 1) {
        return fail(ErrorCode::BadInput, QStringLiteral("This is not the text of a step."), {},
                    read ? QString() : read.error().toText());
    }
    YamlNode expected = root();
    YamlNode& list = *nodeAt(expected, path);
    list.kind = YamlNode::Kind::List;
    std::vector<YamlNode>& inside = list.children.edit();
    inside.insert(inside.begin() + index, read->root().children.front());
    const QByteArray lines = item.endsWith('\n') ? item : item + '\n';
    if (in.node->children.empty()) {
        QByteArray below = '\n' + indented(lines, 2);
        below.chop(1);
        return adopt(
            { splicer().replaced({ &root(), false }, pairOf(root(), std::get<QString>(path.front())), {}, below) },
            expected);
    }
    const YamlNode& items = *in.node;
    const QByteArray gap = splicer().hasGaps(items) ? "\n" : "";
    if (index == 0) {
        const int column = items.at.byte;
        const int line = m_source.commentStart(m_source.dashLine(items, items.children.front()), column);
        return adopt({ splicer().withLines(line, indented(lines, column) + gap) }, expected);
    }
    return adopt({ splicer().withLines(splicer().itemEnd(items, index - 1), gap + indented(lines, items.at.byte)) },
                 expected);
}

Result<void> YamlEditor::removeItem(const YamlPath& path, int index)
{
    const auto in = splicer().container(path);
    YamlNode expected = root();
    auto& children = nodeAt(expected, path)->children.edit();
    children.erase(children.begin() + index);
    if (children.empty()) {
        return set(path, QJsonArray());
    }
    return adopt({ splicer().withoutItem(in, index) }, expected);
}

QByteArray YamlEditor::itemText(const YamlPath& path, int index, bool withComment) const
{
    const auto in = splicer().container(path);
    const YamlNode& items = *in.node;
    if (in.isFlow) {
        return "- " + inlineYaml(items.children[size_t(index)], YamlPlace::Flow) + '\n';
    }
    const int dash = m_source.dashLine(items, items.children[size_t(index)]);
    const int column = items.at.byte;
    const qsizetype from = m_source.lineStart(withComment ? m_source.commentStart(dash, column) : dash);
    QByteArray text = m_source.text().mid(from, m_source.lineStart(splicer().itemEnd(items, index)) - from);
    text = outdented(text, column);
    return text.endsWith('\n') ? text : text + '\n';
}

Result<std::vector<QByteArray>> splitItems(const QByteArray& list)
{
    const auto editor = YamlEditor::open(list);
    const QString key = QStringLiteral("steps");
    const YamlPath path = editor && valueOf(editor->root(), key) ? YamlPath { key } : YamlPath();
    const YamlNode* found = editor ? editor->find(path) : nullptr;
    if (!found || !found->isList()) {
        return fail(ErrorCode::BadInput, QStringLiteral("The text is not a list of steps."),
                    QStringLiteral("Copy steps here, or a text that begins with '- id:'."));
    }
    std::vector<QByteArray> items;
    for (size_t i = 0; i < found->children.size(); ++i) {
        items.push_back(editor->itemText(path, int(i), false));
    }
    return items;
}

} // namespace cmbagent
