// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/housestyle.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFontMetrics>
#include <QWidget>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int usualHeight = 17; // of a line of text, in pixels

/// What stands beside text and has to be as large as it.
bool growsWithText(QStyle::PixelMetric metric)
{
    switch (metric) {
    case QStyle::PM_SmallIconSize:
    case QStyle::PM_ButtonIconSize:
    case QStyle::PM_ListViewIconSize:
    case QStyle::PM_TabBarIconSize:
    case QStyle::PM_ToolBarIconSize:
    case QStyle::PM_LineEditIconSize:
    case QStyle::PM_MessageBoxIconSize:
    case QStyle::PM_IndicatorWidth:
    case QStyle::PM_IndicatorHeight:
    case QStyle::PM_ExclusiveIndicatorWidth:
    case QStyle::PM_ExclusiveIndicatorHeight:
    case QStyle::PM_TreeViewIndentation:
    case QStyle::PM_MenuButtonIndicator:
    case QStyle::PM_HeaderMarkSize:
    case QStyle::PM_SliderThickness:
    case QStyle::PM_SliderLength:
        return true;
    default:
        return false;
    }
}

/// What takes another value when a wheel turns above it.
bool turnsWithWheel(const QWidget* widget)
{
    return qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget);
}

/// Whether something around `widget` scrolls with a wheel.
bool isScrolled(const QWidget* widget)
{
    for (const QWidget* at = widget; at && !at->isWindow(); at = at->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea*>(at->parentWidget())) {
            return true;
        }
    }
    return false;
}

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(QStringLiteral("Fusion")) { }

HouseStyle& HouseStyle::install(QApplication& application)
{
    if (auto* installed = qobject_cast<HouseStyle*>(application.style())) {
        return *installed;
    }
    auto* style = new HouseStyle;
    QApplication::setStyle(style);
    return *style;
}

bool HouseStyle::isMotionReduced(const QWidget* widget)
{
    return widget->style()->styleHint(SH_Widget_Animation_Duration, nullptr, widget) <= 0;
}

int HouseStyle::scaled(int pixels, const QFont& font)
{
    return std::max(pixels, pixels * QFontMetrics(font).height() / usualHeight);
}

void HouseStyle::setMotionReduced(bool reduced)
{
    if (std::exchange(m_isMotionReduced, reduced) == reduced) {
        return;
    }
    for (const auto effect : { Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip,
                               Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox }) {
        if (reduced) {
            QApplication::setEffectEnabled(effect, false);
        }
    }
    for (QWidget* widget : QApplication::allWidgets()) {
        QEvent changed(QEvent::StyleChange);
        QApplication::sendEvent(widget, &changed);
    }
}

void HouseStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (turnsWithWheel(widget)) {
        widget->installEventFilter(this);
    }
}

void HouseStyle::unpolish(QWidget* widget)
{
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

/// A wheel over a form means the form: what happens to be below the pointer then must not change.
bool HouseStyle::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel && isScrolled(qobject_cast<QWidget*>(watched))) {
        event->ignore();
        return true;
    }
    return QProxyStyle::eventFilter(watched, event);
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* back) const
{
    const bool isMotion = hint == SH_Widget_Animate || hint == SH_Widget_Animation_Duration;
    return isMotion && m_isMotionReduced ? 0 : QProxyStyle::styleHint(hint, option, widget, back);
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    return growsWithText(metric) ? scaled(usual, QApplication::font()) : usual;
}

} // namespace cmbagent
