// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/filecomparison.h"

#include "runstory.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <limits>

using namespace cmbagent;

namespace {

QByteArray png(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QImage blank(int width, int height, QRgb colour = qRgb(10, 20, 30))
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

} // namespace

class TestFileComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNoEqualFiles();
    void tellsOneSidedFiles();
    void comparesTexts();
    void comparesValues();
    void fallsBackToText();
    void comparesTables();
    void comparesTablesWithTolerance();
    void alignsColumns();
    void readsQuotesAndSeparators();
    void countsManyCells();
    void comparesImages();
    void comparesDeepImages();
    void tellsSizes();
    void comparesOthersByHash();
    void looksIntoNoLargeFile();
    void worksOutRelativeDifferences();

private:
    FileComparison compare(const char* name, const char* type, const QByteArray& a, const QByteArray& b,
                           const CompareOptions& options = {})
    {
        const OutputFile fileA { QLatin1String(name), QLatin1String(type), m_blobs.add(a) };
        const OutputFile fileB { QLatin1String(name), QLatin1String(type), m_blobs.add(b) };
        return compareFiles(&fileA, &fileB, m_blobs, options);
    }

    MemoryBlobs m_blobs;
};

void TestFileComparison::readsNoEqualFiles()
{
    m_blobs.reads.clear();
    const FileComparison file = compare("a.csv", "text/csv", "x\n1\n", "x\n1\n");
    QCOMPARE(file.kind, FileComparison::Kind::Identical);
    QVERIFY(!file.differs);
    QCOMPARE(m_blobs.readCount(), 0);
}

void TestFileComparison::tellsOneSidedFiles()
{
    const OutputFile one { QStringLiteral("a.txt"), QStringLiteral("text/plain"), m_blobs.add("x") };
    QCOMPARE(compareFiles(&one, nullptr, m_blobs, {}).kind, FileComparison::Kind::OnlyA);
    const FileComparison file = compareFiles(nullptr, &one, m_blobs, {});
    QCOMPARE(file.kind, FileComparison::Kind::OnlyB);
    QVERIFY(file.differs);
    QVERIFY(file.toJson().value(QLatin1String("a")).isNull());
}

// S09-S7
void TestFileComparison::comparesTexts()
{
    const FileComparison file = compare("report.md", "text/markdown", "one\ntwo\n", "one\n2\n");
    QCOMPARE(file.kind, FileComparison::Kind::Text);
    QVERIFY(file.differs);
    QCOMPARE(file.text.added, 1);
    const FileComparison ends = compare("report.md", "text/markdown", "one\r\n", "one\n");
    QVERIFY(!ends.differs);
    QVERIFY(!ends.note.isEmpty());
}

void TestFileComparison::comparesValues()
{
    const QByteArray a = R"({"t": {"value": 2.725, "unit": "K"}, "n": [1, 2, 3], "gone": true, "same": "x"})";
    const QByteArray b = R"({"same": "x", "t": {"value": 2.726, "unit": "K"}, "n": [1, 2, 4, 5], "new": null})";
    const FileComparison file = compare("t.json", "application/json", a, b);
    QCOMPARE(file.kind, FileComparison::Kind::Values);
    QCOMPARE(file.values.differing, 5);
    QMap<QString, ValueChange> changes;
    for (const ValueChange& change : file.values.changes) {
        changes.insert(change.path, change);
    }
    QCOMPARE(changes.keys(),
             (QStringList { QStringLiteral("gone"), QStringLiteral("n[2]"), QStringLiteral("n[3]"),
                            QStringLiteral("new"), QStringLiteral("t.value") }));
    QVERIFY(std::abs(*changes[QStringLiteral("t.value")].relative - 0.001 / 2.726) < 1e-12);
    QVERIFY(changes[QStringLiteral("n[3]")].a.isUndefined());
    QVERIFY(!changes[QStringLiteral("gone")].relative);
    // A null that is there is not the same as nothing.
    QVERIFY(changes[QStringLiteral("new")].b.isNull());
    CompareOptions options;
    options.tolerance = 0.5;
    QCOMPARE(compare("t.json", "application/json", a, b, options).values.differing, 3);
    const FileComparison spaced = compare("t.json", "application/json", "{\"a\":1}", "{ \"a\": 1.0 }");
    QVERIFY(!spaced.differs);
    QCOMPARE(spaced.note, QStringLiteral("Every value is the same."));
}

