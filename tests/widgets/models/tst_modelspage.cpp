// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"
#include "widgets/models/modelspage.h"
#include "widgets/models/providerfield.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;

namespace {

const auto openai = QStringLiteral("openai");
const auto secret = QStringLiteral("sk-typed-into-the-page");

QList<ProviderRow> providers()
{
    ProviderRow cloud { openai,
                        QStringLiteral("OpenAI"),
                        QStringLiteral("https://api.openai.com/v1"),
                        QStringLiteral("https://api.openai.com/v1"),
                        QStringLiteral("OPENAI_API_KEY"),
                        ProviderRow::Key::None,
                        false };
    ProviderRow local { QStringLiteral("ollama"),
                        QStringLiteral("Ollama"),
                        QStringLiteral("http://127.0.0.1:11434/v1"),
                        QStringLiteral("http://127.0.0.1:11434/v1"),
                        {},
                        ProviderRow::Key::None,
                        true };
    return { cloud, local };
}

QList<ModelRow> models()
{
    return { { QStringLiteral("openai/gpt-4.1"), 1'047'576, 2'000'000, 8'000'000, false },
             { QStringLiteral("openai/o3"), 200'000, std::nullopt, std::nullopt, false },
             { QStringLiteral("ollama/llama3.2"), 0, std::nullopt, std::nullopt, true } };
}

} // namespace

/// Keys go out once and stay nowhere; states are told in words; models are chosen with their price beside them.
class TestModelsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::light().applyTo(*qApp); }
    void init();
    void tellsWhereKeysAre();
    void takesAKeyAndForgetsIt();
    void leavesAKeyByEscape();
    void testsAndCancels();
    void changesAnAddress();
    void changesLimits();
    void addsAServer();
    void choosesModels();
    void choosesModelsOfModes();
    void tellsPricesAndSizes();
    void everythingHasAName();

private:
    [[nodiscard]] ProviderField* cloud() const { return m_page->provider(openai); }

    std::unique_ptr<ModelsPage> m_page;
};

void TestModelsPage::init()
{
    m_page = std::make_unique<ModelsPage>();
    m_page->setProviders(providers());
    m_page->setModels(models(), QStringLiteral("2026-01-31"));
    m_page->setRoles({ { QString(), QString() }, { QStringLiteral("engineer"), QStringLiteral("gpt-4.1") } });
    m_page->resize(700, 900);
    m_page->show();
}

void TestModelsPage::tellsWhereKeysAre()
{
    QCOMPARE(cloud()->keyWord(), QStringLiteral("No key"));
    QVERIFY(cloud()->removeButton()->isHidden());
    QCOMPARE(m_page->provider(QStringLiteral("ollama"))->keyWord(), QStringLiteral("On this machine; needs no key"));
    QList<ProviderRow> rows = providers();
    rows[0].key = ProviderRow::Key::Environment;
    m_page->setProviders(rows);
    QCOMPARE(cloud()->keyWord(), QStringLiteral("Key from OPENAI_API_KEY of the environment"));
    QVERIFY2(cloud()->removeButton()->isHidden(), "we cannot remove it");
    rows[0].key = ProviderRow::Key::Session;
    m_page->setProviders(rows);
    QCOMPARE(cloud()->keyWord(), QStringLiteral("Key in memory until the program ends"));
    QVERIFY(!cloud()->removeButton()->isHidden());
    QVERIFY(m_page->vaultWord().contains(QStringLiteral("keychain")));
    m_page->setVaultFault(QStringLiteral("There is none."));
    QCOMPARE(m_page->vaultWord(),
             QStringLiteral("Keys set here are in memory only, until the program ends. There is none."));
    rows.removeLast();
    m_page->setProviders(rows);
    QVERIFY(!m_page->provider(QStringLiteral("ollama")));
}

