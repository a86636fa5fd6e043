// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/costreading.h"

#include "analysis/costforecast.h"
#include "app/studio/costhistory.h"
#include "policy/costestimate.h"

#include <algorithm>

namespace cmbagent {

namespace {

constexpr qint64 rateWindowMicros = 3'600'000'000; ///< an hour

Result<void> readTotals(Reader& reader, const SessionScope& scope, CostFilter filter, CostView& view)
{
    for (int number = 0; number < costKindCount; ++number) {
        filter.kind = CostKind(number);
        const auto total = reader.costTotal(scope, filter);
        if (!total) {
            return tl::unexpected(total.error());
        }
        view.totals[size_t(number)] = *total;
    }
    for (int number = 0; number < costKindCount && view.total().calls == 0; ++number) {
        view.kind = view.totals[size_t(number)].calls > 0 ? CostKind(number) : view.kind;
    }
    return {};
}

Result<void> readParts(Reader& reader, const SessionScope& scope, const CostFilter& filter, CostView& view)
{
    for (int number = 0; number < costDimensionCount; ++number) {
        auto parts = reader.costs(scope, filter, CostDimension(number));
        if (!parts) {
            return tl::unexpected(parts.error());
        }
        view.parts[size_t(number)] = std::move(*parts);
    }
    auto history = reader.costHistory(scope, filter);
    if (!history) {
        return tl::unexpected(history.error());
    }
    view.history = std::move(*history);
    return {};
}

/// Of a run that goes on: from the steps it has done; of one that is over: what another like it would cost.
Result<void> addGuess(Reader& reader, const SessionScope& scope, const CostQuestion& question, CostView& view)
{
    if (question.area != CostArea::Run || view.kind != CostKind::Paid || question.run.isNull()) {
        return {};
    }
    if (question.isRunning) {
        QHash<QString, qint64> spent;
        for (const CostSlice& slice : view.parts[size_t(CostDimension::Step)]) {
            spent.insert(slice.key, slice.sum.micros);
        }
        std::vector<qint64> finished;
        for (const QString& step : question.finishedSteps) {
            finished.push_back(spent.value(step));
        }
        if (const auto forecast = forecastRun(view.total().micros, finished, question.stepsLeft)) {
            view.guess = CostGuess { forecast->lowMicros, forecast->likelyMicros, forecast->highMicros, true, 0, {} };
        }
        return {};
    }
    const auto history = earlierCosts(reader, scope, question.workflowName);
    if (!history) {
        return tl::unexpected(history.error());
    }
    if (const auto estimate = estimateCost(*history)) {
        view.guess = guessFrom(*estimate);
    }
    return {};
}

/// Budgets, and how the one nearest its end burns down. Of everybody's only the state is known here.
Result<void> addBudgets(Reader& reader, const SessionScope& scope, const CostQuestion& question, CostView& view)
{
    auto budgets = reader.budgets(scope, question.now);
    if (!budgets) {
        return tl::unexpected(budgets.error());
    }
    view.budgets = std::move(*budgets);
    for (const BudgetState& state : view.budgets) {
        const bool isCandidate = state.spentMicros > 0 && state.budget.scope != BudgetScope::Global;
        if (isCandidate && (!view.burning || state.share() > view.burning->share())) {
            view.burning = state;
        }
    }
    if (!view.burning) {
        return {};
    }
    CostFilter filter;
    filter.since = view.burning->start;
    if (view.burning->budget.scope == BudgetScope::Project) {
        filter.project = ProjectId::fromString(view.burning->budget.owner).value_or(ProjectId {});
    }
    const auto history = reader.costHistory(scope, filter);
    if (!history) {
        return tl::unexpected(history.error());
    }
    view.burnDown = burnDown(*view.burning, *history);
    const auto rate = spendingRate(*history, question.now, rateWindowMicros);
    view.usedUpAt = rate && *rate > 0 ? exhaustionOf(*view.burning, *rate, question.now) : std::nullopt;
    return {};
}

QString nameOf(Reader& reader, const SessionScope& scope, const CostQuestion& question)
{
    if (question.area == CostArea::Run || question.area == CostArea::Line) {
        return question.runName;
    }
    if (question.area == CostArea::Project) {
        const auto projects = reader.projects(scope).value_or(QList<ProjectSummary> {});
        const auto found = std::find_if(projects.cbegin(), projects.cend(), [&question](const ProjectSummary& project) {
            return project.id == question.project;
        });
        return found == projects.cend() ? QString() : found->name;
    }
    const auto sessions = reader.sessions().value_or(QList<SessionSummary> {});
    const auto found = std::find_if(sessions.cbegin(), sessions.cend(),
                                    [&scope](const SessionSummary& session) { return session.id == scope.session; });
    return found == sessions.cend() ? QString() : found->name;
}

} // namespace

CostFilter CostQuestion::filter() const
{
    CostFilter filter;
    filter.kind = kind;
    switch (area) {
    case CostArea::Run:
        filter.run = run;
        break;
    case CostArea::Line:
        filter.line = run;
        break;
    case CostArea::Project:
        filter.project = project;
        break;
    case CostArea::Session:
        break;
    }
    return filter;
}

Result<CostView> readCosts(Reader& reader, const SessionScope& scope, const CostQuestion& question)
{
    CostView view;
    view.area = question.area;
    view.kind = question.kind;
    view.hasRun = !question.run.isNull();
    view.name = nameOf(reader, scope, question);
    CostFilter filter = question.filter();
    auto done = readTotals(reader, scope, filter, view);
    filter.kind = view.kind;
    done = done ? readParts(reader, scope, filter, view) : done;
    done = done ? addGuess(reader, scope, question, view) : done;
    done = done ? addBudgets(reader, scope, question, view) : done;
    if (!done) {
        return tl::unexpected(done.error());
    }
    if (view.kind == CostKind::Paid) {
        const auto rate = spendingRate(view.history, question.now, rateWindowMicros);
        view.ratePerHour = rate && *rate > 0 ? rate : std::nullopt;
    }
    return view;
}

} // namespace cmbagent
