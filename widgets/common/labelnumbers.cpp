// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/labels.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

QString withUnit(const QString& number, const QString& unit)
{
    return unit.isEmpty() || unit == QLatin1String("1") ? number : QStringLiteral("%1 %2").arg(number, unit);
}

QString twoDigits(qint64 n)
{
    return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0'));
}

QString superscript(int power)
{
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = power < 0 ? QStringLiteral("⁻") : QString();
    const QString plain = QString::number(std::abs(power));
    for (const QChar c : plain) {
        text += digits.at(c.digitValue());
    }
    return text;
}

/// A number with a true minus sign and no grouping of thousands below 10,000.
QString fixed(double value, int decimals)
{
    QLocale locale;
    if (std::abs(value) < 1e4) {
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
    }
    QString text = locale.toString(value, 'f', decimals);
    text.replace(QLatin1Char('-'), QChar(0x2212));
    return text;
}

int exponentOf(double value)
{
    return value == 0 ? 0 : int(std::floor(std::log10(std::abs(value))));
}

qint64 secondsLeft(Timestamp until, Timestamp now)
{
    return std::max<qint64>(0, (until.micros - now.micros + 999'999) / 1'000'000);
}

QString longDuration(qint64 seconds)
{
    if (seconds < 3600) {
        return Labels::tr("%1 min %2 s").arg(seconds / 60).arg(twoDigits(seconds % 60));
    }
    if (seconds < 86400) {
        return Labels::tr("%1 h %2 min").arg(seconds / 3600).arg(twoDigits(seconds / 60 % 60));
    }
    return Labels::tr("%1 d %2 h").arg(seconds / 86400).arg(twoDigits(seconds / 3600 % 24));
}

QDateTime local(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at.micros / 1000);
}

} // namespace

