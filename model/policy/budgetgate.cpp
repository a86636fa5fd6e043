// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/budgetgate.h"

#include <algorithm>

namespace cmbagent {

namespace {

constexpr qint64 unstoredMicros = 600'000'000; ///< storing takes moments, but for a full disk or a locked database
constexpr int mostLooks = 3; ///< at the ledger before one call, while others store theirs

QString dollars(qint64 micros)
{
    return QStringLiteral("$%1").arg(double(micros) / 1e6, 0, 'f', micros < 100'000 ? 4 : 2);
}

QString budgetText(const BudgetState& state)
{
    const QString period =
        state.budget.period == BudgetPeriod::Total ? QStringLiteral("whole") : budgetPeriodName(state.budget.period);
    if (state.budget.scope == BudgetScope::Global) {
        return QStringLiteral("the %1 budget for everything").arg(period);
    }
    return QStringLiteral("the %1 budget of the %2 '%3'")
        .arg(period, budgetScopeName(state.budget.scope), state.ownerName);
}

qint64 heldByOthers(const QList<SharedReservations::Reserved>& others, const BudgetState& state)
{
    qint64 sum = 0;
    for (const SharedReservations::Reserved& reserved : others) {
        const bool weighs = !reserved.since.isSet() || reserved.since >= state.start;
        sum += weighs && reaches(state.budget, reserved.place) ? reserved.micros : 0;
    }
    return sum;
}

/// What is under way, then what is over, the latest first.
bool mattersMore(const SharedReservations::Reserved& a, const SharedReservations::Reserved& b)
{
    return a.since.isSet() && b.since.isSet() ? a.since > b.since : b.since.isSet() && !a.since.isSet();
}

void addTo(QList<SharedReservations::Reserved>& all, const SharedReservations::Reserved& more)
{
    const auto known = std::find_if(all.begin(), all.end(), [&more](const SharedReservations::Reserved& reserved) {
        return reserved.place == more.place && reserved.since == more.since;
    });
    if (known != all.end()) {
        known->micros += more.micros;
    } else if (more.micros > 0) {
        all.append(more);
    }
}

tl::unexpected<Error> overBudget(const BudgetState& state, qint64 held, std::optional<qint64> worst)
{
    QString what = state.isExceeded()
        ? QStringLiteral("The call was not made: %1, %2, is spent.")
              .arg(budgetText(state), dollars(state.budget.limitMicros))
        : QStringLiteral("The call was not made: it may cost %1, and of %2, %3, only %4 is free.")
              .arg(dollars(worst.value_or(0)), budgetText(state), dollars(state.budget.limitMicros),
                   dollars(std::max<qint64>(0, state.remainingMicros() - held)));
    if (held > 0) {
        what += QStringLiteral(" Calls under way have set %1 aside.").arg(dollars(held));
    }
    const QString mend = state.end.isSet()
        ? QStringLiteral("Raise it in the settings, under Budgets, or with 'cmbagent budget set'; or wait until its "
                         "next period begins.")
        : QStringLiteral("Raise it in the settings, under Budgets, or with 'cmbagent budget set'.");
    return fail(ErrorCode::Limit, what, mend);
}

} // namespace

bool reaches(const Budget& budget, const CallPlace& place)
{
    switch (budget.scope) {
    case BudgetScope::Session:
        return budget.owner == place.session.toString();
    case BudgetScope::Project:
        return budget.owner == place.project.toString();
    case BudgetScope::Global:
        break;
    }
    return true;
}

BudgetGate::BudgetGate(const Clock& clock, QTimeZone zone) : m_clock(clock), m_zone(std::move(zone)) { }

void BudgetGate::setBudgets(const QList<BudgetState>& budgets)
{
    const std::lock_guard lock(m_mutex);
    QList<BudgetState> fresh;
    for (BudgetState state : budgets) {
        if (!state.budget.isHard) {
            continue;
        }
        const auto known = std::find_if(m_budgets.begin(), m_budgets.end(), [&state](const BudgetState& other) {
            return other.budget.isSame(state.budget) && other.start == state.start;
        });
        if (known != m_budgets.end()) {
            state.spentMicros = std::max(state.spentMicros, known->spentMicros);
        }
        fresh.append(std::move(state));
    }
    m_budgets = std::move(fresh);
    rollOver(m_clock.now());
}

/// Budgets whose time is over begin anew.
void BudgetGate::rollOver(Timestamp now)
{
    for (BudgetState& state : m_budgets) {
        if (state.end.isSet() && now >= state.end) {
            state.start = periodStart(state.budget.period, now, m_zone);
            state.end = periodEnd(state.budget.period, now, m_zone);
            state.spentMicros = 0;
            state.unpricedCalls = 0;
        }
    }
}

/// A call whose cost nobody will ever know weighs on the stretch it was made in.
qint64 BudgetGate::heldFor(const BudgetState& state) const
{
    qint64 sum = 0;
    for (const Held& held : m_held) {
        if (reaches(state.budget, held.place) && (held.isOpen || held.since >= state.start)) {
            sum += held.micros;
        }
    }
    return sum;
}

void BudgetGate::share(SharedReservations* shared, std::function<void(const CallPlace&)> look)
{
    m_shared = shared;
    m_look = std::move(look);
}

/// Without a lock: it waits for the thread that reads the ledger.
void BudgetGate::look(const CallPlace& place) const
{
    if (m_look) {
        m_look(place);
    }
}

QList<SharedReservations::Reserved> BudgetGate::ofOthers()
{
    const std::lock_guard lock(m_sharing);
    return m_shared->ofOthers();
}

Result<SpendingGate::Reservation> BudgetGate::reserve(const CallPlace& place, std::optional<qint64> worstMicros)
{
    if (!m_shared) {
        look(place);
        return reserveBeside({}, place, worstMicros);
    }
    for (int looks = 1;; ++looks) {
        const auto before = ofOthers();
        look(place);
        const std::lock_guard lock(m_sharing);
        m_shared->beginRound();
        const auto others = m_shared->ofOthers();
        // What was stored while the ledger was read may stand neither here nor there.
        if (others != before && looks < mostLooks) {
            m_shared->endRound();
            continue;
        }
        auto reserved = reserveBeside(others, place, worstMicros);
        if (reserved) {
            tellOthers();
        }
        m_shared->endRound();
        return reserved;
    }
}

void BudgetGate::tellOthers()
{
    QList<SharedReservations::Reserved> own;
    const std::lock_guard lock(m_mutex);
    for (const Held& held : std::as_const(m_held)) {
        // All stretches of time begin with a day.
        addTo(own,
              { held.place, held.micros,
                held.isOpen ? Timestamp {} : periodStart(BudgetPeriod::Daily, held.since, m_zone) });
    }
    m_unstored.removeIf(
        [now = m_clock.steadyMicros()](const Unstored& call) { return now - call.settledAt >= unstoredMicros; });
    for (const Unstored& call : std::as_const(m_unstored)) {
        addTo(own, { call.place, call.micros });
    }
    std::stable_sort(own.begin(), own.end(), &mattersMore);
    m_shared->setOwn(own);
}

Result<SpendingGate::Reservation> BudgetGate::reserveBeside(const QList<SharedReservations::Reserved>& others,
                                                            const CallPlace& place, std::optional<qint64> worstMicros)
{
    const std::lock_guard lock(m_mutex);
    const Timestamp now = m_clock.now();
    rollOver(now);
    const qint64 worst = std::max<qint64>(0, worstMicros.value_or(0));
    for (const BudgetState& state : m_budgets) {
        if (!reaches(state.budget, place)) {
            continue;
        }
        const qint64 held = heldFor(state) + heldByOthers(others, state);
        const qint64 free = state.remainingMicros() - held;
        // What is free of charge always fits; what has no known price, until the budget is used up.
        const bool fits = worstMicros ? worst == 0 || worst <= free : free > 0;
        if (!fits) {
            return overBudget(state, held, worstMicros);
        }
    }
    m_held.insert(++m_last, { place, worst, true, now });
    return m_last;
}

void BudgetGate::settle(Reservation reservation, std::optional<qint64> micros)
{
    settleHere(reservation, micros);
    if (m_shared) {
        const std::lock_guard lock(m_sharing);
        tellOthers();
    }
}

void BudgetGate::takeStored(const QList<qint64>& costs)
{
    const std::lock_guard sharing(m_sharing);
    {
        const std::lock_guard lock(m_mutex);
        if (m_unstored.isEmpty()) {
            return;
        }
        for (const qint64 micros : costs) { // which of equal ones it was makes no difference for long
            const auto found = std::find_if(m_unstored.cbegin(), m_unstored.cend(),
                                            [micros](const Unstored& call) { return call.micros == micros; });
            if (found != m_unstored.cend()) {
                m_unstored.erase(found);
            }
        }
    }
    tellOthers();
}

void BudgetGate::settleHere(Reservation reservation, std::optional<qint64> micros)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_held.find(reservation);
    if (found == m_held.end() || !found->isOpen) {
        return;
    }
    rollOver(m_clock.now());
    for (BudgetState& state : m_budgets) {
        if (reaches(state.budget, found->place)) {
            state.spentMicros += std::max<qint64>(0, micros.value_or(0));
            state.unpricedCalls += micros ? 0 : 1;
        }
    }
    if (m_shared && micros.value_or(0) > 0) { // here it is spent; who reads the ledger cannot know that yet
        m_unstored.append({ found->place, *micros, m_clock.steadyMicros() });
    }
    if (micros || found->micros == 0) {
        m_held.erase(found);
    } else {
        found->isOpen = false;
    }
}

QList<BudgetState> BudgetGate::budgets() const
{
    const std::lock_guard lock(m_mutex);
    return m_budgets;
}

qint64 BudgetGate::reservedMicros() const
{
    const std::lock_guard lock(m_mutex);
    qint64 sum = 0;
    for (const Held& held : m_held) {
        sum += held.micros;
    }
    return sum;
}

} // namespace cmbagent
