// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trycommand.h"

#include "agents/modeldesk.h"
#include "app/agents/agentregistry.h"
#include "app/cli/costcommands.h"

#include <QDir>

namespace cmbagent {

/// Prints what comes, on the thread that asks; that is the only one that prints meanwhile.
struct TryCommand::Listener final : public ChatObserver
{
    explicit Listener(const Terminal& out) : terminal(out) { }

    void textArrived(const QString& text) override { terminal.part(text); }
    void toolCallBegan(const QString& name) override { terminal.line(QStringLiteral("\n[calls %1]").arg(name)); }
    void attemptFailed(const FailedAttempt& attempt) override
    {
        if (!attempt.isLast) {
            terminal.line(QStringLiteral("\n[%1 It is tried again.]").arg(attempt.error.what));
        }
    }

    const Terminal& terminal;
};

TryCommand::~TryCommand() = default;

void TryCommand::start()
{
    AgentRegistry& registry = m_backend.agents();
    registry.setProject(QDir::currentPath());
    registry.load();
    const auto agent = registry.agent(m_invocation.arguments.first());
    if (!agent) {
        return finish(agent.error());
    }
    if (agent->kind != AgentKind::Model) {
        return refuse(ErrorCode::BadInput, QStringLiteral("No language model speaks for '%1'.").arg(agent->name),
                      QStringLiteral("Try another one; see 'cmbagent agents list'."));
    }
    if (m_invocation.arguments.at(1).trimmed().isEmpty()) {
        return refuse(ErrorCode::BadInput, QStringLiteral("There is nothing to say to '%1'.").arg(agent->name),
                      QStringLiteral("Put it in quotes behind the name."));
    }
    prepareAsking([this, agent = *agent] { ask(agent); });
}

void TryCommand::interrupt()
{
    m_worker.request_stop();
    Command::interrupt();
}

void TryCommand::ask(const AgentDefinition& agent)
{
    m_talk = std::make_unique<TrialTalk>(TrialTalk::Place { m_backend.models(), m_backend.blobs(), m_backend.clock(),
                                                            &m_backend.spendingGate(), callPlace(),
                                                            noting(CallPurpose::Trial) });
    m_worker = std::jthread([this, agent](const std::stop_token& stop) {
        Listener listener(m_terminal);
        const auto reply =
            m_talk->say(agent, m_invocation.value("--model"), m_invocation.arguments.at(1), stop, listener);
        QMetaObject::invokeMethod(
            this, [this, name = agent.name, reply] { onceNoted([this, name, reply] { show(name, reply); }); },
            Qt::QueuedConnection);
    });
}

void TryCommand::show(const QString& agent, const Result<TrialReply>& reply)
{
    if (!reply) {
        Error error = reply.error();
        error.what = m_backend.models().redactor().redact(error.what);
        error.detail = m_backend.models().redactor().redact(error.detail);
        if (const CostSum& spent = m_talk->spent(); spent.calls > 0) {
            m_terminal.line(QStringLiteral("\n%1 · %2").arg(callsText(spent.calls), sumText(spent)));
        }
        return finish(error);
    }
    const CostSum& sum = reply->sum;
    m_terminal.line();
    if (!reply->handedTo.isEmpty()) {
        m_terminal.line(QStringLiteral("It hands over to '%1', who is not asked here.").arg(reply->handedTo));
    }
    if (!reply->misfit.isEmpty()) {
        m_terminal.line(m_terminal.coloured(QStringLiteral("A step could not use this answer. %1").arg(reply->misfit),
                                            Terminal::Colour::Yellow));
    }
    m_terminal.line(QStringLiteral("%1 · %2 · %L3 tokens · %4")
                        .arg(reply->model.toText(), durationText(sum.millis * 1000))
                        .arg(sum.tokens())
                        .arg(reply->isRecorded ? QStringLiteral("recorded") : sumText(sum)));
    m_terminal.json({ { "agent", agent },
                      { "model", reply->model.toText() },
                      { "text", reply->text },
                      { "recorded", reply->isRecorded },
                      { "handed_to", reply->handedTo },
                      { "fits", reply->misfit.isEmpty() },
                      { "misfit", reply->misfit },
                      { "calls", sum.calls },
                      { "tokens", sum.tokens() },
                      { "cost_usd", sum.unpriced > 0 ? QJsonValue() : QJsonValue(double(sum.micros) / 1e6) },
                      { "ms", sum.millis } });
    finish(ExitCode::Done);
}

} // namespace cmbagent
