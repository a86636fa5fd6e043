// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rungraph.h"
#include "widgets/common/columnscroll.h"

class QProgressBar;
class QVBoxLayout;

namespace cmbagent {

class FactList;
class LongText;
class MessageBar;
class StatusBadge;
class WrapLabel;
struct RetrySummary;

/// The run as a whole, shown while no step is chosen: state, progress, results of all steps, parameters, what was tried
/// again, notes. Main thread.
class RunOverview : public ColumnScroll
{
    Q_OBJECT

public:
    RunOverview(const RunGraph& graph, const Clock& clock, QWidget* parent = nullptr);

    void rebuild();
    void refresh();
    /// What was tried again; hidden while nothing has failed.
    void showRetries(const RetrySummary& summary);
    [[nodiscard]] const FactList& retries() const { return *m_retries; }

Q_SIGNALS:
    void stepRequested(int step);

private:
    void showState();
    void showResults();
    void showParameters();
    void showNotes();
    void showTiming();

    const RunGraph& m_graph;
    const Clock& m_clock;

    WrapLabel* m_name;
    StatusBadge* m_badge;
    WrapLabel* m_progressText;
    QProgressBar* m_progress;
    LongText* m_description;
    MessageBar* m_bar;
    QWidget* m_results;
    QVBoxLayout* m_resultLists;
    QByteArray m_shownResults;
    FactList* m_parameters;
    FactList* m_environment;
    FactList* m_checkpoints;
    FactList* m_retries;
    FactList* m_notes;
    FactList* m_timing;
};

} // namespace cmbagent
