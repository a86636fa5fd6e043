// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelineview.h"

#include "widgets/common/labels.h"
#include "widgets/common/theme.h"
#include "widgets/timeline/timelinemodel.h"
#include "widgets/timeline/timelinepainter.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr int remakeMillis = 50;
constexpr double zoomStep = 1.4;
constexpr double tail = 96; ///< pixels behind the end, for the words after the last bar

} // namespace

TimelineView::TimelineView(const RunGraph& graph, const Clock& clock, QWidget* parent)
    : QTreeView(parent), m_graph(graph), m_timeline(new TimelineModel(graph, clock, this)),
      m_delegate(new TimelineDelegate(*m_timeline, m_frame, this))
{
    setHeader(new TimelineHeader(m_frame, this));
    setModel(m_timeline);
    setItemDelegate(m_delegate);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setAllColumnsShowFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(
        tr("One row a step. Left and Right move along the time, plus and minus zoom, 0 shows all."));
    setUpColumns();
    m_remake.setSingleShot(true);
    m_remake.setInterval(remakeMillis);
    connect(&m_remake, &QTimer::timeout, this, &TimelineView::remake);
    connect(m_timeline, &TimelineModel::spansChanged, this, [this] {
        if (!m_remake.isActive()) {
            m_remake.start();
        }
    });
    connect(m_timeline, &QAbstractItemModel::modelReset, this, [this] {
        m_isFitted = true;
        setUpColumns();
    });
    connect(header(), &QHeaderView::sectionResized, this, [this] { refresh(); });
}

void TimelineView::setUpColumns()
{
    header()->setStretchLastSection(true);
    header()->resizeSection(TimelineModel::Step, fontMetrics().averageCharWidth() * 40);
}

int TimelineView::timeLeft() const
{
    return columnViewportPosition(TimelineModel::Time);
}

double TimelineView::foldWidth() const
{
    return m_foldsGaps ? fontMetrics().horizontalAdvance(QStringLiteral("⋯ 00 min 00 s")) : 0;
}

void TimelineView::remake()
{
    m_remake.stop();
    if (!isVisible()) {
        return; // made when it is shown
    }
    const double pixels = m_frame.scale.pixelsPerMicro();
    m_frame.until = m_timeline->shownUntil();
    m_frame.isLive = m_timeline->isLive();
    m_frame.scale = m_timeline->hasSpans() ? m_timeline->makeScale(foldWidth()) : TimeScale();
    m_frame.scale.setPixelsPerMicro(pixels);
    refresh();
}

void TimelineView::refresh()
{
    TimeScale& scale = m_frame.scale;
    m_frame.width = std::max(0, columnWidth(TimelineModel::Time));
    const double room = std::max(40.0, m_frame.width - tail);
    const double fitting = scale.scaleFor(scale.whole(), room);
    if (m_isFitted || scale.pixelsPerMicro() < fitting) {
        m_isFitted = true;
        scale.setPixelsPerMicro(fitting);
    }
    const double extent = scale.isEmpty() ? m_frame.width : std::max(m_frame.width, scale.width() + tail);
    m_frame.offset = m_isFitted ? 0 : std::clamp(m_frame.offset, 0.0, extent - m_frame.width);
    const double distance = fontMetrics().horizontalAdvance(QStringLiteral("00:00:00")) + 24.0;
    m_frame.ticks = scale.ticks(m_frame.offset - distance, m_frame.offset + m_frame.width, distance);
    viewport()->update();
    header()->viewport()->update();
    Q_EMIT windowChanged(int(m_frame.offset), int(m_frame.width), int(extent));
}

void TimelineView::tick()
{
    if (m_timeline->isLive()) {
        remake();
    }
}

void TimelineView::zoomAround(double factor, double x)
{
    if (m_frame.scale.isEmpty()) {
        return;
    }
    const qint64 under = m_frame.timeAt(x);
    m_frame.scale.setPixelsPerMicro(m_frame.scale.pixelsPerMicro() * factor);
    m_isFitted = false;
    m_frame.offset = m_frame.scale.xOf(under) - x;
    refresh();
}

void TimelineView::zoomTo(TimeStretch range)
{
    if (m_frame.scale.isEmpty() || range.length() <= 0) {
        return;
    }
    m_frame.scale.setPixelsPerMicro(m_frame.scale.scaleFor(range, m_frame.width));
    m_isFitted = false;
    m_frame.offset = m_frame.scale.xOf(range.from);
    refresh();
}

void TimelineView::zoomIn()
{
    zoomAround(zoomStep, m_frame.width / 2);
}

void TimelineView::zoomOut()
{
    zoomAround(1 / zoomStep, m_frame.width / 2);
}

void TimelineView::fit()
{
    m_isFitted = true;
    refresh();
}

void TimelineView::setFoldsGaps(bool folds)
{
    if (m_foldsGaps != folds) {
        m_foldsGaps = folds;
        m_isFitted = true; // the places are others now
        remake();
    }
}

