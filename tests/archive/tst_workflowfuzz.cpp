// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"

#include "archive/wfformatreader.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace cmbagent;

namespace {

/// Damages texts, the same way for the same seed.
class Damager
{
public:
    explicit Damager(quint32 seed) : m_random(seed) { }

    QByteArray damaged(QByteArray text)
    {
        const int times = 1 + below(3);
        for (int i = 0; i < times && !text.isEmpty(); ++i) {
            text = once(text);
        }
        return text;
    }

private:
    int below(qsizetype limit) { return std::uniform_int_distribution<int>(0, int(limit) - 1)(m_random); }

    QByteArray once(QByteArray text)
    {
        static const QByteArray tokens[] { "{",     "}",  "[", "]", ":",  ",",  "- ",   "&a ", "*a",
                                           "!x ",   "|",  ">", "'", "\"", "\t", "\n",   "\r",  "#",
                                           "---\n", "? ", "%", "@", "~",  "0",  "\xff", "\0",  "\xe2\x82" };
        const int at = below(text.size());
        switch (below(7)) {
        case 0:
            text[at] = char(below(256));
            return text;
        case 1:
            text[at] = char(text[at] ^ (1 << below(8)));
            return text;
        case 2:
            return text.left(at);
        case 3:
            return text.insert(at, tokens[below(std::size(tokens))]);
        case 4:
            return text.remove(at, 1 + below(20));
        default:
            break;
        }
        QList<QByteArray> lines = text.split('\n');
        const int line = below(lines.size());
        if (below(2) == 0) {
            lines.insert(below(lines.size()), lines[line]);
        } else {
            lines.swapItemsAt(line, below(lines.size()));
        }
        return lines.join('\n');
    }

    std::mt19937 m_random;
};

} // namespace

// Whatever stands in a file, it is read, or told what is wrong in which line; in the same process, which goes on.
class TestWorkflowFuzz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesDamagedWorkflows();
    void survivesDamagedTraces();
    void survivesNesting_data();
    void survivesNesting();
};

void TestWorkflowFuzz::survivesDamagedWorkflows()
{
    const QString folder = corpusFolder("good");
    QList<QByteArray> texts;
    for (const QString& name : corpusFiles("good")) {
        texts << bytesOf(folder + QLatin1Char('/') + name);
    }
    QVERIFY(!texts.isEmpty());
    Damager damager(20'260'101);
    const int rounds = qEnvironmentVariableIntValue("CMBAGENT_FUZZ_ROUNDS") > 0
        ? qEnvironmentVariableIntValue("CMBAGENT_FUZZ_ROUNDS")
        : 8'000;
    int read = 0;
    for (int round = 0; round < rounds; ++round) {
        const QByteArray text = damager.damaged(texts[round % texts.size()]);
        const auto result = checkWorkflowText(text, QStringLiteral("fuzz"), folder);
        if (result) {
            ++read;
            QVERIFY(result->workflow->size() > 0);
            QCOMPARE(int(result->workflow->order().size()), result->workflow->size());
            continue;
        }
        QVERIFY2(!result.error().empty(), text.constData());
        const int lines = int(text.count('\n') + text.count('\r')) + 2;
        for (const WorkflowFault& fault : result.error()) {
            QVERIFY2(!fault.code.isEmpty() && !fault.error.what.isEmpty(), text.constData());
            QVERIFY2(fault.error.place.line >= 1 && fault.error.place.line <= lines, text.constData());
        }
    }
    qInfo("%d of %d damaged files were still good", read, rounds);
    QVERIFY(read > 0 && read < rounds);
}

void TestWorkflowFuzz::survivesDamagedTraces()
{
    const QByteArray good = bytesOf(corpusFolder("wfformat/diamond.json"));
    QVERIFY(!good.isEmpty());
    Damager damager(7);
    for (int round = 0; round < 3'000; ++round) {
        const QByteArray text = damager.damaged(good);
        const auto trace = readWfFormatText(text, QStringLiteral("fuzz"));
        if (trace) {
            QCOMPARE(trace->tasks.size(), trace->workflow->steps.size());
        } else {
            QVERIFY2(!trace.error().what.isEmpty(), text.constData());
        }
    }
}

void TestWorkflowFuzz::survivesNesting_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray head = "cmbagent: 1\nname: x\nsteps:\n";
    const auto deep = [&](const char* name, const QByteArray& unit, int times) {
        QTest::newRow(name) << head + unit.repeated(times);
    };
    deep("open lists", "[", 200'000);
    deep("open maps", "{a: ", 100'000);
    deep("open maps without values", "{", 200'000);
    deep("list items", "- ", 100'000);
    deep("complex keys", "? ", 100'000);
    deep("anchors", "&a ", 100'000);
    deep("aliases", "- *a\n", 50'000);
    deep("documents", "---\n", 100'000);
    deep("colons", ": ", 100'000);
    deep("quotes", "\"", 100'001);
    deep("tags", "!a ", 100'000);
    deep("long word", "a", 800'000);
    deep("many items", "- a\n", 200'000);
    deep("many keys", "? a\n", 180'000);
    deep("one long flow list", "[a], ", 160'000);
    deep("words and colons", "a:", 400'000);
    deep("folded lines", "a\n", 400'000);
    deep("comments", "#\n", 400'000);
    QByteArray stairs = head;
    for (int i = 0; i < 1'500; ++i) {
        stairs += QByteArray(i, ' ') + "a:\n";
    }
    QTest::newRow("stairs") << stairs;
}

void TestWorkflowFuzz::survivesNesting()
{
    QFETCH(QByteArray, text);
    QElapsedTimer timer;
    timer.start();
    const auto result = checkWorkflowText(text, QStringLiteral("deep"), QString());
    QVERIFY(!result);
    QVERIFY(!result.error().empty());
    QVERIFY(result.error().front().error.place.line >= 1);
    qInfo("%s line %d in %lld ms", qPrintable(result.error().front().code), result.error().front().error.place.line,
          static_cast<long long>(timer.elapsed()));
}

QTEST_GUILESS_MAIN(TestWorkflowFuzz)
#include "tst_workflowfuzz.moc"
