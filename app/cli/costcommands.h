// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include "analysis/costreport.h"

namespace cmbagent {

/// "1 call", "12 calls".
QString callsText(qint64 calls);

/// That a budget was used up to a point, in words, and as requirements 15.3 have it.
QString alertText(const BudgetAlert& alert);
QJsonObject alertToJson(const BudgetAlert& alert);

/// `cmbagent costs` and `cmbagent budget list|alerts|set|remove`. With --json each prints one object:
///
///   costs          {"kind", "by", "total", "outside": of it outside of runs, "parts": [{"key", "label", "detail", …}],
///                  "other": {kind: total}}, sums as in costSumToJson; without --by "calls": [as in costRowToJson]
///                  instead of "by" and "parts"; with
///                  --report {"report": as in cmbagentCostReport}; with --output {"path", "bytes"}
///   budget list    {"budgets": [{"scope", "owner", "name", "period", "hard", "limit_usd", "spent_usd",
///                  "remaining_usd", "share", "exceeded", "unpriced_calls", "start", "end"}], "alerts": [as in
///                  alertToJson]}
///   budget alerts  {"alerts": [as in alertToJson]}, the newest first
///   budget set     {"scope", "owner", "period", "hard", "limit_usd"}
///   budget remove  the same with "removed": true
class CostCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    struct Answer
    {
        CostFilter filter;
        CostSum total;
        CostSum outside; ///< of it: not of runs
        std::vector<std::pair<CostKind, CostSum>> others; ///< kinds that are not shown, where they have calls
        QList<CostSlice> parts;
        QList<CostRow> calls;
    };

    void costs();
    void askCosts(const CostFilter& filter, const QString& what);
    Result<Answer> read(Reader& reader, CostFilter filter) const;
    [[nodiscard]] CostDimension dimension() const;
    void show(const Answer& answer, const QString& what);
    void showParts(const Answer& answer) const;
    [[nodiscard]] QJsonObject toJson(const Answer& answer) const;
    void put(const QByteArray& text, const QJsonObject& json);

    void listBudgets();
    void listAlerts();
    void changeBudget(bool isRemoved);
    /// The budget that is named by the arguments; its owner is still to be found.
    Result<Budget> typedBudget(bool hasAmount) const;
    /// The project --project names, else the one that commands work in.
    void findProject(const std::function<void(const ProjectSummary&)>& found);
    void change(const Budget& budget, const QString& ownerName, bool isRemoved);
};

} // namespace cmbagent
