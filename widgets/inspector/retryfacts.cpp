// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/retryfacts.h"

#include "widgets/common/labels.h"

#include <QCoreApplication>

namespace cmbagent {

namespace {

constexpr size_t mostFailedSteps = 50; // the steps table has them all

struct RetryWords
{
    Q_DECLARE_TR_FUNCTIONS(RetryFacts)
};

} // namespace

QList<Fact> retryFacts(const RetrySummary& summary)
{
    if (summary.failed.empty()) {
        return {};
    }
    QList<Fact> facts;
    facts.append(
        { RetryWords::tr("Steps tried again"), RetryWords::tr("%1 of %2").arg(summary.tried).arg(summary.steps), {} });
    facts.append(
        { RetryWords::tr("Retries"), QString::number(summary.retries),
          RetryWords::tr("Attempts made after a failure; what came after an interruption is the same try again") });
    if (summary.tried > 0) {
        facts.append({ RetryWords::tr("Helped"), Labels::percent(summary.helped / 100),
                       RetryWords::tr("Steps tried again that completed in the end") });
    }
    for (const auto& [kind, count] : summary.kinds) {
        facts.append(
            { kind, RetryWords::tr("%1 ×", "how often").arg(count), RetryWords::tr("Attempts that failed like this") });
    }
    for (size_t i = 0; i < summary.failed.size() && i < mostFailedSteps; ++i) {
        const RetrySummary::Step& step = summary.failed[i];
        // One that failed and has not begun again waits for it.
        const QString state =
            step.state == StepState::Pending ? Labels::status(Status::Retrying) : Labels::state(step.state);
        facts.append(
            { step.label,
              step.retries == 0 ? state : RetryWords::tr("%1 after %n retries", nullptr, step.retries).arg(state),
              step.kinds.join(QStringLiteral(", ")) });
    }
    return facts;
}

} // namespace cmbagent
