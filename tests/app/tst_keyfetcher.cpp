// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/keyfetcher.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace cmbagent;

namespace {

constexpr int patience = 60'000; // far above what anything takes

/// A keychain that answers when the test says so, as one does that waits for a person.
class SlowVault final : public KeyVault
{
public:
    void read(const QString& provider, const std::function<void(const Result<QString>&)>& done) override
    {
        asked << provider;
        m_waiting.push_back(done);
    }
    void write(const QString&, const QString&, const std::function<void(const Result<void>&)>& done) override
    {
        done({});
    }
    void remove(const QString&, const std::function<void(const Result<void>&)>& done) override { done({}); }
    void answer(const QString& key)
    {
        for (const auto& done : std::exchange(m_waiting, {})) {
            done(key);
        }
    }

    QStringList asked;

private:
    std::vector<std::function<void(const Result<QString>&)>> m_waiting;
};

ProviderFacts openai()
{
    ProviderFacts facts;
    facts.id = QStringLiteral("openai");
    facts.keyVariable = QStringLiteral("OPENAI_API_KEY");
    return facts;
}

} // namespace

/// Threads that need a key wait for the keychain, and nobody else does.
class TestKeyFetcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForTheKeychain();
    void doesNotWaitForWhatIsKnown();
    void doesNotWaitOnItsOwnThread();
    void letsGoWhenItIsClosed();
    void saysThatItWaitsUntilItIsStopped();
};

void TestKeyFetcher::waitsForTheKeychain()
{
    SlowVault vault;
    KeyRing ring(vault, {});
    KeyFetcher fetcher(ring);
    QString key;
    std::atomic<bool> isDone = false;
    std::jthread worker([&] {
        key = fetcher.key(openai());
        isDone = true;
    });
    QTRY_COMPARE_WITH_TIMEOUT(vault.asked, QStringList({ "openai" }), patience); // asked on this thread
    QVERIFY(!isDone);
    vault.answer(QStringLiteral("sk-1"));
    QTRY_VERIFY_WITH_TIMEOUT(isDone, patience);
    worker.join();
    QCOMPARE(key, QStringLiteral("sk-1"));
}

void TestKeyFetcher::doesNotWaitForWhatIsKnown()
{
    SlowVault vault;
    KeyRing ring(vault, {});
    KeyFetcher fetcher(ring);
    bool isPrepared = false;
    fetcher.prepare({ openai() }, [&isPrepared] { isPrepared = true; });
    vault.answer(QStringLiteral("sk-1"));
    QVERIFY(isPrepared);
    ring.set(QStringLiteral("openai"), QStringLiteral("sk-2"));
    QString key;
    std::jthread([&] { key = fetcher.key(openai()); }).join(); // this thread does nothing meanwhile
    QCOMPARE(key, QStringLiteral("sk-2"));
    QCOMPARE(vault.asked.size(), 1);
}

void TestKeyFetcher::doesNotWaitOnItsOwnThread()
{
    SlowVault vault;
    KeyRing ring(vault, {});
    KeyFetcher fetcher(ring);
    QVERIFY(fetcher.key(openai()).isEmpty());
}

// The program ends: its main thread waits for steps, so these must not wait for it.
void TestKeyFetcher::letsGoWhenItIsClosed()
{
    SlowVault vault;
    KeyRing ring(vault, {});
    KeyFetcher fetcher(ring);
    std::atomic<bool> isDone = false;
    std::jthread worker([&] {
        (void)fetcher.key(openai());
        isDone = true;
    });
    fetcher.close();
    worker.join();
    QVERIFY(isDone);
}

// The keychain is locked and nobody unlocks it; a person cancels the step.
void TestKeyFetcher::saysThatItWaitsUntilItIsStopped()
{
    SlowVault vault;
    KeyRing ring(vault, {});
    KeyFetcher fetcher(ring);
    std::stop_source stop;
    std::atomic<int> waits = 0;
    std::atomic<bool> isDone = false;
    std::jthread worker([&] {
        (void)fetcher.key(openai(), { stop.get_token(), [&waits] { ++waits; } });
        isDone = true;
    });
    QTRY_COMPARE_WITH_TIMEOUT(waits, 1, patience);
    QVERIFY(!isDone);
    stop.request_stop();
    QTRY_VERIFY_WITH_TIMEOUT(isDone, patience); // long before its patience ends
    QCOMPARE(waits, 1);
    vault.answer(QStringLiteral("sk-1")); // the person unlocks it after all
    QCOMPARE(fetcher.key(openai()), QStringLiteral("sk-1"));
}

QTEST_GUILESS_MAIN(TestKeyFetcher)
#include "tst_keyfetcher.moc"
