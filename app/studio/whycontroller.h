// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/why.h"
#include "app/backend/backend.h"
#include "items/rungraph.h"

#include <optional>

namespace cmbagent {

class MainWindow;
class ShownRun;
class StepInspector;
struct StepWhy;

/// Tells the inspector why a step ran, ran again or did not: compares it with the run before, which it reads once.
/// Lives on the main thread.
class WhyController : public QObject
{
    Q_OBJECT

public:
    WhyController(Backend& backend, const RunGraph& graph, ShownRun& shown, MainWindow& window,
                  QObject* parent = nullptr);

private:
    using Earlier = std::shared_ptr<const RunProjection>;

    /// What a step of the run on show is compared with, and what the run that made its result is called.
    struct Background
    {
        Earlier earlier;
        std::optional<RunSummary> origin; ///< nothing: deleted
    };

    void explain(int step);
    void read(int step);
    void tell(int step, const Background& background);
    [[nodiscard]] static QString headingFor(const RunGraph& graph, int step, WhyReport::Answer answer);
    static void addOther(StepWhy& words, const StepStatus& status, const Background& background);

    Backend& m_backend;
    const RunGraph& m_graph;
    StepInspector& m_inspector;
    RunId m_run; ///< that the following are about
    QHash<QString, Background> m_known; ///< by step id
    QString m_asking; ///< step id
};

} // namespace cmbagent
