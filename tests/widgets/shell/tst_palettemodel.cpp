// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/fuzzymatch.h"
#include "widgets/shell/palettemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace cmbagent;

namespace {

PaletteEntry entry(PaletteEntry::Kind kind, const QString& title, const QString& detail = {})
{
    PaletteEntry made;
    made.kind = kind;
    made.id = title;
    made.title = title;
    made.detail = detail;
    return made;
}

QStringList titles(const PaletteModel& model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        all.append(model.index(row, 0).data().toString());
    }
    return all;
}

} // namespace

/// What fits what was typed, and in which order.
class TestPaletteModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersMustBeThereInOrder();
    void everyWordMustFit();
    void beginningsOfWordsCountMost();
    void placesAreTheLettersThatWereMeant();
    void theBestComesFirst();
    void whatWasUsedLastComesFirstWithoutText();
    void aFirstLetterChoosesAKind();
    void detailsAreSearchedToo();
    void whatCannotBeDoneComesLater();
    void findsOneOfTenThousandSteps();
};

void TestPaletteModel::lettersMustBeThereInOrder()
{
    QVERIFY(FuzzyPattern(QStringLiteral("opw")).score(u"Open workflow"));
    QVERIFY(FuzzyPattern(QStringLiteral("OPEN")).score(u"Open workflow"));
    QVERIFY(!FuzzyPattern(QStringLiteral("wop")).score(u"Open w"));
    QVERIFY(!FuzzyPattern(QStringLiteral("x")).score(u"Open workflow"));
    QVERIFY(!FuzzyPattern(QStringLiteral("a")).score(u""));
    QVERIFY(FuzzyPattern(QStringLiteral("   ")).isEmpty());
    QVERIFY(FuzzyPattern(QStringLiteral("ä")).score(u"Ändern"));
}

void TestPaletteModel::everyWordMustFit()
{
    const FuzzyPattern both(QStringLiteral("temp fit"));
    QVERIFY(both.score(u"Fit the temperature"));
    QVERIFY(!both.score(u"Fit the spectrum"));
}

void TestPaletteModel::beginningsOfWordsCountMost()
{
    const FuzzyPattern pattern(QStringLiteral("zs"));
    QVERIFY(*pattern.score(u"Zoom to selection") > *pattern.score(u"Zoom pos"));
    const FuzzyPattern whole(QStringLiteral("run"));
    QVERIFY(*whole.score(u"Run") > *whole.score(u"Rename run"));
    QVERIFY(*whole.score(u"Rename run") > *whole.score(u"Rebuild now"));
    QVERIFY(*whole.score(u"Run") > *whole.score(u"Run again from its beginning"));
}

void TestPaletteModel::placesAreTheLettersThatWereMeant()
{
    const auto places = [](const char* typed, const char* text) {
        const auto match = FuzzyPattern(QString::fromLatin1(typed)).match(QString::fromLatin1(text));
        return match ? match->places : QList<int>();
    };
    QCOMPARE(places("zs", "Zoom to selection"), (QList<int> { 0, 8 }));
    QCOMPARE(places("run", "Rename run"), (QList<int> { 7, 8, 9 }));
    QCOMPARE(places("temp fit", "Fit the temperature"), (QList<int> { 0, 1, 2, 8, 9, 10, 11 }));
    QVERIFY(places("q", "Open").isEmpty());
}

void TestPaletteModel::theBestComesFirst()
{
    PaletteModel model;
    QAbstractItemModelTester tester(&model);
    model.setEntries({ entry(PaletteEntry::Kind::Action, QStringLiteral("Pause and stop what runs")),
                       entry(PaletteEntry::Kind::Action, QStringLiteral("Previous pane")),
                       entry(PaletteEntry::Kind::Action, QStringLiteral("Pause")) });
    model.setTyped(QStringLiteral("pa"));
    QCOMPARE(titles(model).front(), QStringLiteral("Pause"));
    QCOMPARE(model.foundCount(), 3);
    model.setTyped(QStringLiteral("pane"));
    QCOMPARE(titles(model).front(), QStringLiteral("Previous pane"));
    model.setTyped(QStringLiteral("nothing like it"));
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.entryAt(model.index(0, 0)));
}

