// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/suggestcommand.h"

#include "app/agents/agentregistry.h"
#include "app/backend/advicecache.h"
#include "app/backend/advisedsuggestions.h"
#include "app/cli/overridekeeper.h"

#include "agents/dependencyadvice.h"
#include "agents/modeldesk.h"

#include <QJsonArray>

namespace cmbagent {

namespace {

Result<std::vector<DependencyOverride>> overridesFrom(const QStringList& typed)
{
    std::vector<DependencyOverride> overrides;
    for (const QString& text : typed) {
        const QStringList parts = text.split(QLatin1Char(','));
        const auto kind = dependencyKindFromName(parts.value(2));
        if (parts.size() != 3 || !kind) {
            return fail(ErrorCode::BadInput, QStringLiteral("--override takes FROM,TO,KIND, not '%1'.").arg(text),
                        QStringLiteral("KIND is data, file, api, logic, order or none, for example --override "
                                       "load,fit,none."));
        }
        overrides.push_back({ parts.at(0), parts.at(1), *kind });
    }
    return overrides;
}

/// What all calls cost; null when that of one is unknown.
QJsonValue costOf(const std::vector<ModelCall>& calls)
{
    qint64 micros = 0;
    for (const ModelCall& call : calls) {
        if (!call.costMicros) {
            return {};
        }
        micros += *call.costMicros;
    }
    return micros;
}

QJsonObject shownAdvice(const DependencyAdvice& advice)
{
    QJsonObject json = advice.toJson();
    json.insert(QStringLiteral("cost_micros"), costOf(advice.calls));
    json.insert(QStringLiteral("cached"), advice.isKept);
    return json;
}

} // namespace

SuggestCommand::~SuggestCommand() = default;

void SuggestCommand::interrupt()
{
    m_worker.request_stop();
    Command::interrupt();
}

void SuggestCommand::start()
{
    auto overrides = overridesFrom(m_invocation.values("--override"));
    if (!overrides) {
        return finish(overrides.error());
    }
    m_overrides = std::move(*overrides);
    if (m_invocation.has("--keep") && m_overrides.empty()) {
        return refuse(ErrorCode::BadInput, QStringLiteral("--keep has nothing to write."),
                      QStringLiteral("Say what you know better, for example --override load,fit,none --keep."));
    }
    if (!readFile() || (m_invocation.has("--keep") && !keep())) {
        return;
    }
    m_invocation.has("--model") ? askModel(m_file) : show(m_plan);
}

/// False: it was told why not, and the command has ended.
bool SuggestCommand::readFile()
{
    auto file = openWorkflow(m_invocation.arguments.value(0));
    if (!file) {
        for (const Error& error : file.error()) {
            m_terminal.error(error);
        }
        finish(ExitCode::Usage);
        return false;
    }
    m_file = std::move(*file);
    m_plan = suggestDependencies(*m_file.workflow, scriptsOf(*m_file.workflow, m_file.folder));
    return true;
}

/// What is refused for this once is refused for good. What is written is from then on what the file says itself.
bool SuggestCommand::keep()
{
    const QString path = m_invocation.arguments.value(0);
    const auto allowed = applyOverrides(m_plan, m_overrides);
    const auto kept = allowed ? keepOverrides(path, m_overrides) : fail(allowed.error());
    if (!kept) {
        finish(kept.error());
        return false;
    }
    QJsonArray json;
    for (const KeptOverride& one : *kept) {
        m_terminal.line(one.isNew ? QStringLiteral("Written into %1: %2").arg(path, one.toText())
                                  : QStringLiteral("Nothing to write into %1: %2").arg(path, one.toText()));
        json.append(one.toJson());
    }
    m_kept = json;
    m_overrides.clear();
    return readFile();
}

void SuggestCommand::askModel(const WorkflowFile& file)
{
    const auto agent = m_backend.agents().agent(QStringLiteral("dependency_finder"));
    if (!agent) {
        return finish(agent.error());
    }
    const auto& models = m_invocation.options.models;
    ModelChoices choices;
    choices.user.forAll = models.value(agent->modelRole(), models.value({}));
    choices.mode.forAll = agent->model;
    choices.global = m_backend.models().usual();
    m_key =
        adviceKey(*file.workflow, scriptsOf(*file.workflow, file.folder), *agent, choices.modelFor(agent->modelRole()));
    // A recording is written of what is asked now, and a replay has its own answers.
    m_mayKeep = !m_invocation.has("--record") && !m_invocation.has("--replay");
    const auto kept = m_mayKeep && !m_invocation.has("--fresh") ? cache().find(m_key, *file.workflow) : std::nullopt;
    if (kept) {
        m_terminal.part(QStringLiteral("The model said this before; with --fresh it is asked again.\n"));
        return takeAdvice(*kept);
    }
    prepareAsking([this, workflow = file.workflow, scripts = scriptsOf(*file.workflow, file.folder), agent = *agent,
                   model = choices.user.forAll] { askNow(workflow, scripts, agent, model); });
}

AdviceCache SuggestCommand::cache() const
{
    return AdviceCache::of(m_backend.dataDir());
}

void SuggestCommand::askNow(const WorkflowPtr& workflow, const QHash<QString, QString>& scripts,
                            const AgentDefinition& agent, const QString& model)
{
    const AdvicePlace place { m_backend.models(),
                              m_backend.models().redactor(),
                              m_backend.blobs(),
                              m_backend.clock(),
                              &m_backend.spendingGate(),
                              callPlace(),
                              noting(CallPurpose::Suggestion) };
    m_worker = std::jthread([this, workflow, scripts, agent, model, place](const std::stop_token& stop) {
        const auto advice = adviseDependencies(*workflow, scripts, agent, model, place, stop);
        QMetaObject::invokeMethod(
            this, [this, advice] { onceNoted([this, advice] { takeAdvice(advice); }); }, Qt::QueuedConnection);
    });
}

void SuggestCommand::takeAdvice(const Result<DependencyAdvice>& advice)
{
    if (!advice) { // what the rules say is still good
        if (const auto ruled = applyOverrides(m_plan, m_overrides)) {
            m_terminal.part(ruled->toText());
        }
        if (!m_kept.isUndefined()) { // what was written stays written
            m_terminal.json({ { QStringLiteral("kept"), m_kept } });
        }
        return finish(m_backend.models().redactor().redact(advice.error()));
    }
    if (m_mayKeep && !advice->isKept) {
        cache().keep(m_key, *advice);
    }
    m_advice = shownAdvice(*advice);
    show(withSuggestions(m_plan, advisedSuggestions(*advice, m_plan.ids)));
}

/// What a person says comes last and goes before everything but the workflow itself.
void SuggestCommand::show(DependencyPlan plan)
{
    const auto shown = applyOverrides(std::move(plan), m_overrides);
    if (!shown) {
        return finish(shown.error());
    }
    m_terminal.part(shown->toText());
    QJsonObject json = shown->toJson();
    if (!m_kept.isUndefined()) {
        json.insert(QStringLiteral("kept"), m_kept);
    }
    if (!m_advice.isUndefined()) {
        json.insert(QStringLiteral("advice"), m_advice);
    }
    m_terminal.json(json);
    finish(ExitCode::Done);
}

} // namespace cmbagent
