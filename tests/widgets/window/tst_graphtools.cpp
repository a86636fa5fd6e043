// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "layout/coarselayout.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/runscene.h"
#include "widgets/common/messagebar.h"
#include "widgets/window/graphexport.h"
#include "widgets/window/graphtools.h"
#include "widgets/window/handplacebook.h"
#include "widgets/window/lensmenu.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/runpage.h"
#include "widgets/window/runtoolbar.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cmbagent;

namespace {

/// A window that shares its places with others; its cards are laid out at once.
struct SharedWindow
{
    SharedWindow(HandPlaceBook& book, const QString& path)
    {
        WindowModels models = stage.models();
        models.places = &book;
        window = std::make_unique<MainWindow>(models, stage.clock, QString());
        CanvasView* canvas = window->canvas();
        QObject::connect(
            canvas, &CanvasView::layoutRequested, canvas,
            [canvas](quint64 ticket, const LayoutGraph& wanted) { canvas->applyLayout(ticket, coarseLayout(wanted)); });
        stage.openWorkflow();
        window->showWorkflow(path);
    }
    [[nodiscard]] RunScene& scene() const { return window->canvas()->runScene(); }

    WindowStage stage;
    std::unique_ptr<MainWindow> window;
};

} // namespace

/// What the window does around the canvas: search, what is remembered, exports.
class TestGraphTools : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<WindowStage> m_stage;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] const WindowParts& parts() const { return m_window->parts(); }
    [[nodiscard]] RunScene& scene() const { return m_window->canvas()->runScene(); }

    void start()
    {
        m_stage = std::make_unique<WindowStage>();
        m_window = std::make_unique<MainWindow>(m_stage->models(), m_stage->clock,
                                                m_folder.filePath(QStringLiteral("window.ini")));
        CanvasView* canvas = m_window->canvas();
        connect(canvas, &CanvasView::layoutRequested, canvas, [canvas](quint64 ticket, const LayoutGraph& wanted) {
            canvas->applyLayout(ticket, coarseLayout(wanted));
        });
        m_window->resize(1280, 800);
        m_window->show();
    }
    void showWorkflow(const QString& path)
    {
        m_stage->openWorkflow();
        m_window->showWorkflow(path);
    }

