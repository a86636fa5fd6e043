// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "core/clock.h"
#include "core/projection.h"
#include "engine/livefeed.h"

#include <QObject>

namespace cmbagent {

/// Shows how one run goes: on a terminal lines that stay for what is done and lines drawn again for what runs,
/// elsewhere one line a change, with --json every event. Folds the run itself. Lives on the main thread.
class RunView : public QObject
{
    Q_OBJECT

public:
    RunView(const Terminal& terminal, const Clock& clock, QString runFolder, QObject* parent = nullptr);

    /// Begins with the run where it stands; events up to there are not shown again.
    void begin(RunProjection projection);
    [[nodiscard]] const RunProjection& run() const { return m_run; }
    [[nodiscard]] const QString& folder() const { return m_runFolder; }
    [[nodiscard]] bool hasBegun() const { return bool(m_run.workflow()); }

    void take(const RunEvents& events);
    void takeProgress(const QList<ProgressUpdate>& updates);
    /// Takes the live lines away, so that something else can be printed.
    void clearLive();
    /// State, named values, and where the files are.
    void showResult() const;

Q_SIGNALS:
    void approvalOpened(const cmbagent::ApprovalId& approval);
    /// After each batch of events.
    void changed();

private:
    void show(const RunEvent& event);
    void showStep(int step) const;
    void showOutputs() const;
    void drawLive();
    [[nodiscard]] QString liveLine(int step) const;

    const Terminal& m_terminal;
    const Clock& m_clock;
    const QString m_runFolder;
    RunProjection m_run;
    QMap<int, ProgressUpdate> m_progress;
    int m_liveLines = 0;
};

/// A recording answered calls of the run, or of one of its steps; or will answer those of the run.
bool hasRecordedCalls(const RunProjection& run);
bool hasRecordedCalls(const RunProjection& run, int step);

/// Where a step's last attempt keeps an output.
QString outputPath(const QString& runFolder, const RunProjection& run, int step, const QString& name);

} // namespace cmbagent
