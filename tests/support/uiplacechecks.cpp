// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/uichecks.h"

#include "widgets/common/textlabels.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QTextDocument>
#include <QToolButton>

#include <algorithm>

namespace cmbagent {

namespace {

bool isLabelCut(const QLabel& label)
{
    if (label.inherits("cmbagent::WrapLabel")) {
        return label.height() + 1 < label.heightForWidth(label.width());
    }
    if (label.inherits("cmbagent::ElidedLabel")) {
        return label.height() + 1 < label.fontMetrics().height();
    }
    const bool isPlain = label.textFormat() == Qt::PlainText
        || (label.textFormat() == Qt::AutoText && !Qt::mightBeRichText(label.text()));
    const QSize needed = label.fontMetrics().size(Qt::TextShowMnemonic, label.text());
    return isPlain && !label.text().isEmpty() && !label.wordWrap()
        && (label.contentsRect().width() + 1 < needed.width() || label.height() + 1 < needed.height());
}

/// Whether some of the widget's text has no room. What wraps or ends in "…" on purpose has a tool tip with the whole.
bool isCut(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        return isLabelCut(*label);
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        const auto* tool = qobject_cast<const QToolButton*>(button);
        const bool isSign = tool && !tool->icon().isNull() && tool->toolButtonStyle() == Qt::ToolButtonIconOnly;
        if (button->text().isEmpty() && button->icon().isNull()) {
            return button->height() < 12; // a box beside words of its own
        }
        if (button->text().isEmpty() || isSign) {
            return button->iconSize().height() > button->height();
        }
        const QSize needed = button->fontMetrics().size(Qt::TextShowMnemonic, button->text());
        return button->width() < needed.width() || button->height() + 1 < needed.height();
    }
    if (qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget)) {
        return widget.height() < widget.fontMetrics().height();
    }
    return false;
}

/// Whether what scrolls up and down only is wider than the place it is seen through.
bool isWiderThanItsPane(const QWidget& widget)
{
    const auto* area = qobject_cast<const QScrollArea*>(&widget);
    return area && area->widget() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff
        && area->widget()->width() > area->viewport()->width();
}

/// Names end in "…" where they have no room, for they are whole elsewhere; nothing that explains does.
bool isElidedSentence(const QWidget& widget)
{
    static const char* const placesOfNames[] { "ApprovalBanner", "ComparisonPage", "EditBar",       "PreviewPane",
                                               "ProblemsPage",   "RunHeader",      "StepInspector", "WelcomePage" };
    const auto* label = qobject_cast<const ElidedLabel*>(&widget);
    if (!label || !label->isElided()) {
        return false;
    }
    for (const QWidget* at = label->parentWidget(); at; at = at->parentWidget()) {
        const QByteArray name = at->metaObject()->className();
        if (std::any_of(std::begin(placesOfNames), std::end(placesOfNames),
                        [&name](const char* place) { return name.endsWith(place); })) {
            return false;
        }
    }
    return true;
}

/// Children that a layout placed, so that they may neither cover each other nor stick out.
QList<const QWidget*> laidOut(const QLayout& layout)
{
    QList<const QWidget*> found;
    for (int i = 0; i < layout.count(); ++i) {
        const QLayoutItem* item = layout.itemAt(i);
        if (QWidget* widget = const_cast<QLayoutItem*>(item)->widget()) {
            if (widget->isVisible()) {
                found.append(widget);
            }
        } else if (const QLayout* inner = const_cast<QLayoutItem*>(item)->layout()) {
            found.append(laidOut(*inner));
        }
    }
    return found;
}

/// What is wrong with a widget itself, a line each.
QStringList ownFaults(const QWidget& widget)
{
    QStringList faults;
    if (isCut(widget)) {
        faults.append(QStringLiteral("cut: ") + UiChecks::placeOf(widget));
    }
    if (isElidedSentence(widget)) {
        faults.append(QStringLiteral("elided: ") + UiChecks::placeOf(widget));
    }
    if (isWiderThanItsPane(widget)) {
        const auto& area = static_cast<const QScrollArea&>(widget);
        faults.append(
            QStringLiteral("%1 wide in the %2 of its pane: ").arg(area.widget()->width()).arg(area.viewport()->width())
            + UiChecks::placeOf(area));
    }
    return faults;
}

/// What is wrong with the children of a widget beside each other, a line each.
QStringList faultsBetween(const QWidget& widget)
{
    QStringList faults;
    const QList<const QWidget*> children = laidOut(*widget.layout());
    for (qsizetype i = 0; i < children.size(); ++i) {
        if (!widget.rect().adjusted(-1, -1, 1, 1).contains(children[i]->geometry())) {
            faults.append(QStringLiteral("sticks out: ") + UiChecks::placeOf(*children[i]));
        }
        for (qsizetype j = 0; j < i; ++j) {
            const QRect both = children[i]->geometry() & children[j]->geometry();
            if (both.width() > 1 && both.height() > 1) {
                faults.append(QStringLiteral("covered: %1, by %2")
                                  .arg(UiChecks::placeOf(*children[i]), UiChecks::placeOf(*children[j])));
            }
        }
    }
    return faults;
}

} // namespace

QStringList UiChecks::badlyPlacedIn(const QWidget& place)
{
    QStringList faults;
    const QList<QWidget*> all = place.findChildren<QWidget*>();
    for (const QWidget* widget : all) {
        if (!widget->isVisible() || widget->window() != place.window()
            || widget->objectName().startsWith(QLatin1String("qt_"))) {
            continue;
        }
        faults += ownFaults(*widget);
        const bool isQts = widget->metaObject()->className()[0] == 'Q' && widget->inherits("QMainWindow");
        if (widget->layout() && !isQts && !widget->inherits("QStackedWidget") && !widget->inherits("QToolBar")) {
            faults += faultsBetween(*widget);
        }
    }
    if (place.layout() && !place.inherits("QMainWindow")) {
        faults += faultsBetween(place);
    }
    return faults;
}

} // namespace cmbagent
