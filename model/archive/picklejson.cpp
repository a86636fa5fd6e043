// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/picklejson.h"

#include "archive/pickleconverter.h"

#include <QJsonDocument>

#include <cmath>

namespace cmbagent {

namespace {

constexpr int deepestKey = 3; ///< names within names: each doubles the quotes of the one within

} // namespace

Result<QJsonValue> pickleToJson(const PickleTree& tree, const PickleJsonLimits& limits)
{
    PickleConverter converter(tree, limits);
    QJsonValue value = converter.value(tree.root, 0);
    if (converter.fault()) {
        return fail(*converter.fault());
    }
    return value;
}

QJsonValue PickleConverter::stop(const QString& what)
{
    if (!m_fault) {
        m_fault = Error { ErrorCode::Limit, what, QStringLiteral("The file itself is kept as it is."), {}, {}, {} };
    }
    return {};
}

bool PickleConverter::spend(qsizetype textBytes)
{
    m_textBytes += textBytes;
    if (++m_values > m_limits.values || m_textBytes > m_limits.textBytes) {
        stop(QStringLiteral("The values of the pickle are too many to be shown."));
    }
    return !m_fault;
}

QJsonValue PickleConverter::value(int index, int depth)
{
    if (index < 0 || !spend(0)) {
        return {};
    }
    if (depth > m_limits.depth) {
        return stop(QStringLiteral("A value of the pickle is nested too deeply, or contains itself."));
    }
    const PickleNode& node = m_tree.node(index);
    switch (node.kind) {
    case Kind::None:
        return {};
    case Kind::Boolean:
        return node.integer != 0;
    case Kind::Integer:
        return node.integer;
    case Kind::Real:
        return std::isnan(node.real) ? QJsonValue()
            : std::isinf(node.real)
            ? QJsonValue(node.real > 0 ? QStringLiteral("Infinity") : QStringLiteral("-Infinity"))
            : QJsonValue(node.real);
    case Kind::BigInteger:
    case Kind::Text:
        return text(node.bytes);
    case Kind::Bytes:
        return bytes(node.bytes);
    case Kind::List:
    case Kind::Tuple:
    case Kind::Set:
        return items(node.items, depth);
    case Kind::Dict:
        return dict(node, depth);
    case Kind::Global:
        return QJsonObject { { "class", text(node.bytes) } };
    case Kind::Object:
        return object(index, depth);
    }
    return {};
}

QJsonValue PickleConverter::text(QByteArrayView utf8)
{
    return spend(utf8.size()) ? QJsonValue(QString::fromUtf8(utf8)) : QJsonValue();
}

QJsonValue PickleConverter::bytes(QByteArrayView raw)
{
    return spend(raw.size())
        ? QJsonValue(QJsonObject { { "base64", QString::fromLatin1(raw.toByteArray().toBase64()) } })
        : QJsonValue();
}

QJsonValue PickleConverter::items(const std::vector<int>& indexes, int depth)
{
    QJsonArray array;
    for (const int index : indexes) {
        if (m_fault) {
            break;
        }
        array.append(value(index, depth + 1));
    }
    return array;
}

/// The name of an entry: a text as it is, other plain values as JSON has them.
QString PickleConverter::key(int index, int depth)
{
    const PickleNode& node = m_tree.node(index);
    if (node.kind == Kind::Text) {
        return text(node.bytes).toString();
    }
    if (m_keyDepth >= deepestKey) {
        stop(QStringLiteral("A name in the pickle is made of values that are nested too deeply."));
        return {};
    }
    ++m_keyDepth;
    const QJsonValue plain = value(index, depth + 1);
    --m_keyDepth;
    if (plain.isString() || m_fault) {
        return plain.toString();
    }
    const QByteArray json = QJsonDocument(QJsonArray { plain }).toJson(QJsonDocument::Compact);
    return spend(json.size()) ? QString::fromUtf8(json.mid(1, json.size() - 2)) : QString();
}

QJsonValue PickleConverter::dict(const PickleNode& node, int depth)
{
    QJsonObject object;
    for (const auto& [name, content] : node.entries) {
        if (m_fault) {
            break;
        }
        object.insert(key(name, depth), value(content, depth + 1));
    }
    return object;
}

QByteArray PickleConverter::callableName(const PickleNode& node) const
{
    const PickleNode* const callable = node.callable < 0 ? nullptr : &m_tree.node(node.callable);
    return callable && callable->kind == Kind::Global ? callable->bytes : QByteArray();
}

int PickleConverter::argumentIndex(const PickleNode& node, size_t number) const
{
    if (node.arguments < 0) {
        return -1;
    }
    const auto& given = m_tree.node(node.arguments).items;
    return number < given.size() ? given[number] : -1;
}

const PickleNode* PickleConverter::argument(const PickleNode& node, size_t number) const
{
    const int index = argumentIndex(node, number);
    return index < 0 ? nullptr : &m_tree.node(index);
}

QJsonValue PickleConverter::object(int index, int depth)
{
    const PickleNode& node = m_tree.node(index);
    const QByteArray name = m_tree.className(index);
    if (auto plain = plainObject(index, name, depth)) {
        return *plain;
    }
    QJsonObject json { { "class", text(name) } };
    const bool isHelped = callableName(node) != name; // then they are the helper's
    if (!isHelped && node.arguments >= 0 && !m_tree.node(node.arguments).items.empty()) {
        json.insert(QStringLiteral("arguments"), value(node.arguments, depth + 1));
    }
    if (node.state >= 0) {
        json.insert(QStringLiteral("state"), value(node.state, depth + 1));
    }
    if (!node.items.empty()) {
        json.insert(QStringLiteral("items"), items(node.items, depth));
    }
    if (!node.entries.empty()) {
        json.insert(QStringLiteral("entries"), dict(node, depth));
    }
    return json;
}

/// "/", "home", "x" as one path.
std::optional<QJsonValue> PickleConverter::path(const PickleNode& node)
{
    if (node.arguments < 0) {
        return std::nullopt;
    }
    QByteArray joined;
    for (const int part : m_tree.node(node.arguments).items) {
        const PickleNode& text = m_tree.node(part);
        if (text.kind != Kind::Text) {
            return std::nullopt;
        }
        if (!joined.isEmpty() && !joined.endsWith('/') && !joined.endsWith('\\')) {
            joined.append('/');
        }
        joined.append(text.bytes);
        if (!spend(text.bytes.size())) {
            return QJsonValue();
        }
    }
    return text(joined.isEmpty() ? QByteArrayView(".") : QByteArrayView(joined));
}

/// Bytes; protocols that have none write a text, and that it is Latin-1.
std::optional<QByteArray> PickleConverter::rawBytes(int index, int further) const
{
    if (index < 0 || m_tree.node(index).kind == Kind::Bytes) {
        return index < 0 ? std::nullopt : std::optional<QByteArray>(m_tree.node(index).bytes);
    }
    const PickleNode& node = m_tree.node(index);
    const QByteArray name = callableName(node);
    if (name != "_codecs.encode" && !name.endsWith(".bytes") && !name.endsWith(".bytearray")) {
        return std::nullopt;
    }
    const PickleNode* const first = argument(node, 0);
    if (!first) {
        return QByteArray("");
    }
    return first->kind == Kind::Text ? std::optional<QByteArray>(QString::fromUtf8(first->bytes).toLatin1())
        : further > 0                ? rawBytes(argumentIndex(node, 0), further - 1)
                                     : std::nullopt;
}

/// What an object holds, where holding it is all it does.
std::optional<QJsonValue> PickleConverter::plainObject(int index, const QByteArray& name, int depth)
{
    const PickleNode& node = m_tree.node(index);
    if (name.startsWith("pathlib.") && name.endsWith("Path")) {
        return path(node);
    }
    if (name.endsWith(".ContextVariables") && node.state >= 0) {
        const int inner = m_tree.valueAt(node.state, "__dict__");
        const int data = m_tree.valueAt(inner, "data");
        return data < 0 ? std::nullopt : std::optional<QJsonValue>(value(data, depth + 1));
    }
    if (name == "collections.OrderedDict" || name == "collections.defaultdict") {
        return node.entries.empty() && argument(node, 0) && name.endsWith("OrderedDict")
            ? std::optional<QJsonValue>(value(argumentIndex(node, 0), depth + 1))
            : dict(node, depth);
    }
    if ((name.endsWith(".set") || name.endsWith(".frozenset")) && argument(node, 0)) {
        return value(argumentIndex(node, 0), depth + 1);
    }
    if (name == "pandas.core.frame.DataFrame") {
        return table(index, depth);
    }
    if (const auto found = array(index, depth)) {
        size_t next = 0;
        return nested(*found, 0, next);
    }
    if (const auto number = scalar(node)) {
        return number;
    }
    const auto raw = rawBytes(index);
    return raw ? std::optional<QJsonValue>(bytes(*raw)) : std::nullopt;
}

} // namespace cmbagent
