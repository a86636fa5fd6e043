// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/timelinespans.h"
#include "widgets/timeline/timescale.h"

#include <QAbstractTableModel>

namespace cmbagent {

/// The steps of a run with what each did when: one row a step, in the order of the chain of needs. Words for who cannot
/// see bars, spans for who paints them. Main thread.
class TimelineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Step, Time, ColumnCount };
    enum Role {
        StepIndexRole = Qt::UserRole, ///< int
        IsGroupStartRole, ///< bool: the first of those with the same number of steps before them
    };

    /// Both must outlive the model.
    TimelineModel(const RunGraph& graph, const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<TimelineSpan>& spans(int row) const { return m_rows[size_t(row)].spans; }
    [[nodiscard]] int stepAt(int row) const { return m_rows[size_t(row)].step; }
    [[nodiscard]] QModelIndex indexOfStep(int step, int column = Step) const;
    /// Nothing has happened in this run (or it is no run).
    [[nodiscard]] bool hasSpans() const;
    /// Whether time goes on: a live process works on a run that has not ended.
    [[nodiscard]] bool isLive() const;
    /// The moment up to which there is something to draw: now while it is live, then the last thing written down.
    [[nodiscard]] Timestamp shownUntil() const;
    /// From the start to `shownUntil`, with idle gaps folded to `foldWidth` pixels each; 0: to scale.
    [[nodiscard]] TimeScale makeScale(double foldWidth) const;

    /// "Attempt 2 · Failed · 1.2 s", and when.
    [[nodiscard]] QString spanText(const TimelineSpan& span) const;
    [[nodiscard]] QString spanTimes(const TimelineSpan& span) const;
    /// Why a row without spans has none, where there is a reason.
    [[nodiscard]] QString emptyText(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void spansChanged();

private:
    struct Row
    {
        int step = -1;
        bool isGroupStart = false;
        std::vector<TimelineSpan> spans;
    };
    void rebuild();
    void refreshAll();
    void refresh(const QList<int>& steps);
    [[nodiscard]] QString spoken(int row) const;

    const RunGraph& m_graph;
    const Clock& m_clock;
    std::vector<Row> m_rows;
    std::vector<int> m_rowOfStep;
};

} // namespace cmbagent
