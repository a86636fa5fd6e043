// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/filesearch.h"

#include <QTest>

using namespace cmbagent;

/// A folder of documentation, searched by its words.
class TestFileSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheRarestWordsFirst();
    void findsPartsOfNamesAndFileNames();
    void givesPassagesThatCanBeReadOn();
    void findsNothingInNothing();
    void looksIntoEveryAlphabet();
};

void TestFileSearch::findsTheRarestWordsFirst()
{
    FileSearch search;
    search.add(QStringLiteral("common.md"), QStringLiteral("the spectrum and the spectrum of the background"));
    search.add(QStringLiteral("rare.md"), QStringLiteral("the spectrum is lensed when DoLensing is set"));
    search.add(QStringLiteral("other.md"), QStringLiteral("the background"));
    const auto found = search.find(QStringLiteral("spectrum dolensing"));
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(found.front().name, QStringLiteral("rare.md"));
    QVERIFY(found.front().score > found.back().score);
}

void TestFileSearch::findsPartsOfNamesAndFileNames()
{
    FileSearch search;
    search.add(QStringLiteral("api/camb_results.md"), QStringLiteral("get_cmb_power_spectra(params)"));
    search.add(QStringLiteral("x.md"), QStringLiteral("nothing of it"));
    for (const char* query : { "get_cmb_power_spectra", "power spectra", "CMB", "results" }) {
        const auto found = search.find(QString::fromLatin1(query));
        QVERIFY2(found.size() == 1 && found.front().name.startsWith(QLatin1String("api/")), query);
    }
}

void TestFileSearch::givesPassagesThatCanBeReadOn()
{
    QString text;
    for (int line = 0; line < 500; ++line) {
        text += QStringLiteral("line %1 of a long page\n").arg(line);
    }
    text += QStringLiteral("the needle lies here\n");
    FileSearch search;
    search.add(QStringLiteral("page.md"), text);
    const auto found = search.find(QStringLiteral("needle"), 3);
    QCOMPARE(found.size(), size_t(1));
    QVERIFY(found.front().text.size() <= 1'201);
    QCOMPARE(text.mid(found.front().offset, found.front().text.size()), found.front().text);
    QCOMPARE(search.find(QStringLiteral("line"), 3).size(), size_t(3));
}

void TestFileSearch::findsNothingInNothing()
{
    FileSearch search;
    QVERIFY(search.isEmpty() && search.find(QStringLiteral("x")).empty());
    search.add(QStringLiteral("empty"), {});
    QVERIFY(search.find(QStringLiteral("empty")).empty());
    search.add(QStringLiteral("one"), QStringLiteral("word"));
    QVERIFY(search.find({}).empty() && search.find(QStringLiteral("…!")).empty());
}

void TestFileSearch::looksIntoEveryAlphabet()
{
    FileSearch search;
    search.add(QStringLiteral("a"), QStringLiteral("Größe der Schallgeschwindigkeit, Ω_Λ"));
    QCOMPARE(search.find(QStringLiteral("GRÖSSE größe")).size(), size_t(1));
    QCOMPARE(search.find(QStringLiteral("ω_λ")).size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestFileSearch)
#include "tst_filesearch.moc"
