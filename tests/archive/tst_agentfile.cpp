// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/agentfile.h"
#include "archive/yamldefaults.h"
#include "core/agentcapabilities.h"
#include "support/sourcedir.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace cmbagent;

namespace {

/// As CMBAgent writes agents: no manifest, fields in braces, block texts.
const QByteArray engineer = R"(name: "engineer"

instructions: |

    You write code for the task.

    {improved_main_task}

    Literal braces are doubled: {{"a": 1}}, and $HOME and ${HOME} stay in a block... as {HOME}.

description: |
  To generate the results.

)";

const QByteArray executor = R"(name: "executor"
human_input_mode: "NEVER"   # a comment
max_consecutive_auto_reply: 50
instructions: |
  You execute code.
description: |
  Executes code.
timeout: 7200
)";

class Folder
{
public:
    Folder()
    {
        m_places.environment.insert(QStringLiteral("SITE"), QStringLiteral("here"));
        m_places.program = QVersionNumber(1, 4, 2);
    }

    QString write(const QString& name, const QByteArray& text)
    {
        const QString path = m_dir.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        return isWritten ? path : QString();
    }
    [[nodiscard]] AgentRead read(const QString& name) const { return readAgentFile(m_dir.filePath(name), m_places); }
    [[nodiscard]] AgentRead check(const QByteArray& text) const
    {
        return checkAgentText(text, m_dir.filePath(QStringLiteral("typed/agent.yaml")), m_places);
    }
    [[nodiscard]] QString path() const { return m_dir.path(); }
    [[nodiscard]] const AgentPlaces& places() const { return m_places; }

private:
    QTemporaryDir m_dir;
    AgentPlaces m_places;
};