private Q_SLOTS:
    void initTestCase() { Theme::light().applyTo(*qApp); }
    void init() { start(); }
    void cleanup()
    {
        m_window.reset();
        m_stage.reset();
        QDir(m_folder.path()).removeRecursively();
        QDir().mkpath(m_folder.path());
    }

    void placesByHandSurviveARestart()
    {
        const QString path = QStringLiteral("/w/firas.workflow.yaml");
        showWorkflow(path);
        const QPointF place = scene().cardRect(2).center() + QPointF(300, 200);
        scene().placeByHand(2, place);
        const QPointF kept = scene().cardRect(2).center();
        m_window.reset(); // as a program that ends
        start();
        showWorkflow(path);
        QCOMPARE(scene().cardRect(2).center(), kept);
        QVERIFY(scene().contentRect().contains(scene().cardRect(2)));
        showWorkflow(QStringLiteral("/w/another.workflow.yaml"));
        QVERIFY(scene().cardRect(2).center() != kept); // the same steps in another file
        showWorkflow(path);
        QCOMPARE(scene().cardRect(2).center(), kept);
    }

    void placesAreWrittenSoon()
    {
        showWorkflow(QStringLiteral("/w/firas.workflow.yaml"));
        scene().placeByHand(1, { 700, 700 });
        const QDir places(m_folder.filePath(QStringLiteral("places")));
        QTRY_COMPARE(places.entryList(QDir::Files).size(), 1); // nobody closed anything
        parts().actions->tidyUp->trigger();
        QTRY_COMPARE(places.entryList(QDir::Files).size(), 0);
        QVERIFY(scene().handPlaces().isEmpty());
    }

    void windowsMoveCardsTogether()
    {
        HandPlaceBook book(m_folder.filePath(QStringLiteral("shared")));
        const QString path = QStringLiteral("/w/firas.workflow.yaml");
        SharedWindow one(book, path);
        SharedWindow other(book, path);
        SharedWindow elsewhere(book, QStringLiteral("/w/another.workflow.yaml"));
        one.scene().placeByHand(1, { 700, 700 });
        other.scene().placeByHand(2, { 900, 100 });
        one.scene().placeByHand(3, { 100, 900 });
        QTRY_COMPARE(one.scene().handPlaces().size(), 3);
        QTRY_COMPARE(other.scene().handPlaces(), one.scene().handPlaces());
        QCOMPARE(other.scene().cardRect(1).center(), one.scene().cardRect(1).center());
        QCOMPARE(one.scene().cardRect(2).center(), other.scene().cardRect(2).center());
        QVERIFY(elsewhere.scene().handPlaces().isEmpty());

        // The last move of a card counts, whatever else was moved in the other window since.
        one.scene().placeByHand(1, { 300, 300 });
        other.scene().placeByHand(1, { 500, 500 });
        one.scene().placeByHand(2, { 400, 400 });
        QTRY_COMPARE(one.scene().cardRect(1).center(), other.scene().cardRect(1).center());
        QTRY_COMPARE(other.scene().cardRect(2).center(), one.scene().cardRect(2).center());
        QCOMPARE(one.scene().cardRect(1).center(), QPointF(500, 500));

        other.scene().tidyUp();
        QTRY_VERIFY(one.scene().handPlaces().isEmpty());
        QVERIFY(one.scene().cardRect(1).center() != QPointF(500, 500));
    }

    /// Two programs have a book each and one file.
    void booksKeepWhatOthersWrote()
    {
        const QString folder = m_folder.filePath(QStringLiteral("shared"));
        const QString sheet = QStringLiteral("sheet");
        HandPlaceBook one(folder);
        HandPlaceBook other(folder);
        one.changePlaces(sheet, {}, {},
                         { { QStringLiteral("a"), QPointF(1, 1) }, { QStringLiteral("b"), QPointF(2, 2) } });
        one.changeGroups(sheet, {}, {}, { QStringLiteral("g") });
        one.flush();
        const HandPlaces seen = other.places(sheet);
        QCOMPARE(seen.size(), 2);
        other.changePlaces(sheet, {}, seen, { { QStringLiteral("a"), QPointF(3, 3) } }); // moves a, takes b back
        one.changePlaces(sheet, {}, seen,
                         { { QStringLiteral("a"), QPointF(1, 1) },
                           { QStringLiteral("b"), QPointF(2, 2) },
                           { QStringLiteral("c"), QPointF(4, 4) } });
        other.flush();
        one.flush();
        const HandPlaces expected { { QStringLiteral("a"), QPointF(3, 3) }, { QStringLiteral("c"), QPointF(4, 4) } };
        QCOMPARE(one.places(sheet), expected);
        QCOMPARE(other.places(sheet), expected);
        QCOMPARE(other.groups(sheet), QSet<QString> { QStringLiteral("g") });
    }

    void collapsedGroupsAreKept()
    {
        auto workflow = std::make_shared<Workflow>(*WindowStage::firasWorkflow());
        workflow->steps[1].group = workflow->steps[2].group = QStringLiteral("Fits");
        const auto showGrouped = [&](const QString& path) {
            m_stage->openWorkflow(workflow);
            m_window->showWorkflow(path);
        };
        showGrouped(QStringLiteral("/w/grouped.workflow.yaml"));
        QVERIFY(parts().actions->collapseGroups->isEnabled());
        parts().actions->collapseGroups->trigger();
        QCOMPARE(scene().collapsedGroups(), QSet<QString> { QStringLiteral("Fits") });
        const QDir places(m_folder.filePath(QStringLiteral("places")));
        QTRY_COMPARE(places.entryList({ QStringLiteral("*-groups.json") }, QDir::Files).size(), 1);
        m_window->close();
        m_window.reset();
        start();
        showGrouped(QStringLiteral("/w/grouped.workflow.yaml"));
        QVERIFY(scene().groupShownAt(1)); // collapsed from the start
        parts().actions->readsDown->setChecked(true);
        QVERIFY(scene().groupShownAt(1)); // whichever way it reads
        parts().actions->readsDown->setChecked(false);
        showGrouped(QStringLiteral("/w/another.workflow.yaml"));
        QVERIFY(!scene().groupShownAt(1));
        showGrouped(QStringLiteral("/w/grouped.workflow.yaml"));
        parts().actions->expandGroups->trigger();
        QTRY_COMPARE(places.entryList({ QStringLiteral("*-groups.json") }, QDir::Files).size(), 0);
    }

    void eachOrientationHasItsPlaces()
    {
        showWorkflow(QStringLiteral("/w/firas.workflow.yaml"));
        scene().placeByHand(1, { 700, 700 });
        parts().actions->readsDown->setChecked(true);
        QCOMPARE(scene().orientation(), Orientation::TopToBottom);
        QVERIFY(scene().handPlaces().isEmpty());
        parts().actions->readsDown->setChecked(false);
        QCOMPARE(scene().handPlaces().size(), 1);
    }

    void orientationIsRemembered()
    {
        showWorkflow(QStringLiteral("/w/firas.workflow.yaml"));
        parts().actions->readsDown->setChecked(true);
        m_window->close();
        m_window.reset();
        start();
        QVERIFY(parts().actions->readsDown->isChecked());
        QCOMPARE(scene().orientation(), Orientation::TopToBottom);
    }

    void searchCountsAndSteps()
    {
        showWorkflow(QStringLiteral("/w/firas.workflow.yaml"));
        auto* label = m_window->findChild<QLabel*>(QStringLiteral("foundCount"));
        QVERIFY(label && !label->isVisible());
        QLineEdit* find = parts().toolBar->find();
        QTest::keyClicks(find, QStringLiteral("fit-"));
        QTRY_VERIFY(label->isVisible());
        QVERIFY(label->text().startsWith(QLatin1String("1 ")));
        const int first = parts().runPage->selectedStep();
        QTest::keyClick(find, Qt::Key_Return);
        QVERIFY(label->text().startsWith(QLatin1String("2 ")));
        QVERIFY(parts().runPage->selectedStep() != first);
        parts().actions->findPrevious->trigger();
        QCOMPARE(parts().runPage->selectedStep(), first);
        parts().actions->findPrevious->trigger(); // round
        QVERIFY(parts().runPage->selectedStep() != first);
        QTest::keyClicks(find, QStringLiteral("nowhere"));
        QCOMPARE(label->text(), QStringLiteral("Nothing found"));
        find->clear();
        QTRY_VERIFY(!label->isVisible());
    }

    void theLensIsChosenAndEnded()
    {
        m_stage->create();
        m_stage->runHalfway();
        m_window->showRun(m_stage->run);
        LensMenu* menu = parts().actions->lens;
        QVERIFY(menu->summary().isEmpty());
        menu->actions().at(1)->trigger();
        QCOMPARE(scene().lens().kind, CanvasLens::Kind::CriticalPath);
        QVERIFY(!menu->summary().isEmpty());
        QVERIFY(!scene().lensView().path.empty());
        menu->reset();
        QCOMPARE(scene().lens().kind, CanvasLens::Kind::All);
    }

    void exportsPicturesItselfAndPassesTextOn()
    {
        showWorkflow(QStringLiteral("/w/firas.workflow.yaml"));
        GraphExport& exporter = parts().graphTools->exporter();
        const QString picture = m_folder.filePath(QStringLiteral("graph.svg"));
        exporter.write(picture);
        QVERIFY(QFile::exists(picture));
        QVERIFY(parts().messageBar->isVisible()); // says where
        QSignalSpy texts(m_window.get(), &MainWindow::graphTextRequested);
        exporter.write(QStringLiteral("/w/graph.mmd"));
        exporter.write(QStringLiteral("/w/graph.dot"));
        exporter.write(QStringLiteral("/w/graph.json"));
        QCOMPARE(texts.size(), 3);
        QCOMPARE(texts[0][1].toString(), QStringLiteral("mermaid"));
        QCOMPARE(texts[1][1].toString(), QStringLiteral("dot"));
        QCOMPARE(texts[2][1].toString(), QStringLiteral("json"));
        exporter.write(QStringLiteral("/nowhere/graph.png"));
        QCOMPARE(parts().messageBar->kind(), MessageBar::Kind::Error);
    }

    void theExportDialogDoesNotBlock()
    {
        showWorkflow(QStringLiteral("/w/firas.workflow.yaml"));
        parts().actions->exportGraph->trigger();
        auto* dialog = m_window->findChild<QFileDialog*>(QStringLiteral("exportDialog"));
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->defaultSuffix(), QStringLiteral("svg"));
        QCOMPARE(dialog->nameFilters().size(), 6);
        dialog->reject();
    }
};

QTEST_MAIN(TestGraphTools)
#include "tst_graphtools.moc"
