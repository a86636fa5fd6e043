// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/housestyle.h"

#include "widgets/common/controlpaint.h"
#include "widgets/common/readingorder.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QStyleOption>
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
    case QStyle::PM_ToolBarIconSize:
    case QStyle::PM_TabBarScrollButtonWidth:
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

/// What Qt makes as large as a small icon; to scale it once more would make it too large.
bool isSmallIcon(QStyle::PixelMetric metric)
{
    return metric == QStyle::PM_ButtonIconSize || metric == QStyle::PM_ListViewIconSize
        || metric == QStyle::PM_TabBarIconSize || metric == QStyle::PM_LineEditIconSize;
}

/// A list of choices in which nothing is typed; null for everything else.
const QStyleOptionComboBox* plainChoice(QStyle::ComplexControl control, const QStyleOptionComplex* option)
{
    const auto* choice = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    return control == QStyle::CC_ComboBox && choice && !choice->editable ? choice : nullptr;
}

constexpr int choiceInset = 7; // of the words
constexpr int choiceArrow = 22; // room for the arrow
constexpr int roomAroundLine = 12; // above and below words together, as the style sheet has it for fields and buttons

QFont fontOf(const QWidget* widget)
{
    return widget ? widget->font() : QApplication::font();
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
    if (isSmallIcon(metric)) {
        return pixelMetric(PM_SmallIconSize, option, widget);
    }
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    return growsWithText(metric) ? scaled(usual, QApplication::font()) : usual;
}

void HouseStyle::drawItemText(QPainter* painter, const QRect& rect, int flags, const QPalette& palette, bool enabled,
                              const QString& text, QPalette::ColorRole role) const
{
    const Qt::LayoutDirection layout = flags & Qt::TextForceRightToLeft ? Qt::RightToLeft : painter->layoutDirection();
    if (layout == Qt::RightToLeft && ReadingOrder::of(text, layout) == Qt::LeftToRight) {
        const Qt::Alignment place = visualAlignment(layout, Qt::Alignment(flags & int(Qt::AlignHorizontal_Mask)));
        flags &= ~int(Qt::AlignHorizontal_Mask) & ~int(Qt::TextForceRightToLeft);
        flags |= int(place) | int(Qt::TextForceLeftToRight); // at the same end as ever
    }
    QProxyStyle::drawItemText(painter, rect, flags, palette, enabled, text, role);
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return ControlPaint::drawCheckBox(*painter, *option);
    case PE_IndicatorRadioButton:
        return ControlPaint::drawRadioButton(*painter, *option);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const
{
    const QStyleOptionComboBox* choice = plainChoice(control, option);
    if (choice && choice->frame) {
        return ControlPaint::drawComboBox(*painter, *choice, subControlRect(control, option, SC_ComboBoxArrow, widget));
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const
{
    if (const QStyleOptionComboBox* choice = plainChoice(control, option); choice && choice->frame) {
        const QRect all = choice->rect;
        const int arrow = scaled(choiceArrow, fontOf(widget));
        if (part == SC_ComboBoxEditField) {
            return visualRect(choice->direction, all, all.adjusted(choiceInset, 1, -arrow, -1));
        }
        if (part == SC_ComboBoxArrow) {
            return visualRect(choice->direction, all, all.adjusted(all.width() - arrow, 0, 0, 0));
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

/// What takes a choice is as high as what is typed into and pressed.
QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox || type == CT_SpinBox) {
        wanted.setHeight(std::max(wanted.height(), QFontMetrics(fontOf(widget)).height() + roomAroundLine));
    }
    if (type == CT_ComboBox) {
        wanted.setWidth(std::max(wanted.width(), size.width() + choiceInset + scaled(choiceArrow, fontOf(widget)) + 4));
    }
    return wanted;
}

} // namespace cmbagent
