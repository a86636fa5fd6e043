// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pathpattern.h"

#include <QTest>

using namespace cmbagent;

class TestPathPattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fits_data();
    void fits();
    void staysFast();
    void keepsInside();
};

void TestPathPattern::fits_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* pattern, const char* path, bool expected) {
        QTest::addRow("%s %s", pattern, path) << QString::fromUtf8(pattern) << QString::fromUtf8(path) << expected;
    };
    row("*.png", "a.png", true);
    row("*.png", ".png", true);
    row("*.png", "a.pngx", false);
    row("*.png", "sub/a.png", false);
    row("*/a.png", "sub/a.png", true);
    row("plot-*-?.png", "plot-one-1.png", true);
    row("plot-*-?.png", "plot-1.png", false);
    row("[a-c]x", "bx", true);
    row("[a-c]x", "dx", false);
    row("[!a-c]x", "dx", true);
    row("[!a-c]x", "ax", false);
    row("[]]x", "]x", true);
    row("[abc", "[abc", true); // never closed: taken as written
    row("a**b", "axxb", true);
    row("**/x.py", "x.py", true);
    row("**/x.py", "a/b/x.py", true);
    row("a/**/x.py", "a/x.py", true);
    row("a/**/x.py", "b/x.py", false);
    row("a/**", "a/b/c", true);
    row("", "", true);
    row("*", "", true);
    row("?", "é", true);
}

void TestPathPattern::fits()
{
    QFETCH(QString, pattern);
    QFETCH(QString, path);
    QFETCH(bool, expected);
    QCOMPARE(fitsPattern(pattern, path), expected);
}

void TestPathPattern::staysFast()
{
    // With backtracking this would take longer than the universe lasts.
    const QString pattern = QStringLiteral("a*").repeated(500) + QLatin1Char('b');
    QVERIFY(!fitsPattern(pattern, QString(20'000, QLatin1Char('a'))));
    QVERIFY(
        !fitsPattern(QStringLiteral("**/a/").repeated(100) + QLatin1Char('b'), QStringLiteral("a/").repeated(1'000)));
}

void TestPathPattern::keepsInside()
{
    QCOMPARE(pathInside(QStringLiteral("a/./b//c")).value(), QStringLiteral("a/b/c"));
    QCOMPARE(pathInside(QStringLiteral("plots/")).value(), QStringLiteral("plots/"));
    QCOMPARE(pathInside(QStringLiteral("..a")).value(), QStringLiteral("..a"));
    for (const char* bad : { "", "/", "/etc/passwd", "..", "../x", "a/../x", "./..", "//x" }) {
        QVERIFY2(!pathInside(QString::fromLatin1(bad)), bad);
    }
}

QTEST_GUILESS_MAIN(TestPathPattern)

#include "tst_pathpattern.moc"
