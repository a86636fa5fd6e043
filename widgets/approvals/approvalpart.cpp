// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/approvalpart.h"

#include "items/approvalmodel.h"
#include "items/rungraph.h"
#include "widgets/approvals/approvalbanner.h"
#include "widgets/approvals/approvalbook.h"
#include "widgets/approvals/approvalpanel.h"
#include "widgets/approvals/approvalpanels.h"
#include "widgets/approvals/batchsheet.h"
#include "widgets/approvals/evidenceview.h"
#include "widgets/approvals/inboxpane.h"
#include "widgets/approvals/modemenu.h"
#include "widgets/common/icons.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

#include <utility>

namespace cmbagent {

ApprovalPart::ApprovalPart(ApprovalModel& approvals, const RunGraph& graph, const FileLocator* files,
                           const Clock& clock, QWidget* window)
    : QObject(window), m_approvals(approvals), m_graph(graph), m_window(window),
      m_panels(new ApprovalPanels(approvals, graph, files, clock, window)), m_banner(new ApprovalBanner(approvals)),
      m_inbox(new InboxPane(&approvals, files, clock)), m_modes(new ModeMenu)
{
    connect(m_banner, &ApprovalBanner::openRequested, m_panels, &ApprovalPanels::open);
    connect(m_panels, &ApprovalPanels::questionNeeded, this, &ApprovalPart::questionNeeded);
    connect(m_panels, &ApprovalPanels::notesNeeded, this, &ApprovalPart::notesNeeded);
    connect(m_panels, &ApprovalPanels::openFileRequested, this, &ApprovalPart::openFileRequested);
    connect(m_panels, &ApprovalPanels::answered, this,
            [this](const AnswerOrder& order) { Q_EMIT answered({ order }); });
    connect(&m_graph, &RunGraph::wasReset, this, &ApprovalPart::openAwaited);
    connect(&m_graph, &RunGraph::stepsChanged, this, &ApprovalPart::openAwaited);
    connect(&m_graph, &RunGraph::approvalsChanged, this, &ApprovalPart::openAwaited);
    connectInbox();
    connectModes();
}

void ApprovalPart::connectInbox()
{
    connect(m_inbox, &InboxPane::openRequested, m_panels, &ApprovalPanels::open);
    connect(m_inbox, &InboxPane::batchRequested, this, &ApprovalPart::answerTogether);
    connect(m_inbox, &InboxPane::historyRequested, this, &ApprovalPart::showHistory);
    connect(m_inbox, &InboxPane::questionNeeded, this, &ApprovalPart::find);
    connect(m_inbox, &InboxPane::notesNeeded, this, &ApprovalPart::notesNeeded);
    connect(m_inbox, &InboxPane::openFileRequested, this, &ApprovalPart::openFileRequested);
}

void ApprovalPart::connectModes()
{
    connect(m_modes, &ModeMenu::modeChosen, this, [this](ApprovalMode mode) {
        Q_EMIT modeRequested(m_graph.run(), mode);
        adoptMode(); // until it is written down, it asks as before
    });
    connect(&m_graph, &RunGraph::wasReset, this, &ApprovalPart::adoptMode);
    connect(&m_graph, &RunGraph::runChanged, this, &ApprovalPart::adoptMode);
    adoptMode();
}

void ApprovalPart::setModesOffered(bool isOffered)
{
    m_offersModes = isOffered;
    adoptMode();
}

void ApprovalPart::adoptMode()
{
    const bool mayChange = m_graph.isRun() && !isEnded(m_graph.projection().state());
    m_modes->setVisible(mayChange && m_offersModes);
    if (mayChange) {
        m_modes->setMode(m_graph.projection().approvalMode(), !m_graph.workflow()->approval.rules.empty());
    }
}

void ApprovalPart::open(int step)
{
    const Approval* asked = m_graph.isRun() ? m_graph.projection().openApproval(step) : nullptr;
    if (asked) {
        m_panels->open(asked->request.id);
    }
}

void ApprovalPart::addTo(QMenu* menu, int step)
{
    if (m_graph.isRun() && m_graph.projection().openApproval(step)) {
        auto* answer = new QAction(Icons::icon(QStringLiteral("approvals")), tr("&Answer…"), menu);
        answer->setToolTip(tr("Show what this step asks you"));
        menu->insertAction(menu->actions().value(0), answer);
        menu->setDefaultAction(answer); // as a double click does
        connect(answer, &QAction::triggered, this, [this, step] { open(step); });
    }
    if (m_offersModes) {
        addGate(menu, step);
    }
}

void ApprovalPart::addGate(QMenu* menu, int step)
{
    const bool isLive = m_graph.isRun() && !isEnded(m_graph.projection().state());
    if (!isLive || m_graph.spec(step).kind == StepKind::Approval) {
        return; // approval steps ask anyway
    }
    QAction* gate = menu->addAction(tr("Ask &before this step starts"));
    gate->setCheckable(true);
    gate->setChecked(m_graph.status(step).isGated);
    gate->setEnabled(m_graph.status(step).state == StepState::Pending);
    gate->setToolTip(gate->isEnabled() ? tr("The step then waits for your answer, whatever the run's mode")
                                       : tr("This step has started already"));
    connect(gate, &QAction::triggered, this, [this, step](bool isSet) {
        m_toEdit.removeAll({ m_graph.run(), step }); // whoever takes the gate away wants no form either
        Q_EMIT gateRequested(m_graph.run(), step, isSet);
    });
    if (gate->isEnabled() && m_graph.spec(step).works()) {
        QAction* edit = menu->addAction(Icons::icon(QStringLiteral("modify")), tr("Edit before it &starts…"));
        edit->setToolTip(tr("Change the step for this run alone: it waits for you when its turn comes"));
        connect(edit, &QAction::triggered, this, [this, step] { editBeforeStart(step); });
    }
}

void ApprovalPart::editBeforeStart(int step)
{
    if (!m_graph.isRun() || isEnded(m_graph.projection().state())) {
        return;
    }
    if (const Approval* asked = m_graph.projection().openApproval(step)) {
        return openForEdit(asked->request.id);
    }
    if (m_graph.status(step).state != StepState::Pending) {
        return; // it has started while the menu was open
    }
    m_toEdit.removeAll({ m_graph.run(), step });
    m_toEdit.append({ m_graph.run(), step });
    if (!m_graph.status(step).isGated || m_graph.status(step).isCleared) {
        Q_EMIT gateRequested(m_graph.run(), step, true);
    }
    Q_EMIT editAwaited(m_graph.label(step));
}

/// Steps whose turn has come, and that somebody wanted to change.
void ApprovalPart::openAwaited()
{
    if (m_toEdit.isEmpty() || !m_graph.isRun()) {
        return;
    }
    const auto waiting = std::exchange(m_toEdit, {});
    for (const auto& [run, step] : waiting) {
        if (run != m_graph.run()) {
            m_toEdit.append({ run, step }); // when the run is on show again
            continue;
        }
        const Approval* asked = m_graph.projection().openApproval(step);
        if (asked && asked->request.kind == ApprovalKind::Step) {
            openForEdit(asked->request.id);
        } else if (m_graph.status(step).state == StepState::Pending && !isEnded(m_graph.projection().state())) {
            m_toEdit.append({ run, step });
        }
    }
}

/// The question with what may be changed unfolded. Whoever types elsewhere by now keeps the keyboard.
void ApprovalPart::openForEdit(const ApprovalId& id)
{
    if (ApprovalPanel* panel = m_panels->openQuietly(id)) {
        panel->evidence()->showChanges(true);
    }
}

void ApprovalPart::find(const RunId& run, const ApprovalId& approval)
{
    const Approval* asked = m_graph.isRun() && m_graph.run() == run ? m_graph.projection().approval(approval) : nullptr;
    if (!asked) {
        Q_EMIT questionNeeded(run, approval);
        return;
    }
    const int row = m_approvals.rowOf(approval);
    m_inbox->take(askedQuestion(m_graph.projection(), *asked, row < 0 ? QString() : m_approvals.at(row).open.runName));
}

void ApprovalPart::take(const AskedQuestion& question)
{
    m_panels->take(question);
    m_inbox->take(question);
}

void ApprovalPart::setNotes(const ApprovalId& id, const std::vector<EvidenceNote>& notes)
{
    m_panels->setNotes(id, notes);
    m_inbox->setNotes(id, notes);
}

void ApprovalPart::answerTogether(const QList<ApprovalId>& approvals)
{
    auto* sheet = new BatchSheet(m_approvals, approvals, m_window);
    connect(sheet, &BatchSheet::answered, this, [this](const QList<AnswerOrder>& orders) {
        for (const AnswerOrder& order : orders) {
            m_panels->expectAnswer(order.id);
        }
        Q_EMIT answered(orders);
    });
    sheet->show();
}

void ApprovalPart::showHistory()
{
    if (!m_book) {
        m_book = new ApprovalBook(m_window);
        connect(m_book, &ApprovalBook::runSelected, this, &ApprovalPart::runSelected);
        connect(m_book, &ApprovalBook::revokeRequested, this, &ApprovalPart::revokeRequested);
    }
    m_book->show();
    m_book->raise();
    m_book->activateWindow();
    Q_EMIT historyNeeded();
}

void ApprovalPart::setHistory(const QList<AnsweredApproval>& answers)
{
    if (m_book) {
        m_book->setHistory(answers);
    }
}

void ApprovalPart::setRemembered(const QList<RememberedAnswer>& answers)
{
    if (m_book) {
        m_book->setRemembered(answers);
    }
}

} // namespace cmbagent
