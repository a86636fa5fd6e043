// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/textdiff.h"

#include <QTest>

#include <random>

using namespace cmbagent;

namespace {

/// One side of a difference that shows everything: its lines without those of the other sign.
QString sideOf(const TextDiff& diff, QChar other)
{
    QString text;
    for (const QString& line : diff.lines) {
        if (!line.startsWith(QLatin1String("@@")) && line.front() != other) {
            text += line.mid(1) + QLatin1Char('\n');
        }
    }
    return text;
}

/// Fewest lines to add and remove, by the plain table of longest common subsequences.
int fewestEdits(const QStringList& a, const QStringList& b)
{
    std::vector<std::vector<int>> common(size_t(a.size()) + 1, std::vector<int>(size_t(b.size()) + 1, 0));
    for (qsizetype i = a.size(); i-- > 0;) {
        for (qsizetype j = b.size(); j-- > 0;) {
            common[size_t(i)][size_t(j)] = a[i] == b[j]
                ? common[size_t(i) + 1][size_t(j) + 1] + 1
                : std::max(common[size_t(i) + 1][size_t(j)], common[size_t(i)][size_t(j) + 1]);
        }
    }
    return int(a.size() + b.size()) - 2 * common[0][0];
}

QStringList randomLines(std::mt19937& random, int most)
{
    QStringList lines;
    for (int i = int(random() % unsigned(most + 1)); i > 0; --i) {
        lines << QString(QLatin1Char(char('a' + random() % 4)));
    }
    return lines;
}

QString textOf(const QStringList& lines)
{
    return lines.isEmpty() ? QString() : lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace

class TestTextDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesUnifiedHunks();
    void joinsNearChanges();
    void seesNoLineEnds();
    void addsToNothing();
    void findsTheShortestWay();
    void boundsItsWork();
    void cutsWhatItShows();
};

void TestTextDiff::writesUnifiedHunks()
{
    const TextDiff diff =
        diffTexts(QStringLiteral("1\n2\n3\n4\n5\n6\n7\n8\n9\n"), QStringLiteral("1\n2\n3\n4\nfive\n6\n7\n8\n9\n"));
    QCOMPARE(diff.added, 1);
    QCOMPARE(diff.removed, 1);
    QCOMPARE(diff.lines,
             (QStringList { QStringLiteral("@@ -2,7 +2,7 @@"), QStringLiteral(" 2"), QStringLiteral(" 3"),
                            QStringLiteral(" 4"), QStringLiteral("-5"), QStringLiteral("+five"), QStringLiteral(" 6"),
                            QStringLiteral(" 7"), QStringLiteral(" 8") }));
}

void TestTextDiff::joinsNearChanges()
{
    const auto hunks = [](int gap) {
        QString a = QStringLiteral("x\n");
        for (int i = 0; i < gap; ++i) {
            a += QStringLiteral("line %1\n").arg(i);
        }
        const TextDiff diff = diffTexts(a + QStringLiteral("y\n"), QString(a).replace(0, 1, QLatin1Char('X')));
        return diff.lines.filter(QStringLiteral("@@ -")).size();
    };
    QCOMPARE(hunks(6), 1);
    QCOMPARE(hunks(7), 2);
}

void TestTextDiff::seesNoLineEnds()
{
    QVERIFY(diffTexts(QStringLiteral("a\r\nb\r\n"), QStringLiteral("a\nb")).isEmpty());
    QVERIFY(diffTexts({}, {}).isEmpty());
    QVERIFY(!diffTexts(QStringLiteral("a\n"), QStringLiteral("a\n\n")).isEmpty());
}

void TestTextDiff::addsToNothing()
{
    QCOMPARE(diffTexts({}, QStringLiteral("a\nb\n")).lines,
             (QStringList { QStringLiteral("@@ -0,0 +1,2 @@"), QStringLiteral("+a"), QStringLiteral("+b") }));
    QCOMPARE(diffTexts(QStringLiteral("a\n"), {}).lines,
             (QStringList { QStringLiteral("@@ -1,1 +0,0 @@"), QStringLiteral("-a") }));
}

// The difference, read as one side or the other, gives that side; and there is no shorter one.
void TestTextDiff::findsTheShortestWay()
{
    std::mt19937 random(20261127);
    TextDiffLimits whole;
    whole.context = 1000;
    for (int round = 0; round < 2000; ++round) {
        const QStringList a = randomLines(random, 30);
        const QStringList b = randomLines(random, 30);
        const TextDiff diff = diffTexts(textOf(a), textOf(b), whole);
        QCOMPARE(diff.added + diff.removed, fewestEdits(a, b));
        if (!diff.isEmpty()) {
            QCOMPARE(sideOf(diff, QLatin1Char('+')), textOf(a));
            QCOMPARE(sideOf(diff, QLatin1Char('-')), textOf(b));
        }
        QVERIFY(!diff.isCoarse);
    }
}

void TestTextDiff::boundsItsWork()
{
    QString a = QStringLiteral("same\n");
    QString b = a;
    for (int i = 0; i < 50'000; ++i) {
        a += QStringLiteral("a%1\n").arg(i);
        b += QStringLiteral("b%1\n").arg(i);
    }
    const TextDiff diff = diffTexts(a, b);
    QVERIFY(diff.isCoarse);
    QVERIFY(diff.isCut);
    QCOMPARE(diff.added, 50'000);
    QCOMPARE(diff.removed, 50'000);
    QCOMPARE(diff.lines.size(), 2000);
}

void TestTextDiff::cutsWhatItShows()
{
    TextDiffLimits limits;
    limits.mostLines = 3;
    const TextDiff diff = diffTexts(QStringLiteral("1\n2\n3\n"), QStringLiteral("4\n5\n6\n"), limits);
    QVERIFY(diff.isCut);
    QCOMPARE(diff.lines.size(), 3);
    QCOMPARE(diff.added, 3);
}

QTEST_GUILESS_MAIN(TestTextDiff)
#include "tst_textdiff.moc"
