// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/approvalpanels.h"

#include "items/approvalmodel.h"
#include "items/rungraph.h"
#include "widgets/window/approvalpanel.h"

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
    connect(&m_graph, &RunGraph::wasReset, this, &ApprovalPanels::openWanted);
    connect(&m_graph, &RunGraph::approvalsChanged, this, &ApprovalPanels::openWanted);
}

ApprovalPanel* ApprovalPanels::make(const ApprovalId& id)
{
    if (ApprovalPanel* known = m_panels.value(id)) {
        return known;
    }
    const Approval* asked = m_graph.isRun() ? m_graph.projection().approval(id) : nullptr;
    if (asked && asked->isOpen()) {
        const QString title = m_graph.projection().askerLabel(asked->request.step);
        const int row = m_approvals.rowOf(id);
        const QString run = row >= 0 ? m_approvals.at(row).open.runName : m_graph.projection().created().name;
        return build({ m_graph.run(), run, title, asked->request });
    }
    if (const int row = m_approvals.rowOf(id); row >= 0 && m_approvals.at(row).open.run != m_graph.run()) {
        m_wanted = id;
        Q_EMIT runNeeded(m_approvals.at(row).open.run);
    }
    return nullptr;
}

ApprovalPanel* ApprovalPanels::build(const AskedQuestion& question)
{
    const ApprovalId id = question.request.id;
    auto* panel = new ApprovalPanel(question, m_files, m_clock, m_window);
    m_panels.insert(id, panel);
    connect(
        panel, &ApprovalPanel::answered, this,
        [this, id, run = question.run, hash = question.request.hash](Resolution resolution, const QString& comment) {
            m_answeredHere.insert(id);
            Q_EMIT answered(run, id, hash, resolution, comment);
        });
    connect(panel, &ApprovalPanel::nextRequested, this, [this, id] { openNext(id); });
    connect(panel, &ApprovalPanel::putOff, this, [this, title = question.stepTitle] { Q_EMIT putOff(title); });
    connect(panel, &ApprovalPanel::openFileRequested, this, &ApprovalPanels::openFileRequested);
    connect(panel, &QObject::destroyed, this, [this, id] {
        m_panels.remove(id);
        m_answeredHere.remove(id);
    });
    follow();
    return panel;
}

void ApprovalPanels::openWanted()
{
    const int row = m_approvals.rowOf(m_wanted);
    if (!m_wanted.isNull() && row >= 0 && m_approvals.at(row).open.run == m_graph.run()) {
        const ApprovalId id = std::exchange(m_wanted, {});
        open(id);
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
    if (panel && !panel->isVisible()) {
        // A cascade, so that several stay visible.
        const int shift = 28 * int(m_panels.size() - 1);
        panel->move(m_window->frameGeometry().center() - QPoint(panel->width() / 2, panel->height() / 2)
                    + QPoint(shift, shift));
        panel->show();
    }
    return panel;
}

void ApprovalPanels::openNext(const ApprovalId& after)
{
    if (m_approvals.count() > 0) {
        const int row = after.isNull() ? 0 : (m_approvals.rowOf(after) + 1) % m_approvals.count();
        open(m_approvals.at(row).open.id);
    }
}

void ApprovalPanels::refuse(const ApprovalId& id, const Error& error)
{
    if (ApprovalPanel* panel = m_panels.value(id)) {
        m_answeredHere.remove(id);
        panel->refuse(error);
    }
}

int ApprovalPanels::count() const
{
    return int(m_panels.size());
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
        panel->settle();
        // Answered with this very panel: there is nothing left to read in it. Otherwise it stays and says so.
        if (m_answeredHere.contains(it.key())) {
            panel->close();
        }
    }
}

} // namespace cmbagent
