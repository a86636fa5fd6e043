// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/answerparts.h"

#include <QTest>

using namespace cmbagent;

/// Code, documents and objects in what models write.
class TestAnswerParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsCode_data();
    void findsCode();
    void findsObjects_data();
    void findsObjects();
    void takesFencesOffDocuments();
    void pathsStayInside();
};

void TestAnswerParts::findsCode_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("code"); // empty: none
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, const char* answer, const char* code, const char* path = "") {
        QTest::newRow(name) << QString::fromUtf8(answer) << QString::fromUtf8(code) << QString::fromUtf8(path);
    };
    row("python", "See:\n```python\nx = 1\n```\nDone.", "x = 1\n");
    row("bare", "```\nx = 1\n```", "x = 1\n");
    row("named", "```python\n# filename: codebase/a.py\nx = 1\n```", "# filename: codebase/a.py\nx = 1\n",
        "codebase/a.py");
    row("the longest", "```python\nx\n```\n```bash\npip install everything there is\n```\n```py\nx = 1\ny = 2\n```",
        "x = 1\ny = 2\n");
    row("a fence inside", "````python\ns = '''\n```\n'''\n````", "s = '''\n```\n'''\n");
    row("never closed", "```python\nx = 1", "x = 1\n");
    row("json", R"({"python_code": "x = 1"})", "x = 1");
    row("none", "x = 1", "");
    row("other language", "```bash\nls\n```", "");
    row("outside", "```python\n# filename: ../a.py\nx = 1\n```", "");
}

void TestAnswerParts::findsCode()
{
    QFETCH(const QString, answer);
    QFETCH(const QString, code);
    QFETCH(const QString, path);
    const auto found = codeIn(answer);
    QCOMPARE(found.has_value(), !code.isEmpty());
    if (found) {
        QCOMPARE(found->text, code);
        QCOMPARE(found->path, path);
    } else {
        QCOMPARE(found.error().code, ErrorCode::BadInput);
    }
}

void TestAnswerParts::findsObjects_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("plain") << QStringLiteral(R"({"a": 1})") << true;
    QTest::newRow("fenced") << QStringLiteral("```json\n{\"a\": 1}\n```") << true;
    QTest::newRow("with words") << QStringLiteral("Here: {\"a\": 1} is it.") << true;
    QTest::newRow("broken") << QStringLiteral("{\"a\": ") << false;
    QTest::newRow("a list") << QStringLiteral("[1]") << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestAnswerParts::findsObjects()
{
    QFETCH(const QString, answer);
    QFETCH(const bool, isThere);
    const auto found = objectIn(answer);
    QCOMPARE(found.has_value(), isThere);
    if (found) {
        QCOMPARE(found->value(QStringLiteral("a")).toInt(), 1);
    }
}

void TestAnswerParts::takesFencesOffDocuments()
{
    const QString answer = QStringLiteral("```markdown\n<!-- filename: report.md -->\n# A\n\n```python\nx\n```\n```");
    QCOMPARE(markdownIn(answer), QStringLiteral("# A\n\n```python\nx\n```\n"));
    QCOMPARE(markdownNameIn(answer), QStringLiteral("report.md"));
    QCOMPARE(markdownIn(QStringLiteral("# A")), QStringLiteral("# A\n"));
    QCOMPARE(markdownNameIn(QStringLiteral("<!-- filename: ../a.md -->\nx")), QString());
}

void TestAnswerParts::pathsStayInside()
{
    for (const char* path : { "a.py", "codebase/a.py", "a/b/c.d" }) {
        QVERIFY2(staysInside(QString::fromLatin1(path)), path);
    }
    for (const char* path : { "", "/a", "..", "../a", "a/../b", "a//b", "./a", "a/", "~/a", "a\\b", "C:/a", "a\nb" }) {
        QVERIFY2(!staysInside(QString::fromLatin1(path)), path);
    }
}

QTEST_GUILESS_MAIN(TestAnswerParts)
#include "tst_answerparts.moc"
