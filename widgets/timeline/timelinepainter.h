// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/timelineframe.h"
#include "widgets/window/plainicondelegate.h"

#include <QHeaderView>

namespace cmbagent {

class TimelineModel;
class Theme;
struct TimelineSpan;

/// Paints one row of the timeline: lines of the axis, folds, waits as thin lines of different stroke, attempts as bars
/// whose fill tells how they ended without colour. Main thread.
class TimelineDelegate : public PlainIconDelegate
{
    Q_OBJECT

public:
    /// Both must outlive the delegate.
    TimelineDelegate(const TimelineModel& model, const TimelineFrame& frame, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// The span of a row at a place in the time column, in pixels from its left edge; null: none. Attempts before
    /// waits.
    [[nodiscard]] const TimelineSpan* spanAt(int row, double x) const;

private:
    [[nodiscard]] std::pair<double, double> ends(const TimelineSpan& span) const;
    void paintAxis(QPainter& painter, const QRect& cell, const Theme& theme) const;
    void paintWait(QPainter& painter, const QRect& cell, const TimelineSpan& span, const Theme& theme) const;
    void paintAttempt(QPainter& painter, const QRect& cell, const TimelineSpan& span, const Theme& theme) const;
    void paintWords(QPainter& painter, const QRect& cell, int row, const Theme& theme) const;

    const TimelineModel& m_model;
    const TimelineFrame& m_frame;
};

/// The axis above the rows: times since the start, and how long each fold is. Main thread.
class TimelineHeader : public QHeaderView
{
    Q_OBJECT

public:
    /// `frame` must outlive the header.
    explicit TimelineHeader(const TimelineFrame& frame, QWidget* parent = nullptr);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    const TimelineFrame& m_frame;
};

} // namespace cmbagent
