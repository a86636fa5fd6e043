// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio.h"
#include "controlfixture.h"

#include "widgets/approvals/changeform.h"
#include "widgets/approvals/retrystrip.h"
#include "widgets/approvals/steppart.h"
#include "widgets/approvals/stepsheet.h"
#include "widgets/approvals/stepstrip.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/window/parameterform.h"
#include "widgets/window/runpage.h"
#include "widgets/window/windowparts.h"

#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace cmbagent;

namespace {

constexpr int patience = 60'000;

/// Its first step succeeds with the parameter 2, or when a person says "gently". `rule`: how it is tried again.
QString fragile(const char* rule)
{
    return QStringLiteral("cmbagent: 1\n"
                          "name: Fragile\n"
                          "parameters:\n"
                          "  a: {type: integer, default: 1}\n"
                          "steps:\n"
                          "  - id: fit\n"
                          "    kind: code\n"
                          "    retry: %1\n"
                          "    inline: |\n"
                          "      #!/bin/sh\n"
                          "      if [ \"$CMBAGENT_PARAM_A\" = 2 ]; then exit 0; fi\n"
                          "      grep -q 'user_feedback\": \"gently' \"$CMBAGENT_RETRY_CONTEXT\" && exit 0\n"
                          "      exit 3\n"
                          "  - id: report\n"
                          "    kind: code\n"
                          "    parameters: []\n"
                          "    needs: [fit]\n"
                          "    inline: |\n"
                          "      #!/bin/sh\n"
                          "      true\n")
        .arg(QLatin1String(rule));
}

constexpr const char* once = "{attempts: 1}";

} // namespace

/// The whole window on a real engine, without a screen: what a person does about steps that failed (S06-M10, S07-M17),
/// also days later, or show no sign of life.
class TestStudioSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aNoteHelpsDaysLater();
    void aChangeHelps();
    void itIsDoneWithout();
    void aWaitingAttemptTakesALine();
    void aStalledStepIsWaitedForAndEnded();

private:
    [[nodiscard]] const WindowParts& parts() const { return m_studio->window().parts(); }
    [[nodiscard]] RunGraph& graph() const { return m_studio->graph(); }
    [[nodiscard]] StepStrip& strip() const { return *parts().inspector->findChild<StepStrip*>(); }
    void open();
    void start(const QString& workflow);
    void waitForTheEnd(RunState state);
    /// The sheet for the first step, by the button in the inspector.
    [[nodiscard]] StepSheet* sheetFor(StepAction action) const;

    std::unique_ptr<test::ControlPlace> m_place;
    std::unique_ptr<Studio> m_studio;
};

void TestStudioSteps::init()
{
    m_place = std::make_unique<test::ControlPlace>();
    open();
}

void TestStudioSteps::cleanup()
{
    m_studio.reset();
    m_place.reset();
}

void TestStudioSteps::open()
{
    auto backend = m_place->open();
    QVERIFY(backend);
    m_studio = std::make_unique<Studio>(std::move(backend), 2);
    m_studio->window().resize(1280, 800); // the details have no place of their own in a narrow one
    m_studio->window().show();
}