void TestModelsPage::takesAKeyAndForgetsIt()
{
    QSignalSpy given(m_page.get(), &ModelsPage::keyGiven);
    QVERIFY(!cloud()->keyLine()->isVisible());
    cloud()->setButton()->click();
    QVERIFY(cloud()->keyLine()->isVisible());
    QCOMPARE(cloud()->keyLine()->echoMode(), QLineEdit::Password);
    cloud()->saveButton()->click();
    QCOMPARE(given.count(), 0); // nothing was typed
    QTest::keyClicks(cloud()->keyLine(), secret);
    QTest::keyClick(cloud()->keyLine(), Qt::Key_Return);
    QCOMPARE(given.count(), 1);
    QCOMPARE(given.front(), QVariantList({ openai, secret }));
    QVERIFY(cloud()->keyLine()->text().isEmpty());
    QVERIFY(!cloud()->keyLine()->isVisible());
}

void TestModelsPage::leavesAKeyByEscape()
{
    cloud()->setButton()->click();
    QTest::keyClicks(cloud()->keyLine(), secret);
    QTest::keyClick(cloud()->keyLine(), Qt::Key_Escape);
    QVERIFY(cloud()->keyLine()->text().isEmpty());
    QVERIFY(!cloud()->keyLine()->isVisible());
}

void TestModelsPage::testsAndCancels()
{
    QSignalSpy tests(m_page.get(), &ModelsPage::testRequested);
    QSignalSpy cancels(m_page.get(), &ModelsPage::testCancelled);
    cloud()->testButton()->click();
    QCOMPARE(tests.count(), 1);
    cloud()->setConnection({ ConnectionWord::Kind::Running, 0, 0, {} });
    cloud()->testButton()->click();
    QCOMPARE(cancels.count(), 1);
    cloud()->setConnection({ ConnectionWord::Kind::Good, 3, 120, {} });
    QVERIFY(cloud()->word().contains(QStringLiteral("120 ms")));
    cloud()->setConnection({ ConnectionWord::Kind::Bad, 0, 0, QStringLiteral("HTTP 401: no.") });
    QCOMPARE(cloud()->word(), QStringLiteral("HTTP 401: no."));
    cloud()->setConnection({});
    QVERIFY(cloud()->word().isEmpty());
    cloud()->testButton()->click();
    QCOMPARE(tests.count(), 2);
}

void TestModelsPage::changesAnAddress()
{
    QSignalSpy given(m_page.get(), &ModelsPage::addressGiven);
    QLineEdit* line = cloud()->addressLine();
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(given.count(), 0); // it is as it was
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("https://gate.example.org/v1"));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(given.count() >= 1);
    QCOMPARE(given.front(), QVariantList({ openai, QStringLiteral("https://gate.example.org/v1") }));
}

void TestModelsPage::changesLimits()
{
    QSignalSpy given(m_page.get(), &ModelsPage::rateGiven);
    QCOMPARE(cloud()->requestsLine()->placeholderText(), QStringLiteral("No limit"));
    QTest::keyClicks(cloud()->requestsLine(), QStringLiteral("60"));
    QTest::keyClick(cloud()->requestsLine(), Qt::Key_Return);
    QCOMPARE(given.count(), 1);
    QCOMPARE(given.front().value(0).toString(), openai);
    QCOMPARE(given.front().value(1).value<ProviderRate>(), ProviderRate::Requests);
    QCOMPARE(given.front().value(2).toString(), QStringLiteral("60"));
    QList<ProviderRow> rows = providers();
    rows[0].tokens = QStringLiteral("90000");
    rows[0].usualRequests = 20;
    m_page->setProviders(rows);
    QCOMPARE(cloud()->tokensLine()->text(), QStringLiteral("90000"));
    QCOMPARE(cloud()->requestsLine()->placeholderText(), QStringLiteral("20"));
    cloud()->tokensLine()->clear();
    Q_EMIT cloud()->tokensLine()->editingFinished();
    QCOMPARE(given.count(), 2);
    QCOMPARE(given.back().value(1).value<ProviderRate>(), ProviderRate::Tokens);
    QCOMPARE(given.back().value(2).toString(), QString()); // what is usual again
}