void TimelineView::setOffset(int offset)
{
    if (int(m_frame.offset) != offset) {
        m_frame.offset = offset;
        refresh();
    }
}

void TimelineView::panBy(double pixels)
{
    m_frame.offset += pixels;
    refresh();
}

void TimelineView::selectStep(int step)
{
    const QScopedValueRollback guard(m_isProgrammatic, true);
    const QModelIndex index = m_timeline->indexOfStep(step);
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    } else {
        setCurrentIndex({});
        clearSelection();
    }
}

void TimelineView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_isProgrammatic && current.isValid()) {
        Q_EMIT stepSelected(m_timeline->stepAt(current.row()));
    }
}

void TimelineView::focusInEvent(QFocusEvent* event)
{
    // The view makes its first row current when it gets the keyboard; nobody chose that step.
    const QScopedValueRollback guard(m_isProgrammatic, true);
    QTreeView::focusInEvent(event);
}

void TimelineView::showEvent(QShowEvent* event)
{
    QTreeView::showEvent(event);
    remake();
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    refresh();
}

void TimelineView::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_timeline) {
        remake();
    }
}

QString TimelineView::tipAt(QPoint place) const
{
    const QModelIndex index = indexAt(place);
    if (!index.isValid()) {
        return {};
    }
    const QString title = m_graph.label(m_timeline->stepAt(index.row())).toHtmlEscaped();
    const TimelineSpan* span =
        index.column() == TimelineModel::Time ? m_delegate->spanAt(index.row(), place.x() - timeLeft()) : nullptr;
    if (!span) {
        return QStringLiteral("<b>%1</b><br>%2")
            .arg(title, index.data(Qt::ToolTipRole).toString().toHtmlEscaped().left(600));
    }
    return QStringLiteral("<b>%1</b><br>%2<br>%3")
        .arg(title, m_timeline->spanText(*span).toHtmlEscaped(), m_timeline->spanTimes(*span).toHtmlEscaped());
}

bool TimelineView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = tipAt(help->pos());
        tip.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), tip, viewport());
        return true;
    }
    return QTreeView::viewportEvent(event);
}

void TimelineView::paintEvent(QPaintEvent* event)
{
    QTreeView::paintEvent(event);
    if (!m_dragX) {
        return;
    }
    QPainter painter(viewport());
    QColor band = Theme::of(palette()).accent();
    const QRect marked(std::min(m_press->x(), *m_dragX), 0, std::abs(m_press->x() - *m_dragX), viewport()->height());
    painter.setPen(band);
    band.setAlphaF(0.16F);
    painter.fillRect(marked, band);
    painter.drawLine(marked.topLeft(), marked.bottomLeft());
    painter.drawLine(marked.topRight(), marked.bottomRight());
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (isPlain) {
        switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoomIn();
        case Qt::Key_Minus:
            return zoomOut();
        case Qt::Key_0:
        case Qt::Key_F:
            return fit();
        case Qt::Key_Left:
            return panBy(-m_frame.width / 8);
        case Qt::Key_Right:
            return panBy(m_frame.width / 8);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (currentIndex().isValid()) {
                Q_EMIT stepActivated(m_timeline->stepAt(currentIndex().row()));
            }
            return;
        case Qt::Key_Escape:
            if (m_press) {
                return endDrag();
            }
            break;
        default:
            break;
        }
    }
    QTreeView::keyPressEvent(event);
}

void TimelineView::endDrag()
{
    m_press.reset();
    m_dragX.reset();
    viewport()->update();
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && event->pos().x() >= timeLeft()) {
        m_press = event->pos(); // a click or the start of a drag: told apart when it ends
        return;
    }
    QTreeView::mousePressEvent(event);
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_press) {
        QTreeView::mouseMoveEvent(event);
        return;
    }
    if (m_dragX || std::abs(event->pos().x() - m_press->x()) >= QApplication::startDragDistance()) {
        m_dragX = std::clamp(event->pos().x(), timeLeft(), viewport()->width());
        viewport()->update();
    }
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_press) {
        QTreeView::mouseReleaseEvent(event);
        return;
    }
    const QPoint press = *m_press;
    const std::optional<int> drag = m_dragX;
    endDrag();
    if (drag) {
        const int left = std::min(press.x(), *drag) - timeLeft();
        const int right = std::max(press.x(), *drag) - timeLeft();
        zoomTo({ m_frame.timeAt(left), m_frame.timeAt(right) });
    } else if (const QModelIndex index = indexAt(press); index.isValid()) {
        setCurrentIndex(index);
    }
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid()) {
        Q_EMIT stepActivated(m_timeline->stepAt(index.row()));
    }
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    const QPoint turn = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        zoomAround(std::pow(zoomStep, turn.y() / 120.0), event->position().x() - timeLeft());
    } else if (event->modifiers() & Qt::ShiftModifier || std::abs(turn.x()) > std::abs(turn.y())) {
        panBy(-(turn.x() != 0 ? turn.x() : turn.y()));
    } else {
        QTreeView::wheelEvent(event);
    }
    event->accept();
}

} // namespace cmbagent
