// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/columnscroll.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/icons.h"
#include "widgets/common/longtext.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/statusbadge.h"
#include "widgets/common/statusshapes.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraprow.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace cmbagent;

namespace {

QColor strongest(const QImage& image)
{
    QColor found;
    int best = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            if (color.alpha() > best) {
                best = color.alpha();
                found = color;
            }
        }
    }
    found.setAlpha(255);
    return found;
}

} // namespace

/// Theme, icons, shapes and the small widgets.
class TestCommon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { Theme::light().applyTo(*qApp); }
    void themeKeepsBuiltInValues();
    void themeIsFoundByPalette();
    void iconsFollowThePalette();
    void everyIconDraws();
    void everyStatusHasItsOwnShape();
    void wrapLabelShowsEverything();
    void elidedLabelTells();
    void longTextShowsItsBeginning();
    void longTextIsUnfoldedByKey();
    void messageBarShowsAnError();
    void messageBarFoldsLongTexts();
    void emptyStateAsks();
    void emptyStateKeepsItsWordsWhereThereIsLittleRoom();
    void wrapRowGoesOnInAnotherLine();
    void wrapRowGivesWordsTheirHeight();
    void columnScrollIsAsWideAsItsForm();
    void badgeStandsStillWhenHidden();
};

void TestCommon::themeKeepsBuiltInValues()
{
    const Theme broken = Theme::fromJson("{\"text\": \"no colour\", \"accent\": \"#FF0000\"}", false);
    QCOMPARE(broken.text(), Theme::light().text());
    QCOMPARE(broken.accent(), QColor(255, 0, 0));
    QCOMPARE(Theme::fromJson("not json", true).window(), Theme::dark().window());
}

void TestCommon::themeIsFoundByPalette()
{
    QVERIFY(!Theme::of(Theme::light().palette()).isDark());
    QVERIFY(Theme::of(Theme::dark().palette()).isDark());
    QPalette seeThrough = Theme::light().palette(); // as a style sheet makes it with "background: transparent"
    seeThrough.setColor(QPalette::All, QPalette::Window, Qt::transparent);
    QVERIFY(!Theme::of(seeThrough).isDark()); // the application is light
    Theme::dark().applyTo(*qApp);
    QVERIFY(Theme::of(seeThrough).isDark());
    Theme::light().applyTo(*qApp);
    QVERIFY(Theme::forScheme(Scheme::System, true).isDark());
    QVERIFY(!Theme::forScheme(Scheme::Light, true).isDark());
    QCOMPARE(Theme::font(QFont(QStringLiteral("Sans"), 10), 4).pointSize(), 14);
    QCOMPARE(Theme::codeFont(QFont(QStringLiteral("Sans"), 13)).pointSize(), 13);
}

void TestCommon::iconsFollowThePalette()
{
    const QIcon icon = Icons::icon(QStringLiteral("run"));
    QVERIFY(!icon.isNull());
    QCOMPARE(strongest(icon.pixmap(20, 20).toImage()), Theme::light().text());
    QVERIFY(strongest(icon.pixmap(QSize(20, 20), QIcon::Disabled).toImage()) != Theme::light().text());
    Theme::dark().applyTo(*qApp);
    QCOMPARE(strongest(icon.pixmap(20, 20).toImage()), Theme::dark().text());
    QCOMPARE(strongest(Icons::icon(QStringLiteral("error"), Status::Failed).pixmap(20, 20).toImage()),
             Theme::dark().statusColor(Status::Failed));
    // Crisp at any scale: twice the pixels.
    QCOMPARE(icon.pixmap(QSize(20, 20), 2.0).size(), QSize(40, 40));
    QVERIFY(Icons::icon(QStringLiteral("no such icon")).isNull());
}

void TestCommon::everyIconDraws()
{
    const QStringList names = QDir(QStringLiteral(":/cmbagent/icons")).entryList({ QStringLiteral("*.svg") });
    QVERIFY(names.size() > 20);
    for (QString name : names) {
        name.chop(4);
        QVERIFY2(strongest(Icons::icon(name).pixmap(20, 20).toImage()).isValid(), qPrintable(name));
    }
}