QString told(const AgentRead& read)
{
    QStringList lines;
    for (const WorkflowFault& fault : read ? WorkflowFaults() : read.error()) {
        lines << fault.code + QLatin1Char(' ') + fault.error.toText();
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class TestAgentFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCmbagentsOwn();
    void tellsKindsAsCmbagentDoes();
    void readsAManifest();
    void readsWhatItsStepsTake();
    void asksForVersionsOfTheProgram_data();
    void asksForVersionsOfTheProgram();
    void checksAManifestThatIsTyped();
    void capabilitiesMustBeDeclared();
    void tellsWhatOfAFormIsNotChecked();
    void readsAllOfOurs();
    void readsNestedChats();
    void fillsInDefaults();
    void keepsSecretsOut_data();
    void keepsSecretsOut();
    void refuses_data();
    void refuses();
    void tellsTheLineOfABrace();
    void refusesManifests_data();
    void refusesManifests();
    void tellsWhatIsNotThere();
    void readsTheBuiltIn_data();
    void readsTheBuiltIn();
    void scaffoldsWhatLoads_data();
    void scaffoldsWhatLoads();
    void survivesDamage();
};

void TestAgentFile::readsCmbagentsOwn()
{
    Folder folder;
    folder.write(QStringLiteral("coding/engineer/engineer.yaml"), engineer);
    folder.write(QStringLiteral("coding/engineer/engineer.py"), "class EngineerAgent: pass");
    const AgentRead read = folder.read(QStringLiteral("coding/engineer"));
    QVERIFY2(read, qPrintable(told(read)));
    QCOMPARE(read->agent.name, QStringLiteral("engineer"));
    QCOMPARE(read->agent.description, QStringLiteral("To generate the results."));
    QCOMPARE(read->agent.version, QStringLiteral("1.0.0"));
    QCOMPARE(read->agent.kind, AgentKind::Model);
    QCOMPARE(read->agent.answer, AgentAnswer::Code); // as CMBAgent treats what the engineer says
    QCOMPARE(instructionFields(read->agent.instructions).value(),
             QStringList({ QStringLiteral("improved_main_task"), QStringLiteral("HOME") }));
    QCOMPARE(read->text, engineer);
    QVERIFY(read->manifestPath.isEmpty());
    QCOMPARE(read->agent.capabilities, QStringList({ "code" })); // what it is about: nothing else could declare it
    // The file itself may be named as well.
    QVERIFY(folder.read(QStringLiteral("coding/engineer/engineer.yaml")));
}

void TestAgentFile::tellsKindsAsCmbagentDoes()
{
    Folder folder;
    const AgentRead runs = folder.check(executor);
    QVERIFY2(runs, qPrintable(told(runs)));
    QCOMPARE(runs->agent.kind, AgentKind::Executor);
    QCOMPARE(runs->notes.size(), 3);
    const AgentRead human =
        folder.check("name: admin\ninstructions: |\n    A person.\ncode_execution_config: False\n\n\n");
    QVERIFY2(human, qPrintable(told(human)));
    QCOMPARE(human->agent.kind, AgentKind::Human);
    QCOMPARE(human->agent.description, QStringLiteral("Agent admin"));
    const AgentRead ended = folder.check("name: terminator\ninstructions: End.\ntimeout: 7200\n");
    QVERIFY2(ended, qPrintable(told(ended)));
    QCOMPARE(ended->agent.kind, AgentKind::Model);
    const AgentRead formats = folder.check("name: engineer_response_formatter\ninstructions: Format.\n");
    QVERIFY2(formats, qPrintable(told(formats)));
    QCOMPARE(formats->agent.modelRole(), QStringLiteral("formatter"));
    QCOMPARE(formats->agent.history, HistoryPolicy::Last);
    const AgentRead retrieves = folder.check("name: planck_agent\ninstructions: Look it up.\nassistant_config:\n"
                                             "  assistant_id: asst_1\n  tools:\n    - type: file_search\n"
                                             "allowed_transitions:\n  - admin  \n");
    QVERIFY2(retrieves, qPrintable(told(retrieves)));
    QCOMPARE(retrieves->notes.size(), 2);
}

void TestAgentFile::readsAManifest()
{
    Folder folder;
    folder.write(QStringLiteral("fitter/manifest.yaml"),
                 "name: fitter\nversion: 2.1.0\ndisplay_name: Fitter of spectra\nauthor: A. Person\n"
                 "description: Fits.\nagent_type: engineer\ntags: [fit, spectra]\ncapabilities: [plotting]\n"
                 "dependencies: [planner]\nresources: {max_memory_mb: 2048, max_disk_mb: 5000}\n"
                 "entry_point: fitter:Fitter\napi_version: '1.0'\nhomepage: none\n");
    folder.write(QStringLiteral("fitter/fitter.yaml"), "name: fitter\ntags: fit, more\ninstructions: Fit it.\n");
    folder.write(QStringLiteral("both/manifest.yaml"), "name: both\nversion: '2'\ndescription: One.\n");
    folder.write(QStringLiteral("both/both.yaml"),
                 "name: both\nversion: 3.1\ndescription: Another.\ninstructions: Fit it.\n");
    const AgentRead both = folder.read(QStringLiteral("both"));
    QVERIFY2(both, qPrintable(told(both)));
    QCOMPARE(both->agent.version, QStringLiteral("3.1.0"));
    QCOMPARE(both->agent.description, QStringLiteral("Another."));
    const AgentRead read = folder.read(QStringLiteral("fitter"));
    QVERIFY2(read, qPrintable(told(read)));
    QCOMPARE(read->agent.version, QStringLiteral("2.1.0"));
    QCOMPARE(read->title, QStringLiteral("Fitter of spectra"));
    QCOMPARE(read->author, QStringLiteral("A. Person"));
    QCOMPARE(read->type, QStringLiteral("engineer"));
    QCOMPARE(read->agent.description, QStringLiteral("Fits."));
    QCOMPARE(read->agent.tags, QStringList({ "fit", "more", "spectra" }));
    QCOMPARE(read->agent.capabilities, QStringList({ "plotting" }));
    QCOMPARE(read->needs, QStringList({ "planner" }));
    QCOMPARE(read->agent.resources.memoryBytes, qint64(2048) << 20);
    QCOMPARE(read->agent.resources.diskBytes, qint64(5000) << 20);
    QVERIFY(read->manifestText.startsWith("name: fitter\n"));
    QCOMPARE(read->notes.size(), 2); // the Python class, and the homepage
}

// S12-S6: whoever has a manifest, or says anything of capabilities, may do what is declared there and no more.
void TestAgentFile::capabilitiesMustBeDeclared()
{
    Folder folder;
    folder.write(QStringLiteral("one/manifest.yaml"), "name: one\nversion: 1.0.0\n");
    folder.write(QStringLiteral("one/one.yaml"), "name: one\nanswer: code\ninstructions: Do it.\n");
    const AgentRead silent = folder.read(QStringLiteral("one"));
    QVERIFY2(silent, qPrintable(told(silent)));
    QCOMPARE(silent->agent.capabilities, QStringList());
    const auto refused = checkCapabilities(silent->agent);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY(refused.error().what.contains(QStringLiteral("'code'")));
    const AgentRead says = folder.check("name: one\ncapabilities: []\nanswer: code\ninstructions: Do it.\n");
    QVERIFY2(says, qPrintable(told(says)));
    QVERIFY(!checkCapabilities(says->agent));
    folder.write(QStringLiteral("one/manifest.yaml"), "name: one\nversion: 1.0.0\ncapabilities: code_generation\n");
    QVERIFY(checkCapabilities(folder.read(QStringLiteral("one"))->agent));
}

/// A keyword of a schema that nobody checks is told, by its name, when the agent is loaded (S08: structured output).
void TestAgentFile::tellsWhatOfAFormIsNotChecked()
{
    Folder folder;
    const AgentRead read = folder.check(R"(
name: judge
output_schema:
  type: object
  properties: {when: {type: string, format: date}, score: {exclusiveMinimum: 0, unevaluatedItems: false}}
instructions: Judge.
)");
    QVERIFY2(read, qPrintable(told(read)));
    QCOMPARE(read->notes.size(), 1);
    QVERIFY2(read->notes.first().contains(QStringLiteral("'unevaluatedItems'")), qPrintable(read->notes.first()));
}

void TestAgentFile::readsAllOfOurs()
{
    Folder folder;
    const AgentRead read = folder.check(R"(
name: judge
version: 0.3.1
kind: model
role: reviewer
model: ollama/llama3.2
answer: json
history: summary
max_rounds: 4
max_tokens: 20000
temperature: 0.5
top_p: 1
tools: [read_file, search]
handoffs:
  - engineer
  - {to: planner, when: the plan is at fault}
output_schema:
  type: object
  required: [good, score]
  properties:
    good: {type: boolean, default: true}
    score: {type: number, minimum: 0, maximum: 1.5}
    words: {type: array, items: {type: string}, default: null}
choices: {words: word_list}
instructions: Judge {current_sub_task}.
)");
    QVERIFY2(read, qPrintable(told(read)));
    const AgentDefinition& agent = read->agent;
    QCOMPARE(agent.modelRole(), QStringLiteral("reviewer"));
    QCOMPARE(agent.model, QStringLiteral("ollama/llama3.2"));
    QCOMPARE(agent.answer, AgentAnswer::Json);
    QCOMPARE(agent.history, HistoryPolicy::Summary);
    QCOMPARE(agent.choices, (QMap<QString, QString> { { "words", "word_list" } }));
    QCOMPARE(agent.maxRounds, 4);
    QCOMPARE(agent.maxTokens, 20'000);
    QCOMPARE(agent.temperature, std::optional(0.5));
    QCOMPARE(agent.topP, std::optional(1.0));
    QCOMPARE(agent.tools, QStringList({ "read_file", "search" }));
    QCOMPARE(agent.handoffs.size(), size_t(2));
    QCOMPARE(agent.handoffs[1].when, QStringLiteral("the plan is at fault"));
    const QJsonObject properties = agent.outputSchema.value(QStringLiteral("properties")).toObject();
    QCOMPARE(properties.value(QStringLiteral("good")).toObject().value(QStringLiteral("default")), QJsonValue(true));
    QCOMPARE(properties.value(QStringLiteral("score")).toObject().value(QStringLiteral("maximum")), QJsonValue(1.5));
    QVERIFY(properties.value(QStringLiteral("words")).toObject().value(QStringLiteral("default")).isNull());
    QCOMPARE(AgentDefinition::fromJson(agent.toJson()).value(), agent);
}

/// An agent whose answers others make needs no instructions; what CMBAgent's code knows by name is known here.
void TestAgentFile::readsNestedChats()
{
    Folder folder;
    const AgentRead read = folder.check("name: nest\nnested_chats:\n  - {agents: [maker, hater], max_rounds: 4}\n"
                                        "  - agents: writer\n    returns: all\n");
    QVERIFY2(read, qPrintable(told(read)));
    const std::vector<NestedChat> chats { { { "maker", "hater" }, 4, false }, { { "writer" }, 3, true } };
    QCOMPARE(read->agent.nestedChats, chats);
    QCOMPARE(AgentDefinition::fromJson(read->agent.toJson()).value(), read->agent);
    const AgentRead known = folder.check("name: engineer_nest\n");
    QVERIFY2(known, qPrintable(told(known)));
    QCOMPARE(known->agent.nestedChats,
             (std::vector<NestedChat> { { { "engineer_response_formatter", "executor" }, 3, false } }));
    QCOMPARE(known->agent.answer, AgentAnswer::Code);
}

void TestAgentFile::fillsInDefaults()
{
    Folder folder;
    folder.write(QStringLiteral("group/shared.yaml"), "tags: [shared]\nmax_rounds: 3\n");
    folder.write(QStringLiteral("group/one/limits.yml"), "<<: !defaults ../shared\nmax_rounds: 5\n");
    folder.write(QStringLiteral("group/one/schema.yaml"), "type: object\nproperties: {a: {type: string}}\n");
    folder.write(QStringLiteral("group/one/closed.yaml"),
                 "additionalProperties: false\nproperties: {b: {type: number}}\n");
    folder.write(QStringLiteral("group/one/one.yaml"),
                 "<<: !defaults limits\nname: one\noutput_schema: !defaults [schema, closed]\n"
                 "description: Works ${SITE}, not ${ELSEWHERE}\ninstructions: 'Stay ${SITE}'\nmodel: ${SITE}/m\n");
    const AgentRead read = folder.read(QStringLiteral("group/one/one.yaml"));
    // Quoted text is left alone, and its braces are then a field.
    QVERIFY2(read, qPrintable(told(read)));
    QCOMPARE(read->agent.maxRounds, 5);
    QCOMPARE(read->agent.tags, QStringList({ "shared" }));
    QCOMPARE(read->agent.description, QStringLiteral("Works here, not ${ELSEWHERE}"));
    QCOMPARE(read->agent.model, QStringLiteral("here/m"));
    QCOMPARE(read->agent.instructions, QStringLiteral("Stay ${SITE}"));
    const QJsonObject schema = read->agent.outputSchema;
    QCOMPARE(schema.value(QStringLiteral("additionalProperties")), QJsonValue(false));
    QCOMPARE(schema.value(QStringLiteral("properties")).toObject().keys(), QStringList({ "a", "b" }));
}

void TestAgentFile::keepsSecretsOut_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<bool>("isSecret");
    for (const char* name : { "OPENAI_API_KEY", "KEY", "GITHUB_TOKEN", "db_password", "AWS_SECRET_ACCESS", "APIKEY" }) {
        QTest::newRow(name) << QString::fromLatin1(name) << true;
    }
    for (const char* name : { "HOME", "KEYBOARD", "MONKEY", "CAMB_ASSISTANT_ID" }) {
        QTest::newRow(name) << QString::fromLatin1(name) << false;
    }
}

void TestAgentFile::keepsSecretsOut()
{
    QFETCH(QString, variable);
    QFETCH(bool, isSecret);
    QCOMPARE(soundsSecret(variable), isSecret);
    Folder folder;
    AgentPlaces places = folder.places();
    places.environment.insert(variable, QStringLiteral("the-value"));
    const QByteArray text = "name: one\ninstructions: Use ${" + variable.toUtf8() + "} now\n";
    const AgentRead read = checkAgentText(text, folder.path() + QStringLiteral("/one.yaml"), places);
    QCOMPARE(bool(read), !isSecret);
    if (isSecret) {
        QCOMPARE(read.error().front().code, QStringLiteral("secret-variable"));
        QCOMPARE(read.error().front().error.place.line, 2);
        QVERIFY(!told(read).contains(QStringLiteral("the-value")));
    } else {
        QCOMPARE(read->agent.instructions, QStringLiteral("Use the-value now"));
    }
}

void TestAgentFile::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    const auto row = [](const char* name, const QByteArray& text, const char* code, int line) {
        QTest::newRow(name) << text << QString::fromLatin1(code) << line;
    };
    row("nothing", "", "bad-type", 1);
    row("a list", "- name: one\n", "bad-type", 1);
    row("no YAML", "name: one\ninstructions: 'Do it\n", "syntax", 2);
    row("not UTF-8", "name: \xff\n", "not-utf8", 1);
    row("no name", "instructions: Do it.\n", "missing-key", 1);
    row("bad name", "name: 1 of us\ninstructions: Do it.\n", "bad-name", 1);
    row("told nothing", "name: one\ninstructions: ''\n", "missing-key", 2);
    row("doubled key", "name: one\ninstructions: a\ninstructions: b\n", "duplicate-key", 3);
    row("doubled key deep inside", "name: one\ninstructions: a\noutput_schema:\n  type: object\n  type: object\n",
        "duplicate-key", 5);
    row("misspelt", "name: one\ninstuctions: Do it.\ninstructions: Do it.\n", "unknown-key", 2);
    row("wrong kind", "name: one\ninstructions: Do it.\nkind: modell\n", "bad-value", 3);
    row("wrong answer", "name: one\ninstructions: Do it.\nanswer: [code]\n", "bad-type", 3);
    row("JSON of no form", "name: one\ninstructions: Do it.\nanswer: json\n", "missing-key", 3);
    row("choice of no part",
        "name: one\ninstructions: Do it.\noutput_schema: {properties: {a: {type: string}}}\nchoices:\n  b: list\n",
        "bad-choice", 5);
    row("two always", "name: one\ninstructions: Do it.\nhandoffs:\n  - a\n  - b\n", "bad-handoff", 5);
    row("to nobody", "name: one\ninstructions: Do it.\nhandoffs:\n  - when: ever\n", "missing-key", 4);
    row("chat of nobody", "name: one\nnested_chats:\n  - agents: []\n", "bad-nested-chat", 3);
    row("chat with itself", "name: one\nnested_chats:\n  - agents: [one, two]\n", "bad-nested-chat", 3);
    row("endless chat", "name: one\nnested_chats:\n  - {agents: [two], max_rounds: 99}\n", "bad-value", 3);
    row("chat that is none", "name: one\ninstructions: Do it.\nnested_chats: [two]\n", "bad-nested-chat", 3);
    row("too hot", "name: one\ninstructions: Do it.\ntemperature: 3\n", "bad-value", 3);
    row("rounds", "name: one\ninstructions: Do it.\nmax_rounds: many\n", "bad-type", 3);
    row("mode", "name: one\ninstructions: Do it.\nhuman_input_mode: SOMETIMES\n", "bad-value", 3);
    row("version", "name: one\nversion: one\ninstructions: Do it.\n", "bad-version", 2);
    row("tag of tags", "name: one\ninstructions: Do it.\ntags: [a, [b]]\n", "bad-type", 3);
    row("another tag", "name: one\ninstructions: !!python/object:os.system Do it.\n", "bad-type", 2);
    row("alias", "name: &a one\ninstructions: *a\n", "alias", 2);
    row("defaults that are not there", "name: one\ninstructions: Do it.\noutput_schema: !defaults none\n",
        "missing-file", 3);
    row("defaults from elsewhere", "name: one\ninstructions: Do it.\noutput_schema: !defaults /etc/passwd\n",
        "outside-folder", 3);
    row("defaults of nothing", "name: one\ninstructions: Do it.\noutput_schema: !defaults [[a]]\n", "bad-defaults", 3);
    row("brace", "name: one\ninstructions: Do {it.\n", "bad-braces", 2);
}

