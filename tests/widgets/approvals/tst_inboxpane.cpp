// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "widgets/approvals/approvalwords.h"
#include "widgets/approvals/batchsheet.h"
#include "widgets/approvals/evidenceview.h"
#include "widgets/approvals/inboxorder.h"
#include "widgets/approvals/inboxpane.h"
#include "widgets/approvals/questionpeek.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/labels.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace cmbagent;

namespace {

constexpr qint64 minute = 60'000'000;

} // namespace

/// The inbox: what waits, in which order, and answered one by one or together (S06-M14, S06-S6).
class TestInboxPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void emptyUntilSomethingWaits();
    void theMostUrgentComesFirst();
    void saysWhatHappensWhen();
    void theMostUrgentIsOpenAlready();
    void timesGoOn();
    void selectingShowsTheEvidence();
    void enterAndDoubleClickOpen();
    void filters();
    void answersTogetherOnlyWhatIsAlike();
    void aSheetAnswersEachWithItsHash();
    void whatIsAnsweredMeanwhileDropsOut();
    void aFailureOfTheRunOnShowIsListed();
    void survivesSixty();

private:
    OpenApproval make(const QString& question, ApprovalKind kind, qint64 minutesAgo, qint64 minutesLeft = 0);
    void publish(const QList<OpenApproval>& all) { m_stage->approvals.setAll(all); }
    [[nodiscard]] QStringList titles() const;
    void select(const QList<int>& rows);

    std::unique_ptr<WindowStage> m_stage;
    std::unique_ptr<InboxPane> m_pane;
};

void TestInboxPane::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_pane = std::make_unique<InboxPane>(&m_stage->approvals, m_stage.get(), m_stage->clock);
    m_pane->resize(1200, 320);
    m_pane->show();
}

void TestInboxPane::cleanup()
{
    m_pane.reset();
    m_stage.reset();
}

OpenApproval TestInboxPane::make(const QString& question, ApprovalKind kind, qint64 minutesAgo, qint64 minutesLeft)
{
    OpenApproval open;
    open.run = m_stage->ids.next<RunId>();
    open.runName = QStringLiteral("run of ") + question;
    open.id = m_stage->ids.next<ApprovalId>();
    open.step = 0;
    open.stepTitle = QStringLiteral("Look");
    open.question = question;
    open.kind = kind;
    open.options = { Resolution::Approved, Resolution::Rejected };
    open.hash = BlobHash::of(question.toUtf8());
    open.requested = Timestamp { m_stage->clock.now().micros - minutesAgo * minute };
    if (minutesLeft > 0) {
        open.deadline = Timestamp { m_stage->clock.now().micros + minutesLeft * minute };
        open.onDeadline = Resolution::Rejected;
    }
    return open;
}

QStringList TestInboxPane::titles() const
{
    QStringList all;
    for (int row = 0; row < m_pane->list()->model()->rowCount(); ++row) {
        all << m_pane->list()->model()->index(row, 0).data().toString();
    }
    return all;
}

void TestInboxPane::select(const QList<int>& rows)
{
    QItemSelectionModel* selection = m_pane->list()->selectionModel();
    selection->clear();
    for (const int row : rows) {
        selection->select(m_pane->list()->model()->index(row, 0), QItemSelectionModel::Select);
    }
}

void TestInboxPane::emptyUntilSomethingWaits()
{
    QVERIFY(!m_pane->list()->isVisible());
    QVERIFY(!m_pane->batchButton()->isEnabled());
    publish({ make(QStringLiteral("a"), ApprovalKind::Gate, 1) });
    QVERIFY(m_pane->list()->isVisible());
    publish({});
    QVERIFY(!m_pane->list()->isVisible());
    // None waits any more; it is not that none has the words of the filter.
    for (const EmptyState* page : m_pane->findChildren<EmptyState*>()) {
        QVERIFY2(!page->isVisible() || !page->sentence().startsWith(QLatin1String("No question")),
                 qPrintable(page->sentence()));
    }
    QVERIFY(!m_pane->filter()->isEnabled());
}

