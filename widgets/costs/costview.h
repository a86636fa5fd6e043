// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/budgets.h"
#include "core/costs.h"

#include <QPointF>

#include <array>
#include <optional>
#include <vector>

namespace cmbagent {

/// Whose costs a page shows.
enum class CostArea : quint8 { Run, Line, Project, Session };
inline constexpr int costAreaCount = 4;

/// How costs are written to a file.
enum class CostFormat : quint8 { CallsCsv, PartsCsv, Json, Pdf, CmbagentReport };

/// What something will have cost in the end, in micro-dollars.
struct CostGuess
{
    qint64 low = 0;
    qint64 likely = 0;
    qint64 high = 0;
    bool isForecast = false; ///< of a run that goes on, from its own steps; false: from earlier runs
    int runs = 0; ///< earlier runs it was learned from
    std::optional<double> accuracy; ///< 0..1: how close such estimates came; nothing: it was never tried
    qint64 lowTime = 0; ///< microseconds it takes; all 0: unknown
    qint64 likelyTime = 0;
    qint64 highTime = 0;
};

/// All that a cost page shows of one area and kind; the application fills it in.
struct CostView
{
    CostArea area = CostArea::Session;
    QString name; ///< of the run, project or session
    bool hasRun = false; ///< a run is on show, so that its costs can be asked for
    CostKind kind = CostKind::Paid;
    std::array<CostSum, costKindCount> totals; ///< of the area, by kind
    std::array<QList<CostSlice>, costDimensionCount> parts; ///< of the kind on show
    QList<CostPoint> history;
    QList<BudgetState> budgets;
    std::optional<double> ratePerHour; ///< micro-dollars, of late; nothing: nothing is being spent
    std::optional<CostGuess> guess;
    std::vector<QPointF> burnDown; ///< UTC seconds against micro-dollars that are left, of `burning`
    std::optional<BudgetState> burning; ///< the budget nearest its end
    std::optional<Timestamp> usedUpAt; ///< when it will be, at this rate

    [[nodiscard]] const CostSum& total() const { return totals[size_t(kind)]; }
    [[nodiscard]] bool isEmpty() const
    {
        for (const CostSum& sum : totals) {
            if (sum.calls > 0) {
                return false;
            }
        }
        return true;
    }
};

} // namespace cmbagent

Q_DECLARE_METATYPE(cmbagent::CostFormat)
