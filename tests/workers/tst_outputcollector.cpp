// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/outputcollector.h"

#include "workersupport.h"

#include <QTest>

#include <sys/stat.h>

using namespace cmbagent;
using namespace cmbagent::test;

class TestOutputCollector : public QObject
{
    Q_OBJECT

private:
    FolderBlobs m_blobs;
    std::unique_ptr<QTemporaryDir> m_folder;

    QString at(const QString& name) const { return m_folder->filePath(name); }

    Result<CollectedOutputs> collect(const std::vector<OutputSpec>& specs, const QSet<QString>& laid = {})
    {
        return OutputCollector(m_folder->path(), laid, m_blobs).collect(specs);
    }

    static QStringList namesOf(const Result<CollectedOutputs>& outputs)
    {
        QStringList names;
        if (outputs) {
            for (const OutputFile& file : outputs->files) {
                names += file.name;
            }
        } else {
            names += outputs.error().toText();
        }
        return names;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void matchesPatterns_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("fits");
        QTest::newRow("name") << "a.png"
                              << "a.png" << true;
        QTest::newRow("other name") << "a.png"
                                    << "b.png" << false;
        QTest::newRow("dot is a dot") << "a.p?g"
                                      << "axpng" << false;
        QTest::newRow("star") << "*.png"
                              << "fit.png" << true;
        QTest::newRow("star stays in its folder") << "*.png"
                                                  << "plots/fit.png" << false;
        QTest::newRow("in a folder") << "plots/*.png"
                                     << "plots/fit.png" << true;
        QTest::newRow("two stars") << "**/*.png"
                                   << "a/b/fit.png" << true;
        QTest::newRow("two stars may be nothing") << "**/*.png"
                                                  << "fit.png" << true;
        QTest::newRow("set") << "run[0-9].csv"
                             << "run7.csv" << true;
        QTest::newRow("not in set") << "run[!0-9].csv"
                                    << "run7.csv" << false;
        QTest::newRow("set never closed") << "run[0.csv"
                                          << "run[0.csv" << true;
        QTest::newRow("folder") << "plots/"
                                << "plots/a/b.png" << true;
        QTest::newRow("folder itself") << "plots/"
                                       << "plots/" << false;
        QTest::newRow("other folder") << "plots/"
                                      << "plots2/a.png" << false;
        QTest::newRow("special characters") << "a+b(*).csv"
                                            << "a+b(1).csv" << true;
    }

