// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/jsonschema.h"

#include "core/schemakeywords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr int deepestValue = 64;
constexpr int mostChecks = 200'000; // of a schema against a value; references may lead around in circles

QString key(const char* text)
{
    return QString::fromLatin1(text);
}

QString typeOf(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return key("null");
    case QJsonValue::Bool:
        return key("boolean");
    case QJsonValue::Double:
        return std::floor(value.toDouble()) == value.toDouble() ? key("integer") : key("number");
    case QJsonValue::String:
        return key("string");
    case QJsonValue::Array:
        return key("array");
    case QJsonValue::Object:
        return key("object");
    case QJsonValue::Undefined:
        break;
    }
    return key("nothing");
}

QString wordOf(const QJsonValue& value)
{
    if (value.isString()) {
        return value.toString();
    }
    const QByteArray json = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

/// A pattern that cannot be read asks for nothing; whoever wrote it was told.
bool fitsPattern(const QString& pattern, const QString& text)
{
    const QRegularExpression expression(pattern);
    return !expression.isValid() || expression.match(text).hasMatch();
}

/// By what people count: a letter outside of the basic plane is one.
qsizetype lettersIn(const QString& text)
{
    return text.toUcs4().size();
}

/// 0.3 is a multiple of 0.1, though no binary number says so.
bool isMultiple(double number, double of)
{
    const double times = number / of;
    return std::abs(times - std::round(times)) <= 1e-9 * std::max(1.0, std::abs(times));
}

bool hasTwins(const QJsonArray& array)
{
    QSet<QString> seen;
    for (const QJsonValue& item : array) {
        // The keys of an object are in order, so equal values give equal texts; a text in quotes is no number.
        seen.insert(item.isString() ? u'"' + item.toString() : wordOf(item));
    }
    return seen.size() < array.size();
}

/// One validation; walks the value and writes down what does not fit.
class SchemaCheck
{
public:
    SchemaCheck(const QJsonObject& root, int most, int& left) : m_root(root), m_most(most), m_left(left) { }

    QStringList take() { return std::move(m_faults); }

    void check(const QJsonValue& given, const QJsonValue& value, const QString& path, int depth)
    {
        if (given.isUndefined() || int(m_faults.size()) >= m_most || depth > deepestValue || m_left <= 0) {
            return;
        }
        --m_left;
        if (given.isBool() && !given.toBool()) {
            add(path, QStringLiteral("may not be there."));
        }
        const QJsonObject schema = given.toObject();
        if (schema.contains(key("$ref"))) {
            check(schemaReference(m_root, schema.value(key("$ref")).toString()).value_or(true), value, path, depth + 1);
        }
        if (!checkType(schema, value, path)) {
            return;
        }
        checkChoices(schema, value, path);
        checkParts(schema, value, path, depth);
        if (value.isObject()) {
            checkObject(schema, value.toObject(), path, depth);
        } else if (value.isArray()) {
            checkArray(schema, value.toArray(), path, depth);
        } else if (value.isString()) {
            checkText(schema, value.toString(), path);
        } else if (value.isDouble()) {
            checkNumber(schema, value.toDouble(), path);
        }
    }

private:
    void add(const QString& path, const QString& what)
    {
        if (int(m_faults.size()) < m_most) {
            m_faults << QStringLiteral("%1 %2").arg(path.isEmpty() ? key("The answer") : path, what);
        }
    }

    [[nodiscard]] bool fits(const QJsonValue& schema, const QJsonValue& value, int depth) const
    {
        SchemaCheck inner(m_root, 1, m_left);
        inner.check(schema, value, {}, depth + 1);
        return inner.m_faults.isEmpty();
    }

    /// Tells when a count is below `least` or above `most`, two keywords; `what` is what is counted.
    void checkCount(const QJsonObject& schema, const QString& path, qsizetype count, const char* least,
                    const char* most, const QString& what)
    {
        const QJsonValue low = schema.value(key(least));
        const QJsonValue high = schema.value(key(most));
        if (low.isDouble() && double(count) < low.toDouble()) {
            add(path, QStringLiteral("must have at least %1 %2.").arg(wordOf(low), what));
        }
        if (high.isDouble() && double(count) > high.toDouble()) {
            add(path, QStringLiteral("may have at most %1 %2.").arg(wordOf(high), what));
        }
    }

    bool checkType(const QJsonObject& schema, const QJsonValue& value, const QString& path)
    {
        const QJsonValue wanted = schema.value(key("type"));
        if (wanted.isUndefined()) {
            return true;
        }
        const QJsonArray types = wanted.isArray() ? wanted.toArray() : QJsonArray { wanted };
        const QString type = typeOf(value);
        const bool isFit = std::any_of(types.begin(), types.end(), [&type](const QJsonValue& one) {
            return one.toString() == type
                || (one.toString() == QLatin1String("number") && type == QLatin1String("integer"));
        });
        if (!isFit) {
            add(path, QStringLiteral("must be %1, and is %2.").arg(types.first().toString(), type));
        }
        return isFit;
    }

    void checkChoices(const QJsonObject& schema, const QJsonValue& value, const QString& path)
    {
        if (schema.contains(key("enum")) && !schema.value(key("enum")).toArray().contains(value)) {
            QStringList choices;
            for (const QJsonValue& choice : schema.value(key("enum")).toArray()) {
                choices << wordOf(choice);
            }
            add(path, QStringLiteral("must be one of %1.").arg(choices.join(QStringLiteral(", "))));
        }
        if (schema.contains(key("const")) && schema.value(key("const")) != value) {
            add(path, QStringLiteral("must be %1.").arg(wordOf(schema.value(key("const")))));
        }
    }

    /// Schemas within a schema that are about the same value.
    void checkParts(const QJsonObject& schema, const QJsonValue& value, const QString& path, int depth)
    {
        for (const QJsonValue& part : schema.value(key("allOf")).toArray()) {
            check(part, value, path, depth + 1);
        }
        for (const char* keyword : { "anyOf", "oneOf" }) {
            const QJsonArray ways = schema.value(key(keyword)).toArray();
            const auto fit =
                std::count_if(ways.begin(), ways.end(), [&](const QJsonValue& way) { return fits(way, value, depth); });
            if (!ways.isEmpty() && (fit == 0 || (fit > 1 && *keyword == 'o'))) {
                add(path,
                    fit == 0 ? QStringLiteral("fits none of the ways it may be.")
                             : QStringLiteral("fits more than one of the ways it may be."));
            }
        }
        if (schema.contains(key("not")) && fits(schema.value(key("not")), value, depth)) {
            add(path, QStringLiteral("is what it may not be."));
        }
        if (schema.contains(key("if"))) {
            const char* then = fits(schema.value(key("if")), value, depth) ? "then" : "else";
            check(schema.value(key(then)), value, path, depth + 1);
        }
    }

    void checkObject(const QJsonObject& schema, const QJsonObject& object, const QString& path, int depth)
    {
        for (const QJsonValue& name : schema.value(key("required")).toArray()) {
            if (!object.contains(name.toString())) {
                add(path, QStringLiteral("has no '%1'.").arg(name.toString()));
            }
        }
        checkCount(schema, path, object.size(), "minProperties", "maxProperties", key("entries"));
        checkDependents(schema, object, path, depth);
        for (auto it = object.begin(); it != object.end(); ++it) {
            checkEntry(schema, it.key(), it.value(), path, depth);
        }
    }

    void checkDependents(const QJsonObject& schema, const QJsonObject& object, const QString& path, int depth)
    {
        const QJsonObject needs = schema.value(key("dependentRequired")).toObject();
        for (auto it = needs.begin(); it != needs.end(); ++it) {
            for (const QJsonValue& name : object.contains(it.key()) ? it.value().toArray() : QJsonArray()) {
                if (!object.contains(name.toString())) {
                    add(path, QStringLiteral("has '%1', but no '%2'.").arg(it.key(), name.toString()));
                }
            }
        }
        const QJsonObject forms = schema.value(key("dependentSchemas")).toObject();
        for (auto it = forms.begin(); it != forms.end(); ++it) {
            if (object.contains(it.key())) {
                check(it.value(), object, path, depth + 1);
            }
        }
    }

    void checkEntry(const QJsonObject& schema, const QString& name, const QJsonValue& value, const QString& path,
                    int depth)
    {
        const QString inner = path.isEmpty() ? name : path + u'.' + name;
        const QJsonValue own = schema.value(key("properties")).toObject().value(name);
        bool isKnown = !own.isUndefined();
        check(own, value, inner, depth + 1);
        const QJsonObject patterns = schema.value(key("patternProperties")).toObject();
        for (auto it = patterns.begin(); it != patterns.end(); ++it) {
            if (fitsPattern(it.key(), name)) {
                isKnown = true;
                check(it.value(), value, inner, depth + 1);
            }
        }
        const QJsonValue others = schema.value(key("additionalProperties"));
        if (!isKnown && others.isBool() && !others.toBool()) {
            add(path, QStringLiteral("may not have '%1'.").arg(name));
        } else if (!isKnown) {
            check(others, value, inner, depth + 1);
        }
        if (schema.contains(key("propertyNames")) && !fits(schema.value(key("propertyNames")), name, depth)) {
            add(path, QStringLiteral("may not have an entry called '%1'.").arg(name));
        }
    }

    void checkArray(const QJsonObject& schema, const QJsonArray& array, const QString& path, int depth)
    {
        checkCount(schema, path, array.size(), "minItems", "maxItems", key("items"));
        if (schema.value(key("uniqueItems")).toBool() && hasTwins(array)) {
            add(path, QStringLiteral("has an item twice."));
        }
        const QJsonArray first = schema.value(key("prefixItems")).toArray();
        const QJsonValue rest = schema.value(key("items"));
        for (qsizetype i = 0; i < array.size(); ++i) {
            check(i < first.size() ? first.at(i) : rest, array.at(i),
                  QStringLiteral("%1[%2]").arg(path, QString::number(i)), depth + 1);
        }
        if (schema.contains(key("contains"))) {
            const auto found = std::count_if(array.begin(), array.end(), [&](const QJsonValue& item) {
                return fits(schema.value(key("contains")), item, depth);
            });
            QJsonObject bounds = schema;
            if (!bounds.contains(key("minContains"))) {
                bounds.insert(key("minContains"), 1);
            }
            checkCount(bounds, path, found, "minContains", "maxContains", key("items of the kind it has to have"));
        }
    }

    void checkText(const QJsonObject& schema, const QString& text, const QString& path)
    {
        checkCount(schema, path, lettersIn(text), "minLength", "maxLength", key("characters"));
        const QString pattern = schema.value(key("pattern")).toString();
        if (!pattern.isEmpty() && !fitsPattern(pattern, text)) {
            add(path, QStringLiteral("does not fit the pattern %1.").arg(pattern));
        }
    }

    void checkNumber(const QJsonObject& schema, double number, const QString& path)
    {
        const auto tell = [&](const char* keyword, const QString& what, auto isFit) {
            const QJsonValue bound = schema.value(key(keyword));
            if (bound.isDouble() && !isFit(bound.toDouble())) {
                add(path, what.arg(wordOf(bound)));
            }
        };
        tell("minimum", QStringLiteral("must be at least %1."), [number](double bound) { return number >= bound; });
        tell("maximum", QStringLiteral("may be at most %1."), [number](double bound) { return number <= bound; });
        tell("exclusiveMinimum", QStringLiteral("must be more than %1."),
             [number](double bound) { return number > bound; });
        tell("exclusiveMaximum", QStringLiteral("must be less than %1."),
             [number](double bound) { return number < bound; });
        tell("multipleOf", QStringLiteral("must be a multiple of %1."),
             [number](double bound) { return bound <= 0 || isMultiple(number, bound); });
    }

    const QJsonObject m_root;
    const int m_most;
    int& m_left; ///< checks that may still be made, those of parts included
    QStringList m_faults;
};

} // namespace

QStringList schemaFaults(const QJsonObject& schema, const QJsonValue& value, int most)
{
    int left = mostChecks;
    SchemaCheck check(schema, most, left);
    check.check(schema, value, {}, 0);
    return check.take();
}

} // namespace cmbagent