void TestFileComparison::fallsBackToText()
{
    const FileComparison file = compare("t.json", "application/json", "{\"a\": NaN}", "{\"a\": 1}");
    QCOMPARE(file.kind, FileComparison::Kind::Text);
    QVERIFY(file.differs);
}

void TestFileComparison::comparesTables()
{
    const FileComparison file = compare("t.csv", "text/csv", "name,x\na,1\nb,2\n", "name,x\na,1\nb,2.5\nc,3\n");
    QCOMPARE(file.kind, FileComparison::Kind::Table);
    QVERIFY(file.differs);
    QCOMPARE(file.table.rowsA, 2);
    QCOMPARE(file.table.rowsB, 3);
    QCOMPARE(file.table.cells, 4);
    QCOMPARE(file.table.differing, 1);
    QCOMPARE(file.table.changes[0].row, 2);
    QCOMPARE(file.table.changes[0].column, QStringLiteral("x"));
    QCOMPARE(*file.table.changes[0].relative, 0.2);
}

// S09-T2
void TestFileComparison::comparesTablesWithTolerance()
{
    CompareOptions options;
    options.tolerance = 1e-6;
    const FileComparison near = compare("t.csv", "text/csv", "x\n1.0000001\nnan\n", "x\n1.0\nNaN\n", options);
    QVERIFY(!near.differs);
    QVERIFY(near.table.largestRelative > 0);
    QVERIFY(compare("t.csv", "text/csv", "x\n1.00001\n", "x\n1.0\n", options).differs);
}

void TestFileComparison::alignsColumns()
{
    const FileComparison file = compare("t.csv", "text/csv", "a,b,c\n1,2,3\n", "c,a,d\n3,1,4\n");
    QCOMPARE(file.table.differing, 0);
    QCOMPARE(file.table.cells, 2);
    QCOMPARE(file.table.columnsOnlyA, QStringList { QStringLiteral("b") });
    QCOMPARE(file.table.columnsOnlyB, QStringList { QStringLiteral("d") });
    QVERIFY(file.differs);
    QVERIFY(!compare("t.csv", "text/csv", "a,b\n1,2\n", "b,a\n2,1\n").differs);
    // Without headings columns are compared by place.
    const FileComparison bare = compare("t.csv", "text/csv", "1,2\n3,4\n", "1,2,9\n3,5,9\n");
    QCOMPARE(bare.table.columnsOnlyB, QStringList { QStringLiteral("3") });
    QCOMPARE(bare.table.changes[0].column, QStringLiteral("2"));
}

void TestFileComparison::readsQuotesAndSeparators()
{
    QVERIFY(!compare("t.csv", "text/csv", "a,b\n\"x, \"\"y\"\"\n\",2\n", "a,b\r\n\"x, \"\"y\"\"\n\", 2\r\n").differs);
    QVERIFY(!compare("t.csv", "text/csv", "# made at noon\na;b\n1;2\n", "# made at one\na;b\n1;2\n\n").differs);
    const FileComparison tabs = compare("t.tsv", "text/tab-separated-values", "a\tb\n1\t2,5\n", "a\tb\n1\t2,6\n");
    QCOMPARE(tabs.table.changes[0].column, QStringLiteral("b"));
    QVERIFY(compare("t.csv", "text/csv", "a,b\n\"never closed", "").differs);
}

