// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/outlinemodel.h"

#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/editor/editwords.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace cmbagent {

namespace {

QJsonArray needsFrom(const QString& text)
{
    QJsonArray needs;
    for (QString word : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        word = word.trimmed();
        if (word.endsWith(QLatin1Char('?'))) {
            needs.append(QJsonObject { { QStringLiteral("step"), word.chopped(1).trimmed() },
                                       { QStringLiteral("optional"), true } });
        } else if (!word.isEmpty()) {
            needs.append(word);
        }
    }
    return needs;
}

/// Rows that went and rows that came in their place.
struct RowChange
{
    int first = -1; ///< -1: nothing is known of what was there before
    int gone = 0;
    int come = 0;
};

RowChange changeBetween(const std::vector<DraftStep>& before, const std::vector<DraftStep>& after)
{
    const auto same = [](const DraftStep& a, const DraftStep& b) { return a.id == b.id; };
    const auto [goneFrom, comeFrom] = std::mismatch(before.begin(), before.end(), after.begin(), after.end(), same);
    const auto [goneTo, comeTo] = std::mismatch(before.rbegin(), std::make_reverse_iterator(goneFrom), after.rbegin(),
                                                std::make_reverse_iterator(comeFrom), same);
    return { int(goneFrom - before.begin()), int(goneTo.base() - goneFrom), int(comeTo.base() - comeFrom) };
}

} // namespace

/// Rows stay where steps do, and so do an open editor, the selection and what is in sight.
void OutlineModel::setDraft(const DraftView& view)
{
    const RowChange change = view.workflow && m_view.workflow ? changeBetween(m_view.steps, view.steps) : RowChange {};
    const bool isSame = change.first >= 0 && change.gone == change.come; // other ids at most
    if (change.first < 0 || (!isSame && change.gone > 0 && change.come > 0)) {
        beginResetModel();
        m_view = view;
        endResetModel();
        return;
    }
    if (isSame) {
        m_view = view;
    } else if (change.come > 0) {
        beginInsertRows({}, change.first, change.first + change.come - 1);
        m_view = view;
        endInsertRows();
    } else {
        beginRemoveRows({}, change.first, change.first + change.gone - 1);
        m_view = view;
        endRemoveRows();
    }
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1)); // of needs and faults of the others
    }
}

QString OutlineModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_view.steps[size_t(row)].id : QString();
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_view.workflow ? 0 : int(m_view.steps.size());
}

int OutlineModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString OutlineModel::textAt(int row, int column) const
{
    const StepSpec& step = m_view.workflow->steps[size_t(row)];
    switch (column) {
    case Title:
        return step.label();
    case Id:
        return step.id;
    case Kind:
        return Labels::kind(step.kind);
    case Needs: {
        QStringList needs;
        for (const Need& need : step.needs) {
            needs << m_view.workflow->steps[size_t(need.step)].id
                    + (need.optional ? QLatin1String("?") : QLatin1String());
        }
        return needs.join(QLatin1String(", "));
    }
    default:
        return m_view.steps[size_t(row)].group();
    }
}

QStringList OutlineModel::faultsOf(int row) const
{
    QStringList faults;
    for (const DraftFault& fault : m_view.faults) {
        if (fault.step == m_view.steps[size_t(row)].id) {
            faults << fault.error.what;
        }
    }
    return faults;
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const StepSpec& step = m_view.workflow->steps[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textAt(index.row(), index.column());
    case Qt::EditRole:
        if (index.column() == Kind) {
            return stepKindName(step.kind);
        }
        if (index.column() == Title) {
            return step.title;
        }
        return textAt(index.row(), index.column());
    case Qt::DecorationRole:
        if (index.column() == Title) {
            return faultsOf(index.row()).isEmpty() ? Icons::forKind(step.kind)
                                                   : Icons::icon(QStringLiteral("error"), Status::Failed);
        }
        return {};
    case Qt::ToolTipRole: {
        const QStringList faults = faultsOf(index.row());
        return faults.isEmpty() ? textAt(index.row(), index.column()) : faults.join(QLatin1Char('\n'));
    }
    case Qt::AccessibleDescriptionRole:
        return faultsOf(index.row()).join(QLatin1Char('\n'));
    default:
        return {};
    }
}

QVariant OutlineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Title:
        return EditWords::key(QStringLiteral("title"));
    case Id:
        return EditWords::key(QStringLiteral("id"));
    case Kind:
        return EditWords::key(QStringLiteral("kind"));
    case Needs:
        return EditWords::key(QStringLiteral("needs"));
    default:
        return EditWords::key(QStringLiteral("group"));
    }
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? QAbstractTableModel::flags(index) | Qt::ItemIsEditable : Qt::NoItemFlags;
}

bool OutlineModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || value == data(index, Qt::EditRole)) {
        return false;
    }
    const QString id = idAt(index.row());
    const QString text = value.toString().trimmed();
    const auto valueOrNone = [&] { return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text); };
    switch (index.column()) {
    case Title:
        Q_EMIT editRequested(edits::SetValue { id, { QStringLiteral("title") }, valueOrNone() });
        break;
    case Id:
        Q_EMIT editRequested(edits::RenameStep { id, text });
        break;
    case Kind:
        Q_EMIT editRequested(edits::ChangeKind { id, stepKindFromName(text).value_or(StepKind::Code) });
        break;
    case Needs: {
        const QJsonArray needs = needsFrom(text);
        Q_EMIT editRequested(edits::SetValue {
            id, { QStringLiteral("needs") }, needs.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(needs) });
        break;
    }
    default:
        Q_EMIT editRequested(edits::GroupSteps { { id }, text });
    }
    return true;
}

} // namespace cmbagent
