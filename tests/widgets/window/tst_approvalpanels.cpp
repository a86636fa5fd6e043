// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "widgets/common/messagebar.h"
#include "widgets/preview/previewpane.h"
#include "widgets/window/approvalbanner.h"
#include "widgets/window/approvalpanel.h"
#include "widgets/window/approvalpanels.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;

class TestApprovalPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsQuestionAndEvidence();
    void approvesWithTheHashOfWhatWasShown();
    void rejects();
    void modifyNeedsAComment();
    void escapeLeavesItOpen();
    void enterAnswersNothing();
    void aRefusedAnswerSaysWhy();
    void aLateAnswerCannotBeGivenAgain();
    void answeredElsewhereSettlesThePanel();
    void countsDownToTheDeadline();
    void offersOnlyTheOptionsAsked();
    void aQuestionOfAnotherRunAsksForItsRun();
    void twoQuestionsInReverseOrder();
    void bannerPrefersTheShownRun();

private:
    ApprovalPanel* open() { return m_panels->open(m_stage->question); }

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<WindowStage> m_stage;
    ApprovalPanels* m_panels = nullptr;
};

void TestApprovalPanels::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_window = std::make_unique<QWidget>();
    m_panels = new ApprovalPanels(m_stage->approvals, m_stage->graph, m_stage.get(), m_stage->clock, m_window.get());
    m_stage->create();
    m_stage->runToQuestion();
}

void TestApprovalPanels::cleanup()
{
    m_window.reset();
    m_stage.reset();
}

void TestApprovalPanels::showsQuestionAndEvidence()
{
    ApprovalPanel* panel = open();
    QVERIFY(panel);
    QVERIFY(!panel->isModal());
    QVERIFY(panel->isVisible());
    QCOMPARE(panel->findChild<QLabel*>(QStringLiteral("question"))->text(),
             QStringLiteral("Do the residuals look like noise?"));
    const auto previews = panel->findChildren<PreviewPane*>();
    QCOMPARE(previews.size(), 2);
    QTRY_COMPARE(previews.at(0)->view(), PreviewPane::View::Image);
    QTRY_COMPARE(previews.at(1)->view(), PreviewPane::View::Json);
    QVERIFY(panel->consequence().contains(QLatin1String("waiting")));
    QCOMPARE(open(), panel); // one panel a question
    QCOMPARE(m_panels->count(), 1);
}

void TestApprovalPanels::approvesWithTheHashOfWhatWasShown()
{
    QSignalSpy answers(m_panels, &ApprovalPanels::answered);
    const BlobHash shown = m_stage->graph.projection().approval(m_stage->question)->request.hash;
    QPointer<ApprovalPanel> panel = open();
    panel->comment()->setPlainText(QStringLiteral("  looks fine "));
    QTest::mouseClick(panel->button(Resolution::Approved), Qt::LeftButton);
    QCOMPARE(answers.count(), 1);
    QCOMPARE(answers.first().at(0).value<RunId>(), m_stage->run);
    QCOMPARE(answers.first().at(1).value<ApprovalId>(), m_stage->question);
    QCOMPARE(answers.first().at(2).value<BlobHash>(), shown);
    QCOMPARE(answers.first().at(3).value<Resolution>(), Resolution::Approved);
    QCOMPARE(answers.first().at(4).toString(), QStringLiteral("looks fine"));
    // Until it is committed nothing can be answered twice, and the panel stays.
    QVERIFY(panel);
    QVERIFY(!panel->button(Resolution::Approved)->isEnabled());
    QTest::mouseClick(panel->button(Resolution::Approved), Qt::LeftButton);
    QCOMPARE(answers.count(), 1);
    m_stage->answer(Resolution::Approved);
    QTRY_VERIFY(!panel);
    QCOMPARE(m_panels->count(), 0);
}

void TestApprovalPanels::rejects()
{
    QSignalSpy answers(m_panels, &ApprovalPanels::answered);
    ApprovalPanel* panel = open();
    QVERIFY(panel->button(Resolution::Rejected)->text().contains(QLatin1String("Alt+R")));
    QTest::keyClick(panel, Qt::Key_R, Qt::AltModifier);
    if (answers.isEmpty()) { // a window that is not active delivers no shortcut
        panel->button(Resolution::Rejected)->click();
    }
    QCOMPARE(answers.first().at(3).value<Resolution>(), Resolution::Rejected);
}

