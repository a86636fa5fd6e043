// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agents/agentregistry.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cmbagent;

namespace {

constexpr int patience = 60'000; // far above what anything takes

/// A data folder and a project, with agents as a test needs them.
class Places
{
public:
    Places() : settings(dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat) { }

    void write(const QString& path, const QByteArray& text) const
    {
        const QString whole = dir.filePath(path);
        QDir().mkpath(QFileInfo(whole).path());
        QFile file(whole);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
    /// A folder with a manifest.
    void writeAgent(const QString& folder, const QByteArray& name, const QByteArray& version,
                    const QByteArray& more = {}) const
    {
        write(folder + QStringLiteral("/manifest.yaml"), "name: " + name + "\nversion: " + version + "\n" + more);
        write(folder + QLatin1Char('/') + QString::fromUtf8(name) + QStringLiteral(".yaml"),
              "name: " + name + "\ninstructions: Do it as " + version + ".\n");
    }

    QTemporaryDir dir;
    QSettings settings;
};

QStringList namesOf(const std::vector<const ShelvedAgent*>& agents)
{
    QStringList names;
    for (const ShelvedAgent* agent : agents) {
        names << agent->name();
    }
    return names;
}

} // namespace

class TestAgentRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheBuiltIn();
    void findsAgentsInSeveralFolders();
    void letsTheNearerGoBefore();
    void searches_data();
    void searches();
    void tellsWhatIsBroken();
    void asksForAVersion();
    void refusesWhatAsksForAnotherProgram();
    void checksNeeds();
    void refusesWhatIsNotDeclared();
    void switchesAgentsOff();
    void runsUseWhatIsThereNow();
    void canDoWithTheBuiltInAlone();
    void readsAgainWhenAFileChanges();
    void readsManyTimes();
    void scaffoldsAndCopies();
};

void TestAgentRegistry::hasTheBuiltIn()
{
    Places places;
    AgentRegistry registry(places.dir.path(), places.settings);
    QVERIFY(registry.shelf()->agents().empty()); // nothing is read before it is needed
    for (const char* name : { "plan_setter", "planner", "plan_reviewer", "controller", "engineer", "executor",
                              "installer", "researcher", "idea_maker", "idea_hater", "idea_saver", "summarizer",
                              "aas_keyword_finder", "camb_context", "terminator" }) {
        const auto agent = registry.agent(QString::fromLatin1(name));
        QVERIFY2(agent, name);
        QCOMPARE(agent->version, QStringLiteral("1.0.0"));
    }
    QVERIFY(registry.shelf()->broken().empty());
    const auto unknown = registry.agent(QStringLiteral("enginer"));
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    QVERIFY(unknown.error().mend.contains(QStringLiteral("'engineer'")));
}

void TestAgentRegistry::findsAgentsInSeveralFolders()
{
    Places places;
    places.writeAgent(QStringLiteral("agents/fitter"), "fitter", "1.0.0");
    places.write(QStringLiteral("agents/coding/judge/judge.yaml"), "name: judge\ninstructions: Judge.\n");
    places.write(QStringLiteral("agents/flat.yaml"), "name: flat_agent\ninstructions: Work.\n");
    places.write(QStringLiteral("agents/coding/judge/judge.workflow.yaml"), "cmbagent: 1\n");
    places.writeAgent(QStringLiteral("project/agents/local"), "local", "1.0.0");
    AgentRegistry registry(places.dir.path(), places.settings);
    registry.load();
    QVERIFY(registry.agent(QStringLiteral("fitter")));
    QVERIFY(registry.agent(QStringLiteral("judge")));
    QVERIFY(registry.agent(QStringLiteral("flat_agent")));
    QVERIFY(!registry.agent(QStringLiteral("local")));
    registry.setProject(places.dir.filePath(QStringLiteral("project")));
    registry.load();
    QVERIFY(registry.agent(QStringLiteral("local")));
    QVERIFY(registry.shelf()->broken().empty());
}

