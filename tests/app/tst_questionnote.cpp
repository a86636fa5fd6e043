// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/questionnote.h"

#include <QTest>

using namespace cmbagent;

/// What a notification of the desktop says of a question, and which answers it may carry.
class TestQuestionNote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMayBeAnsweredThere_data();
    void whatMayBeAnsweredThere();
    void theTextIsNeverCut();
};

void TestQuestionNote::whatMayBeAnsweredThere_data()
{
    using R = Resolution;
    QTest::addColumn<AskedQuestion>("question");
    QTest::addColumn<QList<EvidenceNote>>("notes");
    QTest::addColumn<QList<R>>("answers");
    const auto asked = [](ApprovalKind kind, std::vector<R> options) {
        AskedQuestion question;
        question.request.kind = kind;
        question.request.options = std::move(options);
        return question;
    };
    const std::vector<R> gate { R::Approved, R::Rejected, R::Modified };
    QTest::newRow("gate") << asked(ApprovalKind::Gate, gate) << QList<EvidenceNote>()
                          << QList<R> { R::Approved, R::Rejected };
    QTest::newRow("check") << asked(ApprovalKind::Check, { R::Approved, R::Rejected, R::Modified, R::Aborted })
                           << QList<EvidenceNote>() << QList<R> { R::Approved, R::Rejected };
    QTest::newRow("review") << asked(ApprovalKind::Review,
                                     { R::Approved, R::Rejected, R::Modified, R::Retried, R::Aborted })
                            << QList<EvidenceNote>() << QList<R> { R::Approved, R::Rejected, R::Retried };
    QTest::newRow("error") << asked(ApprovalKind::Error, { R::Retried, R::Modified, R::Skipped, R::Aborted })
                           << QList<EvidenceNote>() << QList<R> { R::Retried, R::Skipped };
    QTest::newRow("effect") << asked(ApprovalKind::Effect, { R::Happened, R::Retried, R::Skipped })
                            << QList<EvidenceNote>() << QList<R>();
    QTest::newRow("plan") << asked(ApprovalKind::Plan, { R::Approved, R::Rejected }) << QList<EvidenceNote>()
                          << QList<R>();
    QTest::newRow("four") << asked(ApprovalKind::Gate, { R::Approved, R::Rejected, R::Retried, R::Skipped })
                          << QList<EvidenceNote>() << QList<R>();
    EvidenceNote note;
    note.name = QStringLiteral("write/next.py");
    QTest::newRow("evidence") << asked(ApprovalKind::Gate, gate) << QList { note }
                              << QList<R> { R::Approved, R::Rejected };
    note.risks.push_back({ RiskMark::Kind::Deletes, 3, QStringLiteral("os.remove(x)") });
    QTest::newRow("risky evidence") << asked(ApprovalKind::Gate, gate) << QList { note } << QList<R>();
    AskedQuestion declared = asked(ApprovalKind::Gate, gate);
    declared.risks.push_back({ RiskMark::Kind::Network, 0, QStringLiteral("Fetch") });
    QTest::newRow("declared risk") << declared << QList<EvidenceNote>() << QList<R>();
    AskedQuestion shell = asked(ApprovalKind::Step, gate);
    shell.context.code = QStringLiteral("#!/bin/sh\nrm -rf out\n");
    QTest::newRow("risky code") << shell << QList<EvidenceNote>() << QList<R>();
    shell.context.code = QStringLiteral("#!/bin/sh\ntrue\n");
    QTest::newRow("code") << shell << QList<EvidenceNote>() << QList<R> { R::Approved, R::Rejected };
}

void TestQuestionNote::whatMayBeAnsweredThere()
{
    QFETCH(const AskedQuestion, question);
    QFETCH(const QList<EvidenceNote>, notes);
    QFETCH(const QList<Resolution>, answers);
    const auto offered = answersOnDesktop(question, { notes.begin(), notes.end() });
    QCOMPARE(QList<Resolution>(offered.begin(), offered.end()), answers);
}

void TestQuestionNote::theTextIsNeverCut()
{
    AskedQuestion question;
    question.runName = QStringLiteral("A run");
    question.request.question = QStringLiteral("Long? ").repeated(2000);
    question.request.shown = { { QStringLiteral("fit/plot.png"), {}, {} }, { QStringLiteral("fit/chi2.csv"), {}, {} } };
    question.request.deadline = { 90'000'000 };
    const QString text = questionText(question, { 0 });
    QVERIFY(text.contains(question.request.question));
    QVERIFY(text.contains(QLatin1String("A run")));
    QVERIFY(text.contains(QLatin1String("fit/plot.png, fit/chi2.csv")));
    QVERIFY2(text.contains(QLatin1String("1 min 30 s")), qPrintable(text.right(200)));
}

QTEST_GUILESS_MAIN(TestQuestionNote)
#include "tst_questionnote.moc"