void TestApprovalPanels::modifyNeedsAComment()
{
    QSignalSpy answers(m_panels, &ApprovalPanels::answered);
    ApprovalPanel* panel = open();
    panel->button(Resolution::Modified)->click();
    QCOMPARE(answers.count(), 0);
    QVERIFY(panel->comment()->property("fault").toBool());
    panel->comment()->setPlainText(QStringLiteral("leave channel 3 out"));
    QVERIFY(!panel->comment()->property("fault").toBool());
    panel->button(Resolution::Modified)->click();
    QCOMPARE(answers.count(), 1);
    QCOMPARE(answers.first().at(4).toString(), QStringLiteral("leave channel 3 out"));
}

void TestApprovalPanels::escapeLeavesItOpen()
{
    QSignalSpy answers(m_panels, &ApprovalPanels::answered);
    QSignalSpy putOff(m_panels, &ApprovalPanels::putOff);
    QPointer<ApprovalPanel> panel = open();
    QTest::keyClick(panel, Qt::Key_Escape);
    QTRY_VERIFY(!panel);
    QCOMPARE(answers.count(), 0);
    QCOMPARE(putOff.count(), 1);
    QCOMPARE(putOff.first().first().toString(), QStringLiteral("Look at the residuals"));
    QCOMPARE(m_stage->approvals.count(), 1);
    QVERIFY(open()); // and can be looked at again
}

void TestApprovalPanels::enterAnswersNothing()
{
    QSignalSpy answers(m_panels, &ApprovalPanels::answered);
    ApprovalPanel* panel = open();
    for (QWidget* place : std::initializer_list<QWidget*> { panel, panel->button(Resolution::Approved),
                                                            panel->button(Resolution::Rejected) }) {
        QTest::keyClick(place, Qt::Key_Return);
        QTest::keyClick(place, Qt::Key_Enter);
    }
    QCOMPARE(answers.count(), 0);
    QVERIFY(panel->isVisible());
}

void TestApprovalPanels::aRefusedAnswerSaysWhy()
{
    ApprovalPanel* panel = open();
    panel->button(Resolution::Approved)->click();
    m_panels->refuse(
        m_stage->question,
        Error { ErrorCode::DiskFull, QStringLiteral("The disk is full."), QStringLiteral("Make room."), {}, {}, {} });
    QCOMPARE(panel->message()->what(), QStringLiteral("The disk is full."));
    QVERIFY(panel->message()->isVisibleTo(panel));
    QVERIFY(panel->button(Resolution::Approved)->isEnabled()); // may be tried again
}

void TestApprovalPanels::aLateAnswerCannotBeGivenAgain()
{
    ApprovalPanel* panel = open();
    panel->button(Resolution::Approved)->click();
    m_panels->refuse(m_stage->question,
                     Error { ErrorCode::Conflict, QStringLiteral("Somebody has answered already."), {}, {}, {}, {} });
    QVERIFY(!panel->button(Resolution::Approved)->isEnabled());
    QVERIFY(!panel->button(Resolution::Rejected)->isEnabled());
}

void TestApprovalPanels::answeredElsewhereSettlesThePanel()
{
    QPointer<ApprovalPanel> panel = open();
    m_stage->answer(Resolution::Approved);
    QVERIFY(panel); // the person is looking at it: it says what happened instead of vanishing
    QVERIFY(panel->consequence().contains(QLatin1String("answered")));
    QVERIFY(!panel->button(Resolution::Approved)->isEnabled());
    QSignalSpy putOff(m_panels, &ApprovalPanels::putOff);
    QTest::keyClick(panel, Qt::Key_Escape);
    QTRY_VERIFY(!panel);
    QCOMPARE(putOff.count(), 0);
}

