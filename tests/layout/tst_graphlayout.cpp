// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/graphlayout.h"
#include "layout/layoutcodec.h"
#include "layoutchecks.h"
#include "support/workflowtext.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace cmbagent;

namespace {

constexpr int patience = 60'000; // far above what anything takes

const QString helper = QStringLiteral(CMBAGENT_LAYOUT_HELPER);

LayoutResult layoutAt(const QSignalSpy& spy, int index)
{
    return spy.at(index).at(1).value<LayoutResult>();
}

quint64 ticketAt(const QSignalSpy& spy, int index)
{
    return spy.at(index).at(0).toULongLong();
}

/// Large enough for the helper, narrow enough not to be folded.
LayoutGraph forHelper(quint32 seed = 7)
{
    return layoutGraphOf(*randomWorkflow(400, 1.2, seed));
}

} // namespace

class TestGraphLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<LayoutGraph>();
        qRegisterMetaType<LayoutResult>();
        qRegisterMetaType<Error>();
    }

    void givesCoarseAtOnceThenRefined()
    {
        GraphLayout layout(helper);
        QSignalSpy ready(&layout, &GraphLayout::ready);
        const LayoutGraph graph = layoutGraphOf(*workflowFromText("a; b < a; c < a; d < b c"));
        layout.request(1, graph);
        QCOMPARE(ready.size(), 1);
        QVERIFY(layoutAt(ready, 0).isCoarse);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, patience);
        QCOMPARE(ticketAt(ready, 1), 1ULL);
        QVERIFY(!layoutAt(ready, 1).isCoarse);
        QCOMPARE(faultOf(graph, layoutAt(ready, 1)), QString());
    }

    void dropsAStaleRequest()
    {
        GraphLayout layout(helper);
        QSignalSpy ready(&layout, &GraphLayout::ready);
        layout.request(1, layoutGraphOf(*chainWorkflow(20)));
        layout.request(2, forHelper());
        layout.request(3, layoutGraphOf(*chainWorkflow(21)));
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 4, patience); // three coarse, one refined
        QCOMPARE(ticketAt(ready, 3), 3ULL);
        QVERIFY(!layoutAt(ready, 3).isCoarse);
    }

    void refinesLargerGraphsInTheHelper()
    {
        GraphLayout layout(helper);
        layout.setBudget(60'000);
        QSignalSpy ready(&layout, &GraphLayout::ready);
        QSignalSpy failed(&layout, &GraphLayout::failed);
        const LayoutGraph graph = forHelper();
        layout.request(5, graph);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, 60'000);
        QCOMPARE(failed.size(), 0);
        QCOMPARE(faultOf(graph, layoutAt(ready, 1)), QString());
    }

    void remembersWhatItPlaced()
    {
        GraphLayout layout(helper);
        QSignalSpy ready(&layout, &GraphLayout::ready);
        const LayoutGraph graph = layoutGraphOf(*chainWorkflow(12));
        layout.request(1, graph);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, patience);
        layout.request(2, graph);
        QCOMPARE(ready.size(), 3); // at once, and already refined
        QVERIFY(!layoutAt(ready, 2).isCoarse);
        QCOMPARE(layoutAt(ready, 2).centers, layoutAt(ready, 1).centers);
    }

    void staysCoarseWhereThatIsBest()
    {
        GraphLayout layout(helper);
        QSignalSpy ready(&layout, &GraphLayout::ready);
        layout.request(1, layoutGraphOf(*fanWorkflow(1000)));
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, patience);
        QVERIFY(layoutAt(ready, 0).isCoarse);
        QVERIFY(!layoutAt(ready, 1).isCoarse); // nothing better follows
        QCOMPARE(layoutAt(ready, 1).centers, layoutAt(ready, 0).centers);
        layout.request(2, {});
        QCOMPARE(ready.size(), 3);
        QVERIFY(!layoutAt(ready, 2).isCoarse);
    }

    void saysWhenTheHelperIsMissing()
    {
        GraphLayout layout(QStringLiteral("/nowhere/cmbagent-layout"));
        QSignalSpy ready(&layout, &GraphLayout::ready);
        QSignalSpy failed(&layout, &GraphLayout::failed);
        layout.request(9, forHelper());
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        QCOMPARE(ticketAt(failed, 0), 9ULL);
        QCOMPARE(failed.at(0).at(1).value<Error>().code, ErrorCode::Missing);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, patience); // placed without Graphviz
        QVERIFY(!layoutAt(ready, 1).isCoarse);
        layout.request(10, layoutGraphOf(*chainWorkflow(3))); // and goes on working
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 4, patience);
    }

    void placesTheLargestInLayers()
    {
        GraphLayout layout(QStringLiteral("/nowhere/cmbagent-layout")); // Graphviz is not asked
        QSignalSpy ready(&layout, &GraphLayout::ready);
        QSignalSpy failed(&layout, &GraphLayout::failed);
        QSignalSpy progressed(&layout, &GraphLayout::progressed);
        const LayoutGraph graph = layoutGraphOf(*randomWorkflow(3000, 1.2, 1));
        layout.request(1, graph);
        QCOMPARE(ready.size(), 1);
        QVERIFY(layoutAt(ready, 0).isCoarse);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, 30'000);
        QVERIFY(!layoutAt(ready, 1).isCoarse);
        QCOMPARE(faultOf(graph, layoutAt(ready, 1)), QString());
        QCOMPARE(failed.size(), 0);
        QVERIFY(progressed.size() > 2);
        for (qsizetype i = 1; i < progressed.size(); ++i) {
            QVERIFY(progressed[i][1].toDouble() > progressed[i - 1][1].toDouble());
        }
    }

    void stopsRefiningWhenAsked()
    {
        GraphLayout layout(helper);
        QSignalSpy ready(&layout, &GraphLayout::ready);
        QSignalSpy progressed(&layout, &GraphLayout::progressed);
        const LayoutGraph graph = layoutGraphOf(*randomWorkflow(20'000, 1.5, 3));
        layout.request(1, graph);
        QTRY_VERIFY_WITH_TIMEOUT(progressed.size() > 0, 60'000);
        layout.cancel(7); // somebody else's
        layout.cancel(1);
        const auto told = progressed.size();
        layout.request(2, layoutGraphOf(*chainWorkflow(3)));
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 3, patience); // coarse of the first, both of the second
        QCOMPARE(ticketAt(ready, 2), 2ULL);
        QCOMPARE(progressed.size(), told);
    }

    void endsAHelperThatTakesTooLong()
    {
        QTemporaryDir folder;
        const QString slow = folder.filePath(QStringLiteral("slow"));
        QFile script(slow);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\nexec sleep 600\n");
        script.close();
        script.setPermissions(script.permissions() | QFile::ExeOwner);
        GraphLayout layout(slow);
        layout.setBudget(50);
        QSignalSpy failed(&layout, &GraphLayout::failed);
        layout.request(1, forHelper());
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        QCOMPARE(failed.at(0).at(1).value<Error>().code, ErrorCode::Timeout);
    }

    void refusesAnswersThatDoNotFit()
    {
        QTemporaryDir folder;
        const QString liar = folder.filePath(QStringLiteral("liar"));
        QFile script(liar);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\ncat >/dev/null\necho '{\"centers\":[],\"edges\":[],\"bounds\":[0,0,1,1]}'\n");
        script.close();
        script.setPermissions(script.permissions() | QFile::ExeOwner);
        GraphLayout layout(liar);
        QSignalSpy failed(&layout, &GraphLayout::failed);
        layout.request(1, forHelper());
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        QCOMPARE(failed.at(0).at(1).value<Error>().code, ErrorCode::BadInput);
    }

    void helperExplainsBadInput()
    {
        QProcess process;
        process.start(helper, {});
        QVERIFY(process.waitForStarted());
        process.write("nonsense");
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("not a JSON object"));
    }

    void worksOnAThreadOfItsOwn()
    {
        QThread thread;
        auto* layout = new GraphLayout(helper);
        layout->moveToThread(&thread);
        connect(&thread, &QThread::finished, layout, &QObject::deleteLater);
        thread.start();
        QList<quint64> tickets; // filled in this thread: a spy on an object of another one would race
        connect(layout, &GraphLayout::ready, this,
                [&tickets](quint64 ticket, const LayoutResult&) { tickets << ticket; });
        QMetaObject::invokeMethod(layout, [layout] { layout->request(4, layoutGraphOf(*chainWorkflow(5))); });
        QTRY_COMPARE_WITH_TIMEOUT(tickets.size(), 2, patience);
        QMetaObject::invokeMethod(layout, [layout] { layout->request(5, forHelper()); });
        thread.quit(); // with a helper perhaps still at work
        QVERIFY(thread.wait());
    }
};

QTEST_GUILESS_MAIN(TestGraphLayout)
#include "tst_graphlayout.moc"
