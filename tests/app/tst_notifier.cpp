// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/approvalcontroller.h"
#include "app/studio/notifier.h"
#include "app/studio/openwindows.h"
#include "app/studio/overview.h"
#include "controlfixture.h"
#include "fakedesktop.h"
#include "items/eventmodel.h"
#include "items/logmodel.h"
#include "items/rungraph.h"
#include "widgets/approvals/approvalpanel.h"
#include "widgets/approvals/approvalpanels.h"
#include "widgets/approvals/approvalpart.h"
#include "widgets/common/messagebar.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowparts.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;
using namespace cmbagent::test;

namespace {

constexpr int patience = 60'000; // far above what anything takes

/// Is about to run something that deletes a file, when the mode asks before each step.
constexpr const char* risky = R"(cmbagent: 1
name: Risky
approval: before_each_step
steps:
  - id: clean
    kind: code
    inline: |
      import os
      os.remove("x")
)";

} // namespace

/// Questions on the desktop, against a service of the test's own on a bus of its own: the answer goes the way of the
/// inbox, and what cannot be answered there is only shown.
class TestNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aPlainQuestionIsAnsweredThere();
    void whatWasAnsweredElsewhereCloses();
    void whatLooksRiskyIsOnlyShown();
    void aStalledStepIsToldAndLeadsThere();
    void aRunThatCannotBeWrittenIsTold();
    void aServiceThatComesLater();
    void markupIsText();
    void cleanup();
    void cleanupTestCase();

private:
    struct App
    {
        std::unique_ptr<Backend> backend;
        RunListModel runs;
        ApprovalModel approvals;
        RunGraph graph;
        LogModel log;
        EventModel events;
        std::unique_ptr<MainWindow> window;
        std::unique_ptr<Overview> overview;
        std::unique_ptr<ApprovalController> controller;
    };

    [[nodiscard]] const FakeDesktop::Shown& only() const { return m_desktop->open.first(); }
    [[nodiscard]] const OpenApproval* questionOf(const RunId& run) const;
    /// Starts a workflow that asks, and waits for its notification.
    RunId ask(const QString& file);

    ControlPlace m_place;
    PrivateBus m_bus;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<App> m_app;
    std::unique_ptr<FakeDesktop> m_desktop;
    std::unique_ptr<OpenWindows> m_open;
    std::unique_ptr<Notifier> m_notifier;
};

void TestNotifier::initTestCase()
{
    if (!m_bus.isThere()) {
        QSKIP("No dbus-daemon: notifications of the desktop are not tested. apt-get install dbus");
    }
    m_app = std::make_unique<App>();
    App& app = *m_app;
    app.backend = m_place.open();
    QVERIFY(app.backend);
    app.window = std::make_unique<MainWindow>(
        WindowModels { &app.runs, &app.approvals, &app.graph, &app.log, &app.events, nullptr }, app.backend->clock(),
        QString());
    app.overview = std::make_unique<Overview>(*app.backend, app.runs, app.approvals);
    app.controller = std::make_unique<ApprovalController>(*app.backend, app.approvals, *app.overview, *app.window);
    m_settings = std::make_unique<QSettings>(m_place.path(QStringLiteral("notes.ini")), QSettings::IniFormat);
}

void TestNotifier::init()
{
    m_app->window->hide(); // nothing of ours is in front
    m_desktop = std::make_unique<FakeDesktop>(m_bus.connection(QStringLiteral("desktop")));
    QVERIFY(m_desktop->begin());
    m_open = std::make_unique<OpenWindows>();
    m_open->add(*m_app->window);
    m_notifier = std::make_unique<Notifier>(*m_app->backend, m_app->approvals, m_app->runs, *m_open, *m_settings,
                                            m_bus.connection(QStringLiteral("program")));
    QVERIFY(FakeDesktop::hasSettledWith(m_bus.connection(QStringLiteral("program")))); // it asks what the service can
}

const OpenApproval* TestNotifier::questionOf(const RunId& run) const
{
    for (int row = 0; row < m_app->approvals.count(); ++row) {
        if (m_app->approvals.at(row).open.run == run) {
            return &m_app->approvals.at(row).open;
        }
    }
    return nullptr;
}

