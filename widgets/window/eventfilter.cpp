// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/eventfilter.h"

#include "items/eventmodel.h"

namespace cmbagent {

namespace {

struct KindOf
{
    EventKind operator()(const RunCreated&) const { return EventKind::Run; }
    EventKind operator()(const RunMoved&) const { return EventKind::Run; }
    EventKind operator()(const CheckpointTaken&) const { return EventKind::Run; }
    EventKind operator()(const HeartbeatRecorded&) const { return EventKind::Run; }
    EventKind operator()(const ApprovalRequested&) const { return EventKind::Question; }
    EventKind operator()(const ApprovalResolved&) const { return EventKind::Question; }
    EventKind operator()(const ApprovalModeChanged&) const { return EventKind::Question; }
    EventKind operator()(const GateChanged&) const { return EventKind::Question; }
    EventKind operator()(const MetricRecorded&) const { return EventKind::Number; }
    EventKind operator()(const UsageSampled&) const { return EventKind::Number; }
    EventKind operator()(const ModelCalled&) const { return EventKind::Number; }
    EventKind operator()(const NoteRecorded&) const { return EventKind::Note; }
    template <typename StepFact>
    EventKind operator()(const StepFact&) const
    {
        return EventKind::Step;
    }
};

} // namespace

EventKind kindOf(const EventBody& body)
{
    return std::visit(KindOf {}, body);
}

EventFilter::EventFilter(QAbstractItemModel* words, QObject* parent) : QSortFilterProxyModel(parent)
{
    setSourceModel(words);
}

void EventFilter::setKind(std::optional<EventKind> kind)
{
    if (m_kind != kind) {
        m_kind = kind;
        apply();
    }
}

void EventFilter::setStep(int step)
{
    if (m_step != step) {
        m_step = step;
        apply();
    }
}

void EventFilter::setText(const QString& text)
{
    if (m_text != text) {
        m_text = text;
        apply();
    }
}

void EventFilter::apply()
{
    invalidateFilter();
    Q_EMIT filterChanged();
}

bool EventFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto cell = [&](int column) { return sourceModel()->index(row, column, parent); };
    if (m_step >= 0 && cell(0).data(EventModel::StepIndexRole).toInt() != m_step) {
        return false;
    }
    static const auto sampled = int(EventBody(UsageSampled {}).index());
    if (!m_kind && cell(0).data(EventModel::TypeRole).toInt() == sampled) {
        return false; // samples of what steps take are many: only who asks for values sees them
    }
    if (m_kind && kindOf(cell(0).data(EventModel::EventRole).value<RunEvent>().body) != *m_kind) {
        return false;
    }
    return m_text.isEmpty() || cell(EventModel::Type).data().toString().contains(m_text, Qt::CaseInsensitive)
        || cell(EventModel::Step).data().toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace cmbagent
