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
/// end in. Programs that share their reservations keep within them together: the others are told what a call did cost
/// until they can read it in the ledger. Knows no clock but the one it is given. Safe from every thread.
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
    /// Calls of this program that cost so much are in the ledger now: other programs are not told of them any more, nor
    /// of what is still not stored ten minutes after it was settled. It waits for others as SharedReservations does.
    void takeStored(const QList<qint64>& costs);

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
    /// Spent, and not known to be in the ledger.
    struct Unstored
    {
        CallPlace place;
        qint64 micros = 0;
        qint64 settledAt = 0; ///< by the steady clock
    };
    void rollOver(Timestamp now);
    [[nodiscard]] qint64 heldFor(const BudgetState& state) const;
    /// Under the lock of what is shared.
    Result<Reservation> reserveBeside(const QList<SharedReservations::Reserved>& others, const CallPlace& place,
                                      std::optional<qint64> worstMicros);
    void settleHere(Reservation reservation, std::optional<qint64> micros);
    [[nodiscard]] QList<SharedReservations::Reserved> ofOthers();
    void look(const CallPlace& place) const;
    void tellOthers();

    const Clock& m_clock;
    const QTimeZone m_zone;
    std::function<void(const CallPlace&)> m_look;
    std::mutex m_sharing; ///< taken before the other
    SharedReservations* m_shared = nullptr;
    mutable std::mutex m_mutex;
    QList<BudgetState> m_budgets; ///< hard ones
    QHash<Reservation, Held> m_held;
    QList<Unstored> m_unstored; ///< only where others are told; the oldest first
    Reservation m_last = 0;
};

/// Whether what is spent at a place counts in a budget.
bool reaches(const Budget& budget, const CallPlace& place);

} // namespace cmbagent
