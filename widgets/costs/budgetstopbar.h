// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runcosts.h"

#include <QWidget>

namespace cmbagent {

class MessageBar;
class RunGraph;

/// Says on the page of a run that a budget stopped it: which one, how much it is, and how it goes on. Takes no room
/// while none did. Main thread.
class BudgetStopBar : public QWidget
{
    Q_OBJECT

public:
    /// `graph` must outlive the bar.
    explicit BudgetStopBar(const RunGraph& graph, QWidget* parent = nullptr);

    [[nodiscard]] MessageBar* bar() const { return m_bar; }

Q_SIGNALS:
    /// A person wants to raise it.
    void budgetsRequested();

private:
    void refresh();

    const RunGraph& m_graph;
    MessageBar* m_bar;
    RunId m_run; ///< it is about
    std::optional<BudgetStop> m_stop; ///< on show, or dismissed
};

} // namespace cmbagent
