// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinepage.h"

#include "items/rungraph.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/icons.h"
#include "widgets/timeline/timelinekey.h"
#include "widgets/timeline/timelinemodel.h"
#include "widgets/timeline/timelineview.h"
#include "widgets/window/windowstyle.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace cmbagent {

TimelinePage::TimelinePage(const RunGraph& graph, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_graph(graph), m_view(new TimelineView(graph, clock)), m_bar(new QScrollBar(Qt::Horizontal)),
      m_stack(new QStackedWidget)
{
    setLook(m_view, Look::Pane);
    auto* chart = new QWidget;
    auto* column = new QVBoxLayout(chart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTools());
    column->addWidget(m_view, 1);
    column->addWidget(m_bar);
    m_bar->setAccessibleName(tr("Place in time"));
    m_stack->addWidget(chart);
    m_stack->addWidget(new EmptyState(
        QStringLiteral("timeline"),
        tr("When each step ran, waited and was tried again will be drawn here once the workflow runs.")));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    connect(m_view, &TimelineView::windowChanged, this, &TimelinePage::showWindow);
    connect(m_bar, &QScrollBar::valueChanged, m_view, &TimelineView::setOffset);
    connect(&m_view->timeline(), &TimelineModel::spansChanged, this, &TimelinePage::showEmptiness);
    showEmptiness();
}

QWidget* TimelinePage::buildTools()
{
    auto* tools = new QWidget;
    tools->setAttribute(Qt::WA_StyledBackground);
    setLook(tools, Look::Bar);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(4);
    row->addWidget(new TimelineKey, 1);
    const auto add = [row](const char* icon, const QString& name) {
        auto* button = new QToolButton;
        button->setIcon(Icons::icon(QLatin1String(icon)));
        button->setToolTip(name);
        button->setAccessibleName(name);
        row->addWidget(button);
        return button;
    };
    QToolButton* folds = add("fold", tr("Fold pauses in which nothing ran"));
    folds->setCheckable(true);
    folds->setChecked(m_view->foldsGaps());
    connect(folds, &QToolButton::toggled, m_view, &TimelineView::setFoldsGaps);
    connect(add("zoom-out", tr("Show more time (−)")), &QToolButton::clicked, m_view, &TimelineView::zoomOut);
    connect(add("zoom-in", tr("Show less time (+); or drag across the bars")), &QToolButton::clicked, m_view,
            &TimelineView::zoomIn);
    connect(add("fit", tr("Show the whole run (0)")), &QToolButton::clicked, m_view, &TimelineView::fit);
    return tools;
}

void TimelinePage::showEmptiness()
{
    m_stack->setCurrentIndex(m_view->timeline().hasSpans() ? 0 : 1);
}

void TimelinePage::showWindow(int offset, int page, int extent)
{
    const QSignalBlocker blocker(m_bar);
    m_bar->setRange(0, std::max(0, extent - page));
    m_bar->setPageStep(page);
    m_bar->setSingleStep(std::max(1, page / 10));
    m_bar->setValue(offset);
    m_bar->setVisible(extent > page);
}

} // namespace cmbagent
