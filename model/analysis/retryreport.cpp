// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/retryreport.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

double rounded(double value, double scale)
{
    return std::round(value * scale) / scale;
}

RetryReport::Step readStep(const StepSpec& spec, const StepStatus& status, const ErrorTaxonomy& taxonomy)
{
    RetryReport::Step step { spec.id, status.state, 0, {} };
    bool hasFailed = false;
    for (const Attempt& attempt : status.attempts) {
        // Another try is one that comes after a failure; what came after an interruption is the same try again, and
        // what a person wanted done again is no try at what failed.
        if (attempt.end != Attempt::End::Interrupted && hasFailed) {
            ++step.retries;
        }
        hasFailed = attempt.end == Attempt::End::Failed || (hasFailed && attempt.end != Attempt::End::Completed);
        if (attempt.end == Attempt::End::Failed) {
            const bool told = attempt.report && attempt.report->error;
            step.categories << taxonomy.classify(told ? *attempt.report->error : Error {}).id;
        }
    }
    return step;
}

std::vector<RetryReport::Category> countCategories(const std::vector<RetryReport::Step>& steps,
                                                   const ErrorTaxonomy& taxonomy)
{
    QMap<QString, int> counts;
    for (const RetryReport::Step& step : steps) {
        for (const QString& id : step.categories) {
            ++counts[id];
        }
    }
    std::vector<RetryReport::Category> categories;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        categories.push_back({ it.key(), taxonomy.category(it.key()).label, it.value() });
    }
    std::stable_sort(categories.begin(), categories.end(),
                     [](const auto& a, const auto& b) { return a.count > b.count; });
    return categories;
}

} // namespace

RetryReport retryReport(const RunProjection& run, const ErrorTaxonomy& taxonomy)
{
    RetryReport report;
    report.run = run.created().name;
    report.totalSteps = run.stepCount();
    int helped = 0;
    for (int i = 0; i < run.stepCount(); ++i) {
        RetryReport::Step step = readStep(run.workflow()->steps[size_t(i)], run.step(i), taxonomy);
        report.totalRetries += step.retries;
        if (step.retries > 0) {
            ++report.stepsWithRetries;
            helped += step.state == StepState::Completed ? 1 : 0;
        }
        if (!step.categories.isEmpty()) {
            report.steps.push_back(std::move(step));
        }
    }
    if (report.stepsWithRetries > 0) {
        report.successRate = rounded(100.0 * helped / report.stepsWithRetries, 10);
    }
    if (report.totalSteps > 0) {
        report.averageRetries = rounded(double(report.totalRetries) / report.totalSteps, 100);
    }
    report.categories = countCategories(report.steps, taxonomy);
    return report;
}

QJsonObject RetryReport::toJson() const
{
    QJsonArray kinds;
    for (const Category& category : categories) {
        kinds.append(
            QJsonObject { { "category", category.id }, { "label", category.label }, { "count", category.count } });
    }
    QJsonArray rows;
    for (const Step& step : steps) {
        rows.append(QJsonObject { { "step", step.id },
                                  { "state", stateName(step.state) },
                                  { "retries", step.retries },
                                  { "categories", QJsonArray::fromStringList(step.categories) } });
    }
    return { { "run", run },
             { "total_steps", totalSteps },
             { "steps_with_retries", stepsWithRetries },
             { "total_retries", totalRetries },
             { "retry_success_rate", successRate },
             { "average_retries_per_step", averageRetries },
             { "error_categories", kinds },
             { "steps", rows } };
}

QString RetryReport::toText() const
{
    QStringList lines;
    lines << QStringLiteral("Retries of '%1'").arg(run);
    lines << QStringLiteral("  Steps              %1").arg(totalSteps);
    lines << QStringLiteral("  Steps with retries %1").arg(stepsWithRetries);
    lines << QStringLiteral("  Retries            %1").arg(totalRetries);
    lines << (stepsWithRetries > 0 ? QStringLiteral("  Success rate       %1 %").arg(successRate, 0, 'f', 1)
                                   : QStringLiteral("  Success rate       nothing was tried again"));
    lines << QStringLiteral("  Average            %1 retries a step").arg(averageRetries, 0, 'f', 2);
    if (!categories.empty()) {
        lines << QString() << QStringLiteral("Errors, the most frequent first");
        for (const Category& category : categories) {
            lines << QStringLiteral("  %1  %2 (%3)").arg(category.count, 5).arg(category.label, category.id);
        }
        lines << QString() << QStringLiteral("Steps that failed");
        for (const Step& step : steps) {
            lines << QStringLiteral("  %1: %2, %3 retries (%4)")
                         .arg(step.id, stateName(step.state))
                         .arg(step.retries)
                         .arg(step.categories.join(QStringLiteral(", ")));
        }
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace cmbagent
