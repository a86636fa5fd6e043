// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStatusBar>

#include <optional>

class QAction;
class QLabel;
class QToolButton;

namespace cmbagent {

class Clock;
class RunGraph;

/// The line at the bottom: where the shown run stands on the left; whether everything is on disk, and how much, on the
/// right. Lives on the main thread.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(const RunGraph& graph, const Clock& clock, QWidget* parent = nullptr);

    void setWorkers(int workers, int runningSteps);
    void setSaving(bool isSaving);
    void setHalted(const std::optional<Error>& error);
    void setDataPlace(const QString& path, qint64 bytes);
    /// How many programs are connected to the event feed, and where it is; nothing: it is off, and nothing is shown.
    void setFeed(std::optional<int> clients, const QString& url = {});
    /// What a click on the feed's part offers; must outlive this.
    void setFeedAction(QAction* action);
    /// Whether a run or workflow is in front; otherwise only totals are shown.
    void setGraphShown(bool isShown);

    [[nodiscard]] QString totalsText() const;
    [[nodiscard]] QString savedText() const;
    [[nodiscard]] QToolButton* feedButton() const { return m_feed; }

public Q_SLOTS:
    /// Elapsed time and totals again; called every second while something runs.
    void refresh();

Q_SIGNALS:
    void workersChanged(int workers);

private:
    void showSaved();
    void askWorkers();

    const RunGraph& m_graph;
    const Clock& m_clock;
    QLabel* m_totals;
    QToolButton* m_workersButton;
    QToolButton* m_feed;
    QLabel* m_saved;
    QLabel* m_size;
    int m_workers = 0;
    int m_runningSteps = 0;
    bool m_isSaving = false;
    bool m_isGraphShown = false;
    std::optional<Error> m_halt;
};

} // namespace cmbagent
