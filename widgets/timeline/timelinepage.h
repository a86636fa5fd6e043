// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QScrollBar;
class QStackedWidget;

namespace cmbagent {

class Clock;
class RunGraph;
class TimelineView;

/// The timeline with its tools and a key to its signs; a sentence where nothing has run yet. Main thread.
class TimelinePage : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    TimelinePage(const RunGraph& graph, const Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] TimelineView* view() const { return m_view; }

private:
    QWidget* buildTools();
    void showEmptiness();
    void showWindow(int offset, int page, int extent);

    const RunGraph& m_graph;
    TimelineView* m_view;
    QScrollBar* m_bar;
    QStackedWidget* m_stack;
};

} // namespace cmbagent
