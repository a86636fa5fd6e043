// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/modeldesk.h"
#include "app/control/controlclient.h"
#include "app/control/controlmessages.h"
#include "controlfixture.h"

#include <QJsonDocument>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace cmbagent;
using namespace cmbagent::test;

namespace {

constexpr int patience = 60'000; // far above what anything takes

/// One line to a socket, and the line that comes back.
QJsonObject say(const QString& address, const QByteArray& line)
{
    QLocalSocket socket;
    socket.connectToServer(address);
    socket.write(line);
    return QTest::qWaitFor([&socket] { return socket.canReadLine(); }, patience)
        ? QJsonDocument::fromJson(socket.readLine()).object()
        : QJsonObject();
}

QString errorIn(const QJsonObject& reply)
{
    return errorFromJson(reply.value(QStringLiteral("error")).toObject()).what;
}

/// A socket file nobody listens on.
bool leaveSocket(const QString& path)
{
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    if (size_t(name.size()) >= sizeof address.sun_path) {
        return false;
    }
    std::copy(name.begin(), name.end(), address.sun_path);
    const int file = socket(AF_UNIX, SOCK_STREAM, 0);
    const bool isBound = bind(file, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    close(file);
    return isBound;
}

#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, patience)
#define ENDED(process) ((process)->state() == QProcess::NotRunning)

/// A run that waits for an answer, and that its program has left.
struct LeftQuestion
{
    LeftQuestion()
    {
        const auto process = place.start({ "run", place.question() });
        if (QTest::qWaitFor([&process] { return ENDED(process); }, patience) && (backend = place.open())) {
            run = place.lastRun();
            answer = yesTo(*backend, run);
        }
    }

    ControlPlace place;
    std::unique_ptr<Backend> backend;
    RunId run;
    std::optional<ApprovalAnswer> answer;
};

} // namespace

/// Commands and answers find the engine that owns a run, wherever they are given; S06-M3, S15-M2.
class TstControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repliesAfterTheCommit();
    void carriesAnAnswer();
    void reachesAnotherProcess();
    void anotherProcessReachesUs();
    void answersAnotherProcess();
    void writesDownWhatNobodyHears();
    void keepsAnAnswerForLater();
    void refusesASecondEngine();
    void refusesWhatIsOver();
    void removesStaleSockets();
    void standsBadMessages();
    void feedsWatchers();
    void standsWatchersThatLeave();
    void tellsWhenTheOwnerIsGone();
    void waitsWhileARunChangesHands();
    void deletesWhatChangesHands();
    void deletesWhatIsWrittenTo();
    void writesSeveralThingsDown();
    void resumesWhatIsWrittenTo();
    void goesOnAfterWhatIsWrittenTo();
    void takesNoCommandsWhileItCloses();
    void givesUpLocks();
    void takesUpLimitsOfAnotherProgram();
};

void TstControl::repliesAfterTheCommit()
{
    const ControlPlace place;
    const auto backend = place.open();
    QVERIFY(backend);
    const RunId run = startRun(*backend, place.sleeper());
    WAIT_FOR(place.isRunning());
    const auto owner = RunLock::owner(backend->dataDir().lockPath(run));
    QVERIFY(owner);
    const auto send = [&](RunCommand command) {
        Pending reply;
        ControlClient::send(owner->socket, ControlMessages::command(run, command), backend.get(), reply.catcher());
        return QTest::qWaitFor([&reply] { return reply.result.has_value(); }, patience) ? reply.text() : "no reply";
    };
    QCOMPARE(send(RunCommand::Pause), QStringLiteral("good"));
    QCOMPARE(place.stateOf(run), QStringLiteral("paused")); // read the moment the reply is there
    QCOMPARE(place.stepStateOf(run, "long"), QStringLiteral("running")); // what runs finishes
    QCOMPARE(send(RunCommand::Resume), QStringLiteral("good"));
    QCOMPARE(place.stateOf(run), QStringLiteral("executing"));
    QCOMPARE(send(RunCommand::PauseAndStop), QStringLiteral("good"));
    QCOMPARE(place.stateOf(run), QStringLiteral("paused"));
    QTRY_COMPARE_WITH_TIMEOUT(place.stepStateOf(run, "long"), QStringLiteral("pending"), patience);
    QCOMPARE(send(RunCommand::Cancel), QStringLiteral("good"));
    QCOMPARE(place.stateOf(run), QStringLiteral("cancelled"));
}

