// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/sweepvalues.h"

#include <QTest>

using namespace cmbagent;

/// What a person types for a sweep, and what becomes of it.
class TestSweepValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void readsWordsAndChoices();
    void namesBranches();
};

namespace {

Parameter numeric(Parameter::Type type)
{
    Parameter parameter;
    parameter.name = QStringLiteral("n");
    parameter.type = type;
    parameter.minimum = -1000;
    parameter.maximum = 1000;
    return parameter;
}

QString textsOf(const std::vector<QJsonValue>& values)
{
    QStringList texts;
    for (const QJsonValue& value : values) {
        texts << SweepValues::textOf(value);
    }
    return texts.join(QLatin1Char(' '));
}

} // namespace

void TestSweepValues::reads_data()
{
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("values");
    QTest::newRow("list") << false << "0.1, 0.2, 0.5"
                          << "0.1 0.2 0.5";
    QTest::newRow("one") << true << "7"
                         << "7";
    QTest::newRow("semicolons and a comma at the end") << false << "0.1;0.2,"
                                                       << "0.1 0.2";
    QTest::newRow("range") << true << "1..4"
                           << "1 2 3 4";
    QTest::newRow("range with step") << true << "1..10 step 2"
                                     << "1 3 5 7 9";
    QTest::newRow("the end is in it, without dust") << false << "0.1..0.5 step 0.1"
                                                    << "0.1 0.2 0.3 0.4 0.5";
    QTest::newRow("downwards") << true << "10..1 step 3"
                               << "10 7 4 1";
    QTest::newRow("negative") << true << "-2..2 step 2"
                              << "-2 0 2";
    QTest::newRow("powers of ten") << false << "1e-3..3e-3 step 1e-3"
                                   << "0.001 0.002 0.003";
    QTest::newRow("mixed, each value once") << true << "1..3, 2, 50"
                                            << "1 2 3 50";
    QTest::newRow("three dots and an ellipsis") << true << "1...2, 4…5"
                                                << "1 2 4 5";
    QTest::newRow("large step") << true << "1..10 step 20"
                                << "1";
    QTest::newRow("one hundred") << true << "1..100" << textsOf([] {
        std::vector<QJsonValue> all;
        for (int i = 1; i <= 100; ++i) {
            all.emplace_back(i);
        }
        return all;
    }());
}

void TestSweepValues::reads()
{
    QFETCH(bool, isWhole);
    QFETCH(QString, typed);
    QFETCH(QString, values);
    const auto read = SweepValues::parse(numeric(isWhole ? Parameter::Type::Integer : Parameter::Type::Number), typed);
    QVERIFY2(read, read ? "" : qPrintable(read.error().what));
    QCOMPARE(textsOf(*read), values);
}

void TestSweepValues::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("what");
    QTest::newRow("nothing") << ""
                             << "No values yet";
    QTest::newRow("only commas") << " , ,"
                                 << "No values yet";
    QTest::newRow("no number") << "1, two"
                               << "'two', which is not a number";
    QTest::newRow("half a range") << "1.."
                                  << "'1..', which is not a number";
    QTest::newRow("no step") << "1..10 step 0"
                             << "must be above 0";
    QTest::newRow("backwards step") << "1..10 step -2"
                                    << "must be above 0";
    QTest::newRow("too many") << "1..101"
                              << "more than 100";
    QTest::newRow("far too many") << "1..1e300"
                                  << "more than 100";
    QTest::newRow("too many in two ranges") << "1..60, 101..160"
                                            << "more than 100";
    QTest::newRow("out of bounds") << "999..1001"
                                   << "n";
    QTest::newRow("not whole") << "1..2 step 0.5"
                               << "n";
}

void TestSweepValues::refuses()
{
    QFETCH(QString, typed);
    QFETCH(QString, what);
    const auto read = SweepValues::parse(numeric(Parameter::Type::Integer), typed);
    QVERIFY(!read);
    QVERIFY2(read.error().what.contains(what), qPrintable(read.error().what));
    QVERIFY2(!read.error().mend.isEmpty(), qPrintable(read.error().what)); // says how to write it
}

void TestSweepValues::readsWordsAndChoices()
{
    Parameter choice;
    choice.name = QStringLiteral("method");
    choice.type = Parameter::Type::Choice;
    choice.choices = QStringList { "ols", "huber" };
    QCOMPARE(textsOf(SweepValues::parse(choice, QStringLiteral("huber, ols")).value()), QStringLiteral("huber ols"));
    QVERIFY(!SweepValues::parse(choice, QStringLiteral("ols, median")));
    Parameter flag;
    flag.name = QStringLiteral("galaxy");
    flag.type = Parameter::Type::Boolean;
    const auto both = SweepValues::parse(flag, QStringLiteral("yes, no"));
    QVERIFY(both);
    QCOMPARE(both->size(), size_t(2));
    QCOMPARE(both->front(), QJsonValue(true));
}

void TestSweepValues::namesBranches()
{
    Parameter resamples;
    resamples.name = QStringLiteral("resamples");
    QCOMPARE(SweepValues::nameOf(resamples, 500), QStringLiteral("resamples = 500"));
    QCOMPARE(SweepValues::nameOf(resamples, 2.725), QStringLiteral("resamples = 2.725"));
}

QTEST_GUILESS_MAIN(TestSweepValues)
#include "tst_sweepvalues.moc"
