// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio.h"
#include "controlfixture.h"
#include "fakeserver.h"

#include "widgets/agents/agentdetails.h"
#include "widgets/agents/agenteditor.h"
#include "widgets/agents/agentsdialog.h"
#include "widgets/agents/trialpane.h"
#include "widgets/branches/textdiffview.h"
#include "widgets/inspector/factlist.h"
#include "widgets/models/modelspage.h"
#include "widgets/models/providerfield.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QComboBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace cmbagent;

namespace {

constexpr int patience = 60'000;
const auto secret = QStringLiteral("sk-typed-into-the-window-42");

// An answer as a server streams it that speaks as OpenAI's does.
const QByteArray finish = "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
const QByteArray usage = "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":2}}\n\n";
const QByteArray done = "data: [DONE]\n\n";

QByteArray part(const QByteArray& text)
{
    return "data: {\"model\":\"tiny\",\"choices\":[{\"delta\":{\"content\":\"" + text + "\"}}]}\n\n";
}

} // namespace

/// The registry and the page of models on a real data folder: what a person does there holds, and keys stay out of it.
class TestStudioAgents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void agentsAreCopiedAndChanged();
    void manifestsAreChanged();
    void manifestsAreMended();
    void newAgentsAreMade();
    void agentsAreTried();
    void draftsAreTried();
    void draftsAtFaultAskNobody();
    void trialsCanBeStopped();
    void runsUseWhatWasSetInTheWindow();
    void modelsAreKept();
    void limitsAreKept();
    void serversAreAddedAndTested();
    void testsCanBeCancelled();
    void keysStayOutOfTheDataFolder();

private:
    [[nodiscard]] AgentsDialog* registry() const { return m_studio->agentsDesk().dialog(); }
    [[nodiscard]] AgentEditor* editor() const { return registry()->details()->editor(); }
    [[nodiscard]] TrialPane* trial() const { return registry()->details()->trial(); }
    /// A server called "lab", as a person adds it.
    void addLab(const FakeServer& server);
    [[nodiscard]] ModelsPage* page() const { return m_studio->models().page(); }
    /// Says something to the agent that is chosen, and waits for what comes of it.
    void askOnTrial(const char* text);
    void openAgents();
    void openModels();

    std::unique_ptr<test::ControlPlace> m_place;
    std::unique_ptr<Studio> m_studio;
};

void TestStudioAgents::init()
{
    qunsetenv("OPENAI_API_KEY"); // whoever runs this may have one
    m_place = std::make_unique<test::ControlPlace>();
    BackendOptions options;
    options.dataPath = m_place->dataPath();
    options.helperFolder = QStringLiteral(CMBAGENT_HELPERS);
    auto backend = Backend::open(options);
    QVERIFY(backend);
    m_studio = std::make_unique<Studio>(std::move(*backend), 0);
    m_studio->window().resize(1280, 800);
    m_studio->window().show();
}

void TestStudioAgents::cleanup()
{
    m_studio.reset();
    m_place.reset();
}

void TestStudioAgents::openAgents()
{
    m_studio->window().parts().actions->agents->trigger();
    QVERIFY(registry());
    QTRY_VERIFY_WITH_TIMEOUT(registry()->shownNames().contains(QStringLiteral("planner")), patience);
}

void TestStudioAgents::openModels()
{
    m_studio->settings().open(ModelsDesk::sectionId());
    QVERIFY(page());
    QTRY_VERIFY_WITH_TIMEOUT(page()->isVisible() && page()->provider(QStringLiteral("openai")), patience);
}

void TestStudioAgents::agentsAreCopiedAndChanged()
{
    openAgents();
    registry()->choose(QStringLiteral("planner"));
    QVERIFY(editor()->edit()->isReadOnly());
    registry()->details()->copyButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(registry()->chosen() && registry()->chosen()->origin == AgentRow::Origin::Own, patience);
    QCOMPARE(registry()->chosen()->name, QStringLiteral("planner"));
    QVERIFY(!editor()->edit()->isReadOnly());

    const QString good = editor()->text();
    editor()->edit()->setPlainText(good + QStringLiteral("temperatur: 1\n"));
    QTRY_COMPARE_WITH_TIMEOUT(editor()->faultList()->count(), 1, patience);
    QVERIFY(editor()->faultList()->item(0)->text().contains(QStringLiteral("'temperature'")));
    QVERIFY(!editor()->saveButton()->isEnabled());
    editor()->edit()->setPlainText(good + QStringLiteral("temperature: 1\n"));
    QTRY_VERIFY_WITH_TIMEOUT(editor()->saveButton()->isEnabled(), patience);
    editor()->saveButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(registry()->chosen()->definition.temperature, std::optional(1.0), patience);
    QVERIFY(!editor()->isChanged());
    QVERIFY(registry()->details()->changes()->edit()->toPlainText().contains(QStringLiteral("temperature: 1")));
}

