// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runcommands.h"

#include "app/backend/stepcosts.h"
#include "app/backend/workflowopener.h"
#include "app/cli/costcommands.h"
#include "app/cli/feedcommand.h"
#include "app/cli/outlooklines.h"
#include "app/cli/questions.h"
#include "app/cli/typedvalues.h"

#include <QPointer>
#include <QSet>
#include <QTimer>

#include <algorithm>

namespace cmbagent {

namespace {

/// The question will be answered by what was given in advance, so nobody need be asked.
bool hasPresetAnswer(const RunProjection& run, const ApprovalRequested& request)
{
    const PresetAnswers& answers = run.created().options.answers;
    if (isAboutFailure(request.kind)) {
        return false;
    }
    const auto named = answers.bySteps.constFind(run.askerId(request.step));
    const auto preset = named != answers.bySteps.constEnd() ? std::optional(*named) : answers.forAll;
    return preset && std::find(request.options.begin(), request.options.end(), *preset) != request.options.end();
}

bool waitsForPerson(const RunProjection& run)
{
    const auto& approvals = run.approvals();
    return run.isWaitingForApproval()
        && std::none_of(approvals.begin(), approvals.end(), [&](const Approval& approval) {
               return approval.isOpen() && hasPresetAnswer(run, approval.request);
           });
}

} // namespace

void FollowingCommand::follow(RunProjection projection, const QString& folder)
{
    tellSandbox();
    if (!m_view) { // of two runs, one after the other, each budget is told once
        connect(&m_backend, &Backend::budgetsReached, this, [this](const QList<BudgetAlert>& alerts) {
            m_alerts.append(alerts);
            for (const BudgetAlert& alert : alerts) {
                m_terminal.json(alertToJson(alert));
            }
        });
        connect(&m_limits, &TaskLimits::reached, this, &FollowingCommand::takeLimit);
        connect(&m_backend, &Backend::runLost, this, [this](const RunId& run, const Error& error) {
            run == m_view->run().run() ? takeHalt(error) : void(); // else it would be followed for ever
        });
    }
    m_view = std::make_unique<RunView>(m_terminal, m_backend.clock(), folder);
    m_asker = std::make_unique<Asker>(m_terminal, m_backend.blobs(), *m_view);
    m_view->begin(std::move(projection));
    connect(m_asker.get(), &Asker::answered, this, &FollowingCommand::answerFromPerson);
    connect(&m_backend, &Backend::progressed, m_view.get(), &RunView::takeProgress);
    connect(m_view.get(), &RunView::changed, this, &FollowingCommand::look);
    connect(m_view.get(), &RunView::approvalOpened, this, [this](const ApprovalId& id) {
        const Approval& approval = *m_view->run().approval(id);
        if (m_terminal.canAsk() && !m_isClosing && !hasPresetAnswer(m_view->run(), approval.request)) {
            m_asker->ask(approval);
        }
    });
    disconnect(&m_backend, &Backend::committed, this, nullptr);
    connect(&m_backend, &Backend::committed, this, &FollowingCommand::takeEvents);
    for (const Approval& approval : m_view->run().approvals()) {
        if (approval.isOpen() && m_terminal.canAsk()) {
            m_asker->ask(approval);
        }
    }
    takeEvents(std::exchange(m_early, {}));
    look();
}

void FollowingCommand::takeEvents(const RunEvents& events)
{
    m_view->take(events);
    for (const RunEvent& event : events) {
        if (const auto* resolved = std::get_if<ApprovalResolved>(&event.body)) {
            m_asker->withdraw(resolved->id);
        }
    }
}

/// The task costs as much as its person wanted to be asked at; its run is being paused.
void FollowingCommand::takeLimit(const RunId& run, qint64 limitMicros, qint64 spentMicros)
{
    m_limitWord = QStringLiteral("The task has cost %1 and pauses, as it is to after every %2.")
                      .arg(moneyText(spentMicros), moneyText(limitMicros));
    m_terminal.json(
        { { "pause_at_reached",
            QJsonObject {
                { "run_id", run.toString() }, { "limit_micros", limitMicros }, { "spent_micros", spentMicros } } } });
}

void FollowingCommand::afterOutlook(const OutlookQuestion& question, const QString& unit,
                                    const std::function<void()>& begin)
{
    m_backend.read<CostOutlook>([question](Reader& reader) { return question.answer(reader); },
                                [this, unit, begin](const Result<CostOutlook>& answer) {
                                    if (isFinished()) {
                                        return;
                                    }
                                    CostOutlook outlook = answer.value_or(CostOutlook());
                                    outlook.isRecorded =
                                        outlook.isRecorded || (outlook.asksModels() && m_invocation.has("--replay"));
                                    if (!m_invocation.has("--estimate")) {
                                        if (answer && outlook.asksModels() && !outlook.isRecorded) {
                                            m_terminal.aside(outlookText(outlook, unit));
                                        }
                                        return begin(); // what it costs will be seen, if it could not be foretold
                                    }
                                    if (!answer) {
                                        return finish(answer.error());
                                    }
                                    m_terminal.line(outlookText(outlook, unit));
                                    m_terminal.json({ { "estimate", outlookToJson(outlook) } });
                                    finish(ExitCode::Done);
                                });
}

/// What keeps the steps where they belong: told on demand, and where a person gave it up. What the machine cannot do is
/// a note of the run.
void FollowingCommand::tellSandbox()
{
    if (m_invocation.has("--verbose") || m_invocation.has("--no-sandbox")) {
        m_terminal.line(m_terminal.coloured(m_backend.sandboxDescription(), Terminal::Colour::Grey));
    }
}

/// Ends the command where the run stands still: over, paused, or waiting for somebody who is not at this terminal.
void FollowingCommand::look()
{
    const RunProjection& run = m_view->run();
    const bool isQuiet = run.count(StepState::Running) == 0;
    const bool waitsForOthers = waitsForPerson(run) && !m_terminal.canAsk();
    if (isQuiet && (isEnded(run.state()) || run.state() == RunState::Paused || waitsForOthers) && !m_isClosing
        && !m_isGivingBack && !goesOn(run)) {
        isEnded(run.state()) ? letGo() : giveBack();
    }
}

/// Lets go of a run that may go on, before the program closes: what another program wants of it meanwhile is either
/// done here, and we go on following it, or by that program, once the run is nobody's.
void FollowingCommand::giveBack()
{
    constexpr int pauseMillis = 50;
    m_isGivingBack = true;
    m_backend.releaseRun(m_view->run().run(), [this](const Result<void>& released) {
        m_isGivingBack = false;
        if (m_isClosing) {
            return;
        }
        if (released || released.error().code != ErrorCode::Conflict) {
            return letGo();
        }
        QTimer::singleShot(pauseMillis, this, &FollowingCommand::look);
    });
}

bool FollowingCommand::goesOn(const RunProjection& run)
{
    if (m_isBetween) {
        return true;
    }
    if (!TaskStarter::hasPlan(run)) {
        return false;
    }
    m_isBetween = true;
    // Not from within the view that is about to be replaced.
    QMetaObject::invokeMethod(
        this, [this, run] { carryOut(run); }, Qt::QueuedConnection);
    return true;
}

void FollowingCommand::carryOut(const RunProjection& planned)
{
    if (const auto plan = TaskStarter::planOf(planned, m_backend.blobs())) {
        for (const PlanStep& step : plan->steps) {
            m_terminal.line(QStringLiteral("  %1 (%2): %3").arg(step.id, step.agent, step.task.section(u'\n', 0, 0)));
        }
    }
    disconnect(&m_backend, &Backend::committed, this, nullptr);
    connect(&m_backend, &Backend::committed, this, &FollowingCommand::buffer);
    m_starter.carryOut(planned, m_invocation.options.workers, [this](const Result<TaskRun>& begun) { take(begun); });
}

void FollowingCommand::take(const Result<TaskRun>& begun)
{
    if (m_isClosing) {
        return; // what was begun meanwhile is paused with everything else
    }
    if (!begun) {
        return finish(begun.error());
    }
    m_terminal.line(QStringLiteral("%1 · run %2\n%3")
                        .arg(m_terminal.coloured(begun->workflow->name, Terminal::Colour::Bold), shortId(begun->run),
                             begun->workflowFile));
    m_terminal.json({ { "run_id", begun->run.toString() },
                      { "workflow_file", begun->workflowFile },
                      { "planning", begun->isPlanning } });
    m_isBetween = false;
    follow(RunProjection(begun->run, begun->workflow), m_backend.runFolder(begun->run, begun->project));
}

void FollowingCommand::letGo()
{
    m_isClosing = true;
    const auto end = [self = QPointer(this)] {
        if (self) {
            self->m_feed ? self->m_feed->finish([self] { self->tellEnd(); }) : self->tellEnd();
        }
    };
    connect(&m_backend, &Backend::closed, this, [this, end] { m_backend.whenBudgetsAreTold(end); });
    m_backend.close();
}

void FollowingCommand::tellEnd()
{
    m_view->showResult();
    for (const BudgetAlert& alert : std::as_const(m_alerts)) {
        m_terminal.line(alertText(alert));
    }
    const ExitCode code = exitCodeFor(m_view->run());
    if (code == ExitCode::Paused && !m_limitWord.isEmpty()) {
        m_terminal.line(m_limitWord);
    }
    if (code == ExitCode::Waiting) {
        tellHowToAnswer();
    } else if (code == ExitCode::Paused || m_stopCode) {
        m_terminal.line(QStringLiteral("Go on with: cmbagent resume %1").arg(shortId(m_view->run().run())));
    }
    finish(m_stopCode.value_or(code));
}

bool FollowingCommand::openFeed()
{
    if (!m_invocation.has("--feed") || m_feed) {
        return true;
    }
    auto feed = openEventFeed(m_backend, m_invocation, m_terminal, false);
    if (!feed) {
        finish(feed.error());
        return false;
    }
    m_feed = std::move(*feed);
    return true;
}

void FollowingCommand::takeHalt(const Error& error)
{
    m_terminal.error(error);
    stop(m_stopCode.value_or(ExitCode::Failed));
}

void FollowingCommand::clearLive()
{
    if (m_view) {
        m_view->clearLive();
    }
}

void FollowingCommand::stop(ExitCode code)
{
    if (!m_view || m_isClosing) {
        return finish(code);
    }
    m_stopCode = code;
    m_view->clearLive();
    m_terminal.line(QStringLiteral("Stopping what runs; nothing that is done is lost."));
    letGo();
}

void FollowingCommand::answerFromPerson(const ApprovalAnswer& answer)
{
    m_backend.answer(m_view->run().run(), answer, false, [this](const Result<void>& result) {
        if (!result) {
            m_terminal.error(result.error());
        }
    });
}

void FollowingCommand::tellHowToAnswer()
{
    for (const Approval& approval : m_view->run().approvals()) {
        if (!approval.isOpen()) {
            continue;
        }
        m_asker->show(approval);
        const QString run = shortId(m_view->run().run());
        const QString step = m_view->run().askerId(approval.request.step);
        m_terminal.line(QStringLiteral("Answer with: %1\nand go on with: cmbagent resume %2")
                            .arg(answerCommand(approval.request, run, step), run));
    }
}

namespace {

/// What a person typed, as values of the workflow's parameters; every fault is told.
std::optional<QJsonObject> parametersFor(const Workflow& workflow, const QMap<QString, QString>& typed,
                                         const Terminal& terminal)
{
    QJsonObject given;
    QSet<QString> told;
    for (auto it = typed.begin(); it != typed.end(); ++it) {
        const Parameter* parameter = workflow.parameter(it.key());
        const auto value =
            parameter ? parameter->parse(it.value()) : Result<QJsonValue>(it.value()); // unknown ones are told below
        if (value) {
            given.insert(it.key(), *value);
        } else {
            terminal.error(value.error());
            told.insert(it.key());
        }
    }
    const auto resolved = resolveParameters(workflow, given);
    if (!resolved) {
        for (const Error& error : resolved.error()) {
            if (!told.contains(error.what.section(QLatin1Char('\''), 1, 1))) { // it was given, only wrongly
                terminal.error(error);
            }
        }
    }
    return resolved && told.isEmpty() ? std::optional<QJsonObject>(*resolved) : std::nullopt;
}

} // namespace

void RunCommandLine::start()
{
    const auto file = openWorkflow(m_invocation.file);
    if (!file) {
        for (const Error& error : file.error()) {
            m_terminal.error(error);
        }
        return finish(ExitCode::Usage);
    }
    for (const Error& warning : file->warnings) {
        m_terminal.line(warning.toText());
    }
    const auto parameters = parametersFor(*file->workflow, m_invocation.parameters, m_terminal);
    if (!parameters) {
        return finish(ExitCode::Usage);
    }
    if (const auto known = checkAnswers(*file->workflow, m_invocation.options.answers); !known) {
        return finish(known.error());
    }
    const bool isTrace = !file->workflow->steps.empty() && file->workflow->steps.front().kind == StepKind::Simulated;
    if (isTrace && m_invocation.options.simulateSpeedup <= 0) {
        return finish(Error { ErrorCode::BadInput,
                              QStringLiteral("This is a recorded trace: its tasks cannot be run, only simulated."),
                              QStringLiteral("Add --simulate SPEEDUP, for example --simulate 100."),
                              {},
                              { m_invocation.file, 0, 0 },
                              {} });
    }
    if (!m_invocation.has("--estimate") && !asksModels(*file->workflow, m_invocation.options)) {
        return begin(*file, *parameters);
    }
    const OutlookQuestion question(m_backend, file->workflow, file->folder, m_invocation.options);
    afterOutlook(question, QStringLiteral("run"),
                 [this, file = *file, parameters = *parameters] { begin(file, parameters); });
}

void RunCommandLine::begin(const WorkflowFile& file, const QJsonObject& parameters)
{
    if (!openFeed()) {
        return;
    }
    connect(&m_backend, &Backend::committed, this, &RunCommandLine::buffer);
    m_backend.startRun(
        file, parameters, m_invocation.options, [this, workflow = file.workflow](const Result<RunId>& run) {
            if (!run) {
                return finish(run.error());
            }
            const QString folder = m_backend.runFolder(*run, m_backend.project());
            m_terminal.line(QStringLiteral("%1 · run %2")
                                .arg(m_terminal.coloured(workflow->name, Terminal::Colour::Bold), shortId(*run)));
            follow(RunProjection(*run, workflow), folder);
        });
}

} // namespace cmbagent
