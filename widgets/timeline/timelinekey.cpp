// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinekey.h"

#include "widgets/common/theme.h"

#include <QPainter>

namespace cmbagent {

namespace {

constexpr int signWidth = 26;
constexpr int gap = 18;

void drawSign(QPainter& painter, const QRectF& box, int sign, const Theme& theme)
{
    const double y = box.center().y();
    if (sign == 0) {
        const QColor color = theme.statusColor(Status::Completed);
        painter.setPen(QPen(color, 1.25));
        painter.setBrush(theme.tint(color, theme.isDark() ? 0.34 : 0.24));
        painter.drawRoundedRect(QRectF(box.left(), y - 5.5, box.width(), 11), 3, 3);
        return;
    }
    const Status status = sign == 1 ? Status::Waiting : sign == 2 ? Status::Retrying : Status::Pending;
    const Qt::PenStyle style = sign == 1 ? Qt::SolidLine : sign == 2 ? Qt::DashLine : Qt::DotLine;
    painter.setPen(QPen(theme.statusColor(status), sign == 1 ? 4 : 2, style, Qt::FlatCap));
    painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
}

} // namespace

TimelineKey::TimelineKey(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Key"));
    setAccessibleDescription(
        tr("A bar: ran. A solid line: waited for a person. A dashed line: waited to be tried again. "
           "A dotted line: waited for its turn. A gap with a time: nothing ran for that long."));
}

QSize TimelineKey::sizeHint() const
{
    return { 500, fontMetrics().height() + 8 };
}

QSize TimelineKey::minimumSizeHint() const
{
    return { 40, fontMetrics().height() + 8 };
}

void TimelineKey::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(font(), -1));
    const QStringList words { tr("Ran"), tr("Waited for a person"), tr("Waited to be tried again"),
                              tr("Waited for its turn") };
    int x = 0;
    for (int sign = 0; sign < words.size(); ++sign) {
        const int text = painter.fontMetrics().horizontalAdvance(words[sign]) + 2;
        if (x + signWidth + 6 + text > width()) {
            return;
        }
        drawSign(painter, QRectF(x, 0, signWidth, height()), sign, theme);
        painter.setPen(theme.muted());
        painter.drawText(QRect(x + signWidth + 6, 0, text, height()), int(Qt::AlignVCenter | Qt::AlignLeft),
                         words[sign]);
        x += signWidth + 6 + text + gap;
    }
}

} // namespace cmbagent
