// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/branchtreemodel.h"

#include "core/clock.h"
#include "widgets/branches/branchwords.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/costs/costwords.h"

#include <QTextDocument>

namespace cmbagent {

namespace {

bool isNumber(int column)
{
    return column == RunListModel::Outcome || column == RunListModel::Took || column == RunListModel::Cost;
}

} // namespace

BranchTreeModel::BranchTreeModel(RunListModel* runs, const Clock& clock, QObject* parent)
    : RunFilterModel(parent), m_clock(clock)
{
    setSourceModel(runs);
}

void BranchTreeModel::setOutcomeName(const QString& name, const QString& unit)
{
    m_outcome = name;
    m_unit = unit;
    Q_EMIT headerDataChanged(Qt::Horizontal, RunListModel::Outcome, RunListModel::Outcome);
}

QString BranchTreeModel::took(const RunSummary& run) const
{
    if (!run.started.isSet()) {
        return {};
    }
    if (run.ended.isSet()) {
        return Labels::duration(run.ended.micros - run.started.micros);
    }
    return run.isOwned ? Labels::elapsed(m_clock.now().micros - run.started.micros) : QString();
}

QString BranchTreeModel::text(const RunSummary& run, const QModelIndex& index) const
{
    switch (index.column()) {
    case RunListModel::Name:
        return run.name;
    case RunListModel::Hypothesis:
        return run.hypothesis;
    case RunListModel::State: {
        QString words = Labels::status(statusOf(run));
        if (run.branchStatus == BranchStatus::Abandoned || run.branchStatus == BranchStatus::Merged) {
            words += QStringLiteral(" · ") + BranchWords::status(run.branchStatus);
        }
        return run.isArchived ? words + QStringLiteral(" · ") + tr("archived") : words;
    }
    case RunListModel::Outcome: {
        const QVariant outcome = RunFilterModel::data(index, RunListModel::OutcomeRole);
        return outcome.isValid() ? Labels::measured(outcome.toDouble(), -1, m_unit) : QString();
    }
    case RunListModel::Took:
        return took(run);
    case RunListModel::Cost: {
        const QVariant cost = RunFilterModel::data(index, RunListModel::CostRole);
        return cost.isValid() ? CostWords::cost(cost.value<RunCost>()) : QString();
    }
    case RunListModel::Started:
        return run.started.isSet() ? Labels::relativeTime(run.started, m_clock.now()) : QString();
    default:
        return {};
    }
}

QString BranchTreeModel::toolTip(const RunSummary& run, const QModelIndex& index) const
{
    switch (index.column()) {
    case RunListModel::Name: {
        QStringList lines { run.name, tr("Workflow: %1").arg(run.workflowName) };
        if (!run.fromStep.isEmpty()) {
            lines.append(tr("A branch, played again from “%1”").arg(run.fromStep));
        }
        return lines.join(QLatin1Char('\n'));
    }
    case RunListModel::Hypothesis: // rich text wraps
        return run.hypothesis.isEmpty() ? QString() : Qt::convertFromPlainText(run.hypothesis, Qt::WhiteSpaceNormal);
    case RunListModel::Cost: {
        const QVariant cost = RunFilterModel::data(index, RunListModel::CostRole);
        if (!cost.isValid()) {
            return {};
        }
        const CostSum sum = cost.value<RunCost>().sum;
        return tr("%1 of this run itself\n%2", "calls, tokens")
            .arg(CostWords::calls(sum.calls), CostWords::usageOf(sum));
    }
    case RunListModel::Started:
        return run.started.isSet() ? Labels::exactTime(run.started) : QString();
    case RunListModel::Star:
        return run.isStarred ? tr("Take the star away (Ctrl+D)") : tr("Give it a star (Ctrl+D)");
    default:
        return text(run, index);
    }
}

QVariant BranchTreeModel::data(const QModelIndex& index, int role) const
{
    if (role == Qt::TextAlignmentRole && isNumber(index.column())) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    const bool isOurs = role == Qt::DisplayRole || role == Qt::DecorationRole || role == Qt::ToolTipRole
        || role == Qt::AccessibleTextRole;
    const QVariant data = isOurs ? RunFilterModel::data(index, RunListModel::SummaryRole) : QVariant();
    if (!data.isValid()) {
        return RunFilterModel::data(index, role);
    }
    const auto run = data.value<RunSummary>();
    switch (role) {
    case Qt::DecorationRole:
        if (index.column() == RunListModel::Name) {
            return Icons::status(statusOf(run));
        }
        if (index.column() == RunListModel::Star) {
            return run.isStarred ? Icons::icon(QStringLiteral("star-filled"), Icons::Tint::Accent)
                                 : Icons::icon(QStringLiteral("star"), Icons::Tint::Muted);
        }
        return {};
    case Qt::ToolTipRole:
        return toolTip(run, index);
    case Qt::AccessibleTextRole:
        return index.column() == RunListModel::Star ? (run.isStarred ? tr("has a star") : tr("no star"))
                                                    : text(run, index);
    default:
        return text(run, index);
    }
}

QVariant BranchTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && isNumber(section)) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return RunFilterModel::headerData(section, orientation, role);
    }
    switch (section) {
    case RunListModel::Name:
        return tr("Run");
    case RunListModel::Hypothesis:
        return tr("Hypothesis");
    case RunListModel::State:
        return tr("State");
    case RunListModel::Outcome:
        return m_outcome.isEmpty() ? tr("Outcome") : m_outcome;
    case RunListModel::Took:
        return tr("Took");
    case RunListModel::Cost:
        return tr("Cost");
    case RunListModel::Started:
        return tr("Started");
    default:
        return tr("Star");
    }
}

} // namespace cmbagent
