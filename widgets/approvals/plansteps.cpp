// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/plansteps.h"

#include "core/planchanges.h"
#include "widgets/common/icons.h"

#include <algorithm>

namespace cmbagent {

PlanSteps::PlanSteps(PlanSettings plan, QObject* parent) : QAbstractTableModel(parent), m_plan(std::move(plan)) { }

int PlanSteps::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_plan.workflow->size();
}

int PlanSteps::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString PlanSteps::label(int step) const
{
    const QString title = m_changed.value(step);
    return title.isEmpty() ? m_plan.workflow->steps[size_t(step)].label() : title;
}

QString PlanSteps::fateText(int step) const
{
    if (!isPending(step)) {
        return tr("Kept from the run before");
    }
    if (m_leftOut.contains(step)) {
        return tr("Left out");
    }
    if (const auto cause = m_causes.constFind(step); cause != m_causes.constEnd()) {
        return tr("Skipped: requires “%1”").arg(label(*cause));
    }
    const bool asks = m_plan.workflow->steps[size_t(step)].kind == StepKind::Approval;
    const QString fate = asks ? tr("Asks you") : tr("Runs");
    return m_changed.contains(step) ? tr("%1, changed", "what becomes of a step").arg(fate) : fate;
}

QVariant PlanSteps::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int step = stepAt(index.row());
    if (role == StepRole) {
        return step;
    }
    if (index.column() == Fate) {
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(fateText(step)) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return label(step);
    case Qt::DecorationRole:
        return Icons::forKind(m_plan.workflow->steps[size_t(step)].kind);
    case Qt::CheckStateRole:
        return isPending(step) ? QVariant(int(m_leftOut.contains(step) ? Qt::Unchecked : Qt::Checked)) : QVariant();
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "step, what becomes of it").arg(label(step), fateText(step));
    default:
        return {};
    }
}

QVariant PlanSteps::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Title ? tr("Step") : tr("What becomes of it");
}

Qt::ItemFlags PlanSteps::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isCheckable = index.isValid() && index.column() == Title && isPending(stepAt(index.row()));
    return isCheckable ? flags | Qt::ItemIsUserCheckable : flags;
}

bool PlanSteps::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable)) {
        return false;
    }
    const int step = stepAt(index.row());
    if (value.toInt() == Qt::Checked) {
        m_leftOut.remove(step);
    } else {
        m_leftOut.insert(step);
    }
    follow();
    return true;
}

/// What requires a step that is missing is missing, too.
void PlanSteps::follow()
{
    m_causes.clear();
    const Workflow& workflow = *m_plan.workflow;
    for (const int step : skippedWithout(workflow, leftOut())) {
        const auto& needs = workflow.steps[size_t(step)].needs;
        const auto cause = std::find_if(needs.begin(), needs.end(), [this](const Need& need) {
            return !need.optional && (m_leftOut.contains(need.step) || m_causes.contains(need.step));
        });
        if (isPending(step) && cause != needs.end()) {
            m_causes.insert(step, cause->step);
        }
    }
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT leftOutChanged();
}

void PlanSteps::setChanged(int step, bool isChanged, const QString& title)
{
    if (isChanged ? m_changed.value(step, QStringLiteral("\n")) == title : !m_changed.contains(step)) {
        return;
    }
    if (isChanged) {
        m_changed.insert(step, title);
    } else {
        m_changed.remove(step);
    }
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QStringList PlanSteps::leftOut() const
{
    QStringList ids;
    for (int step = 0; step < m_plan.workflow->size(); ++step) {
        if (m_leftOut.contains(step)) {
            ids << m_plan.workflow->steps[size_t(step)].id;
        }
    }
    return ids;
}

int PlanSteps::runCount() const
{
    const auto pending = std::count(m_plan.states.begin(), m_plan.states.end(), StepState::Pending);
    return int(pending) - int(m_leftOut.size()) - skippedCount();
}

} // namespace cmbagent
