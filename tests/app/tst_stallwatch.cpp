// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/stallwatch.h"

#include "support/mockclock.h"

#include <QTest>

using namespace cmbagent;

/// Which runs have been quiet for too long.
class TestStallWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isToldOnce();
    void whatIsHeardOfIsNotQuiet();
    void whatDoesNotExecuteIsForgotten();

private:
    static constexpr qint64 minute = 60'000'000;
    MockClock m_clock;
    IdSource m_ids { m_clock };
};

void TestStallWatch::isToldOnce()
{
    StallWatch watch(15 * minute);
    const RunId run = m_ids.next<RunId>();
    QVERIFY(watch.look({ run }, { 0 }).isEmpty()); // known from now on
    QVERIFY(watch.look({ run }, { 14 * minute }).isEmpty());
    QCOMPARE(watch.look({ run }, { 15 * minute }), QList<RunId> { run });
    QVERIFY(watch.look({ run }, { 40 * minute }).isEmpty());
    watch.heard(run, { 41 * minute });
    QVERIFY(watch.look({ run }, { 50 * minute }).isEmpty());
    QCOMPARE(watch.look({ run }, { 56 * minute }), QList<RunId> { run }); // quiet again
}

void TestStallWatch::whatIsHeardOfIsNotQuiet()
{
    StallWatch watch(15 * minute);
    const RunId run = m_ids.next<RunId>();
    for (int at = 0; at < 100; at += 10) {
        watch.heard(run, { at * minute });
        QVERIFY(watch.look({ run }, { (at + 9) * minute }).isEmpty());
    }
}

void TestStallWatch::whatDoesNotExecuteIsForgotten()
{
    StallWatch watch(15 * minute);
    const RunId run = m_ids.next<RunId>();
    watch.heard(run, { 0 });
    QVERIFY(watch.look({}, { 60 * minute }).isEmpty()); // it waits for a person
    QVERIFY(watch.look({ run }, { 61 * minute }).isEmpty()); // and goes on: counted anew
    QCOMPARE(watch.look({ run }, { 76 * minute }), QList<RunId> { run });
}

QTEST_APPLESS_MAIN(TestStallWatch)
#include "tst_stallwatch.moc"
