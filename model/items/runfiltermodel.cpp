// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/runfiltermodel.h"

#include <algorithm>
#include <limits>

namespace cmbagent {

namespace {

/// Nothing yet sorts below everything.
qint64 tookMicros(const RunSummary& run)
{
    return run.started.isSet() && run.ended.isSet() ? run.ended.micros - run.started.micros : -1;
}

double outcomeOf(const QModelIndex& index)
{
    const QVariant outcome = index.data(RunListModel::OutcomeRole);
    return outcome.isValid() ? outcome.toDouble() : -std::numeric_limits<double>::infinity();
}

/// What nobody knows sorts above nothing and below what is known.
qint64 costOf(const QModelIndex& index)
{
    const QVariant data = index.data(RunListModel::CostRole);
    if (!data.isValid()) {
        return -2;
    }
    const CostSum sum = data.value<RunCost>().sum;
    return sum.unpriced > 0 && sum.unpriced == sum.calls ? -1 : sum.micros;
}

} // namespace

RunFilterModel::RunFilterModel(QObject* parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setDynamicSortFilter(true);
    sort(0);
}

void RunFilterModel::setOrder(Order order)
{
    m_order = order;
    invalidate();
}

void RunFilterModel::setText(const QString& text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void RunFilterModel::setOnlyStarred(bool only)
{
    m_onlyStarred = only;
    invalidateFilter();
}

void RunFilterModel::setArchivedShown(bool shown)
{
    m_showsArchived = shown;
    invalidateFilter();
}

bool RunFilterModel::hasWords(const QModelIndex& source) const
{
    QStringList texts { source.data().toString() };
    if (const QVariant data = source.data(RunListModel::SummaryRole); data.isValid()) {
        const auto run = data.value<RunSummary>();
        texts << run.hypothesis << run.workflowName << run.id.toString();
    }
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        return std::any_of(texts.begin(), texts.end(),
                           [&](const QString& text) { return text.contains(word, Qt::CaseInsensitive); });
    });
}

bool RunFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const QVariant data = index.data(RunListModel::SummaryRole);
    if (!data.isValid()) {
        return !m_onlyStarred && hasWords(index); // a project
    }
    const auto run = data.value<RunSummary>();
    if ((run.isArchived && !m_showsArchived) || (m_onlyStarred && !run.isStarred)) {
        return false;
    }
    for (QModelIndex at = index; at.isValid(); at = at.parent()) {
        if (hasWords(at)) {
            return true;
        }
    }
    return false;
}

bool RunFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(RunListModel::SummaryRole);
    const QVariant b = right.data(RunListModel::SummaryRole);
    if (!a.isValid() || !b.isValid()) {
        return (left.row() < right.row()) == (sortOrder() == Qt::AscendingOrder); // projects keep their order
    }
    const auto runA = a.value<RunSummary>();
    const auto runB = b.value<RunSummary>();
    int order = 0;
    const auto compare = [&order](const auto& x, const auto& y) { order = x < y ? -1 : y < x ? 1 : 0; };
    switch (left.column()) {
    case RunListModel::Name:
        if (m_order == Order::Name) {
            order = QString::localeAwareCompare(runA.name, runB.name);
        } else if (m_order == Order::State) {
            compare(runA.state, runB.state);
        }
        break;
    case RunListModel::Hypothesis:
        order = QString::localeAwareCompare(runA.hypothesis, runB.hypothesis);
        break;
    case RunListModel::State:
        compare(runA.state, runB.state);
        break;
    case RunListModel::Outcome:
        compare(outcomeOf(left), outcomeOf(right));
        break;
    case RunListModel::Took:
        compare(tookMicros(runA), tookMicros(runB));
        break;
    case RunListModel::Cost:
        compare(costOf(left), costOf(right));
        break;
    case RunListModel::Started:
        compare(runA.started.micros, runB.started.micros);
        break;
    case RunListModel::Star:
        compare(!runA.isStarred, !runB.isStarred);
        break;
    default:
        break;
    }
    return order != 0 ? order < 0 : left.row() < right.row();
}

} // namespace cmbagent
