// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands.h"
#include "items/rungraph.h"
#include "widgets/common/lazypage.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace cmbagent {

class EmptyState;
class FileLocator;
class RunOverview;
class StatusBadge;
class StepAttempts;
class StepFiles;
class StepLog;
class RetryStrip;
class StepOverview;
class StepStrip;
class StepTalk;
struct StepWhy;
class WrapLabel;

/// The right pane: one step of a run in all its sides, or the run as a whole while no step is chosen. Sides behind the
/// first are made when they are first wanted. It changes nothing itself, it asks. Main thread.
class StepInspector : public QWidget
{
    Q_OBJECT

public:
    enum class Tab : quint8 { Overview, Inputs, Outputs, Log, Attempts, Talk };

    /// `graph` and `clock` must outlive the inspector; `locator` may be null.
    StepInspector(const RunGraph& graph, const FileLocator* locator, const Clock& clock, QWidget* parent = nullptr);

    void setLocator(const FileLocator* locator);
    /// Whether it offers to play the run from the step on show.
    void setPlayOffered(bool isOffered);
    /// Whether a step that waits for its next attempt says when that begins, and one that has none left what can be
    /// done.
    void setRetryOffered(bool isOffered);
    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] Tab tab() const;
    /// The run as a whole, shown while no step is chosen.
    [[nodiscard]] RunOverview* run() const { return m_run; }
    [[nodiscard]] QSize sizeHint() const override { return { 360, 640 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 280, 240 }; }

public Q_SLOTS:
    /// -1: the run as a whole.
    void showStep(int step);
    void showTab(cmbagent::StepInspector::Tab tab);
    /// The answer to `whyRequested`; ignored when another step is on show by now.
    void showWhy(int step, const cmbagent::StepWhy& why);
    /// Chooses an output of the step on show.
    void showOutput(const QString& name);

Q_SIGNALS:
    void fileActivated(int step, const QString& name);
    void openExternallyRequested(const QString& path);
    void folderRequested(int step, int attempt);
    void answerRequested(int step);
    /// At once, without waiting any longer; told what a person wrote for it.
    void retryRequested(int step, const QString& guidance);
    /// About a step that failed or does not move.
    void actionRequested(int step, cmbagent::StepAction action);
    void whyRequested(int step);
    void playRequested(int step);
    void runActivated(const cmbagent::RunId& run);
    void tabChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeStepPage();
    void addTabs();
    void addOverview();
    template <class Side, class Make>
    LazyPage<Side> addSide(Make make, const QString& title, const QString& tip);
    StepFiles* makeFiles(bool areInputs);
    StepLog* makeLog();
    StepAttempts* makeAttempts();
    template <class Call>
    void eachMade(Call call) const;
    void connectGraph();
    void refreshRun();
    void refreshStep();
    void refreshHeader();
    void tick();
    void restart();

    const RunGraph& m_graph;
    const Clock& m_clock;
    const FileLocator* m_locator = nullptr;
    int m_step = -1;
    QTimer m_timer; // elapsed times of what runs

    QStackedWidget* m_stack;
    EmptyState* m_empty;
    RunOverview* m_run;
    WrapLabel* m_title;
    StatusBadge* m_badge;
    QLabel* m_id;
    QTabWidget* m_tabs;
    RetryStrip* m_retry;
    StepStrip* m_actions;
    StepOverview* m_overview;
    LazyPage<StepFiles> m_inputs;
    LazyPage<StepFiles> m_outputs;
    LazyPage<StepLog> m_log;
    LazyPage<StepAttempts> m_attempts;
    LazyPage<StepTalk> m_talk;
};

} // namespace cmbagent
