// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio.h"
#include "controlfixture.h"

#include "widgets/branches/filereplacements.h"
#include "widgets/branches/planlist.h"
#include "widgets/branches/playfields.h"
#include "widgets/branches/playsheet.h"
#include "widgets/branches/stepchanges.h"
#include "widgets/branches/sweepfield.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/origin.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/inspector/stepoverview.h"
#include "widgets/inspector/stepreason.h"
#include "widgets/window/parameterform.h"
#include "widgets/window/playpart.h"
#include "widgets/window/runpage.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;

namespace {

constexpr int patience = 60'000;

constexpr const char* sums = R"yaml(cmbagent: 1
name: Sums
parameters:
  a: {type: integer, default: 2, minimum: 0, maximum: 99}
  b: {type: integer, default: 3}
steps:
  - id: left
    kind: code
    parameters: [a]
    inline: |
      #!/bin/sh
      echo $(( $CMBAGENT_PARAM_A * 10 )) > left.txt
    outputs: {left.txt: text/plain}
  - id: right
    kind: code
    parameters: [b]
    run: right.sh
    outputs: {right.txt: text/plain}
  - id: sum
    kind: code
    parameters: []
    inputs: {left.txt: left/left.txt, right.txt: right/right.txt}
    inline: |
      #!/bin/sh
      printf '{"sum": %s}' "$(( $(cat left.txt) + $(cat right.txt) ))" > outputs.json
)yaml";

constexpr const char* right = R"(#!/bin/sh
echo $(( $CMBAGENT_PARAM_B * 100 )) > right.txt
)";

} // namespace

/// The whole window on a real engine, without a screen: a run is played from a step (requirements 9.1 to 9.4).
class TestStudioPlay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aChangedParameterRunsWhatNeedsIt();
    void aChangedScriptIsWhatRuns();
    void aDraftWaitsUntilItIsResumed();
    void aSweepKeepsWithinTheLimit();
    void aRefusalStaysOnTheSheet();
    void theInspectorSaysWhy();

private:
    [[nodiscard]] const WindowParts& parts() const { return m_studio->window().parts(); }
    [[nodiscard]] PlaySheet& sheet() const { return *parts().play->sheet(); }
    [[nodiscard]] RunGraph& graph() const { return m_studio->graph(); }
    [[nodiscard]] QLineEdit* parameter(const char* name) const
    {
        return qobject_cast<QLineEdit*>(sheet().fields()->parameters()->editor(QString::fromLatin1(name)));
    }
    [[nodiscard]] QJsonValue sum() const;
    [[nodiscard]] QStringList keptSteps() const;
    void runToEnd();
    void openFor(const char* step);
    void waitForPlan();
    void waitForBranch(const RunId& parent);

    std::unique_ptr<test::ControlPlace> m_place;
    std::unique_ptr<Studio> m_studio;
};

