// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/costs.h"
#include "core/result.h"

#include <QTimeZone>

#include <array>

namespace cmbagent {

/// Whose spending a budget is about.
enum class BudgetScope : quint8 { Session, Project, Global };
QString budgetScopeName(BudgetScope scope); ///< "session", "project", "global"
std::optional<BudgetScope> budgetScopeFromName(QStringView name);

/// How long a budget counts before it begins anew. Days, weeks (from Monday) and months are those of the calendar.
enum class BudgetPeriod : quint8 { Daily, Weekly, Monthly, Total };
QString budgetPeriodName(BudgetPeriod period); ///< "daily", "weekly", "monthly", "total"
std::optional<BudgetPeriod> budgetPeriodFromName(QStringView name);
/// When the stretch that `at` is in begins. Total ones have always been going on: not set.
Timestamp periodStart(BudgetPeriod period, Timestamp at, const QTimeZone& zone);
/// When the next one begins; not set: never.
Timestamp periodEnd(BudgetPeriod period, Timestamp at, const QTimeZone& zone);

/// How much may be spent. A soft one only tells; a hard one stops the next call.
struct Budget
{
    BudgetScope scope = BudgetScope::Session;
    QString owner; ///< id of the session or project; empty: everybody
    BudgetPeriod period = BudgetPeriod::Total;
    bool isHard = true;
    qint64 limitMicros = 0; ///< micro-dollars, not below 0

    /// What it is called among the limits of its owner: "cost_usd", "cost_usd_daily", "cost_usd_daily_soft". The hard
    /// total of a session is the limit SessionLimit::CostUsd.
    [[nodiscard]] QString limitName() const;
    /// Whether both are the same budget, whatever their limits.
    [[nodiscard]] bool isSame(const Budget& other) const
    {
        return scope == other.scope && owner == other.owner && period == other.period && isHard == other.isHard;
    }
    bool operator==(const Budget&) const = default;
};
/// Period and hardness a limit's name says; nothing when it is no budget's.
std::optional<Budget> budgetFromLimitName(QStringView name);

/// A budget and what was spent of it. Recorded and imported costs do not count.
struct BudgetState
{
    Budget budget;
    QString ownerName; ///< of the session or project
    Timestamp start; ///< of the stretch that counts; not set: from the beginning
    Timestamp end;
    qint64 spentMicros = 0;
    qint64 unpricedCalls = 0; ///< nobody knows what they cost: they are not in what was spent

    [[nodiscard]] qint64 remainingMicros() const { return budget.limitMicros - spentMicros; }
    [[nodiscard]] bool isExceeded() const { return spentMicros >= budget.limitMicros; }
    /// 1 and more: all of it is spent. Nothing spent of nothing allowed is all of it.
    [[nodiscard]] double share() const
    {
        return budget.limitMicros > 0 ? double(spentMicros) / double(budget.limitMicros) : 1;
    }
    bool operator==(const BudgetState&) const = default;
};

/// At how many percent a person is told.
inline constexpr std::array<int, 4> budgetAlertPercents { 50, 75, 90, 100 };

/// A budget was used up to a point. Once for each stretch, point and limit.
struct BudgetAlert
{
    Budget budget;
    QString ownerName;
    Timestamp start; ///< of the stretch
    int percent = 0; ///< of budgetAlertPercents
    qint64 spentMicros = 0;
    Timestamp at;
    bool operator==(const BudgetAlert&) const = default;
};
/// The points a budget has reached, the lowest first. Nothing is told of a budget that allows nothing.
std::vector<BudgetAlert> reachedPoints(const BudgetState& state, Timestamp now);

/// Where a call is made, for whoever counts it.
struct CallPlace
{
    SessionId session;
    ProjectId project;
    bool operator==(const CallPlace&) const = default;
};

/// Port: may a call that costs so much be made? Whoever asks a model reserves before and settles after. Safe from every
/// thread.
class SpendingGate
{
public:
    using Reservation = quint64;

    SpendingGate() = default;
    virtual ~SpendingGate() = default;
    Q_DISABLE_COPY_MOVE(SpendingGate)

    /// Sets the most a call can cost aside in every hard budget that reaches the place, or in none. Limit names the
    /// budget it does not fit. Nothing: the price is unknown; such a call is let through until the budget is used up.
    virtual Result<Reservation> reserve(const CallPlace& place, std::optional<qint64> worstMicros) = 0;
    /// The call is over, and this is what it did cost; 0 when nothing was sent. Nothing: nobody knows, and what was set
    /// aside for it stays so.
    virtual void settle(Reservation reservation, std::optional<qint64> micros) = 0;
};

/// Port: what programs that spend of the same budgets have set aside for calls under way. Used by one thread at a time;
/// waits for others no longer than moments.
class SharedReservations
{
public:
    /// Set aside at one place, all calls together.
    struct Reserved
    {
        CallPlace place;
        qint64 micros = 0;
        Timestamp since {}; ///< set: the calls are over at unknown cost, and weigh on stretches that had begun by then
        bool operator==(const Reserved&) const = default;
    };

    SharedReservations() = default;
    virtual ~SharedReservations() = default;
    Q_DISABLE_COPY_MOVE(SharedReservations)

    /// Until `endRound` nobody else sets anything aside.
    virtual void beginRound() = 0;
    virtual void endRound() = 0;
    virtual QList<Reserved> ofOthers() = 0;
    /// All that this program has set aside from now on; what matters most first.
    virtual void setOwn(const QList<Reserved>& own) = 0;
};

} // namespace cmbagent

Q_DECLARE_METATYPE(cmbagent::BudgetAlert)
