// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/yamlvalue.h"

#include "archive/nodereader.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr qsizetype longestLine = 100;
constexpr int indentStep = 2;

/// A text that YAML readers, ours or another, would take for something else without quotes.
bool looksLikeAnother(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^(~|null|true|false|yes|no|on|off|y|n|[-+]?(0x[0-9a-f]+|0o?[0-7]+|\\.inf|\\.nan|"
                       "(\\d[\\d_]*(\\.\\d*)?|\\.\\d+)(e[-+]?\\d+)?)|\\d{4}-\\d{1,2}-\\d{1,2}.*|<<|=)$"),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

bool isBlank(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\t');
}

/// Whether a text must be quoted when it is written where `place` says.
bool needsQuotes(const QString& text, YamlPlace place)
{
    static const QString leaders = QStringLiteral("!&*|>'\"%@`#{}[],");
    if (text.isEmpty() || isBlank(text.front()) || isBlank(text.back()) || leaders.contains(text.front())
        || looksLikeAnother(text) || hasControlCharacter(text)) {
        return true;
    }
    const QChar first = text.front();
    const bool isIndicator = first == QLatin1Char('-') || first == QLatin1Char('?') || first == QLatin1Char(':');
    if (isIndicator && (text.size() == 1 || isBlank(text[1]) || place == YamlPlace::Flow)) {
        return true;
    }
    if (text.startsWith(QLatin1String("---")) || text.startsWith(QLatin1String("..."))) {
        return true;
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isLast = i + 1 == text.size();
        if ((c == QLatin1Char(':') && (isLast || isBlank(text[i + 1])))
            || (c == QLatin1Char('#') && i > 0 && isBlank(text[i - 1]))
            || (place == YamlPlace::Flow && QStringLiteral(",[]{}?").contains(c))
            || (c.unicode() >= 0x80 && !c.isPrint() && !c.isSurrogate())) {
            return true;
        }
    }
    return false;
}

QByteArray quoted(const QString& text)
{
    if (!hasControlCharacter(text)) {
        return '\'' + QString(text).replace(QLatin1Char('\''), QLatin1String("''")).toUtf8() + '\'';
    }
    QByteArray escaped;
    const QByteArray bytes = text.toUtf8();
    for (const char c : bytes) {
        if (c == '"' || c == '\\') {
            escaped += '\\';
            escaped += c;
        } else if (c == '\n') {
            escaped += "\\n";
        } else if (c == '\t') {
            escaped += "\\t";
        } else if (quint8(c) < 0x20 || c == 0x7f) {
            escaped += "\\x" + QByteArray(1, c).toHex();
        } else {
            escaped += c;
        }
    }
    return '"' + escaped + '"';
}

QByteArray scalarYaml(const YamlNode& node, YamlPlace place)
{
    // A number or truth value stays plain; a text is quoted where it would be taken for one.
    const bool isPlain = !node.quoted && (!needsQuotes(node.text, place) || looksLikeAnother(node.text));
    return isPlain && !node.text.isEmpty() ? node.text.toUtf8() : quoted(node.text);
}

/// A text of several lines that can be written as they are, below a '|'.
bool isLiteral(const YamlNode& node)
{
    static const QRegularExpression strange(QStringLiteral("[\\x{0}-\\x{8}\\x{b}-\\x{1f}\\x{7f}\\x{85}\\x{2028}"
                                                           "\\x{2029}\\x{feff}]"));
    const QString& text = node.text;
    return node.isScalar() && text.contains(QLatin1Char('\n')) && !text.contains(strange)
        && !text.startsWith(QLatin1Char('\n')) && !text.startsWith(QLatin1Char(' '))
        && !text.startsWith(QLatin1Char('\t')) && text.trimmed().size() > 0 && !text.endsWith(QLatin1String("\n\n"))
        && !text.contains(QRegularExpression(QStringLiteral("(^|\\n)[ \\t]+(\\n|$)")));
}

QByteArray literalYaml(const QString& text, int column)
{
    const QByteArray indent(column + indentStep, ' ');
    QByteArray out = text.endsWith(QLatin1Char('\n')) ? " |" : " |-";
    QStringList lines = text.split(QLatin1Char('\n'));
    if (lines.last().isEmpty()) {
        lines.removeLast();
    }
    for (const QString& line : lines) {
        out += '\n';
        if (!line.isEmpty()) {
            out += indent + line.toUtf8();
        }
    }
    return out;
}

bool hasLiteral(const YamlNode& node)
{
    return isLiteral(node) || std::any_of(node.children.begin(), node.children.end(), [](const YamlNode& child) {
               return hasLiteral(child);
           });
}

YamlNode scalar(const QString& text, bool isQuoted)
{
    YamlNode node;
    node.kind = YamlNode::Kind::Scalar;
    node.text = text;
    node.quoted = isQuoted;
    return node;
}

/// What a reader wants to know first comes first.
QStringList readingOrder(QStringList keys)
{
    static const QStringList first { QStringLiteral("step"), QStringLiteral("kind"), QStringLiteral("type"),
                                     QStringLiteral("default") };
    const auto rank = [](const QString& key) { return size_t(first.indexOf(key)); }; // unknown ones: the largest
    std::stable_sort(keys.begin(), keys.end(), [&](const QString& a, const QString& b) { return rank(a) < rank(b); });
    return keys;
}

YamlNode keyNode(const QString& key)
{
    return scalar(key, needsQuotes(key, YamlPlace::Flow));
}

} // namespace

YamlNode nodeFromJson(const QJsonValue& value, YamlPlace place)
{
    YamlNode node;
    switch (value.type()) {
    case QJsonValue::String:
        return scalar(value.toString(), needsQuotes(value.toString(), place));
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const bool isWhole = number == double(qint64(number)) && std::abs(number) < 1e15;
        return scalar(isWhole ? QString::number(qint64(number)) : QString::number(number, 'g', 17), false);
    }
    case QJsonValue::Bool:
        return scalar(value.toBool() ? QStringLiteral("true") : QStringLiteral("false"), false);
    case QJsonValue::Array:
        node.kind = YamlNode::Kind::List;
        for (const QJsonValue& item : value.toArray()) {
            node.children.edit().push_back(nodeFromJson(item, YamlPlace::Flow));
        }
        break;
    case QJsonValue::Object: {
        node.kind = YamlNode::Kind::Map;
        const QJsonObject object = value.toObject();
        for (const QString& key : readingOrder(object.keys())) {
            node.children.edit().push_back(keyNode(key));
            node.children.edit().push_back(nodeFromJson(object.value(key), YamlPlace::Flow));
        }
        break;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return node;
}

QJsonValue jsonFromNode(const YamlNode& node)
{
    switch (node.kind) {
    case YamlNode::Kind::Null:
        return QJsonValue::Null;
    case YamlNode::Kind::Scalar:
        return node.text;
    case YamlNode::Kind::List: {
        QJsonArray list;
        for (const YamlNode& item : node.children) {
            list.append(jsonFromNode(item));
        }
        return list;
    }
    case YamlNode::Kind::Map: {
        QJsonObject object;
        for (size_t i = 0; i < node.pairs(); ++i) {
            object.insert(node.key(i).text, jsonFromNode(node.value(i)));
        }
        return object;
    }
    }
    return {};
}

QByteArray inlineYaml(const YamlNode& node, YamlPlace place)
{
    QByteArray out;
    switch (node.kind) {
    case YamlNode::Kind::Null:
        return "null";
    case YamlNode::Kind::Scalar:
        return scalarYaml(node, place);
    case YamlNode::Kind::List:
        for (const YamlNode& item : node.children) {
            out += (out.isEmpty() ? "" : ", ") + inlineYaml(item, YamlPlace::Flow);
        }
        return '[' + out + ']';
    case YamlNode::Kind::Map:
        for (size_t i = 0; i < node.pairs(); ++i) {
            out += (out.isEmpty() ? "" : ", ") + inlineYaml(node.key(i), YamlPlace::Flow) + ": "
                + inlineYaml(node.value(i), YamlPlace::Flow);
        }
        return '{' + out + '}';
    }
    return out;
}

QByteArray blockYaml(const YamlNode& node, int column, YamlShape shape)
{
    if (isLiteral(node)) {
        return literalYaml(node.text, column);
    }
    const QByteArray oneLine = inlineYaml(node, YamlPlace::Block);
    const bool isCollection = !node.children.empty();
    const bool fits = shape == YamlShape::Compact && !hasLiteral(node) && column + oneLine.size() < longestLine;
    if (!isCollection || fits) {
        return ' ' + oneLine;
    }
    QByteArray out;
    const QByteArray indent(column + indentStep, ' ');
    if (node.isMap()) {
        for (size_t i = 0; i < node.pairs(); ++i) {
            out += '\n' + indent + inlineYaml(node.key(i), YamlPlace::Block) + ':'
                + blockYaml(node.value(i), column + indentStep, shape);
        }
        return out;
    }
    for (const YamlNode& item : node.children) {
        out += '\n' + indent + "- " + inlineYaml(item, YamlPlace::Block);
    }
    return out;
}

bool saysTheSame(const YamlNode& a, const YamlNode& b)
{
    if (a.kind != b.kind || a.text != b.text || a.quoted != b.quoted || a.strange != b.strange
        || a.children.size() != b.children.size()) {
        return false;
    }
    if (a.children.isSharedWith(b.children)) {
        return true;
    }
    if (!a.isMap()) {
        return std::equal(a.children.begin(), a.children.end(), b.children.begin(), saysTheSame);
    }
    for (size_t i = 0; i < a.pairs(); ++i) {
        const bool isSamePlace = b.key(i).text == a.key(i).text;
        const YamlNode* other = isSamePlace ? &b.value(i) : valueOf(b, a.key(i).text);
        if (!other || !saysTheSame(a.value(i), *other)) {
            return false;
        }
    }
    return true;
}

const YamlNode* valueOf(const YamlNode& map, const QString& key)
{
    for (size_t i = 0; map.isMap() && i < map.pairs(); ++i) {
        if (map.key(i).text == key) {
            return &map.value(i);
        }
    }
    return nullptr;
}

} // namespace cmbagent
