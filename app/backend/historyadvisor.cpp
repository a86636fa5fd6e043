// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/historyadvisor.h"

#include "core/retrycontext.h"

#include <QJsonDocument>

namespace cmbagent {

namespace {

QString remedyOf(const SimilarError& error)
{
    QStringList parts;
    if (!error.guidance.isEmpty()) {
        parts << error.guidance;
    }
    if (!error.changes.isEmpty()) {
        parts << QStringLiteral("changed: %1")
                     .arg(QString::fromUtf8(QJsonDocument(error.changes).toJson(QJsonDocument::Compact)));
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace

StepOutcome HistoryAdvisor::run(const StepJob& job, std::stop_token stop, StepObserver& observer)
{
    if (!job.retry || job.retry->previous.empty() || job.retry->isAfterReview) {
        return m_runner->run(job, std::move(stop), observer);
    }
    const PastAttempt& last = job.retry->previous.back();
    auto context = std::make_shared<RetryContext>(*job.retry);
    for (const SimilarError& similar : m_search(last.message + QLatin1Char('\n') + last.traceback)) {
        const bool isItself = similar.run == job.run && similar.step == job.spec().id;
        if (!isItself) {
            context->resolved.push_back(
                { similar.run.toString(), similar.step, similar.category, similar.error, remedyOf(similar) });
        }
    }
    StepJob informed = job;
    informed.retry = std::move(context);
    return m_runner->run(informed, std::move(stop), observer);
}

} // namespace cmbagent
