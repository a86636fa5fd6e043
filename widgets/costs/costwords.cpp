// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/costs/costwords.h"

#include "widgets/common/labels.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

/// Those that say something, one after the other.
QString sentences(QStringList all)
{
    all.removeAll(QString());
    return all.join(QLatin1Char(' '));
}

} // namespace

QString CostWords::money(qint64 micros)
{
    // Four digits as long as they say more than two.
    const int digits = micros != 0 && std::abs(micros) < 10'000'000 ? 4 : 2;
    return tr("$%1", "an amount of US dollars").arg(QLocale().toString(double(micros) / 1e6, 'f', digits));
}

QString CostWords::sum(const CostSum& sum)
{
    if (sum.calls > 0 && sum.unpriced == sum.calls) {
        return tr("unknown", "a cost");
    }
    return sum.bounds > 0 ? tr("at most %1").arg(money(sum.micros)) : money(sum.micros);
}

QString CostWords::cost(const RunCost& cost)
{
    const CostSum& total = cost.sum;
    if (cost.kind == CostKind::Recorded && total.unpriced == total.calls) {
        return tr("recorded", "a cost"); // nobody paid it, and nobody knows what it would be
    }
    const QString text = total.unpriced > 0 && total.unpriced < total.calls
        ? tr("at least %1", "a cost").arg(money(total.micros))
        : sum(total);
    return cost.kind == CostKind::Recorded ? tr("%1, recorded", "a cost").arg(text) : text;
}

QString CostWords::calls(qint64 count)
{
    return count == 1 ? tr("1 call") : tr("%1 calls").arg(QLocale().toString(count));
}

QString CostWords::tokens(qint64 count)
{
    return tr("%1 tokens").arg(QLocale().toString(count));
}

QString CostWords::area(CostArea area)
{
    switch (area) {
    case CostArea::Run:
        return tr("This run");
    case CostArea::Line:
        return tr("This run and its branches");
    case CostArea::Project:
        return tr("This project");
    case CostArea::Session:
        break;
    }
    return tr("This session");
}

QString CostWords::kind(CostKind kind)
{
    switch (kind) {
    case CostKind::Paid:
        return tr("Paid calls");
    case CostKind::Recorded:
        return tr("Recorded answers");
    case CostKind::Imported:
        break;
    }
    return tr("Imported runs");
}

QString CostWords::dimension(CostDimension dimension)
{
    switch (dimension) {
    case CostDimension::Agent:
        return tr("Agent");
    case CostDimension::Model:
        return tr("Model");
    case CostDimension::Step:
        return tr("Step");
    case CostDimension::Attempt:
        return tr("Attempt");
    case CostDimension::Run:
        return tr("Run");
    case CostDimension::Branch:
        return tr("Branches");
    case CostDimension::Project:
        return tr("Project");
    case CostDimension::Session:
        return tr("Session");
    case CostDimension::Purpose:
        return tr("Purpose");
    case CostDimension::Day:
        break;
    }
    return tr("Day");
}

QString CostWords::purpose(CallPurpose purpose)
{
    switch (purpose) {
    case CallPurpose::Run:
        return tr("Runs");
    case CallPurpose::Trial:
        return tr("Outside of runs: trials");
    case CallPurpose::Suggestion:
        return tr("Outside of runs: suggestions");
    case CallPurpose::Test:
        break;
    }
    return tr("Outside of runs: tests");
}

QString CostWords::part(CostDimension dimension, const CostSlice& slice)
{
    if (slice.key.isEmpty() && slice.label.isEmpty()) {
        const bool isOutside = dimension == CostDimension::Run || dimension == CostDimension::Branch;
        return isOutside ? tr("Outside of runs") : tr("Not told apart");
    }
    switch (dimension) {
    case CostDimension::Purpose:
        return purpose(callPurposeFromName(slice.key).value_or(CallPurpose::Run));
    case CostDimension::Attempt:
        return slice.key == QLatin1String("0") ? tr("No attempt")
            : slice.key == QLatin1String("1")  ? tr("First attempts")
                                               : tr("Attempt %1").arg(slice.key);
    case CostDimension::Day:
        return QLocale().toString(QDate::fromString(slice.key, Qt::ISODate), QLocale::ShortFormat);
    case CostDimension::Branch:
        return tr("%1 and its branches").arg(slice.label);
    default:
        return slice.label.isEmpty() ? slice.key : slice.label;
    }
}

QString CostWords::budget(const BudgetState& state)
{
    const QString owner = state.budget.scope == BudgetScope::Session ? tr("Session “%1”").arg(state.ownerName)
        : state.budget.scope == BudgetScope::Project                 ? tr("Project “%1”").arg(state.ownerName)
                                                                     : tr("Everything");
    switch (state.budget.period) {
    case BudgetPeriod::Daily:
        return tr("%1, each day").arg(owner);
    case BudgetPeriod::Weekly:
        return tr("%1, each week").arg(owner);
    case BudgetPeriod::Monthly:
        return tr("%1, each month").arg(owner);
    case BudgetPeriod::Total:
        break;
    }
    return tr("%1, in total").arg(owner);
}

QString CostWords::used(const BudgetState& state)
{
    return tr("%1 of %2, %3", "spent, limit, share")
        .arg(money(state.spentMicros), money(state.budget.limitMicros), Labels::percent(state.share()));
}

