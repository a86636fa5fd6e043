// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/budgets.h"

#include <QHash>

#include <functional>
#include <mutex>

namespace cmbagent {

/// Keeps calls within the hard budgets that reach them: what is spent, what calls under way may still cost, and the
/// next call together never exceed one. A budget can be overdrawn only by what calls under way cost beyond the worst
/// case that was reserved for them. What calls under way reserve counts in each budget whatever stretch of time they
/// end in. Programs that share their reservations keep within them together. Knows no clock but the one it is given.
/// Safe from every thread.
class BudgetGate final : public SpendingGate
{
public:
    /// `clock` must outlive the gate.
    explicit BudgetGate(const Clock& clock, QTimeZone zone = QTimeZone::systemTimeZone());

    /// Other programs spend of the same budgets. `look` sets them as the ledger has them at that moment, before each
    /// call that is asked about; `shared` outlives the gate's last call. Before the first one.
    void share(SharedReservations* shared, std::function<void(const CallPlace&)> look);

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
    /// Under the lock of what is shared.
    Result<Reservation> reserveBeside(const QList<SharedReservations::Reserved>& others, const CallPlace& place,
                                      std::optional<qint64> worstMicros);
    void settleHere(Reservation reservation, std::optional<qint64> micros);
    void tellOthers();

    const Clock& m_clock;
    const QTimeZone m_zone;
    std::function<void(const CallPlace&)> m_look;
    std::mutex m_sharing; ///< taken before the other
    SharedReservations* m_shared = nullptr;
    mutable std::mutex m_mutex;
    QList<BudgetState> m_budgets; ///< hard ones
    QHash<Reservation, Held> m_held;
    Reservation m_last = 0;
};

/// Whether what is spent at a place counts in a budget.
bool reaches(const Budget& budget, const CallPlace& place);

} // namespace cmbagent
