// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blob.h"

#include <QTest>

using namespace cmbagent;

class TestBlob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesKnownContent();
    void readsHexOnlyWhenExact();
};

void TestBlob::hashesKnownContent()
{
    // FIPS 180-4 examples.
    QCOMPARE(BlobHash::of("abc").toHex(),
             QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(BlobHash::of("").toHex(),
             QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QVERIFY(BlobHash().isNull());
    QVERIFY(!BlobHash::of("").isNull());
}

void TestBlob::readsHexOnlyWhenExact()
{
    const BlobHash hash = BlobHash::of("abc");
    const QString hex = hash.toHex();
    QCOMPARE(BlobHash::fromHex(hex).value(), hash);
    QCOMPARE(hex.size(), 64);
    QVERIFY(!BlobHash::fromHex(hex.left(63)));
    QVERIFY(!BlobHash::fromHex(hex + QLatin1Char('0')));
    QVERIFY(!BlobHash::fromHex(QString()));
    QVERIFY(!BlobHash::fromHex(hex.toUpper())); // one spelling only, because it is a file name
    QVERIFY(!BlobHash::fromHex(QString(hex).replace(5, 1, QLatin1Char('g'))));
    QVERIFY(!BlobHash::fromHex(QString(hex).replace(5, 1, QChar(0x0661)))); // a digit, but not ours
}

QTEST_GUILESS_MAIN(TestBlob)
#include "tst_blob.moc"
