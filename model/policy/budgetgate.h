// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/budgets.h"

#include <QHash>

#include <mutex>

namespace cmbagent {

/// Keeps calls within the hard budgets that reach them: what is spent, what calls under way may still cost, and the
/// next call together never exceed one. A budget can be overdrawn only by what calls under way cost beyond the worst
/// case that was reserved for them. What calls under way reserve counts in each budget whatever stretch of time they
/// end in. Knows no clock but the one it is given. Safe from every thread.
class BudgetGate final : public SpendingGate
{
public:
    /// `clock` must outlive the gate.
    explicit BudgetGate(const Clock& clock, QTimeZone zone = QTimeZone::systemTimeZone());

    /// The budgets there are now and what the ledger says was spent of them. What this gate settled counts where the
    /// ledger does not have it yet: within one stretch spending never falls. Soft ones are left out of account.
    void setBudgets(const QList<BudgetState>& budgets);

    Result<Reservation> reserve(const CallPlace& place, std::optional<qint64> worstMicros) override;
    void settle(Reservation reservation, std::optional<qint64> micros) override;

    /// As the gate counts them now, reservations not in it.
    [[nodiscard]] QList<BudgetState> budgets() const;
    /// What calls under way, and calls of which nobody knows the cost, have set aside in all.
    [[nodiscard]] qint64 reservedMicros() const;

private:
    struct Held
    {
        CallPlace place;
        qint64 micros = 0;
        bool isOpen = true; ///< false: it is over, and nobody knows what it did cost
        Timestamp since; ///< when it was reserved
    };
    void rollOver(Timestamp now);
    [[nodiscard]] qint64 heldFor(const BudgetState& state) const;

    const Clock& m_clock;
    const QTimeZone m_zone;
    mutable std::mutex m_mutex;
    QList<BudgetState> m_budgets; ///< hard ones
    QHash<Reservation, Held> m_held;
    Reservation m_last = 0;
};

/// Whether what is spent at a place counts in a budget.
bool reaches(const Budget& budget, const CallPlace& place);

} // namespace cmbagent
