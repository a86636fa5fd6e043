// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agentcommands.h"

#include "app/backend/agentusage.h"
#include "app/cli/costcommands.h"
#include "core/agentcapabilities.h"

#include <QDir>
#include <QJsonArray>

namespace cmbagent {

namespace {

QJsonArray faultsToJson(const WorkflowFaults& faults)
{
    QJsonArray list;
    for (const WorkflowFault& fault : faults) {
        const Error& error = fault.error;
        list.append(QJsonObject { { "code", fault.code },
                                  { "file", error.place.file },
                                  { "line", error.place.line },
                                  { "column", error.place.column },
                                  { "what", error.what },
                                  { "mend", error.mend } });
    }
    return list;
}

QJsonObject usageToJson(const AgentUsage& usage)
{
    return { { "calls", usage.calls() },
             { "failed", usage.failed() },
             { "recorded_calls", usage.recorded.calls },
             { "tokens", usage.tokens() },
             { "cost_usd", double(usage.paid.micros) / 1e6 },
             { "unpriced_calls", usage.paid.unpriced },
             { "mean_ms", usage.meanMillis() },
             { "last_used_at", isoTime(usage.lastUsed) } };
}

QJsonObject usageByVersions(const AgentUsage& usage)
{
    QJsonArray versions;
    for (const AgentUsage& version : usage.versions) {
        QJsonObject each = usageToJson(version);
        each.insert(QStringLiteral("version"), version.version.isEmpty() ? QJsonValue() : QJsonValue(version.version));
        versions.append(each);
    }
    QJsonObject whole = usageToJson(usage);
    whole.insert(QStringLiteral("versions"), versions);
    return whole;
}

QString usageText(const AgentUsage& usage)
{
    return QStringLiteral("%1 for %2, %L3 tokens, %4; last %5.")
        .arg(callsText(usage.calls()), sumText(usage.paid))
        .arg(usage.tokens())
        .arg(usage.failed() > 0 ? QStringLiteral("%L1 failed").arg(usage.failed()) : QStringLiteral("none failed"),
             timeText(usage.lastUsed));
}

QString joined(const QStringList& words)
{
    return words.join(QStringLiteral(", "));
}

/// What steps of the agent take: "2 processors, 2048 MB of memory, 1 of 'gpu'".
QString claimText(const ResourceSpec& claim)
{
    constexpr qint64 megabyte = 1024 * 1024;
    QStringList parts;
    if (claim.cpus > 1) {
        parts << QStringLiteral("%1 processors").arg(claim.cpus);
    }
    if (claim.memoryBytes > 0) {
        parts << QStringLiteral("%1 MB of memory").arg(claim.memoryBytes / megabyte);
    }
    if (claim.diskBytes > 0) {
        parts << QStringLiteral("%1 MB of disk").arg(claim.diskBytes / megabyte);
    }
    for (auto it = claim.tokens.begin(); it != claim.tokens.end(); ++it) {
        parts << QStringLiteral("%1 of '%2'").arg(it.value()).arg(it.key());
    }
    return joined(parts);
}

} // namespace

void AgentsCommand::start()
{
    m_registry->setProject(QDir::currentPath());
    m_registry->load();
    using Verb = Invocation::Verb;
    switch (m_invocation.verb) {
    case Verb::AgentsSearch:
        return search();
    case Verb::AgentsShow:
        return show();
    case Verb::AgentsScaffold:
        return scaffold();
    case Verb::AgentsReload:
        return reload();
    case Verb::AgentsEnable:
    case Verb::AgentsDisable:
        return setEnabled();
    default:
        return list({});
    }
}

QJsonObject AgentsCommand::json(const ShelvedAgent& agent) const
{
    const AgentDefinition& facts = agent.file.agent;
    return { { "name", facts.name },
             { "title", agent.file.title },
             { "version", facts.version },
             { "type", agent.file.type },
             { "description", facts.description },
             { "author", agent.file.author },
             { "origin", agentOriginName(agent.origin) },
             { "kind", agentKindName(facts.kind) },
             { "tags", QJsonArray::fromStringList(facts.tags) },
             { "capabilities", QJsonArray::fromStringList(facts.capabilities) },
             { "enabled", m_registry->isEnabled(facts.name) },
             { "path", agent.file.path } };
}

QJsonArray AgentsCommand::tellBroken() const
{
    QJsonArray broken;
    const auto shelf = m_registry->shelf();
    for (const BrokenAgent& agent : shelf->broken()) {
        m_terminal.line(
            m_terminal.coloured(QStringLiteral("%1 cannot be used:").arg(agent.name), Terminal::Colour::Red));
        for (const WorkflowFault& fault : agent.faults) {
            m_terminal.line(QStringLiteral("  ") + fault.error.toText());
        }
        broken.append(QJsonObject { { "name", agent.name },
                                    { "origin", agentOriginName(agent.origin) },
                                    { "faults", faultsToJson(agent.faults) } });
    }
    return broken;
}

void AgentsCommand::list(const AgentQuery& query)
{
    QJsonArray agents;
    const auto shelf = m_registry->shelf();
    const auto found = shelf->search(query);
    for (const ShelvedAgent* agent : found) {
        const QString off = m_registry->isEnabled(agent->name()) ? QString() : QStringLiteral(" (switched off)");
        const QString version = agent->file.agent.version + QLatin1Char(' ') + agentOriginName(agent->origin);
        m_terminal.line(QStringLiteral("%1 %2 %3%4")
                            .arg(agent->name(), -20)
                            .arg(version, -16)
                            .arg(agent->file.agent.description, off));
        agents.append(json(*agent));
    }
    if (found.empty()) {
        m_terminal.line(QStringLiteral("No agent fits."));
    }
    const QJsonArray broken = tellBroken();
    m_terminal.line(QStringLiteral("\nAgents of your own go into %1, or into 'agents' beside a workflow.")
                        .arg(m_registry->ownFolder()));
    m_terminal.json({ { "agents", agents }, { "broken", broken } });
    finish(ExitCode::Done);
}

void AgentsCommand::search()
{
    AgentQuery query;
    query.text = m_invocation.arguments.join(QLatin1Char(' '));
    query.type = m_invocation.value("--type");
    query.tags = m_invocation.values("--tag");
    query.capabilities = m_invocation.values("--capability");
    list(query);
}

void AgentsCommand::tellParts(const ShelvedAgent& agent) const
{
    const AgentDefinition& facts = agent.file.agent;
    m_terminal.line(m_terminal.coloured(agent.file.title, Terminal::Colour::Bold)
                    + QStringLiteral("  %1 %2, %3%4")
                          .arg(facts.name, facts.version, agentOriginName(agent.origin),
                               m_registry->isEnabled(facts.name) ? QString() : QStringLiteral(", switched off")));
    m_terminal.line(facts.description);
    const auto fact = [this](const char* name, const QString& value) {
        if (!value.isEmpty()) {
            m_terminal.line(QStringLiteral("%1 %2").arg(QLatin1String(name), -13).arg(value));
        }
    };
    fact("Type", agent.file.type);
    fact("Author", agent.file.author);
    fact("Tags", joined(facts.tags));
    fact("Able to", joined(facts.capabilities));
    fact("Model role", facts.kind == AgentKind::Model ? facts.modelRole() : QString());
    fact("Model", facts.model);
    fact("Answers with", facts.kind == AgentKind::Model ? agentAnswerName(facts.answer) : QString());
    fact("Tools", joined(facts.tools));
    fact("Takes", claimText(facts.resources));
    for (const AgentHandoff& handoff : facts.handoffs) {
        fact("Hands over to",
             handoff.when.isEmpty() ? handoff.to : QStringLiteral("%1, when %2").arg(handoff.to, handoff.when));
    }
    for (const NestedChat& chat : facts.nestedChats) {
        fact("Nested chat", QStringLiteral("%1, at most %2 rounds").arg(joined(chat.agents)).arg(chat.maxRounds));
    }
    fact("Needs", joined(agent.file.needs));
    fact("Missing", joined(agent.missing));
    if (const auto allowed = checkCapabilities(facts); !allowed) {
        fact("Cannot run", allowed.error().what + QLatin1Char(' ') + allowed.error().mend);
    }
    fact("File", agent.file.path);
    for (const QString& note : agent.file.notes) {
        fact("Note", note);
    }
    m_terminal.line();
    m_terminal.line(facts.instructions.trimmed());
}

void AgentsCommand::show()
{
    const QString wanted = m_invocation.arguments.first();
    const QString name = wanted.section(QLatin1Char('@'), 0, 0);
    const auto shelf = m_registry->shelf();
    const ShelvedAgent* agent = shelf->find(name, wanted.section(QLatin1Char('@'), 1));
    if (!agent) {
        return finish(m_registry->agent(wanted).error());
    }
    // A copy: the shelf may be another when the answer comes.
    ask<AgentUsage>([name](Reader& reader) { return agentUsage(reader, name); },
                    [this, agent = *agent](const AgentUsage& usage) {
                        tellParts(agent);
                        tellUsage(usage);
                        QJsonObject object = wholeJson(agent);
                        object.insert(QStringLiteral("usage"), usageByVersions(usage));
                        m_terminal.json(object);
                        finish(ExitCode::Done);
                    });
}

QJsonObject AgentsCommand::wholeJson(const ShelvedAgent& agent) const
{
    QJsonArray versions;
    const auto shelf = m_registry->shelf();
    for (const ShelvedAgent& each : shelf->agents()) {
        if (each.name() == agent.name()) {
            versions.append(QJsonObject { { "version", each.file.agent.version },
                                          { "origin", agentOriginName(each.origin) },
                                          { "used", each.isUsed } });
        }
    }
    QJsonObject object = json(agent);
    object.insert(QStringLiteral("definition"), agent.file.agent.toJson());
    object.insert(QStringLiteral("hash"), agent.file.agent.contentHash().toHex());
    object.insert(QStringLiteral("versions"), versions);
    object.insert(QStringLiteral("needs"), QJsonArray::fromStringList(agent.file.needs));
    object.insert(QStringLiteral("missing"), QJsonArray::fromStringList(agent.missing));
    object.insert(QStringLiteral("notes"), QJsonArray::fromStringList(agent.file.notes));
    return object;
}

void AgentsCommand::tellUsage(const AgentUsage& usage) const
{
    m_terminal.line();
    if (usage.calls() == 0) {
        return m_terminal.line(QStringLiteral("Nobody has asked it anything yet."));
    }
    m_terminal.line(QStringLiteral("Used: %1").arg(usageText(usage)));
    if (usage.recorded.calls > 0) {
        m_terminal.line(QStringLiteral("Of them %1 got a recorded answer, which costs nothing.")
                            .arg(callsText(usage.recorded.calls)));
    }
    for (const AgentUsage& version : usage.versions) {
        const QString name = version.version.isEmpty() ? QStringLiteral("an unknown version")
                                                       : QStringLiteral("version ") + version.version;
        m_terminal.line(QStringLiteral("  %1: %2").arg(name, usageText(version)));
    }
}

void AgentsCommand::reload()
{
    const auto shelf = m_registry->shelf();
    m_terminal.line(QStringLiteral("%1 agents can be used.").arg(shelf->search({}).size()));
    m_terminal.json({ { "agents", qint64(shelf->search({}).size()) }, { "broken", tellBroken() } });
    finish(shelf->broken().empty() ? ExitCode::Done : ExitCode::Failed);
}

void AgentsCommand::scaffold()
{
    const QString name = m_invocation.arguments.first();
    const QString type = m_invocation.has("--type") ? m_invocation.value("--type") : QStringLiteral("custom");
    const QString into = m_invocation.value("--into");
    const auto folder =
        m_registry->scaffold(name, type, into.isEmpty() ? into : QDir::current().absoluteFilePath(into));
    if (!folder) {
        return finish(folder.error());
    }
    const QStringList files = QDir(*folder).entryList(QDir::Files, QDir::Name);
    m_terminal.line(QStringLiteral("Made %1 with %2.").arg(*folder, joined(files)));
    m_terminal.line(
        QStringLiteral("Now say in %1.yaml what it is to do, and try it with 'cmbagent run %2/%1.workflow.yaml'.")
            .arg(name, *folder));
    m_terminal.json({ { "name", name }, { "folder", *folder }, { "files", QJsonArray::fromStringList(files) } });
    finish(ExitCode::Done);
}

void AgentsCommand::setEnabled()
{
    const QString name = m_invocation.arguments.first();
    const bool isEnabled = m_invocation.verb == Invocation::Verb::AgentsEnable;
    if (!m_registry->shelf()->find(name)) {
        return finish(m_registry->agent(name).error());
    }
    m_registry->setEnabled(name, isEnabled, [this, name, isEnabled] {
        m_terminal.line(isEnabled ? QStringLiteral("%1 can be used.").arg(name)
                                  : QStringLiteral("%1 is switched off; no new run uses it.").arg(name));
        m_terminal.json({ { "name", name }, { "enabled", isEnabled } });
        finish(ExitCode::Done);
    });
}

} // namespace cmbagent
