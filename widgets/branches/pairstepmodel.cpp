// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/pairstepmodel.h"

#include "widgets/branches/pairwords.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/theme.h"

#include <QGuiApplication>

namespace cmbagent {

PairStepModel::PairStepModel(QObject* parent) : QAbstractTableModel(parent) { }

void PairStepModel::setPair(const RunPair& pair)
{
    beginResetModel();
    m_pair = pair;
    endResetModel();
}

const PairStep* PairStepModel::stepAt(int row) const
{
    return row >= 1 && row <= int(m_pair.steps.size()) ? &m_pair.steps[size_t(row - 1)] : nullptr;
}

int PairStepModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_pair.a.run.isNull() ? 0 : int(m_pair.steps.size()) + 1;
}

int PairStepModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PairStepModel::text(const PairStep& step, int row, int column) const
{
    switch (column) {
    case Step:
        return QStringLiteral("%1  %2").arg(PairWords::mark(step), step.title);
    case A:
        return PairWords::side(step.a);
    case B:
        return PairWords::side(step.b);
    default: {
        const QString words = PairWords::differences(step);
        return row == firstDivergingRow() ? tr("first difference: %1").arg(words) : words;
    }
    }
}

QVariant PairStepModel::wholeData(int column, int role) const
{
    const PairSide& side = column == A ? m_pair.a : m_pair.b;
    if (role == Qt::DecorationRole) {
        return column == A || column == B ? QVariant(Icons::status(statusOf(side.state))) : QVariant();
    }
    if (role == Qt::FontRole && column == Step) {
        return Theme::font(QGuiApplication::font(), 0, QFont::DemiBold);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (column) {
    case Step:
        return tr("The runs as a whole");
    case A:
    case B:
        if (side.wallMicros < 0 || (side.state != RunState::Completed && role == Qt::DisplayRole)) {
            return Labels::state(side.state);
        }
        return role == Qt::DisplayRole
            ? Labels::duration(side.wallMicros) // its shape says that it completed
            : QStringLiteral("%1 · %2").arg(Labels::state(side.state), Labels::duration(side.wallMicros));
    default:
        return m_pair.parameters.rows.empty() ? QString() : PairWords::difference(PairStep::Difference::Parameters);
    }
}

QVariant PairStepModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PairStep* step = stepAt(index.row());
    if (!step) {
        return wholeData(index.column(), role);
    }
    const bool isFirst = index.row() == firstDivergingRow();
    const bool isSide = index.column() == A || index.column() == B;
    switch (role) {
    case Qt::DisplayRole:
        return isSide ? PairWords::shortSide(index.column() == A ? step->a : step->b)
                      : text(*step, index.row(), index.column());
    case Qt::ToolTipRole:
        return text(*step, index.row(), index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Step ? QStringLiteral("%1, %2").arg(step->title, PairWords::markWords(*step))
                                      : text(*step, index.row(), index.column());
    case Qt::DecorationRole:
        if (const PairStepSide& side = index.column() == A ? step->a : step->b; isSide && side.isThere) {
            return Icons::status(statusOf(side.state));
        }
        return {};
    case Qt::FontRole:
        return isFirst ? QVariant(Theme::font(QGuiApplication::font(), 0, QFont::DemiBold)) : QVariant();
    case Qt::BackgroundRole: {
        const Theme& theme = Theme::of(QGuiApplication::palette());
        return isFirst ? QVariant(theme.tint(theme.statusColor(Status::Paused), 0.16)) : QVariant();
    }
    case Qt::ForegroundRole:
        return step->differs() ? QVariant() : QVariant(Theme::of(QGuiApplication::palette()).muted());
    default:
        return {};
    }
}

QVariant PairStepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case Step:
        return tr("Step");
    case A:
        return tr("A");
    case B:
        return tr("B");
    default:
        return tr("What differs");
    }
}

} // namespace cmbagent
