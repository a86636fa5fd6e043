// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "widgets/approvals/agentform.h"
#include "widgets/approvals/answerform.h"
#include "widgets/approvals/approvalbanner.h"
#include "widgets/approvals/approvalpanel.h"
#include "widgets/approvals/approvalpanels.h"
#include "widgets/approvals/approvalwords.h"
#include "widgets/approvals/changeform.h"
#include "widgets/approvals/evidenceview.h"
#include "widgets/approvals/rememberbox.h"
#include "widgets/common/filelocator.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/textlabels.h"
#include "widgets/preview/previewpane.h"
#include "widgets/window/parameterform.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

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
    void aQuestionOfAnotherRunIsAskedFor();
    void anotherQuestionOfTheStepReplacesIt();
    void aFailureOffersChoices();
    void aReviewOffersToDoItAgain();
    void changesTheScriptOfAStep();
    void changesTheTaskOfAnAgent();
    void remembersOnlyWhenAsked();
    void twoQuestionsInReverseOrder();
    void bannerPrefersTheShownRun();
    void bannerLeadsToTheWholeQuestion();

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
    const auto order = answers.first().first().value<AnswerOrder>();
    QCOMPARE(order.run, m_stage->run);
    QCOMPARE(order.id, m_stage->question);
    QCOMPARE(order.hash, shown);
    QCOMPARE(order.draft.resolution, Resolution::Approved);
    QCOMPARE(order.draft.comment, QStringLiteral("looks fine"));
    QCOMPARE(order.draft.remember, RememberScope::Once);
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
    QCOMPARE(answers.first().first().value<AnswerOrder>().draft.resolution, Resolution::Rejected);
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
    QCOMPARE(answers.first().first().value<AnswerOrder>().draft.comment, QStringLiteral("leave channel 3 out"));
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

void TestApprovalPanels::aQuestionOfAnotherRunIsAskedFor()
{
    const ApprovalId foreign = m_stage->addForeignQuestion();
    const OpenApproval open = m_stage->approvals.at(m_stage->approvals.rowOf(foreign)).open;
    QSignalSpy needed(m_panels, &ApprovalPanels::questionNeeded);
    QVERIFY(!m_panels->open(foreign));
    QCOMPARE(needed.count(), 1);
    QCOMPARE(needed.first().first().value<RunId>(), open.run);
    QVERIFY(open.run != m_stage->run);
    // It opens when it comes, once.
    AskedQuestion asked { open.run, open.runName, open.stepTitle, {} };
    asked.request.id = foreign;
    asked.request.question = open.question;
    asked.request.options = { Resolution::Approved };
    m_panels->take(asked);
    QVERIFY(m_panels->panel(foreign));
    QVERIFY(m_panels->panel(foreign)->isVisible());
    m_panels->panel(foreign)->close();
    QTRY_VERIFY(!m_panels->panel(foreign));
    m_panels->take(asked);
    QVERIFY(!m_panels->panel(foreign));
}

void TestApprovalPanels::anotherQuestionOfTheStepReplacesIt()
{
    QPointer<ApprovalPanel> panel = open();
    panel->comment()->setPlainText(QStringLiteral("written already"));
    const ApprovalId before = m_stage->question;
    m_stage->answer(Resolution::Approved); // elsewhere; a loop asks the same step again at once
    QVERIFY(panel->consequence().contains(QLatin1String("answered")));
    Approval again;
    again.request = m_stage->graph.projection().approval(before)->request;
    again.request.id = m_stage->ids.next<ApprovalId>();
    again.request.question = QStringLiteral("And now?");
    panel->replace(askedQuestion(m_stage->graph.projection(), again));
    QCOMPARE(panel->id(), again.request.id);
    QCOMPARE(panel->findChild<QLabel*>(QStringLiteral("question"))->text(), QStringLiteral("And now?"));
    QVERIFY(panel->message()->what().contains(QLatin1String("changed")));
    QCOMPARE(panel->comment()->toPlainText(), QStringLiteral("written already"));
    QVERIFY(panel->button(Resolution::Approved)->isEnabled());
}

