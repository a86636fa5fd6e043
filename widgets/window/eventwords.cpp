// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/eventwords.h"

#include "items/eventmodel.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"

namespace cmbagent {

namespace {

QIcon iconOf(const EventBody& body)
{
    if (const auto* finished = std::get_if<StepFinished>(&body)) {
        return Icons::status(statusOf(finished->to));
    }
    if (const auto* moved = std::get_if<RunMoved>(&body)) {
        return Icons::status(statusOf(moved->to));
    }
    if (std::holds_alternative<StepStarted>(body)) {
        return Icons::status(Status::Running);
    }
    if (std::holds_alternative<StepInterrupted>(body)) {
        return Icons::status(Status::Interrupted);
    }
    if (const auto* stalled = std::get_if<StepStalled>(&body)) {
        return Icons::status(stalled->isStalled ? Status::Stalled : Status::Running);
    }
    if (std::holds_alternative<StepRetryScheduled>(body)) {
        return Icons::status(Status::Retrying);
    }
    if (std::holds_alternative<StepSkipped>(body)) {
        return Icons::status(Status::Skipped);
    }
    if (std::holds_alternative<StepCancelled>(body)) {
        return Icons::status(Status::Cancelled);
    }
    if (std::holds_alternative<ApprovalRequested>(body)) {
        return Icons::status(Status::Waiting);
    }
    if (std::holds_alternative<ApprovalResolved>(body)) {
        return Icons::icon(QStringLiteral("approve"), Status::Waiting);
    }
    if (std::holds_alternative<MetricRecorded>(body) || std::holds_alternative<UsageSampled>(body)) {
        return Icons::icon(QStringLiteral("timeline"), Icons::Tint::Muted);
    }
    return Icons::icon(QStringLiteral("info"), Icons::Tint::Muted);
}

} // namespace

EventWords::EventWords(EventModel* events, QObject* parent) : QIdentityProxyModel(parent), m_events(events)
{
    setSourceModel(events);
}

QVariant EventWords::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::DecorationRole && role != Qt::ToolTipRole)) {
        return QIdentityProxyModel::data(index, role);
    }
    const RunEvent& event = m_events->at(index.row());
    if (role == Qt::DecorationRole) {
        return index.column() == EventModel::Type ? QVariant(iconOf(event.body)) : QVariant();
    }
    if (role == Qt::ToolTipRole && index.column() == EventModel::Time) {
        return tr("%1 · number %2 in this run").arg(Labels::exactTime(event.at)).arg(event.seq);
    }
    switch (index.column()) {
    case EventModel::Time:
        return Labels::clockTime(event.at);
    case EventModel::Type:
        return Labels::eventTitle(event.body);
    default:
        return Labels::eventDetail(event.body, m_events->workflow().get());
    }
}

QVariant EventWords::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) {
        return QIdentityProxyModel::headerData(section, orientation, role);
    }
    return section == EventModel::Time ? tr("Time") : section == EventModel::Type ? tr("What happened") : tr("Details");
}

} // namespace cmbagent
