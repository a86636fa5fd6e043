// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/branches/runpair.h"

#include <QWidget>

namespace cmbagent {

class CanvasView;
class Clock;
class PairMarks;
class RunGraph;

/// The graphs of two runs side by side in one picture: the same step at the same place, both panned and zoomed as one,
/// what differs marked and lit. Main thread.
class PairGraphsView : public QWidget
{
    Q_OBJECT

public:
    /// `clock` must outlive the view.
    explicit PairGraphsView(const Clock& clock, QWidget* parent = nullptr);
    ~PairGraphsView() override;

    void setPair(const RunPair& pair);
    /// Whether there is a picture of the pair.
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    /// Selects a step (index into the pair's steps) in both and brings it into view; -1: none.
    void selectStep(int step);
    void zoomToFit();

    [[nodiscard]] CanvasView* a() const { return m_a.view; }
    [[nodiscard]] CanvasView* b() const { return m_b.view; }
    [[nodiscard]] PairMarks* marksA() const { return m_a.marks; }
    [[nodiscard]] PairMarks* marksB() const { return m_b.marks; }

    [[nodiscard]] QSize sizeHint() const override { return { 900, 300 }; }

Q_SIGNALS:
    /// Somebody chose a step; index into the pair's steps.
    void stepChosen(int step);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Side
    {
        RunGraph* graph = nullptr;
        CanvasView* view = nullptr;
        PairMarks* marks = nullptr;
        PairGraphs::Side shown;
    };

    void makeSide(Side& side, const Clock& clock, const QString& name);
    void fillSide(Side& side, const PairGraphs::Side& shown);
    void markSides(const RunPair& pair);
    void choose(const Side& side, int stepOfRun);
    /// Lets the other graph show what this one does.
    void follow(CanvasView& leader, CanvasView& follower);

    Side m_a;
    Side m_b;
    int m_step = -1; ///< of the comparison
    bool m_isEmpty = true;
    bool m_isFollowing = false;
    bool m_isResizing = false; ///< one of the two has its new size already
    bool m_isSelecting = false;
};

} // namespace cmbagent
