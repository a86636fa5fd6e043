// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "store/spendingledger.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace cmbagent;
using Reserved = SharedReservations::Reserved;

/// One budget is for all programs together.
class TestSpendingLedger : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;
    IdSource m_ids { m_clock };
    const CallPlace m_here { m_ids.next<SessionId>(), m_ids.next<ProjectId>() };
    QTemporaryDir m_folder;

    std::unique_ptr<SpendingLedger> open() const
    {
        auto ledger = SpendingLedger::open(m_folder.filePath(QStringLiteral("spending")));
        if (!ledger) {
            qWarning("%s", qPrintable(ledger.error().toText()));
            return nullptr;
        }
        return std::move(*ledger);
    }

private Q_SLOTS:
    void othersSeeIt()
    {
        const auto first = open();
        const auto second = open();
        QVERIFY(first && second);
        QVERIFY(first->ofOthers().isEmpty());
        const CallPlace there { m_here.session, m_ids.next<ProjectId>() };
        const QList<Reserved> own { { m_here, 500 }, { there, 7 }, { m_here, 9, { 86'400'000'000 } } };
        first->setOwn(own);
        QCOMPARE(second->ofOthers(), own);
        QVERIFY(first->ofOthers().isEmpty());
        first->setOwn({ { there, 7 } });
        QCOMPARE(second->ofOthers(), (QList<Reserved> { { there, 7 } }));
        first->setOwn({});
        QVERIFY(second->ofOthers().isEmpty());
    }

    /// Whoever is gone has nothing set aside, however it went.
    void goesWithItsProgram()
    {
        const auto first = open();
        auto second = open();
        QVERIFY(first && second);
        second->setOwn({ { m_here, 500 } });
        QCOMPARE(first->ofOthers().size(), 1);
        second.reset();
        QVERIFY(first->ofOthers().isEmpty());
        second = open(); // in the same place
        QVERIFY(second);
        QVERIFY(first->ofOthers().isEmpty());
    }

    /// What has no place of its own counts for its session.
    void losesNothing()
    {
        const auto first = open();
        const auto second = open();
        QVERIFY(first && second);
        QList<Reserved> own;
        for (int i = 0; i < 20; ++i) {
            own.append({ { m_here.session, m_ids.next<ProjectId>() }, 1 });
        }
        first->setOwn(own);
        qint64 sum = 0;
        const QList<Reserved> seen = second->ofOthers();
        for (const Reserved& reserved : seen) {
            QCOMPARE(reserved.place.session, m_here.session);
            sum += reserved.micros;
        }
        QCOMPARE(sum, 20);
        QVERIFY(seen.last().place.project.isNull());
    }
};

QTEST_GUILESS_MAIN(TestSpendingLedger)
#include "tst_spendingledger.moc"