void TestAgentRegistry::letsTheNearerGoBefore()
{
    Places places;
    const QByteArray able = "capabilities: [code]\n";
    places.writeAgent(QStringLiteral("agents/engineer"), "engineer", "1.9.0", able);
    places.writeAgent(QStringLiteral("agents/newer"), "engineer", "1.10.0", able);
    places.writeAgent(QStringLiteral("project/agents/engineer"), "engineer", "0.1.0", able);
    AgentRegistry registry(places.dir.path(), places.settings);
    registry.load();
    QCOMPARE(registry.agent(QStringLiteral("engineer"))->version, QStringLiteral("1.10.0"));
    registry.setProject(places.dir.filePath(QStringLiteral("project")));
    registry.load();
    QCOMPARE(registry.agent(QStringLiteral("engineer"))->version, QStringLiteral("0.1.0"));
    const auto shelf = registry.shelf();
    QCOMPARE(shelf->find(QStringLiteral("engineer"), QStringLiteral("1.9.0"))->file.agent.instructions,
             QStringLiteral("Do it as 1.9.0."));
    QCOMPARE(shelf->find(QStringLiteral("engineer"), QStringLiteral("3.0.0")), nullptr);
    QCOMPARE(shelf->builtIn(QStringLiteral("engineer"))->origin, AgentOrigin::BuiltIn);
    QCOMPARE(namesOf(shelf->search({})).count(QStringLiteral("engineer")), 1);
}

void TestAgentRegistry::searches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QStringList>("tags");
    QTest::addColumn<QStringList>("capabilities");
    QTest::addColumn<QStringList>("found");
    const QStringList none;
    QTest::newRow("text in the description") << "BLACK bodies"
                                             << "" << none << none << QStringList { "one" };
    QTest::newRow("text in the name") << "tw"
                                      << "" << none << none << QStringList { "two" };
    QTest::newRow("type") << ""
                          << "Fitter" << none << none << QStringList { "one", "two" };
    QTest::newRow("any tag") << ""
                             << "" << QStringList { "red", "blue" } << none << QStringList { "one", "two" };
    QTest::newRow("all capabilities") << ""
                                      << "" << none << QStringList { "fly", "swim" } << QStringList { "two" };
    QTest::newRow("all together") << "fits"
                                  << "fitter" << QStringList { "red" } << QStringList { "fly" }
                                  << QStringList { "one" };
    QTest::newRow("nothing") << "nowhere at all"
                             << "" << none << none << none;
}

void TestAgentRegistry::searches()
{
    Places places;
    places.writeAgent(QStringLiteral("agents/one"), "one", "1.0.0",
                      "description: Fits black bodies.\ntype: fitter\ntags: [red]\ncapabilities: [fly]\n");
    places.writeAgent(QStringLiteral("agents/two"), "two", "1.0.0",
                      "description: Fits grey ones.\ntype: fitter\ntags: [blue]\ncapabilities: [fly, swim]\n");
    QFETCH(QString, text);
    QFETCH(QString, type);
    QFETCH(QStringList, tags);
    QFETCH(QStringList, capabilities);
    QFETCH(QStringList, found);
    const AgentShelf shelf =
        AgentShelf::read({ { places.dir.filePath(QStringLiteral("agents")), AgentOrigin::Own } }, {});
    QCOMPARE(namesOf(shelf.search({ text, type, tags, capabilities })), found);
}

void TestAgentRegistry::tellsWhatIsBroken()
{
    Places places;
    places.writeAgent(QStringLiteral("agents/good"), "good", "1.0.0");
    places.write(QStringLiteral("agents/bad/bad.yaml"), "name: bad\ninstructions: Do {it.\n");
    AgentRegistry registry(places.dir.path(), places.settings);
    registry.load();
    QVERIFY(registry.agent(QStringLiteral("good")));
    const auto shelf = registry.shelf();
    QCOMPARE(shelf->broken().size(), size_t(1));
    QCOMPARE(shelf->broken().front().name, QStringLiteral("bad"));
    const auto bad = registry.agent(QStringLiteral("bad"));
    QCOMPARE(bad.error().code, ErrorCode::BadInput);
    QCOMPARE(bad.error().place.line, 2);
}

