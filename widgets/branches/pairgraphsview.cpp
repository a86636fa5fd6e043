// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/pairgraphsview.h"

#include "items/rungraph.h"
#include "widgets/branches/pairmarks.h"
#include "widgets/branches/pairwords.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/cardpainter.h"
#include "widgets/canvas/runscene.h"

#include <QHBoxLayout>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace cmbagent {

PairGraphsView::PairGraphsView(const Clock& clock, QWidget* parent) : QWidget(parent)
{
    makeSide(m_a, clock, tr("Graph of run A"));
    makeSide(m_b, clock, tr("Graph of run B"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    row->addWidget(m_a.view, 1);
    row->addWidget(m_b.view, 1);
    connect(m_a.view, &PanZoomView::visibleAreaChanged, this, [this] { follow(*m_a.view, *m_b.view); });
    connect(m_b.view, &PanZoomView::visibleAreaChanged, this, [this] { follow(*m_b.view, *m_a.view); });
    setMinimumHeight(120);
}

PairGraphsView::~PairGraphsView()
{
    m_a.view->setGraph(nullptr);
    m_b.view->setGraph(nullptr);
}

/// Views of one size show the same part; a pixel that cannot be shared stays empty.
void PairGraphsView::resizeEvent(QResizeEvent* event)
{
    const int spacing = layout()->spacing();
    layout()->setContentsMargins(0, 0, (width() - spacing) % 2, 0);
    layout()->activate();
    QWidget::resizeEvent(event);
    // The step on show stays in sight; the views have their new sizes when this turn is over.
    QMetaObject::invokeMethod(
        this, [this] { selectStep(m_step); }, Qt::QueuedConnection);
}

void PairGraphsView::makeSide(Side& side, const Clock& clock, const QString& name)
{
    side.graph = new RunGraph(this);
    side.view = new CanvasView(clock);
    side.view->setAccessibleName(name);
    side.view->setFolding(false); // a step must stand where its counterpart does
    side.view->setMinimapShown(false);
    side.view->setArrangeable(false);
    side.view->setGraph(side.graph);
    side.marks = new PairMarks(*side.view);
    connect(side.view, &CanvasView::layoutRequested, this,
            [&side](quint64 ticket) { side.view->applyLayout(ticket, side.shown.places); });
    connect(side.view, &CanvasView::stepSelected, this, [this, &side](int step) { choose(side, step); });
}

void PairGraphsView::setPair(const RunPair& pair)
{
    m_isEmpty = !pair.graphs.a.run || !pair.graphs.b.run;
    const QScopedValueRollback selecting(m_isSelecting, true);
    fillSide(m_a, m_isEmpty ? PairGraphs::Side {} : pair.graphs.a);
    fillSide(m_b, m_isEmpty ? PairGraphs::Side {} : pair.graphs.b);
    if (!m_isEmpty) {
        markSides(pair);
    }
}

void PairGraphsView::fillSide(Side& side, const PairGraphs::Side& shown)
{
    side.shown = shown;
    side.marks->setMarks({});
    side.view->setLens({});
    side.graph->clear(); // else the places of the last pair would stay where its steps have the same names
    if (shown.run) {
        side.graph->reset(*shown.run);
    }
}

void PairGraphsView::markSides(const RunPair& pair)
{
    std::vector<PairMarks::Mark> marksA;
    std::vector<PairMarks::Mark> marksB;
    CanvasLens lensA { CanvasLens::Kind::Steps, {}, std::vector<char>(size_t(m_a.graph->stepCount())) };
    CanvasLens lensB { CanvasLens::Kind::Steps, {}, std::vector<char>(size_t(m_b.graph->stepCount())) };
    for (size_t i = 0; i < pair.steps.size(); ++i) {
        if (!pair.steps[i].differs()) {
            continue;
        }
        const int inA = m_a.shown.steps[i];
        const int inB = m_b.shown.steps[i];
        const QPointF center = inA >= 0 ? m_a.shown.places.centers[size_t(inA)] : m_b.shown.places.centers[size_t(inB)];
        const QSizeF size = CardPainter::cardSize;
        const QRectF card(center - QPointF(size.width() / 2, size.height() / 2), size);
        const bool isFirst = int(i) == pair.firstDiverging;
        marksA.push_back({ card, PairWords::mark(pair.steps[i]), inA >= 0, isFirst });
        marksB.push_back({ card, PairWords::mark(pair.steps[i]), inB >= 0, isFirst });
        if (inA >= 0) {
            lensA.steps[size_t(inA)] = true;
        }
        if (inB >= 0) {
            lensB.steps[size_t(inB)] = true;
        }
    }
    const bool differ = !marksA.empty();
    m_a.marks->setMarks(std::move(marksA));
    m_b.marks->setMarks(std::move(marksB));
    m_a.view->setLens(differ ? lensA : CanvasLens {}); // two equal runs are not all dimmed
    m_b.view->setLens(differ ? lensB : CanvasLens {});
}

void PairGraphsView::choose(const Side& side, int stepOfRun)
{
    const auto found = std::find(side.shown.steps.begin(), side.shown.steps.end(), stepOfRun);
    if (m_isSelecting || found == side.shown.steps.end()) {
        return;
    }
    Q_EMIT stepChosen(int(found - side.shown.steps.begin()));
}

void PairGraphsView::selectStep(int step)
{
    m_step = step;
    if (m_isEmpty) {
        return;
    }
    const QScopedValueRollback selecting(m_isSelecting, true);
    for (const Side* side : { &m_a, &m_b }) {
        const int own = step >= 0 && step < int(side->shown.steps.size()) ? side->shown.steps[size_t(step)] : -1;
        own >= 0 ? side->view->selectStep(own) : side->view->clearSelection();
    }
}

void PairGraphsView::zoomToFit()
{
    m_a.view->zoomToFit();
}

/// While the two are resized one after the other, the one that still shows everything leads.
void PairGraphsView::follow(CanvasView& leader, CanvasView& follower)
{
    if (m_isFollowing) {
        return;
    }
    if (leader.size() != follower.size()) {
        m_isResizing = true;
        return;
    }
    const bool showsAll = follower.visibleArea().contains(follower.runScene().contentRect());
    const QScopedValueRollback following(m_isFollowing, true);
    std::exchange(m_isResizing, false) && showsAll ? leader.showAs(follower) : follower.showAs(leader);
}

} // namespace cmbagent
