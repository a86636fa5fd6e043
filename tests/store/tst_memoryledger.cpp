// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"

#include "core/clock.h"
#include "store/memoryledger.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace cmbagent;
using Room = MemoryQuota::Room;

/// One session's memory is for all processes together.
class TestMemoryLedger : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;
    IdSource m_ids { m_clock };
    SessionId m_session = m_ids.next<SessionId>();
    QTemporaryDir m_folder;

    QString path() const { return m_folder.filePath(QStringLiteral("memory")); }
    std::unique_ptr<MemoryLedger> open(qint64 limit) const
    {
        auto ledger = MemoryLedger::open(path());
        if (!ledger) {
            qWarning("%s", qPrintable(ledger.error().toText()));
            return nullptr;
        }
        (*ledger)->enter(m_session, limit);
        return std::move(*ledger);
    }
    static Room ask(MemoryLedger& ledger, qint64 bytes)
    {
        const Room room = ledger.roomFor(bytes);
        ledger.endRound();
        return room;
    }

private Q_SLOTS:
    void addsUp()
    {
        const auto first = open(1'000);
        const auto second = open(1'000);
        QVERIFY(first && second);
        QCOMPARE(ask(*first, 5'000), Room::Free); // more than there is: when nobody else has any
        first->reserve(600);
        QCOMPARE(ask(*first, 400), Room::Free);
        QCOMPARE(ask(*first, 401), Room::Taken);
        QCOMPARE(ask(*second, 400), Room::Free);
        QCOMPARE(ask(*second, 401), Room::Taken);
        QCOMPARE(ask(*second, 5'000), Room::Taken);
        second->reserve(400);
        QCOMPARE(ask(*first, 1), Room::Taken);
        first->reserve(0);
        QCOMPARE(ask(*second, 600), Room::Free);
        second->enter(m_session, 0);
        QCOMPARE(ask(*second, 1'000'000), Room::Free);
    }

    void sessionsAreApart()
    {
        const auto first = open(1'000);
        const auto second = open(1'000);
        first->reserve(1'000);
        QCOMPARE(ask(*second, 1), Room::Taken);
        second->enter(m_ids.next<SessionId>(), 1'000);
        QCOMPARE(ask(*second, 1'000), Room::Free);
        second->reserve(1'000);
        first->reserve(0);
        QCOMPARE(ask(*first, 1'000), Room::Free);
    }

    void oneReservesAtATime()
    {
        const auto first = open(1'000);
        const auto second = open(1'000);
        QCOMPARE(first->roomFor(800), Room::Free);
        QCOMPARE(second->roomFor(800), Room::Unknown); // else both would take them
        first->reserve(800);
        first->endRound();
        QCOMPARE(ask(*second, 800), Room::Taken);
    }

    void aDeadProcessHasNothing()
    {
        Child child([this](const std::function<void()>& ready) {
            static const auto theirs = open(1'000);
            theirs->reserve(900);
            [[maybe_unused]] const Room room = theirs->roomFor(1); // and it dies in mid-round
            ready();
        });
        const auto ours = open(1'000);
        QVERIFY(ours);
        QCOMPARE(ask(*ours, 200), Room::Unknown);
        child.end();
        QCOMPARE(ask(*ours, 1'000), Room::Free);
    }

    void whoLeavesTakesNothingAlong()
    {
        const auto ours = open(1'000);
        {
            const auto theirs = open(1'000);
            theirs->reserve(900);
            QCOMPARE(ask(*ours, 200), Room::Taken);
        }
        QCOMPARE(ask(*ours, 1'000), Room::Free);
    }

    void thereIsAPlaceForMany()
    {
        std::vector<std::unique_ptr<MemoryLedger>> all;
        auto one = MemoryLedger::open(path());
        while (one && all.size() < 1'000) {
            all.push_back(std::move(*one));
            one = MemoryLedger::open(path());
        }
        QCOMPARE(all.size(), 256u);
        QCOMPARE(one.error().code, ErrorCode::Limit);
        all.pop_back();
        QVERIFY(MemoryLedger::open(path()));
    }

    void saysWhyItCannot() { QVERIFY(!MemoryLedger::open(m_folder.filePath(QStringLiteral("nowhere/memory")))); }
};

QTEST_GUILESS_MAIN(TestMemoryLedger)
#include "tst_memoryledger.moc"
