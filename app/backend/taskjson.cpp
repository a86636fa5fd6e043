// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/taskjson.h"

#include <QJsonArray>

namespace cmbagent {

QJsonObject taskToJson(const TaskOrder& order)
{
    QJsonObject json { { "version", 1 },
                       { "task", order.task },
                       { "mode", taskModeName(order.mode) },
                       { "plan_steps", order.planSteps },
                       { "plan_reviews", order.planReviews },
                       { "attempts", order.attempts },
                       { "documentation", order.documentation },
                       { "files", QJsonArray::fromStringList(order.files.keys()) } };
    if (!order.instructions.isEmpty()) {
        QJsonObject said;
        for (auto it = order.instructions.begin(); it != order.instructions.end(); ++it) {
            said.insert(it.key(), it.value());
        }
        json.insert(QStringLiteral("instructions"), said);
    }
    if (!order.hardware.isEmpty()) {
        json.insert(QStringLiteral("hardware"), order.hardware);
    }
    if (order.pauseMicros > 0) {
        json.insert(QStringLiteral("pause_micros"), order.pauseMicros);
    }
    if (order.usesOnlyBuiltInAgents) {
        json.insert(QStringLiteral("built_in_agents"), true);
    }
    if (order.options.approvalMode) {
        json.insert(QStringLiteral("approval_mode"), approvalModeName(*order.options.approvalMode));
    }
    return json;
}

TaskOrder taskFromJson(const QJsonObject& json)
{
    const TaskOrder usual;
    TaskOrder order;
    order.task = json.value(QStringLiteral("task")).toString();
    order.mode = taskModeFromName(json.value(QStringLiteral("mode")).toString()).value_or(usual.mode);
    order.planSteps = json.value(QStringLiteral("plan_steps")).toInt(usual.planSteps);
    order.planReviews = json.value(QStringLiteral("plan_reviews")).toInt(usual.planReviews);
    order.attempts = json.value(QStringLiteral("attempts")).toInt(usual.attempts);
    order.documentation = json.value(QStringLiteral("documentation")).toString();
    const QJsonObject said = json.value(QStringLiteral("instructions")).toObject();
    for (auto it = said.begin(); it != said.end(); ++it) {
        order.instructions.insert(it.key(), it->toString());
    }
    order.hardware = json.value(QStringLiteral("hardware")).toString();
    order.pauseMicros = json.value(QStringLiteral("pause_micros")).toInteger();
    order.usesOnlyBuiltInAgents = json.value(QStringLiteral("built_in_agents")).toBool();
    for (const QJsonValue& name : json.value(QStringLiteral("files")).toArray()) {
        order.files.insert(name.toString(), name.toString()); // they lie in the folder by now
    }
    order.options.approvalMode = approvalModeFromName(json.value(QStringLiteral("approval_mode")).toString());
    return order;
}

} // namespace cmbagent
