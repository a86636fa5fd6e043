// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/trialdesk.h"

#include "agents/modeldesk.h"
#include "app/backend/backend.h"
#include "widgets/agents/trialpane.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace cmbagent {

/// Brings what a model says to the main thread, where only the turn that is under way is shown.
struct TrialDesk::Listener final : public ChatObserver
{
    Listener(QPointer<TrialDesk> asker, int number) : desk(std::move(asker)), turn(number) { }

    void textArrived(const QString& text) override
    {
        show([text](TrialPane& pane) { pane.addPart(text); });
    }
    void toolCallBegan(const QString& name) override
    {
        show([name](TrialPane& pane) { pane.addPart(QStringLiteral("\n[%1]\n").arg(name)); });
    }
    void attemptFailed(const FailedAttempt&) override
    {
        show([](TrialPane& pane) { pane.dropPart(); });
    }
    void show(std::function<void(TrialPane&)> what) const
    {
        QMetaObject::invokeMethod(qApp, [to = desk, number = turn, what = std::move(what)] {
            if (to && to->m_turn == number && to->m_pane) {
                what(*to->m_pane);
            }
        });
    }

    const QPointer<TrialDesk> desk;
    const int turn;
};

TrialDesk::TrialDesk(Backend& backend, QObject* parent) : QObject(parent), m_backend(backend) { }

TrialDesk::~TrialDesk() = default;

void TrialDesk::adopt(TrialPane& pane)
{
    m_pane = &pane;
    connect(&pane, &TrialPane::stopRequested, this, &TrialDesk::stop);
    connect(&pane, &TrialPane::restarted, this, &TrialDesk::restart);
    connect(&pane, &QObject::destroyed, this, &TrialDesk::restart);
    fillModels();
}

void TrialDesk::fillModels()
{
    QStringList models;
    for (const ModelFacts& facts : m_backend.models().catalogue().models()) {
        models << facts.provider + QLatin1Char('/') + facts.name;
    }
    m_pane->setModels(models);
}

void TrialDesk::restart()
{
    end();
    m_talk.reset();
}

void TrialDesk::end()
{
    ++m_turn;
    m_isUnderWay = false;
    m_isAsking = false;
    m_thread.request_stop();
}

void TrialDesk::say(const AgentDefinition& agent, const QString& model, const QString& text)
{
    m_isUnderWay = true;
    const int turn = ++m_turn;
    // The keychain may ask a person something; that is not waited for on the thread, which may have to end at once.
    m_backend.prepareKeys([self = QPointer(this), turn, agent, model, text] {
        if (self && self->m_turn == turn) {
            self->ask(agent, model, text);
        }
    });
}

/// The text is read on a thread of its own: !defaults may name files.
void TrialDesk::sayDraft(const QString& path, const QString& draft, const QString& model, const QString& text)
{
    m_isUnderWay = true;
    QThreadPool::globalInstance()->start([self = QPointer(this), turn = ++m_turn, path, draft, model, text] {
        const AgentRead read = checkAgentText(draft.toUtf8(), path, AgentPlaces::present());
        QMetaObject::invokeMethod(qApp, [self, turn, read, path, draft, model, text] {
            if (!self || self->m_turn != turn) {
                return;
            }
            if (!read) {
                Q_EMIT self->draftRefused(path, draft, read.error());
            }
            self->takeChecked(read, model, text);
        });
    });
}

void TrialDesk::takeChecked(const AgentRead& read, const QString& model, const QString& text)
{
    if (!read) {
        refuse({ ErrorCode::BadInput,
                 tr("The draft is not tried, since it could not be saved as it stands: %1")
                     .arg(read.error().front().error.what),
                 tr("Everything there is to mend is listed under File, with its line."),
                 {},
                 {},
                 {} });
    } else if (read->agent.kind != AgentKind::Model) {
        refuse({ ErrorCode::BadInput,
                 tr("What the draft describes does its part without a model, so there is nobody to talk to."),
                 tr("Change its kind under File."),
                 {},
                 {},
                 {} });
    } else {
        say(read->agent, model, text);
    }
}

void TrialDesk::refuse(const Error& error)
{
    end();
    if (m_pane) {
        m_pane->endFailed(error, m_talk ? m_talk->spent() : CostSum());
    }
}

void TrialDesk::ask(const AgentDefinition& agent, const QString& model, const QString& text)
{
    if (m_thread.joinable()) {
        m_thread.join(); // it has ended, or was told to
    }
    if (!m_talk) {
        const CallPlace place { m_backend.scope().session, m_backend.project() };
        m_talk = std::make_shared<TrialTalk>(TrialTalk::Place { m_backend.models(), m_backend.blobs(),
                                                                m_backend.clock(), &m_backend.spendingGate(), place,
                                                                [&backend = m_backend, place](const ModelCall& call) {
                                                                    backend.noteCall(place, CallPurpose::Trial, call);
                                                                } });
    }
    m_isAsking = true;
    m_thread = std::jthread([self = QPointer(this), turn = m_turn, talk = m_talk, agent, model,
                             text](const std::stop_token& stop) {
        Listener listener(self, turn);
        const auto reply = talk->say(agent, model, text, stop, listener);
        QMetaObject::invokeMethod(qApp, [self, turn, reply, wasStopped = stop.stop_requested(), spent = talk->spent()] {
            if (self && self->m_turn == turn) {
                self->finish(reply, wasStopped, spent);
            }
        });
    });
}

void TrialDesk::stop()
{
    if (m_isAsking) {
        m_thread.request_stop(); // `finish` follows
    } else if (m_isUnderWay) {
        end();
        if (m_pane) {
            m_pane->endStopped(m_talk ? m_talk->spent() : CostSum());
        }
    }
}

void TrialDesk::finish(const Result<TrialReply>& reply, bool wasStopped, const CostSum& spent)
{
    m_isUnderWay = false;
    m_isAsking = false;
    if (!m_pane) {
        return;
    }
    if (reply) {
        m_pane->endAnswer({ reply->model.toText(), reply->handedTo, reply->misfit, reply->isRecorded, reply->sum },
                          spent);
    } else if (wasStopped) {
        m_pane->endStopped(spent);
    } else {
        Error error = reply.error();
        const Redactor& redactor = m_backend.models().redactor();
        error.what = redactor.redact(error.what);
        error.detail = redactor.redact(error.detail);
        m_pane->endFailed(error, spent);
    }
}

} // namespace cmbagent