void TestStudioSteps::start(const QString& workflow)
{
    QFile file(m_place->path(QStringLiteral("steps.workflow.yaml")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(workflow.toUtf8()) > 0);
    file.close();
    m_studio->controller().runFile(file.fileName());
    QTRY_VERIFY_WITH_TIMEOUT(graph().isRun() && graph().stepCount() > 0, patience);
    parts().runPage->selectStep(0);
}

/// Nobody works on the run afterwards.
void TestStudioSteps::waitForTheEnd(RunState state)
{
    QTRY_COMPARE_WITH_TIMEOUT(graph().projection().state(), state, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!graph().isOwned(), patience);
}

StepSheet* TestStudioSteps::sheetFor(StepAction action) const
{
    strip().button(action)->click();
    return parts().decisions->sheet(graph().run(), 0, action);
}

void TestStudioSteps::aNoteHelpsDaysLater()
{
    start(fragile(once));
    waitForTheEnd(RunState::Failed);
    const RunId run = graph().run();
    m_studio.reset();
    open(); // another day: no engine knows the run
    m_studio->window().openStep(run, 0);
    QTRY_COMPARE_WITH_TIMEOUT(graph().run(), run, patience);
    QTRY_COMPARE_WITH_TIMEOUT(parts().inspector->step(), 0, patience);
    StepSheet* sheet = sheetFor(StepAction::Retry);
    QVERIFY(sheet);
    sheet->note()->setPlainText(QStringLiteral("gently"));
    sheet->button()->click();
    waitForTheEnd(RunState::Completed);
    QCOMPARE(graph().status(0).attempts.size(), size_t(2));
    QTRY_VERIFY_WITH_TIMEOUT(!parts().decisions->sheet(run, 0, StepAction::Retry), patience);
    QVERIFY(strip().isHidden());
}

void TestStudioSteps::aChangeHelps()
{
    start(fragile(once));
    waitForTheEnd(RunState::Failed);
    StepSheet* sheet = sheetFor(StepAction::Modify);
    QVERIFY(sheet && sheet->changes() && sheet->changes()->parameters());
    sheet->changes()->parameters()->setValues({ { QStringLiteral("a"), 2 } });
    sheet->button()->click();
    waitForTheEnd(RunState::Completed);
    QCOMPARE(graph().projection().parameters().value(QStringLiteral("a")).toInt(), 1); // of the step alone
}

void TestStudioSteps::itIsDoneWithout()
{
    start(fragile(once));
    waitForTheEnd(RunState::Failed);
    StepSheet* sheet = sheetFor(StepAction::Skip);
    QVERIFY(sheet);
    sheet->note()->setPlainText(QStringLiteral("measured elsewhere"));
    sheet->button()->click();
    QTRY_COMPARE_WITH_TIMEOUT(graph().status(0).state, StepState::Skipped, patience);
    QCOMPARE(graph().status(0).reason, QStringLiteral("measured elsewhere"));
    QTRY_COMPARE_WITH_TIMEOUT(graph().status(1).state, StepState::Skipped, patience);
}

void TestStudioSteps::aWaitingAttemptTakesALine()
{
    start(fragile("{attempts: 2, delay: 10m}"));
    QTRY_VERIFY_WITH_TIMEOUT(graph().status(0).isRetrying(), patience);
    auto* retry = parts().inspector->findChild<RetryStrip*>();
    QTRY_VERIFY_WITH_TIMEOUT(!retry->isHidden(), patience);
    retry->note()->setText(QStringLiteral("gently"));
    retry->sendButton()->click();
    waitForTheEnd(RunState::Completed); // ten minutes before its time
}

void TestStudioSteps::aStalledStepIsWaitedForAndEnded()
{
    start(QStringLiteral("cmbagent: 1\n"
                         "name: Quiet\n"
                         "steps:\n"
                         "  - id: quiet\n"
                         "    kind: code\n"
                         "    stall: 1s\n"
                         "    retry: {attempts: 1}\n"
                         "    inline: |\n"
                         "      #!/bin/sh\n"
                         "      while true; do sleep 0.1; done\n"));
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(graph(), 0), Status::Stalled, patience);
    QVERIFY(!strip().isHidden());
    strip().button(StepAction::Wait)->click();
    // Excused, and marked once more: three times said, and perhaps all at once where a disk is slow.
    const auto said = [this] { return m_place->eventsOf(graph().run()).count(QStringLiteral("step_stalled")); };
    QTRY_VERIFY_WITH_TIMEOUT(said() >= 3 && statusOf(graph(), 0) == Status::Stalled, patience);
    StepSheet* sheet = sheetFor(StepAction::Kill);
    QVERIFY(sheet);
    sheet->button()->click();
    waitForTheEnd(RunState::Failed);
    QCOMPARE(graph().status(0).state, StepState::Failed);
}

QTEST_MAIN(TestStudioSteps)
#include "tst_studiosteps.moc"