void TestPaletteModel::whatWasUsedLastComesFirstWithoutText()
{
    PaletteModel model;
    model.setEntries({ entry(PaletteEntry::Kind::Action, QStringLiteral("A")),
                       entry(PaletteEntry::Kind::Action, QStringLiteral("B")),
                       entry(PaletteEntry::Kind::Run, QStringLiteral("C")) });
    model.setRecent({ QStringLiteral("C"), QStringLiteral("B"), QStringLiteral("gone") });
    QCOMPARE(titles(model), QStringList({ "C", "B", "A" }));
}

void TestPaletteModel::aFirstLetterChoosesAKind()
{
    PaletteModel model;
    model.setEntries({ entry(PaletteEntry::Kind::Action, QStringLiteral("Fit graph")),
                       entry(PaletteEntry::Kind::Step, QStringLiteral("Fit y")),
                       entry(PaletteEntry::Kind::Run, QStringLiteral("Fit again")) });
    model.setTyped(QStringLiteral(">fit"));
    QCOMPARE(titles(model), QStringList({ "Fit graph" }));
    model.setTyped(QStringLiteral("# fit"));
    QCOMPARE(titles(model), QStringList({ "Fit y" }));
    model.setTyped(QStringLiteral("#"));
    QCOMPARE(titles(model), QStringList({ "Fit y" }));
}

void TestPaletteModel::detailsAreSearchedToo()
{
    PaletteModel model;
    model.setEntries(
        { entry(PaletteEntry::Kind::Step, QStringLiteral("Load the table"), QStringLiteral("Step · load_a")),
          entry(PaletteEntry::Kind::Action, QStringLiteral("Load all")) });
    model.setTyped(QStringLiteral("load_a"));
    QCOMPARE(titles(model), QStringList({ "Load the table" }));
    model.setTyped(QStringLiteral("load a"));
    QCOMPARE(titles(model).front(), QStringLiteral("Load all")); // the title goes before the detail
}

void TestPaletteModel::whatCannotBeDoneComesLater()
{
    PaletteModel model;
    PaletteEntry disabled = entry(PaletteEntry::Kind::Action, QStringLiteral("Pause"));
    disabled.reason = QStringLiteral("No run is open");
    model.setEntries({ disabled, entry(PaletteEntry::Kind::Action, QStringLiteral("Pause")) });
    model.setTyped(QStringLiteral("pause"));
    QVERIFY(model.entryAt(model.index(0, 0))->reason.isEmpty());
    QCOMPARE(model.index(1, 0).data(PaletteModel::ReasonRole).toString(), QStringLiteral("No run is open"));
}

void TestPaletteModel::findsOneOfTenThousandSteps()
{
    PaletteModel model;
    std::vector<PaletteEntry> steps;
    for (int i = 0; i < 10'000; ++i) {
        steps.push_back(entry(PaletteEntry::Kind::Step, QStringLiteral("Fit the temperature of channel %1").arg(i),
                              QStringLiteral("Step · fit_%1").arg(i)));
    }
    model.setEntries(std::move(steps));
    const QString typed = QStringLiteral("fit chan 4711");
    for (int i = 1; i <= typed.size(); ++i) {
        model.setTyped(typed.left(i));
    }
    QCOMPARE(titles(model).front(), QStringLiteral("Fit the temperature of channel 4711"));
    QVERIFY(model.foundCount() < PaletteModel::mostRows); // the same digits elsewhere, too
}

QTEST_GUILESS_MAIN(TestPaletteModel)
#include "tst_palettemodel.moc"
