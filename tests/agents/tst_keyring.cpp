// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/keyring.h"

#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;

namespace {

const auto openKey = QStringLiteral("sk-from-the-keychain-1");
const auto shellKey = QStringLiteral("sk-from-the-environment-2");
const auto typedKey = QStringLiteral("sk-typed-by-a-person-3");

/// A keychain that answers when it is told to, or says that it is not there.
class FakeVault final : public KeyVault
{
public:
    void read(const QString& provider, const std::function<void(const Result<QString>&)>& done) override
    {
        ++reads;
        answer([this, provider, done] {
            done(fault                         ? Result<QString>(tl::unexpected(*fault))
                     : kept.contains(provider) ? Result<QString>(kept.value(provider))
                                               : fail(ErrorCode::NotFound, QStringLiteral("none")));
        });
    }
    void write(const QString& provider, const QString& key,
               const std::function<void(const Result<void>&)>& done) override
    {
        answer([this, provider, key, done] {
            if (!fault) {
                kept.insert(provider, key);
            }
            done(fault ? Result<void>(tl::unexpected(*fault)) : Result<void>());
        });
    }
    void remove(const QString& provider, const std::function<void(const Result<void>&)>& done) override
    {
        answer([this, provider, done] {
            if (!fault) {
                kept.remove(provider);
            }
            done(fault ? Result<void>(tl::unexpected(*fault)) : Result<void>());
        });
    }
    void answerAll()
    {
        for (const auto& call : std::exchange(waiting, {})) {
            call();
        }
    }

    QHash<QString, QString> kept;
    std::optional<Error> fault;
    bool waits = false;
    int reads = 0;

private:
    void answer(const std::function<void()>& call) { waits ? waiting.push_back(call) : call(); }

    std::vector<std::function<void()>> waiting;
};

Error notThere()
{
    return { ErrorCode::Missing, QStringLiteral("no keychain"), {}, {}, {}, {} };
}

QProcessEnvironment shell(const QString& key)
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("OPENAI_API_KEY"), key);
    return environment;
}

const auto openai = QStringLiteral("openai");

} // namespace

class TestKeyRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefersTheKeychain();
    void takesTheEnvironmentOtherwise();
    void waitsForAnswers();
    void keepsAKey();
    void keepsInMemoryWithoutAKeychain();
    void removesAKey();
    void saysWhenAKeyCouldNotBeRemoved();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();
    void outlivesNoAnswer();

private:
    const std::vector<ProviderFacts> m_all = ModelCatalogue::standard().providers();
};

void TestKeyRing::prefersTheKeychain()
{
    FakeVault vault;
    vault.kept.insert(openai, openKey);
    KeyRing ring(vault, shell(shellKey));
    QCOMPARE(ring.key(openai), QString());
    ring.load(m_all);
    QCOMPARE(ring.key(openai), openKey);
    QCOMPARE(ring.place(openai), KeyPlace::Keychain);
    QCOMPARE(ring.place(QStringLiteral("anthropic")), KeyPlace::None);
    QVERIFY(!ring.vaultFault());
    QVERIFY(ring.redactor().findsSecret("Incorrect key: " + openKey.toUtf8()));
    const int reads = vault.reads;
    ring.load(m_all); // known already
    QCOMPARE(vault.reads, reads);
}

void TestKeyRing::takesTheEnvironmentOtherwise()
{
    FakeVault vault;
    vault.fault = notThere();
    KeyRing ring(vault, shell(shellKey + QLatin1Char('\n')));
    ring.load(m_all);
    QCOMPARE(ring.key(openai), shellKey);
    QCOMPARE(ring.place(openai), KeyPlace::Environment);
    QCOMPARE(ring.vaultFault(), std::optional(notThere()));
    QVERIFY(ring.redactor().findsSecret(shellKey.toUtf8()));
}

void TestKeyRing::waitsForAnswers()
{
    FakeVault vault;
    vault.waits = true;
    vault.kept.insert(openai, openKey);
    KeyRing ring(vault, shell(shellKey));
    int loaded = 0;
    ring.load(m_all, [&loaded] { ++loaded; });
    ring.load(m_all, [&loaded] { ++loaded; });
    QCOMPARE(loaded, 0);
    QVERIFY(ring.isLoading());
    vault.answerAll();
    QCOMPARE(loaded, 2);
    QVERIFY(!ring.isLoading());
    ring.load(m_all, [&loaded] { ++loaded; });
    QCOMPARE(loaded, 3);
}

