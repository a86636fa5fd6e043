// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/costs/costview.h"

#include <QFrame>

class QTabBar;

namespace cmbagent {

class CostBars;
class CostPartModel;
class CostTable;

/// What it was spent on: a tab for each way to tell the sum apart, its parts as bars and as a table, and the part a
/// person chose. Main thread.
class CostParts : public QFrame
{
    Q_OBJECT

public:
    explicit CostParts(QWidget* parent = nullptr);

    /// Tab and part stay chosen where they are still there.
    void showView(const CostView& view);
    [[nodiscard]] CostDimension dimension() const;
    /// Nothing: all of it.
    [[nodiscard]] std::optional<CostSlice> chosen() const;
    /// Nothing or unknown: none. The empty key is a part: what has no name of its own.
    void choose(const std::optional<QString>& key);

    [[nodiscard]] QTabBar* dimensions() const { return m_dimensions; }
    [[nodiscard]] CostTable* table() const { return m_table; }
    [[nodiscard]] CostBars* bars() const { return m_bars; }

Q_SIGNALS:
    /// Another part or none, or the parts are told apart otherwise.
    void chosenChanged();
    /// A bar was clicked, and its part is chosen.
    void barChosen();
    void runRequested(const cmbagent::RunId& run);

private:
    void build();
    void connectParts();
    void fillTabs(const CostView& view);
    void fillParts();

    std::array<QList<CostSlice>, costDimensionCount> m_parts;
    qint64 m_total = 0; ///< micro-dollars
    bool m_isProgrammatic = false;
    QTabBar* m_dimensions;
    CostBars* m_bars;
    CostPartModel* m_model;
    CostTable* m_table;
};

} // namespace cmbagent