void TestModelsPage::addsAServer()
{
    QSignalSpy added(m_page.get(), &ModelsPage::serverAdded);
    QVERIFY(!m_page->addButton()->isEnabled());
    m_page->serverName()->setText(QStringLiteral("lab"));
    m_page->serverAddress()->setText(QStringLiteral("nonsense"));
    m_page->addButton()->click();
    QCOMPARE(added.count(), 1);
    m_page->setServerFault(QStringLiteral("That is no address."));
    QCOMPARE(m_page->serverWord(), QStringLiteral("That is no address."));
    QCOMPARE(m_page->serverName()->text(), QStringLiteral("lab")); // to be corrected
    m_page->setServerFault({});
    QVERIFY(m_page->serverName()->text().isEmpty());
}

void TestModelsPage::choosesModels()
{
    QSignalSpy chosen(m_page.get(), &ModelsPage::modelChosen);
    QComboBox* engineer = m_page->role(QStringLiteral("engineer"));
    QCOMPARE(engineer->currentText(), QStringLiteral("gpt-4.1"));
    engineer->setCurrentIndex(2);
    Q_EMIT engineer->activated(2);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.front(), QVariantList({ QStringLiteral("engineer"), QStringLiteral("ollama/llama3.2") }));
    engineer->setEditText(QString());
    QTest::keyClick(engineer->lineEdit(), Qt::Key_Return);
    QCOMPARE(chosen.last(), QVariantList({ QStringLiteral("engineer"), QString() }));
    QCOMPARE(chosen.count(), 2);
    m_page->setModels(models(), QStringLiteral("2026-01-31")); // what is typed stays
    QCOMPARE(engineer->currentText(), QString());
}

void TestModelsPage::choosesModelsOfModes()
{
    m_page->setModes({ { TaskMode::OneShot, QString() }, { TaskMode::DeepResearch, QStringLiteral("o3") } });
    QSignalSpy chosen(m_page.get(), &ModelsPage::modeModelChosen);
    QSignalSpy ofRole(m_page.get(), &ModelsPage::modelChosen);
    QComboBox* deep = m_page->mode(TaskMode::DeepResearch);
    QVERIFY(deep && !m_page->mode(TaskMode::IdeaGeneration));
    QCOMPARE(deep->currentText(), QStringLiteral("o3"));
    QVERIFY(deep->accessibleName().contains(QStringLiteral("Deep research")));
    deep->setEditText(QStringLiteral("gpt-4.1"));
    QTest::keyClick(deep->lineEdit(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.front().at(0).value<TaskMode>(), TaskMode::DeepResearch);
    QCOMPARE(chosen.front().at(1).toString(), QStringLiteral("gpt-4.1"));
    QCOMPARE(ofRole.count(), 0);
}

void TestModelsPage::tellsPricesAndSizes()
{
    const auto factsOf = [this](const QString& model) {
        m_page->setRoles({ { QStringLiteral("engineer"), model } });
        return m_page->factsOf(QStringLiteral("engineer"));
    };
    QCOMPARE(factsOf(QStringLiteral("gpt-4.1")), QStringLiteral("$2 in, $8 out · context of 1,047,576 tokens"));
    QCOMPARE(factsOf(QStringLiteral("openai/gpt-4.1")), QStringLiteral("$2 in, $8 out · context of 1,047,576 tokens"));
    QVERIFY2(factsOf(QStringLiteral("openai/o3")).startsWith(QStringLiteral("Price unknown")), "unknown is not zero");
    QVERIFY(factsOf(QStringLiteral("ollama/llama3.2")).startsWith(QStringLiteral("Costs nothing")));
    QVERIFY(factsOf(QStringLiteral("nobody/knows")).contains(QStringLiteral("unknown")));
    QCOMPARE(factsOf(QString()), QString());
}

void TestModelsPage::everythingHasAName()
{
    for (const QLineEdit* line : m_page->findChildren<QLineEdit*>()) {
        if (!qobject_cast<QComboBox*>(line->parentWidget())) {
            QVERIFY2(!line->accessibleName().isEmpty(), qPrintable(line->placeholderText()));
        }
    }
    for (const QComboBox* choice : m_page->findChildren<QComboBox*>()) {
        QVERIFY(!choice->accessibleName().isEmpty());
    }
}

QTEST_MAIN(TestModelsPage)
#include "tst_modelspage.moc"
