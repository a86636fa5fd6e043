// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/controlmessages.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace cmbagent;

namespace {

RunId someRun()
{
    return *RunId::fromString(QStringLiteral("01939c2e-7a3b-7c4d-8e5f-000000000001"));
}

ApprovalAnswer someAnswer(Resolution resolution)
{
    return { *ApprovalId::fromString(QStringLiteral("01939c2e-7a3b-7c4d-8e5f-000000000002")),
             evidenceHash(QStringLiteral("Good?"), { Resolution::Approved }, {}), resolution,
             QString::fromUtf8("“fine”\nµ 🌌"), QStringLiteral("person") };
}

/// Through a line of text, as between two processes.
QJsonObject throughLine(const QJsonObject& message)
{
    const QByteArray line = ControlMessages::toLine(message);
    return line.count('\n') == 1 && line.endsWith('\n') ? QJsonDocument::fromJson(line).object() : QJsonObject();
}

} // namespace

class TstControlMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesCommands_data();
    void carriesCommands();
    void carriesAnswers_data();
    void carriesAnswers();
    void refusesBadAnswers_data();
    void refusesBadAnswers();
    void carriesProgress();
    void carriesLines();
    void findsSocketFolder();
    void refusesOpenSocketFolder();
    void fallsBackWithoutRuntimeFolder();
};

void TstControlMessages::carriesCommands_data()
{
    QTest::addColumn<int>("command");
    QTest::addColumn<QString>("name");
    QTest::newRow("pause") << int(RunCommand::Pause) << "pause";
    QTest::newRow("pause and stop") << int(RunCommand::PauseAndStop) << "pause-and-stop";
    QTest::newRow("resume") << int(RunCommand::Resume) << "resume";
    QTest::newRow("cancel") << int(RunCommand::Cancel) << "cancel";
}

void TstControlMessages::carriesCommands()
{
    QFETCH(const int, command);
    const QJsonObject message = throughLine(ControlMessages::command(someRun(), RunCommand(command)));
    QTEST(message.value(QStringLiteral("do")).toString(), "name");
    QCOMPARE(message.value(QStringLiteral("run")).toString(), someRun().toString());
    QCOMPARE(ControlMessages::commandFrom(message), std::optional(RunCommand(command)));
    QVERIFY(!ControlMessages::answerFrom(message));
}

void TstControlMessages::carriesAnswers_data()
{
    QTest::addColumn<int>("resolution");
    for (const auto resolution : { Resolution::Approved, Resolution::Rejected, Resolution::Modified }) {
        QTest::newRow(qPrintable(resolutionName(resolution))) << int(resolution);
    }
}

void TstControlMessages::carriesAnswers()
{
    QFETCH(const int, resolution);
    const ApprovalAnswer sent = someAnswer(Resolution(resolution));
    const QJsonObject message = throughLine(ControlMessages::answer(someRun(), sent));
    const auto received = ControlMessages::answerFrom(message);
    QVERIFY(received);
    QCOMPARE(received->id, sent.id);
    QCOMPARE(received->hash, sent.hash);
    QCOMPARE(received->resolution, sent.resolution);
    QCOMPARE(received->comment, sent.comment);
    QCOMPARE(received->by, sent.by);
    QVERIFY(!ControlMessages::commandFrom(message));
}

void TstControlMessages::refusesBadAnswers_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("no answer") << "do"
                               << "guess";
    QTest::newRow("no approval") << "approval"
                                 << "";
    QTest::newRow("not an id") << "approval"
                               << "7";
    QTest::newRow("no hash") << "hash"
                             << "";
    QTest::newRow("half a hash") << "hash"
                                 << "abcd";
    QTest::newRow("not a resolution") << "resolution"
                                      << "perhaps";
}

void TstControlMessages::refusesBadAnswers()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    QJsonObject message = ControlMessages::answer(someRun(), someAnswer(Resolution::Approved));
    message.insert(key, value);
    QVERIFY(!ControlMessages::answerFrom(message));
    message.remove(key);
    QVERIFY(!ControlMessages::answerFrom(message));
}

void TstControlMessages::carriesProgress()
{
    const ProgressUpdate sent { someRun(), 3, 0.25, QStringLiteral("a quarter") };
    const auto received = ControlMessages::progressFrom(throughLine(ControlMessages::progress(sent)), someRun());
    QCOMPARE(received.run, sent.run);
    QCOMPARE(received.step, 3);
    QCOMPARE(received.fraction, 0.25);
    QCOMPARE(received.text, sent.text);
    QCOMPARE(ControlMessages::progressFrom({}, someRun()).step, -1);
}

void TstControlMessages::carriesLines()
{
    const ConsoleLine sent { someRun(), 2, 4, true, { 1'700'000'000'123'456 }, QString::fromUtf8("χ² = 45\t\"ok\"") };
    const auto received = ControlMessages::lineFrom(throughLine(ControlMessages::line(sent)), someRun());
    QCOMPARE(received.step, 2);
    QCOMPARE(received.attempt, 4);
    QVERIFY(received.isError);
    QCOMPARE(received.at.micros, sent.at.micros);
    QCOMPARE(received.text, sent.text);
}

void TstControlMessages::findsSocketFolder()
{
    const QTemporaryDir runtime;
    qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit());
    const auto folder = ControlMessages::socketFolder();
    QVERIFY(folder);
    QCOMPARE(*folder, QString(runtime.path() + QStringLiteral("/cmbagent")));
    struct stat facts
    { };
    QCOMPARE(stat(folder->toLocal8Bit().constData(), &facts), 0);
    QCOMPARE(int(facts.st_mode & 0777), 0700);
    QCOMPARE(ControlMessages::socketFolder().value(), *folder); // again
}

void TstControlMessages::refusesOpenSocketFolder()
{
    const QTemporaryDir runtime;
    qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit());
    const QByteArray path = runtime.path().toLocal8Bit() + "/cmbagent";
    QCOMPARE(mkdir(path.constData(), 0700), 0);
    QCOMPARE(chmod(path.constData(), 0755), 0);
    const auto open = ControlMessages::socketFolder();
    QVERIFY(!open);
    QCOMPARE(open.error().code, ErrorCode::Refused);
    QVERIFY(open.error().what.contains(QString::fromLocal8Bit(path)));
    QCOMPARE(rmdir(path.constData()), 0);
    QVERIFY(QFile::link(runtime.path(), QString::fromLocal8Bit(path))); // somebody else may have laid it there
    QVERIFY(!ControlMessages::socketFolder());
}

void TstControlMessages::fallsBackWithoutRuntimeFolder()
{
    const QTemporaryDir temporary;
    qunsetenv("XDG_RUNTIME_DIR");
    qputenv("TMPDIR", temporary.path().toLocal8Bit());
    const auto folder = ControlMessages::socketFolder();
    QVERIFY(folder);
    QVERIFY(folder->startsWith(temporary.path() + QStringLiteral("/cmbagent-")));
    qunsetenv("TMPDIR");
}

QTEST_GUILESS_MAIN(TstControlMessages)
#include "tst_controlmessages.moc"
