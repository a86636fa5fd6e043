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
        QVERIFY2(detectFileKindOf(corpusFolder("good/") + name) == FileKind::Workflow, qPrintable(name));
    }
}

void TestDetect::knowsTraces()
{
    QCOMPARE(detectFileKindOf(corpusFolder("wfformat/diamond.json")), FileKind::WfFormat);
    QCOMPARE(detectFileKindOf(corpusFolder("wfformat/version-1.4.json")), FileKind::WfFormat);
    QCOMPARE(detectFileKindOf(corpusFolder("wfformat/broken.json")), FileKind::WfFormat); // damaged, but still one
    QCOMPARE(detectFileKindOf(corpusFolder("wfformat/list.json")), FileKind::Unknown);
    QCOMPARE(detectFileKindOf(QStringLiteral("/nonexistent")), FileKind::Unknown);
}

void TestDetect::knowsByContent()
{
    QCOMPARE(detectFileKind("cmbagent: 1"), FileKind::Workflow);
    QCOMPARE(detectFileKind("# hello\r\ncmbagent: 1"), FileKind::Workflow);
    QCOMPARE(detectFileKind("name: forgot the version\nsteps:\n"), FileKind::Workflow);
    QCOMPARE(detectFileKind("print('cmbagent: 1')"), FileKind::Unknown);
    QCOMPARE(detectFileKind(""), FileKind::Unknown);
    QCOMPARE(detectFileKind("{"), FileKind::Unknown);
    QCOMPARE(detectFileKind(" {\"cmbagent\": 1}"), FileKind::Workflow);
    QCOMPARE(detectFileKind("{\"a\": {\"schemaVersion\": 1, \"workflow\": {}}}"), FileKind::Unknown); // not outermost
    QCOMPARE(detectFileKind("{\"text\": \"a \\\" { [\", \"schemaVersion\": \"1.5\", \"workflow\": {}}"),
             FileKind::WfFormat);
    QCOMPARE(detectFileKind("{\"never closed\\"), FileKind::Unknown);
}

QTEST_GUILESS_MAIN(TestDetect)
#include "tst_detect.moc"
