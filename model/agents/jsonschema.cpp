// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/jsonschema.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr int deepestValue = 64;

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

/// One validation; walks the value and writes down what does not fit.
class SchemaCheck
{
public:
    SchemaCheck(const QJsonObject& root, int most) : m_root(root), m_most(most) { }

    QStringList take() { return std::move(m_faults); }

    void check(const QJsonObject& given, const QJsonValue& value, const QString& path, int depth)
    {
        const QJsonObject schema = resolved(given);
        if (int(m_faults.size()) >= m_most || depth > deepestValue) {
            return;
        }
        if (!checkType(schema, value, path)) {
            return;
        }
        checkChoices(schema, value, path, depth);
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

    /// Follows a reference into the definitions of the same schema.
    [[nodiscard]] QJsonObject resolved(QJsonObject schema) const
    {
        for (int i = 0; i < 16 && schema.contains(key("$ref")); ++i) {
            QJsonValue found = m_root;
            const QStringList parts = schema.value(key("$ref")).toString().split(u'/');
            for (qsizetype part = 1; part < parts.size(); ++part) {
                found = found.toObject().value(parts.at(part));
            }
            schema = found.toObject();
        }
        return schema;
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

    void checkChoices(const QJsonObject& schema, const QJsonValue& value, const QString& path, int depth)
    {
        if (schema.contains(key("enum")) && !schema.value(key("enum")).toArray().contains(value)) {
            QStringList choices;
            for (const QJsonValue& choice : schema.value(key("enum")).toArray()) {
                choices << choice.toVariant().toString();
            }
            add(path, QStringLiteral("must be one of %1.").arg(choices.join(QStringLiteral(", "))));
        }
        if (schema.contains(key("const")) && schema.value(key("const")) != value) {
            add(path, QStringLiteral("must be %1.").arg(schema.value(key("const")).toVariant().toString()));
        }
        for (const QJsonValue& part : schema.value(key("allOf")).toArray()) {
            check(part.toObject(), value, path, depth + 1);
        }
        for (const char* keyword : { "anyOf", "oneOf" }) {
            const QJsonArray ways = schema.value(key(keyword)).toArray();
            const auto fits = std::count_if(ways.begin(), ways.end(), [&](const QJsonValue& way) {
                SchemaCheck inner(m_root, 1);
                inner.check(way.toObject(), value, path, depth + 1);
                return inner.m_faults.isEmpty();
            });
            if (!ways.isEmpty() && (fits == 0 || (fits > 1 && *keyword == 'o'))) {
                add(path,
                    fits == 0 ? QStringLiteral("fits none of the ways it may be.")
                              : QStringLiteral("fits more than one of the ways it may be."));
            }
        }
    }

    void checkObject(const QJsonObject& schema, const QJsonObject& object, const QString& path, int depth)
    {
        const QJsonObject properties = schema.value(key("properties")).toObject();
        for (const QJsonValue& name : schema.value(key("required")).toArray()) {
            if (!object.contains(name.toString())) {
                add(path, QStringLiteral("has no '%1'.").arg(name.toString()));
            }
        }
        const QJsonValue others = schema.value(key("additionalProperties"));
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString inner = path.isEmpty() ? it.key() : path + u'.' + it.key();
            if (properties.contains(it.key())) {
                check(properties.value(it.key()).toObject(), it.value(), inner, depth + 1);
            } else if (others.isBool() && !others.toBool()) {
                add(path, QStringLiteral("may not have '%1'.").arg(it.key()));
            } else if (others.isObject()) {
                check(others.toObject(), it.value(), inner, depth + 1);
            }
        }
    }

    void checkArray(const QJsonObject& schema, const QJsonArray& array, const QString& path, int depth)
    {
        if (array.size() < schema.value(key("minItems")).toInt(0)) {
            add(path, QStringLiteral("must have at least %1 items.").arg(schema.value(key("minItems")).toInt()));
        }
        if (schema.contains(key("maxItems")) && array.size() > schema.value(key("maxItems")).toInt()) {
            add(path, QStringLiteral("may have at most %1 items.").arg(schema.value(key("maxItems")).toInt()));
        }
        const QJsonObject items = schema.value(key("items")).toObject();
        for (qsizetype i = 0; i < array.size() && !items.isEmpty(); ++i) {
            check(items, array.at(i), QStringLiteral("%1[%2]").arg(path).arg(i), depth + 1);
        }
    }

    void checkText(const QJsonObject& schema, const QString& text, const QString& path)
    {
        if (text.size() < schema.value(key("minLength")).toInt(0)) {
            add(path, QStringLiteral("must have at least %1 characters.").arg(schema.value(key("minLength")).toInt()));
        }
        if (schema.contains(key("maxLength")) && text.size() > schema.value(key("maxLength")).toInt()) {
            add(path, QStringLiteral("may have at most %1 characters.").arg(schema.value(key("maxLength")).toInt()));
        }
        const QString pattern = schema.value(key("pattern")).toString();
        if (!pattern.isEmpty() && !QRegularExpression(pattern).match(text).hasMatch()) {
            add(path, QStringLiteral("does not fit the pattern %1.").arg(pattern));
        }
    }

    void checkNumber(const QJsonObject& schema, double number, const QString& path)
    {
        const QJsonValue least = schema.value(key("minimum"));
        const QJsonValue most = schema.value(key("maximum"));
        if (least.isDouble() && number < least.toDouble()) {
            add(path, QStringLiteral("must be at least %1.").arg(least.toDouble()));
        }
        if (most.isDouble() && number > most.toDouble()) {
            add(path, QStringLiteral("may be at most %1.").arg(most.toDouble()));
        }
    }

    const QJsonObject m_root;
    const int m_most;
    QStringList m_faults;
};

} // namespace

QStringList schemaFaults(const QJsonObject& schema, const QJsonValue& value, int most)
{
    SchemaCheck check(schema, most);
    check.check(schema, value, {}, 0);
    return check.take();
}

} // namespace cmbagent