void TstControl::carriesAnAnswer()
{
    const ControlPlace place;
    const auto backend = place.open();
    QVERIFY(backend);
    const RunId run = startRun(*backend, place.question());
    QTRY_COMPARE_WITH_TIMEOUT(place.stepStateOf(run, "look"), QStringLiteral("waiting_approval"), patience);
    const auto owner = RunLock::owner(backend->dataDir().lockPath(run));
    const auto good = yesTo(*backend, run);
    QVERIFY(owner && good);
    ApprovalAnswer wrong = *good;
    wrong.hash = evidenceHash(QStringLiteral("something else"), {}, {});
    Pending first;
    ControlClient::send(owner->socket, ControlMessages::answer(run, wrong), backend.get(), first.catcher());
    WAIT_FOR(first.result.has_value());
    QVERIFY(!first.isGood());
    QCOMPARE(place.stepStateOf(run, "look"), QStringLiteral("waiting_approval"));
    Pending second;
    ControlClient::send(owner->socket, ControlMessages::answer(run, *good), backend.get(), second.catcher());
    WAIT_FOR(second.result.has_value());
    QVERIFY2(second.isGood(), qPrintable(second.text()));
    QCOMPARE(place.stepStateOf(run, "look"), QStringLiteral("completed"));
    QTRY_COMPARE_WITH_TIMEOUT(place.stateOf(run), QStringLiteral("completed"), patience);
    QCOMPARE(place.eventsOf(run).filter(QStringLiteral("approval")).size(), 2);
}

void TstControl::reachesAnotherProcess()
{
    const ControlPlace place;
    const auto process = place.start({ "run", place.sleeper() });
    WAIT_FOR(place.isRunning() || ENDED(process));
    QVERIFY2(!ENDED(process), process->readAll().constData());
    const auto backend = place.open();
    QVERIFY(backend);
    const RunId run = place.lastRun();
    QVERIFY(!backend->owns(run));
    QVERIFY(!backend->ownerSocket(run).isEmpty());
    Pending paused;
    backend->command(run, RunCommand::Pause, paused.catcher());
    WAIT_FOR(paused.result.has_value());
    QVERIFY2(paused.isGood(), qPrintable(paused.text()));
    QCOMPARE(place.stateOf(run), QStringLiteral("paused"));
    QVERIFY(!backend->owns(run));
    Pending resumed;
    backend->resumeRun(run, resumed.catcher());
    WAIT_FOR(resumed.result.has_value());
    QVERIFY2(resumed.isGood(), qPrintable(resumed.text()));
    QCOMPARE(place.stateOf(run), QStringLiteral("executing"));
    Pending cancelled;
    backend->command(run, RunCommand::Cancel, cancelled.catcher());
    WAIT_FOR(cancelled.result.has_value());
    QVERIFY2(cancelled.isGood(), qPrintable(cancelled.text()));
    // The request is written down when the reply is there; the run is cancelled once its step has stopped.
    QTRY_COMPARE_WITH_TIMEOUT(place.stateOf(run), QStringLiteral("cancelled"), patience);
    WAIT_FOR(ENDED(process));
    QCOMPARE(process->exitCode(), 4);
}

void TstControl::anotherProcessReachesUs()
{
    const ControlPlace place;
    const auto backend = place.open();
    QVERIFY(backend);
    const RunId run = startRun(*backend, place.sleeper());
    WAIT_FOR(place.isRunning());
    const auto process = place.start({ "pause", run.toString(), "--stop" });
    WAIT_FOR(ENDED(process));
    QVERIFY2(process->exitCode() == 0, process->readAll().constData());
    QCOMPARE(place.stateOf(run), QStringLiteral("paused"));
    place.letGo();
    const auto second = place.start({ "resume", run.toString() });
    WAIT_FOR(ENDED(second));
    QVERIFY2(second->exitCode() == 0, second->readAll().constData());
    QTRY_COMPARE_WITH_TIMEOUT(place.stateOf(run), QStringLiteral("completed"), patience);
}