void TestInboxPane::theMostUrgentComesFirst()
{
    const QAbstractItemModelTester tester(m_pane->list()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    publish({ make(QStringLiteral("old gate"), ApprovalKind::Gate, 90),
              make(QStringLiteral("failure"), ApprovalKind::Error, 5),
              make(QStringLiteral("effect"), ApprovalKind::Effect, 1),
              make(QStringLiteral("gate with time"), ApprovalKind::Gate, 1, 60),
              make(QStringLiteral("gate in a hurry"), ApprovalKind::Gate, 1, 2),
              make(QStringLiteral("young step"), ApprovalKind::Step, 3) });
    QCOMPARE(
        titles(),
        (QStringList { QStringLiteral("gate in a hurry"), QStringLiteral("gate with time"), QStringLiteral("effect"),
                       QStringLiteral("failure"), QStringLiteral("old gate"), QStringLiteral("young step") }));
    QCOMPARE(rowsByUrgency(m_stage->approvals).size(), size_t(6));
}

void TestInboxPane::theMostUrgentIsOpenAlready()
{
    QSignalSpy needed(m_pane.get(), &InboxPane::questionNeeded);
    m_pane->hide();
    const OpenApproval gate = make(QStringLiteral("gate"), ApprovalKind::Gate, 90);
    const OpenApproval failure = make(QStringLiteral("failure"), ApprovalKind::Error, 5);
    publish({ gate, failure });
    QVERIFY(m_pane->selected().isEmpty()); // nobody looks, so nothing is read
    m_pane->show();
    QCOMPARE(m_pane->selected(), QList { failure.id });
    QCOMPARE(needed.size(), 1);
    QCOMPARE(m_pane->list()->currentIndex().row(), 0); // Enter opens it
    select({ 1 });
    publish({ gate, failure, make(QStringLiteral("hurry"), ApprovalKind::Gate, 1, 2) });
    QCOMPARE(m_pane->selected(), QList { gate.id }); // what a person chose stays chosen
    publish({ failure });
    QCOMPARE(m_pane->selected(), QList { failure.id });
    QCOMPARE(m_pane->peek()->id(), failure.id);
}

/// Also without a deadline: "2 min ago" would be untrue after a while.
void TestInboxPane::timesGoOn()
{
    auto* tick = m_pane->findChild<QTimer*>(QStringLiteral("tick"));
    QVERIFY(tick && !tick->isActive());
    const OpenApproval gate = make(QStringLiteral("gate"), ApprovalKind::Gate, 2);
    publish({ gate });
    QVERIFY(tick->isActive());
    QCOMPARE(tick->interval(), 60'000);
    publish({ gate, make(QStringLiteral("hurry"), ApprovalKind::Gate, 1, 2) });
    QCOMPARE(tick->interval(), 1'000);
    publish({ gate });
    QCOMPARE(tick->interval(), 60'000);
    publish({});
    QVERIFY(!tick->isActive());
}

void TestInboxPane::saysWhatHappensWhen()
{
    const Timestamp now = m_stage->clock.now();
    QCOMPARE(Labels::countdown({ now.micros + 90'000'000 }, now), QStringLiteral("1:30"));
    QCOMPARE(Labels::countdown({ now.micros + 7'451'000'000 }, now), QStringLiteral("2:04:11"));
    QCOMPARE(Labels::countdown({ now.micros - 1 }, now), QStringLiteral("0:00"));
    for (int kind = 0; kind < approvalKindCount; ++kind) {
        QVERIFY(!ApprovalWords::kind(ApprovalKind(kind)).isEmpty());
        QVERIFY(!ApprovalWords::kindIcon(ApprovalKind(kind)).isNull());
    }
    QVERIFY(ApprovalWords::onDeadline(Resolution::Rejected, ApprovalKind::Gate).contains(QLatin1String("skipped")));
    QVERIFY(ApprovalWords::onDeadline(Resolution::Rejected, ApprovalKind::Plan).contains(QLatin1String("cancelled")));
    QVERIFY(ApprovalWords::onDeadline({}, ApprovalKind::Gate).contains(QLatin1String("waiting")));
}

void TestInboxPane::selectingShowsTheEvidence()
{
    m_stage->create();
    m_stage->runToQuestion();
    QSignalSpy needed(m_pane.get(), &InboxPane::questionNeeded);
    QSignalSpy notes(m_pane.get(), &InboxPane::notesNeeded);
    QSignalSpy opened(m_pane.get(), &InboxPane::openRequested);
    select({ 0 });
    QCOMPARE(needed.count(), 1);
    QCOMPARE(needed.first().at(1).value<ApprovalId>(), m_stage->question);
    QVERIFY(!m_pane->peek()->evidence());
    const auto& run = m_stage->graph.projection();
    m_pane->take(askedQuestion(run, *run.approval(m_stage->question)));
    QVERIFY(m_pane->peek()->evidence());
    QCOMPARE(m_pane->peek()->evidence()->count(), 2);
    QCOMPARE(notes.count(), 1);
    QCOMPARE(opened.count(), 0); // only looking
    m_pane->peek()->answerButton()->click();
    QCOMPARE(opened.first().first().value<ApprovalId>(), m_stage->question);
    AskedQuestion late { {}, {}, {}, {} }; // of a question that was selected before
    late.request.id = m_stage->ids.next<ApprovalId>();
    m_pane->take(late);
    QCOMPARE(m_pane->peek()->id(), m_stage->question);
}

void TestInboxPane::enterAndDoubleClickOpen()
{
    publish({ make(QStringLiteral("a"), ApprovalKind::Gate, 2), make(QStringLiteral("b"), ApprovalKind::Gate, 1) });
    QSignalSpy opened(m_pane.get(), &InboxPane::openRequested);
    QListView* list = m_pane->list();
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.last().first().value<ApprovalId>(), m_stage->approvals.at(1).open.id);
    const QPoint first = list->visualRect(list->model()->index(0, 0)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, first);
    QCOMPARE(opened.count(), 1);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, first);
    QCOMPARE(opened.count(), 2);
    QCOMPARE(opened.last().first().value<ApprovalId>(), m_stage->approvals.at(0).open.id);
}

void TestInboxPane::filters()
{
    publish({ make(QStringLiteral("residuals?"), ApprovalKind::Gate, 2),
              make(QStringLiteral("sweep?"), ApprovalKind::Gate, 1) });
    m_pane->filter()->setText(QStringLiteral("SWEEP"));
    QCOMPARE(titles(), QStringList { QStringLiteral("sweep?") });
    m_pane->filter()->setText(QStringLiteral("nothing like it"));
    QVERIFY(!m_pane->list()->isVisible());
    m_pane->filter()->clear();
    QCOMPARE(titles().size(), 2);
}

void TestInboxPane::answersTogetherOnlyWhatIsAlike()
{
    publish({ make(QStringLiteral("a"), ApprovalKind::Gate, 9), make(QStringLiteral("b"), ApprovalKind::Gate, 8),
              make(QStringLiteral("failure"), ApprovalKind::Error, 7),
              make(QStringLiteral("effect 1"), ApprovalKind::Effect, 6),
              make(QStringLiteral("effect 2"), ApprovalKind::Effect, 5) });
    // By urgency: effect 1, effect 2, failure, a, b.
    QPushButton* together = m_pane->batchButton();
    QSignalSpy batches(m_pane.get(), &InboxPane::batchRequested);
    select({ 3 });
    QVERIFY(!together->isEnabled());
    select({ 2, 3 });
    QVERIFY(!together->isEnabled());
    QVERIFY(together->toolTip().contains(QLatin1String("kind")));
    select({ 0, 1 });
    QVERIFY(!together->isEnabled()); // effects are looked at one by one
    select({ 3, 4 });
    QVERIFY(together->isEnabled());
    together->click();
    QCOMPARE(batches.count(), 1);
    QCOMPARE(batches.first().first().value<QList<ApprovalId>>().size(), 2);
}

void TestInboxPane::aSheetAnswersEachWithItsHash()
{
    const OpenApproval a = make(QStringLiteral("a"), ApprovalKind::Gate, 2);
    const OpenApproval b = make(QStringLiteral("b"), ApprovalKind::Gate, 1);
    publish({ a, b });
    auto* sheet = new BatchSheet(m_stage->approvals, { a.id, b.id });
    QSignalSpy answers(sheet, &BatchSheet::answered);
    QCOMPARE(sheet->list()->topLevelItemCount(), 2);
    const int named = sheet->fontMetrics().horizontalAdvance(sheet->list()->topLevelItem(0)->text(1));
    QVERIFY(sheet->list()->columnWidth(1) > named); // which run it is: seen whole
    QVERIFY(!sheet->submit()->isEnabled());
    sheet->submit()->click();
    QTest::keyClick(sheet, Qt::Key_Return);
    QCOMPARE(answers.count(), 0);
    sheet->choice(Resolution::Rejected)->setChecked(true);
    QVERIFY(sheet->submit()->isEnabled());
    QVERIFY(sheet->summary().contains(QLatin1String("skipped")));
    sheet->comment()->setPlainText(QStringLiteral("not now"));
    sheet->submit()->click();
    QCOMPARE(answers.count(), 1);
    const auto orders = answers.first().first().value<QList<AnswerOrder>>();
    QCOMPARE(orders.size(), 2);
    QCOMPARE(orders[0].hash, a.hash);
    QCOMPARE(orders[1].hash, b.hash);
    QCOMPARE(orders[1].run, b.run);
    QCOMPARE(orders[1].draft.resolution, Resolution::Rejected);
    QCOMPARE(orders[1].draft.comment, QStringLiteral("not now"));
}

void TestInboxPane::whatIsAnsweredMeanwhileDropsOut()
{
    const OpenApproval a = make(QStringLiteral("a"), ApprovalKind::Gate, 2);
    const OpenApproval b = make(QStringLiteral("b"), ApprovalKind::Gate, 1);
    publish({ a, b });
    BatchSheet sheet(m_stage->approvals, { a.id, b.id });
    sheet.setAttribute(Qt::WA_DeleteOnClose, false);
    publish({ b });
    QCOMPARE(sheet.count(), 1);
    publish({});
    QCOMPARE(sheet.count(), 0);
    sheet.choice(Resolution::Approved)->setChecked(true);
    QVERIFY(!sheet.submit()->isEnabled());
}

void TestInboxPane::aFailureOfTheRunOnShowIsListed()
{
    m_stage->create();
    m_stage->runHalfway();
    const int step = m_stage->step("fit-y");
    StepReport report;
    report.error = Error { ErrorCode::Script, QStringLiteral("It broke."), {}, {}, {}, {} };
    m_stage->record(StepFinished { step, 1, StepState::Failed, std::make_shared<const StepReport>(report) });
    ApprovalRequested request;
    request.id = m_stage->ids.next<ApprovalId>();
    request.step = step;
    request.kind = ApprovalKind::Error;
    request.question = QStringLiteral("What now?");
    request.options = { Resolution::Retried, Resolution::Skipped };
    request.hash = evidenceHash(request.question, request.options, {});
    m_stage->record(request); // the step stays failed meanwhile
    QCOMPARE(titles(), QStringList { QStringLiteral("What now?") });
    QCOMPARE(m_stage->approvals.at(0).open.kind, ApprovalKind::Error);
    const AskedQuestion asked =
        askedQuestion(m_stage->graph.projection(), *m_stage->graph.projection().approval(request.id));
    QVERIFY(asked.failure);
    QCOMPARE(asked.failure->error.what, QStringLiteral("It broke."));
    QCOMPARE(asked.failure->attempts.size(), size_t(1));
}

void TestInboxPane::survivesSixty()
{
    QList<OpenApproval> all;
    for (int i = 0; i < 60; ++i) {
        all.append(make(QStringLiteral("question %1").arg(i), i % 3 == 0 ? ApprovalKind::Error : ApprovalKind::Gate,
                        60 - i, i % 5 == 0 ? i + 1 : 0));
    }
    publish(all);
    QCOMPARE(titles().size(), 60);
    QCOMPARE(titles().first(), QStringLiteral("question 0"));
    all.removeFirst();
    publish(all);
    QCOMPARE(titles().first(), QStringLiteral("question 5"));
}

QTEST_MAIN(TestInboxPane)
#include "tst_inboxpane.moc"
