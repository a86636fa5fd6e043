// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/stepinspector.h"

#include "widgets/approvals/retrystrip.h"
#include "widgets/approvals/stepstrip.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/labels.h"
#include "widgets/common/origin.h"
#include "widgets/common/statusbadge.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraprow.h"
#include "widgets/inspector/runoverview.h"
#include "widgets/inspector/stepattempts.h"
#include "widgets/inspector/stepfiles.h"
#include "widgets/inspector/steplog.h"
#include "widgets/inspector/stepoverview.h"
#include "widgets/inspector/stepreason.h"
#include "widgets/tasks/steptalk.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

/// All sides but the attempts read files.
template <class Side>
void tellLocator(Side& side, const FileLocator* locator)
{
    if constexpr (requires { side.setLocator(locator); }) {
        side.setLocator(locator);
    }
}

} // namespace

StepInspector::StepInspector(const RunGraph& graph, const FileLocator* locator, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_graph(graph), m_clock(clock), m_stack(new QStackedWidget(this)),
      m_empty(
          new EmptyState(QStringLiteral("graph"), tr("Open a run or a workflow: its steps and results appear here."))),
      m_run(new RunOverview(graph, clock)), m_title(new WrapLabel), m_badge(new StatusBadge), m_id(new ElidedLabel),
      m_tabs(new QTabWidget), m_retry(new RetryStrip(graph, clock)), m_actions(new StepStrip(graph)),
      m_overview(new StepOverview(graph, clock))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAccessibleName(tr("Inspector"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_run);
    m_stack->addWidget(makeStepPage());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);

    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &StepInspector::tick);
    setLocator(locator);
    connectGraph();
    restart();
}

QWidget* StepInspector::makeStepPage()
{
    m_title->setFont(Theme::font(font(), 1, QFont::DemiBold));
    m_id->setFont(Theme::font(Theme::codeFont(font()), -1));
    m_id->setForegroundRole(QPalette::PlaceholderText);
    addTabs();
    auto* page = new QWidget;
    auto* second = new WrapRow; // where both have no room side by side, neither is cut
    second->startAtFront();
    second->addWidget(m_badge);
    second->addWidget(m_id);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(Theme::grid + Theme::fine, Theme::grid + Theme::fine, Theme::grid + Theme::fine,
                             Theme::grid);
    head->setSpacing(Theme::grid);
    head->addWidget(m_title);
    head->addLayout(second);
    head->addWidget(m_retry);
    head->addWidget(m_actions);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_tabs, 1);
    return page;
}

void StepInspector::addTabs()
{
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setElideMode(Qt::ElideNone);
    m_tabs->tabBar()->setUsesScrollButtons(true);
    m_tabs->tabBar()->setFont(Theme::font(font(), -1));
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setAccessibleName(tr("Sides of the step"));
    // In the order of `Tab`.
    addOverview();
    m_inputs = addSide<StepFiles>([this] { return makeFiles(true); }, tr("&Inputs"), tr("Files the step takes"));
    m_outputs = addSide<StepFiles>([this] { return makeFiles(false); }, tr("O&utputs"), tr("Files the step wrote"));
    m_log = addSide<StepLog>([this] { return makeLog(); }, tr("&Log"), tr("What the step wrote to its terminal"));
    m_attempts = addSide<StepAttempts>([this] { return makeAttempts(); }, tr("A&ttempts"),
                                       tr("Every try of the step, with timing"));
    m_talk = addSide<StepTalk>([this] { return new StepTalk(m_graph); }, tr("&Conversation"),
                               tr("What the agent said and was told, and the calls of models that took"));
    connect(m_retry, &RetryStrip::retryRequested, this, &StepInspector::retryRequested);
    connect(m_actions, &StepStrip::actionRequested, this, &StepInspector::actionRequested);
    connect(m_tabs, &QTabWidget::currentChanged, this, &StepInspector::tabChanged);
}

