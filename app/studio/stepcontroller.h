// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "widgets/approvals/stepoffers.h"

namespace cmbagent {

class MainWindow;
class RunGraph;
class StepPart;

/// Carries what a person wants done about a step to whoever works on its run; a failed run that nobody works on is
/// taken up here for it, also days later. Refusals go back to the sheet they came from. Lives on the main thread.
class StepController : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive this.
    StepController(Backend& backend, const RunGraph& graph, MainWindow& window, QObject* parent = nullptr);

    /// Stores what takes the place of scripts first, then sends.
    void send(const StepOrder& order);

private:
    void settle(const StepOrder& order, const Result<void>& result);

    Backend& m_backend;
    MainWindow& m_window;
    StepPart& m_part;
};

} // namespace cmbagent