void TestKeyRing::keepsAKey()
{
    FakeVault vault;
    KeyRing ring(vault, shell(shellKey));
    ring.load(m_all);
    QSignalSpy changes(&ring, &KeyRing::changed);
    std::optional<Result<void>> kept;
    ring.set(openai, QStringLiteral(" %1\n").arg(typedKey), [&kept](const Result<void>& result) { kept = result; });
    QVERIFY(kept && *kept);
    QCOMPARE(vault.kept.value(openai), typedKey);
    QCOMPARE(ring.place(openai), KeyPlace::Keychain);
    QCOMPARE(ring.key(openai), typedKey);
    QCOMPARE(changes.count(), 1);
    QVERIFY(ring.redactor().findsSecret(typedKey.toUtf8()));
}

void TestKeyRing::keepsInMemoryWithoutAKeychain()
{
    FakeVault vault;
    vault.fault = notThere();
    KeyRing ring(vault, {});
    ring.load(m_all);
    ring.set(openai, typedKey);
    QCOMPARE(ring.place(openai), KeyPlace::Session);
    QCOMPARE(ring.key(openai), typedKey);
    QVERIFY(ring.vaultFault());
    vault.fault.reset();
    ring.set(openai, typedKey);
    QCOMPARE(ring.place(openai), KeyPlace::Keychain);
    QVERIFY(!ring.vaultFault());
}

void TestKeyRing::removesAKey()
{
    FakeVault vault;
    vault.kept.insert(openai, openKey);
    KeyRing ring(vault, shell(shellKey));
    ring.load(m_all);
    ring.remove(openai);
    QVERIFY(vault.kept.isEmpty());
    QCOMPARE(ring.place(openai), KeyPlace::Environment);
    QCOMPARE(ring.key(openai), shellKey);
    QVERIFY2(ring.redactor().findsSecret(openKey.toUtf8()), "it may still be in a text on the way");
}

void TestKeyRing::saysWhenAKeyCouldNotBeRemoved()
{
    FakeVault vault;
    vault.kept.insert(openai, openKey);
    KeyRing ring(vault, {});
    ring.load(m_all);
    vault.fault = notThere();
    std::optional<Result<void>> removed;
    ring.remove(openai, [&removed](const Result<void>& result) { removed = result; });
    QVERIFY(removed && !*removed);
    QCOMPARE(ring.key(openai), openKey);
    // One that is in memory alone can always be forgotten.
    ring.set(openai, typedKey);
    ring.remove(openai, [&removed](const Result<void>& result) { removed = result; });
    QVERIFY(removed && *removed);
    QCOMPARE(ring.place(openai), KeyPlace::None);
}

void TestKeyRing::refusesWhatIsNoKey_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blank") << QStringLiteral("  \n");
    QTest::newRow("two words") << QStringLiteral("sk-one two");
    QTest::newRow("two lines") << QStringLiteral("sk-one\r\nX-Other: header");
    QTest::newRow("letters no header takes") << QStringLiteral("sk-schlüssel");
    QTest::newRow("a file") << QString(5000, QLatin1Char('x'));
}

void TestKeyRing::refusesWhatIsNoKey()
{
    QFETCH(QString, key);
    FakeVault vault;
    vault.kept.insert(openai, openKey);
    KeyRing ring(vault, {});
    ring.load(m_all);
    std::optional<Result<void>> kept;
    ring.set(openai, key, [&kept](const Result<void>& result) { kept = result; });
    QVERIFY(kept && !*kept);
    QCOMPARE(kept->error().code, ErrorCode::BadInput);
    QVERIFY2(key.trimmed().isEmpty() || !kept->error().toText().contains(key.trimmed()), "it is not repeated");
    QCOMPARE(ring.key(openai), openKey);
    QCOMPARE(vault.kept.value(openai), openKey);
}

void TestKeyRing::outlivesNoAnswer()
{
    FakeVault vault;
    vault.waits = true;
    bool isTold = false;
    {
        KeyRing ring(vault, {});
        ring.load(m_all, [&isTold] { isTold = true; });
        ring.set(openai, typedKey, [&isTold](const Result<void>&) { isTold = true; });
    }
    vault.answerAll();
    QVERIFY(!isTold);
}

QTEST_GUILESS_MAIN(TestKeyRing)
#include "tst_keyring.moc"
