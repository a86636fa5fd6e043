// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/blob.h"
#include "core/clock.h"

#include <QJsonArray>
#include <QJsonObject>

#include <limits>
#include <optional>

namespace cmbagent {

inline QJsonObject blobToJson(const BlobRef& blob)
{
    return { { "hash", blob.hash.toHex() }, { "size", blob.size } };
}

/// Reads typed fields from one JSON object and remembers the first fault, so that decoders stay straight lines.
class Fields
{
public:
    explicit Fields(const QJsonObject& object) : m_object(object) { }

    int integer(const char* key, int fallback)
    {
        const qint64 value = big(key, fallback);
        const bool fits = value >= std::numeric_limits<int>::min() && value <= std::numeric_limits<int>::max();
        m_ok = m_ok && fits;
        return fits ? int(value) : fallback;
    }
    qint64 big(const char* key, qint64 fallback = 0)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        // What is no whole number of 64 bits gives the fallback, whichever that is.
        m_ok = m_ok && (value.isUndefined() || value.toInteger(0) == value.toInteger(1));
        return value.toInteger(fallback);
    }
    double number(const char* key, double fallback)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        if (value.isUndefined()) {
            return fallback;
        }
        if (value.isNull()) {
            return qQNaN(); // JSON has no word for what is not a number
        }
        m_ok = m_ok && value.isDouble();
        return value.toDouble(fallback);
    }
    QString text(const char* key) { return ofKind(key, QJsonValue::String).toString(); }
    QJsonObject object(const char* key) { return ofKind(key, QJsonValue::Object).toObject(); }
    QJsonArray array(const char* key) { return ofKind(key, QJsonValue::Array).toArray(); }
    bool boolean(const char* key, bool fallback) { return ofKind(key, QJsonValue::Bool).toBool(fallback); }
    Timestamp time(const char* key) { return { big(key) }; }
    BlobHash hash(const char* key) { return orNull(BlobHash::fromHex(text(key)), key); }
    BlobRef blob() { return { hash("hash"), big("size") }; }
    template <typename AnyId>
    AnyId id(const char* key)
    {
        return orNull(AnyId::fromString(text(key)), key);
    }
    template <typename Value>
    Value named(const char* key, std::optional<Value> (*fromName)(QStringView))
    {
        const auto value = fromName(text(key));
        m_ok = m_ok && value.has_value();
        return value.value_or(Value {});
    }
    [[nodiscard]] bool has(const char* key) const { return m_object.contains(QLatin1String(key)); }
    [[nodiscard]] bool ok() const { return m_ok; }
    /// A fault in a part is a fault of the whole.
    void absorb(bool partIsOk) { m_ok = m_ok && partIsOk; }

private:
    /// The value when it is absent or of the kind; anything else is a fault.
    QJsonValue ofKind(const char* key, QJsonValue::Type kind)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        m_ok = m_ok && (value.isUndefined() || (value.type() == kind));
        return value;
    }
    template <typename Value>
    Value orNull(const std::optional<Value>& value, const char* key)
    {
        m_ok = m_ok && (value.has_value() || !has(key));
        return value.value_or(Value {});
    }

    const QJsonObject m_object;
    bool m_ok = true;
};

} // namespace cmbagent
