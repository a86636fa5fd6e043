// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include <QTest>

using namespace cmbagent;
using Verb = Invocation::Verb;

class TstInvocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsVerbs_data();
    void understandsVerbs();
    void readsEveryFlagOfRun();
    void readsAnswers();
    void readsTheRest();
    void refuses_data();
    void refuses();
    void helps_data();
    void helps();
    void helpNamesEveryFlag();
};

void TstInvocation::understandsVerbs_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("verb");
    const auto row = [](const char* name, const QStringList& arguments, Verb verb) {
        QTest::newRow(name) << arguments << int(verb);
    };
    row("nothing", {}, Verb::Help);
    row("--help", { "--help" }, Verb::Help);
    row("-h", { "-h" }, Verb::Help);
    row("help", { "help" }, Verb::Help);
    row("help run", { "help", "run" }, Verb::Help);
    row("--version", { "--version" }, Verb::Version);
    row("run without a file", { "run" }, Verb::OpenWindow);
    row("run", { "run", "a.workflow.yaml" }, Verb::Run);
    row("resume", { "resume", "last" }, Verb::Resume);
    row("list", { "list" }, Verb::List);
    row("status", { "status", "last" }, Verb::Status);
    row("pause", { "pause", "last" }, Verb::Pause);
    row("cancel", { "cancel", "last" }, Verb::Cancel);
    row("approve", { "approve", "last", "look" }, Verb::Approve);
    row("reject", { "reject", "last", "look" }, Verb::Reject);
}

void TstInvocation::understandsVerbs()
{
    QFETCH(const QStringList, arguments);
    const auto invocation = readInvocation(arguments);
    QVERIFY2(invocation, qPrintable(invocation ? QString() : invocation.error().toText()));
    QTEST(int(invocation->verb), "verb");
}

void TstInvocation::readsEveryFlagOfRun()
{
    const auto run =
        readInvocation({ "run", "--param", "t0=2.725", "a b.workflow.yaml", "--param=name=x=y", "--workers", "7",
                         "--simulate=2.5", "--python", "/usr/bin/python3", "--data-dir", "/d", "--json" });
    QVERIFY(run);
    QCOMPARE(run->file, QStringLiteral("a b.workflow.yaml"));
    QCOMPARE(run->parameters, (QMap<QString, QString> { { "t0", "2.725" }, { "name", "x=y" } }));
    QCOMPARE(run->options.workers, 7);
    QCOMPARE(run->options.simulateSpeedup, 2.5);
    QCOMPARE(run->options.interpreter, QStringLiteral("/usr/bin/python3"));
    QCOMPARE(run->dataPath, QStringLiteral("/d"));
    QVERIFY(run->json);
    QVERIFY(readInvocation({ "run", "x", "--param", "empty=" })->parameters.value("empty").isEmpty());
}

void TstInvocation::readsAnswers()
{
    const auto run = readInvocation(
        { "run", "x", "--answer", "look=approve", "--answer=other=rejected", "--answer-all", "approve" });
    QVERIFY(run);
    QCOMPARE(run->options.answers.bySteps,
             (QMap<QString, Resolution> { { "look", Resolution::Approved }, { "other", Resolution::Rejected } }));
    QCOMPARE(run->options.answers.forAll, std::optional(Resolution::Approved));
    QVERIFY(!readInvocation({ "run", "x" })->options.answers.forAll);
}

void TstInvocation::readsTheRest()
{
    QCOMPARE(readInvocation({ "list", "--limit", "3" })->limit, 3);
    QCOMPARE(readInvocation({ "list" })->limit, 20);
    QVERIFY(readInvocation({ "pause", "last", "--stop" })->stopWhatRuns);
    QVERIFY(!readInvocation({ "pause", "last" })->stopWhatRuns);
    const auto answer = readInvocation({ "reject", "0190", "look", "--hash", "abcd1234", "--comment", "not --good" });
    QVERIFY(answer);
    QCOMPARE(answer->run, QStringLiteral("0190"));
    QCOMPARE(answer->step, QStringLiteral("look"));
    QCOMPARE(answer->hash, QStringLiteral("abcd1234"));
    QCOMPARE(answer->comment, QStringLiteral("not --good"));
    QCOMPARE(readInvocation({ "help", "run" })->helpOn, QStringLiteral("run"));
    QCOMPARE(readInvocation({ "pause", "--help" })->helpOn, QStringLiteral("pause"));
    QCOMPARE(readInvocation({ "pause", "--help" })->verb, Verb::Help);
    // What begins with two dashes may still be a file, behind "--".
    const auto odd = readInvocation({ "run", "--", "--odd.workflow.yaml" });
    QVERIFY(odd);
    QCOMPARE(odd->file, QStringLiteral("--odd.workflow.yaml"));
}

