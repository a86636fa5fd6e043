// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stepjson.h"

#include <QJsonArray>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr qint64 mostOfOneKind = 4096; // processors, and tokens of a name

QJsonObject tokensToJson(const ResourceSpec& resources)
{
    QJsonObject tokens;
    for (auto it = resources.tokens.begin(); it != resources.tokens.end(); ++it) {
        tokens.insert(it.key(), it.value());
    }
    return tokens;
}

/// A whole number that is at least `least` or not there; whatever else it is makes `isSound` false.
qint64 amountIn(const QJsonObject& json, const QString& key, qint64 least, bool& isSound)
{
    const QJsonValue value = json.value(key);
    const qint64 amount = value.toInteger(least);
    isSound = isSound && (value.isUndefined() || (value.isDouble() && value.toInteger(-1) >= least));
    return amount;
}

} // namespace

ResourceSpec ResourceSpec::orElse(const ResourceSpec& others) const
{
    ResourceSpec all = *this;
    all.cpus = cpus > 1 ? cpus : others.cpus;
    all.memoryBytes = memoryBytes > 0 ? memoryBytes : others.memoryBytes;
    all.diskBytes = diskBytes > 0 ? diskBytes : others.diskBytes;
    for (auto it = others.tokens.begin(); it != others.tokens.end(); ++it) {
        if (!tokens.contains(it.key())) {
            all.tokens.insert(it.key(), it.value());
        }
    }
    return all;
}

QJsonObject resourcesToObject(const ResourceSpec& resources)
{
    QJsonObject json;
    if (resources.cpus > 1) {
        json.insert(QStringLiteral("cpus"), resources.cpus);
    }
    if (resources.memoryBytes > 0) {
        json.insert(QStringLiteral("memory_bytes"), resources.memoryBytes);
    }
    if (resources.diskBytes > 0) {
        json.insert(QStringLiteral("disk_bytes"), resources.diskBytes);
    }
    if (!resources.tokens.isEmpty()) {
        json.insert(QStringLiteral("tokens"), tokensToJson(resources));
    }
    return json;
}

std::optional<ResourceSpec> resourcesFromObject(const QJsonObject& json)
{
    bool isSound = true;
    ResourceSpec resources;
    resources.cpus = int(std::min(amountIn(json, QStringLiteral("cpus"), 1, isSound), mostOfOneKind));
    resources.memoryBytes = amountIn(json, QStringLiteral("memory_bytes"), 0, isSound);
    resources.diskBytes = amountIn(json, QStringLiteral("disk_bytes"), 0, isSound);
    const QJsonValue value = json.value(QLatin1String("tokens"));
    isSound = isSound && (value.isUndefined() || value.isObject());
    const QJsonObject tokens = value.toObject();
    for (auto it = tokens.begin(); it != tokens.end(); ++it) {
        resources.tokens.insert(it.key(), int(std::min(amountIn(tokens, it.key(), 1, isSound), mostOfOneKind)));
    }
    return isSound ? std::optional(resources) : std::nullopt;
}

QJsonArray resourcesToJson(const ResourceSpec& resources)
{
    QJsonArray json;
    if (resources == ResourceSpec {}) {
        return json;
    }
    json = { resources.cpus, resources.memoryBytes };
    if (resources.diskBytes > 0 || !resources.tokens.isEmpty()) {
        json.append(resources.diskBytes);
        json.append(tokensToJson(resources));
    }
    return json;
}

ResourceSpec resourcesFromJson(const QJsonArray& parts)
{
    ResourceSpec resources;
    resources.cpus = parts.at(0).toInt(1);
    resources.memoryBytes = parts.at(1).toInteger();
    resources.diskBytes = parts.at(2).toInteger();
    const QJsonObject tokens = parts.at(3).toObject();
    for (auto it = tokens.begin(); it != tokens.end(); ++it) {
        resources.tokens.insert(it.key(), it.value().toInt());
    }
    return resources;
}

} // namespace cmbagent
