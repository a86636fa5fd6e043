// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/timelineframe.h"

#include <QTimer>
#include <QTreeView>

#include <optional>

namespace cmbagent {

class Clock;
class RunGraph;
class TimelineDelegate;
class TimelineModel;

/// When every step of a run did what: a row a step, bars along a line of time whose idle gaps are folded. A tree view,
/// so that keyboard, selection and assistive technology work as everywhere, and only the rows in sight are painted.
/// Ctrl and the wheel zoom, dragging across the bars zooms to what was marked, Left and Right move along. Main thread.
class TimelineView : public QTreeView
{
    Q_OBJECT

public:
    /// Both must outlive the view.
    TimelineView(const RunGraph& graph, const Clock& clock, QWidget* parent = nullptr);

    void selectStep(int step); ///< -1: none
    [[nodiscard]] const TimelineModel& timeline() const { return *m_timeline; }
    [[nodiscard]] const TimelineFrame& frame() const { return m_frame; }
    /// Whether everything is in view and stays so while the run goes on.
    [[nodiscard]] bool isFitted() const { return m_isFitted; }
    [[nodiscard]] bool foldsGaps() const { return m_foldsGaps; }
    /// The time between two moments, exactly as wide as the column.
    void zoomTo(TimeStretch range);
    /// Time goes on; called every second while something runs.
    void tick();

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void fit();
    void setFoldsGaps(bool folds);
    /// In content pixels; what a scroll bar says.
    void setOffset(int offset);

Q_SIGNALS:
    void stepSelected(int step);
    void stepActivated(int step);
    /// Other place or scale: `extent` pixels of content, of which `page` from `offset` are in view.
    void windowChanged(int offset, int page, int extent);

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;

private:
    void setUpColumns();
    [[nodiscard]] int timeLeft() const; ///< of the time column, in the viewport
    [[nodiscard]] double foldWidth() const;
    [[nodiscard]] QString tipAt(QPoint place) const;
    void remake(); ///< the run has changed
    void refresh(); ///< scale or place have changed
    void zoomAround(double factor, double x);
    void panBy(double pixels);
    void endDrag();

    const RunGraph& m_graph;
    TimelineModel* m_timeline;
    TimelineDelegate* m_delegate;
    TimelineFrame m_frame;
    QTimer m_remake; ///< many events, one new scale
    bool m_isFitted = true;
    bool m_foldsGaps = true;
    bool m_isProgrammatic = false;
    std::optional<QPoint> m_press; ///< in the time column, the button still down
    std::optional<int> m_dragX; ///< other end of what is being marked
};

} // namespace cmbagent