/// "name@1.2": exactly that, or the newest that begins so.
void TestAgentRegistry::asksForAVersion()
{
    Places places;
    places.writeAgent(QStringLiteral("agents/a"), "fitter", "1.2.0");
    places.writeAgent(QStringLiteral("agents/b"), "fitter", "1.2.10");
    places.writeAgent(QStringLiteral("agents/c"), "fitter", "2.0.0");
    AgentRegistry registry(places.dir.path(), places.settings);
    registry.load();
    const auto versionOf = [&registry](const char* reference) {
        return registry.agent(QString::fromLatin1(reference)).value_or(AgentDefinition()).version;
    };
    QCOMPARE(versionOf("fitter"), QStringLiteral("2.0.0"));
    QCOMPARE(versionOf("fitter@1.2.0"), QStringLiteral("1.2.0"));
    QCOMPARE(versionOf("fitter@1.2"), QStringLiteral("1.2.10"));
    QCOMPARE(versionOf("fitter@1"), QStringLiteral("1.2.10"));
    const auto absent = registry.agent(QStringLiteral("fitter@1.3"));
    QCOMPARE(absent.error().code, ErrorCode::NotFound);
    QCOMPARE(absent.error().what, QStringLiteral("The agent 'fitter' has no version 1.3."));
    QVERIFY2(absent.error().mend.contains(QStringLiteral("2.0.0 (own), 1.2.10 (own), 1.2.0 (own)")),
             qPrintable(absent.error().mend));
    QVERIFY(!registry.agent(QStringLiteral("fitter@1.2.1"))); // all of it is said, so it is that one
    QVERIFY(registry.agent(QStringLiteral("nobody@1")).error().what.contains(QStringLiteral("'nobody'")));
}

void TestAgentRegistry::refusesWhatAsksForAnotherProgram()
{
    const QString before = QCoreApplication::applicationVersion();
    QCoreApplication::setApplicationVersion(QStringLiteral("0.4.0"));
    Places places;
    places.writeAgent(QStringLiteral("agents/one"), "one", "1.0.0", "cmbagent_version: '>=0.4'\n");
    places.writeAgent(QStringLiteral("agents/newer"), "two", "1.0.0", "cmbagent_version: '>=7.0'\n");
    AgentRegistry registry(places.dir.path(), places.settings);
    registry.load();
    QVERIFY(registry.agent(QStringLiteral("one")));
    QVERIFY(!registry.shelf()->find(QStringLiteral("two")));
    QCOMPARE(registry.shelf()->broken().size(), size_t(1)); // listed, with the reason
    const auto refused = registry.agent(QStringLiteral("two"));
    QCoreApplication::setApplicationVersion(before);
    QVERIFY(!refused);
    QCOMPARE(refused.error().what, QStringLiteral("The agent asks for CMBAgent >=7.0, and this is 0.4.0."));
    QCOMPARE(refused.error().place.file, places.dir.filePath(QStringLiteral("agents/newer/manifest.yaml")));
    QCOMPARE(refused.error().place.line, 3);
}

void TestAgentRegistry::checksNeeds()
{
    Places places;
    places.writeAgent(QStringLiteral("agents/one"), "one", "1.0.0", "dependencies: [planner, somebody]\n");
    AgentRegistry registry(places.dir.path(), places.settings);
    registry.load();
    const auto refused = registry.agent(QStringLiteral("one"));
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY(refused.error().what.contains(QStringLiteral("'somebody'")));
    places.writeAgent(QStringLiteral("agents/somebody"), "somebody", "1.0.0");
    registry.load();
    QVERIFY(registry.agent(QStringLiteral("one")));
}

