// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/budgetwatch.h"

#include "app/backend/backend.h"
#include "core/importedcalls.h"

#include <QPointer>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int lookMillis = 250; ///< calls that are stored together are looked at together

bool isSamePoint(const BudgetAlert& a, const BudgetAlert& b)
{
    return a.budget == b.budget && a.start == b.start && a.percent == b.percent;
}

QList<BudgetAlert> highestOfEach(const QList<BudgetAlert>& alerts)
{
    QList<BudgetAlert> highest;
    for (const BudgetAlert& alert : alerts) { // of one budget the lowest comes first
        if (!highest.isEmpty() && highest.last().budget == alert.budget) {
            highest.last() = alert;
        } else {
            highest.append(alert);
        }
    }
    return highest;
}

} // namespace

BudgetWatch::BudgetWatch(Backend& backend, BudgetGate& gate, QObject* parent)
    : QObject(parent), m_backend(backend), m_gate(gate)
{
    m_later.setSingleShot(true);
    m_later.setInterval(lookMillis);
    connect(&m_later, &QTimer::timeout, this, &BudgetWatch::look);
    connect(&backend, &Backend::placeChanged, this, &BudgetWatch::look);
}

void BudgetWatch::refresh()
{
    if (!m_later.isActive()) {
        m_later.start();
    }
}

void BudgetWatch::takeCommitted(const RunEvents& events)
{
    QList<qint64> paid;
    bool hasCalls = false;
    for (const RunEvent& event : events) {
        const auto* called = std::get_if<ModelCalled>(&event.body);
        hasCalls = hasCalls || called;
        if (called && called->call.costMicros && !called->call.isRecorded && !isImported(called->call)) {
            paid.append(*called->call.costMicros);
        }
    }
    if (hasCalls) {
        letGo(paid);
        refresh();
    }
}

void BudgetWatch::takeNoted(const ModelCall& call)
{
    letGo(call.costMicros && !call.isRecorded ? QList<qint64> { *call.costMicros } : QList<qint64>());
    refresh();
}

void BudgetWatch::forgetUnstored()
{
    letGo({});
}

/// Not here: what programs share may have to be waited for.
void BudgetWatch::letGo(const QList<qint64>& costs)
{
    m_backend.read<void>(
        [&gate = m_gate, costs](Reader&) -> Result<void> {
            gate.takeStored(costs);
            return {};
        },
        [](const Result<void>&) {});
}

void BudgetWatch::look()
{
    lookAndThen([] {});
}

void BudgetWatch::lookAndThen(const std::function<void()>& done)
{
    m_backend.read<QList<BudgetAlert>>(
        [&gate = m_gate, scope = m_backend.scope(),
         now = m_backend.clock().now()](Reader& reader) -> Result<QList<BudgetAlert>> {
            const auto states = reader.budgets(scope, now);
            if (!states) {
                return tl::unexpected(states.error());
            }
            gate.setBudgets(*states); // here, so that a call that is asked about next finds them
            QList<BudgetAlert> reached;
            for (const BudgetState& state : *states) {
                const auto points = reachedPoints(state, now);
                reached.append(QList<BudgetAlert>(points.begin(), points.end()));
            }
            return reached;
        },
        [self = QPointer(this), done](const Result<QList<BudgetAlert>>& reached) {
            if (self && reached) {
                self->note(*reached, done);
            } else {
                done();
            }
        });
}

void BudgetWatch::note(const QList<BudgetAlert>& reached, const std::function<void()>& done)
{
    QList<BudgetAlert> untold;
    for (const BudgetAlert& alert : reached) {
        const bool isTold = std::any_of(m_told.cbegin(), m_told.cend(),
                                        [&alert](const BudgetAlert& told) { return isSamePoint(told, alert); });
        if (!isTold) {
            untold.append(alert);
        }
    }
    // What nobody would show is left to the program that does.
    if (untold.isEmpty() || !m_backend.tellsBudgets()) {
        return done();
    }
    const auto fresh = std::make_shared<QList<BudgetAlert>>();
    m_backend.change(
        [fresh, untold, scope = m_backend.scope()](Store& store) -> Result<void> {
            const auto noted = store.noteAlerts(scope, untold);
            if (!noted) {
                return tl::unexpected(noted.error());
            }
            *fresh = *noted;
            return {};
        },
        [self = QPointer(this), fresh, untold, done](const Result<void>& noted) {
            if (self && noted) { // otherwise told the next time
                self->m_told.append(untold);
                if (!fresh->isEmpty()) {
                    Q_EMIT self->budgetsReached(highestOfEach(*fresh));
                }
            }
            done();
        });
}

} // namespace cmbagent
