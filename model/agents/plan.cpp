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

tl::unexpected<Error> wrong(const QString& what, const QString& mend)
{
    return fail(ErrorCode::BadInput, what, mend);
}

/// Reads a plan as a model wrote it; an object only so that its parts can be read one by one.
class PlanReader
{
public:
    explicit PlanReader(const QJsonArray& tasks) : m_tasks(tasks) { }

    Result<std::vector<PlanStep>> read()
    {
        for (const QJsonValue& task : m_tasks) {
            if (const auto done = addStep(task.toObject()); !done) {
                return tl::unexpected(done.error());
            }
        }
        for (size_t i = 0; i < m_steps.size(); ++i) {
            if (const auto done = addNeeds(i, m_tasks.at(qsizetype(i)).toObject()); !done) {
                return tl::unexpected(done.error());
            }
        }
        if (m_steps.empty()) {
            return wrong(QStringLiteral("The plan has no steps."),
                         QStringLiteral("Give at least one item in \"sub_tasks\"."));
        }
        return inOrder();
    }

private:
    Result<void> addStep(const QJsonObject& task)
    {
        const int number = int(m_steps.size()) + 1;
        const QString written = task.value(QStringLiteral("id")).toString();
        PlanStep step;
        step.id = unusedId(stepIdFrom(written, number), m_taken);
        step.task = task.value(QStringLiteral("sub_task")).toString().trimmed();
        step.agent = task.value(QStringLiteral("sub_task_agent")).toString().trimmed();
        step.points = textsIn(task.value(QStringLiteral("bullet_points")));
        if (step.task.isEmpty() || step.agent.isEmpty()) {
            return wrong(QStringLiteral("Step %1 of the plan has no task or no agent.").arg(number),
                         QStringLiteral("Give each step a \"sub_task\" and a \"sub_task_agent\"."));
        }
        m_taken.insert(step.id);
        m_written << written;
        m_steps.push_back(std::move(step));
        return {};
    }

    /// The step that is meant: of several with the same id the last before this one, else the next after it; -1: none.
    [[nodiscard]] qsizetype meant(const QString& need, qsizetype from) const
    {
        const qsizetype before = from > 0 ? m_written.lastIndexOf(need, from - 1) : -1;
        return before >= 0 ? before : m_written.indexOf(need, from + 1);
    }

    Result<void> addNeeds(size_t index, const QJsonObject& task)
    {
        PlanStep& step = m_steps[index];
        if (!task.contains(QStringLiteral("depends_on"))) {
            if (index > 0) {
                step.dependsOn << m_steps[index - 1].id;
            }
            return {};
        }
        for (const QString& need : textsIn(task.value(QStringLiteral("depends_on")))) {
            const qsizetype other = meant(need, qsizetype(index));
            if (other < 0) {
                return wrong(QStringLiteral("Step '%1' of the plan depends on '%2', which is no other step of it.")
                                 .arg(m_written.at(qsizetype(index)), need),
                             QStringLiteral("Name ids of other steps in \"depends_on\"."));
            }
            step.dependsOn << m_steps[size_t(other)].id;
        }
        step.dependsOn.removeDuplicates();
        return {};
    }

    /// As written, except that whatever a step depends on comes before it.
    Result<std::vector<PlanStep>> inOrder()
    {
        std::vector<PlanStep> ordered;
        QSet<QString> placed;
        while (ordered.size() < m_steps.size()) {
            const auto next = std::find_if(m_steps.begin(), m_steps.end(), [&placed](const PlanStep& step) {
                return !placed.contains(step.id)
                    && std::all_of(step.dependsOn.begin(), step.dependsOn.end(),
                                   [&placed](const QString& need) { return placed.contains(need); });
            });
            if (next == m_steps.end()) {
                return circle(placed);
            }
            placed.insert(next->id);
            ordered.push_back(*next);
        }
        return ordered;
    }

    [[nodiscard]] tl::unexpected<Error> circle(const QSet<QString>& placed) const
    {
        QStringList waiting;
        for (const PlanStep& step : m_steps) {
            if (!placed.contains(step.id)) {
                waiting << u'\'' + step.id + u'\'';
            }
        }
        return wrong(QStringLiteral("Steps of the plan depend on each other in a circle: %1.")
                         .arg(waiting.join(QStringLiteral(", "))),
                     QStringLiteral("Let each step depend only on steps that can be done before it."));
    }

    const QJsonArray& m_tasks;
    std::vector<PlanStep> m_steps;
    QStringList m_written; ///< ids as the model wrote them, by step
    QSet<QString> m_taken;
};

} // namespace

Result<Plan> Plan::fromJson(const QJsonObject& json)
{
    const QJsonArray tasks = json.value(QStringLiteral("sub_tasks")).toArray();
    auto steps = PlanReader(tasks).read();
    return steps ? Result<Plan>(Plan { std::move(*steps) }) : tl::unexpected(steps.error());
}

Result<Plan> Plan::within(const QJsonObject& json, const PlanLimits& limits)
{
    auto plan = fromJson(json);
    if (!plan) {
        return plan;
    }
    const int count = int(plan->steps.size());
    if (limits.steps > 0 && count > limits.steps) {
        return wrong(
            QStringLiteral("The plan has %1 steps, and may have at most %2.").arg(count).arg(limits.steps),
            QStringLiteral("Put what belongs together into one step, or leave out what the task can do without."));
    }
    for (const PlanStep& step : plan->steps) {
        if (!limits.agents.isEmpty() && !limits.agents.contains(step.agent)) {
            return wrong(QStringLiteral("Step '%1' of the plan is given to '%2', who is not one of its agents.")
                             .arg(step.id, step.agent),
                         QStringLiteral("Give it to one of: %1.").arg(limits.agents.join(QStringLiteral(", "))));
        }
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