void TestStudioPlay::init()
{
    m_place = std::make_unique<test::ControlPlace>();
    for (const auto& [name, text] : { std::pair { "sums.workflow.yaml", sums }, std::pair { "right.sh", right } }) {
        QFile file(m_place->path(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    auto backend = m_place->open();
    QVERIFY(backend);
    m_studio = std::make_unique<Studio>(std::move(backend), 2);
    m_studio->window().resize(1280, 800); // the details have no place of their own in a narrow one
    m_studio->window().show();
    runToEnd();
}

void TestStudioPlay::cleanup()
{
    m_studio.reset();
    m_place.reset();
}

void TestStudioPlay::runToEnd()
{
    m_studio->controller().runFile(m_place->path(QStringLiteral("sums.workflow.yaml")));
    QTRY_VERIFY_WITH_TIMEOUT(graph().isRun() && graph().projection().state() == RunState::Completed, patience);
    QCOMPARE(sum(), QJsonValue(320));
}

QJsonValue TestStudioPlay::sum() const
{
    const StepReport* report = graph().status(graph().workflow()->indexOf(QStringLiteral("sum"))).report();
    return report ? report->values.value(QStringLiteral("sum")) : QJsonValue();
}

QStringList TestStudioPlay::keptSteps() const
{
    QStringList kept;
    for (int step = 0; step < graph().stepCount(); ++step) {
        if (Origin::isElsewhere(graph().status(step))) {
            kept << graph().spec(step).id;
        }
    }
    return kept;
}

void TestStudioPlay::openFor(const char* step)
{
    parts().runPage->selectStep(graph().workflow()->indexOf(QLatin1String(step)));
    QVERIFY(parts().actions->playFrom->isEnabled());
    parts().actions->playFrom->trigger();
    QVERIFY(sheet().isOpen());
    QVERIFY(sheet().isVisible());
}

/// Of what is on the sheet now, not of what was there a moment ago.
void TestStudioPlay::waitForPlan()
{
    QSignalSpy asked(&sheet(), &PlaySheet::planRequested);
    sheet().askAgain();
    QVERIFY(asked.wait(patience));
    const quint64 last = asked.last().first().toULongLong();
    sheet().showPlan(last - 1, {}); // a late one, ignored
    QTRY_VERIFY_WITH_TIMEOUT(sheet().playButton()->isEnabled(), patience);
}

void TestStudioPlay::waitForBranch(const RunId& parent)
{
    QTRY_VERIFY_WITH_TIMEOUT(graph().run() != parent && graph().isRun(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(graph().projection().state(), RunState::Completed, patience);
    QCOMPARE(graph().projection().created().origin.value().parent, parent);
}

void TestStudioPlay::aChangedParameterRunsWhatNeedsIt()
{
    const RunId parent = graph().run();
    openFor("sum");
    parameter("b")->setText(QStringLiteral("5"));
    sheet().fields()->name()->setText(QStringLiteral("five"));
    sheet().fields()->hypothesis()->setText(QStringLiteral("two hundred more"));
    waitForPlan();
    const QAbstractItemModel& rows = *sheet().plan()->model();
    QTRY_COMPARE_WITH_TIMEOUT(rows.rowCount(), 3, patience);
    QTRY_VERIFY_WITH_TIMEOUT(
        rows.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("parameter 'b'")), patience);
    QVERIFY(rows.index(2, 0).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("left. Kept")));
    QVERIFY2(sheet().summary().contains(QStringLiteral("about")), qPrintable(sheet().summary())); // the run was timed
    sheet().playButton()->click();
    waitForBranch(parent);
    QCOMPARE(keptSteps(), QStringList { QStringLiteral("left") });
    QCOMPARE(sum(), QJsonValue(520));
    QCOMPARE(graph().projection().created().name, QStringLiteral("five"));
    QCOMPARE(graph().projection().created().origin->hypothesis, QStringLiteral("two hundred more"));
    QVERIFY(!sheet().isVisible());
}

void TestStudioPlay::aChangedScriptIsWhatRuns()
{
    const RunId parent = graph().run();
    openFor("right");
    StepChange* script = sheet().fields()->steps()->change(graph().workflow()->indexOf(QStringLiteral("right")));
    QVERIFY(script);
    QCOMPARE(script->editor()->toPlainText(), QString::fromLatin1(right));
    script->editor()->setPlainText(QStringLiteral("#!/bin/sh\necho 7 > right.txt\n"));
    waitForPlan();
    sheet().playButton()->click();
    waitForBranch(parent);
    QCOMPARE(sum(), QJsonValue(27));
}

void TestStudioPlay::aDraftWaitsUntilItIsResumed()
{
    const RunId parent = graph().run();
    openFor("sum");
    waitForPlan();
    sheet().draftButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(graph().run() != parent && graph().isRun(), patience);
    QCOMPARE(graph().projection().state(), RunState::Draft);
    QCOMPARE(keptSteps(), (QStringList { QStringLiteral("left"), QStringLiteral("right") }));
    QTRY_VERIFY_WITH_TIMEOUT(parts().actions->resume->isEnabled(), patience);
    parts().actions->resume->trigger();
    waitForBranch(parent);
}

void TestStudioPlay::aSweepKeepsWithinTheLimit()
{
    const RunId parent = graph().run();
    openFor("left");
    sheet().fields()->sweep()->choice()->setCurrentIndex(1); // a
    sheet().fields()->sweep()->line()->setText(QStringLiteral("1..9 step 2"));
    waitForPlan();
    QVERIFY(sheet().playButton()->text().contains(QLatin1Char('5')));
    QSignalSpy played(&m_studio->play(), &PlayController::played);
    sheet().playButton()->click();
    QVERIFY(played.wait(patience));
    const auto runs = played.first().first().value<QList<RunId>>();
    QCOMPARE(runs.size(), 5); // more than the session runs at once
    for (const RunId& run : runs) {
        QTRY_COMPARE_WITH_TIMEOUT(m_place->stateOf(run), QStringLiteral("completed"), patience);
    }
    QTRY_COMPARE_WITH_TIMEOUT(graph().run(), runs.first(), patience);
    waitForBranch(parent);
    QCOMPARE(sum(), QJsonValue(310));
    QCOMPARE(graph().projection().created().name, QStringLiteral("a = 1"));
}

void TestStudioPlay::aRefusalStaysOnTheSheet()
{
    openFor("right");
    sheet().fields()->files()->replace(QStringLiteral("right.sh"), m_place->path(QStringLiteral("is-not-there")));
    QTRY_VERIFY_WITH_TIMEOUT(!sheet().message()->isHidden(), patience);
    QVERIFY(!sheet().playButton()->isEnabled());
    QVERIFY(!sheet().message()->what().isEmpty());
    sheet().fields()->files()->replace(QStringLiteral("right.sh"), {});
    QTRY_VERIFY_WITH_TIMEOUT(sheet().playButton()->isEnabled(), patience);
    QVERIFY(sheet().message()->isHidden());
}

void TestStudioPlay::theInspectorSaysWhy()
{
    const RunId parent = graph().run();
    openFor("right");
    parameter("b")->setText(QStringLiteral("4"));
    waitForPlan();
    sheet().playButton()->click();
    waitForBranch(parent);
    const auto* reason = parts().inspector->findChild<StepReason*>();
    QVERIFY(reason);
    parts().runPage->selectStep(graph().workflow()->indexOf(QStringLiteral("left")));
    QTRY_VERIFY_WITH_TIMEOUT(reason->why().other.contains(QStringLiteral("Sums")), patience);
    QCOMPARE(reason->why().otherRun, parent);
    parts().runPage->selectStep(graph().workflow()->indexOf(QStringLiteral("right")));
    QTRY_VERIFY_WITH_TIMEOUT(reason->why().changes.contains(QStringLiteral("The parameter b was 3 and is 4.")),
                             patience);
    parts().runPage->selectStep(graph().workflow()->indexOf(QStringLiteral("left")));
    QTRY_VERIFY_WITH_TIMEOUT(reason->why().otherRun == parent && !reason->link()->isHidden(), patience);
    reason->link()->click();
    QTRY_COMPARE_WITH_TIMEOUT(graph().run(), parent, patience);
}

QTEST_MAIN(TestStudioPlay)
#include "tst_studioplay.moc"