void TestAgentRegistry::switchesAgentsOff()
{
    Places places;
    AgentRegistry registry(places.dir.path(), places.settings);
    registry.load();
    QSignalSpy changes(&registry, &AgentRegistry::changed);
    registry.setEnabled(QStringLiteral("planner"), false);
    registry.setEnabled(QStringLiteral("planner"), false);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(registry.agent(QStringLiteral("planner")).error().code, ErrorCode::Refused);
    AgentRegistry another(places.dir.path(), places.settings);
    another.load();
    QVERIFY(!another.isEnabled(QStringLiteral("planner")));
    // Another program switches one just now: we wait for our turn, and nobody waits for us.
    QLockFile turn(places.settings.fileName() + QStringLiteral(".agents"));
    QVERIFY(turn.tryLock(0));
    bool isDone = false;
    registry.setEnabled(QStringLiteral("planner"), true, [&isDone] { isDone = true; });
    QVERIFY(!isDone);
    QVERIFY(!registry.isEnabled(QStringLiteral("planner")));
    turn.unlock();
    QTRY_VERIFY_WITH_TIMEOUT(isDone, patience);
    QVERIFY(registry.agent(QStringLiteral("planner")));
}

// S12-S6
void TestAgentRegistry::refusesWhatIsNotDeclared()
{
    Places places;
    places.writeAgent(QStringLiteral("agents/engineer"), "engineer", "2.0.0", "capabilities: [plots]\n");
    AgentRegistry registry(places.dir.path(), places.settings);
    registry.load();
    const auto refused = registry.agent(QStringLiteral("engineer"));
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY(refused.error().what.contains(QStringLiteral("capability 'code'")));
    QVERIFY(registry.shelf()->find(QStringLiteral("engineer"))); // it is shown, with what it lacks
}

// A run takes agents as their files and switches are when it begins, whoever changed them and however short ago.
void TestAgentRegistry::runsUseWhatIsThereNow()
{
    Places places;
    places.writeAgent(QStringLiteral("agents/one"), "one", "1.0.0");
    places.writeAgent(QStringLiteral("project/agents/local"), "local", "1.0.0");
    AgentRegistry registry(places.dir.path(), places.settings);
    registry.load();
    places.writeAgent(QStringLiteral("agents/one"), "one", "1.1.0");
    const QString project = places.dir.filePath(QStringLiteral("project"));
    const auto first = registry.selection().forWorkflowIn(project);
    QCOMPARE(first->agent(QStringLiteral("one"))->version, QStringLiteral("1.1.0"));
    QVERIFY(first->agent(QStringLiteral("local")));
    QVERIFY(!registry.selection().forWorkflowIn({})->agent(QStringLiteral("local")));
    places.writeAgent(QStringLiteral("agents/one"), "one", "1.2.0");
    QCOMPARE(first->agent(QStringLiteral("one"))->version, QStringLiteral("1.1.0")); // one run, one version
    // Another program, with the same settings.
    QSettings elsewhere(places.settings.fileName(), QSettings::IniFormat);
    AgentRegistry another(places.dir.path(), elsewhere);
    another.setEnabled(QStringLiteral("one"), false);
    const auto second = registry.selection().forWorkflowIn(project);
    QCOMPARE(second->agent(QStringLiteral("one")).error().code, ErrorCode::Refused);
    QVERIFY(!registry.isEnabled(QStringLiteral("one")));
    QVERIFY(first->agent(QStringLiteral("one"))); // what has begun goes on
}

// The demonstration is recorded with the agents of the program.
void TestAgentRegistry::canDoWithTheBuiltInAlone()
{
    Places places;
    places.writeAgent(QStringLiteral("agents/planner"), "planner", "9.0.0");
    places.writeAgent(QStringLiteral("project/agents/local"), "local", "1.0.0");
    AgentRegistry registry(places.dir.path(), places.settings);
    registry.setEnabled(QStringLiteral("engineer"), false);
    registry.useOnlyBuiltIn();
    registry.load();
    QCOMPARE(registry.agent(QStringLiteral("planner"))->version, QStringLiteral("1.0.0"));
    QVERIFY(registry.agent(QStringLiteral("engineer")));
    const auto source = registry.selection().forWorkflowIn(places.dir.filePath(QStringLiteral("project")));
    QCOMPARE(source->agent(QStringLiteral("planner"))->version, QStringLiteral("1.0.0"));
    QVERIFY(!source->agent(QStringLiteral("local")));
}

