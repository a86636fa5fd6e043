// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/budgets.h"
#include "core/events.h"
#include "core/modelcall.h"
#include "policy/budgetgate.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace cmbagent {

class Backend;
class Reader;

/// Keeps the gate in step with the budgets and the ledger, tells it which calls are stored, and tells once when a
/// budget reaches 50, 75, 90 or 100 %. Whatever process sees it first, and has somebody who shows it, tells; what was
/// told is written down before. Lives on the main thread.
class BudgetWatch : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the watch; the gate outlives the reader thread too.
    BudgetWatch(Backend& backend, BudgetGate& gate, QObject* parent = nullptr);

    /// Looks at once, and calls `done` when what was seen is written down and told.
    void lookAndThen(const std::function<void()>& done);

public Q_SLOTS:
    /// Looks at once.
    void look();
    /// Looks again, soon: budgets were changed, or money was spent.
    void refresh();
    /// Calls that were stored count.
    void takeCommitted(const cmbagent::RunEvents& events);
    /// Likewise one outside of runs.
    void takeNoted(const cmbagent::ModelCall& call);
    /// What was spent a while ago and is still not stored is told to other programs no longer.
    void forgetUnstored();

Q_SIGNALS:
    /// For the first time in their stretch. Of each budget only the highest point is told.
    void budgetsReached(const QList<cmbagent::BudgetAlert>& alerts);

private:
    void letGo(const QList<qint64>& costs);
    void note(const QList<BudgetAlert>& reached, const std::function<void()>& done);

    Backend& m_backend;
    BudgetGate& m_gate;
    QTimer m_later;
    QList<BudgetAlert> m_told; ///< known to be written down, whatever was spent since
};

} // namespace cmbagent
