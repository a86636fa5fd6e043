// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/controlgroups.h"

#include "workers/launcher/memorygroup.h"
#include "workers/steplauncher.h"
#include "workersupport.h"

#include <QTest>

#include <unistd.h>

using namespace cmbagent;
using namespace cmbagent::test;
using Reason = LaunchResult::Reason;

namespace {

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly) && file.write(text) == text.size(), qPrintable(path));
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Where the kernel watches the memory of scripts: on a tree of files, and on the real one where this machine has it.
class TestControlGroups : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString& name) const { return m_folder->filePath(name); }
    /// A tree of files that behaves like the system's: what is in a group comes and goes with it.
    ControlGroupPlaces places(const QStringList& files) const
    {
        ControlGroupPlaces fake;
        fake.root = path("tree");
        fake.ownGroups = path("own");
        fake.make = [files](const QString& folder) {
            const bool isNew = !QFileInfo::exists(folder) && QDir().mkpath(folder);
            for (const QString& file : files) {
                write(folder + '/' + file, {});
            }
            return isNew;
        };
        fake.remove = [](const QString& folder) { return QDir(folder).removeRecursively(); };
        return fake;
    }
    ControlGroupPlaces unifiedPlaces() const
    {
        return places({ "cgroup.procs", "memory.max", "memory.swap.max", "pids.max" });
    }
    void makeUnified(const QString& group, const QByteArray& handedOn)
    {
        QVERIFY(QDir().mkpath(path("tree" + group)));
        write(path("tree/cgroup.controllers"), "cpu memory pids\n");
        write(path("tree" + group + "/cgroup.subtree_control"), handedOn);
        write(path("tree" + group + "/cgroup.procs"), {});
    }
    static LaunchSpec specFor(const QString& code, const QString& folder)
    {
        LaunchSpec spec;
        spec.command = QStringList { "/usr/bin/python3", "-c", code };
        spec.environment = { "PATH=/usr/bin:/bin", "CMBAGENT_ATTEMPT=" + freshRun().toString().toUtf8() + "/fit/1" };
        spec.directory = folder;
        return spec;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void version2TakesTheNearestThatCounts()
    {
        makeUnified("/user/app", "memory pids\n");
        makeUnified("/user/app/own.scope", "\n"); // has processes, so it hands nothing on
        makeUnified("/user", "cpu memory pids\n");
        write(path("own"), "0::/user/app/own.scope\n");
        const ControlGroups groups(unifiedPlaces());
        QVERIFY(groups.isActive());
        QVERIFY(groups.description().contains("version 2"));
        QString folder;
        {
            const auto group = groups.make();
            QVERIFY(group);
            folder = group->folder();
            QCOMPARE(QFileInfo(folder).path(), path("tree/user/app"));
            QCOMPARE(read(folder + "/memory.swap.max"), QByteArray("0"));
            QVERIFY(read(folder + "/pids.max").toInt() >= 4096);
            write(folder + "/memory.current",
                  "30000000\n"); // a launcher with a warm interpreter, and files it has read
            write(folder + "/memory.stat", "anon 19000000\nfile 10000000\n");
            group->limitMemory(100'000'000);
            const qint64 limit = read(folder + "/memory.max").toLongLong();
            QVERIFY2(limit > 120'000'000 && limit < 122'000'000, qPrintable(QString::number(limit)));
            group->limitMemory(0);
            QVERIFY(read(folder + "/memory.max").startsWith("max"));
            QVERIFY(group->add(4711));
            QCOMPARE(read(folder + "/cgroup.procs"), QByteArray("4711"));
            QVERIFY(groups.make()->folder() != folder);
        }
        QVERIFY(!QFileInfo::exists(folder));
    }

    void withoutAGroupThatCountsThereIsNone()
    {
        makeUnified("/own.scope", "cpu\n");
        write(path("own"), "0::/own.scope\n");
        const ControlGroups groups(unifiedPlaces());
        QVERIFY(!groups.isActive());
        QVERIFY(!groups.make());
        QVERIFY(groups.description().contains("no control groups"));
        ControlGroupPlaces none = unifiedPlaces();
        none.root.clear();
        QVERIFY(!ControlGroups(none).isActive());
        none.root = path("nothing");
        QVERIFY(!ControlGroups(none).isActive());
    }

    void aStepKeepsToItsOwnLimit()
    {
        makeUnified("/app", "memory\n");
        makeUnified("/app/cmbagent-1-2-3", "\n");
        write(path("own"), "0::/app/cmbagent-1-2-3\n");
        QVERIFY(!ControlGroups(unifiedPlaces()).isActive());
    }

    void version1HasAHierarchyForEachController()
    {
        QVERIFY(QDir().mkpath(path("tree/memory/box")) && QDir().mkpath(path("tree/pids")));
        write(path("tree/memory/box/cgroup.procs"), {});
        write(path("tree/pids/cgroup.procs"), {});
        write(path("own"), "9:name=systemd:/\n8:pids:/\n4:memory:/box\n0::/\n");
        const ControlGroups groups(
            places({ "cgroup.procs", "memory.limit_in_bytes", "memory.memsw.limit_in_bytes", "pids.max" }));
        QVERIFY(groups.isActive());
        QVERIFY(groups.description().contains("version 1"));
        const auto group = groups.make();
        QCOMPARE(QFileInfo(group->folder()).path(), path("tree/memory/box"));
        const QString pids = path("tree/pids/") + QFileInfo(group->folder()).fileName();
        QVERIFY(read(pids + "/pids.max").toInt() >= 4096);
        group->limitMemory(50'000'000);
        QVERIFY(read(group->folder() + "/memory.limit_in_bytes").toLongLong() >= 50'000'000);
        QCOMPARE(read(group->folder() + "/memory.limit_in_bytes"),
                 read(group->folder() + "/memory.memsw.limit_in_bytes"));
        QVERIFY(group->add(4711));
        QCOMPARE(read(pids + "/cgroup.procs"), QByteArray("4711"));
    }

    void version1ThatDoesNotReachBelowIsNotUsed()
    {
        QVERIFY(QDir().mkpath(path("tree/memory/box")));
        write(path("tree/memory/box/cgroup.procs"), {});
        write(path("tree/memory/box/memory.use_hierarchy"), "0\n");
        write(path("own"), "4:memory:/box\n");
        QVERIFY(!ControlGroups(places({ "cgroup.procs" })).isActive());
    }

    void whatACrashLeftIsRemoved()
    {
        makeUnified("/app", "memory\n");
        makeUnified("/app/own.scope", "\n");
        write(path("own"), "0::/app/own.scope\n");
        const ControlGroups alive(unifiedPlaces());
        const auto living = alive.make();
        const QString ofOthers = path("tree/app/other-1-2-3");
        const QString reused = path(QStringLiteral("tree/app/cmbagent-%1-1-0").arg(getpid())); // an earlier process
        const QString gone = path("tree/app/cmbagent-999999999-1234-0");
        for (const QString& folder : { ofOthers, reused, gone }) {
            QVERIFY(QDir().mkpath(folder));
        }
        QVERIFY(ControlGroups(unifiedPlaces()).isActive());
        QVERIFY(!QFileInfo::exists(reused));
        QVERIFY(!QFileInfo::exists(gone));
        QVERIFY(QFileInfo::exists(ofOthers));
        QVERIFY(QFileInfo::exists(living->folder()));
    }

    void countsWhatHappenedSince()
    {
        write(path("memory.current"), "30000000\n");
        write(path("memory.peak"), "90000000\n");
        write(path("memory.stat"), "anon 10000000\nfile 20000000\nshmem 5000000\n");
        write(path("memory.events"), "max 3\noom 1\noom_kill 1\n");
        const QByteArray folder = QFile::encodeName(m_folder->path());
        launcher::MemoryGroup group(folder.constData());
        QVERIFY(!group.wasOverLimit());
        QCOMPARE(group.peakBytes(), 0); // that of a job before
        write(path("memory.peak"), "200000000\n");
        write(path("memory.stat"), "anon 10000000\nfile 60000000\nshmem 5000000\n");
        group.look();
        write(path("memory.stat"), "anon 10000000\nfile 20000000\nshmem 5000000\n"); // a file was removed again
        group.look();
        QCOMPARE(group.peakBytes(), 130'000'000);
        write(path("memory.events"), "max 3\noom 1\noom_kill 2\n"); // the machine had no more
        QVERIFY(!group.wasOverLimit());
        write(path("memory.events"), "max 3\noom 2\noom_kill 2\n");
        QVERIFY(group.wasOverLimit());
        QCOMPARE(launcher::MemoryGroup(nullptr).peakBytes(), 0);
        QVERIFY(!launcher::MemoryGroup(nullptr).wasOverLimit());
    }

    void theKernelEndsWhatUsesTooMuch()
    {
        const ControlGroups groups((ControlGroupPlaces()));
        if (!groups.isActive()) {
            QSKIP(qPrintable(groups.description()));
        }
        QString base;
        {
            StepLauncher launcher(CMBAGENT_STEP_LAUNCHER, &groups);
            base = QFileInfo(groups.make()->folder()).path();
            const auto ours = [&base] {
                return QDir(base).entryList({ QStringLiteral("cmbagent-%1-*").arg(getpid()) }).size();
            };
            QCOMPARE(ours(), 0);
            QByteArray said;
            const auto listener = [&said](bool, QByteArrayView data) { said.append(data.data(), data.size()); };
            LaunchSpec spec = specFor("print(open('/proc/self/cgroup').read())", m_folder->path());
            spec.memoryBytes = 100'000'000;
            auto result = launcher.run(spec, {}, listener);
            QVERIFY(result && result->reason == Reason::Exited && result->exitCode == 0);
            QVERIFY2(said.contains("/cmbagent-" + QByteArray::number(getpid()) + '-'), said.constData());
            QCOMPARE(ours(), 1); // with the launcher that waits

            // One process is ended by the kernel, the one that waits for it must not wait for ever.
            spec = specFor("import os, time\n"
                           "if os.fork() == 0:\n"
                           "    block = os.urandom(300000000)\n"
                           "    os._exit(0)\n"
                           "time.sleep(1000)\n",
                           m_folder->path());
            spec.memoryBytes = 100'000'000;
            result = launcher.run(spec, {}, {});
            QVERIFY(result);
            QCOMPARE(result->reason, Reason::MemoryLimit);
            QVERIFY(result->peakRssBytes > 100'000'000);

            // The next one, in the same group, is not blamed for it.
            spec = specFor("block = bytes(20000000)", m_folder->path());
            spec.memoryBytes = 100'000'000;
            result = launcher.run(spec, {}, {});
            QVERIFY(result && result->reason == Reason::Exited && result->exitCode == 0);
            QVERIFY(result->peakRssBytes < 90'000'000);
        }
        const QStringList left = QDir(base).entryList({ QStringLiteral("cmbagent-%1-*").arg(getpid()) });
        QCOMPARE(left, QStringList());
    }

    void thePeakOfSeveralProcessesIsSeenBetweenTwoLooks()
    {
        const ControlGroups groups((ControlGroupPlaces()));
        if (!groups.isActive()) {
            QSKIP(qPrintable(groups.description()));
        }
        const auto trial = groups.make();
        if (!QFileInfo::exists(trial->folder() + "/memory.peak")
            && !QFileInfo::exists(trial->folder() + "/memory.max_usage_in_bytes")) {
            QSKIP("this kernel does not tell the peak of a control group");
        }
        // Without a limit it is looked at four times a second; these are together for the blink of an eye.
        StepLauncher launcher(CMBAGENT_STEP_LAUNCHER, &groups);
        const auto result = launcher.run(specFor("import os\n"
                                                 "ends = [os.pipe() for i in range(2)]\n"
                                                 "if os.fork() == 0:\n"
                                                 "    block = b'x' * 60000000\n"
                                                 "    os.write(ends[0][1], b'.')\n"
                                                 "    os.read(ends[1][0], 1)\n"
                                                 "    os._exit(0)\n"
                                                 "block = b'x' * 60000000\n"
                                                 "os.read(ends[0][0], 1)\n"
                                                 "os.write(ends[1][1], b'.')\n"
                                                 "os.wait()\n",
                                                 m_folder->path()),
                                         {}, {});
        QVERIFY(result && result->exitCode == 0);
        QVERIFY2(result->peakRssBytes > 120'000'000, qPrintable(QString::number(result->peakRssBytes)));
    }
};

QTEST_GUILESS_MAIN(TestControlGroups)
#include "tst_controlgroups.moc"