/// The manifest of an agent is edited as its file is, with what is wrong told while it is typed.
void TestStudioAgents::manifestsAreChanged()
{
    openAgents();
    registry()->choose(QStringLiteral("planner"));
    registry()->details()->copyButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(registry()->chosen() && registry()->chosen()->origin == AgentRow::Origin::Own, patience);
    AgentEditor* manifest = registry()->details()->manifestEditor();
    const QString good = manifest->text();
    QVERIFY(good.contains(QStringLiteral("version: 1.0.0")));
    manifest->edit()->setPlainText(good + QStringLiteral("resources: {cpus: none}\n"));
    QTRY_COMPARE_WITH_TIMEOUT(manifest->faultList()->count(), 1, patience);
    QVERIFY(!manifest->saveButton()->isEnabled());
    QCOMPARE(editor()->faultList()->count(), 0); // it is about the other file
    manifest->edit()->setPlainText(good + QStringLiteral("resources: {cpus: 2}\n"));
    QTRY_VERIFY_WITH_TIMEOUT(manifest->saveButton()->isEnabled(), patience);
    manifest->saveButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(registry()->chosen()->definition.resources.cpus, 2, patience);
    QVERIFY(!manifest->isChanged());
    QVERIFY(registry()->details()->manifestChanges()->edit()->toPlainText().contains(QStringLiteral("cpus: 2")));
}

/// A manifest that breaks elsewhere is shown with what is wrong, and can be mended here.
void TestStudioAgents::manifestsAreMended()
{
    openAgents();
    Q_EMIT registry()->createRequested(QStringLiteral("mine"), QStringLiteral("engineer"));
    QTRY_VERIFY_WITH_TIMEOUT(registry()->chosen() && registry()->chosen()->name == QStringLiteral("mine"), patience);
    AgentEditor* manifest = registry()->details()->manifestEditor();
    const QString good = manifest->text();
    QFile file(registry()->chosen()->manifestPath);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name: mine\nversion: first\n");
    file.close();
    QTRY_VERIFY_WITH_TIMEOUT(registry()->chosen() && registry()->chosen()->isManifestBroken(), patience);
    QCOMPARE(registry()->chosen()->name, QStringLiteral("mine"));
    QCOMPARE(manifest->faultList()->count(), 1);
    manifest->edit()->setPlainText(good);
    QTRY_VERIFY_WITH_TIMEOUT(manifest->saveButton()->isEnabled(), patience);
    manifest->saveButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(registry()->chosen() && !registry()->chosen()->isBroken(), patience);
    QCOMPARE(registry()->chosen()->name, QStringLiteral("mine"));
}

void TestStudioAgents::newAgentsAreMade()
{
    openAgents();
    Q_EMIT registry()->createRequested(QStringLiteral("mine"), QStringLiteral("engineer"));
    QTRY_VERIFY_WITH_TIMEOUT(registry()->chosen() && registry()->chosen()->name == QStringLiteral("mine"), patience);
    QVERIFY(QFile::exists(m_place->dataPath() + QStringLiteral("/agents/mine/manifest.yaml")));
    registry()->details()->switchButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!registry()->chosen()->isEnabled, patience);
    // A file that breaks elsewhere is told as well, without being asked.
    QFile file(m_place->dataPath() + QStringLiteral("/agents/mine/mine.yaml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name: mine\ninstructions: Do {it.\n");
    file.close();
    QTRY_VERIFY_WITH_TIMEOUT(registry()->chosen() && registry()->chosen()->isBroken(), patience);
    QCOMPARE(registry()->chosen()->faults.front().line, 2);
}

void TestStudioAgents::addLab(const FakeServer& server)
{
    openModels(); // looks for servers, of which this is not one yet
    QSettings settings(m_place->dataPath() + QStringLiteral("/settings.ini"), QSettings::IniFormat);
    QVERIFY(ModelSettings(m_place->dataPath(), settings)
                .setEndpoint(QStringLiteral("lab"), server.url().toString() + QStringLiteral("/v1")));
    settings.sync();
    Q_EMIT page()->modelChosen(QString(), QString()); // so that all settings are read again
}

