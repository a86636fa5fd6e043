// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/common/messagebar.h"
#include "widgets/shell/filedrop.h"
#include "widgets/shell/welcometour.h"
#include "widgets/shell/windowshell.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/runtoolbar.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFrame>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace cmbagent;

/// The tour over a whole window, and files that are dropped on it.
class TestWelcomeTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::light().applyTo(*qApp); }
    void init();
    void cleanup();

    void itIsOfferedOnce();
    void itGoesByKeyboardAlone();
    void itPointsAtWhatIsThere();
    void itFollowsTheWindow();
    void escapeLeavesAndGivesTheKeyboardBack();
    void filesMeanWhatTheyAre();
    void aDroppedWorkflowIsOpened();
    void whatCannotBeOpenedIsTold();

private:
    [[nodiscard]] const WindowActions& actions() const { return *m_window->parts().actions; }
    void drop(const QStringList& paths) const;
    QString make(const QString& name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<WindowStage> m_stage;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowShell> m_shell;
};

void TestWelcomeTour::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_stage = std::make_unique<WindowStage>();
    m_window = std::make_unique<MainWindow>(m_stage->models(), m_stage->clock, QString());
    m_window->setExamples(WindowStage::examples());
    m_shell = std::make_unique<WindowShell>(*m_window, m_stage->models(), m_settings.get());
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWelcomeTour::cleanup()
{
    m_shell.reset();
    m_window.reset();
    m_stage.reset();
    m_settings.reset();
}

void TestWelcomeTour::itIsOfferedOnce()
{
    MessageBar* bar = m_window->parts().messageBar;
    m_shell->offerTour();
    QVERIFY(bar->what().contains(QStringLiteral("tour")));
    Q_EMIT bar->actionRequested();
    QVERIFY(m_shell->tour());
    QVERIFY(!bar->isVisible());
    m_shell->tour()->leave();
    m_shell->offerTour();
    QVERIFY(bar->what().isEmpty());
    // The action of another message does not begin it.
    m_settings->clear();
    m_shell->offerTour();
    m_window->showNotice(QStringLiteral("Something else"));
    Q_EMIT bar->actionRequested();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!m_shell->tour());
}

void TestWelcomeTour::itGoesByKeyboardAlone()
{
    actions().tour->trigger();
    WelcomeTour* tour = m_shell->tour();
    QSignalSpy left(tour, &WelcomeTour::left);
    QStringList texts;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(tour->stop(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(tour->stop(), 0);
    for (int i = 0; i < 30 && left.isEmpty(); ++i) {
        texts.append(tour->text());
        QVERIFY(tour->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!QApplication::focusWidget()->accessibleDescription().isEmpty());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    QCOMPARE(left.size(), 1);
    QVERIFY(texts.size() >= 6);
    QCOMPARE(texts.removeDuplicates(), 0);
}

void TestWelcomeTour::itPointsAtWhatIsThere()
{
    m_stage->create();
    m_stage->runHalfway();
    m_window->showRun(m_stage->run);
    m_shell->startTour();
    WelcomeTour* tour = m_shell->tour();
    const int stops = 7;
    for (int i = 0; i < stops; ++i) {
        QVERIFY2(!tour->spot().isEmpty(), qPrintable(QString::number(i)));
        QVERIFY(tour->rect().contains(tour->spot()));
        QVERIFY2(tour->rect().contains(tour->card()->geometry()), qPrintable(QString::number(i)));
        tour->next();
    }
    m_window->showWelcome();
    m_shell->startTour();
    m_shell->tour()->next();
    const QWidget* command = m_window->parts().toolBar->command();
    QVERIFY(m_shell->tour()->spot().contains(QRect(command->mapTo(m_window.get(), QPoint()), command->size())));
    m_shell->tour()->next();
    m_shell->tour()->next(); // the list of runs is not there without a run
    QVERIFY(m_shell->tour()->spot().isEmpty());
}

void TestWelcomeTour::itFollowsTheWindow()
{
    m_shell->startTour();
    m_window->resize(700, 520);
    QTRY_COMPARE(m_shell->tour()->size(), m_window->size());
    QVERIFY(m_shell->tour()->rect().contains(m_shell->tour()->card()->geometry()));
}

void TestWelcomeTour::escapeLeavesAndGivesTheKeyboardBack()
{
    QWidget* before = m_window->parts().toolBar->command();
    before->setFocus();
    m_shell->startTour();
    QVERIFY(!before->hasFocus());
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(m_shell->tour()->isAncestorOf(QApplication::focusWidget()));
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(before->hasFocus());
}

QString TestWelcomeTour::make(const QString& name) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly)) {
        return {};
    }
    return file.fileName();
}

void TestWelcomeTour::filesMeanWhatTheyAre()
{
    using Kind = FileDrop::Kind;
    const auto kind = [](const QString& path) {
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(path) });
        return FileDrop::meaningOf(&data).kind;
    };
    QCOMPARE(kind(make(QStringLiteral("a.workflow.yaml"))), Kind::Workflow);
    QCOMPARE(kind(make(QStringLiteral("B.YML"))), Kind::Workflow);
    QCOMPARE(kind(make(QStringLiteral("trace.json"))), Kind::Trace);
    QCOMPARE(kind(make(QStringLiteral("picture.png"))), Kind::Other);
    QMimeData text;
    text.setText(QStringLiteral("some words"));
    QCOMPARE(FileDrop::meaningOf(&text).kind, Kind::Nothing);
    QMimeData folder;
    folder.setUrls({ QUrl::fromLocalFile(m_folder->path()) });
    const FileDrop::Dropped found = FileDrop::meaningOf(&folder); // just one workflow file is in it
    QCOMPARE(found.kind, Kind::Workflow);
    QVERIFY(found.path.endsWith(QStringLiteral("/a.workflow.yaml")));
    make(QStringLiteral("second.workflow.yaml"));
    QCOMPARE(FileDrop::meaningOf(&folder).kind, Kind::Folder);
}

void TestWelcomeTour::drop(const QStringList& paths) const
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths) {
        urls.append(QUrl::fromLocalFile(path));
    }
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(600, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(600, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &event);
    QVERIFY(event.isAccepted());
}

void TestWelcomeTour::aDroppedWorkflowIsOpened()
{
    QSignalSpy opened(m_window.get(), &MainWindow::openRequested);
    QSignalSpy imported(m_window.get(), &MainWindow::importRequested);
    const QString workflow = make(QStringLiteral("my.workflow.yaml"));
    drop({ workflow });
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().toString(), workflow);
    drop({ make(QStringLiteral("t.json")), workflow });
    QCOMPARE(imported.size(), 1);
    QVERIFY(m_window->parts().messageBar->what().contains(QStringLiteral("One file at a time")));
    QVERIFY(!m_window->canvas()->viewport()->acceptDrops()); // else it would keep what is dropped on it
}

void TestWelcomeTour::whatCannotBeOpenedIsTold()
{
    drop({ make(QStringLiteral("x.png")) });
    QVERIFY(m_window->parts().messageBar->what().contains(QStringLiteral("x.png")));
    drop({ m_folder->path() });
    QVERIFY(m_window->parts().messageBar->what().contains(QStringLiteral("folder")));
}

QTEST_MAIN(TestWelcomeTour)
#include "tst_welcometour.moc"
