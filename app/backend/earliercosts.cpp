// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/earliercosts.h"

#include "app/backend/taskstarter.h"

#include <QRegularExpression>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int mostLookedAtRuns = 500;
constexpr int mostLookedAtCalls = 5'000; ///< the newest
constexpr double leastWeight = 0.1;

/// What one run paid.
struct RunBill
{
    qint64 micros = 0;
    qint64 tokens = 0;
    bool isKnown = true;
    QSet<QString> models;
};
using RunBills = QHash<RunId, RunBill>;

/// What they paid is summed up over all calls; models are those of the newest, and of what is older nobody knows which.
Result<RunBills> billsOf(Reader& reader, const SessionScope& scope, const CostFilter& filter)
{
    const auto sums = reader.costs(scope, filter, CostDimension::Run);
    const auto calls = reader.calls(scope, filter, mostLookedAtCalls);
    if (!sums || !calls) {
        return tl::unexpected(sums ? calls.error() : sums.error());
    }
    RunBills bills;
    for (const CostSlice& slice : *sums) {
        if (const auto run = RunId::fromString(slice.key)) {
            RunBill& bill = bills[*run];
            bill.micros += slice.sum.micros;
            bill.tokens += slice.sum.tokens();
            bill.isKnown = bill.isKnown && slice.sum.unpriced == 0;
        }
    }
    for (const CostRow& call : *calls) {
        if (const auto bill = bills.find(call.run); bill != bills.end()) {
            bill->models.insert(modelKey(call.provider, call.model));
        }
    }
    return bills;
}

/// Whether the cost is known, and was that of some of these models.
bool asksOnly(const RunBill& bill, const QSet<QString>& models)
{
    return bill.isKnown && !bill.models.isEmpty() && models.contains(bill.models);
}

/// A branch costs only what it did again, which says nothing of a whole run.
bool isWholeRun(const RunSummary& run)
{
    return run.state == RunState::Completed && run.parent.isNull();
}

qint64 timeOf(const RunSummary& run)
{
    return run.started.isSet() && run.ended.isSet() ? run.ended.micros - run.started.micros : 0;
}

void oldestFirst(std::vector<PastCost>& history)
{
    std::stable_sort(history.begin(), history.end(), [](const PastCost& a, const PastCost& b) { return a.at < b.at; });
}

QSet<QString> wordsOf(const QString& text)
{
    static const QRegularExpression strange(QStringLiteral("[^\\w]+"), QRegularExpression::UseUnicodePropertiesOption);
    constexpr int shortest = 3; // shorter ones are in every task
    QSet<QString> words;
    for (const QString& word : text.toLower().split(strange, Qt::SkipEmptyParts)) {
        if (word.size() >= shortest) {
            words.insert(word);
        }
    }
    return words;
}

/// All runs of one task together.
struct TaskBill
{
    std::optional<TaskOrder> order; ///< nothing: it is no task's folder
    RunBill bill;
    bool isDone = false; ///< not only planned
    qint64 took = 0;
    Timestamp at;
};

void addRun(TaskBill& task, const RunSummary& run, const RunBill& bill)
{
    task.bill.micros += bill.micros;
    task.bill.tokens += bill.tokens;
    task.bill.isKnown = task.bill.isKnown && bill.isKnown;
    task.bill.models.unite(bill.models);
    task.isDone = task.isDone || (isWholeRun(run) && !TaskStarter::isPlanFile(run.sourcePath));
    task.took += timeOf(run);
    task.at = std::max(task.at, run.ended);
}

} // namespace

QString modelKey(const QString& provider, const QString& model)
{
    return provider.isEmpty() ? model : provider + u'/' + model;
}

double likeness(const QString& one, const QString& other)
{
    const QSet<QString> first = wordsOf(one);
    const QSet<QString> second = wordsOf(other);
    const qsizetype all = (first | second).size();
    return all > 0 ? double((first & second).size()) / double(all) : 0;
}

Result<std::vector<PastCost>> earlierCosts(Reader& reader, const SessionScope& scope, const QString& workflow)
{
    const auto runs = reader.runs(scope, mostLookedAtRuns);
    CostFilter filter;
    filter.workflow = workflow;
    const auto bills = billsOf(reader, scope, filter);
    if (!runs || !bills) {
        return tl::unexpected(runs ? bills.error() : runs.error());
    }
    std::vector<PastCost> history;
    for (const RunSummary& run : *runs) {
        const auto bill = bills->constFind(run.id);
        if (isWholeRun(run) && bill != bills->constEnd() && bill->isKnown) {
            history.push_back({ bill->micros, bill->tokens, run.ended, timeOf(run) });
        }
    }
    oldestFirst(history);
    return history;
}

Result<std::vector<PastCost>> earlierCosts(Reader& reader, const SessionScope& scope, const WorkflowLike& workflow)
{
    const auto runs = reader.runs(scope, mostLookedAtRuns);
    CostFilter filter;
    filter.workflow = workflow.name;
    const auto bills = billsOf(reader, scope, filter);
    if (!runs || !bills) {
        return tl::unexpected(runs ? bills.error() : runs.error());
    }
    std::vector<PastCost> same;
    std::vector<PastCost> alike;
    for (const RunSummary& run : *runs) {
        const auto billed = bills->constFind(run.id);
        const bool asksAlike =
            billed == bills->constEnd() ? workflow.models.isEmpty() : asksOnly(*billed, workflow.models);
        if (run.workflowName == workflow.name && isWholeRun(run) && asksAlike) {
            auto& history = run.workflow == workflow.content ? same : alike;
            const RunBill bill = bills->value(run.id);
            history.push_back({ bill.micros, bill.tokens, run.ended, timeOf(run) });
        }
    }
    auto& history = same.empty() ? alike : same;
    oldestFirst(history);
    return std::move(history);
}

Result<std::vector<PastCost>> earlierTaskCosts(Reader& reader, const SessionScope& scope, const TaskOrder& order,
                                               const QSet<QString>& models)
{
    const auto runs = reader.runs(scope, mostLookedAtRuns);
    const auto bills = billsOf(reader, scope, {});
    if (!runs || !bills) {
        return tl::unexpected(runs ? bills.error() : runs.error());
    }
    QHash<QString, TaskBill> tasks; // by their folders
    for (const RunSummary& run : *runs) {
        const QString folder = TaskStarter::folderOf(run.sourcePath);
        if (!run.parent.isNull() || !bills->contains(run.id)) {
            continue;
        }
        if (!tasks.contains(folder)) {
            const auto begun = TaskStarter::orderIn(folder);
            tasks[folder].order = begun ? std::optional(*begun) : std::nullopt;
        }
        addRun(tasks[folder], run, bills->value(run.id));
    }
    std::vector<PastCost> history;
    for (const TaskBill& task : std::as_const(tasks)) {
        if (task.order && task.order->mode == order.mode && task.isDone && asksOnly(task.bill, models)) {
            const double weight = leastWeight + (1 - leastWeight) * likeness(task.order->task, order.task);
            history.push_back({ task.bill.micros, task.bill.tokens, task.at, task.took, weight });
        }
    }
    oldestFirst(history);
    return history;
}

} // namespace cmbagent
