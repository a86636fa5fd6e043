// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtour.h"

#include "widgets/common/textlabels.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QTextDocument>
#include <QToolButton>

#include <algorithm>

using namespace cmbagent;

namespace {

QString placeOf(const QWidget& widget, const QString& text)
{
    QStringList way;
    for (const QWidget* at = &widget; at && way.size() < 4; at = at->parentWidget()) {
        way.prepend(QString::fromLatin1(at->metaObject()->className()).section(QStringLiteral("::"), -1));
    }
    return QStringLiteral("%1 “%2” has %3x%4")
        .arg(way.join(QLatin1Char('/')), text)
        .arg(widget.width())
        .arg(widget.height());
}

/// Whether some of the widget's text has no room. What wraps or ends in "…" on purpose has a tool tip with the whole.
bool isCut(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->inherits("cmbagent::WrapLabel")) {
            return label->height() + 1 < label->heightForWidth(label->width());
        }
        if (label->inherits("cmbagent::ElidedLabel")) {
            return label->height() + 1 < label->fontMetrics().height();
        }
        const bool isPlain = label->textFormat() == Qt::PlainText
            || (label->textFormat() == Qt::AutoText && !Qt::mightBeRichText(label->text()));
        const QSize needed = label->fontMetrics().size(Qt::TextShowMnemonic, label->text());
        return isPlain && !label->text().isEmpty() && !label->wordWrap()
            && (label->contentsRect().width() + 1 < needed.width() || label->height() + 1 < needed.height());
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
        const auto* label = qobject_cast<const QLabel*>(&widget);
        const auto* button = qobject_cast<const QAbstractButton*>(&widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        faults.append(QStringLiteral("cut: ") + placeOf(widget, text));
    }
    if (isElidedSentence(widget)) {
        faults.append(QStringLiteral("elided: ") + placeOf(widget, static_cast<const QLabel&>(widget).text()));
    }
    if (isWiderThanItsPane(widget)) {
        const auto& area = static_cast<const QScrollArea&>(widget);
        faults.append(QStringLiteral("%1 wide in its pane: ").arg(area.widget()->width())
                      + placeOf(*area.viewport(), area.metaObject()->className()));
    }
    return faults;
}

/// What is wrong with the way things are placed, a line each.
QStringList faultsOf(const QWidget& window)
{
    QStringList faults;
    const QList<QWidget*> all = window.findChildren<QWidget*>();
    for (const QWidget* widget : all) {
        if (!widget->isVisible() || widget->window() != &window
            || widget->objectName().startsWith(QLatin1String("qt_"))) {
            continue;
        }
        faults += ownFaults(*widget);
        const bool isQts = widget->metaObject()->className()[0] == 'Q' && widget->inherits("QMainWindow");
        if (!widget->layout() || isQts || widget->inherits("QStackedWidget") || widget->inherits("QToolBar")) {
            continue;
        }
        const QList<const QWidget*> children = laidOut(*widget->layout());
        for (qsizetype i = 0; i < children.size(); ++i) {
            if (!widget->rect().adjusted(-1, -1, 1, 1).contains(children[i]->geometry())) {
                faults.append(QStringLiteral("sticks out: ")
                              + placeOf(*children[i], widget->metaObject()->className()));
            }
            for (qsizetype j = 0; j < i; ++j) {
                const QRect both = children[i]->geometry() & children[j]->geometry();
                if (both.width() > 1 && both.height() > 1) {
                    faults.append(QStringLiteral("covered: ")
                                  + placeOf(*children[i], children[j]->metaObject()->className()));
                }
            }
        }
    }
    return faults;
}

} // namespace

/// Every page of the real window with text of twice its size, and from right to left: nothing is cut, nothing covers
/// anything (WCAG 1.4.4).
class TestTextScale : public QObject
{
    Q_OBJECT

private:
    QFont m_usual;

    static void stops()
    {
        QTest::addColumn<QByteArray>("stop");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("isMirrored");
        for (const char* stop : WindowTour::stops()) {
            for (const int percent : { 100, 200 }) {
                QTest::addRow("%s-%d", stop, percent) << QByteArray(stop) << percent << false;
            }
            QTest::addRow("%s-rtl", stop) << QByteArray(stop) << 100 << true;
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        Theme::light().applyTo(*qApp);
        m_usual = QApplication::font();
    }
    void cleanup()
    {
        QApplication::setFont(m_usual);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void aQuestionThatWaitsIsAlwaysTold()
    {
        QFont font = m_usual;
        font.setPointSizeF(font.pointSizeF() * 2);
        QApplication::setFont(font);
        WindowTour tour("question");
        const auto* badge = tour.window().findChild<QToolButton*>(QStringLiteral("approvalBadge"));
        QVERIFY(badge && badge->isVisible()); // and not in a menu of what had no room
        QVERIFY(badge->geometry().right() <= badge->parentWidget()->width());
    }

    void nothingIsCutOrCovered_data() { stops(); }
    void nothingIsCutOrCovered()
    {
        QFETCH(QByteArray, stop);
        QFETCH(int, percent);
        QFETCH(bool, isMirrored);
        QFont font = m_usual;
        font.setPointSizeF(font.pointSizeF() * percent / 100);
        QApplication::setFont(font);
        QApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
        WindowTour tour(stop.constData());
        QVERIFY2(
            tour.window().width() <= 1280 && tour.window().height() <= 800,
            qPrintable(QStringLiteral("the window is %1x%2").arg(tour.window().width()).arg(tour.window().height())));
        const QStringList faults = faultsOf(tour.target());
        if (const QString folder = qEnvironmentVariable("CMBAGENT_PICTURES"); !folder.isEmpty()) {
            tour.target().grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(QTest::currentDataTag())));
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TestTextScale)
#include "tst_textscale.moc"
