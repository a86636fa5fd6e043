// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/planlist.h"

#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/statusbadge.h"
#include "widgets/costs/costwords.h"

#include <algorithm>

namespace cmbagent {

namespace {

using Fate = PlayLine::Fate;

QIcon fateIcon(const PlayLine& line)
{
    switch (line.fate) {
    case Fate::Runs:
        return line.kind == StepKind::Approval ? Icons::icon(QStringLiteral("approvals"), Icons::Tint::Accent)
                                               : Icons::icon(QStringLiteral("run"), Icons::Tint::Accent);
    case Fate::Replayed:
    case Fate::Simulated:
        return Icons::icon(QStringLiteral("history"));
    case Fate::Adopted:
        return Icons::icon(QStringLiteral("import"));
    case Fate::Kept:
        break;
    }
    return Icons::icon(QStringLiteral("branch"), Icons::Tint::Muted);
}

QString timeText(const PlayLine& line)
{
    const bool takesTime = line.fate == Fate::Runs && line.kind != StepKind::Approval;
    if (!takesTime) {
        return {};
    }
    const QString time = line.usualMicros >= 0 ? PlanModel::tr("about %1").arg(Labels::duration(line.usualMicros))
                                               : PlanModel::tr("never timed");
    return line.usualCost < 0 ? time : QStringLiteral("%1 · %2").arg(time, CostWords::money(line.usualCost));
}

} // namespace

void PlanModel::setLines(const std::vector<PlayLine>& lines)
{
    std::vector<PlayLine> sorted = lines;
    std::stable_partition(sorted.begin(), sorted.end(), [](const PlayLine& line) { return line.fate != Fate::Kept; });
    if (sorted == m_lines) {
        return; // asked again after every change, and often the same
    }
    beginResetModel();
    m_lines = std::move(sorted);
    endResetModel();
}

int PlanModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QString PlanModel::fateText(const PlayLine& line)
{
    switch (line.fate) {
    case Fate::Runs:
        return line.kind == StepKind::Approval ? tr("Asks again: %1").arg(line.reason)
                                               : tr("Runs again: %1").arg(line.reason);
    case Fate::Replayed:
        return tr("Kept, its effect is not done again, though %1").arg(line.reason);
    case Fate::Simulated:
        return tr("Its effect is only pretended, though %1").arg(line.reason);
    case Fate::Adopted:
        return tr("Taken from another run");
    case Fate::Kept:
        break;
    }
    return tr("Kept");
}

QVariant PlanModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PlayLine& shown = line(index.row());
    const QString time = timeText(shown);
    switch (role) {
    case Qt::DisplayRole:
        return shown.label;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString text = tr("%1. %2", "step, what becomes of it").arg(shown.label, fateText(shown));
        return time.isEmpty() ? text : tr("%1, %2", "sentence, time").arg(text, time);
    }
    case StepIdRole:
        return shown.step;
    default:
        return {};
    }
}

PlanList::PlanList(QWidget* parent) : QListView(parent), m_plan(new PlanModel(this))
{
    setModel(m_plan);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setAccessibleName(tr("What becomes of each step"));
    setItemDelegate(new StatusDelegate(
        [this](const QModelIndex& index) {
            const PlayLine& line = m_plan->line(index.row());
            StatusCell cell;
            cell.title = line.label;
            cell.detail = PlanModel::fateText(line);
            cell.trailing = timeText(line);
            cell.showsShape = false;
            cell.icon = fateIcon(line);
            return cell;
        },
        this));
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT stepChosen(index.data(PlanModel::StepIdRole).toString()); });
}

void PlanList::setPlan(const PlayPlan& plan)
{
    m_plan->setLines(plan.lines);
}

} // namespace cmbagent
