// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/yamlreread.h"

#include "archive/workflowdraft.h"
#include "randomworkflowtext.h"

#include <QTest>

using namespace cmbagent;

namespace {

int rounds(int usual)
{
    return qEnvironmentVariableIsSet("CMBAGENT_LONG") ? 20 * usual : usual;
}

/// Anything a hand or an editor might put anywhere, good or bad.
const QByteArrayList& stretches()
{
    static const QByteArrayList all { "",
                                      "x",
                                      " ",
                                      "\n",
                                      "\n\n",
                                      "#",
                                      " # c",
                                      "-",
                                      "- ",
                                      "  - id: new\n    kind: code\n    inline: print(2)\n",
                                      "- id: new\n  kind: code\n  inline: print(2)\n",
                                      "    title: more\n",
                                      "name: again\n",
                                      "end: end\n",
                                      "  - end\n",
                                      "\"",
                                      "'",
                                      "[",
                                      "]",
                                      "{",
                                      "}",
                                      ": ",
                                      ":",
                                      "|",
                                      "|+\n",
                                      ">\n",
                                      "&a ",
                                      "*a",
                                      "!!str ",
                                      "? ",
                                      "---\n",
                                      "...\n",
                                      "\t",
                                      "%TAG ! tag:x,2000:\n",
                                      "steps:\n",
                                      "\xC3\xA4",
                                      "\xff",
                                      "\x04",
                                      "~",
                                      "null" };
    return all;
}

bool isSame(const YamlSource& a, const YamlSource& b)
{
    bool same = a.text() == b.text() && a.lineCount() == b.lineCount() && isSameBelow(a.root(), b.root(), 0);
    for (int line = 0; same && line <= a.lineCount(); ++line) {
        same = a.lineStart(line) == b.lineStart(line);
    }
    return same;
}

QByteArray aroundSplice(const QByteArray& before, const YamlSplicer::Splice& splice)
{
    return "at " + QByteArray::number(splice.at) + ", " + QByteArray::number(splice.length) + " bytes become '"
        + splice.text + "' in\n" + before;
}

} // namespace

