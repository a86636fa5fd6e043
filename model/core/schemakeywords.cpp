// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schemakeywords.h"

#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>
#include <QUrl>

namespace cmbagent {

namespace {

/// What the value of a keyword is.
enum class Part : quint8 { Plain, Schema, List, Map };

QString names(const char* text)
{
    return QString::fromLatin1(text);
}

std::optional<Part> partOf(const QString& keyword)
{
    static const QMap<Part, QStringList> known {
        { Part::Plain,
          names("type enum const required minItems maxItems uniqueItems minContains maxContains minLength maxLength "
                "pattern minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minProperties maxProperties "
                "dependentRequired $ref $schema $id $comment title description default examples deprecated readOnly "
                "writeOnly format contentEncoding contentMediaType contentSchema")
              .split(u' ') },
        { Part::Schema, names("additionalProperties items contains propertyNames not if then else").split(u' ') },
        { Part::List, names("allOf anyOf oneOf prefixItems").split(u' ') },
        { Part::Map, names("properties patternProperties dependentSchemas $defs definitions").split(u' ') },
    };
    for (auto it = known.begin(); it != known.end(); ++it) {
        if (it->contains(keyword)) {
            return it.key();
        }
    }
    return std::nullopt;
}

/// Walks a schema and tells what is not checked, each thing once.
class SchemaWalk
{
public:
    explicit SchemaWalk(const QJsonObject& root) : m_root(root) { }

    QStringList take()
    {
        m_notes.removeDuplicates();
        return std::move(m_notes);
    }

    void walk(const QJsonValue& value)
    {
        const QJsonObject schema = value.toObject(); // true and false are schemas without keywords
        for (auto it = schema.begin(); it != schema.end(); ++it) {
            const auto part = partOf(it.key());
            if (!part && !it.key().startsWith(names("x-"))) {
                m_notes << QStringLiteral("'%1' in the form of the answer is not checked here.").arg(it.key());
            }
            walkPart(part.value_or(Part::Plain), it.key(), it.value());
        }
    }

private:
    void walkPart(Part part, const QString& keyword, const QJsonValue& value)
    {
        if (part == Part::Schema && !value.isArray()) {
            walk(value);
        } else if (part == Part::List || part == Part::Schema) {
            for (const QJsonValue& one : value.toArray()) {
                walk(one);
            }
        } else if (part == Part::Map) {
            const QJsonObject map = value.toObject();
            for (auto it = map.begin(); it != map.end(); ++it) {
                if (keyword == names("patternProperties")) {
                    readPattern(it.key());
                }
                walk(it.value());
            }
        } else if (keyword == names("pattern")) {
            readPattern(value.toString());
        } else if (keyword == names("$ref") && !schemaReference(m_root, value.toString())) {
            m_notes << QStringLiteral("'$ref' to '%1' leads nowhere, so what stands there is not checked.")
                           .arg(value.toString());
        }
    }

    void readPattern(const QString& pattern)
    {
        if (!QRegularExpression(pattern).isValid()) {
            m_notes << QStringLiteral("The pattern '%1' cannot be read, so it is not checked.").arg(pattern);
        }
    }

    const QJsonObject m_root;
    QStringList m_notes;
};

} // namespace

std::optional<QJsonValue> schemaReference(const QJsonObject& root, const QString& reference)
{
    if (reference == names("#")) {
        return root;
    }
    if (!reference.startsWith(names("#/"))) {
        return std::nullopt;
    }
    QJsonValue found = root;
    const QStringList parts = QUrl::fromPercentEncoding(reference.mid(2).toUtf8()).split(u'/');
    for (QString part : parts) {
        part.replace(names("~1"), names("/")).replace(names("~0"), names("~"));
        bool isNumber = false;
        const int index = part.toInt(&isNumber);
        found = found.isArray() && isNumber ? found.toArray().at(index) : found.toObject().value(part);
    }
    return found.isObject() || found.isBool() ? std::optional(found) : std::nullopt;
}

QStringList schemaNotes(const QJsonObject& schema)
{
    SchemaWalk walk(schema);
    walk.walk(schema);
    return walk.take();
}

} // namespace cmbagent