void TestApprovalPanels::aFailureOffersChoices()
{
    AskedQuestion asked { m_stage->run, QStringLiteral("run"), QStringLiteral("Fit"), {} };
    asked.request.id = m_stage->ids.next<ApprovalId>();
    asked.request.kind = ApprovalKind::Error;
    asked.request.question = QStringLiteral("Step 'Fit' failed. What now?");
    asked.request.options = { Resolution::Retried, Resolution::Modified, Resolution::Skipped, Resolution::Aborted };
    asked.failure = FailureFacts {};
    Parameter sigma;
    sigma.name = QStringLiteral("sigma");
    sigma.defaultValue = 2.5;
    asked.settings = StepSettings { { sigma }, { { QStringLiteral("sigma"), 2.5 } }, QStringLiteral("print(1)") };
    ApprovalPanel panel(asked, nullptr, m_stage->clock, nullptr);
    panel.setAttribute(Qt::WA_DeleteOnClose, false);
    panel.show();
    QSignalSpy answers(&panel, &ApprovalPanel::answered);
    QVERIFY(!panel.button(Resolution::Retried));
    QVERIFY(!panel.form()->submit()->isEnabled()); // S06-M12
    QTest::keyClick(&panel, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(answers.count(), 0);
    for (const Resolution resolution : asked.request.options) {
        QVERIFY(panel.form()->choice(resolution));
    }

    panel.form()->choice(Resolution::Modified)->setChecked(true);
    QVERIFY(panel.form()->submit()->isEnabled());
    panel.form()->submit()->click();
    QCOMPARE(answers.count(), 0); // nothing is different, and nothing was said
    QVERIFY(panel.comment()->property("fault").toBool());
    ChangeForm* changes = panel.evidence()->changes();
    QVERIFY(changes->isVisibleTo(&panel));
    qobject_cast<QLineEdit*>(changes->parameters()->editor(QStringLiteral("sigma")))->setText(QStringLiteral("3"));
    changes->code()->setPlainText(QStringLiteral("print(2)"));
    panel.form()->submit()->click();
    QCOMPARE(answers.count(), 1);
    const auto draft = answers.first().first().value<AnswerDraft>();
    QCOMPARE(draft.resolution, Resolution::Modified);
    QCOMPARE(draft.changes.value(QStringLiteral("parameters")).toObject(),
             (QJsonObject { { QStringLiteral("sigma"), 3.0 } }));
    QCOMPARE(draft.changes.value(QStringLiteral("fields")).toObject(),
             (QJsonObject { { QStringLiteral("inline"), QStringLiteral("print(2)") } }));
}

/// Requirements 18.3: a note for the step is wanted, not needed, and the answer counts once.
void TestApprovalPanels::aReviewOffersToDoItAgain()
{
    AskedQuestion asked { m_stage->run, QStringLiteral("run"), QStringLiteral("Fit"), {} };
    asked.request.id = m_stage->ids.next<ApprovalId>();
    asked.request.step = 0;
    asked.request.kind = ApprovalKind::Review;
    asked.request.question = QStringLiteral("Step 'Fit' has completed. Will its results do?");
    asked.request.options = { Resolution::Approved, Resolution::Rejected, Resolution::Modified, Resolution::Retried,
                              Resolution::Aborted };
    ApprovalPanel panel(asked, nullptr, m_stage->clock, nullptr);
    panel.setAttribute(Qt::WA_DeleteOnClose, false);
    panel.show();
    QSet<QString> keys;
    for (const Resolution resolution : asked.request.options) {
        QVERIFY(panel.form()->choice(resolution));
        keys << ApprovalWords::key(resolution).toString();
    }
    QCOMPARE(keys.size(), 5);
    QSignalSpy answers(&panel, &ApprovalPanel::answered);
    panel.form()->choice(Resolution::Retried)->setChecked(true);
    QVERIFY(panel.form()->submit()->text().contains(ApprovalWords::verb(Resolution::Retried, ApprovalKind::Review)));
    panel.comment()->setPlainText(QStringLiteral("less noise"));
    panel.form()->submit()->click();
    QCOMPARE(answers.count(), 1);
    const auto draft = answers.first().first().value<AnswerDraft>();
    QCOMPARE(draft.resolution, Resolution::Retried);
    QCOMPARE(draft.comment, QStringLiteral("less noise"));
    QCOMPARE(draft.remember, RememberScope::Once);
}

/// A step of an agent that asks before it starts: what the agent is told is changed, and nothing else of it.
void TestApprovalPanels::changesTheTaskOfAnAgent()
{
    AskedQuestion asked;
    asked.stepTitle = QStringLiteral("Fit");
    asked.request.step = 0;
    asked.request.kind = ApprovalKind::Step;
    asked.request.options = { Resolution::Approved, Resolution::Rejected, Resolution::Modified };
    asked.settings = StepSettings {};
    AgentSpec agent;
    agent.name = QStringLiteral("engineer");
    agent.task = QStringLiteral("Fit the temperature.\n");
    agent.instructions = QStringLiteral("Be brief.");
    asked.settings->agent = agent;
    const SystemClock clock;
    ApprovalPanel panel(asked, nullptr, clock, nullptr);
    panel.show();
    QSignalSpy answers(&panel, &ApprovalPanel::answered);
    panel.button(Resolution::Modified)->click();
    QCOMPARE(answers.count(), 0); // nothing is different, and nothing was said: now it can be
    ChangeForm* changes = panel.evidence()->changes();
    QVERIFY(changes && changes->agent() && !changes->code());
    QVERIFY(changes->isVisibleTo(&panel));
    QVERIFY(changes->changes().isEmpty());
    changes->agent()->task()->setPlainText(QStringLiteral(" "));
    panel.button(Resolution::Modified)->click();
    QCOMPARE(answers.count(), 0);
    QVERIFY(!panel.message()->what().isEmpty());
    changes->agent()->task()->setPlainText(QStringLiteral("Fit temperature and dipole."));
    panel.button(Resolution::Modified)->click();
    QCOMPARE(answers.count(), 1);
    QCOMPARE(answers.first().first().value<AnswerDraft>().changes.value(QStringLiteral("fields")).toObject(),
             (QJsonObject { { QStringLiteral("task"), QStringLiteral("Fit temperature and dipole.") } }));
}

/// A step that asks before it starts: its script is changed in the question and goes out with the answer.
void TestApprovalPanels::changesTheScriptOfAStep()
{
    QTemporaryDir folder;
    const QByteArray text = "import os\nprint(1)\n";
    const BlobRef blob { BlobHash::of(text), text.size() };
    QFile file(folder.filePath(blob.hash.toHex()));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();
    struct Files final : FileLocator
    {
        explicit Files(QString path) : folder(std::move(path)) { }
        [[nodiscard]] QString blobPath(const BlobHash& hash) const override
        {
            return folder + QLatin1Char('/') + hash.toHex();
        }
        [[nodiscard]] QString attemptFolder(int, int) const override { return {}; }
        QString folder;
    } files(folder.path());
    AskedQuestion asked;
    asked.stepTitle = QStringLiteral("Fit");
    asked.request.step = 0;
    asked.request.kind = ApprovalKind::Step;
    asked.request.options = { Resolution::Approved, Resolution::Rejected, Resolution::Modified };
    asked.settings = StepSettings {};
    asked.settings->script = FrozenFile { QStringLiteral("fit.py"), blob };
    const SystemClock clock;
    ApprovalPanel panel(asked, &files, clock, nullptr);
    panel.show();
    QSignalSpy answers(&panel, &ApprovalPanel::answered);
    panel.button(Resolution::Modified)->click();
    QCOMPARE(answers.count(), 0); // nothing is different, and nothing was said: now it can be
    ChangeForm* changes = panel.evidence()->changes();
    QVERIFY(changes && changes->code());
    QVERIFY(changes->isVisibleTo(&panel));
    QCOMPARE(changes->code()->toPlainText(), QString::fromUtf8(text));
    QVERIFY(changes->texts().isEmpty());
    changes->code()->setPlainText(QStringLiteral("print(2)\n"));
    panel.form()->remember()->toggle()->setChecked(true);
    panel.form()->remember()->choice()->setCurrentIndex(1);
    QVERIFY(panel.form()->remember()->scope() != RememberScope::Once);
    panel.button(Resolution::Modified)->click();
    QCOMPARE(answers.count(), 0); // an answer with changes is for this once
    QVERIFY(!panel.message()->what().isEmpty());
    panel.form()->remember()->toggle()->setChecked(false);
    panel.button(Resolution::Modified)->click();
    QCOMPARE(answers.count(), 1);
    const auto draft = answers.first().first().value<AnswerDraft>();
    QCOMPARE(draft.texts, (QMap<QString, QString> { { QStringLiteral("fit.py"), QStringLiteral("print(2)\n") } }));
    QVERIFY(draft.changes.isEmpty());
}

void TestApprovalPanels::remembersOnlyWhenAsked()
{
    ApprovalPanel* panel = open();
    RememberBox* box = panel->form()->remember();
    QVERIFY(!box->choice()->isVisibleTo(panel));
    box->choice()->setCurrentIndex(box->choice()->findData(int(RememberScope::Project)));
    QCOMPARE(box->scope(), RememberScope::Once); // hidden: not asked for
    box->toggle()->setChecked(true);
    QVERIFY(box->choice()->isVisibleTo(panel));
    QCOMPARE(panel->form()->scopeOf(Resolution::Approved), RememberScope::Project);
    QCOMPARE(panel->form()->scopeOf(Resolution::Aborted), RememberScope::Once);
    RememberBox never(QStringLiteral("Because."));
    never.toggle()->setChecked(true);
    QCOMPARE(never.scope(), RememberScope::Once);
    QCOMPARE(never.hint(), QStringLiteral("Because."));
    QVERIFY(!never.choice()->isVisibleTo(&never));
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
    QCOMPARE(answers.at(0).first().value<AnswerOrder>().id, ids[1]);
    QCOMPARE(answers.at(1).first().value<AnswerOrder>().id, ids[0]);
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

/// Nothing of a question is cut off for good.
void TestApprovalPanels::bannerLeadsToTheWholeQuestion()
{
    OpenApproval open = m_stage->approvals.at(0).open;
    open.question =
        QStringLiteral("Do the residuals of all 43 channels look like noise to you? ").repeated(12).trimmed();
    m_stage->approvals.setAll({ open });
    ApprovalBanner banner(m_stage->approvals);
    banner.setShownRun(m_stage->run);
    banner.resize(900, banner.heightForWidth(900));
    banner.show();
    QCOMPARE(banner.text(), open.question);
    QVERIFY(banner.accessibleName().contains(open.question));
    QCOMPARE(banner.button()->accessibleDescription(), open.question);
    const auto* words = banner.findChild<WrapLabel*>();
    QVERIFY(words);
    QVERIFY(words->linesIn(words->width()) > 2);
    QVERIFY(words->height() >= words->heightForWidth(words->width()));
    QHelpEvent help(QEvent::ToolTip, words->rect().center(), words->mapToGlobal(words->rect().center()));
    QApplication::sendEvent(banner.findChild<WrapLabel*>(), &help);
    QVERIFY(QToolTip::text().contains(open.question));
    QToolTip::hideText();
    QSignalSpy opened(&banner, &ApprovalBanner::openRequested);
    QTest::mouseClick(banner.findChild<WrapLabel*>(), Qt::LeftButton);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<ApprovalId>(), open.id);
}

QTEST_MAIN(TestApprovalPanels)
#include "tst_approvalpanels.moc"