void TestAgentRegistry::readsAgainWhenAFileChanges()
{
    Places places;
    places.writeAgent(QStringLiteral("agents/one"), "one", "1.0.0");
    AgentRegistry registry(places.dir.path(), places.settings);
    registry.load();
    registry.watch();
    registry.watch(); // once is enough
    QSignalSpy changes(&registry, &AgentRegistry::changed);
    // Three changes in a row are one.
    QElapsedTimer timer;
    timer.start();
    for (const char* version : { "1.1.0", "1.2.0", "1.3.0" }) {
        places.writeAgent(QStringLiteral("agents/one"), "one", version);
    }
    QTRY_COMPARE_WITH_TIMEOUT(registry.agent(QStringLiteral("one"))->version, QStringLiteral("1.3.0"), 30'000);
    QVERIFY(timer.elapsed() >= AgentRegistry::debounceMillis);
    QCOMPARE(changes.count(), 1);
    // New folders are noticed as well, and files that are replaced.
    places.writeAgent(QStringLiteral("agents/group/two"), "two", "1.0.0");
    QTRY_VERIFY_WITH_TIMEOUT(registry.agent(QStringLiteral("two")).has_value(), 30'000);
    QVERIFY(QFile::remove(places.dir.filePath(QStringLiteral("agents/one/one.yaml"))));
    places.write(QStringLiteral("agents/one/one.yaml"), "name: one\ninstructions: Another.\n");
    QTRY_COMPARE_WITH_TIMEOUT(registry.agent(QStringLiteral("one")).value_or(AgentDefinition()).instructions,
                              QStringLiteral("Another."), 30'000);
}

void TestAgentRegistry::readsManyTimes()
{
    Places places;
    places.writeAgent(QStringLiteral("agents/one"), "one", "1.0.0");
    AgentRegistry registry(places.dir.path(), places.settings);
    registry.load();
    const std::weak_ptr<const AgentShelf> first = registry.shelf();
    for (int i = 0; i < 20; ++i) {
        registry.load();
    }
    QVERIFY2(first.expired(), "nobody holds what is read no more");
    QSignalSpy changes(&registry, &AgentRegistry::changed);
    for (int i = 0; i < 5; ++i) {
        registry.reload(); // only the last of them counts
    }
    QTRY_COMPARE_WITH_TIMEOUT(changes.count(), 1, patience);
    QVERIFY(registry.agent(QStringLiteral("one")));
}

void TestAgentRegistry::scaffoldsAndCopies()
{
    Places places;
    AgentRegistry registry(places.dir.path(), places.settings);
    registry.load();
    const auto made = registry.scaffold(QStringLiteral("mine"), QStringLiteral("engineer"));
    QVERIFY2(made, made ? "" : qPrintable(made.error().toText()));
    QCOMPARE(registry.scaffold(QStringLiteral("mine"), QStringLiteral("engineer")).error().code, ErrorCode::Conflict);
    QCOMPARE(registry.scaffold(QStringLiteral("no/name"), {}).error().code, ErrorCode::BadInput);
    const auto copied = registry.copyToOwn(QStringLiteral("planner"));
    QVERIFY2(copied, copied ? "" : qPrintable(copied.error().toText()));
    QVERIFY(QFileInfo(*copied).isWritable());
    registry.load();
    QCOMPARE(registry.agent(QStringLiteral("mine"))->answer, AgentAnswer::Code);
    const auto shelf = registry.shelf();
    QCOMPARE(shelf->find(QStringLiteral("planner"))->origin, AgentOrigin::Own);
    QCOMPARE(shelf->find(QStringLiteral("planner"))->file.agent, shelf->builtIn(QStringLiteral("planner"))->file.agent);
    QVERIFY(shelf->broken().empty());
}

QTEST_GUILESS_MAIN(TestAgentRegistry)
#include "tst_agentregistry.moc"
