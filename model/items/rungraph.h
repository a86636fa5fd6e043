// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

#include <QMap>
#include <QObject>
#include <QSet>

#include <vector>

namespace cmbagent {

/// What of a running step is not an event: the last progress it reported.
struct LiveProgress
{
    double fraction = -1; ///< 0..1, -1: unknown
    QString text;
};

/// A named resource of which too few are free for a step to start.
struct TokenWait
{
    QString token;
    int wanted = 0;
    int taken = 0; ///< by steps that run
    int total = 0;
    bool operator==(const TokenWait&) const = default;
};

/// The run a view looks at: its fold plus live progress, with signals that say exactly what changed. Lives on the main
/// thread; every model and the canvas of one run page share one.
class RunGraph : public QObject
{
    Q_OBJECT

public:
    explicit RunGraph(QObject* parent = nullptr);

    /// Shows another run (or another state of it).
    void reset(RunProjection projection);
    /// Shows a workflow that has no run yet; `run()` is null then.
    void resetToWorkflow(WorkflowPtr workflow);
    void clear();

    [[nodiscard]] bool isEmpty() const { return !m_projection.workflow(); }
    [[nodiscard]] bool isRun() const { return !m_projection.run().isNull(); }
    [[nodiscard]] const RunProjection& projection() const { return m_projection; }
    [[nodiscard]] const WorkflowPtr& workflow() const { return m_projection.workflow(); }
    [[nodiscard]] RunId run() const { return m_projection.run(); }
    [[nodiscard]] int stepCount() const { return m_projection.stepCount(); }
    [[nodiscard]] const StepSpec& spec(int step) const { return m_projection.workflow()->steps[size_t(step)]; }
    /// The step as it runs now: with what a person changed at it alone.
    [[nodiscard]] StepSpec specNow(int step) const;
    /// What it is called now: views ask this, and not the spec, for the title of a step.
    [[nodiscard]] QString label(int step) const { return m_named->steps[size_t(step)].label(); }
    /// The workflow with every step called so, for what is said about the run; `workflow()` where none is renamed.
    [[nodiscard]] const WorkflowPtr& namedWorkflow() const { return m_named; }
    [[nodiscard]] const StepStatus& status(int step) const { return m_projection.step(step); }
    [[nodiscard]] const LiveProgress& progress(int step) const { return m_progress[size_t(step)]; }
    /// Whether a live process works on the run; without one, an executing run is interrupted.
    [[nodiscard]] bool isOwned() const { return m_isOwned; }
    /// What a step that could start waits for, as far as is known: what other steps of its run hold, and what
    /// `setTokens` told. Nothing where no live process works on the run.
    [[nodiscard]] std::optional<TokenWait> tokenWait(int step) const;

public Q_SLOTS:
    /// Takes committed events in order. Events already applied are ignored, so a feed may overlap a load.
    void apply(const cmbagent::RunEvents& events);
    void setProgress(int step, double fraction, const QString& text);
    void setOwned(bool owned);
    /// How many there are of each named resource (of what is not listed: one), and how many are held.
    void setTokens(const QMap<QString, int>& totals, const QMap<QString, int>& taken);

Q_SIGNALS:
    void wasReset(); ///< another graph, or another plan of the run: rebuild everything
    void stepsChanged(const QList<int>& steps); ///< state, attempts or outputs of these steps changed
    void stepsRenamed(); ///< a person's change had some called otherwise; these and what comes after them changed, too
    void progressChanged(int step);
    void runChanged(); ///< run state, reason or ownership
    void approvalsChanged();
    void metricsChanged();
    void usageChanged(); ///< what running steps take
    void notesChanged();
    void broken(const cmbagent::Error& error); ///< an event did not fit; the view should load the run again

private:
    void announce(QList<int> steps, const ChangeSet& all);
    QList<int> rename(const QList<int>& steps);
    void listClaims();
    void noteClaim(int step);
    [[nodiscard]] QMap<QString, int> countHeld() const;
    [[nodiscard]] QList<int> stepsInWait() const;

    RunProjection m_projection;
    WorkflowPtr m_named;
    std::vector<LiveProgress> m_progress;
    QMap<int, QMap<QString, int>> m_claims; ///< step → what it asks for of named resources; not of those that ask none
    QSet<int> m_holders; ///< those of them that run
    QMap<QString, int> m_heldTokens; ///< by these
    QMap<QString, int> m_tokens; ///< how many there are
    QMap<QString, int> m_takenTokens; ///< by steps of all runs, as far as somebody told
    bool m_isOwned = false;
};

} // namespace cmbagent