void TestFileComparison::countsManyCells()
{
    QByteArray a = "x\n";
    QByteArray b = "x\n";
    for (int i = 0; i < 100'000; ++i) {
        a += QByteArray::number(i) + "\n";
        b += QByteArray::number(i + 1) + "\n";
    }
    const FileComparison file = compare("t.csv", "text/csv", a, b);
    QCOMPARE(file.table.differing, 100'000);
    QCOMPARE(file.table.changes.size(), size_t(20));
}

void TestFileComparison::comparesImages()
{
    QImage other = blank(10, 10);
    other.setPixel(3, 4, qRgb(10, 20, 81)); // 51 of 255 in one channel of one pixel
    const FileComparison file = compare("a.png", "image/png", png(blank(10, 10)), png(other));
    QCOMPARE(file.kind, FileComparison::Kind::Image);
    QVERIFY(file.differs);
    QCOMPARE(file.image.fraction, 0.01);
    QCOMPARE(file.image.largest, 0.2);
    QVERIFY(std::abs(file.image.mean - 0.2 / 400) < 1e-15);
    // Other bytes, same pixels.
    QImage spoken = blank(10, 10);
    spoken.setText(QStringLiteral("Software"), QStringLiteral("another"));
    const FileComparison same = compare("a.png", "image/png", png(blank(10, 10)), png(spoken));
    QVERIFY(!same.differs);
    QCOMPARE(same.note, QStringLiteral("Every pixel is the same."));
}

void TestFileComparison::comparesDeepImages()
{
    QImage a(4, 4, QImage::Format_Grayscale16);
    a.fill(Qt::black);
    QImage b = a;
    reinterpret_cast<quint16*>(b.scanLine(0))[0] = 1; // not to be seen in 8 bits
    const FileComparison file = compare("a.png", "image/png", png(a), png(b));
    QVERIFY(file.differs);
    QCOMPARE(file.image.fraction, 1.0 / 16);
    QCOMPARE(file.image.largest, 1.0 / 65535);
}

void TestFileComparison::tellsSizes()
{
    const FileComparison file = compare("a.png", "image/png", png(blank(10, 10)), png(blank(10, 11)));
    QVERIFY(file.differs);
    QVERIFY(!file.image.hasSameSize());
    const QJsonObject json = file.toJson().value(QLatin1String("image")).toObject();
    QCOMPARE(json.value(QLatin1String("size_b")).toArray(), (QJsonArray { 10, 11 }));
    const FileComparison broken = compare("a.png", "image/png", png(blank(2, 2)), "no image");
    QCOMPARE(broken.kind, FileComparison::Kind::Binary);
    QVERIFY(broken.differs);
    QVERIFY(!broken.note.isEmpty());
}

void TestFileComparison::comparesOthersByHash()
{
    const FileComparison file =
        compare("a.npy", "application/octet-stream", QByteArray("a\0b", 3), QByteArray("a\0c", 3));
    QCOMPARE(file.kind, FileComparison::Kind::Binary);
    QVERIFY(file.differs);
    QCOMPARE(compare("a.txt", "text/plain", "\xff\xfe", "x").kind, FileComparison::Kind::Binary);
}

void TestFileComparison::looksIntoNoLargeFile()
{
    CompareOptions options;
    options.mostBytes = 10;
    m_blobs.reads.clear();
    const FileComparison file = compare("a.txt", "text/plain", "0123456789a", "b", options);
    QCOMPARE(file.kind, FileComparison::Kind::Binary);
    QVERIFY(!file.note.isEmpty());
    QCOMPARE(m_blobs.readCount(), 0);
}

void TestFileComparison::worksOutRelativeDifferences()
{
    QCOMPARE(relativeDifference(1, 1), 0.0);
    QCOMPARE(relativeDifference(0, 0), 0.0);
    QCOMPARE(relativeDifference(0, 5), 1.0);
    QCOMPARE(relativeDifference(-1, 1), 2.0);
    QCOMPARE(relativeDifference(4, 5), 0.2);
    QCOMPARE(relativeDifference(std::nan(""), std::nan("")), 0.0);
    QCOMPARE(relativeDifference(std::nan(""), 1), 1.0);
    QCOMPARE(relativeDifference(std::numeric_limits<double>::max(), -std::numeric_limits<double>::max()), 2.0);
    QCOMPARE(relativeDifference(std::numeric_limits<double>::infinity(), 1), 1.0);
}

QTEST_GUILESS_MAIN(TestFileComparison)
#include "tst_filecomparison.moc"
