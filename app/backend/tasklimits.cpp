// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/tasklimits.h"

#include "app/backend/taskstarter.h"

#include <QPointer>

namespace cmbagent {

namespace {

constexpr int newestRuns = 500; ///< those of a task are begun one after the other

} // namespace

TaskLimits::TaskLimits(Backend& backend, QObject* parent) : QObject(parent), m_backend(backend)
{
    connect(&m_backend, &Backend::committed, this, &TaskLimits::take);
}

void TaskLimits::take(const RunEvents& events)
{
    QHash<RunId, qint64> paid;
    for (const RunEvent& event : events) {
        const auto* called = std::get_if<ModelCalled>(&event.body);
        if (called && called->call.costMicros && !called->call.isRecorded && m_backend.owns(event.run)) {
            paid[event.run] += *called->call.costMicros;
        }
    }
    for (auto it = paid.begin(); it != paid.end(); ++it) {
        look(it.key(), it.value());
    }
}

void TaskLimits::look(const RunId& run, qint64 newMicros)
{
    m_backend.read<Spent>([scope = m_backend.scope(), run](Reader& reader) { return spentBy(reader, scope, run); },
                          [self = QPointer(this), run, newMicros](const Result<Spent>& spent) {
                              if (self && spent && !spent->folder.isEmpty()) {
                                  self->judge(run, *spent, newMicros);
                              }
                          });
}

Result<TaskLimits::Spent> TaskLimits::spentBy(Reader& reader, const SessionScope& scope, const RunId& run)
{
    const auto asked = reader.run(scope, run);
    if (!asked) {
        return tl::unexpected(asked.error());
    }
    const QString folder = TaskStarter::folderOf(asked->sourcePath);
    const auto order = TaskStarter::orderIn(folder);
    if (!order || order->pauseMicros <= 0) {
        return Spent {};
    }
    Spent spent { folder, order->pauseMicros, 0 };
    const auto others = reader.runs(scope, newestRuns, {}, asked->project);
    QList<RunId> runs { run };
    for (const RunSummary& other : others.value_or(QList<RunSummary> {})) {
        if (other.id != run && TaskStarter::folderOf(other.sourcePath) == folder) {
            runs << other.id;
        }
    }
    for (const RunId& each : std::as_const(runs)) {
        CostFilter filter;
        filter.run = each;
        const auto sum = reader.costTotal(scope, filter);
        if (!sum) {
            return tl::unexpected(sum.error());
        }
        spent.micros += sum->micros;
    }
    return spent;
}

void TaskLimits::judge(const RunId& run, const Spent& spent, qint64 newMicros)
{
    const qint64 before = m_told.value(spent.folder, (spent.micros - newMicros) / spent.limit);
    const qint64 now = spent.micros / spent.limit;
    m_told.insert(spent.folder, std::max(before, now));
    if (now > before) {
        m_backend.command(run, RunCommand::Pause, [](const Result<void>&) {}); // refused: it has ended by itself
        Q_EMIT reached(run, spent.limit, spent.micros);
    }
}

} // namespace cmbagent
