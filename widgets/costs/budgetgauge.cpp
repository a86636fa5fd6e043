// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/costs/budgetgauge.h"

#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/costs/costwords.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

/// The bar alone.
class GaugeBar : public QWidget
{
public:
    explicit GaugeBar(const BudgetState& state) : m_state(state)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFixedHeight(std::max(10, fontMetrics().height() / 2));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::of(palette());
        const double share = std::clamp(m_state.share(), 0.0, 1.0);
        const QRectF room = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        const double radius = room.height() / 2;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.border(), 1));
        painter.setBrush(theme.surface());
        painter.drawRoundedRect(room, radius, radius);
        const Status status = m_state.isExceeded() ? Status::Failed : share >= 0.75 ? Status::Paused : Status::Running;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.statusColor(status));
        QRectF used = room;
        used.setWidth(std::max(share > 0 ? room.height() : 0.0, room.width() * share));
        layoutDirection() == Qt::RightToLeft ? used.moveRight(room.right()) : used.moveLeft(room.left());
        painter.drawRoundedRect(used, radius, radius);
        for (const int percent : budgetAlertPercents) {
            const double way = room.width() * percent / 100;
            const double x = layoutDirection() == Qt::RightToLeft ? room.right() - way : room.left() + way;
            const bool isInside = percent < 100 * share;
            painter.setPen(QPen(isInside ? theme.surface() : theme.muted(), 1));
            if (percent < 100) {
                painter.drawLine(QPointF(x, room.top() + 2), QPointF(x, room.bottom() - 2));
            }
        }
    }

private:
    const BudgetState m_state;
};

} // namespace

BudgetGauge::BudgetGauge(const BudgetState& state, QWidget* parent) : QWidget(parent), m_state(state)
{
    auto* name = new WrapLabel(CostWords::budget(state));
    auto* used = new WrapLabel(CostWords::used(state));
    auto* fate = new WrapLabel(CostWords::fate(state));
    fate->setMuted(true);
    fate->setFont(Theme::font(font(), -1));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(name);
    column->addWidget(new GaugeBar(state));
    column->addWidget(used);
    column->addWidget(fate);
    setAccessibleName(CostWords::budget(state));
    setAccessibleDescription(QStringLiteral("%1. %2").arg(CostWords::used(state), CostWords::fate(state)));
}

} // namespace cmbagent