void TestAgentFile::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(int, line);
    Folder folder;
    folder.write(QStringLiteral("typed/readme.md"), "so that the folder is there");
    const AgentRead read = folder.check(text);
    QVERIFY(!read);
    const auto isIt = [&](const WorkflowFault& fault) { return fault.code == code && fault.error.place.line == line; };
    QVERIFY2(std::any_of(read.error().begin(), read.error().end(), isIt), qPrintable(told(read)));
    for (const WorkflowFault& fault : read.error()) {
        QVERIFY2(fault.error.place.file.endsWith(QLatin1String("agent.yaml")), qPrintable(told(read)));
        QVERIFY2(!fault.error.mend.isEmpty(), qPrintable(told(read)));
    }
}

void TestAgentFile::tellsTheLineOfABrace()
{
    Folder folder;
    const AgentRead read =
        folder.check("name: one\ninstructions: |\n  First.\n\n  Third {with} fields.\n  Fourth }.\n");
    QVERIFY(!read);
    QCOMPARE(read.error().front().code, QStringLiteral("bad-braces"));
    QCOMPARE(read.error().front().error.place.line, 6);
}

void TestAgentFile::refusesManifests_data()
{
    QTest::addColumn<QByteArray>("manifest");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    const auto row = [](const char* name, const QByteArray& text, const char* code, int line) {
        QTest::newRow(name) << text << QString::fromLatin1(code) << line;
    };
    row("no version", "name: one\n", "missing-key", 1);
    row("no name", "version: 1.0.0\n", "missing-key", 1);
    row("another name", "name: two\nversion: 1.0.0\nagent: one.yaml\n", "bad-name", 1);
    row("bad version", "name: one\nversion: first\n", "bad-version", 2);
    row("misspelt", "name: one\nversion: 1.0.0\ncapabilites: [a]\n", "unknown-key", 3);
    row("a file elsewhere", "name: one\nversion: 1.0.0\nagent: ../two.yaml\n", "outside-folder", 3);
    row("no requirement", "name: one\nversion: 1.0.0\ncmbagent_version: new\n", "bad-version", 3);
    row("half a requirement", "name: one\nversion: 1.0.0\ncmbagent_version: '>=1.0,'\n", "bad-version", 3);
    row("another program", "name: one\nversion: 1.0.0\ncmbagent_version: '>=2'\n", "wrong-version", 3);
    row("misspelt resource", "name: one\nversion: 1.0.0\nresources: {cpu: 2}\n", "unknown-key", 3);
    row("no processor", "name: one\nversion: 1.0.0\nresources: {cpus: 0}\n", "bad-value", 3);
    row("too little", "name: one\nversion: 1.0.0\nresources: {max_memory_mb: 0}\n", "bad-value", 3);
}

