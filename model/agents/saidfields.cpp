// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/saidfields.h"

#include "agents/carriedcontext.h"
#include "agents/plan.h"
#include "core/agentdefinition.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr qint64 largestPlan = 1'000'000; // bytes; what is longer is data

/// The inputs that are JSON objects, in the order of the step's inputs.
std::vector<QJsonObject> objectsIn(const StepJob& job, const Blobs& blobs)
{
    std::vector<QJsonObject> objects;
    for (const JobInput& input : job.inputs) {
        if (input.name.endsWith(QLatin1String(".json")) && input.blob.size <= largestPlan) {
            const auto content = blobs.read(input.blob.hash);
            const QJsonDocument json = QJsonDocument::fromJson(content.value_or(QByteArray()));
            if (json.isObject()) {
                objects.push_back(json.object());
            }
        }
    }
    return objects;
}

QStringList textsOf(const QJsonValue& list)
{
    QStringList texts;
    for (const QJsonValue& item : list.toArray()) {
        texts << item.toString().trimmed();
    }
    texts.removeAll(QString());
    return texts;
}

/// What the step may take of the machine, where it says so.
QString resourcesText(const ResourceSpec& resources)
{
    QStringList parts;
    if (resources.cpus > 1) {
        parts << QStringLiteral("%1 processors").arg(resources.cpus);
    }
    if (resources.memoryBytes > 0) {
        parts << QStringLiteral("%1 MB of memory").arg(resources.memoryBytes / 1'000'000);
    }
    for (auto it = resources.tokens.begin(); it != resources.tokens.end(); ++it) {
        parts << QStringLiteral("%1 %2").arg(it.value()).arg(it.key());
    }
    return parts.isEmpty() ? QString() : QStringLiteral("At most ") + parts.join(QStringLiteral(", ")) + u'.';
}

/// The system prompt of the step's agent, as it was frozen.
QString instructionsOf(const StepJob& job, const Blobs& blobs)
{
    const QString path = frozenAgentPath(job.spec().agent.reference());
    const auto file = std::find_if(job.files.begin(), job.files.end(),
                                   [&path](const FrozenFile& frozen) { return frozen.path == path; });
    const auto content = file == job.files.end() ? Result<QByteArray>(QByteArray()) : blobs.read(file->blob.hash);
    const auto agents = agentsFrom(content.value_or(QByteArray()));
    return agents && !agents->empty() ? agents->front().instructions : QString();
}

} // namespace

void addPlanning(QMap<QString, QString>& fields, const StepJob& job, const Blobs& blobs)
{
    QStringList plans;
    QStringList reviews;
    for (const QJsonObject& object : objectsIn(job, blobs)) {
        if (const auto plan = Plan::fromJson(object)) {
            plans << plan->toText().trimmed();
        }
        if (const QStringList said = textsOf(object.value(QStringLiteral("recommendations"))); !said.isEmpty()) {
            reviews << QStringLiteral("- ") + said.join(QStringLiteral("\n- "));
        }
        if (const QStringList agents = textsOf(object.value(QStringLiteral("needed_agents"))); !agents.isEmpty()) {
            fields.insert(QStringLiteral("needed_agents"), agents.join(QStringLiteral(", ")));
        }
    }
    const auto& steps = job.workflow->steps;
    const auto left = std::count_if(steps.begin() + job.step, steps.end(), [](const StepSpec& step) {
        return step.agent.name == QLatin1String("plan_reviewer");
    });
    fields.insert(QStringLiteral("feedback_left"), QString::number(left));
    fields.insert(QStringLiteral("plans"), plans.join(QStringLiteral("\n\n")));
    fields.insert(QStringLiteral("reviews"), reviews.join(QStringLiteral("\n\n")));
    fields.insert(QStringLiteral("proposed_plan"), plans.isEmpty() ? QString() : plans.last());
    fields.insert(QStringLiteral("recommendations"), reviews.isEmpty() ? QString() : reviews.last());
}

void addSaid(QMap<QString, QString>& fields, const StepJob& job)
{
    fields.insert(hardwareParameter, resourcesText(job.spec().resources));
    for (auto it = job.parameters.begin(); it != job.parameters.end(); ++it) {
        const QString value = valueText(it.value());
        const QString ending = instructionsParameter(QString());
        if (it.key() == QLatin1String("plan_instructions")) { // CMBAgent's word for both who plan
            fields.insert(instructionsField(QStringLiteral("planner")), value);
            fields.insert(instructionsField(QStringLiteral("plan_reviewer")), value);
        } else if (it.key().endsWith(ending) && !it.key().endsWith(instructionsField(QString()))) {
            fields.insert(instructionsField(it.key().chopped(ending.size())), value);
        }
        fields.insert(it.key(), value);
    }
}

QString saidBeside(const StepJob& job, const Blobs& blobs)
{
    QString text;
    const auto add = [&](const QString& parameter, const QString& field, const QString& heading) {
        const QString said = valueText(job.parameters.value(parameter)).trimmed();
        if (job.parameters.contains(parameter) && !said.isEmpty()
            && !instructionsOf(job, blobs).contains(QStringLiteral("{%1}").arg(field))) {
            text += QStringLiteral("\n## %1\n%2\n").arg(heading, said);
        }
    };
    const QString& agent = job.spec().agent.name;
    add(instructionsParameter(agent), instructionsField(agent), QStringLiteral("Instructions for all your steps"));
    add(hardwareParameter, hardwareParameter, QStringLiteral("The machine"));
    return text;
}

} // namespace cmbagent
