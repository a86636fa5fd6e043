// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/usagemodel.h"

#include "widgets/charts/runmeasures.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int rebuildMillis = 200;

} // namespace

UsageModel::UsageModel(const RunGraph& graph, QObject* parent) : QAbstractTableModel(parent), m_graph(graph)
{
    m_later.setSingleShot(true);
    m_later.setInterval(rebuildMillis);
    connect(&m_later, &QTimer::timeout, this, &UsageModel::rebuild);
    connect(&m_graph, &RunGraph::wasReset, this, &UsageModel::rebuild);
    connect(&m_graph, &RunGraph::stepsChanged, this, &UsageModel::rebuildSoon);
    connect(&m_graph, &RunGraph::usageChanged, this, &UsageModel::rebuildSoon);
    rebuild();
}

UsageModel::Row UsageModel::measure(int step) const
{
    Row row;
    row.step = step;
    row.values.fill(-1);
    const auto raise = [&row](Column column, qint64 value, bool adds) {
        double& known = row.values[column];
        if (value > 0) {
            known = adds ? std::max(0.0, known) + double(value) : std::max(known, double(value));
        }
    };
    const RunProjection& run = m_graph.projection();
    for (const Attempt& attempt : m_graph.status(step).attempts) {
        if (!wasMadeHere(run, attempt) || (attempt.report && attempt.report->origin)) {
            continue;
        }
        const auto found = m_sampled.find({ step, attempt.number });
        const AttemptUsage* seen = found == m_sampled.end() ? nullptr : &found->second;
        const Timestamp end = attempt.ended.isSet() || !seen ? attempt.ended : seen->stretches.back().to;
        if (!end.isSet()) {
            continue;
        }
        raise(Took, std::max<qint64>(1, end.micros - attempt.started.micros), true);
        if (seen && !attempt.report) { // it runs, or the program was ended with it
            raise(Cpu, seen->cpuMicros, true);
            raise(Memory, seen->peakBytes, false);
        }
        if (attempt.report) {
            raise(Cpu, attempt.report->cpuMicros, true);
            raise(Memory, attempt.report->peakRssBytes, false);
            raise(Disk, attempt.report->diskBytes, true);
        }
    }
    return row;
}

std::vector<UsageModel::Row> UsageModel::measureAll()
{
    m_sampled.clear();
    for (AttemptUsage& usage : usageOf(m_graph.projection())) {
        const std::pair key { usage.step, usage.attempt };
        m_sampled.emplace(key, std::move(usage));
    }
    std::vector<Row> rows;
    for (int step = 0; m_graph.isRun() && step < m_graph.stepCount(); ++step) {
        Row row = measure(step);
        if (row.values[Took] > 0) {
            rows.push_back(row);
        }
    }
    return rows;
}

void UsageModel::rebuildSoon()
{
    if (!m_later.isActive()) {
        m_later.start();
    }
}

/// Where the same steps have other numbers, what is chosen among them stays chosen.
void UsageModel::rebuild()
{
    m_later.stop();
    std::vector<Row> rows = measureAll();
    const bool areSame = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                    [](const Row& a, const Row& b) { return a.step == b.step; });
    if (!areSame) {
        beginResetModel();
    }
    m_rows = std::move(rows);
    m_largest.fill(0);
    for (const Row& row : m_rows) {
        for (size_t column = Took; column < ColumnCount; ++column) {
            m_largest[column] = std::max(m_largest[column], row.values[column]);
        }
    }
    if (!areSame) {
        endResetModel();
    } else if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
    }
}

int UsageModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int UsageModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString UsageModel::text(const Row& row, int column) const
{
    if (column == Step) {
        return m_graph.label(row.step);
    }
    const double value = row.values[size_t(column)];
    if (value < 0) {
        return QStringLiteral("–");
    }
    return column == Took || column == Cpu ? Labels::duration(qint64(value)) : Labels::fileSize(qint64(value));
}

QVariant UsageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows[size_t(index.row())];
    if (row.step >= m_graph.stepCount()) {
        return {}; // a step of the graph before
    }
    const auto column = size_t(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, index.column());
    case Qt::DecorationRole:
        return column == Step ? QVariant(Icons::status(statusOf(m_graph, row.step))) : QVariant();
    case Qt::TextAlignmentRole:
        return int((column == Step ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case StepIndexRole:
        return row.step;
    case ValueRole:
        return column == Step ? QVariant(text(row, Step)) : QVariant(row.values[column]);
    case ShareRole:
        return m_largest[column] > 0 ? QVariant(std::max(0.0, row.values[column]) / m_largest[column]) : QVariant();
    default:
        return {};
    }
}

QVariant UsageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        // In the middle, where the arrow of the sorted column does not cover it.
        return int((section == Step ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole) {
        return section == Took  ? tr("Run time over all attempts, without waits")
            : section == Cpu    ? tr("Processor time over all attempts and cores")
            : section == Memory ? tr("The most memory any attempt had at once")
            : section == Disk   ? tr("What was in the work folders when the attempts ended")
                                : QVariant();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return section == Took  ? tr("Took")
        : section == Cpu    ? tr("Processor")
        : section == Memory ? tr("Peak memory")
        : section == Disk   ? tr("Disk")
                            : tr("Step");
}

void ShareBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.column() != UsageModel::Step) {
        const Theme& theme = Theme::of(option.palette);
        const double share = index.data(UsageModel::ShareRole).toDouble();
        const QRectF room = QRectF(option.rect).adjusted(6, 4, -4, -4);
        const double width = room.width() * share;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.tint(theme.accent(), theme.isDark() ? 0.34 : 0.2));
        painter->drawRoundedRect(QRectF(room.right() - width, room.top(), width, room.height()), 3, 3);
        painter->restore();
    }
    PlainIconDelegate::paint(painter, option, index);
}

} // namespace cmbagent