void TestStudioAgents::agentsAreTried()
{
    const FakeServer server({ streamAnswer({ part("I "), part("plan."), finish, usage, done }),
                              wholeAnswer(400, R"({"error":{"message":"too long"}})"),
                              streamAnswer({ part("Still."), finish, usage, done }) });
    addLab(server);
    openAgents();
    registry()->choose(QStringLiteral("researcher"));
    trial()->model()->setEditText(QStringLiteral("lab/tiny"));
    trial()->input()->setPlainText(QStringLiteral("What do you do?"));
    trial()->sendButton()->click();
    QVERIFY(trial()->isWaiting());
    QTRY_VERIFY_WITH_TIMEOUT(!trial()->isWaiting(), patience);
    QVERIFY2(trial()->conversation().contains(QStringLiteral("I plan.")), qPrintable(trial()->fault()));
    QVERIFY(trial()->conversation().contains(QStringLiteral("lab/tiny")));
    QVERIFY(trial()->spentWord().contains(QStringLiteral("9 tokens")));
    QVERIFY(server.requests().front().contains("What do you do?"));
    // What went wrong is told, and may be said again.
    trial()->input()->setPlainText(QStringLiteral("And now?"));
    trial()->sendButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(trial()->fault().contains(QStringLiteral("400")), patience);
    QCOMPARE(trial()->input()->toPlainText(), QStringLiteral("And now?"));
    trial()->sendButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(trial()->conversation().contains(QStringLiteral("Still.")), patience);
    QVERIFY(server.requests().last().contains("I plan."));
    QVERIFY(m_place->lastRun().isNull()); // no run knows of it
    // But the ledger does, and so what is shown of the agent.
    const auto facts = [this] {
        QStringList lines;
        for (const Fact& fact : registry()->details()->facts()->facts()) {
            lines << fact.name + QLatin1Char('=') + fact.value;
        }
        return lines;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(facts().contains(QStringLiteral("Used=3 calls, 18 tokens")),
                              qPrintable(facts().join(QLatin1Char(';'))), patience);
    QCOMPARE(facts().filter(QStringLiteral("Version 1.0.0=3 calls")).size(), 1);
    // Another agent begins anew.
    registry()->choose(QStringLiteral("planner"));
    QVERIFY(trial()->conversation().isEmpty());
}

void TestStudioAgents::askOnTrial(const char* text)
{
    trial()->model()->setEditText(QStringLiteral("lab/tiny"));
    trial()->input()->setPlainText(QLatin1String(text));
    trial()->sendButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!trial()->isWaiting(), patience);
}

// What is typed is tried as it stands, without being saved; what is wrong with it is told where it is typed.
void TestStudioAgents::draftsAreTried()
{
    const FakeServer server({ streamAnswer({ part("Aye."), finish, usage, done }),
                              streamAnswer({ part("As ever."), finish, usage, done }) });
    addLab(server);
    openAgents();
    Q_EMIT registry()->createRequested(QStringLiteral("mine"), QStringLiteral("custom"));
    QTRY_VERIFY_WITH_TIMEOUT(registry()->chosen() && registry()->chosen()->name == QStringLiteral("mine"), patience);
    const QString saved = editor()->text();
    editor()->edit()->setPlainText(QStringLiteral("name: mine\ninstructions: Answer like a pirate.\n"));
    QVERIFY(!trial()->draftWord().isEmpty());
    askOnTrial("Ready?");
    QVERIFY2(trial()->conversation().contains(QStringLiteral("Aye.")), qPrintable(trial()->fault()));
    QVERIFY(trial()->conversation().contains(QStringLiteral("(draft)")));
    QVERIFY(server.requests().last().contains("Answer like a pirate."));
    QFile file(registry()->chosen()->path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), saved); // and the file is as it was

    editor()->revertButton()->click();
    QVERIFY(trial()->draftWord().isEmpty());
    askOnTrial("And now?");
    QVERIFY(trial()->conversation().contains(QStringLiteral("As ever.")));
    QVERIFY(!server.requests().last().contains("pirate"));
}