void TestCommon::everyStatusHasItsOwnShape()
{
    QList<QImage> seen;
    for (int i = 0; i < statusCount; ++i) {
        QImage image(40, 40, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        drawStatus(painter, image.rect(), Status(i), Qt::black); // one colour for all
        painter.end();
        QVERIFY(strongest(image).isValid());
        QVERIFY2(!seen.contains(image), qPrintable(QString::number(i)));
        seen << image;
    }
}

void TestCommon::wrapLabelShowsEverything()
{
    const QString title = QString(120, QLatin1Char('x')); // one word: breaks inside
    WrapLabel label(title);
    QVERIFY(label.minimumSizeHint().width() < 100);
    const int narrow = label.heightForWidth(100);
    QVERIFY(narrow > 4 * label.fontMetrics().height());
    QVERIFY(label.heightForWidth(2000) < 2 * label.fontMetrics().height());
    label.setText(QStringLiteral("two\nlines"));
    QVERIFY(label.heightForWidth(2000) >= 2 * label.fontMetrics().height() - 2);
    label.resize(100, 100);
    label.grab();
}

void TestCommon::elidedLabelTells()
{
    ElidedLabel label(QString(120, QLatin1Char('x')));
    label.resize(100, 20);
    QVERIFY(label.isElided());
    label.setText(QStringLiteral("x"));
    QVERIFY(!label.isElided());
}

void TestCommon::longTextShowsItsBeginning()
{
    const QString text = QStringLiteral("A sentence that says something. ").repeated(40).trimmed();
    LongText folded;
    folded.setText(text);
    folded.resize(300, 400);
    folded.show();
    WrapLabel* label = folded.label();
    const int line = label->fontMetrics().height();
    QVERIFY(folded.button()->isVisible());
    QVERIFY(label->linesIn(300) > 10);
    QVERIFY(label->heightForWidth(300) < (LongText::usualLines + 1) * line);
    QCOMPARE(label->text(), text); // spoken whole
    const QImage beginning = label->grab().toImage();

    folded.button()->click();
    QVERIFY(folded.isUnfolded());
    QVERIFY(label->heightForWidth(300) > 10 * (line - 2));
    QVERIFY(label->grab().toImage() != beginning);
    folded.setText(text); // said again, it stays as the person wants it
    QVERIFY(folded.isUnfolded());

    folded.setText(QStringLiteral("One\ntwo\nthree\nfour")); // the button would need the line it saves
    QVERIFY(!folded.isUnfolded());
    QVERIFY(!folded.button()->isVisible());
    QVERIFY(label->heightForWidth(300) >= 4 * (line - 2));
    folded.setMostLines(1);
    QVERIFY(folded.button()->isVisible());
    folded.setMostLines(0);
    QVERIFY(!folded.button()->isVisible());
}

void TestCommon::longTextIsUnfoldedByKey()
{
    LongText folded;
    folded.setText(QStringLiteral("word ").repeated(300));
    folded.resize(200, 300);
    folded.show();
    QVERIFY(QTest::qWaitForWindowActive(&folded));
    QTest::keyClick(&folded, Qt::Key_Tab);
    QTRY_VERIFY(folded.button()->hasFocus());
    QCOMPARE(folded.button()->accessibleName(), QStringLiteral("Show all"));
    QTest::keyClick(folded.button(), Qt::Key_Space);
    QVERIFY(folded.isUnfolded());
    QCOMPARE(folded.button()->accessibleName(), QStringLiteral("Show less"));
    QVERIFY(folded.button()->hasFocus());
}

void TestCommon::messageBarFoldsLongTexts()
{
    MessageBar bar;
    bar.resize(360, 600);
    bar.showMessage(MessageBar::Kind::Error, QStringLiteral("It broke again. ").repeated(60));
    bar.show();
    const auto shown = [&bar] {
        const QList<LongText*> texts = bar.findChildren<LongText*>();
        return std::count_if(texts.begin(), texts.end(), [](LongText* text) { return text->button()->isVisible(); });
    };
    QCOMPARE(shown(), 0); // evidence is never hidden
    bar.foldLongTexts();
    QCOMPARE(shown(), 1);
}

void TestCommon::messageBarShowsAnError()
{
    MessageBar bar;
    QVERIFY(bar.isHidden());
    Error error { ErrorCode::Io,           QStringLiteral("It broke."),      QStringLiteral("Mend it."),
                  QStringLiteral("trace"), { QStringLiteral("a.py"), 7, 0 }, {} };
    bar.showError(error);
    QVERIFY(!bar.isHidden());
    QCOMPARE(bar.what(), QStringLiteral("a.py:7: It broke."));
    QVERIFY(bar.findChild<QPlainTextEdit*>()->isHidden());
    bar.resize(360, 200);
    bar.grab();
    QSignalSpy dismissed(&bar, &MessageBar::dismissed);
    QSignalSpy asked(&bar, &MessageBar::actionRequested);
    bar.setAction(QStringLiteral("&Try again"));
    bar.findChild<QPushButton*>()->click();
    QCOMPARE(asked.count(), 1);
    for (QToolButton* button : bar.findChildren<QToolButton*>()) {
        if (button->isCheckable()) {
            button->click();
            QVERIFY(!bar.findChild<QPlainTextEdit*>()->isHidden());
        } else if (button->text() == QStringLiteral("Copy")) {
            button->click();
            QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("trace")));
        }
    }
    for (QToolButton* button : bar.findChildren<QToolButton*>()) {
        if (button->accessibleName() == QStringLiteral("Dismiss")) {
            button->click();
        }
    }
    QCOMPARE(dismissed.count(), 1);
    QVERIFY(bar.isHidden());
}