void TstControl::answersAnotherProcess()
{
    const ControlPlace place;
    const auto backend = place.open();
    QVERIFY(backend);
    const RunId run = startRun(*backend, place.question());
    QTRY_COMPARE_WITH_TIMEOUT(place.stepStateOf(run, "look"), QStringLiteral("waiting_approval"), patience);
    const auto good = yesTo(*backend, run);
    QVERIFY(good);
    const auto process =
        place.start({ "approve", run.toString(), "look", "--hash", good->hash.toHex(), "--comment", "from elsewhere" });
    WAIT_FOR(ENDED(process));
    QVERIFY2(process->exitCode() == 0, process->readAll().constData());
    QTRY_COMPARE_WITH_TIMEOUT(place.stateOf(run), QStringLiteral("completed"), patience);
}

void TstControl::writesDownWhatNobodyHears()
{
    const ControlPlace place;
    auto process = place.start({ "run", place.sleeper() });
    WAIT_FOR(place.isRunning() || ENDED(process));
    process->kill();
    WAIT_FOR(ENDED(process));
    const auto backend = place.open();
    QVERIFY(backend);
    const RunId run = place.lastRun();
    QCOMPARE(place.stateOf(run), QStringLiteral("executing"));
    Pending paused;
    backend->command(run, RunCommand::Pause, paused.catcher());
    WAIT_FOR(paused.result.has_value());
    QVERIFY2(paused.isGood(), qPrintable(paused.text()));
    QCOMPARE(place.stateOf(run), QStringLiteral("paused"));
    WAIT_FOR(!backend->owns(run));
    QVERIFY(!RunLock::isHeld(backend->dataDir().lockPath(run)));
    place.letGo();
    Pending resumed;
    backend->resumeRun(run, resumed.catcher());
    WAIT_FOR(resumed.result.has_value());
    QVERIFY2(resumed.isGood(), qPrintable(resumed.text()));
    QTRY_COMPARE_WITH_TIMEOUT(place.stateOf(run), QStringLiteral("completed"), patience);
    WAIT_FOR(!backend->owns(run));
}

void TstControl::keepsAnAnswerForLater()
{
    const ControlPlace place;
    const auto process = place.start({ "run", place.question() });
    WAIT_FOR(ENDED(process));
    QCOMPARE(process->exitCode(), 5);
    const auto backend = place.open();
    QVERIFY(backend);
    const RunId run = place.lastRun();
    const auto answer = yesTo(*backend, run);
    QVERIFY(answer);
    Pending answered;
    backend->answer(run, *answer, false, answered.catcher());
    WAIT_FOR(answered.result.has_value());
    QVERIFY2(answered.isGood(), qPrintable(answered.text()));
    QCOMPARE(place.stepStateOf(run, "look"), QStringLiteral("completed"));
    QCOMPARE(place.stepStateOf(run, "after"), QStringLiteral("pending")); // nobody goes on
    WAIT_FOR(!backend->owns(run));
    Pending again;
    backend->answer(run, *answer, false, again.catcher());
    WAIT_FOR(again.result.has_value());
    QVERIFY(!again.isGood()); // each counts once
    WAIT_FOR(!backend->owns(run));
    Pending resumed;
    backend->resumeRun(run, resumed.catcher());
    WAIT_FOR(resumed.result.has_value());
    QVERIFY2(resumed.isGood(), qPrintable(resumed.text()));
    QTRY_COMPARE_WITH_TIMEOUT(place.stateOf(run), QStringLiteral("completed"), patience);
}

void TstControl::refusesASecondEngine()
{
    const ControlPlace place;
    const auto backend = place.open();
    QVERIFY(backend);
    const RunId run = startRun(*backend, place.sleeper());
    WAIT_FOR(place.isRunning());
    const auto second = RunLock::tryLock(backend->dataDir().lockPath(run));
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Conflict);
    const auto process = place.start({ "resume", run.toString() });
    WAIT_FOR(ENDED(process));
    QVERIFY2(!process->readAll().contains("goes on after"), "another engine took it up");
    const auto deleting = place.start({ "delete", run.toString(), "--yes" });
    WAIT_FOR(ENDED(deleting));
    const QByteArray refusal = deleting->readAll();
    QVERIFY2(deleting->exitCode() == 1, refusal.constData());
    QVERIFY2(refusal.contains("works on this already"), refusal.constData());
    QVERIFY2(!refusal.contains("Waiting"), refusal.constData()); // we do not let go of it
    QVERIFY(backend->owns(run));
    QCOMPARE(place.eventsOf(run).count(QStringLiteral("step_started")), 1);
    place.letGo();
    QTRY_COMPARE_WITH_TIMEOUT(place.stateOf(run), QStringLiteral("completed"), patience);
}

