// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"

#include "archive/detect.h"

#include <QTest>

using namespace cmbagent;

class TestDetect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsGoodFiles();
    void knowsTraces();
    void knowsByContent();
};

void TestDetect::knowsGoodFiles()
{
    for (const QString& name : corpusFiles("good")) {
        QVERIFY2(detectFileFormatOf(corpusFolder("good/") + name) == FileFormat::Workflow, qPrintable(name));
    }
}

void TestDetect::knowsTraces()
{
    QCOMPARE(detectFileFormatOf(corpusFolder("wfformat/diamond.json")), FileFormat::WfFormat);
    QCOMPARE(detectFileFormatOf(corpusFolder("wfformat/version-1.4.json")), FileFormat::WfFormat);
    QCOMPARE(detectFileFormatOf(corpusFolder("wfformat/broken.json")), FileFormat::WfFormat); // damaged, but still one
    QCOMPARE(detectFileFormatOf(corpusFolder("wfformat/list.json")), FileFormat::Unknown);
    QCOMPARE(detectFileFormatOf(QStringLiteral("/nonexistent")), FileFormat::Unknown);
}

void TestDetect::knowsByContent()
{
    QCOMPARE(detectFileFormat("cmbagent: 1"), FileFormat::Workflow);
    QCOMPARE(detectFileFormat("# hello\r\ncmbagent: 1"), FileFormat::Workflow);
    QCOMPARE(detectFileFormat("name: forgot the version\nsteps:\n"), FileFormat::Workflow);
    QCOMPARE(detectFileFormat("print('cmbagent: 1')"), FileFormat::Unknown);
    QCOMPARE(detectFileFormat(""), FileFormat::Unknown);
    QCOMPARE(detectFileFormat("{"), FileFormat::Unknown);
    QCOMPARE(detectFileFormat(" {\"cmbagent\": 1}"), FileFormat::Workflow);
    QCOMPARE(detectFileFormat("{\"a\": {\"schemaVersion\": 1, \"workflow\": {}}}"),
             FileFormat::Unknown); // not outermost
    QCOMPARE(detectFileFormat("{\"text\": \"a \\\" { [\", \"schemaVersion\": \"1.5\", \"workflow\": {}}"),
             FileFormat::WfFormat);
    QCOMPARE(detectFileFormat("{\"never closed\\"), FileFormat::Unknown);
}

QTEST_GUILESS_MAIN(TestDetect)
#include "tst_detect.moc"
