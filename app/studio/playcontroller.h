// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/costhistory.h"
#include "app/studio/sweepqueue.h"
#include "widgets/branches/playorder.h"
#include "widgets/common/lazypage.h"

#include <QTemporaryDir>

namespace cmbagent {

class MainWindow;
class PlaySheet;
class ShownRun;

/// Answers the sheet for branches: plans, makes and begins them, and shows the first. Lives on the main thread.
class PlayController : public QObject
{
    Q_OBJECT

public:
    PlayController(Backend& backend, ShownRun& shown, MainWindow& window, QObject* parent = nullptr);
    /// Branches that are still to be made or wait for a place begin all the same.
    ~PlayController() override;

    /// Steps at a time over all runs, for the estimate.
    void setWorkers(int workers) { m_workers = workers; }

Q_SIGNALS:
    /// The branches were made; the first is about to be shown.
    void played(const QList<cmbagent::RunId>& runs);

private:
    /// What is known of the run on the sheet beside the run itself.
    struct Aids
    {
        QHash<QString, qint64> durations;
        QList<CheckpointRow> checkpoints;
        SessionLimits limits;
        StepCosts costs;
    };

    /// A plan only asks whether a script is another one, so it is given the same stand-in for every text: nothing is
    /// stored while a person types.
    enum class Texts : quint8 { StandIn, Real };
    [[nodiscard]] BranchOrder branchOrder(const PlayOrder& order, Texts texts);
    [[nodiscard]] QString fileWith(const QString& text);
    void readAids(const RunId& parent);
    void plan(quint64 ticket, const PlayOrder& order);
    void play(const QList<PlayOrder>& orders, bool begins);
    void show(const QList<RunId>& runs, int waiting);

    Backend& m_backend;
    ShownRun& m_shown;
    MainWindow& m_window;
    LazyPage<PlaySheet> m_sheet;
    std::unique_ptr<SweepQueue> m_queue;
    RunId m_parent;
    Aids m_aids;
    std::shared_ptr<QTemporaryDir> m_texts; ///< changed scripts on their way into a branch; made for the first of them
    int m_workers = 1;
    bool m_begins = true;
};

} // namespace cmbagent
