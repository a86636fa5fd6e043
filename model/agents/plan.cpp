// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/plan.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace cmbagent {

namespace {

QStringList textsIn(const QJsonValue& list)
{
    QStringList texts;
    for (const QJsonValue& item : list.toArray()) {
        texts << item.toString();
    }
    return texts;
}

/// A step's id from what a model wrote: small letters, digits, '-' and '_', beginning with a letter.
QString stepIdFrom(const QString& written, int number)
{
    static const QRegularExpression strange(QStringLiteral("[^a-z0-9_]+"));
    static const QRegularExpression edges(QStringLiteral("^[^a-z]+|[-_]+$"));
    QString id = written.toLower().replace(strange, QStringLiteral("-")).remove(edges).left(40).remove(edges);
    return id.isEmpty() ? QStringLiteral("step-%1").arg(number) : id;
}

QString unusedId(const QString& wanted, const QSet<QString>& taken)
{
    QString id = wanted;
    for (int number = 2; taken.contains(id); ++number) {
        id = QStringLiteral("%1-%2").arg(wanted).arg(number);
    }
    return id;
}

} // namespace

Result<Plan> Plan::fromJson(const QJsonObject& json)
{
    const QJsonArray tasks = json.value(QStringLiteral("sub_tasks")).toArray();
    Plan plan;
    QSet<QString> taken;
    QHash<QString, QString> ids; // as written → as used
    for (const QJsonValue& value : tasks) {
        const QJsonObject task = value.toObject();
        const QString written = task.value(QStringLiteral("id")).toString();
        PlanStep step;
        step.id = unusedId(stepIdFrom(written, int(plan.steps.size()) + 1), taken);
        step.task = task.value(QStringLiteral("sub_task")).toString().trimmed();
        step.agent = task.value(QStringLiteral("sub_task_agent")).toString().trimmed();
        step.points = textsIn(task.value(QStringLiteral("bullet_points")));
        if (step.task.isEmpty() || step.agent.isEmpty()) {
            return fail(ErrorCode::BadInput,
                        QStringLiteral("Step %1 of the plan has no task or no agent.").arg(plan.steps.size() + 1),
                        QStringLiteral("Let it be planned again, or correct the plan."));
        }
        if (task.contains(QStringLiteral("depends_on"))) {
            for (const QString& need : textsIn(task.value(QStringLiteral("depends_on")))) {
                if (!ids.contains(need)) {
                    return fail(ErrorCode::BadInput,
                                QStringLiteral("Step '%1' of the plan depends on '%2', which does not come before it.")
                                    .arg(written, need),
                                QStringLiteral("Let it be planned again, or correct the plan."));
                }
                step.dependsOn << ids.value(need);
            }
            step.dependsOn.removeDuplicates();
        } else if (!plan.steps.empty()) {
            step.dependsOn << plan.steps.back().id;
        }
        taken.insert(step.id);
        ids.insert(written, step.id);
        plan.steps.push_back(std::move(step));
    }
    if (plan.steps.empty()) {
        return fail(ErrorCode::BadInput, QStringLiteral("The plan has no steps."),
                    QStringLiteral("Let it be planned again."));
    }
    return plan;
}

QJsonObject Plan::toJson() const
{
    QJsonArray tasks;
    for (const PlanStep& step : steps) {
        tasks.append(QJsonObject { { "id", step.id },
                                   { "sub_task", step.task },
                                   { "sub_task_agent", step.agent },
                                   { "bullet_points", QJsonArray::fromStringList(step.points) },
                                   { "depends_on", QJsonArray::fromStringList(step.dependsOn) } });
    }
    return { { "sub_tasks", tasks } };
}

/// In the form in which CMBAgent's agents know it.
QString Plan::toText() const
{
    QStringList lines { QStringLiteral("**PLAN**") };
    for (size_t i = 0; i < steps.size(); ++i) {
        lines << QStringLiteral("- Step %1:").arg(i + 1) << QStringLiteral("\t* sub-task: %1").arg(steps[i].task)
              << QStringLiteral("\t* agent in charge: %1").arg(steps[i].agent);
        if (!steps[i].points.isEmpty()) {
            lines << QString() << QStringLiteral("\t* instructions:");
        }
        for (const QString& point : steps[i].points) {
            lines << QStringLiteral("\t\t- ") + point.trimmed();
        }
    }
    return lines.join(u'\n');
}

} // namespace cmbagent
