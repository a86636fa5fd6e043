// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"

#include "store/blobstore.h"

#include <QTemporaryDir>
#include <QtTest>

#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace cmbagent;

class TestBlobStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsContentByItsHash();
    void keepsFiles();
    void sameContentIsOneFile();
    void findsDamage();
    void refusesWhatIsNotARegularFile();
    void manyThreadsPutTheSame();
    void clearsWhatTheDeadLeft();
    void sparesWhatWasPutAgain();
    void fullDisk();
    void readOnlyDisk();
};

namespace {

std::unique_ptr<BlobStore> openStore(const QTemporaryDir& temporary)
{
    return std::move(BlobStore::open(temporary.filePath(QStringLiteral("blobs"))).value());
}

QStringList temporaries(const QTemporaryDir& temporary)
{
    return QDir(temporary.filePath(QStringLiteral("blobs/tmp"))).entryList(QDir::Files);
}

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

void TestBlobStore::keepsContentByItsHash()
{
    const QTemporaryDir temporary;
    const auto blobs = openStore(temporary);
    for (const QByteArray& content :
         { QByteArray(), QByteArray("x"), QByteArray(3'000'000, 'y'), QByteArray("\0\n\xff", 3) }) {
        const auto blob = blobs->put(content);
        QVERIFY(blob);
        QCOMPARE(blob->size, content.size());
        QCOMPARE(blob->hash, BlobHash::of(content));
        QCOMPARE(blobs->read(blob->hash).value(), content);
        const QString hex = blob->hash.toHex();
        const QString path = blobs->pathOf(blob->hash).value();
        QVERIFY(path.endsWith(QStringLiteral("/blobs/%1/%2/%3").arg(hex.left(2), hex.mid(2, 2), hex)));
        struct stat info
        { };
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777U, 0400U);
    }
    const auto missing = blobs->read(BlobHash::of("never put"));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(temporaries(temporary).isEmpty());
}

void TestBlobStore::keepsFiles()
{
    const QTemporaryDir temporary;
    const auto blobs = openStore(temporary);
    const QString path = temporary.filePath(QStringLiteral("it's a 星 file"));
    QByteArray content;
    for (int i = 0; i < 500'000; ++i) {
        content += QByteArray::number(i);
    }
    writeFile(path, content);
    const auto blob = blobs->putFile(path);
    QVERIFY(blob);
    QCOMPARE(blob->hash, BlobHash::of(content));
    QCOMPARE(blob->size, content.size());
    writeFile(path, QByteArrayLiteral("changed later"));
    QCOMPARE(blobs->read(blob->hash).value(), content);
    QCOMPARE(blobs->putFile(temporary.filePath(QStringLiteral("none"))).error().code, ErrorCode::NotFound);
    QVERIFY(temporaries(temporary).isEmpty());
}

void TestBlobStore::sameContentIsOneFile()
{
    const QTemporaryDir temporary;
    const auto blobs = openStore(temporary);
    const auto first = blobs->put(QByteArrayLiteral("same")).value();
    struct stat before
    { };
    QCOMPARE(::stat(QFile::encodeName(blobs->pathOf(first.hash).value()).constData(), &before), 0);
    writeFile(temporary.filePath(QStringLiteral("f")), QByteArrayLiteral("same"));
    QCOMPARE(blobs->putFile(temporary.filePath(QStringLiteral("f"))).value(), first);
    QCOMPARE(blobs->put(QByteArrayLiteral("same")).value(), first);
    struct stat after
    { };
    QCOMPARE(::stat(QFile::encodeName(blobs->pathOf(first.hash).value()).constData(), &after), 0);
    QCOMPARE(after.st_ino, before.st_ino);
}

void TestBlobStore::findsDamage()
{
    const QTemporaryDir temporary;
    const auto blobs = openStore(temporary);
    const auto blob = blobs->put(QByteArrayLiteral("precious")).value();
    const QString path = blobs->pathOf(blob.hash).value();
    QVERIFY(::chmod(QFile::encodeName(path).constData(), 0600) == 0);
    writeFile(path, QByteArrayLiteral("preciouz"));
    const auto read = blobs->read(blob.hash);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Corrupt);
    QVERIFY(read.error().what.contains(blob.hash.toHex()));
    // Cut short: putting it again mends it.
    writeFile(path, QByteArrayLiteral("prec"));
    QCOMPARE(blobs->read(blob.hash).error().code, ErrorCode::Corrupt);
    QVERIFY(blobs->put(QByteArrayLiteral("precious")));
    QCOMPARE(blobs->read(blob.hash).value(), QByteArrayLiteral("precious"));
}