void TestAgentFile::refusesManifests()
{
    QFETCH(QByteArray, manifest);
    QFETCH(QString, code);
    QFETCH(int, line);
    Folder folder;
    folder.write(QStringLiteral("one/manifest.yaml"), manifest);
    folder.write(QStringLiteral("one/one.yaml"), "name: one\ninstructions: Do it.\n");
    const AgentRead read = folder.read(QStringLiteral("one"));
    QVERIFY(!read);
    QCOMPARE(read.error().front().code, code);
    QCOMPARE(read.error().front().error.place.line, line);
}

/// In the words of steps, which go before CMBAgent's.
void TestAgentFile::readsWhatItsStepsTake()
{
    Folder folder;
    folder.write(QStringLiteral("one/manifest.yaml"),
                 "name: one\nversion: 1.0.0\n"
                 "resources: {cpus: 4, memory: 1GB, max_memory_mb: 2, tokens: {gpu: 1}, accelerators: 3}\n");
    folder.write(QStringLiteral("one/one.yaml"), "name: one\ninstructions: Do it.\n");
    const AgentRead read = folder.read(QStringLiteral("one"));
    QVERIFY2(read, qPrintable(told(read)));
    const ResourceSpec wanted { 4, qint64(1) << 30, 0, { { QStringLiteral("gpu"), 1 } } };
    QCOMPARE(read->agent.resources, wanted);
    QCOMPARE(read->notes, QStringList { QStringLiteral("'accelerators' of the resources is not used here.") });
    QCOMPARE(AgentDefinition::fromJson(read->agent.toJson()).value(), read->agent);
}

