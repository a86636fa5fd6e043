// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measured.h"

#include <QJsonValue>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

/// Fixed digits with a true minus sign.
QString fixed(double value, int decimals)
{
    QString text = QString::number(value, 'f', decimals);
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

Measured fromJson(const QString& name, const QJsonValue& json)
{
    Measured measured;
    measured.name = name;
    const QJsonObject object = json.toObject();
    const QJsonValue value = json.isObject() ? object.value(QStringLiteral("value")) : json;
    if (value.isDouble()) {
        measured.value = value.toDouble();
    } else if (value.isBool()) {
        measured.text = value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    } else {
        measured.text = value.toString();
    }
    if (object.value(QStringLiteral("error")).isDouble()) {
        measured.error = object.value(QStringLiteral("error")).toDouble();
    }
    measured.unit = object.value(QStringLiteral("unit")).toString();
    return measured;
}

} // namespace

QString Measured::toText() const
{
    if (!value) {
        return text;
    }
    const QString tail = unit.isEmpty() ? QString() : QLatin1Char(' ') + unit;
    if (!error || !(*error > 0) || !std::isfinite(*error)) {
        return QString::number(*value, 'g', 8).replace(QLatin1Char('-'), QChar(0x2212)) + tail;
    }
    const double largest = std::max(std::abs(*value), *error);
    const int exponent = int(std::floor(std::log10(largest)));
    const bool isScientific = exponent < -4 || exponent > 6;
    const double scale = isScientific ? std::pow(10.0, exponent) : 1.0;
    const int decimals = std::clamp(1 - int(std::floor(std::log10(*error / scale))), 0, 15);
    const int shown = isScientific ? std::max(decimals, 2) : decimals;
    const QString pair = fixed(*value / scale, shown) + QStringLiteral(" ± ") + fixed(*error / scale, shown);
    return isScientific ? QStringLiteral("(%1)e%2").arg(pair).arg(exponent) + tail : pair + tail;
}

std::vector<Measured> measuredFrom(const QJsonObject& values)
{
    std::vector<Measured> all;
    for (auto it = values.begin(); it != values.end(); ++it) {
        Measured measured = fromJson(it.key(), it.value());
        if (measured.value || !measured.text.isEmpty()) {
            all.push_back(std::move(measured));
        }
    }
    return all;
}

} // namespace cmbagent
