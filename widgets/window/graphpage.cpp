// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/graphpage.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/runscene.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/window/lensmenu.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowstyle.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int gap = 12; // from the borders of the page

QHBoxLayout* makeCard(QWidget* card)
{
    card->setAttribute(Qt::WA_StyledBackground);
    setLook(card, Look::Card);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(1);
    return row;
}

QToolButton* addButton(QHBoxLayout* row)
{
    auto* button = new QToolButton;
    button->setIconSize(QSize(16, 16) * scaledToText(button, 100) / 100);
    button->setAutoRaise(true);
    row->addWidget(button);
    return button;
}

/// A line of text with a cross behind it.
QToolButton* fillNote(QWidget* note, QLabel* text, const QString& tip)
{
    QHBoxLayout* row = makeCard(note);
    row->setContentsMargins(10, 3, 3, 3);
    row->setSpacing(6);
    row->addWidget(text);
    QToolButton* end = addButton(row);
    end->setIcon(Icons::icon(QStringLiteral("close")));
    end->setToolTip(tip);
    end->setAccessibleName(tip);
    note->hide();
    return end;
}

} // namespace

GraphPage::GraphPage(RunGraph* graph, const Clock& clock, const WindowActions& actions, QWidget* parent)
    : QWidget(parent), m_canvas(new CanvasView(clock, this)), m_controls(new QWidget(this)), m_zoom(new QToolButton),
      m_progress(new QWidget(this)), m_progressText(new QLabel), m_lensNote(new QWidget(this)), m_lensText(new QLabel),
      m_lens(actions.lens)
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_canvas);
    m_canvas->setGraph(graph);
    m_canvas->setFrameShape(QFrame::NoFrame);
    buildControls(actions);
    buildNotes(actions);
    connectActions(actions);
}

void GraphPage::buildControls(const WindowActions& actions)
{
    QHBoxLayout* row = makeCard(m_controls);
    addButton(row)->setDefaultAction(actions.zoomOut);
    m_zoom->setToolTip(actions.zoomActual->toolTip());
    m_zoom->setAccessibleName(tr("Zoom to 100 %"));
    m_zoom->setAutoRaise(true);
    m_zoom->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("100 %")) + 20);
    row->addWidget(m_zoom);
    for (QAction* action : { actions.zoomIn, actions.fit, actions.minimap, actions.follow, actions.readsDown }) {
        addButton(row)->setDefaultAction(action);
    }
    QToolButton* lens = addButton(row);
    lens->setIcon(Icons::icon(QStringLiteral("highlight")));
    lens->setToolTip(tr("Highlight a part of the graph"));
    lens->setAccessibleName(tr("Highlight"));
    lens->setMenu(m_lens);
    lens->setPopupMode(QToolButton::InstantPopup);
}

void GraphPage::buildNotes(const WindowActions& actions)
{
    connect(fillNote(m_progress, m_progressText, tr("Keep the placement as it is")), &QToolButton::clicked, m_canvas,
            &CanvasView::cancelPlacement);
    connect(fillNote(m_lensNote, m_lensText, tr("Show everything again")), &QToolButton::clicked, actions.lens,
            &LensMenu::reset);
    connect(m_canvas, &CanvasView::placementProgressed, this, &GraphPage::showProgress);
    connect(&m_canvas->runScene(), &RunScene::lensChanged, this, &GraphPage::showLens);
    connect(&m_canvas->runScene(), &RunScene::lensRefreshed, this, &GraphPage::showLens);
}

void GraphPage::connectActions(const WindowActions& actions)
{
    connect(m_zoom, &QToolButton::clicked, actions.zoomActual, &QAction::trigger);
    connect(actions.zoomIn, &QAction::triggered, m_canvas, &CanvasView::zoomIn);
    connect(actions.zoomOut, &QAction::triggered, m_canvas, &CanvasView::zoomOut);
    connect(actions.zoomActual, &QAction::triggered, m_canvas, &CanvasView::resetZoom);
    connect(actions.fit, &QAction::triggered, m_canvas, &CanvasView::zoomToFit);
    connect(actions.zoomSelection, &QAction::triggered, m_canvas, &CanvasView::zoomToSelection);
    connect(actions.minimap, &QAction::toggled, m_canvas, &CanvasView::setMinimapShown);
    connect(actions.follow, &QAction::toggled, m_canvas, &CanvasView::setFollowing);
    connect(m_canvas, &CanvasView::followingChanged, actions.follow, &QAction::setChecked);
    connect(actions.readsDown, &QAction::toggled, m_canvas, [this](bool down) {
        m_canvas->setOrientation(down ? Orientation::TopToBottom : Orientation::LeftToRight);
    });
    connect(actions.foldEqual, &QAction::toggled, m_canvas, &CanvasView::setFolding);
    connect(actions.collapseGroups, &QAction::triggered, m_canvas, [this] { m_canvas->setAllGroupsCollapsed(true); });
    connect(actions.expandGroups, &QAction::triggered, m_canvas, [this] { m_canvas->setAllGroupsCollapsed(false); });
    connect(actions.tidyUp, &QAction::triggered, m_canvas, &CanvasView::tidyUp);
    connect(actions.lens, &LensMenu::lensChosen, m_canvas, &CanvasView::setLens);
    const auto showZoom = [this](double zoom) {
        m_zoom->setText(tr("%1 %").arg(qRound(zoom / m_canvas->unit() * 100)));
    };
    connect(m_canvas, &CanvasView::zoomChanged, this, showZoom);
    showZoom(m_canvas->zoom());
}

void GraphPage::showProgress(double fraction)
{
    m_progress->setVisible(fraction < 1);
    m_progressText->setText(tr("Untangling the graph: %1").arg(Labels::percent(fraction)));
    placeControls();
}

void GraphPage::showLens()
{
    const CanvasLens::View& view = m_canvas->runScene().lensView();
    const QString summary = m_lens->summary();
    const auto lit = std::count(view.isLit.begin(), view.isLit.end(), char(true));
    QString text = tr("%1: %2", "what is highlighted: how many").arg(summary, Labels::steps(int(lit)));
    if (!view.path.empty()) {
        text += tr(", %1").arg(Labels::duration(view.micros));
    } else if (m_canvas->runScene().lens().kind == CanvasLens::Kind::CriticalPath) {
        text = tr("Critical path: no step has taken time yet");
    }
    m_lensText->setText(text);
    m_lensNote->setVisible(!summary.isEmpty());
    placeControls();
}

void GraphPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeControls();
}

void GraphPage::placeControls()
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](QWidget* card, int y) {
        card->adjustSize();
        card->move(isMirrored ? width() - card->width() - gap : gap, y);
        card->raise();
    };
    m_controls->adjustSize();
    place(m_controls, height() - m_controls->height() - gap);
    m_canvas->setFoot(m_controls->height() + gap);
    place(m_lensNote, gap);
    m_progress->adjustSize();
    place(m_progress, height() - m_controls->height() - m_progress->height() - 2 * gap);
}

} // namespace cmbagent
