// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/coarselayout.h"
#include "samplerun.h"
#include "support/workflowtext.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/runscene.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace cmbagent {

/// A shown canvas that answers its own layout requests, with a field to tab to before and after it.
struct Desk
{
    MockClock clock;
    RunGraph graph;
    QWidget window;
    QLineEdit before;
    CanvasView view { clock };
    QLineEdit after;
    quint64 lastTicket = 0;
    LayoutGraph lastGraph;

    explicit Desk(WorkflowPtr workflow = firasWorkflow(), QSize size = { 1280, 800 })
    {
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(&before);
        layout->addWidget(&view, 1);
        layout->addWidget(&after);
        QObject::connect(&view, &CanvasView::layoutRequested, &view, [this](quint64 ticket, const LayoutGraph& wanted) {
            lastTicket = ticket;
            lastGraph = wanted;
            view.applyLayout(ticket, coarseLayout(wanted));
        });
        window.resize(size);
        window.show();
        if (workflow) {
            graph.resetToWorkflow(std::move(workflow));
        }
        view.setGraph(&graph);
    }
    ~Desk() { view.setGraph(nullptr); }

    [[nodiscard]] QPoint middleOf(int step) const
    {
        return view.toViewport(view.runScene().cardRect(step).center()).toPoint();
    }
    [[nodiscard]] QPoint emptyPlace() const
    {
        return view.toViewport(view.runScene().contentRect().topLeft() - QPointF(10, 10)).toPoint();
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&view, Qt::Key(key), modifiers);
    }
    /// Presses, moves and lets go, as a hand would.
    void drag(QPoint from, QPoint by, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(view.viewport(), button, {}, from);
        QMouseEvent move(QEvent::MouseMove, QPointF(from + by), view.viewport()->mapToGlobal(QPointF(from + by)),
                         Qt::NoButton, button, {});
        QApplication::sendEvent(view.viewport(), &move);
        QTest::mouseRelease(view.viewport(), button, {}, from + by);
    }
    void wheel(QPoint at, int turns, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(at, view.viewport()->mapToGlobal(QPointF(at)), {}, { 0, 120 * turns }, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &event);
    }
};

} // namespace cmbagent
