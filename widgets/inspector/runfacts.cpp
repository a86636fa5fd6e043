// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/runfacts.h"

#include "widgets/common/labels.h"

#include <QCoreApplication>

namespace cmbagent {

namespace {

constexpr qsizetype mostListed = 30; // files in a tool tip

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RunFacts)

public:
    static QString trigger(CheckpointTrigger trigger)
    {
        switch (trigger) {
        case CheckpointTrigger::Named:
            return tr("Named");
        case CheckpointTrigger::Timed:
            return tr("By time");
        case CheckpointTrigger::BeforeRisky:
            return tr("Before an effect");
        case CheckpointTrigger::Paused:
            return tr("Paused");
        case CheckpointTrigger::Failed:
            return tr("A step failed");
        case CheckpointTrigger::Closed:
            return tr("Program closed");
        }
        return {};
    }
};

/// Every interpreter that was recorded, once.
QStringList interpretersOf(const RunProjection& run)
{
    QStringList all;
    for (int step = 0; step < run.stepCount(); ++step) {
        for (const Attempt& attempt : run.step(step).attempts) {
            if (attempt.report && !attempt.report->interpreter.isEmpty()
                && !all.contains(attempt.report->interpreter)) {
                all.append(attempt.report->interpreter);
            }
        }
    }
    return all;
}

QStringList filesOf(const RunCreated& created)
{
    QStringList files;
    for (const FrozenFile& file : created.files) {
        files.append(file.path);
    }
    return files;
}

/// Variables that only one step has.
void addStepVariables(QList<Fact>& facts, const Workflow& workflow)
{
    for (const StepSpec& step : workflow.steps) {
        for (auto variable = step.environment.begin(); variable != step.environment.end(); ++variable) {
            facts.append(
                { variable.key(), variable.value(), Words::tr("Environment variable of “%1”").arg(step.label()) });
        }
    }
}

} // namespace

QList<Fact> environmentFacts(const RunGraph& graph)
{
    QList<Fact> facts;
    const auto add = [&facts](const QString& name, const QString& value, const QString& tip = {}) {
        if (!value.isEmpty()) {
            facts.append({ name, value, tip });
        }
    };
    const RunProjection& run = graph.projection();
    const Workflow& workflow = *graph.workflow();
    const RunOptions& options = run.created().options;
    add(Words::tr("Interpreter"), interpretersOf(run).join(QLatin1Char('\n')), Words::tr("As the steps reported it"));
    add(Words::tr("Interpreter asked for"), options.interpreter.isEmpty() ? workflow.interpreter : options.interpreter);
    add(Words::tr("Python modules"), workflow.pythonModules.join(QStringLiteral(", ")),
        Words::tr("What the workflow says it needs"));
    for (auto variable = workflow.environment.begin(); variable != workflow.environment.end(); ++variable) {
        add(variable.key(), variable.value(), Words::tr("Environment variable of every step"));
    }
    add(Words::tr("Steps at a time"), options.workers > 0 ? QString::number(options.workers) : QString());
    add(Words::tr("Simulated"),
        options.simulateSpeedup > 0
            ? Words::tr("recorded run times divided by %1").arg(Labels::number(options.simulateSpeedup))
            : QString());
    add(Words::tr("When a step fails for good"), options.asksOnError ? Words::tr("a person is asked") : QString());
    add(Words::tr("Results of identical steps"), workflow.reusesResults ? Words::tr("are taken over") : QString());
    add(Words::tr("Python processes"),
        workflow.isWarm ? Words::tr("forked from one with the modules loaded") : QString());
    addStepVariables(facts, *graph.namedWorkflow());
    const QStringList files = filesOf(run.created());
    add(Words::tr("Workflow file"), run.created().sourcePath,
        Words::tr("As it was when the run was made; later changes do not reach it"));
    add(Words::tr("Files taken along"), files.isEmpty() ? QString() : QString::number(files.size()),
        files.mid(0, mostListed).join(QLatin1Char('\n')));
    return facts;
}

QList<Fact> checkpointFacts(const RunGraph& graph, Timestamp now)
{
    QList<Fact> facts;
    const std::vector<Checkpoint>& known = graph.projection().checkpoints();
    for (auto checkpoint = known.rbegin(); checkpoint != known.rend(); ++checkpoint) {
        facts.append({ checkpoint->name.isEmpty() ? Words::trigger(checkpoint->trigger) : checkpoint->name,
                       Labels::relativeTime(checkpoint->at, now),
                       Words::tr("%1 · %2 · after event %3")
                           .arg(Words::trigger(checkpoint->trigger), Labels::exactTime(checkpoint->at))
                           .arg(checkpoint->seq) });
    }
    return facts;
}

} // namespace cmbagent