void TstInvocation::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("names"); ///< what the message must name
    const auto row = [](const QStringList& arguments, const char* names) {
        QTest::addRow("%s", qPrintable(arguments.join(' '))) << arguments << QString::fromUtf8(names);
    };
    row({ "fly" }, "'fly'");
    row({ "--fly" }, "'--fly'");
    row({ "run", "a", "b" }, "'b'");
    row({ "run", "a", "--speed", "3" }, "--speed");
    row({ "run", "a", "--stop" }, "--stop");
    row({ "run", "a", "-j", "3" }, "-j");
    row({ "run", "a", "--param" }, "--param");
    row({ "run", "a", "--param", "t0" }, "NAME=VALUE");
    row({ "run", "a", "--param", "=3" }, "NAME=VALUE");
    row({ "run", "a", "--workers", "0" }, "--workers");
    row({ "run", "a", "--workers", "-2" }, "--workers");
    row({ "run", "a", "--workers", "two" }, "'two'");
    row({ "run", "a", "--workers", "1.5" }, "whole number");
    row({ "run", "a", "--workers", "99999999999" }, "--workers");
    row({ "run", "a", "--workers", "nan" }, "--workers");
    row({ "run", "a", "--workers=" }, "--workers");
    row({ "run", "a", "--simulate", "0" }, "--simulate");
    row({ "run", "a", "--simulate", "nan" }, "--simulate");
    row({ "run", "a", "--simulate", "inf" }, "--simulate");
    row({ "run", "a", "--simulate", "fast" }, "'fast'");
    row({ "run", "a", "--answer", "look" }, "STEP=approve");
    row({ "run", "a", "--answer", "=approve" }, "STEP=approve");
    row({ "run", "a", "--answer", "look=perhaps" }, "look=perhaps");
    row({ "run", "a", "--answer-all", "perhaps" }, "'perhaps'");
    row({ "run", "a", "--json=yes" }, "--json");
    row({ "run", "" }, "FILE");
    row({ "resume" }, "resume RUN");
    row({ "resume", "a", "b" }, "'b'");
    row({ "resume", "a", "--hash", "1" }, "--hash");
    row({ "list", "a" }, "'a'");
    row({ "list", "--limit", "x" }, "--limit");
    row({ "status" }, "status RUN");
    row({ "pause" }, "pause RUN");
    row({ "pause", "a", "--stop=now" }, "--stop");
    row({ "cancel" }, "cancel RUN");
    row({ "cancel", "a", "--stop" }, "--stop");
    row({ "approve", "last" }, "approve RUN STEP");
    row({ "approve", "last", "look", "now" }, "'now'");
    row({ "reject" }, "reject RUN STEP");
    row({ "list", "--data-dir" }, "--data-dir");
}

void TstInvocation::refuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, names);
    const auto invocation = readInvocation(arguments);
    QVERIFY(!invocation);
    QCOMPARE(invocation.error().code, ErrorCode::BadInput);
    QVERIFY2(invocation.error().what.contains(names), qPrintable(invocation.error().toText()));
    QVERIFY2(invocation.error().mend.contains(QLatin1String("--help")), qPrintable(invocation.error().toText()));
}

void TstInvocation::helps_data()
{
    QTest::addColumn<QString>("verb");
    for (const char* verb : { "run", "resume", "list", "status", "pause", "cancel", "approve", "reject" }) {
        QTest::newRow(verb) << QString::fromLatin1(verb);
    }
}

void TstInvocation::helps()
{
    QFETCH(const QString, verb);
    QVERIFY(helpText({}).contains(QStringLiteral("  cmbagent %1").arg(verb)));
    const QString one = helpText(verb);
    QVERIFY(one.contains(QStringLiteral("  cmbagent %1").arg(verb)));
    QCOMPARE(one.count(QStringLiteral("  cmbagent ")), 1);
    QVERIFY(one.contains(QLatin1String("Exit codes")));
    QCOMPARE(helpText(QStringLiteral("fly")), helpText({}));
}

void TstInvocation::helpNamesEveryFlag()
{
    const QString help = helpText({});
    for (const char* flag : { "--param", "--workers", "--answer ", "--answer-all", "--simulate", "--python", "--limit",
                              "--stop", "--hash", "--comment", "--data-dir", "--json", "--help" }) {
        QVERIFY2(help.contains(QLatin1String(flag)), flag);
    }
}

QTEST_GUILESS_MAIN(TstInvocation)
#include "tst_invocation.moc"
