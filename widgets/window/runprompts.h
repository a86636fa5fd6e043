// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace cmbagent {

class ConfirmDialog;
struct Question;

/// The small questions before a run is cancelled, renamed and the like; one at a time, never modal. Lives on the main
/// thread.
class RunPrompts : public QObject
{
    Q_OBJECT

public:
    explicit RunPrompts(QWidget* window);

    void askCancel(const RunId& run, const QString& name);
    void askRename(const RunId& run, const QString& name);
    void askCheckpoint(const RunId& run);
    void askHypothesis(const RunId& run, const QString& hypothesis);
    void askSimulate(const QString& path, const QString& name);
    void askQuit(int runningSteps);

    /// The one that is open; null when none is.
    [[nodiscard]] ConfirmDialog* dialog() const { return m_dialog; }

Q_SIGNALS:
    void cancelConfirmed(const cmbagent::RunId& run);
    void renamed(const cmbagent::RunId& run, const QString& name);
    void checkpointNamed(const cmbagent::RunId& run, const QString& name);
    void hypothesisGiven(const cmbagent::RunId& run, const QString& hypothesis);
    void simulateChosen(const QString& path, double speedup);
    void quitConfirmed();

private:
    ConfirmDialog* open(ConfirmDialog* dialog);

    QWidget* m_window;
    QPointer<ConfirmDialog> m_dialog;
};

} // namespace cmbagent