void TestCommon::emptyStateAsks()
{
    EmptyState empty(QStringLiteral("file"), QStringLiteral("Nothing yet."), QStringLiteral("&Add"));
    QSignalSpy asked(&empty, &EmptyState::actionRequested);
    empty.button()->click();
    QCOMPARE(asked.count(), 1);
    empty.setAction({});
    QVERIFY(empty.button()->isHidden());
    QCOMPARE(empty.accessibleName(), QStringLiteral("Nothing yet."));
}

void TestCommon::emptyStateKeepsItsWordsWhereThereIsLittleRoom()
{
    QWidget pane; // may give it less than it asks for
    pane.resize(400, 300);
    EmptyState empty(QStringLiteral("inbox"), QStringLiteral("Nothing waits."), {}, &pane);
    empty.resize(400, 300);
    pane.show();
    const QList<QLabel*> labels = empty.findChildren<QLabel*>(); // icon, sentence
    QVERIFY(labels.at(0)->isVisible());
    empty.resize(400, labels.at(1)->fontMetrics().height() + 2 * Theme::grid);
    QVERIFY(!labels.at(0)->isVisible());
    QTRY_VERIFY(labels.at(1)->height() >= labels.at(1)->fontMetrics().height());
    empty.resize(400, 300);
    QVERIFY(labels.at(0)->isVisible());
}

void TestCommon::wrapRowGoesOnInAnotherLine()
{
    QWidget form;
    auto* row = new WrapRow(&form);
    QList<QPushButton*> buttons;
    for (int i = 0; i < 3; ++i) {
        buttons << new QPushButton(QStringLiteral("Do number %1").arg(i));
        row->addWidget(buttons.back());
        if (i == 0) {
            row->addStretch();
        }
    }
    const int wide = row->sizeHint().width();
    form.resize(wide + 100, 200);
    form.show();
    QCOMPARE(buttons[0]->x(), 0);
    QCOMPARE(buttons[2]->geometry().right(), form.width() - 1); // the stretch has what is left
    QCOMPARE(buttons[0]->y(), buttons[2]->y());

    form.resize(wide - 20, 200);
    QCOMPARE(buttons[0]->y(), buttons[1]->y());
    QVERIFY(buttons[2]->y() >= buttons[1]->geometry().bottom());
    QCOMPARE(buttons[2]->geometry().right(), form.width() - 1); // at the end of its line
    QVERIFY(row->heightForWidth(wide - 20) > row->heightForWidth(wide));
    QVERIFY(row->minimumSize().width() < wide / 2);

    form.setLayoutDirection(Qt::RightToLeft);
    form.resize(wide + 100, 200);
    QCOMPARE(buttons[0]->geometry().right(), form.width() - 1);
    QCOMPARE(buttons[2]->x(), 0);

    buttons[1]->hide();
    QCOMPARE(row->sizeHint().width(), buttons[0]->sizeHint().width() + buttons[2]->sizeHint().width() + row->spacing());
}

void TestCommon::wrapRowGivesWordsTheirHeight()
{
    QWidget form;
    auto* row = new WrapRow(&form);
    auto* button = new QPushButton(QStringLiteral("Do it"));
    auto* words = new WrapLabel(QStringLiteral("what follows from doing it, said in rather many words").repeated(2));
    row->addWidget(button);
    row->addWidget(words);
    words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    for (const int width : { 1600, 500, 120 }) {
        form.resize(width, 600);
        form.show();
        QCOMPARE(words->height(), words->heightForWidth(words->width()));
        QVERIFY(words->geometry().right() <= width - 1);
        QCOMPARE(words->y() >= button->geometry().bottom(), width == 120);
    }
    row->startAtFront();
    words->hide();
    form.resize(700, 600);
    QTRY_COMPARE(button->x(), 0);
}

/// Also when what it shows has grown while it was hidden, in a splitter, which asks nobody then.
void TestCommon::columnScrollIsAsWideAsItsForm()
{
    auto* split = new QSplitter;
    auto* scroll = new ColumnScroll;
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    auto* button = new QPushButton(QStringLiteral("Go"));
    column->addWidget(button);
    scroll->setWidget(form);
    split->addWidget(scroll);
    QWidget window;
    auto* all = new QVBoxLayout(&window);
    all->addWidget(split);
    window.show();
    window.hide();
    button->setText(QStringLiteral("Go to where nobody has been before"));
    window.resize(window.minimumSizeHint());
    window.show();
    QTRY_VERIFY(window.minimumSizeHint().width() >= form->minimumSizeHint().width());
    QTRY_VERIFY(form->width() <= scroll->viewport()->width());
}

void TestCommon::badgeStandsStillWhenHidden()
{
    StatusBadge badge;
    badge.setStatus(Status::Waiting);
    QCOMPARE(badge.accessibleName(), QStringLiteral("Waiting for you"));
    badge.setStatus(Status::Running, QStringLiteral("Running · 12 s"));
    QVERIFY(badge.sizeHint().width() > badge.minimumSizeHint().width());
    badge.show();
    QVERIFY(QTest::qWaitForWindowExposed(&badge));
    badge.hide();
    badge.grab();
}

QTEST_MAIN(TestCommon)
#include "tst_common.moc"
