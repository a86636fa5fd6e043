// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/approvalbook.h"
#include "widgets/approvals/historymodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace cmbagent;

/// Earlier answers: who, when, what, how; and those that are given again by themselves (S06-M15, S06-S4).
class TestApprovalBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheNewestFirst();
    void searchesAndFilters();
    void tellsOneWhole();
    void listsAndRevokesWhatIsRemembered();
    void saysThatThereIsNothing();

private:
    static QList<AnsweredApproval> answers();
};

QList<AnsweredApproval> TestApprovalBook::answers()
{
    AnsweredApproval a;
    a.runName = QStringLiteral("firas");
    a.stepTitle = QStringLiteral("Look");
    a.question = QStringLiteral("Do the residuals look like noise?");
    a.resolution = Resolution::Approved;
    a.by = QStringLiteral("person");
    a.who = QStringLiteral("ada");
    a.comment = QStringLiteral("clean");
    a.answered = Timestamp { 1'000'000'000 };
    AnsweredApproval b = a;
    b.kind = ApprovalKind::Error;
    b.runName = QStringLiteral("hubble");
    b.question = QStringLiteral("Step 'Fit' failed. What now?");
    b.resolution = Resolution::Skipped;
    b.by = QStringLiteral("deadline");
    b.who.clear();
    b.comment.clear();
    b.answered = Timestamp { 2'000'000'000 };
    return { a, b };
}

void TestApprovalBook::listsTheNewestFirst()
{
    ApprovalBook book;
    const QAbstractItemModelTester tester(book.history()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    book.setHistory(answers());
    QAbstractItemModel* model = book.history()->model();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(0, HistoryModel::Run).data().toString(), QStringLiteral("hubble"));
    QCOMPARE(model->index(1, HistoryModel::Who).data().toString(), QStringLiteral("ada"));
    QVERIFY(!model->index(0, HistoryModel::Who).data().toString().isEmpty());
    QVERIFY(!model->index(0, HistoryModel::Decision).data(Qt::DecorationRole).value<QIcon>().isNull());
}

void TestApprovalBook::searchesAndFilters()
{
    ApprovalBook book;
    book.setHistory(answers());
    QAbstractItemModel* model = book.history()->model();
    book.filter()->setText(QStringLiteral("CLEAN"));
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, HistoryModel::Run).data().toString(), QStringLiteral("firas"));
    book.filter()->clear();
    book.decisions()->setCurrentIndex(book.decisions()->findData(int(Resolution::Skipped)));
    QCOMPARE(model->rowCount(), 1);
    book.kinds()->setCurrentIndex(book.kinds()->findData(int(ApprovalKind::Gate)));
    QCOMPARE(model->rowCount(), 0);
    book.decisions()->setCurrentIndex(0);
    QCOMPARE(model->rowCount(), 1);
}

void TestApprovalBook::tellsOneWhole()
{
    ApprovalBook book;
    book.setHistory(answers());
    book.history()->setCurrentIndex(book.history()->model()->index(1, 0));
    const QString text = book.findChild<QLabel*>(QStringLiteral("answerDetails"))->text();
    for (const char* part : { "Do the residuals look like noise?", "ada", "clean" }) {
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    }
}

void TestApprovalBook::listsAndRevokesWhatIsRemembered()
{
    ApprovalBook book;
    RememberedAnswer remembered;
    remembered.approval = ApprovalId {};
    remembered.question = QStringLiteral("May it start?");
    remembered.projectName = QStringLiteral("CMB");
    remembered.scope = RememberScope::Project;
    book.setRemembered({ remembered });
    QCOMPARE(book.remembered()->topLevelItemCount(), 1);
    QVERIFY(book.remembered()->topLevelItem(0)->text(2).contains(QLatin1String("CMB")));
    QVERIFY(!book.revokeButton()->isEnabled());
    QSignalSpy revoked(&book, &ApprovalBook::revokeRequested);
    book.remembered()->setCurrentItem(book.remembered()->topLevelItem(0));
    QVERIFY(book.revokeButton()->isEnabled());
    book.revokeButton()->click();
    QCOMPARE(revoked.count(), 1);
    QCOMPARE(revoked.first().first().value<RememberedAnswer>().question, QStringLiteral("May it start?"));
    book.setRemembered({});
    QCOMPARE(book.remembered()->topLevelItemCount(), 0);
    QVERIFY(!book.revokeButton()->isEnabled());
}

void TestApprovalBook::saysThatThereIsNothing()
{
    const ApprovalBook book;
    QCOMPARE(book.history()->model()->rowCount(), 0);
    QStringList words;
    for (const QLabel* label : book.findChildren<QLabel*>()) {
        words << label->text();
    }
    QVERIFY(words.join(QLatin1Char('\n')).contains(QLatin1String("Nothing was answered yet")));
    QVERIFY(words.join(QLatin1Char('\n')).contains(QLatin1String("Nothing is remembered")));
}

QTEST_MAIN(TestApprovalBook)
#include "tst_approvalbook.moc"
