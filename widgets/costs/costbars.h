// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/costs.h"

#include <QtCharts/QChartView>

namespace cmbagent {

/// The largest parts of a total as bars, the rest together as the last. A picture beside a table that has all of them;
/// a click selects a part there. In the colours of the theme. Main thread.
class CostBars : public QChartView
{
    Q_OBJECT

public:
    static constexpr qsizetype mostBars = 8; ///< without that of the rest

    explicit CostBars(QWidget* parent = nullptr);

    void showParts(CostDimension dimension, const QList<CostSlice>& parts);
    /// Bars as shown, from the top: what they are called and their micro-dollars.
    [[nodiscard]] const QList<std::pair<QString, qint64>>& bars() const { return m_bars; }

Q_SIGNALS:
    void partChosen(const QString& key);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose();
    void rebuild();
    void describe();
    [[nodiscard]] QString barText(int bar) const;
    void chooseBar(int bar);

    CostDimension m_dimension = CostDimension::Agent;
    QList<CostSlice> m_parts;
    QList<std::pair<QString, qint64>> m_bars;
    QList<CostSum> m_sums; ///< of the bars
    int m_chosen = -1; ///< the bar that was chosen last; -1: none
};

} // namespace cmbagent
