// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/approvalpanels.h"

#include "items/approvalmodel.h"
#include "items/rungraph.h"
#include "widgets/approvals/approvalpanel.h"
#include "widgets/approvals/inboxorder.h"

#include <QWidget>

#include <utility>

namespace cmbagent {

ApprovalPanels::ApprovalPanels(const ApprovalModel& approvals, const RunGraph& graph, const FileLocator* files,
                               const Clock& clock, QWidget* window)
    : QObject(window), m_approvals(approvals), m_graph(graph), m_files(files), m_clock(clock), m_window(window)
{
    connect(&m_approvals, &QAbstractItemModel::rowsInserted, this, &ApprovalPanels::follow);
    connect(&m_approvals, &QAbstractItemModel::rowsRemoved, this, &ApprovalPanels::follow);
    connect(&m_approvals, &QAbstractItemModel::modelReset, this, &ApprovalPanels::follow);
}

ApprovalPanel* ApprovalPanels::make(const ApprovalId& id)
{
    if (ApprovalPanel* known = m_panels.value(id)) {
        return known;
    }
    const int row = m_approvals.rowOf(id);
    const Approval* asked = m_graph.isRun() ? m_graph.projection().approval(id) : nullptr;
    if (asked && asked->isOpen()) {
        const QString name = row >= 0 ? m_approvals.at(row).open.runName : QString();
        return build(askedQuestion(m_graph.projection(), *asked, name));
    }
    if (row >= 0 && m_approvals.at(row).open.run != m_graph.run()) {
        m_wanted = id;
        Q_EMIT questionNeeded(m_approvals.at(row).open.run, id);
    }
    return nullptr;
}

ApprovalPanel* ApprovalPanels::build(const AskedQuestion& question)
{
    auto* panel = new ApprovalPanel(question, m_files, m_clock, m_window);
    m_panels.insert(panel->id(), panel);
    connectPanel(panel);
    follow();
    Q_EMIT notesNeeded(question);
    return panel;
}

void ApprovalPanels::connectPanel(ApprovalPanel* panel)
{
    connect(panel, &ApprovalPanel::answered, this, [this, panel](const AnswerDraft& draft) {
        m_answeredHere.insert(panel->id());
        Q_EMIT answered({ panel->question().run, panel->id(), panel->question().request.hash, draft });
    });
    connect(panel, &ApprovalPanel::nextRequested, this, [this, panel] { openNext(panel->id()); });
    connect(panel, &ApprovalPanel::putOff, this, [this, panel] { Q_EMIT putOff(panel->question().stepTitle); });
    connect(panel, &ApprovalPanel::openFileRequested, this, &ApprovalPanels::openFileRequested);
    connect(panel, &QObject::destroyed, this,
            [this, panel] { m_panels.removeIf([panel](const auto& known) { return known.value() == panel; }); });
}

void ApprovalPanels::take(const AskedQuestion& question)
{
    if (question.request.id == m_wanted && m_approvals.rowOf(m_wanted) >= 0) {
        m_wanted = {};
        ApprovalPanel* panel = m_panels.value(question.request.id);
        place(panel ? panel : build(question));
        open(question.request.id);
    }
}

void ApprovalPanels::setNotes(const ApprovalId& id, const std::vector<EvidenceNote>& notes)
{
    if (ApprovalPanel* panel = m_panels.value(id)) {
        panel->setNotes(notes);
    }
}

ApprovalPanel* ApprovalPanels::open(const ApprovalId& id)
{
    ApprovalPanel* panel = openQuietly(id);
    if (panel) {
        panel->raise();
        panel->activateWindow();
    }
    return panel;
}

ApprovalPanel* ApprovalPanels::openQuietly(const ApprovalId& id)
{
    ApprovalPanel* panel = make(id);
    if (panel) {
        place(panel);
    }
    return panel;
}

void ApprovalPanels::place(ApprovalPanel* panel)
{
    if (!panel->isVisible()) {
        // A cascade, so that several stay visible.
        const int shift = 28 * (int(m_panels.size() - 1) % 8);
        panel->move(m_window->frameGeometry().center() - QPoint(panel->width() / 2, panel->height() / 2)
                    + QPoint(shift, shift));
        panel->show();
    }
}

void ApprovalPanels::openNext(const ApprovalId& after)
{
    const std::vector<int> rows = rowsByUrgency(m_approvals);
    if (rows.empty()) {
        return;
    }
    const auto at = std::find(rows.begin(), rows.end(), m_approvals.rowOf(after));
    const bool isLast = at == rows.end() || at + 1 == rows.end();
    open(m_approvals.at(isLast ? rows.front() : *(at + 1)).open.id);
}

void ApprovalPanels::refuse(const ApprovalId& id, const Error& error)
{
    m_answeredHere.remove(id);
    if (ApprovalPanel* panel = m_panels.value(id)) {
        panel->refuse(error);
    }
}

int ApprovalPanels::count() const
{
    return int(m_panels.size());
}

const Approval* ApprovalPanels::successor(const AskedQuestion& question) const
{
    const bool isOnShow = m_graph.isRun() && m_graph.run() == question.run;
    return isOnShow ? m_graph.projection().openApproval(question.request.step) : nullptr;
}

void ApprovalPanels::replace(ApprovalPanel* panel, const Approval& by)
{
    m_panels.remove(panel->id());
    const AskedQuestion question = askedQuestion(m_graph.projection(), by, panel->question().runName);
    panel->replace(question);
    m_panels.insert(panel->id(), panel);
    Q_EMIT notesNeeded(question);
}

void ApprovalPanels::follow()
{
    const auto all = m_panels;
    for (auto it = all.begin(); it != all.end(); ++it) {
        ApprovalPanel* panel = it.value();
        if (!panel) {
            continue;
        }
        const bool isListed = m_approvals.rowOf(it.key()) >= 0;
        panel->setOthers(m_approvals.count() - (isListed ? 1 : 0));
        // The inbox may lag behind the run on show, which knows for certain.
        const Approval* asked = m_graph.isRun() ? m_graph.projection().approval(it.key()) : nullptr;
        if (isListed || (asked && asked->isOpen())) {
            continue;
        }
        const bool isAnsweredHere = m_answeredHere.remove(it.key());
        const Approval* next = isAnsweredHere ? nullptr : successor(panel->question());
        if (next && !m_panels.contains(next->request.id)) {
            replace(panel, *next);
            continue;
        }
        panel->settle();
        // Answered with this very panel: there is nothing left to read in it. Otherwise it stays and says so.
        if (isAnsweredHere) {
            panel->close();
        }
    }
}

} // namespace cmbagent
