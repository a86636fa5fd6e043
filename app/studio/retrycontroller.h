// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/inspector/retryfacts.h"

#include <QObject>
#include <QTimer>

namespace cmbagent {

class MainWindow;
class RunGraph;
class RunOverview;
class RunProjection;

/// What of a run was tried again, in the words the inspector has for it. Pure.
RetrySummary retrySummaryOf(const RunProjection& run);

/// Keeps the inspector's report about retries up to date: counts when something has changed, a few times a second at
/// most. Lives on the main thread.
class RetryController : public QObject
{
    Q_OBJECT

public:
    RetryController(const RunGraph& graph, MainWindow& window, QObject* parent = nullptr);

private:
    void count();

    const RunGraph& m_graph;
    RunOverview& m_overview;
    QTimer m_delay;
};

} // namespace cmbagent
