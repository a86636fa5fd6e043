// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/bookmark.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace cmbagent;

namespace {

constexpr int patience = 60'000; // far above what anything takes

} // namespace

/// Where every window was, in one file that also a program with one window understands.
class TestBookmark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void severalWindowsComeBackInOrder();
    void aFileOfOneWindowIsRead();
    void oneWindowIsWrittenAsBefore();
    void whatIsNoBookmarkIsNothing_data();
    void whatIsNoBookmarkIsNothing();
    void noTwoWindowsShareALayout();
    void nothingIsKeptBeforeItBegins();
    void aChangeIsWrittenSoon();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral("bookmark.json")); }
    [[nodiscard]] QJsonObject written() const;
    void write(const QByteArray& text) const;
    [[nodiscard]] static QList<Place> two();

    std::unique_ptr<QTemporaryDir> m_folder;
};

QJsonObject TestBookmark::written() const
{
    QFile kept(file());
    return kept.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(kept.readAll()).object() : QJsonObject();
}

void TestBookmark::write(const QByteArray& text) const
{
    QFile kept(file());
    QVERIFY(kept.open(QIODevice::WriteOnly));
    kept.write(text);
}

QList<Place> TestBookmark::two()
{
    Place front;
    front.layout = 2;
    front.run = QStringLiteral("01234567-89ab-7def-8123-456789abcdef");
    front.view = 3;
    front.step = QStringLiteral("fit");
    front.canvas = CanvasPlace { 1.5, -1, { 10, -20.5 } };
    front.canvasStep = QStringLiteral("load");
    front.inspectorTab = 3;
    front.play = { { "from", "fit" }, { "name", "warmer" }, { "parameters", QJsonObject { { "t0", 2.73 } } } };
    front.page = QStringLiteral("comparison");
    front.compared = QStringList { front.run, QStringLiteral("11234567-89ab-7def-8123-456789abcdef") };
    Place behind;
    behind.workflow = QStringLiteral("/w/ä b.workflow.yaml");
    behind.journal = QStringLiteral("/d/1.journal");
    behind.bottomTab = 2;
    behind.page = QStringLiteral("costs");
    return { front, behind };
}

void TestBookmark::severalWindowsComeBackInOrder()
{
    Bookmark bookmark(file());
    bookmark.begin(&TestBookmark::two);
    bookmark.save();
    QCOMPARE(Bookmark(file()).read(), two());
}

void TestBookmark::aFileOfOneWindowIsRead()
{
    write(R"({"run": "0123", "view": 2, "step": "second", "bottom_tab": 1,
              "canvas": {"zoom": 2, "step": "first", "x": 3, "y": 4}})");
    Place expected;
    expected.run = QStringLiteral("0123");
    expected.view = 2;
    expected.step = QStringLiteral("second");
    expected.bottomTab = 1;
    expected.canvas = CanvasPlace { 2, -1, { 3, 4 } };
    expected.canvasStep = QStringLiteral("first");
    QCOMPARE(Bookmark(file()).read(), QList<Place> { expected });
    QCOMPARE(expected.layout, 1); // window.ini, as ever
}

void TestBookmark::oneWindowIsWrittenAsBefore()
{
    Bookmark bookmark(file());
    bookmark.begin([] { return QList<Place> { two().front() }; });
    bookmark.save();
    QCOMPARE(written().value(QStringLiteral("run")).toString(), two().front().run);
    QVERIFY(!written().contains(QStringLiteral("others")));
}

void TestBookmark::whatIsNoBookmarkIsNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("noise") << QByteArray("\0 no bookmark", 13);
    QTest::newRow("half") << QByteArray(R"({"run": "0123", "vi)");
    QTest::newRow("a list") << QByteArray("[1, 2]");
}

void TestBookmark::whatIsNoBookmarkIsNothing()
{
    QFETCH(const QByteArray, text);
    write(text);
    QVERIFY(Bookmark(file()).read().isEmpty());
    QVERIFY(Bookmark(m_folder->filePath(QStringLiteral("missing.json"))).read().isEmpty());
}

void TestBookmark::noTwoWindowsShareALayout()
{
    write(R"({"run": "a", "others": [{"run": "b"}, {"run": "c", "layout": 2}, 7, {"run": "d", "layout": -3}]})");
    const QList<Place> places = Bookmark(file()).read();
    QCOMPARE(places.size(), 2);
    QCOMPARE(places.front().run, QStringLiteral("a"));
    QCOMPARE(places.back().run, QStringLiteral("c"));
}

void TestBookmark::nothingIsKeptBeforeItBegins()
{
    write("{\"run\": \"a\"}");
    Bookmark bookmark(file());
    bookmark.note();
    bookmark.save();
    QTest::qWait(2 * Bookmark::delayMillis);
    QCOMPARE(written().value(QStringLiteral("run")).toString(), QStringLiteral("a"));
}

void TestBookmark::aChangeIsWrittenSoon()
{
    QList<Place> here { two().front() };
    Bookmark bookmark(file());
    bookmark.begin([&here] { return here; });
    QTRY_COMPARE_WITH_TIMEOUT(written().value(QStringLiteral("view")).toInt(), 3, patience);
    here = two();
    bookmark.note();
    QTRY_COMPARE_WITH_TIMEOUT(written().value(QStringLiteral("others")).toArray().size(), 1, patience);
}

QTEST_GUILESS_MAIN(TestBookmark)
#include "tst_bookmark.moc"