    void matchesPatterns()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, path);
        QVERIFY(path.endsWith('/') ? QDir().mkpath(at(path)) : writeContent(at(path), "x"));
        QTEST(namesOf(collect({ { pattern, "" } })) == QStringList(path), "fits");
    }

    void collectsNamesPatternsAndFolders()
    {
        for (const char* name : { "report.md", "b.png", "a.png", "input.png", "plots/z.svg", "plots/deep/a.svg",
                                  "plots/.hidden", "other.txt" }) {
            QVERIFY(writeContent(at(name), name));
        }
        const auto outputs =
            collect({ { "report.md", "text/markdown" }, { "*.png", "" }, { "plots/", "" } }, { "input.png" });
        QCOMPARE(namesOf(outputs),
                 (QStringList { "report.md", "a.png", "b.png", "plots/.hidden", "plots/deep/a.svg", "plots/z.svg" }));
        QCOMPARE(outputs->files[1].mediaType, QString("image/png"));
        QCOMPARE(m_blobs.read(outputs->files[4].blob.hash).value(), QByteArray("plots/deep/a.svg"));
        QCOMPARE(outputs->files[4].blob.size, 16);
    }

    void keepsAFileOnce()
    {
        QVERIFY(writeContent(at("a.png"), "a"));
        QCOMPARE(namesOf(collect({ { "*.png", "" }, { "a.png", "image/png" } })), QStringList { "a.png" });
    }

    void keepsAnInputThatIsNamedAsOutput()
    {
        QVERIFY(writeContent(at("table.csv"), "changed in place"));
        QCOMPARE(namesOf(collect({ { "table.csv", "" } }, { "table.csv" })), QStringList { "table.csv" });
    }

    void namesWhatIsMissingAndWhatIsThere()
    {
        QVERIFY(writeContent(at("resluts.json"), "{}"));
        QVERIFY(writeContent(at("script.py"), ""));
        const auto outputs = collect({ { "results.json", "" } }, { "script.py" });
        QVERIFY(!outputs);
        QCOMPARE(outputs.error().code, ErrorCode::NotFound);
        QVERIFY(outputs.error().what.contains("'results.json'"));
        QVERIFY(outputs.error().mend.contains("resluts.json"));
        QVERIFY(!outputs.error().mend.contains("script.py"));
        QVERIFY(collect({ { "*.fits", "" } }).error().what.contains("'*.fits'"));
        QVERIFY(collect({ { "plots/", "" } }).error().what.contains("'plots/'"));
    }

    void refusesWhatLeadsOut()
    {
        QVERIFY(QFile::link("/etc/passwd", at("secret")));
        QVERIFY(QFile::link("/nonexistent", at("nothing")));
        QVERIFY(QFile::link("/etc", at("folder")));
        QVERIFY(writeContent(at("real"), "x"));
        QVERIFY(QFile::link("real", at("alias")));
        QCOMPARE(collect({ { "secret", "" } }).error().code, ErrorCode::Refused);
        QCOMPARE(collect({ { "nothing", "" } }).error().code, ErrorCode::Refused);
        QCOMPARE(collect({ { "folder/passwd", "" } }).error().code, ErrorCode::Refused);
        QCOMPARE(collect({ { "s*", "" } }).error().code, ErrorCode::Refused);
        QCOMPARE(collect({ { "../x", "" } }).error().code, ErrorCode::Refused);
        QCOMPARE(collect({ { "/etc/passwd", "" } }).error().code, ErrorCode::Refused);
        QCOMPARE(namesOf(collect({ { "alias", "" } })), QStringList { "alias" });
    }

    void refusesWhatIsNoFile()
    {
        QVERIFY(QDir(m_folder->path()).mkdir("plots"));
        QVERIFY(collect({ { "plots", "" } }).error().mend.contains("'plots/'"));
        QCOMPARE(mkfifo(at("pipe").toUtf8().constData(), 0600), 0);
        QCOMPARE(collect({ { "pipe", "" } }).error().code, ErrorCode::BadInput);
    }

    void readsValues()
    {
        QVERIFY(collect({})->values.isEmpty());
        QVERIFY(writeContent(
            at("outputs.json"),
            R"({"T": {"value": 2.7250156, "error": 8.1e-6, "unit": "K"}, "n": 43, "ok": true, "name": "FIRAS", "none": null})"));
        const auto outputs = collect({});
        QVERIFY(outputs);
        QCOMPARE(outputs->values.size(), 5);
        QCOMPARE(outputs->values["T"].toObject()["value"].toDouble(), 2.7250156);
    }

    void refusesBadValues_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        QTest::addColumn<int>("line");
        QTest::newRow("syntax") << QByteArray("{\n\"a\": 1,\n\"b\" 2}") << "line 3" << 3;
        QTest::newRow("NaN") << QByteArray("{\"a\": NaN}") << "NaN" << 1;
        QTest::newRow("empty") << QByteArray("") << "offset 0" << 1;
        QTest::newRow("array") << QByteArray("[1]") << "no JSON object" << 0;
        QTest::newRow("nested") << QByteArray("{\"a\": {\"b\": {\"c\": 1}}}") << "'a'" << 0;
        QTest::newRow("list") << QByteArray("{\"list\": [1, 2]}") << "'list'" << 0;
        QTest::newRow("no value") << QByteArray("{\"a\": {\"unit\": \"K\"}}") << "'a'" << 0;
    }

    void refusesBadValues()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        QVERIFY(writeContent(at("outputs.json"), text));
        const auto outputs = collect({});
        QVERIFY(!outputs);
        QCOMPARE(outputs.error().code, ErrorCode::BadInput);
        QVERIFY2(outputs.error().what.contains(says), qPrintable(outputs.error().what));
        QTEST(outputs.error().place.line, "line");
    }

    void stopsBetweenFiles()
    {
        QVERIFY(writeContent(at("one.txt"), "1"));
        std::stop_source source;
        const std::vector<OutputSpec> all { { "*.txt", "" } };
        QVERIFY(OutputCollector(m_folder->path(), {}, m_blobs).collect(all, source.get_token()));
        source.request_stop();
        const auto stopped = OutputCollector(m_folder->path(), {}, m_blobs).collect(all, source.get_token());
        QVERIFY(!stopped);
        QVERIFY2(stopped.error().what.contains("one.txt"), qPrintable(stopped.error().toText()));
    }
};

QTEST_GUILESS_MAIN(TestOutputCollector)
#include "tst_outputcollector.moc"