void TestAgentFile::asksForVersionsOfTheProgram_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<bool>("isMet"); // by 1.4.2
    for (const char* met : { ">=0.2.0", ">= 1.4", ">=1.4.2", ">1.4", "<=1.4.2", "<2", "==1.4.2", "1.4", "1", "1.*",
                             "=1.4.*", "!=1.4.1", "~=1.4", "~=1.4.0", ">=1.0,<2", ">=1.0 <2", ">=1.4.2, !=1.5" }) {
        QTest::newRow(met) << QString::fromLatin1(met) << true;
    }
    for (const char* unmet :
         { ">=1.4.3", ">1.4.2", "<1.4.2", "<=1.4", "==1.4.0", "1.3", "!=1.4", "~=1.3.0", "~=2.0", ">=1.0,<1.4" }) {
        QTest::newRow(unmet) << QString::fromLatin1(unmet) << false;
    }
}

void TestAgentFile::asksForVersionsOfTheProgram()
{
    QFETCH(QString, wanted);
    QFETCH(bool, isMet);
    Folder folder;
    const QString path = folder.write(QStringLiteral("one/manifest.yaml"),
                                      "name: one\nversion: 1.0.0\ncmbagent_version: '" + wanted.toUtf8() + "'\n");
    folder.write(QStringLiteral("one/one.yaml"), "name: one\ninstructions: Do it.\n");
    const AgentRead read = folder.read(QStringLiteral("one"));
    QCOMPARE(read.has_value(), isMet);
    if (!isMet) {
        const WorkflowFault& fault = read.error().front();
        QCOMPARE(fault.code, QStringLiteral("wrong-version"));
        QCOMPARE(fault.error.place.file, path);
        QCOMPARE(fault.error.what, QStringLiteral("The agent asks for CMBAgent %1, and this is 1.4.2.").arg(wanted));
    }
    QVERIFY(readAgentFile(QFileInfo(path).path(), {})); // nobody says which program this is
}

