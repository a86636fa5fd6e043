// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "widgets/window/bottompart.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"
#include "widgets/window/windowstate.h"

#include <QAbstractButton>
#include <QAction>
#include <QDockWidget>
#include <QFile>
#include <QTest>

using namespace cmbagent;

class TestWindowState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsChoices();
    void withoutAFileNothingIsKept();
    void aBrokenFileIsNoHarm();
    void theWindowComesBackAsItWas();
    void theLargePanelComesBack();
};

void TestWindowState::keepsChoices()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("window.ini"));
    {
        WindowState state(file);
        QCOMPARE(state.scheme(), Scheme::System);
        state.setScheme(Scheme::Dark);
        state.setFlag(QStringLiteral("a/b"), false);
        state.setNumber(QStringLiteral("n"), 17);
        state.setSizes(QStringLiteral("s"), { 1, 2, 3 });
        state.saveLayout("geometry", "docks");
    }
    const WindowState again(file);
    QCOMPARE(again.scheme(), Scheme::Dark);
    QCOMPARE(again.flag(QStringLiteral("a/b"), true), false);
    QCOMPARE(again.number(QStringLiteral("n"), 0), 17);
    QCOMPARE(again.sizes(QStringLiteral("s")), (QList<int> { 1, 2, 3 }));
    QCOMPARE(again.geometry(), QByteArray("geometry"));
    QCOMPARE(again.docks(), QByteArray("docks"));
}

void TestWindowState::withoutAFileNothingIsKept()
{
    WindowState state { QString() };
    state.setScheme(Scheme::Dark);
    state.setFlag(QStringLiteral("x"), true);
    QCOMPARE(state.scheme(), Scheme::System);
    QCOMPARE(state.flag(QStringLiteral("x"), false), false);
}

void TestWindowState::aBrokenFileIsNoHarm()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("window.ini"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[window\nversion=\\x\ngeometry=@ByteArray(nonsense)\ndocks=@ByteArray(\\0\\xff)\nscheme=pink");
    file.close();
    WindowStage stage;
    MainWindow window(stage.models(), stage.clock, path);
    QCOMPARE(window.scheme(), Scheme::System);
    QVERIFY(window.width() >= 640);
}

void TestWindowState::theWindowComesBackAsItWas()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("window.ini"));
    {
        WindowStage stage;
        MainWindow window(stage.models(), stage.clock, path);
        window.resize(1111, 777);
        window.show();
        stage.create();
        window.showRun(stage.run);
        window.parts().bottom->showPane(BottomPart::EventsTab);
        window.parts().bottom->setOpenHeight(300);
        window.parts().actions->minimap->setChecked(false);
        window.parts().actions->schemeDark->trigger();
        window.findChild<QDockWidget*>(QStringLiteral("runsDock"))
            ->titleBarWidget()
            ->findChild<QAbstractButton*>()
            ->click();
        window.closeNow();
    }
    WindowStage stage;
    MainWindow window(stage.models(), stage.clock, path);
    QCOMPARE(window.size(), QSize(1111, 777));
    QCOMPARE(window.scheme(), Scheme::Dark);
    QVERIFY(window.parts().actions->schemeDark->isChecked());
    QVERIFY(!window.parts().actions->minimap->isChecked());
    QVERIFY(!window.parts().bottom->isFolded());
    window.show();
    stage.create();
    window.showRun(stage.run);
    QVERIFY(!window.findChild<QDockWidget*>(QStringLiteral("runsDock"))->isVisible());
    QVERIFY(window.findChild<QDockWidget*>(QStringLiteral("inspectorDock"))->isVisible());
}

void TestWindowState::theLargePanelComesBack()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("window.ini"));
    {
        WindowStage stage;
        MainWindow window(stage.models(), stage.clock, path);
        window.resize(1280, 800);
        window.show();
        stage.create();
        window.showRun(stage.run);
        window.parts().bottom->setOpenHeight(310);
        window.parts().bottom->setEnlarged(true);
        QVERIFY(!window.centralWidget()->isVisible());
        window.closeNow();
    }
    WindowStage stage;
    MainWindow window(stage.models(), stage.clock, path);
    window.show();
    QVERIFY(window.centralWidget()->isVisible()); // no run yet, and so no panel
    stage.create();
    window.showRun(stage.run);
    QVERIFY(window.parts().bottom->isEnlarged());
    QVERIFY(!window.centralWidget()->isVisible());
    window.parts().bottom->setEnlarged(false);
    QVERIFY(window.centralWidget()->isVisible());
    const int height = window.parts().bottom->openHeight();
    QVERIFY2(qAbs(height - 310) <= 10, qPrintable(QString::number(height)));
}

QTEST_MAIN(TestWindowState)
#include "tst_windowstate.moc"
