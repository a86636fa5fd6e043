// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/budgets.h"

#include <QWidget>

namespace cmbagent {

class WrapLabel;

/// How far one budget is used: a bar with marks where a person is told, between what it is and what becomes of it.
/// Main thread.
class BudgetGauge : public QWidget
{
    Q_OBJECT

public:
    explicit BudgetGauge(const BudgetState& state, QWidget* parent = nullptr);

    [[nodiscard]] const BudgetState& state() const { return m_state; }

private:
    const BudgetState m_state;
};

} // namespace cmbagent
