// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/yamleditor.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace cmbagent;

/// One value is changed and every other byte stays, whatever style the file is written in.
class TestYamlEditor : public QObject
{
    Q_OBJECT

    static YamlPath pathFrom(const QString& text)
    {
        YamlPath path;
        for (const QString& part : text.split(QLatin1Char('/'))) {
            bool isNumber = false;
            const int index = part.toInt(&isNumber);
            isNumber ? path.emplace_back(index) : path.emplace_back(part);
        }
        return path;
    }

private Q_SLOTS:
    void set_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char* name, QByteArray before, const char* path, const QJsonValue& value,
                            QByteArray after) { QTest::newRow(name) << before << path << value << after; };
        row("plain", "a: 1 # one\nb: 2\n", "a", 3, "a: 3 # one\nb: 2\n");
        row("quoted old", "a: 'x # y'   # c\nb: 2\n", "a", "z", "a: z   # c\nb: 2\n");
        row("double quoted old", "a: \"x \\\" # y\" # c\n", "a", "z", "a: z # c\n");
        row("several lines of plain text", "a: x\n  y\n  z # c\nb: 2\n", "a", "w", "a: w # c\nb: 2\n");
        row("literal becomes plain", "a: |\n  x\n\n  # no comment\n# comment\nb: 2\n", "a", "w",
            "a: w\n# comment\nb: 2\n");
        row("plain becomes literal", "a: x # c\nb: 2\n", "a", "l1\nl2\n", "a: | # c\n  l1\n  l2\nb: 2\n");
        row("nothing becomes something", "a:\nb: 2\n", "a", "w", "a: w\nb: 2\n");
        row("nothing with a comment", "a: # c\nb: 2\n", "a", "w", "a: w # c\nb: 2\n");
        row("tilde", "a: ~ # c\nb: 2\n", "a", "w", "a: w # c\nb: 2\n");
        row("needs quotes", "a: x\n", "a", "yes: no", "a: 'yes: no'\n");
        row("looks like a number", "a: x\n", "a", "3", "a: '3'\n");
        row("is a number", "a: x\n", "a", 3, "a: 3\n");
        row("is true", "a: x\n", "a", true, "a: true\n");
        row("looks like nothing", "a: x\n", "a", "null", "a: 'null'\n");
        row("begins like a list", "a: x\n", "a", "- x", "a: '- x'\n");
        row("comma stays plain outside brackets", "a: x\n", "a", "p, q", "a: p, q\n");
        row("comma in brackets", "m: {a: x, b: y}\n", "m/a", "p, q", "m: {a: 'p, q', b: y}\n");
        row("in brackets", "m: {a: x, b: [1, 2]} # c\n", "m/b", 5, "m: {a: x, b: 5} # c\n");
        row("item in brackets", "m: {a: x, b: [1, 2]} # c\n", "m/b/1", 5, "m: {a: x, b: [1, 5]} # c\n");
        row("item of a list", "l:\n  - x # c\n  - y\n", "l/0", "z", "l:\n  - z # c\n  - y\n");
        row("item of an unindented list", "l:\n- x # c\n- y\nm: 1\n", "l/1", "z", "l:\n- x # c\n- z\nm: 1\n");
        row("new key", "a: 1\n# end\n", "b", "x", "a: 1\nb: x\n# end\n");
        row("new key where no line end is", "a: 1", "b", "x", "a: 1\nb: x");
        row("new key in brackets", "m: {a: 1} # c\n", "m/b", "x", "m: {a: 1, b: x} # c\n");
        row("new key in empty brackets", "m: {} # c\n", "m/b", "x", "m: {b: x} # c\n");
        row("new key behind a list", "l:\n- x\n- y\n", "b", 1, "l:\n- x\n- y\nb: 1\n");
        row("new mapping on the way", "a: 1\n", "m/b", 2, "a: 1\nm: {b: 2}\n");
        row("text becomes mapping", "a: x # c\n", "a/kind", "z", "a: {kind: z} # c\n");
        row("block list becomes a line", "l: # c\n  - x\n  - y\nm: 1\n", "l", QJsonArray { "z" }, "l: [z] # c\nm: 1\n");
        row("in a step", "s:\n  - id: a\n    t: 1 # c\n    # inside\n  # above b\n  - id: b\n", "s/0/u", "x",
            "s:\n  - id: a\n    t: 1 # c\n    u: x\n    # inside\n  # above b\n  - id: b\n");
    }
    void set()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QFETCH(QByteArray, after);
        auto editor = YamlEditor::open(before);
        QVERIFY(editor);
        const auto done = editor->set(pathFrom(path), value);
        QVERIFY2(done, done ? "" : qPrintable(done.error().toText() + done.error().detail));
        QCOMPARE(editor->text(), after);
    }

    void remove_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char* name, QByteArray before, const char* path, QByteArray after) {
            QTest::newRow(name) << before << path << after;
        };
        row("key", "a: 1\nb: 2 # c\n# d\nc: 3\n", "b", "a: 1\n# d\nc: 3\n");
        row("last key", "a: 1\nb: 2\n", "b", "a: 1\n");
        row("last key without line end", "a: 1\nb: 2", "b", "a: 1");
        row("literal", "a: |\n  x\n  # in it\nb: 2\n", "a", "b: 2\n");
        row("key beside its dash", "s:\n  - a: 1\n    b: 2\n", "s/0/a", "s:\n  - b: 2\n");
        row("first in brackets", "m: {a: 1, b: 2}\n", "m/a", "m: {b: 2}\n");
        row("last in brackets", "m: {a: 1, b: 2}\n", "m/b", "m: {a: 1}\n");
        row("only one in brackets", "x: 1\nm: {a: 1}\n", "m/a", "x: 1\n");
        row("item in brackets", "l: [a, b, c]\n", "l/1", "l: [a, c]\n");
        row("item", "l:\n  - a\n  - b # c\n  # d\n  - c\n", "l/1", "l:\n  - a\n  # d\n  - c\n");
        row("only item", "x: 1\nl:\n  - a # c\ny: 2\n", "l/0", "x: 1\ny: 2\n");
    }
    void remove()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, path);
        QFETCH(QByteArray, after);
        auto editor = YamlEditor::open(before);
        QVERIFY(editor);
        const auto done = editor->remove(pathFrom(path));
        QVERIFY2(done, done ? "" : qPrintable(done.error().toText() + done.error().detail));
        QCOMPARE(editor->text(), after);
    }

    void itemsComeAndGoWithTheirComments()
    {
        const QByteArray before =
            "steps:\n  # about a\n  - id: a\n    x: |\n      # code\n\n  # about b\n  - id: b # b\n\nend: 1\n";
        auto editor = YamlEditor::open(before);
        QVERIFY(editor);
        const YamlPath steps { QStringLiteral("steps") };
        QCOMPARE(editor->itemText(steps, 1, true), QByteArray("# about b\n- id: b # b\n"));
        QVERIFY(editor->removeItem(steps, 0));
        QCOMPARE(editor->text(), QByteArray("steps:\n  # about b\n  - id: b # b\n\nend: 1\n"));
        QVERIFY(editor->insertItem(steps, 1, "- id: c\n  x: |\n    # code\n"));
        QCOMPARE(editor->text(),
                 QByteArray("steps:\n  # about b\n  - id: b # b\n\n  - id: c\n    x: |\n      # code\n\nend: 1\n"));
        QVERIFY(editor->removeItem(steps, 1));
        QVERIFY(editor->removeItem(steps, 0));
        QCOMPARE(editor->text().simplified(), QByteArray("steps: [] end: 1"));
        QVERIFY(editor->insertItem(steps, 0, "- id: d\n"));
        QVERIFY2(editor->text().startsWith("steps:\n  - id: d\n"), editor->text().constData());
    }

    void whatCannotBeWrittenIsRefused()
    {
        const QByteArray before = "? a\n: 1\nb: 2\n"; // a key of the long form
        auto editor = YamlEditor::open(before);
        QVERIFY(editor);
        const auto done = editor->insertItem({ QStringLiteral("b") }, 0, "- id: x\n  : broken");
        QVERIFY(!done);
        QCOMPARE(editor->text(), before);
    }
};

QTEST_APPLESS_MAIN(TestYamlEditor)
#include "tst_yamleditor.moc"