/// Reading only what was changed gives what reading everything gives, or is not done.
class TestYamlReread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rereads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("old");
        QTest::addColumn<QByteArray>("fresh");
        QTest::addColumn<bool>("isReread");
        const auto row = [](const char* name, const char* text, const char* old, const char* fresh, bool isReread) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(old) << QByteArray(fresh) << isReread;
        };
        const char* const two =
            "name: n\nsteps:\n  # of a\n  - id: a\n    x: 1\n  # of b\n  - id: b\n    x: 2\nend: 3\n";
        row("value of the first", two, "x: 1", "x: 5", true);
        row("value of the last", two, "x: 2", "x: 'more\n\n      lines'", true);
        row("another item", two, "  - id: b", "  - id: c\n  - id: b", true);
        row("an item less", two, "  # of b\n  - id: b\n    x: 2\n", "", true);
        row("the first goes", two, "  # of a\n  - id: a\n    x: 1\n", "", true);
        row("head", two, "name: n", "name: m\nmore: [1,\n  2]", true);
        row("behind the steps", two, "end: 3", "end: 4", false);
        row("ends the list", two, "    x: 1\n", "other: 1\n", false);
        row("a quote swallows the next", two, "x: 1", "x: \"1", false);
        row("a bracket swallows the next", two, "x: 1", "x: [1", false);
        row("joins the next line", two, "x: 1\n", "x: 1", true);
        row("text goes on", two, "  # of b\n", "      goes on\n", true);
        row("an alias", two, "x: 2", "x: *a", false);
        row("brackets are read as a whole", "steps: [{id: a}, {id: b}]\n", "b", "c", false);
        row("no line end at the end", "steps:\n- id: a\n- id: b", "b", "c", true);
        row("last without line end goes", "steps:\n- id: a\n- id: b", "\n- id: b", "", true);
        row("a tag of one's own", "%TAG !e! tag:yaml.org,2002:\n---\nsteps:\n- id: !e!str a\n- id: b\n", "a\n", "c\n",
            false);
        row("kept line ends", "steps:\n- x: |+\n    a\n\n- y: 1\n", "\n- y", "\n\n- y", true);
    }
    void rereads()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, old);
        QFETCH(QByteArray, fresh);
        QFETCH(bool, isReread);
        auto source = readSource(text, {});
        QVERIFY(source);
        const YamlSplicer::Splice splice { text.indexOf(old), old.size(), fresh };
        QVERIFY(splice.at >= 0);
        QCOMPARE(rereadPart(*source, splice), isReread);
        const auto whole = readSource(isReread ? QByteArray(text).replace(splice.at, old.size(), fresh) : text, {});
        QVERIFY(whole);
        QVERIFY(isSame(*source, *whole));
    }

    /// Any bytes anywhere, one change upon another as long as the text can be read.
    void anythingAnywhere()
    {
        int reread = 0;
        int readable = 0;
        for (int seed = 0; seed < rounds(400); ++seed) {
            RandomWorkflowText texts(quint32(seed + 1));
            auto source = readSource(normalisedText(texts.next()), {});
            for (int round = 0; source && round < 12; ++round) {
                QRandomGenerator& random = texts.random();
                const QByteArray before = source->text();
                const qsizetype at = random.bounded(2) == 0 ? source->lineStart(random.bounded(source->lineCount() + 1))
                                                            : random.bounded(int(before.size()) + 1);
                const qsizetype most = before.size() - at;
                const qsizetype length = random.bounded(3) == 0 ? 0 : std::min<qsizetype>(random.bounded(40), most);
                const YamlSplicer::Splice splice { at, length, stretches()[random.bounded(int(stretches().size()))] };
                const auto whole = readSource(QByteArray(before).replace(at, length, splice.text), {});
                const bool isReread = rereadPart(*source, splice);
                readable += whole ? 1 : 0;
                reread += isReread ? 1 : 0;
                if (isReread) {
                    QVERIFY2(whole, aroundSplice(before, splice).constData());
                    QVERIFY2(isSame(*source, *whole), aroundSplice(before, splice).constData());
                } else if (whole) {
                    source = *whole;
                }
            }
        }
        QVERIFY2(reread > readable / 2, qPrintable(QStringLiteral("%1 of %2").arg(reread).arg(readable)));
    }

    /// Edits, undo and redo: the draft shows what opening its text shows, and every byte comes back.
    void draftsShowTheirText()
    {
        int made = 0;
        for (int seed = 0; seed < rounds(250); ++seed) {
            RandomWorkflowText texts(quint32(seed + 100'000));
            const QByteArray text = texts.next();
            auto draft = WorkflowDraft::open(text, QStringLiteral("x"), {});
            if (!draft) {
                continue;
            }
            std::vector<QByteArray> history { text };
            for (int round = 0; round < 16; ++round) {
                const bool isDone = draft->apply(anyEdit(*draft, texts, round)).has_value();
                made += isDone ? 1 : 0;
                if (isDone) {
                    history.push_back(draft->text());
                }
                QCOMPARE(draft->text(), history.back());
                showsWhatOpeningShows(*draft);
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
            QVERIFY(draft->confirm());
            for (auto it = history.rbegin(); it != history.rend(); ++it) {
                QVERIFY(draft->setText(*it));
                showsWhatOpeningShows(*draft);
            }
            QCOMPARE(draft->text(), text);
        }
        QVERIFY2(made > rounds(1500), qPrintable(QString::number(made)));
    }

private:
    static DraftEdit anyEdit(const WorkflowDraft& draft, RandomWorkflowText& texts, int round)
    {
        QRandomGenerator& random = texts.random();
        const auto& steps = draft.view().steps;
        const auto any = [&] {
            return steps.empty() ? QString() : steps[size_t(random.bounded(int(steps.size())))].id;
        };
        const QString id = any();
        const QString word = QString::fromUtf8(texts.word());
        switch (random.bounded(12)) {
        case 0:
            return edits::SetValue { id, { QStringLiteral("title") }, word };
        case 1:
            return edits::SetValue { id,
                                     { QStringLiteral("description") },
                                     word + QStringLiteral("\nmore\n\n# this\n") };
        case 2:
            return edits::SetValue { id, { QStringLiteral("timeout") }, QJsonValue(QJsonValue::Undefined) };
        case 3:
            return edits::SetValue { {}, { QStringLiteral("description") }, word };
        case 4:
            return edits::RenameStep { id, QStringLiteral("r%1").arg(round) };
        case 5:
            return edits::RemoveSteps { { id } };
        case 6:
            return edits::Connect { any(), id, random.bounded(2) == 0 };
        case 7:
            return edits::Disconnect { any(), id };
        case 8:
            return edits::MoveStep { id, any() };
        case 9:
            return edits::DuplicateSteps { { id } };
        case 10:
            return edits::SetValue { id, { QStringLiteral("needs") }, QStringLiteral("wrong") };
        default:
            return edits::AddStep { word, StepKind::Code, id, {} };
        }
    }

    static void showsWhatOpeningShows(const WorkflowDraft& draft)
    {
        const auto opened = WorkflowDraft::open(draft.text(), draft.path(), {});
        QVERIFY(opened);
        const DraftView& now = draft.view();
        const DraftView& fresh = opened->view();
        QVERIFY2(workflowToJson(*now.workflow) == workflowToJson(*fresh.workflow), draft.text().constData());
        QVERIFY(now.steps == fresh.steps);
        QCOMPARE(now.fields, fresh.fields);
        QVERIFY2(now.faults == fresh.faults, draft.text().constData());
        QVERIFY(now.workflow->order() == fresh.workflow->order());
    }
};

QTEST_APPLESS_MAIN(TestYamlReread)
#include "tst_yamlreread.moc"
