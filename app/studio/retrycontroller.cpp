// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/retrycontroller.h"

#include "analysis/retryreport.h"
#include "core/stepchanges.h"
#include "items/rungraph.h"
#include "widgets/inspector/runoverview.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowparts.h"

namespace cmbagent {

namespace {

constexpr int countMillis = 250;

} // namespace

RetrySummary retrySummaryOf(const RunProjection& run)
{
    const ErrorTaxonomy& taxonomy = ErrorTaxonomy::standard();
    const RetryReport report = retryReport(run, taxonomy);
    RetrySummary summary {
        report.totalSteps, report.stepsWithRetries, report.totalRetries, report.successRate, {}, {}
    };
    for (const RetryReport::Category& category : report.categories) {
        summary.kinds.emplace_back(category.label, category.count);
    }
    for (const RetryReport::Step& step : report.steps) {
        QStringList kinds;
        for (const QString& id : step.categories) {
            kinds << taxonomy.category(id).label;
        }
        summary.failed.push_back({ labelNow(run, run.workflow()->indexOf(step.id)), step.state, step.retries, kinds });
    }
    return summary;
}

RetryController::RetryController(const RunGraph& graph, MainWindow& window, QObject* parent)
    : QObject(parent), m_graph(graph), m_overview(*window.parts().inspector->run())
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(countMillis);
    connect(&m_delay, &QTimer::timeout, this, &RetryController::count);
    connect(&graph, &RunGraph::wasReset, this, &RetryController::count);
    connect(&graph, &RunGraph::stepsChanged, this, [this] {
        if (!m_delay.isActive()) {
            m_delay.start();
        }
    });
    count();
}

void RetryController::count()
{
    m_overview.showRetries(m_graph.isRun() ? retrySummaryOf(m_graph.projection()) : RetrySummary {});
}

} // namespace cmbagent
