// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/workarea.h"

#include "workersupport.h"

#include <QTest>

#include <sys/stat.h>

using namespace cmbagent;
using namespace cmbagent::test;

class TestWorkArea : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    FolderBlobs m_blobs;

    static mode_t modeOf(const QString& path)
    {
        struct stat info
        { };
        stat(QFile::encodeName(path).constData(), &info);
        return info.st_mode & 0777;
    }

private Q_SLOTS:
    /// S08-M6: every attempt has its own folder, closed to others.
    void makesPrivateFolders()
    {
        const auto area = WorkArea::make(m_folder.filePath("made/runs/r"), "fit", 2);
        QVERIFY(area);
        QCOMPARE(area->work(), m_folder.filePath("made/runs/r/steps/fit/attempt-2/work"));
        for (const QString& path : { area->work(), area->home(), area->temporary(), area->attemptFolder() }) {
            QCOMPARE(modeOf(path), mode_t(0700));
        }
    }

    void movesUnrecordedTriesAside()
    {
        for (int i = 0; i < 3; ++i) {
            auto area = WorkArea::make(m_folder.filePath("again"), "fit", 1);
            QVERIFY(area);
            QVERIFY(area->write("trace", QByteArray::number(i)));
        }
        QCOMPARE(contentOf(m_folder.filePath("again/steps/fit/attempt-1/work/trace")), QByteArray("2"));
        QCOMPARE(contentOf(m_folder.filePath("again/steps/fit/attempt-1.unrecorded-1/work/trace")), QByteArray("0"));
        QCOMPARE(contentOf(m_folder.filePath("again/steps/fit/attempt-1.unrecorded-2/work/trace")), QByteArray("1"));
    }

    void laysCopiesThatDoNotTouchTheBlob()
    {
        auto area = WorkArea::make(m_folder.filePath("copies"), "fit", 1);
        const BlobRef blob = m_blobs.keep("1929");
        QVERIFY(area->lay("deep/er/table.csv", blob, m_blobs));
        QVERIFY(area->lay(QString::fromUtf8("names with ' \" and \xf0\x9f\x8c\x8c.csv"), blob, m_blobs));
        QVERIFY(area->lay("empty", m_blobs.keep(""), m_blobs));
        QVERIFY(area->lay("big", m_blobs.keep(QByteArray(3'000'000, 'b')), m_blobs));
        const QString path = area->work() + "/deep/er/table.csv";
        QVERIFY(writeContent(path, "changed"));
        QCOMPARE(m_blobs.read(blob.hash).value(), QByteArray("1929"));
        QCOMPARE(contentOf(area->work() + QString::fromUtf8("/names with ' \" and \xf0\x9f\x8c\x8c.csv")),
                 QByteArray("1929"));
        QCOMPARE(contentOf(area->work() + "/big"), QByteArray(3'000'000, 'b'));
        QVERIFY(QFileInfo::exists(area->work() + "/empty"));
        QCOMPARE(area->laid().size(), 4);
        QCOMPARE(modeOf(path), mode_t(0600));
    }

    void scriptsMayBeExecuted()
    {
        auto area = WorkArea::make(m_folder.filePath("scripts"), "fit", 1);
        QVERIFY(area->lay("run", m_blobs.keep("#!/bin/sh\n"), m_blobs));
        QVERIFY(area->write("other", "#!/bin/sh\n"));
        QCOMPARE(modeOf(area->work() + "/run"), mode_t(0700));
        QCOMPARE(modeOf(area->work() + "/other"), mode_t(0700));
    }

    void refusesNamesThatLeadOut_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : { "", "/etc/passwd", "../outside", "a/../../b", "a//b", "a/", "./a", ".." }) {
            QTest::newRow(name) << name;
        }
        QTest::newRow("null") << QString::fromLatin1("a\0b", 3);
    }

    void refusesNamesThatLeadOut()
    {
        QFETCH(QString, name);
        auto area = WorkArea::make(m_folder.filePath("guard"), "fit", 1);
        const auto laid = area->lay(name, m_blobs.keep("x"), m_blobs);
        QVERIFY(!laid);
        QCOMPARE(laid.error().code, ErrorCode::Refused);
        QCOMPARE(QDir(area->work()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList {});
    }

    void refusesTheSameNameTwice()
    {
        auto area = WorkArea::make(m_folder.filePath("twice"), "fit", 1);
        QVERIFY(area->write("params.json", "{}"));
        const auto again = area->lay("params.json", m_blobs.keep("x"), m_blobs);
        QVERIFY(!again);
        QVERIFY(again.error().what.contains("params.json"));
    }

    void tellsWhatIsWrongWithBlobs()
    {
        auto area = WorkArea::make(m_folder.filePath("bad"), "fit", 1);
        const auto missing = area->lay("a", { BlobHash::of("never stored"), 3 }, m_blobs);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        BlobRef wrong = m_blobs.keep("12345");
        wrong.size = 99;
        const auto corrupt = area->lay("b", wrong, m_blobs);
        QCOMPARE(corrupt.error().code, ErrorCode::Corrupt);
    }

    void tellsWhereItCannotWrite()
    {
        QVERIFY(writeContent(m_folder.filePath("file"), "in the way"));
        const auto area = WorkArea::make(m_folder.filePath("file"), "fit", 1);
        QVERIFY(!area);
        QVERIFY(area.error().what.contains(m_folder.filePath("file")));
        QVERIFY(!area.error().mend.isEmpty());
        QVERIFY(!area.error().detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWorkArea)
#include "tst_workarea.moc"