void StepInspector::addOverview()
{
    m_tabs->setTabToolTip(m_tabs->addTab(m_overview, tr("&Overview")), tr("What the step is, and what came out"));
    connect(m_overview, &StepOverview::fileActivated, this, &StepInspector::fileActivated);
    connect(m_overview, &StepOverview::folderRequested, this, &StepInspector::folderRequested);
    connect(m_overview, &StepOverview::outputChosen, this, &StepInspector::showOutput);
    connect(m_overview, &StepOverview::answerRequested, this, &StepInspector::answerRequested);
    connect(m_overview, &StepOverview::whyRequested, this, &StepInspector::whyRequested);
    connect(m_overview, &StepOverview::playRequested, this, &StepInspector::playRequested);
    connect(m_overview, &StepOverview::runActivated, this, &StepInspector::runActivated);
}

template <class Side, class Make>
LazyPage<Side> StepInspector::addSide(Make make, const QString& title, const QString& tip)
{
    auto* stack = new PageStack;
    m_tabs->setTabToolTip(m_tabs->addTab(stack, title), tip);
    const LazyPage<Side> side(*stack, std::move(make));
    side.whenMade(this, [this](Side& made) {
        tellLocator(made, m_locator);
        made.setStep(m_step);
    });
    return side;
}

StepFiles* StepInspector::makeFiles(bool areInputs)
{
    auto* files = new StepFiles(m_graph, areInputs ? StepFiles::Side::Inputs : StepFiles::Side::Outputs);
    connect(files, &StepFiles::fileActivated, this, &StepInspector::fileActivated);
    connect(files, &StepFiles::openExternallyRequested, this, &StepInspector::openExternallyRequested);
    return files;
}

StepLog* StepInspector::makeLog()
{
    auto* log = new StepLog(m_graph);
    connect(log, &StepLog::openExternallyRequested, this, &StepInspector::openExternallyRequested);
    return log;
}

StepAttempts* StepInspector::makeAttempts()
{
    auto* attempts = new StepAttempts(m_graph, m_clock);
    connect(attempts, &StepAttempts::folderRequested, this, &StepInspector::folderRequested);
    connect(attempts, &StepAttempts::logRequested, this, [this](int attempt) {
        m_log->showAttempt(attempt);
        showTab(Tab::Log);
    });
    // They hear of another graph after the inspector, which was made before them, and have no step then.
    connect(&m_graph, &RunGraph::wasReset, attempts, [this, attempts] { attempts->setStep(m_step); });
    return attempts;
}

/// Calls `call` with each side that is there; one that is made later reads for itself how things are.
template <class Call>
void StepInspector::eachMade(Call call) const
{
    const auto callWith = [&call](auto* side) {
        if (side) {
            call(*side);
        }
    };
    callWith(m_inputs.made());
    callWith(m_outputs.made());
    callWith(m_log.made());
    callWith(m_attempts.made());
    callWith(m_talk.made());
}

void StepInspector::connectGraph()
{
    connect(&m_graph, &RunGraph::wasReset, this, &StepInspector::restart);
    connect(&m_graph, &RunGraph::stepsChanged, this, [this](const QList<int>& steps) {
        bool concerns = steps.contains(m_step);
        if (m_step >= 0 && !concerns) { // its inputs, or what it waits for
            const auto& needs = m_graph.spec(m_step).needs;
            concerns =
                std::any_of(needs.begin(), needs.end(), [&](const Need& need) { return steps.contains(need.step); });
        }
        if (concerns) {
            refreshStep();
        }
        refreshRun();
    });
    connect(&m_graph, &RunGraph::progressChanged, this, [this](int step) {
        if (step == m_step) {
            refreshHeader();
            m_overview->refreshProgress();
        }
    });
    connect(&m_graph, &RunGraph::runChanged, this, [this] {
        refreshRun();
        refreshStep();
    });
    for (const auto signal : { &RunGraph::approvalsChanged, &RunGraph::metricsChanged, &RunGraph::notesChanged }) {
        connect(&m_graph, signal, this, [this] {
            refreshRun();
            if (m_step >= 0) {
                m_overview->refresh();
            }
        });
    }
}

