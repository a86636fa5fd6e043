// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/nodereader.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace cmbagent {

namespace {

struct Unit
{
    const char* name;
    qint64 factor;
};

template <size_t N>
std::optional<qint64> measure(const QString& text, const std::array<Unit, N>& units)
{
    const auto digit = [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); };
    const auto end = std::find_if_not(text.begin(), text.end(), digit);
    const auto count = end - text.begin();
    bool ok = false;
    const qint64 number = text.left(count).toLongLong(&ok);
    if (!ok) {
        return std::nullopt;
    }
    for (const Unit& unit : units) {
        if (QStringView(text).mid(count) == QLatin1String(unit.name)) {
            return number <= std::numeric_limits<qint64>::max() / unit.factor ? std::optional(number * unit.factor)
                                                                              : std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace

QString inWords(const YamlNode& node)
{
    switch (node.kind) {
    case YamlNode::Kind::Null:
        return QStringLiteral("nothing");
    case YamlNode::Kind::List:
        return QStringLiteral("a list");
    case YamlNode::Kind::Map:
        return QStringLiteral("a mapping");
    case YamlNode::Kind::Scalar:
        break;
    }
    const QString text = node.text.size() > 60 ? node.text.left(60) + QStringLiteral("…") : node.text;
    return node.strange ? QStringLiteral("a value with a tag")
        : node.quoted   ? QStringLiteral("the text '%1'").arg(text)
                        : QStringLiteral("'%1'").arg(text);
}

std::optional<QString> textOf(const YamlNode& node)
{
    return node.isScalar() && !node.strange ? std::optional(node.text) : std::nullopt;
}

std::optional<double> numberOf(const YamlNode& node)
{
    static const QRegularExpression form(QStringLiteral("^[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?$"));
    if (!node.isScalar() || node.quoted || node.strange || node.text.size() > 100
        || !form.match(node.text).hasMatch()) {
        return std::nullopt;
    }
    bool ok = false;
    const double value = node.text.toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<bool> booleanOf(const YamlNode& node)
{
    if (!node.isScalar() || node.quoted || node.strange) {
        return std::nullopt;
    }
    const bool yes =
        node.text == QLatin1String("true") || node.text == QLatin1String("True") || node.text == QLatin1String("TRUE");
    const bool no = node.text == QLatin1String("false") || node.text == QLatin1String("False")
        || node.text == QLatin1String("FALSE");
    return yes || no ? std::optional(yes) : std::nullopt;
}

std::optional<qint64> durationOf(const QString& text)
{
    static constexpr std::array<Unit, 5> units {
        { { "ms", 1 }, { "s", 1'000 }, { "m", 60'000 }, { "h", 3'600'000 }, { "d", 86'400'000 } }
    };
    return measure(text, units);
}

std::optional<qint64> sizeOf(const QString& text)
{
    static constexpr std::array<Unit, 3> units { { { "KB", 1ll << 10 }, { "MB", 1ll << 20 }, { "GB", 1ll << 30 } } };
    return measure(text, units);
}

bool hasControlCharacter(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

QString FaultSink::suggest(const QString& word, const QStringList& known) const
{
    QString otherwise;
    if (known.isEmpty()) {
        otherwise = QStringLiteral("There are none.");
    } else if (known.size() <= 20) {
        otherwise = QStringLiteral("Known are: %1.").arg(known.join(QStringLiteral(", ")));
    } else {
        otherwise = QStringLiteral("There are %1, such as %2.")
                        .arg(known.size())
                        .arg(known.mid(0, 3).join(QStringLiteral(", ")));
    }
    return faults.mayCompare(known.size()) ? didYouMean(word, known, otherwise) : otherwise;
}

MapReader::MapReader(const YamlNode& map, const FaultSink& sink, QString what)
    : m_map(map), m_sink(sink), m_what(std::move(what))
{
    QHash<QString, int> lines;
    m_fields.reserve(map.pairs());
    for (size_t i = 0; i < map.pairs(); ++i) {
        const YamlNode& key = map.key(i);
        if (!key.isScalar() || key.strange) {
            m_sink.add("bad-type", key.at,
                       QStringLiteral("A key must be a plain word, and this is %1.").arg(inWords(key)),
                       QStringLiteral("Write 'key: value'."));
            continue;
        }
        if (const auto first = lines.constFind(key.text); first != lines.constEnd()) {
            m_sink.add("duplicate-key", key.at,
                       QStringLiteral("The key '%1' stands twice in the same mapping; the first is in line %2.")
                           .arg(key.text)
                           .arg(*first),
                       QStringLiteral("Remove one of them."));
            continue;
        }
        lines.insert(key.text, key.at.line + 1);
        m_fields.push_back({ &key, &map.value(i) });
    }
}

void MapReader::allow(const QStringList& keys) const
{
    for (const Field& field : m_fields) {
        if (!keys.contains(field.name())) {
            m_sink.add("unknown-key", field.key->at, QStringLiteral("A %1 has no key '%2'.").arg(m_what, field.name()),
                       m_sink.suggest(field.name(), keys));
        }
    }
}

Field MapReader::field(const char* key) const
{
    const auto found =
        std::find_if(m_fields.begin(), m_fields.end(), [&](const Field& f) { return f.name() == QLatin1String(key); });
    return found == m_fields.end() ? Field {} : *found;
}

void MapReader::wrongType(const Field& field, const QString& wanted) const
{
    m_sink.add("bad-type", field.at(),
               QStringLiteral("'%1' must be %2, and is %3.").arg(field.name(), wanted, inWords(*field.value)),
               field.value->isNull() ? QStringLiteral("Give a value, or remove the key.")
                                     : QStringLiteral("Correct the value."));
}

std::optional<Field> MapReader::scalar(const char* key, const QString& wanted) const
{
    const Field found = field(key);
    if (!found) {
        return std::nullopt;
    }
    if (!textOf(*found.value)) {
        wrongType(found, wanted);
        return std::nullopt;
    }
    return found;
}

std::optional<QString> MapReader::text(const char* key) const
{
    const auto found = scalar(key, QStringLiteral("a text"));
    return found ? std::optional(found->value->text) : std::nullopt;
}

std::optional<QString> MapReader::filledText(const char* key) const
{
    const auto value = text(key);
    if (value && value->trimmed().isEmpty()) {
        m_sink.add("bad-value", field(key).at(), QStringLiteral("'%1' is blank.").arg(QLatin1String(key)),
                   QStringLiteral("Write something, or remove the key."));
        return std::nullopt;
    }
    return value;
}

std::optional<QString> MapReader::label(const char* key) const
{
    constexpr qsizetype longest = 200;
    const auto value = filledText(key);
    if (value && value->toUcs4().size() > longest) {
        m_sink.add("bad-value", field(key).at(),
                   QStringLiteral("'%1' has more than %2 characters.").arg(QLatin1String(key)).arg(longest),
                   QStringLiteral("Shorten it; 'description' has room for the rest."));
        return std::nullopt;
    }
    return value;
}

std::optional<qint64> MapReader::integer(const char* key, qint64 least, qint64 most) const
{
    const QString wanted = QStringLiteral("a whole number");
    const auto found = scalar(key, wanted);
    if (!found) {
        return std::nullopt;
    }
    const auto value = numberOf(*found->value);
    if (!value || *value != std::floor(*value)) {
        wrongType(*found, wanted);
        return std::nullopt;
    }
    if (*value < double(least) || *value > double(most)) {
        m_sink.add("bad-value", found->at(), QStringLiteral("'%1' is %2.").arg(found->name(), found->value->text),
                   QStringLiteral("Allowed: %1 to %2.").arg(least).arg(most));
        return std::nullopt;
    }
    return qint64(*value);
}

std::optional<double> MapReader::number(const char* key) const
{
    const QString wanted = QStringLiteral("a number");
    const auto found = scalar(key, wanted);
    const auto value = found ? numberOf(*found->value) : std::nullopt;
    if (found && !value) {
        wrongType(*found, wanted);
    }
    return value;
}

std::optional<bool> MapReader::boolean(const char* key) const
{
    const QString wanted = QStringLiteral("true or false");
    const auto found = scalar(key, wanted);
    const auto value = found ? booleanOf(*found->value) : std::nullopt;
    if (found && !value) {
        wrongType(*found, wanted);
    }
    return value;
}

std::optional<qint64> MapReader::duration(const char* key, bool mayBeZero) const
{
    const auto found = scalar(key, QStringLiteral("a duration such as 90s"));
    if (!found) {
        return std::nullopt;
    }
    const auto value = durationOf(found->value->text);
    if (!value || (*value == 0 && !mayBeZero)) {
        m_sink.add("bad-duration", found->at(),
                   QStringLiteral("'%1' is %2, which is not a duration it may have.")
                       .arg(found->name(), inWords(*found->value)),
                   QStringLiteral("Write a whole number with ms, s, m, h or d, such as 90s or 15m%1.")
                       .arg(mayBeZero ? "" : "; not zero"));
        return std::nullopt;
    }
    return value;
}

std::optional<qint64> MapReader::size(const char* key) const
{
    const auto found = scalar(key, QStringLiteral("a size such as 512MB"));
    if (!found) {
        return std::nullopt;
    }
    const auto value = sizeOf(found->value->text);
    if (!value || *value == 0) {
        m_sink.add(
            "bad-size", found->at(),
            QStringLiteral("'%1' is %2, which is not a size it may have.").arg(found->name(), inWords(*found->value)),
            QStringLiteral("Write a whole number with KB, MB or GB, such as 512MB; not zero."));
        return std::nullopt;
    }
    return value;
}

const YamlNode* MapReader::list(const char* key) const
{
    const Field found = field(key);
    if (found && (!found.value->isList() || found.value->strange)) {
        wrongType(found, QStringLiteral("a list"));
        return nullptr;
    }
    return found.value;
}

const YamlNode* MapReader::map(const char* key) const
{
    const Field found = field(key);
    if (found && (!found.value->isMap() || found.value->strange)) {
        wrongType(found, QStringLiteral("a mapping of names to values"));
        return nullptr;
    }
    return found.value;
}

bool MapReader::require(const char* key, const QString& mend) const
{
    if (has(key)) {
        return true;
    }
    m_sink.add("missing-key", m_map.at, QStringLiteral("The %1 has no '%2'.").arg(m_what, QLatin1String(key)), mend);
    return false;
}

} // namespace cmbagent
