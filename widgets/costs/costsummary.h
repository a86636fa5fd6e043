// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/costs/costview.h"

#include <QFrame>

class QLabel;

namespace cmbagent {

class WrapLabel;

/// The sum in large, what it is made of, and what is not in it. Main thread.
class CostSummary : public QFrame
{
    Q_OBJECT

public:
    explicit CostSummary(QWidget* parent = nullptr);

    void showView(const CostView& view);
    [[nodiscard]] QString totalText() const;
    [[nodiscard]] QString noteText() const;

private:
    QLabel* m_total;
    WrapLabel* m_facts;
    WrapLabel* m_note;
};

} // namespace cmbagent