void StepInspector::setPlayOffered(bool isOffered)
{
    m_overview->setPlayOffered(isOffered);
}

void StepInspector::setRetryOffered(bool isOffered)
{
    m_retry->setOffered(isOffered);
    m_actions->setRetriesOffered(isOffered);
}

void StepInspector::setLocator(const FileLocator* locator)
{
    m_locator = locator;
    m_overview->setLocator(locator);
    eachMade([locator](auto& side) { tellLocator(side, locator); });
}

StepInspector::Tab StepInspector::tab() const
{
    return Tab(m_tabs->currentIndex());
}

void StepInspector::restart()
{
    // A re-read of the same run keeps the chosen step.
    m_run->rebuild();
    showStep(m_step < m_graph.stepCount() ? m_step : -1);
}

void StepInspector::showStep(int step)
{
    m_step = step >= 0 && step < m_graph.stepCount() ? step : -1;
    m_overview->setStep(m_step);
    eachMade([this](auto& side) { side.setStep(m_step); });
    if (m_step >= 0) {
        const StepSpec& spec = m_graph.spec(m_step);
        const bool asks = spec.kind == StepKind::Approval; // a person neither logs nor tries again
        m_tabs->setTabVisible(int(Tab::Log), !asks);
        m_tabs->setTabVisible(int(Tab::Attempts), !asks);
        m_tabs->setTabVisible(int(Tab::Inputs), !asks);
        m_tabs->setTabVisible(int(Tab::Outputs), !asks);
        m_tabs->setTabVisible(int(Tab::Talk), StepTalk::hasTalk(m_graph, m_step));
    }
    refreshHeader();
    refreshRun();
    m_stack->setCurrentIndex(m_graph.isEmpty() ? 0 : m_step < 0 ? 1 : 2);
    m_timer.start();
}

void StepInspector::showTab(Tab tab)
{
    if (m_tabs->isTabVisible(int(tab))) {
        m_tabs->setCurrentIndex(int(tab));
    }
}

void StepInspector::showWhy(int step, const StepWhy& why)
{
    if (step == m_step) {
        m_overview->reason()->setWhy(why);
    }
}

void StepInspector::showOutput(const QString& name)
{
    showTab(Tab::Outputs);
    m_outputs->choose(name);
}

void StepInspector::refreshRun()
{
    if (m_step < 0) { // else it is looked at later, and read then
        m_run->refresh();
    }
}

void StepInspector::refreshStep()
{
    if (m_step < 0) {
        return;
    }
    m_overview->refresh();
    eachMade([](auto& side) { side.refresh(); });
    refreshHeader();
}

void StepInspector::refreshHeader()
{
    if (m_step < 0) {
        return;
    }
    const StepStatus& status = m_graph.status(m_step);
    const Status shown = statusOf(m_graph, m_step);
    StatusDetail detail;
    detail.progress = m_graph.progress(m_step).fraction;
    detail.attempt = status.failures + 1;
    const QString words = Origin::isElsewhere(status) ? Origin::word(status.origin->kind)
                                                      : Labels::stepLine(m_graph, m_step, m_clock.now());
    m_badge->setStatus(shown, words, detail);
    const int attempts = int(status.attempts.size());
    const QString& id = m_graph.spec(m_step).id;
    m_title->setText(m_graph.label(m_step));
    m_retry->setStep(m_step);
    m_actions->setStep(m_step);
    m_id->setText(attempts > 1 ? tr("%1 · attempt %2").arg(id).arg(attempts) : id);
}

void StepInspector::tick()
{
    if (!isVisible() || m_graph.isEmpty()) {
        return;
    }
    if (m_step < 0) {
        refreshRun();
        return;
    }
    refreshHeader();
    m_overview->refreshProgress();
    if (StepAttempts* attempts = m_attempts.made(); attempts && m_graph.status(m_step).state == StepState::Running) {
        attempts->refresh();
    }
}

void StepInspector::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    tick();
}

void StepInspector::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_retry->setRoom(height());
    m_actions->setRoom(height());
}

} // namespace cmbagent
