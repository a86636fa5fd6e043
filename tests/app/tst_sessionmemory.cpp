// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controlfixture.h"

#include <QTest>

using namespace cmbagent;
using namespace cmbagent::test;

namespace {

constexpr int patience = 60'000; // far above what anything takes

#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, patience)
#define ENDED(process) ((process)->state() == QProcess::NotRunning)

QString write(const ControlPlace& place, const QString& name, const QString& text)
{
    QFile file(place.path(name));
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0 ? file.fileName() : QString();
}

/// One step that reserves 3,000 MB of the 4,000 a session has, and takes next to nothing.
QString greedy(const ControlPlace& place, const QString& name, const QString& code)
{
    return write(place, name + QStringLiteral(".workflow.yaml"),
                 QStringLiteral("cmbagent: 1\n"
                                "name: Greedy\n"
                                "env: {PLACE: \"%1\"}\n"
                                "steps:\n"
                                "  - id: want\n"
                                "    kind: code\n"
                                "    resources: {memory: 3000MB}\n"
                                "    inline: |\n"
                                "      #!/bin/sh\n"
                                "      %2\n")
                     .arg(place.path({}), code));
}

} // namespace

/// The memory of a session: for all its processes together, and that of the session one is in.
class TstSessionMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void processesShareIt();
    void enteringReadsTheLimit();
};

void TstSessionMemory::processesShareIt()
{
    const ControlPlace place;
    const QString holder = greedy(place, QStringLiteral("holder"),
                                  QStringLiteral(": > \"$PLACE/begun\"; while [ ! -e \"$PLACE/go\" ]; do sleep 0.05; "
                                                 "done"));
    const auto process = place.start({ QStringLiteral("run"), holder });
    WAIT_FOR(place.isRunning() || ENDED(process));
    QVERIFY2(!ENDED(process), process->readAll().constData());
    const auto backend = place.open();
    QVERIFY(backend);
    const RunId run = startRun(
        *backend, greedy(place, QStringLiteral("second"), QStringLiteral("[ -e \"$PLACE/go\" ]"))); // fails if too soon
    QVERIFY(!run.isNull());
    WAIT_FOR(place.eventsOf(run).contains(QStringLiteral("note_recorded")));
    QVERIFY(!place.eventsOf(run).contains(QStringLiteral("step_started")));
    place.letGo();
    QTRY_COMPARE_WITH_TIMEOUT(place.stateOf(run), QStringLiteral("completed"), patience);
    QCOMPARE(place.eventsOf(run).count(QStringLiteral("note_recorded")), 1);
    WAIT_FOR(ENDED(process));
    QCOMPARE(process->exitCode(), 0);
}

void TstSessionMemory::enteringReadsTheLimit()
{
    const ControlPlace place;
    const QString file = write(place, QStringLiteral("large.workflow.yaml"),
                               QStringLiteral("cmbagent: 1\n"
                                              "name: Large\n"
                                              "steps:\n"
                                              "  - id: block\n"
                                              "    kind: code\n"
                                              "    retry: {attempts: 1}\n"
                                              "    inline: |\n"
                                              "      import os, time\n"
                                              "      block = os.urandom(250000000)\n"
                                              "      time.sleep(1)\n"));
    const auto backend = place.open();
    QVERIFY(backend);
    const RunId first = startRun(*backend, file);
    QTRY_COMPARE_WITH_TIMEOUT(place.stateOf(first), QStringLiteral("completed"), patience);

    SessionId small;
    Pending made;
    backend->change(
        [&small](Store& store) -> Result<void> {
            const auto session = store.createSession(QStringLiteral("small"));
            small = session.value_or(SessionId());
            return session ? store.setLimit(SessionScope(*session), SessionLimit::MemoryMegabytes, 100)
                           : tl::unexpected(session.error());
        },
        made.catcher());
    WAIT_FOR(made.result.has_value());
    QVERIFY2(made.isGood(), qPrintable(made.text()));
    Pending entered;
    WAIT_FOR(!backend->owns(first));
    backend->enter(small, {}, entered.catcher());
    WAIT_FOR(entered.result.has_value());
    QVERIFY2(entered.isGood(), qPrintable(entered.text()));
    const RunId second = startRun(*backend, file);
    QTRY_COMPARE_WITH_TIMEOUT(place.stepStateOf(second, QStringLiteral("block")), QStringLiteral("failed"), patience);
}

QTEST_GUILESS_MAIN(TstSessionMemory)
#include "tst_sessionmemory.moc"
