// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/backend/costoutlook.h"

namespace cmbagent {

class LaunchPane;
class MainWindow;
class Overview;
class RunGraph;
class ShownRun;

/// Says before a workflow runs what it is likely to cost: from what its earlier runs cost, else by rule of thumb, and
/// whether a budget has room for it. Lives on the main thread.
class EstimateDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk.
    EstimateDesk(Backend& backend, const RunGraph& graph, const ShownRun& shown, Overview& overview, MainWindow& window,
                 QObject* parent = nullptr);

private:
    void ask();
    void tell(const CostOutlook& outlook);

    Backend& m_backend;
    const RunGraph& m_graph;
    const ShownRun& m_shown;
    LaunchPane& m_launch;
    int m_asked = 0; ///< which question was asked last; late answers to others are dropped
};

} // namespace cmbagent