QString Labels::duration(qint64 micros)
{
    micros = std::max<qint64>(0, micros);
    if (micros < 999'500) {
        return tr("%1 ms").arg((micros + 500) / 1000);
    }
    if (micros < 59'950'000) {
        return tr("%1 s").arg(QLocale().toString(double(micros) / 1e6, 'f', 1));
    }
    return longDuration((micros + 500'000) / 1'000'000);
}

QString Labels::elapsed(qint64 micros)
{
    const qint64 seconds = std::max<qint64>(0, micros) / 1'000'000;
    return seconds < 60 ? tr("%1 s").arg(seconds) : longDuration(seconds);
}

QString Labels::remaining(Timestamp until, Timestamp now)
{
    return elapsed(secondsLeft(until, now) * 1'000'000);
}

QString Labels::countdown(Timestamp until, Timestamp now)
{
    const qint64 seconds = secondsLeft(until, now);
    const qint64 hours = seconds / 3600;
    const qint64 minutes = seconds / 60 % 60;
    return hours > 0 ? QStringLiteral("%1:%2:%3").arg(hours).arg(twoDigits(minutes), twoDigits(seconds % 60))
                     : QStringLiteral("%1:%2").arg(minutes).arg(twoDigits(seconds % 60));
}

QString Labels::relativeTime(Timestamp at, Timestamp now)
{
    if (!at.isSet()) {
        return tr("never");
    }
    const qint64 seconds = (now.micros - at.micros) / 1'000'000;
    const qint64 ahead = -seconds;
    if (ahead > 0) {
        return ahead < 60 ? tr("in %1 s").arg(ahead) : ahead < 3600 ? tr("in %1 min").arg(ahead / 60) : exactTime(at);
    }
    if (seconds < 10) {
        return tr("just now");
    }
    if (seconds < 60) {
        return tr("%1 s ago").arg(seconds);
    }
    if (seconds < 3600) {
        return tr("%1 min ago").arg(seconds / 60);
    }
    const QDateTime then = local(at);
    const QString time = QLocale().toString(then.time(), QStringLiteral("HH:mm"));
    const qint64 days = then.date().daysTo(local(now).date());
    if (days == 0) {
        return seconds < 6 * 3600 ? tr("%1 h ago").arg(seconds / 3600) : tr("today, %1").arg(time);
    }
    if (days == 1) {
        return tr("yesterday, %1").arg(time);
    }
    const bool sameYear = then.date().year() == local(now).date().year();
    return QLocale().toString(then.date(), sameYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QString Labels::exactTime(Timestamp at)
{
    return at.isSet() ? QLocale().toString(local(at), QStringLiteral("d MMM yyyy, HH:mm:ss")) : tr("never");
}

QString Labels::clockTime(Timestamp at)
{
    return at.isSet() ? QLocale().toString(local(at).time(), QStringLiteral("HH:mm:ss")) : QString();
}

QString Labels::fileSize(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString Labels::percent(double fraction)
{
    return tr("%1 %").arg(int(std::floor(std::clamp(fraction, 0.0, 1.0) * 100)));
}

QString Labels::number(double value)
{
    if (!std::isfinite(value)) {
        return QString::number(value);
    }
    const int exponent = exponentOf(value);
    if (value != 0 && (exponent < -5 || exponent > 7)) {
        QString mantissa = QLocale().toString(value / std::pow(10.0, exponent), 'g', 7);
        mantissa.replace(QLatin1Char('-'), QChar(0x2212));
        return QStringLiteral("%1·10%2").arg(mantissa, superscript(exponent));
    }
    // 'g' leaves no needless zeros; 10 digits are what outputs carry.
    const QString plain = QString::number(value, 'g', 10);
    const auto dot = plain.indexOf(QLatin1Char('.'));
    const auto tail = plain.indexOf(QLatin1Char('e')) < 0 && dot >= 0 ? plain.size() - dot - 1 : 0;
    return fixed(value, plain.contains(QLatin1Char('e')) ? std::max(0, 9 - exponent) : int(tail));
}

QString Labels::measured(double value, double error, const QString& unit)
{
    if (error <= 0 || !std::isfinite(error) || !std::isfinite(value)) {
        return withUnit(number(value), unit);
    }
    const int scale = exponentOf(std::max(std::abs(value), error));
    const int power = scale < -3 || scale > 6 ? scale : 0;
    const double factor = std::pow(10.0, -power);
    const int decimals = std::clamp(1 - exponentOf(error * factor), 0, 12); // two digits of the error
    const QString pair =
        QStringLiteral("%1 ± %2").arg(fixed(value * factor, decimals), fixed(error * factor, decimals));
    return withUnit(power == 0 ? pair : QStringLiteral("(%1)·10%2").arg(pair, superscript(power)), unit);
}

QString Labels::value(const QJsonValue& value, const QString& unit)
{
    switch (value.type()) {
    case QJsonValue::Double:
        return withUnit(number(value.toDouble()), unit);
    case QJsonValue::Bool:
        return value.toBool() ? tr("yes") : tr("no");
    case QJsonValue::String:
        return withUnit(value.toString(), unit);
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        const QJsonValue inner = object.value(QStringLiteral("value"));
        const QString ownUnit = object.value(QStringLiteral("unit")).toString(unit);
        if (inner.isDouble()) {
            return measured(inner.toDouble(), object.value(QStringLiteral("error")).toDouble(-1), ownUnit);
        }
        return inner.isUndefined() ? QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))
                                   : Labels::value(inner, ownUnit);
    }
    default:
        return tr("nothing");
    }
}

QList<NamedValue> Labels::values(const QJsonObject& values)
{
    // JSON has no order of its own: what was measured comes before what was counted.
    QList<NamedValue> withError;
    QList<NamedValue> withUnit;
    QList<NamedValue> others;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QJsonObject object = it.value().toObject();
        const bool hasUnit = !object.value(QStringLiteral("unit")).toString().isEmpty();
        const bool hasError = object.contains(QStringLiteral("error"));
        QList<NamedValue>& list = hasError && hasUnit ? withError : hasError || hasUnit ? withUnit : others;
        list.append({ it.key(), value(it.value()) });
    }
    return withError + withUnit + others;
}

} // namespace cmbagent