void TestStudioAgents::draftsAtFaultAskNobody()
{
    const FakeServer server({ streamAnswer({ part("Never."), finish, usage, done }) });
    addLab(server);
    openAgents();
    Q_EMIT registry()->createRequested(QStringLiteral("mine"), QStringLiteral("custom"));
    QTRY_VERIFY_WITH_TIMEOUT(registry()->chosen() && registry()->chosen()->name == QStringLiteral("mine"), patience);
    editor()->edit()->setPlainText(QStringLiteral("name: mine\ninstructions: Do {it.\n"));
    askOnTrial("Still?");
    QVERIFY(trial()->fault().contains(QStringLiteral("draft")));
    QCOMPARE(trial()->input()->toPlainText(), QStringLiteral("Still?"));
    QTRY_COMPARE_WITH_TIMEOUT(editor()->faultList()->count(), 1, patience); // it may just be read again
    QVERIFY(editor()->faultList()->item(0)->text().startsWith(QStringLiteral("Line 2:")));
    editor()->edit()->setPlainText(QStringLiteral("name: mine\nkind: human\ninstructions: Nothing.\n"));
    askOnTrial("Still?");
    QVERIFY2(trial()->fault().contains(QStringLiteral("without a model")), qPrintable(trial()->fault()));
    QVERIFY(server.requests().isEmpty());
}

void TestStudioAgents::trialsCanBeStopped()
{
    FakeAnswer begun = streamAnswer({ part("I ") }, false);
    begun.then = FakeAnswer::Then::Hang;
    const FakeServer server({ begun, begun });
    addLab(server);
    openAgents();
    registry()->choose(QStringLiteral("researcher"));
    trial()->model()->setEditText(QStringLiteral("lab/tiny"));
    trial()->input()->setPlainText(QStringLiteral("Go on and on."));
    trial()->sendButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(trial()->conversation().contains(QStringLiteral("I ")), patience);
    QVERIFY(trial()->isWaiting());
    trial()->stopButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!trial()->isWaiting(), patience);
    QVERIFY(server.waitForClosed(1));
    QCOMPARE(trial()->input()->toPlainText(), QStringLiteral("Go on and on."));
    // Closing the dialog ends what is under way as well.
    trial()->sendButton()->click();
    QVERIFY(server.waitForRequests(2));
    registry()->close();
    QTRY_VERIFY_WITH_TIMEOUT(!registry(), patience);
    QVERIFY(server.waitForClosed(2));
}

