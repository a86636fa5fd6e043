// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/dependencyadvice.h"

#include "agents/agenttalk.h"

#include <QJsonArray>
#include <QSet>

namespace cmbagent {

namespace {

constexpr qsizetype mostScript = 6'000; // characters of each script

/// Keeps what the calls used, and passes it on; there is no run whose console could show the rest.
class CallKeeper final : public StepObserver
{
public:
    explicit CallKeeper(const std::function<void(const ModelCall&)>& called) : m_called(called) { }

    void progressed(double /*fraction*/, const QString& /*text*/) override { }
    void metricReported(const QString& /*name*/, double /*value*/, const QString& /*unit*/) override { }
    void lineWritten(bool /*isError*/, const QString& /*line*/) override { }
    void noted(const QString& /*code*/, const QString& /*text*/) override { }
    void modelCalled(const ModelCall& call) override
    {
        calls.push_back(call);
        if (m_called) {
            m_called(call);
        }
    }

    std::vector<ModelCall> calls;

private:
    const std::function<void(const ModelCall&)>& m_called;
};

QStringList inputLines(const Workflow& workflow, const StepSpec& step)
{
    QStringList lines;
    for (const InputSpec& input : step.inputs) {
        const QString from = input.fromStep < 0 ? QStringLiteral("a file") : workflow.steps[size_t(input.fromStep)].id;
        lines << QStringLiteral("reads %1 (from %2)").arg(input.name, from);
    }
    for (const OutputSpec& output : step.outputs) {
        lines << QStringLiteral("writes %1").arg(output.pattern);
    }
    for (const Need& need : step.needs) {
        lines << QStringLiteral("the workflow says it needs %1").arg(workflow.steps[size_t(need.step)].id);
    }
    lines.removeDuplicates();
    return lines;
}

/// A job that only asks: no run knows of it.
StepJob askingJob(const Workflow& workflow, const AgentDefinition& agent, const QString& model, const CallPlace& place)
{
    auto asking = std::make_shared<Workflow>();
    asking->name = workflow.name;
    asking->description = workflow.description;
    StepSpec spec;
    spec.id = QStringLiteral("dependencies");
    spec.kind = StepKind::Agent;
    spec.agent.name = agent.name;
    asking->steps.push_back(spec);
    asking->seal();
    StepJob job;
    job.workflow = asking;
    job.step = 0;
    job.place = place;
    if (!model.isEmpty()) {
        job.models.insert(QString(), model);
    }
    return job;
}

} // namespace

QString dependencyTask(const Workflow& workflow, const QHash<QString, QString>& scripts)
{
    QString text = QStringLiteral("Workflow: %1\n").arg(workflow.name);
    if (!workflow.description.isEmpty()) {
        text += workflow.description.trimmed() + u'\n';
    }
    for (const StepSpec& step : workflow.steps) {
        text += QStringLiteral("\n## %1: %2\n").arg(step.id, step.label());
        for (const QString& words : { step.description, step.agent.task }) {
            text += words.trimmed().isEmpty() ? QString() : words.trimmed() + u'\n';
        }
        for (const QString& line : inputLines(workflow, step)) {
            text += QStringLiteral("- %1\n").arg(line);
        }
        const QString script = step.inlineCode.isEmpty() ? scripts.value(step.id) : step.inlineCode;
        if (!script.trimmed().isEmpty()) {
            text += QStringLiteral("```\n%1\n```\n").arg(script.left(mostScript).trimmed());
        }
    }
    return text;
}

BlobHash adviceKey(const Workflow& workflow, const QHash<QString, QString>& scripts, const AgentDefinition& agent,
                   const QString& model)
{
    // Nothing of this can hold the sign between its parts.
    return BlobHash::of(
        (model + QChar(0) + agent.contentHash().toHex() + QChar(0) + dependencyTask(workflow, scripts)).toUtf8());
}

QJsonObject DependencyAdvice::toJson() const
{
    QJsonArray edges;
    for (const AdvisedDependency& edge : dependencies) {
        edges.append(
            QJsonObject { { "from", edge.from }, { "to", edge.to }, { "type", edge.kind }, { "reason", edge.reason } });
    }
    return { { "dependencies", edges }, { "left_out", QJsonArray::fromStringList(leftOut) } };
}

DependencyAdvice readAdvice(const Workflow& workflow, const QJsonObject& answer)
{
    DependencyAdvice advice;
    QSet<std::pair<QString, QString>> known;
    for (const QJsonValue& value : answer.value(QLatin1String("dependencies")).toArray()) {
        const QJsonObject said = value.toObject();
        const AdvisedDependency edge { said.value(QLatin1String("from")).toString(),
                                       said.value(QLatin1String("to")).toString(),
                                       said.value(QLatin1String("type")).toString(),
                                       said.value(QLatin1String("reason")).toString().simplified() };
        const bool isPossible =
            workflow.indexOf(edge.from) >= 0 && workflow.indexOf(edge.to) >= 0 && edge.from != edge.to;
        if (!isPossible) {
            advice.leftOut << QStringLiteral("%1 after %2").arg(edge.to, edge.from);
        } else if (!known.contains({ edge.from, edge.to })) {
            known.insert({ edge.from, edge.to });
            advice.dependencies.push_back(edge);
        }
    }
    for (const QJsonValue& line : answer.value(QLatin1String("left_out")).toArray()) { // of one that was kept
        advice.leftOut << line.toString();
    }
    return advice;
}

Result<DependencyAdvice> adviseDependencies(const Workflow& workflow, const QHash<QString, QString>& scripts,
                                            const AgentDefinition& agent, const QString& model,
                                            const AdvicePlace& place, const std::stop_token& stop)
{
    if (workflow.size() < 2) {
        return DependencyAdvice {};
    }
    const StepJob job = askingJob(workflow, agent, model, place.place);
    CallKeeper keeper(place.called);
    Transcript transcript(place.clock);
    ModelCaller caller(place.models, place.clock, place.redactor, job, keeper, transcript, place.gate);
    const AgentTools tools({}, place.blobs);
    const std::vector<AgentDefinition> agents { agent };
    AgentTalk talk(agents, {}, dependencyTask(workflow, scripts), tools, caller, transcript, place.clock, {});
    const auto answer = talk.hold(stop);
    if (!answer) {
        return tl::unexpected(answer.error());
    }
    DependencyAdvice advice = readAdvice(workflow, answer->json);
    advice.calls = std::move(keeper.calls);
    return advice;
}

} // namespace cmbagent