void TestAgentFile::checksAManifestThatIsTyped()
{
    Folder folder;
    const QString path = folder.write(QStringLiteral("one/manifest.yaml"), "name: one\nversion: 1.0.0\n");
    folder.write(QStringLiteral("one/one.yaml"), "name: one\ninstructions: Do it.\n");
    const AgentRead typed = checkManifestText("name: one\nversion: 1.1.0\ntags: [fit]\n", path, folder.places());
    QVERIFY2(typed, qPrintable(told(typed)));
    QCOMPARE(typed->agent.version, QStringLiteral("1.1.0"));
    QCOMPARE(typed->agent.tags, QStringList { QStringLiteral("fit") });
    const AgentRead wrong = checkManifestText("name: one\nversion: first\n", path, folder.places());
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().front().error.place.file, path);
    QCOMPARE(wrong.error().front().error.place.line, 2);
    // A name that the agent's own file does not have is told there.
    QVERIFY(!checkManifestText("name: two\nversion: 1.0.0\nagent: one.yaml\n", path, folder.places()));
    QCOMPARE(folder.read(QStringLiteral("one"))->agent.version, QStringLiteral("1.0.0")); // nothing was written
}

void TestAgentFile::tellsWhatIsNotThere()
{
    Folder folder;
    folder.write(QStringLiteral("one/manifest.yaml"), "name: one\nversion: 1.0.0\n");
    const AgentRead empty = folder.read(QStringLiteral("one"));
    QVERIFY(!empty);
    QCOMPARE(empty.error().front().code, QStringLiteral("missing-file"));
    QVERIFY(!folder.read(QStringLiteral("nowhere")));
    QVERIFY(!folder.read(QStringLiteral("nowhere/one.yaml")));
}

