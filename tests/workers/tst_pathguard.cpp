// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/pathguard.h"

#include "workers/outputcollector.h"
#include "workersupport.h"

#include <QTest>

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>

using namespace cmbagent;
using namespace cmbagent::test;
using Way = PathGuard::Way;

/// What a script leaves behind must not lead us out of its folder.
class TestPathGuard : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString work(const QString& name) const { return m_folder->filePath("work/" + name); }
    QString outside(const QString& name) const { return m_folder->filePath("outside/" + name); }

    static QByteArray read(const Descriptor& file) { return file.isOpen() ? contentOf(file.path()) : "nothing"; }

    static void addWays()
    {
        QTest::addColumn<Way>("way");
        QTest::newRow("openat2") << Way::Auto;
        QTest::newRow("walk") << Way::Walk;
    }

    /// Exchanges a folder for a link to a folder outside, again and again, while something is done.
    template <typename Function>
    void whileSwapping(Function work)
    {
        std::atomic_bool stop = false;
        const QByteArray folder = this->work("d").toUtf8();
        const QByteArray link = this->work("link").toUtf8();
        std::thread swapper([&] {
            while (!stop) {
                renameat2(AT_FDCWD, folder.constData(), AT_FDCWD, link.constData(), RENAME_EXCHANGE);
            }
        });
        work();
        stop = true;
        swapper.join();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(writeContent(work("d/x.txt"), "inside"));
        QVERIFY(writeContent(outside("x.txt"), "outside"));
    }

    void opensWhatIsInside_data() { addWays(); }
    void opensWhatIsInside()
    {
        QFETCH(Way, way);
        const PathGuard guard(work(""), way);
        QVERIFY(guard.isOpen());
        QCOMPARE(read(guard.find("d/x.txt")), QByteArray("inside"));
        QVERIFY(guard.exists("d/x.txt"));
        QVERIFY(!guard.exists("d/y.txt"));
        QVERIFY(guard.openFolder("d").isOpen());
        QVERIFY(guard.openFolder("").isOpen());
        QVERIFY(!PathGuard(work("nowhere"), way).isOpen());
    }

    void leadsNotOut_data() { addWays(); }
    void leadsNotOut()
    {
        QFETCH(Way, way);
        QVERIFY(QFile::link(outside("x.txt"), work("file")));
        QVERIFY(QFile::link("../outside/x.txt", work("up")));
        QVERIFY(QFile::link(outside(""), work("folder")));
        QVERIFY(QFile::link("/proc/self/root", work("root")));
        QVERIFY(QFile::link("loop", work("loop")));
        const PathGuard guard(work(""), way);
        for (const char* name : { "file", "up", "folder/x.txt", "root/etc/passwd", "../outside/x.txt", "/etc/passwd",
                                  "d/../../outside/x.txt", "loop" }) {
            QVERIFY2(!guard.find(name).isOpen(), name);
            QVERIFY2(errno == EXDEV || errno == ELOOP || errno == EACCES, strerror(errno));
        }
        QVERIFY(!guard.openFolder("folder").isOpen());
        QVERIFY(!guard.create("folder/new", 0600).isOpen());
        QVERIFY(!guard.create("folder/deep/new", 0600).isOpen());
        QVERIFY(!guard.create("up", 0600).isOpen());
        QVERIFY(!QFileInfo::exists(outside("new")) && !QFileInfo::exists(outside("deep")));
        QVERIFY(guard.exists("file"));
    }

    void followsLinksInside()
    {
        QVERIFY(QFile::link("d/x.txt", work("relative")));
        QVERIFY(QFile::link(work("d/x.txt"), work("absolute")));
        const PathGuard guard(work(""));
        QCOMPARE(read(guard.find("relative")), QByteArray("inside"));
        QCOMPARE(read(guard.find("absolute")), QByteArray("inside"));
        QVERIFY(!PathGuard(work(""), Way::Walk).find("relative").isOpen()); // there it cannot be told apart
    }

    void waitsForNoPipe()
    {
        QCOMPARE(mkfifo(work("pipe").toUtf8().constData(), 0600), 0);
        const PathGuard guard(work(""));
        struct stat info
        { };
        const Descriptor pipe = guard.find("pipe");
        QCOMPARE(fstat(pipe.fd(), &info), 0);
        QVERIFY(S_ISFIFO(info.st_mode));
    }

    void makesFilesAndFolders_data() { addWays(); }
    void makesFilesAndFolders()
    {
        QFETCH(Way, way);
        const PathGuard guard(work(""), way);
        QVERIFY(guard.create("a/b/c.txt", 0600).isOpen());
        QVERIFY(guard.create("a/b/d.txt", 0600).isOpen());
        QVERIFY(QFileInfo(work("a/b/c.txt")).isFile());
        QVERIFY(!guard.create("a/b/c.txt", 0600).isOpen());
        QCOMPARE(errno, EEXIST);
    }

    void keepsItsPromiseWhileFoldersAreSwapped_data() { addWays(); }
    void keepsItsPromiseWhileFoldersAreSwapped()
    {
        QFETCH(Way, way);
        QVERIFY(QFile::link(outside(""), work("link")));
        const PathGuard guard(work(""), way);
        int inside = 0;
        int refused = 0;
        whileSwapping([&] {
            for (int i = 0; i < 200'000 && (i < 3000 || inside < 20 || refused < 20); ++i) {
                const Descriptor file = guard.find("d/x.txt");
                const QByteArray content = file.isOpen() ? read(file) : QByteArray();
                inside += content == "inside";
                refused += !file.isOpen();
                QVERIFY(content != "outside");
            }
        });
        QVERIFY2(inside > 0 && refused > 0, "the race was not met");
    }

    void collectsNothingFromOutsideWhileFoldersAreSwapped()
    {
        QVERIFY(writeContent(outside("secret.txt"), "outside"));
        QVERIFY(QFile::link(outside(""), work("link")));
        FolderBlobs blobs;
        int found = 0;
        whileSwapping([&] {
            for (int i = 0; i < 500; ++i) {
                const auto plain = OutputCollector(work(""), {}, blobs).collect({ { "d/x.txt", "" } });
                const auto listed = OutputCollector(work(""), {}, blobs).collect({ { "**", "" } });
                found += (plain ? 1 : 0) + (listed && !listed->files.empty() ? 1 : 0);
            }
        });
        QVERIFY(found > 0);
        QVERIFY(!blobs.read(BlobHash::of("outside")));
        QVERIFY(blobs.read(BlobHash::of("inside")));
    }
};

QTEST_GUILESS_MAIN(TestPathGuard)
#include "tst_pathguard.moc"