void TestBlobStore::refusesWhatIsNotARegularFile()
{
    const QTemporaryDir temporary;
    const auto blobs = openStore(temporary);
    const QString fifo = temporary.filePath(QStringLiteral("fifo"));
    QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    QCOMPARE(blobs->putFile(fifo).error().code, ErrorCode::BadInput);
    QCOMPARE(blobs->putFile(temporary.path()).error().code, ErrorCode::BadInput);
    QCOMPARE(blobs->putFile(QStringLiteral("/dev/zero")).error().code, ErrorCode::BadInput);
}

void TestBlobStore::manyThreadsPutTheSame()
{
    const QTemporaryDir temporary;
    const auto blobs = openStore(temporary);
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            for (int i = 0; i < 50; ++i) {
                const QByteArray content = "content " + QByteArray::number(i);
                const auto blob = blobs->put(content);
                good += blob && blobs->read(blob->hash).value() == content ? 1 : 0;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    QCOMPARE(good.load(), 200);
    QVERIFY(temporaries(temporary).isEmpty());
}

void TestBlobStore::clearsWhatTheDeadLeft()
{
    const QTemporaryDir temporary;
    openStore(temporary).reset();
    Child child([](const std::function<void()>& ready) { ready(); });
    const QString dead = QStringLiteral("blobs/tmp/%1-0").arg(child.pid());
    child.end();
    const QString living = QStringLiteral("blobs/tmp/%1-99").arg(::getpid());
    for (const QString& name : { dead, living, QStringLiteral("blobs/tmp/rubbish") }) {
        writeFile(temporary.filePath(name), QByteArrayLiteral("half"));
    }
    openStore(temporary).reset();
    QCOMPARE(temporaries(temporary), QStringList { living.section(QLatin1Char('/'), -1) });
}

void TestBlobStore::sparesWhatWasPutAgain()
{
    const QTemporaryDir temporary;
    const auto blobs = openStore(temporary);
    const auto old = blobs->put(QByteArrayLiteral("old")).value();
    const auto again = blobs->put(QByteArrayLiteral("again")).value();
    for (const BlobRef& blob : { old, again }) {
        const timespec times[2] = { { 1'000'000, 0 }, { 1'000'000, 0 } };
        QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(blobs->pathOf(blob.hash).value()).constData(), times, 0), 0);
    }
    QCOMPARE(blobs->olderThan(3600).size(), 2);
    QVERIFY(blobs->put(QByteArrayLiteral("again")));
    const QList<GarbageItem> left = blobs->olderThan(3600);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().hash, old.hash);
    QCOMPARE(left.first().bytes, old.size);
    QVERIFY(left.first().ageSeconds >= 3600);
    QCOMPARE(blobs->removeIfOlder(again.hash, 3600).value(), false);
    QVERIFY(blobs->read(again.hash));
    QCOMPARE(blobs->removeIfOlder(old.hash, 3600).value(), true);
    QVERIFY(!blobs->read(old.hash));
    QCOMPARE(blobs->removeIfOlder(old.hash, 3600).value(), false);
}

void TestBlobStore::fullDisk()
{
    const QTemporaryDir temporary;
    SmallDisk disk(temporary.path(), QStringLiteral("1m"));
    if (!disk.problem().isEmpty()) {
        QSKIP(qPrintable(disk.problem()));
    }
    const auto blobs = openStore(temporary);
    const auto small = blobs->put(QByteArrayLiteral("small")).value();
    const QByteArray large(2'000'000, 'z');
    const auto full = blobs->put(large);
    QVERIFY(!full);
    QCOMPARE(full.error().code, ErrorCode::DiskFull);
    QVERIFY(!full.error().mend.isEmpty());
    QVERIFY(temporaries(temporary).isEmpty());
    QVERIFY(!blobs->pathOf(BlobHash::of(large)));
    const QTemporaryDir elsewhere;
    writeFile(elsewhere.filePath(QStringLiteral("large")), large);
    QCOMPARE(blobs->putFile(elsewhere.filePath(QStringLiteral("large"))).error().code, ErrorCode::DiskFull);
    QCOMPARE(blobs->read(small.hash).value(), QByteArrayLiteral("small"));
    QVERIFY(disk.resize(QStringLiteral("4m")));
    QVERIFY(blobs->put(large));
}

void TestBlobStore::readOnlyDisk()
{
    const QTemporaryDir temporary;
    SmallDisk disk(temporary.path(), QStringLiteral("1m"));
    if (!disk.problem().isEmpty()) {
        QSKIP(qPrintable(disk.problem()));
    }
    const auto blobs = openStore(temporary);
    const auto small = blobs->put(QByteArrayLiteral("small")).value();
    QVERIFY(disk.setReadOnly(true));
    QCOMPARE(blobs->put(QByteArrayLiteral("more")).error().code, ErrorCode::ReadOnly);
    QCOMPARE(blobs->read(small.hash).value(), QByteArrayLiteral("small"));
}

QTEST_GUILESS_MAIN(TestBlobStore)
#include "tst_blobstore.moc"