void TestAgentFile::readsTheBuiltIn_data()
{
    QTest::addColumn<QString>("path");
    const QDir agents(sourceDir("/resources/agents"));
    for (const QString& name : agents.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QTest::newRow(qPrintable(name)) << agents.filePath(name);
    }
}

void TestAgentFile::readsTheBuiltIn()
{
    QFETCH(QString, path);
    const AgentRead read = readAgentFile(path, {});
    QVERIFY2(read, qPrintable(told(read)));
    QCOMPARE(read->agent.name, QFileInfo(path).fileName());
    QVERIFY(!read->agent.tags.isEmpty() && !read->agent.capabilities.isEmpty());
    QCOMPARE(read->agent.version, QStringLiteral("1.0.0"));
    QVERIFY(checkCapabilities(read->agent));
    QVERIFY2(read->notes.isEmpty(), qPrintable(read->notes.join(QLatin1Char('\n'))));
}

void TestAgentFile::scaffoldsWhatLoads_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<AgentAnswer>("answer");
    QTest::newRow("custom") << QStringLiteral("custom") << AgentAnswer::Text;
    QTest::newRow("engineer") << QStringLiteral("engineer") << AgentAnswer::Code;
    QTest::newRow("researcher") << QStringLiteral("researcher") << AgentAnswer::Markdown;
}