QString CostWords::alert(const BudgetAlert& alert)
{
    const BudgetState state { alert.budget, alert.ownerName, alert.start, {}, alert.spentMicros, 0 };
    const QString what = budget(state);
    if (alert.percent < 100) {
        return tr("%1 % of a budget is spent: %2, %3.").arg(alert.percent).arg(what, used(state));
    }
    return alert.budget.isHard
        ? tr("A budget is used up, and no more calls that cost anything are made: %1, %2.").arg(what, used(state))
        : tr("A budget is used up: %1, %2. Calls go on, as it only tells.").arg(what, used(state));
}

QString CostWords::pastAlert(const BudgetAlert& alert)
{
    const BudgetState state { alert.budget, alert.ownerName, alert.start, {}, alert.spentMicros, 0 };
    return tr("%1 % reached: %2, %3", "percent, budget, how far it was used")
        .arg(alert.percent)
        .arg(budget(state), used(state));
}

QString CostWords::fate(const BudgetState& state)
{
    QStringList parts;
    if (state.isExceeded()) {
        parts.append(state.budget.isHard ? tr("Used up: stops the next call that costs anything.")
                                         : tr("Used up: only told, calls go on."));
    } else {
        parts.append(state.budget.isHard ? tr("Stops calls at its end.") : tr("Only tells."));
    }
    if (state.end.isSet()) {
        parts.append(tr("Begins anew on %1.").arg(Labels::exactTime(state.end)));
    }
    if (state.unpricedCalls > 0) {
        parts.append(tr("Without %1 of unknown cost.").arg(calls(state.unpricedCalls)));
    }
    return parts.join(QLatin1Char(' '));
}

QString CostWords::guess(const CostGuess& guess)
{
    if (guess.isForecast) {
        return tr("At its end it will have cost about %1.").arg(range(guess));
    }
    const QString text = guess.runs == 1
        ? tr("Another run of this workflow would cost %1, as one earlier run tells.").arg(range(guess))
        : tr("Another run of this workflow would cost %1, as %2 earlier runs tell.").arg(range(guess)).arg(guess.runs);
    return QStringList { text, accuracy(guess) }.join(QLatin1Char(' ')).trimmed();
}

QString CostWords::estimate(const CostGuess& guess)
{
    if (guess.runs == 0) {
        return tr("It may cost %1. This is a rule of thumb from the length of its tasks: no run of it was paid for "
                  "yet.")
            .arg(range(guess));
    }
    const QString text = guess.runs == 1
        ? tr("It will cost %1, as one earlier run tells.").arg(range(guess))
        : tr("It will cost %1, as %2 earlier runs tell.").arg(range(guess)).arg(guess.runs);
    return sentences({ text, accuracy(guess), time(guess) });
}

QString CostWords::taskEstimate(const CostGuess& guess, int calls)
{
    if (guess.runs == 0) {
        const QString text = calls == 1
            ? tr(
                "It may cost %1. This is a rule of thumb from the length of the task, for one call of a model: no task "
                "of this way was paid for with these models yet.")
            : tr("It may cost %1. This is a rule of thumb from the length of the task, for %2 calls of models: no task "
                 "of this way was paid for with these models yet.");
        return calls == 1 ? text.arg(range(guess)) : text.arg(range(guess)).arg(calls);
    }
    const QString text = guess.runs == 1
        ? tr("It will cost %1, as one earlier task of this way tells.").arg(range(guess))
        : tr("It will cost %1, as %2 earlier tasks of this way tell; those in like words count most.")
              .arg(range(guess))
              .arg(guess.runs);
    return sentences({ text, accuracy(guess), time(guess) });
}

QString CostWords::time(const CostGuess& guess)
{
    if (guess.highTime <= 0) {
        return {};
    }
    return tr("It takes %1 to %2, likely %3.", "shortest, longest, likely time")
        .arg(Labels::duration(guess.lowTime), Labels::duration(guess.highTime), Labels::duration(guess.likelyTime));
}

QString CostWords::noEstimate(const QString& model)
{
    return model.isEmpty() ? tr("What it will cost is unknown: no model is chosen yet.")
                           : tr("What it will cost is unknown: nobody knows the price of %1.").arg(model);
}

QString CostWords::range(const CostGuess& guess)
{
    return guess.low == guess.high ? money(guess.likely)
                                   : tr("%1 to %2, likely %3", "lowest, highest, likely cost")
                                         .arg(money(guess.low), money(guess.high), money(guess.likely));
}

QString CostWords::accuracy(const CostGuess& guess)
{
    if (!guess.accuracy) {
        return {};
    }
    const double off = (std::round((1 - *guess.accuracy) * 100) + 0.5) / 100; // a share that is rounded down is shown
    return tr("Such estimates came within %1 on average.").arg(Labels::percent(off));
}

QString CostWords::tight(const BudgetState& state)
{
    return tr("A budget may stop it: %1 is left of %2.", "amount, budget")
        .arg(money(std::max<qint64>(0, state.remainingMicros())), budget(state));
}

QString CostWords::usageOf(const CostSum& sum)
{
    QStringList lines { tr("Input: %1, of it from the cache: %2").arg(tokens(sum.input), tokens(sum.cached)),
                        tr("Output: %1, of it reasoning: %2").arg(tokens(sum.output), tokens(sum.reasoning)) };
    if (sum.failed > 0) {
        lines.append(tr("%1 came to nothing").arg(calls(sum.failed)));
    }
    if (sum.unpriced > 0) {
        lines.append(tr("%1 of unknown cost").arg(calls(sum.unpriced)));
    }
    if (sum.uncounted > 0) {
        lines.append(tr("%1 with unknown numbers of tokens").arg(calls(sum.uncounted)));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace cmbagent