void TstControl::refusesWhatIsOver()
{
    const ControlPlace place;
    const auto backend = place.open();
    QVERIFY(backend);
    const RunId run = startRun(*backend, place.question());
    QTRY_COMPARE_WITH_TIMEOUT(place.stepStateOf(run, "look"), QStringLiteral("waiting_approval"), patience);
    Pending cancelled;
    backend->command(run, RunCommand::Cancel, cancelled.catcher());
    WAIT_FOR(cancelled.isGood());
    WAIT_FOR(!backend->owns(run));
    for (const auto command : { RunCommand::Pause, RunCommand::PauseAndStop, RunCommand::Resume, RunCommand::Cancel }) {
        Pending refused;
        backend->command(run, command, refused.catcher());
        WAIT_FOR(refused.result.has_value());
        QVERIFY2(!refused.isGood(), qPrintable(refused.text()));
        WAIT_FOR(!backend->owns(run));
    }
    Pending unknown;
    backend->command(*RunId::fromString(QStringLiteral("01939c2e-7a3b-7c4d-8e5f-00000000dead")), RunCommand::Pause,
                     unknown.catcher());
    WAIT_FOR(unknown.result.has_value());
    QCOMPARE(unknown.result->error().code, ErrorCode::NotFound);
    QCOMPARE(place.stateOf(run), QStringLiteral("cancelled"));
}

void TstControl::removesStaleSockets()
{
    const ControlPlace place;
    QString key;
    {
        const auto backend = place.open();
        QVERIFY(backend);
        key = backend->dataDir().key();
    }
    const QString folder = ControlMessages::socketFolder().value();
    QCOMPARE(QDir(folder).entryList(QDir::System | QDir::Files).size(), 0); // who ends in order leaves none
    QProcess dead;
    dead.start(QStringLiteral("true"), QStringList());
    const qint64 deadPid = dead.processId();
    QVERIFY(dead.waitForFinished(patience));
    const QString stale = QStringLiteral("%1/%2-%3.sock").arg(folder, key).arg(deadPid);
    const QString alive = QStringLiteral("%1/%2-%3.sock").arg(folder, key).arg(getppid());
    const QString others = QStringLiteral("%1/%2-%3.sock").arg(folder, QStringLiteral("0123456789abcdef")).arg(deadPid);
    QVERIFY(leaveSocket(stale) && leaveSocket(alive) && leaveSocket(others));
    const auto backend = place.open();
    QVERIFY(backend);
    QVERIFY(!QFileInfo::exists(stale));
    QVERIFY(QFileInfo::exists(alive));
    QVERIFY(QFileInfo::exists(others)); // of another data directory
}

void TstControl::standsBadMessages()
{
    const ControlPlace place;
    const auto backend = place.open();
    QVERIFY(backend);
    const RunId run = startRun(*backend, place.sleeper());
    WAIT_FOR(place.isRunning());
    const QString address = RunLock::owner(backend->dataDir().lockPath(run))->socket;
    QCOMPARE(int(QFile::permissions(address)
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)),
             0);
    const QByteArray id = run.toString().toLatin1();
    QVERIFY(errorIn(say(address, "\n")).contains("names no run"));
    QVERIFY(errorIn(say(address, "\xff\xfe{{{[[\n")).contains("names no run"));
    QVERIFY(errorIn(say(address, "{\"do\":\"pause\"}\n")).contains("names no run"));
    QVERIFY(errorIn(say(address, "{\"do\":\"explode\",\"run\":\"" + id + "\"}\n")).contains("asks for nothing"));
    QVERIFY(errorIn(say(address, "{\"do\":\"answer\",\"run\":\"" + id + "\"}\n")).contains("asks for nothing"));
    QVERIFY(errorIn(say(address, "{\"do\":\"pause\",\"run\":\"01939c2e-7a3b-7c4d-8e5f-00000000dead\"}\n"))
                .contains("no longer works"));
    QLocalSocket endless; // cut off; whether it still hears why depends on how much it had sent
    endless.connectToServer(address);
    endless.write(QByteArray(8 * 1024 * 1024, 'x'));
    WAIT_FOR(endless.state() == QLocalSocket::UnconnectedState);
    Pending paused; // and afterwards it still listens
    ControlClient::send(address, ControlMessages::command(run, RunCommand::PauseAndStop), backend.get(),
                        paused.catcher());
    WAIT_FOR(paused.result.has_value());
    QVERIFY2(paused.isGood(), qPrintable(paused.text()));
}

