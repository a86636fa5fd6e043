// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/columnscroll.h"

#include "widgets/common/taborder.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace cmbagent {

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
        if (event->type() != QEvent::Resize) {
            TabOrder::asPlaced(*this);
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace cmbagent