void TestApprovalPanels::countsDownToTheDeadline()
{
    AskedQuestion asked { m_stage->run, QStringLiteral("run"), QStringLiteral("step"),
                          m_stage->graph.projection().approval(m_stage->question)->request };
    asked.request.deadline = Timestamp { m_stage->clock.now().micros + 90 * 1'000'000 };
    asked.request.onDeadline = Resolution::Rejected;
    ApprovalPanel panel(asked, m_stage.get(), m_stage->clock, nullptr);
    panel.setAttribute(Qt::WA_DeleteOnClose, false);
    const QString first = panel.consequence();
    QVERIFY2(first.contains(QLatin1String("1 min 30 s")) && first.contains(QLatin1String("skipped")),
             qPrintable(first));
    m_stage->clock.advance(31 * 1'000'000);
    QTRY_VERIFY(panel.consequence() != first);
    QVERIFY2(panel.consequence().contains(QLatin1String("59 s")), qPrintable(panel.consequence()));
    m_stage->clock.advance(60 * 1'000'000);
    QTRY_VERIFY(panel.consequence().contains(QLatin1String("run out")));
}

void TestApprovalPanels::offersOnlyTheOptionsAsked()
{
    AskedQuestion asked { m_stage->run, QStringLiteral("run"), QStringLiteral("step"),
                          m_stage->graph.projection().approval(m_stage->question)->request };
    asked.request.options = { Resolution::Approved };
    asked.request.shown.clear();
    ApprovalPanel panel(asked, nullptr, m_stage->clock, nullptr);
    QVERIFY(panel.button(Resolution::Approved));
    QVERIFY(!panel.button(Resolution::Rejected));
    QVERIFY(!panel.button(Resolution::Modified));
}

void TestApprovalPanels::aQuestionOfAnotherRunAsksForItsRun()
{
    const ApprovalId foreign = m_stage->addForeignQuestion();
    QSignalSpy needed(m_panels, &ApprovalPanels::runNeeded);
    QVERIFY(!m_panels->open(foreign));
    QCOMPARE(needed.count(), 1);
    const auto wanted = needed.first().first().value<RunId>();
    QVERIFY(wanted != m_stage->run);
    QCOMPARE(wanted, m_stage->approvals.at(m_stage->approvals.rowOf(foreign)).open.run);
}

void TestApprovalPanels::twoQuestionsInReverseOrder()
{
    auto workflow = workflowFromText("one!; two!");
    m_stage->openWorkflow(workflow);
    m_stage->create(QStringLiteral("two questions"));
    std::vector<ApprovalId> ids;
    for (int step = 0; step < 2; ++step) {
        ApprovalRequested request;
        request.id = m_stage->ids.next<ApprovalId>();
        request.step = step;
        request.question = QStringLiteral("Question %1?").arg(step);
        request.options = { Resolution::Approved };
        request.hash = evidenceHash(request.question, request.options, {});
        ids.push_back(request.id);
        m_stage->record(request);
    }
    QPointer<ApprovalPanel> first = m_panels->open(ids[0]);
    QVERIFY(first->nextButton()->isVisible());
    first->nextButton()->click();
    QPointer<ApprovalPanel> second = m_panels->panel(ids[1]);
    QVERIFY(second && second->isVisible());
    QSignalSpy answers(m_panels, &ApprovalPanels::answered);
    for (const int step : { 1, 0 }) {
        (step == 1 ? second : first)->button(Resolution::Approved)->click();
        m_stage->record(
            ApprovalResolved { ids[size_t(step)], step, Resolution::Approved, {}, QStringLiteral("person"), {} });
    }
    QCOMPARE(answers.count(), 2);
    QCOMPARE(answers.at(0).at(1).value<ApprovalId>(), ids[1]);
    QCOMPARE(answers.at(1).at(1).value<ApprovalId>(), ids[0]);
    QTRY_VERIFY(!first && !second);
}

void TestApprovalPanels::bannerPrefersTheShownRun()
{
    const ApprovalId foreign = m_stage->addForeignQuestion();
    ApprovalBanner banner(m_stage->approvals);
    banner.setShownRun(m_stage->run);
    QCOMPARE(banner.text(), QStringLiteral("Do the residuals look like noise?"));
    QSignalSpy opened(&banner, &ApprovalBanner::openRequested);
    banner.button()->click();
    QCOMPARE(opened.first().first().value<ApprovalId>(), m_stage->question);
    banner.setShownRun({});
    banner.button()->click();
    QCOMPARE(opened.last().first().value<ApprovalId>(), foreign); // the oldest
    m_stage->approvals.clear();
    QVERIFY(banner.isHidden());
}

QTEST_MAIN(TestApprovalPanels)
#include "tst_approvalpanels.moc"