// What a person adds, edits and chooses in the window is what the next run goes by, without a new start.
void TestStudioAgents::runsUseWhatWasSetInTheWindow()
{
    const FakeServer server({ streamAnswer({ part("Done."), finish, usage, done }) });
    addLab(server);
    openAgents();
    Q_EMIT registry()->createRequested(QStringLiteral("mine"), QStringLiteral("custom"));
    QTRY_VERIFY_WITH_TIMEOUT(registry()->chosen() && registry()->chosen()->name == QStringLiteral("mine"), patience);
    Q_EMIT page()->modelChosen(QStringLiteral("mine"), QStringLiteral("lab/tiny"));
    QFile file(m_place->path(QStringLiteral("mine.workflow.yaml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("cmbagent: 1\nname: Mine\nsteps:\n  - {id: only, kind: agent, agent: mine, task: Do it.}\n");
    file.close();
    m_studio->controller().runFile(file.fileName());
    QTRY_VERIFY_WITH_TIMEOUT(
        !m_place->lastRun().isNull() && m_place->stateOf(m_place->lastRun()) == QStringLiteral("completed"), patience);
    QVERIFY(server.requests().front().contains("You are given the task of one step."));
    // What it took is told where the agent is.
    registry()->choose(QStringLiteral("planner"));
    registry()->choose(QStringLiteral("mine"));
    const auto used = [this] {
        for (const Fact& fact : registry()->details()->facts()->facts()) {
            if (fact.name == QStringLiteral("Used")) {
                return fact.value;
            }
        }
        return QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(used(), QStringLiteral("1 call, 9 tokens"), patience);
}

void TestStudioAgents::modelsAreKept()
{
    openModels();
    QTRY_VERIFY_WITH_TIMEOUT(page()->role(QStringLiteral("plan_reviewer")), patience); // from the registry
    QComboBox* engineer = page()->role(QStringLiteral("engineer"));
    engineer->setEditText(QStringLiteral("gpt-4.1-mini"));
    QTest::keyClick(engineer->lineEdit(), Qt::Key_Return);
    QVERIFY(page()->factsOf(QStringLiteral("engineer")).contains(QStringLiteral("$0.4 in, $1.6 out")));
    QSettings settings(m_place->dataPath() + QStringLiteral("/settings.ini"), QSettings::IniFormat);
    QCOMPARE(ModelSettings(m_place->dataPath(), settings).choice().byRole.value(QStringLiteral("engineer")),
             QStringLiteral("gpt-4.1-mini"));
}

void TestStudioAgents::limitsAreKept()
{
    openModels();
    const auto openai = QStringLiteral("openai");
    ProviderField* field = page()->provider(openai);
    Q_EMIT page()->rateGiven(openai, ProviderRate::Requests, QStringLiteral("many"));
    QVERIFY2(field->word().contains(QStringLiteral("'many'")), qPrintable(field->word()));
    QTest::keyClicks(field->requestsLine(), QStringLiteral("30"));
    QTest::keyClick(field->requestsLine(), Qt::Key_Return);
    QVERIFY(field->word().isEmpty());
    QCOMPARE(field->row().requests, QStringLiteral("30"));
    QSettings settings(m_place->dataPath() + QStringLiteral("/settings.ini"), QSettings::IniFormat);
    const ModelSettings kept(m_place->dataPath(), settings);
    QCOMPARE(kept.limit(openai, ProviderLimit::Requests), std::optional<qint64>(30));
    field->requestsLine()->clear();
    QTest::keyClick(field->requestsLine(), Qt::Key_Return);
    QVERIFY(!kept.limit(openai, ProviderLimit::Requests));
}

void TestStudioAgents::serversAreAddedAndTested()
{
    const FakeServer server(
        { wholeAnswer(200, R"({"data":[{"id":"tiny"}]})"), wholeAnswer(401, R"({"error":{"message":"no key"}})") });
    openModels();
    Q_EMIT page()->serverAdded(QStringLiteral("lab"), QStringLiteral("nowhere"));
    QVERIFY(!page()->serverWord().isEmpty());
    Q_EMIT page()->serverAdded(QStringLiteral("lab"), server.url().toString() + QStringLiteral("/v1"));
    QVERIFY(page()->serverWord().isEmpty());
    ProviderField* field = page()->provider(QStringLiteral("lab"));
    QVERIFY(field);
    QTRY_VERIFY_WITH_TIMEOUT(field->word().startsWith(QStringLiteral("It answers")), patience);
    QVERIFY(page()->role(QStringLiteral("engineer"))->findText(QStringLiteral("lab/tiny")) >= 0);
    field->testButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(field->word().contains(QStringLiteral("401")), patience);
    Q_EMIT page()->addressGiven(QStringLiteral("lab"), QString());
    QVERIFY(!page()->provider(QStringLiteral("lab")));
}

void TestStudioAgents::testsCanBeCancelled()
{
    FakeAnswer silence;
    silence.then = FakeAnswer::Then::Hang;
    const FakeServer server({ silence });
    openModels();
    Q_EMIT page()->serverAdded(QStringLiteral("slow"), server.url().toString() + QStringLiteral("/v1"));
    ProviderField* field = page()->provider(QStringLiteral("slow"));
    QVERIFY(field && !field->word().isEmpty());
    QVERIFY(server.waitForRequests(1));
    field->testButton()->click();
    QVERIFY(field->word().isEmpty());
    QVERIFY(server.waitForClosed(1));
}

void TestStudioAgents::keysStayOutOfTheDataFolder()
{
    const FakeServer server(
        { wholeAnswer(401, "{\"error\":{\"message\":\"Incorrect API key: " + secret.toUtf8() + "\"}}") });
    openModels();
    ProviderField* field = page()->provider(QStringLiteral("openai"));
    Q_EMIT field->keyGiven(secret);
    // There is no keychain in a test; that is said, and the key lives in memory.
    QTRY_COMPARE_WITH_TIMEOUT(field->keyWord(), QStringLiteral("Key in memory until the program ends"), patience);
    QVERIFY(page()->vaultWord().contains(QStringLiteral("in memory only")));
    Q_EMIT page()->addressGiven(QStringLiteral("openai"), server.url().toString() + QStringLiteral("/v1"));
    field->testButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(field->word().contains(QStringLiteral("[redacted openai]")), patience);
    QVERIFY(server.requests().front().contains(secret.toUtf8()));
    field->removeButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(field->keyWord(), QStringLiteral("No key"), patience);
    m_studio.reset(); // everything is written
    QDirIterator files(m_place->dataPath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY2(!file.open(QIODevice::ReadOnly) || !file.readAll().contains(secret.toUtf8()),
                 qPrintable(file.fileName()));
        ++seen;
    }
    QVERIFY(seen >= 2); // the database and the settings
}

QTEST_MAIN(TestStudioAgents)
#include "tst_studioagents.moc"