void TstControl::feedsWatchers()
{
    const ControlPlace place;
    const auto backend = place.open();
    QVERIFY(backend);
    const RunId run = startRun(*backend, place.question());
    QTRY_COMPARE_WITH_TIMEOUT(place.stepStateOf(run, "look"), QStringLiteral("waiting_approval"), patience);
    const QString address = RunLock::owner(backend->dataDir().lockPath(run))->socket;
    ControlFeed feed(address, run);
    const QSignalSpy committed(&feed, &ControlFeed::committed);
    const QJsonObject reply = say(address, ControlMessages::toLine(ControlMessages::subscribe(run)));
    QVERIFY(reply.value(QStringLiteral("ok")).toBool());
    const auto answer = yesTo(*backend, run);
    QVERIFY(answer);
    Pending answered;
    backend->answer(run, *answer, false, answered.catcher());
    WAIT_FOR(answered.isGood());
    QTRY_COMPARE_WITH_TIMEOUT(place.stateOf(run), QStringLiteral("completed"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!committed.isEmpty() && committed.last().at(0).toLongLong() == place.eventsOf(run).size(),
                             patience);
    qint64 before = 0;
    for (const QList<QVariant>& each : committed) {
        QVERIFY(each.at(0).toLongLong() > before); // in order, none twice
        before = each.at(0).toLongLong();
    }
}

void TstControl::standsWatchersThatLeave()
{
    const ControlPlace place;
    const auto backend = place.open();
    QVERIFY(backend);
    const RunId run = startRun(*backend, place.question());
    QTRY_COMPARE_WITH_TIMEOUT(place.stepStateOf(run, "look"), QStringLiteral("waiting_approval"), patience);
    const QString address = RunLock::owner(backend->dataDir().lockPath(run))->socket;
    std::array<QLocalSocket, 4> watchers;
    for (QLocalSocket& watcher : watchers) {
        watcher.connectToServer(address);
        watcher.write(ControlMessages::toLine(ControlMessages::subscribe(run)));
        QTRY_VERIFY_WITH_TIMEOUT(watcher.canReadLine(), patience);
        watcher.readAll();
    }
    for (qsizetype i = 0; i < 3; ++i) {
        watchers.at(size_t(i)).abort(); // what is sent next finds out
    }
    ProgressUpdate update;
    update.run = run;
    Q_EMIT backend->progressed({ update });
    Q_EMIT backend->progressed({ update });
    QByteArray heard;
    QTRY_VERIFY_WITH_TIMEOUT((heard += watchers.back().readAll()).count('\n') == 2, patience);
}

void TstControl::tellsWhenTheOwnerIsGone()
{
    const ControlPlace place;
    const auto process = place.start({ "run", place.sleeper() });
    WAIT_FOR(place.isRunning() || ENDED(process));
    const auto backend = place.open();
    QVERIFY(backend);
    const RunId run = place.lastRun();
    const QString address = backend->ownerSocket(run);
    ControlFeed feed(address, run);
    const QSignalSpy ended(&feed, &ControlFeed::ended);
    const QSignalSpy lines(&feed, &ControlFeed::linesWritten);
    QVERIFY(
        say(address, ControlMessages::toLine(ControlMessages::subscribe(run))).value(QStringLiteral("ok")).toBool());
    QCOMPARE(ended.size(), 0);
    process->kill();
    WAIT_FOR(!ended.isEmpty());
    WAIT_FOR(ENDED(process));
    QVERIFY(backend->ownerSocket(run).isEmpty());
    Pending late; // an address somebody still had
    ControlClient::send(address, ControlMessages::command(run, RunCommand::Pause), backend.get(), late.catcher());
    WAIT_FOR(late.result.has_value());
    QVERIFY(!late.isGood());
    QVERIFY(late.text().contains(QLatin1String("does not answer")));
}

void TstControl::waitsWhileARunChangesHands()
{
    const LeftQuestion left;
    QVERIFY(left.answer);
    const auto& [place, backend, run, answer] = left;
    auto lock = RunLock::tryLock(backend->dataDir().lockPath(run)); // without an address: it is only being taken up
    QVERIFY(lock);
    Pending answered;
    backend->answer(run, *answer, false, answered.catcher());
    QCoreApplication::processEvents();
    QVERIFY2(!answered.result, qPrintable(answered.text()));
    lock->release();
    WAIT_FOR(answered.result.has_value());
    QVERIFY2(answered.isGood(), qPrintable(answered.text()));
    QCOMPARE(place.stepStateOf(run, "look"), QStringLiteral("completed"));
    QVERIFY(!backend->owns(run));
}

void TstControl::deletesWhatChangesHands()
{
    const LeftQuestion left;
    QVERIFY(left.answer);
    const auto& [place, backend, run, answer] = left;
    const QSignalSpy awaited(backend.get(), &Backend::othersAwaited);
    auto lock = RunLock::tryLock(backend->dataDir().lockPath(run)); // without an address, as by another that deletes it
    QVERIFY(lock);
    Pending deleted;
    backend->deleteRun(run, deleted.catcher());
    WAIT_FOR(!awaited.isEmpty()); // so it can be told what is waited for
    QVERIFY2(!deleted.result, qPrintable(deleted.text()));
    lock->release();
    WAIT_FOR(deleted.result.has_value());
    QVERIFY2(deleted.isGood(), qPrintable(deleted.text()));
    QCOMPARE(awaited.size(), 1);
    QVERIFY(place.stateOf(run).isEmpty());
}

void TstControl::deletesWhatIsWrittenTo()
{
    const LeftQuestion left;
    QVERIFY(left.answer);
    const auto& [place, backend, run, answer] = left;
    Pending named;
    Pending deleted;
    backend->nameCheckpoint(run, QStringLiteral("before"), named.catcher());
    backend->deleteRun(run, deleted.catcher()); // as the run is taken up for the name
    for (const Pending* each : { &named, &deleted }) {
        WAIT_FOR(each->result.has_value());
        QVERIFY2(each->isGood(), qPrintable(each->text()));
    }
    QVERIFY(place.stateOf(run).isEmpty());
}

// Each while the run is being taken up for the one before.
void TstControl::writesSeveralThingsDown()
{
    const LeftQuestion left;
    QVERIFY(left.answer);
    const auto& [place, backend, run, answer] = left;
    Pending answered;
    Pending named;
    Pending gated;
    backend->answer(run, *answer, false, answered.catcher());
    backend->nameCheckpoint(run, QStringLiteral("before"), named.catcher());
    backend->setGate(run, 1, true, gated.catcher());
    for (const Pending* each : { &answered, &named, &gated }) {
        WAIT_FOR(each->result.has_value());
        QVERIFY2(each->isGood(), qPrintable(each->text()));
    }
    QVERIFY(!backend->owns(run)); // let go of before the last was told
    QCOMPARE(place.stepStateOf(run, "look"), QStringLiteral("completed"));
    QCOMPARE(place.eventsOf(run).count(QStringLiteral("step_started")), 0);
}

// What is resumed as it is only written to is not said to go on before somebody goes on with it.
void TstControl::resumesWhatIsWrittenTo()
{
    const LeftQuestion left;
    QVERIFY(left.answer);
    const auto& [place, backend, run, answer] = left;
    Pending answered;
    Pending resumed;
    backend->answer(run, *answer, false, answered.catcher());
    backend->resumeRun(run, resumed.catcher());
    WAIT_FOR(answered.result.has_value());
    QVERIFY2(answered.isGood(), qPrintable(answered.text()));
    WAIT_FOR(resumed.result.has_value());
    QVERIFY2(resumed.isGood(), qPrintable(resumed.text()));
    QTRY_COMPARE_WITH_TIMEOUT(place.stateOf(run), QStringLiteral("completed"), patience);
}

// Nor is an answer that is to be gone on with given to a run that is only written to.
void TstControl::goesOnAfterWhatIsWrittenTo()
{
    const LeftQuestion left;
    QVERIFY(left.answer);
    const auto& [place, backend, run, answer] = left;
    Pending named;
    Pending answered;
    backend->nameCheckpoint(run, QStringLiteral("before"), named.catcher());
    backend->answer(run, *answer, true, answered.catcher());
    WAIT_FOR(named.result.has_value());
    QVERIFY2(named.isGood(), qPrintable(named.text()));
    WAIT_FOR(answered.result.has_value());
    QVERIFY2(answered.isGood(), qPrintable(answered.text()));
    QTRY_COMPARE_WITH_TIMEOUT(place.stateOf(run), QStringLiteral("completed"), patience);
}

void TstControl::takesNoCommandsWhileItCloses()
{
    const ControlPlace place;
    auto backend = place.open();
    QVERIFY(backend);
    const RunId run = startRun(*backend, place.sleeper());
    WAIT_FOR(place.isRunning());
    const QString address = RunLock::owner(backend->dataDir().lockPath(run))->socket;
    QSignalSpy closed(backend.get(), &Backend::closed);
    backend->close();
    QVERIFY(!closed.isEmpty() || closed.wait(patience));
    Pending late;
    ControlClient::send(address, ControlMessages::command(run, RunCommand::Resume), backend.get(), late.catcher());
    WAIT_FOR(late.result.has_value());
    QVERIFY(!late.isGood());
    QCOMPARE(late.result->error().code, ErrorCode::Moving);
    Pending asked; // before it is said that we work on it
    ControlClient::send(address, ControlMessages::confirm(run), backend.get(), asked.catcher());
    WAIT_FOR(asked.result.has_value());
    QVERIFY(!asked.isGood());
    QCOMPARE(asked.result->error().code, ErrorCode::Moving);
    QCOMPARE(place.stateOf(run), QStringLiteral("paused"));
    place.letGo();
    const auto process = place.start({ "resume", run.toString() }); // waits until we are gone, where it is so quick
    backend.reset();
    WAIT_FOR(ENDED(process));
    QVERIFY2(process->exitCode() == 0, process->readAll().constData());
    QCOMPARE(place.stateOf(run), QStringLiteral("completed"));
}

void TstControl::givesUpLocks()
{
    const ControlPlace place;
    RunId run;
    QString lock;
    {
        const auto backend = place.open();
        QVERIFY(backend);
        run = startRun(*backend, place.sleeper());
        WAIT_FOR(place.isRunning());
        lock = backend->dataDir().lockPath(run);
        QSignalSpy closed(backend.get(), &Backend::closed);
        backend->close();
        QVERIFY(!closed.isEmpty() || closed.wait(patience));
        QVERIFY(RunLock::isHeld(lock));
    }
    QVERIFY(!RunLock::isHeld(lock));
    QCOMPARE(place.stepStateOf(run, "long"), QStringLiteral("pending"));
    place.letGo();
    const auto backend = place.open();
    QVERIFY(backend);
    Pending resumed;
    backend->resumeRun(run, resumed.catcher());
    WAIT_FOR(resumed.result.has_value());
    QVERIFY2(resumed.isGood(), qPrintable(resumed.text()));
    QTRY_COMPARE_WITH_TIMEOUT(place.stateOf(run), QStringLiteral("completed"), patience);
}

// Somebody sets a limit on the command line while a run goes on here.
void TstControl::takesUpLimitsOfAnotherProgram()
{
    const ControlPlace place;
    const auto backend = place.open();
    QVERIFY(backend);
    const auto perMinute = [&backend] {
        return backend->models().catalogue().provider(QStringLiteral("openai"))->limits.requestsPerMinute;
    };
    QCOMPARE(perMinute(), 0);
    const auto other = place.start({ QStringLiteral("models"), QStringLiteral("limits"), QStringLiteral("openai"),
                                     QStringLiteral("--requests-per-minute"), QStringLiteral("30") });
    WAIT_FOR(ENDED(other));
    WAIT_FOR(perMinute() == 30);
}

QTEST_GUILESS_MAIN(TstControl)
#include "tst_control.moc"
