// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/jsondifference.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace cmbagent {

namespace {

QString plainText(const QJsonValue& value)
{
    if (value.isString()) {
        return value.toString();
    }
    if (value.isUndefined()) {
        return {};
    }
    const QByteArray list = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

/// A piece of a text around a place, in quotes.
QString pieceAround(const QString& text, qsizetype at)
{
    constexpr qsizetype before = 16;
    constexpr qsizetype most = 56;
    const qsizetype from = std::max<qsizetype>(0, at - before);
    QString piece = text.mid(from, most);
    piece.replace(QLatin1Char('\n'), QStringLiteral("⏎"));
    return (from > 0 ? QStringLiteral("“…") : QStringLiteral("“")) + piece
        + (from + most < text.size() ? QStringLiteral("…”") : QStringLiteral("”"));
}

JsonDifference leafDifference(const QString& path, const QJsonValue& before, const QJsonValue& after)
{
    const QString a = plainText(before);
    const QString b = plainText(after);
    const auto [at, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const qsizetype common = at - a.begin();
    const qsizetype longest = std::max<qsizetype>({ a.size(), b.size(), 1 });
    const bool areTexts = before.isString() && after.isString();
    return { path, before.isUndefined() ? QString() : pieceAround(a, common),
             after.isUndefined() ? QString() : pieceAround(b, common),
             areTexts ? std::max(0.1, 1 - double(common) / double(longest)) : 1 };
}

void collectDifferences(const QString& path, const QJsonValue& before, const QJsonValue& after, int most,
                        QList<JsonDifference>& found)
{
    if (before == after || found.size() >= most) {
        return;
    }
    if (before.isObject() && after.isObject()) {
        const QJsonObject a = before.toObject();
        const QJsonObject b = after.toObject();
        QStringList keys = a.keys() + b.keys();
        keys.sort();
        keys.removeDuplicates();
        for (const QString& key : std::as_const(keys)) {
            const QString below = path.isEmpty() ? key : path + QLatin1Char('.') + key;
            collectDifferences(below, a.value(key), b.value(key), most, found);
        }
    } else if (before.isArray() && after.isArray()) {
        const QJsonArray a = before.toArray();
        const QJsonArray b = after.toArray();
        for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
            const auto at = [i](const QJsonArray& list) {
                return i < list.size() ? QJsonValue(list.at(i)) : QJsonValue(QJsonValue::Undefined);
            };
            collectDifferences(QStringLiteral("%1[%2]").arg(path, QString::number(i)), at(a), at(b), most, found);
        }
    } else {
        found << leafDifference(path, before, after);
    }
}

} // namespace

QList<JsonDifference> jsonDifferences(const QJsonValue& before, const QJsonValue& after, int most)
{
    QList<JsonDifference> found;
    collectDifferences({}, before, after, most, found);
    return found;
}

QString differencesText(const QList<JsonDifference>& differences, int mostLines)
{
    QStringList lines;
    for (const JsonDifference& one : differences.mid(0, mostLines)) {
        const auto shown = [](const QString& text) { return text.isEmpty() ? QStringLiteral("nothing") : text; };
        lines << QStringLiteral("%1: recorded %2, asked %3").arg(one.path, shown(one.before), shown(one.after));
    }
    if (differences.size() > mostLines) {
        lines << QStringLiteral("and %1 more differences").arg(differences.size() - mostLines);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace cmbagent