RunId TestNotifier::ask(const QString& file)
{
    const RunId run = startRun(*m_app->backend, file);
    const bool came = QTest::qWaitFor([this] { return m_desktop->open.size() == 1; }, 60'000);
    return came ? run : RunId();
}

void TestNotifier::aPlainQuestionIsAnsweredThere()
{
    const RunId run = ask(m_place.question());
    QVERIFY(!run.isNull());
    QCOMPARE(only().keys(),
             QStringList({ QStringLiteral("default"), QStringLiteral("approved"), QStringLiteral("rejected"),
                           QStringLiteral("show") }));
    QCOMPARE(only().actions.at(3), QStringLiteral("Approve and go on"));
    QVERIFY(only().title.contains(QLatin1String("look")));
    QCOMPARE(only().body, QStringLiteral("Good?\nQuestion"));
    QCOMPARE(only().timeout, 0); // until it is answered
    QSignalSpy answered(m_app->window->parts().asking, &ApprovalPart::answered);
    const BlobHash hash = questionOf(run)->hash;
    Q_EMIT m_desktop->ActionInvoked(m_desktop->open.firstKey(), QStringLiteral("approved"));
    QTRY_COMPARE_WITH_TIMEOUT(m_place.stateOf(run), QStringLiteral("completed"), 60'000);
    QCOMPARE(answered.count(), 1);
    const auto orders = answered.first().first().value<QList<AnswerOrder>>();
    QCOMPARE(orders.size(), 1);
    QCOMPARE(orders.first().hash, hash);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->open.isEmpty(), patience);
}

void TestNotifier::whatWasAnsweredElsewhereCloses()
{
    const RunId run = ask(m_place.question());
    QVERIFY(!run.isNull());
    const uint id = m_desktop->open.firstKey();
    m_app->controller->send({ { run, questionOf(run)->id, questionOf(run)->hash, { Resolution::Rejected } } });
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->open.isEmpty(), patience);
    // A press that was on its way changes nothing and is no error.
    QSignalSpy answered(m_app->window->parts().asking, &ApprovalPart::answered);
    Q_EMIT m_desktop->ActionInvoked(id, QStringLiteral("approved"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_place.stateOf(run).isEmpty()
                                 && m_place.stepStateOf(run, QStringLiteral("after")) == QLatin1String("skipped"),
                             60'000);
    QVERIFY(FakeDesktop::hasSettledWith(m_bus.connection(QStringLiteral("program"))));
    QCOMPARE(answered.count(), 0);
    QVERIFY(m_app->window->parts().messageBar->what().isEmpty());
}

void TestNotifier::whatLooksRiskyIsOnlyShown()
{
    QFile file(m_place.path(QStringLiteral("risky.workflow.yaml")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(risky) > 0);
    file.close();
    const RunId run = startRun(*m_app->backend, file.fileName());
    QTRY_VERIFY_WITH_TIMEOUT(questionOf(run) && m_desktop->open.size() == 1, 60'000);
    if (questionOf(run)->kind == ApprovalKind::Plan) { // asked first; a plan is there to be read
        QCOMPARE(only().keys(), QStringList({ QStringLiteral("default"), QStringLiteral("show") }));
        const ApprovalId plan = questionOf(run)->id;
        m_app->controller->send({ { run, plan, questionOf(run)->hash, { Resolution::Approved } } });
        QTRY_VERIFY_WITH_TIMEOUT(questionOf(run) && questionOf(run)->id != plan && m_desktop->shown >= 2
                                     && m_desktop->open.size() == 1,
                                 60'000);
    }
    QCOMPARE(only().keys(), QStringList({ QStringLiteral("default"), QStringLiteral("show") }));
    const ApprovalId id = questionOf(run)->id;
    Q_EMIT m_desktop->ActionInvoked(m_desktop->open.firstKey(), QStringLiteral("show"));
    ApprovalPanels& panels = *m_app->window->parts().asking->panels();
    QTRY_VERIFY_WITH_TIMEOUT(panels.panel(id), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->open.isEmpty(), patience);
    panels.panel(id)->close();
    m_app->controller->send({ { run, id, questionOf(run)->hash, { Resolution::Rejected } } });
    QTRY_VERIFY_WITH_TIMEOUT(!questionOf(run), 60'000);
}

void TestNotifier::aStalledStepIsToldAndLeadsThere()
{
    QFile file(m_place.path(QStringLiteral("quiet.workflow.yaml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("cmbagent: 1\nname: Quiet\nsteps:\n  - id: first\n    kind: code\n    inline: |\n      #!/bin/sh\n"
               "      true\n  - id: quiet\n    kind: code\n    needs: [first]\n    stall: 1s\n"
               "    retry: {attempts: 1}\n    inline: |\n      #!/bin/sh\n      while true; do sleep 0.1; done\n");
    file.close();
    QSignalSpy wanted(m_app->window.get(), &MainWindow::runSelected);
    const RunId run = startRun(*m_app->backend, file.fileName());
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->open.size(), 1, 60'000);
    QVERIFY2(only().title.contains(QLatin1String("quiet")), qPrintable(only().title));
    QVERIFY(only().body.contains(QLatin1String("Quiet"))); // the run
    Q_EMIT m_desktop->ActionInvoked(m_desktop->open.firstKey(), QStringLiteral("show"));
    QTRY_COMPARE_WITH_TIMEOUT(wanted.count(), 1, patience);
    QCOMPARE(wanted.first().first().value<RunId>(), run);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->open.isEmpty(), patience);
    test::Pending ended;
    m_app->backend->stepCommand(run, { 1, StepAction::Kill }, false, ended.catcher());
    QTRY_VERIFY_WITH_TIMEOUT(ended.isGood(), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_place.stateOf(run), QStringLiteral("failed"), 60'000);
}

void TestNotifier::aRunThatCannotBeWrittenIsTold()
{
    const MessageBar& bar = *m_app->window->parts().messageBar;
    const Error lost = fail(ErrorCode::Corrupt, QStringLiteral("The journal contradicts what happened."),
                            QStringLiteral("Resume the run."))
                           .value();
    Q_EMIT m_app->backend->runLost({}, lost);
    QCOMPARE(bar.what(), lost.what);
    QCOMPARE(bar.kind(), MessageBar::Kind::Error);
}

void TestNotifier::aServiceThatComesLater()
{
    DesktopNotes notes(m_bus.connection(QStringLiteral("program")));
    QTRY_VERIFY_WITH_TIMEOUT(notes.isThere(), patience);
    QSignalSpy closed(&notes, &DesktopNotes::closed);
    const int early = notes.show({ QStringLiteral("closed before it is shown") });
    notes.close(early);
    QCOMPARE(closed.count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->shown == 1 && m_desktop->open.isEmpty(), patience);
    const int left = notes.show({ QStringLiteral("left") });
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->open.size(), 1, patience);
    m_desktop->end();
    QTRY_VERIFY_WITH_TIMEOUT(!notes.isThere(), patience);
    QCOMPARE(closed.count(), 2);
    QCOMPARE(closed.last().first().toInt(), left);
    m_desktop->capabilities.clear();
    QVERIFY(m_desktop->begin());
    QTRY_VERIFY_WITH_TIMEOUT(notes.isThere(), patience);
    QVERIFY(!notes.hasButtons());
}

void TestNotifier::markupIsText()
{
    m_desktop->capabilities << QStringLiteral("body-markup");
    DesktopNotes notes(m_bus.connection(QStringLiteral("program")));
    QTRY_VERIFY_WITH_TIMEOUT(notes.isThere(), patience);
    QVERIFY(notes.hasButtons());
    notes.show({ QStringLiteral("a < b"), QStringLiteral("<b>1 & 2</b>") });
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->open.size(), 1, patience);
    QCOMPARE(only().title, QStringLiteral("a < b"));
    QCOMPARE(only().body, QStringLiteral("&lt;b&gt;1 &amp; 2&lt;/b&gt;"));
    QCOMPARE(only().timeout, -1);
}

void TestNotifier::cleanup()
{
    m_notifier.reset();
    m_open.reset();
    m_desktop.reset();
}

void TestNotifier::cleanupTestCase()
{
    if (!m_app) {
        return;
    }
    App& app = *m_app;
    app.controller.reset();
    app.overview.reset();
    if (app.backend) {
        QSignalSpy closed(app.backend.get(), &Backend::closed);
        app.backend->close();
        QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, 30'000);
    }
    app.window.reset();
    app.backend.reset();
}

QTEST_MAIN(TestNotifier)
#include "tst_notifier.moc"
