// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/columnscroll.h"

#include "widgets/common/taborder.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace cmbagent {

namespace {

bool isStop(const QWidget& widget)
{
    return widget.focusPolicy() & Qt::TabFocus && !widget.focusProxy() && widget.isVisible() && widget.isEnabled();
}

} // namespace

ColumnScroll::ColumnScroll(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QSize ColumnScroll::minimumSizeHint() const
{
    const QSize least = QScrollArea::minimumSizeHint();
    const int shown = widget() ? widget()->minimumSizeHint().width() : 0;
    return { std::max(least.width(), shown + verticalScrollBar()->sizeHint().width() + 2 * frameWidth()),
             least.height() };
}

bool ColumnScroll::eventFilter(QObject* watched, QEvent* event)
{
    // What changes while it is hidden asks for no layout: its size tells when it is seen.
    const bool mayNeedMore =
        event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize || event->type() == QEvent::Show;
    if (watched == widget() && mayNeedMore) {
        updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}

bool ColumnScroll::focusNextPrevChild(bool next)
{
    QList<QWidget*> stops = TabOrder::stopsIn(*this);
    stops.removeIf([](const QWidget* stop) { return !isStop(*stop); });
    const qsizetype now = stops.indexOf(window()->focusWidget());
    if (now < 0) {
        return QScrollArea::focusNextPrevChild(next);
    }
    if (QWidget* stop = stops.value(next ? now + 1 : now - 1)) {
        stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        if (stop != this) {
            ensureWidgetVisible(stop);
        }
        return true;
    }
    return leave(next);
}

/// Goes on with what comes after this form, or before it.
bool ColumnScroll::leave(bool next)
{
    for (QWidget* at = parentWidget(); at; at = at->parentWidget()) {
        if (auto* outer = qobject_cast<ColumnScroll*>(at)) {
            return outer->focusNextPrevChild(next);
        }
    }
    const auto step = [next](const QWidget* from) {
        return next ? from->nextInFocusChain() : from->previousInFocusChain();
    };
    for (QWidget* other = step(this); other != this; other = step(other)) {
        if (!isAncestorOf(other) && isStop(*other) && other->window() == window()) {
            other->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace cmbagent