void TestAgentFile::scaffoldsWhatLoads()
{
    QFETCH(QString, type);
    QFETCH(AgentAnswer, answer);
    Folder folder;
    const auto files = agentScaffold(QStringLiteral("my_agent"), type);
    QVERIFY(files);
    for (auto it = files->begin(); it != files->end(); ++it) {
        folder.write(QStringLiteral("my_agent/") + it.key(), it.value());
    }
    const AgentRead read = folder.read(QStringLiteral("my_agent"));
    QVERIFY2(read, qPrintable(told(read)));
    QCOMPARE(read->agent.answer, answer);
    QCOMPARE(read->agent.version, QStringLiteral("0.1.0"));
    QCOMPARE(read->type, type);
    QCOMPARE(read->agent.capabilities.last(2), QStringList({ "file_operations", "llm_calls" }));
    QCOMPARE(read->agent.capabilities.contains(QStringLiteral("code_generation")), answer == AgentAnswer::Code);
    QVERIFY(!read->agent.tools.isEmpty());
    QVERIFY(checkCapabilities(read->agent)); // S12-S6
    QVERIFY(read->notes.isEmpty());
    QVERIFY(!agentScaffold(QStringLiteral("../elsewhere"), type));
}

/// Whatever stands in a file, it is read or told what is wrong in which line; with the same damage each time.
void TestAgentFile::survivesDamage()
{
    Folder folder;
    folder.write(QStringLiteral("typed/shared.yaml"), "tags: [a]\n<<: !defaults shared\n");
    const QByteArray texts[] { engineer, executor,
                               "<<: !defaults shared\nname: one\nanswer: json\nhandoffs: [{to: a, when: b}]\n"
                               "output_schema: {type: object, properties: {a: {type: string}}}\n"
                               "instructions: |\n  Do {this} and {{that}} at ${SITE}.\n" };
    std::mt19937 random(20'261'128);
    const auto below = [&random](qsizetype limit) { return qsizetype(random() % quint32(limit)); };
    const QByteArray tokens[] { "{",  "}",  "[",  "]",    ": ", "- ",  "!defaults ", "${A}", "'",
                                "\"", "\n", "\t", "\xff", "|",  "&a ", "*a",         "<<" };
    int good = 0;
    constexpr int rounds = 4000;
    for (int round = 0; round < rounds; ++round) {
        QByteArray text = texts[size_t(round) % std::size(texts)];
        for (qsizetype i = below(3); i >= 0 && !text.isEmpty(); --i) {
            const qsizetype at = below(text.size());
            switch (below(4)) {
            case 0:
                text[at] = char(below(256));
                break;
            case 1:
                text.insert(at, tokens[size_t(below(std::size(tokens)))]);
                break;
            case 2:
                text.remove(at, 1 + below(30));
                break;
            default:
                text.truncate(at);
            }
        }
        const AgentRead read = folder.check(text);
        if (read) {
            ++good;
            QVERIFY2(read->agent.check(), text.constData());
            continue;
        }
        QVERIFY2(!read.error().empty(), text.constData());
        const int lines = int(text.count('\n') + text.count('\r')) + 2;
        for (const WorkflowFault& fault : read.error()) {
            QVERIFY2(fault.error.place.line >= 1 && fault.error.place.line <= lines && !fault.error.what.isEmpty(),
                     text.constData());
        }
    }
    QVERIFY(good > 0 && good < rounds);
}

QTEST_GUILESS_MAIN(TestAgentFile)
#include "tst_agentfile.moc"
