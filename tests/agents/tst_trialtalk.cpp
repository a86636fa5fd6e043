// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/trialtalk.h"

#include "agents/modeldesk.h"
#include "agentsupport.h"
#include "fakeserver.h"

#include <QTest>

#include <thread>

using namespace cmbagent;

namespace {

/// Keeps what arrives, and what is left of it when a try fails.
class Heard final : public ChatObserver
{
public:
    void textArrived(const QString& part) override { text += part; }
    void attemptFailed(const FailedAttempt&) override { text.clear(); }

    QString text;
};

class OpenGate final : public SpendingGate
{
public:
    Result<Reservation> reserve(const CallPlace&, std::optional<qint64>) override
    {
        ++reserved;
        return isOpen ? Result<Reservation>(1) : fail(ErrorCode::Limit, QStringLiteral("used up"));
    }
    void settle(Reservation, std::optional<qint64> micros) override { settled = micros; }

    bool isOpen = true;
    int reserved = 0;
    std::optional<qint64> settled;
};

QByteArray part(const QByteArray& text)
{
    return "data: {\"model\":\"tiny\",\"choices\":[{\"delta\":{\"content\":\"" + text + "\"}}]}\n\n";
}

/// A server that speaks as OpenAI's does, for one provider called "lab".
class Lab
{
public:
    explicit Lab(const QList<FakeAnswer>& answers) : server(answers)
    {
        ProviderFacts facts;
        facts.id = QStringLiteral("lab");
        facts.label = QStringLiteral("Lab");
        facts.base = QUrl(server.url().toString() + QStringLiteral("/v1"));
        facts.isLocal = true;
        options.catalogue.setProvider(facts);
    }

    FakeServer server;
    ModelDeskOptions options;
};

} // namespace

/// A conversation with an agent outside of runs.
class TestTrialTalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rememberWhatWasSaid();
    void fillsFieldsWithoutARun();
    void choosesTheModel();
    void toolsFindNothing();
    void handsOverToNobody();
    void tellsWhatDoesNotFit();
    void asksBudgets();
    void tellsOfEveryCall();
    void aFailureLeavesNoTrace();
    void endsAfterItsRounds();
    void streamsFromAServer();
    void stopsTheRequest();

private:
    TrialTalk::Place place(SpendingGate* gate = nullptr)
    {
        return { m_stage->models, m_stage->blobs, m_stage->clock, gate, {} };
    }
    Result<TrialReply> say(TrialTalk& talk, const AgentDefinition& agent, const QString& text,
                           const QString& model = {})
    {
        m_heard = {};
        return talk.say(agent, model, text, {}, *(m_heard = std::make_unique<Heard>()));
    }

    std::unique_ptr<AgentStage> m_stage;
    std::unique_ptr<Heard> m_heard;

private Q_SLOTS:
    void init() { m_stage = std::make_unique<AgentStage>(); }
};

void TestTrialTalk::rememberWhatWasSaid()
{
    TrialTalk talk(place());
    m_stage->model.say(QStringLiteral("I write."));
    m_stage->model.say(QStringLiteral("As I said."));
    const auto first = say(talk, researcherAgent(), QStringLiteral("What do you do?"));
    QVERIFY2(first, first ? "" : qPrintable(first.error().toText()));
    QCOMPARE(first->text, QStringLiteral("I write."));
    QCOMPARE(m_heard->text, first->text);
    QCOMPARE(first->sum.calls, 1);
    QCOMPARE(first->sum.tokens(), 1050);
    QVERIFY(first->sum.micros > 0 && first->sum.unpriced == 0);
    const auto second = say(talk, researcherAgent(), QStringLiteral("Again?"));
    QCOMPARE(second->sum.calls, 1);
    QCOMPARE(talk.spent().calls, 2);
    const QList<ChatMessage> asked = m_stage->model.asked.last().messages;
    QCOMPARE(asked.size(), 4); // instructions, question, answer, question
    QCOMPARE(asked.first().text, QStringLiteral("Write."));
    QCOMPARE(asked.at(2).text, QStringLiteral("I write."));
    QVERIFY(m_stage->told.calls.empty() && m_stage->workers.jobs.empty()); // no run, and no script
}

void TestTrialTalk::fillsFieldsWithoutARun()
{
    AgentDefinition agent = researcherAgent();
    agent.instructions = QStringLiteral("Do {current_sub_task} with {hardware_constraints}{anything_else}.");
    TrialTalk talk(place());
    m_stage->model.say(QStringLiteral("Yes."));
    m_stage->model.say(QStringLiteral("Yes."));
    QVERIFY(say(talk, agent, QStringLiteral("this")));
    QCOMPARE(m_stage->model.asked.last().messages.first().text, QStringLiteral("Do this with ."));
    QVERIFY(say(talk, agent, QStringLiteral("and that")));
    QCOMPARE(m_stage->model.asked.last().messages.first().text, QStringLiteral("Do this with ."));
}

void TestTrialTalk::choosesTheModel()
{
    AgentDefinition agent = researcherAgent();
    const auto asks = [&](const QString& chosen) {
        TrialTalk talk(place());
        m_stage->model.say(QStringLiteral("Yes."));
        return say(talk, agent, QStringLiteral("Well?"), chosen)->model.model;
    };
    QCOMPARE(asks({}), QStringLiteral("gpt-4.1"));
    agent.model = QStringLiteral("gpt-4.1-mini");
    QCOMPARE(asks({}), QStringLiteral("gpt-4.1-mini"));
    QCOMPARE(asks(QStringLiteral("ollama/llama3.2")), QStringLiteral("llama3.2"));
    agent.model.clear();
    m_stage->models.usualChoice = {};
    TrialTalk talk(place());
    QCOMPARE(say(talk, agent, QStringLiteral("Well?")).error().code, ErrorCode::Missing);
}

void TestTrialTalk::toolsFindNothing()
{
    TrialTalk talk(place());
    m_stage->model.callTool(QStringLiteral("list_files"), QStringLiteral("{}"));
    m_stage->model.say(pythonAnswer(QStringLiteral("print(1)")));
    const auto reply = say(talk, engineerAgent(), QStringLiteral("Fit it."));
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toText()));
    QCOMPARE(reply->sum.calls, 2);
    QVERIFY(reply->misfit.isEmpty());
    QCOMPARE(m_stage->model.asked.last().messages.last().text, QStringLiteral("The working folder is empty."));
    QVERIFY(m_stage->workers.jobs.empty());
}

void TestTrialTalk::handsOverToNobody()
{
    AgentDefinition agent = researcherAgent();
    agent.handoffs = { { QStringLiteral("engineer"), QStringLiteral("code is needed") } };
    TrialTalk talk(place());
    m_stage->model.callTool(QStringLiteral("transfer_to_engineer"), QStringLiteral("{\"message\":\"Fit.\"}"));
    const auto reply = say(talk, agent, QStringLiteral("Fit it."));
    QVERIFY(reply);
    QCOMPARE(reply->handedTo, QStringLiteral("engineer"));
    QCOMPARE(m_stage->model.asked.size(), 1);
    m_stage->model.say(QStringLiteral("Fine."));
    QVERIFY(say(talk, agent, QStringLiteral("And now?"))); // every call of a tool has its answer
    QCOMPARE(m_stage->model.asked.last().messages.at(3).role, ChatRole::Tool);
}

void TestTrialTalk::tellsWhatDoesNotFit()
{
    AgentDefinition agent = researcherAgent();
    agent.answer = AgentAnswer::Json;
    agent.outputSchema = QJsonObject { { "type", "object" }, { "required", QJsonArray { "good" } } };
    TrialTalk talk(place());
    m_stage->model.say(QStringLiteral("{\"bad\": 1}"));
    m_stage->model.say(QStringLiteral("{\"good\": 1}"));
    const auto wrong = say(talk, agent, QStringLiteral("Judge it."));
    QVERIFY(wrong && wrong->misfit.contains(QStringLiteral("good")));
    QVERIFY(say(talk, agent, QStringLiteral("Again."))->misfit.isEmpty());
    QCOMPARE(m_stage->model.asked.last().outputSchema, agent.outputSchema);
}

void TestTrialTalk::asksBudgets()
{
    OpenGate gate;
    TrialTalk talk(place(&gate));
    m_stage->model.say(QStringLiteral("Yes."));
    const auto reply = say(talk, researcherAgent(), QStringLiteral("Well?"));
    QCOMPARE(gate.settled, std::optional(reply->sum.micros));
    gate.isOpen = false;
    QCOMPARE(say(talk, researcherAgent(), QStringLiteral("Again?")).error().code, ErrorCode::Limit);
    QCOMPARE(talk.spent().calls, 1); // nothing was sent
}

/// For the ledger: calls of tools, failed ones and the version of the agent; not what a budget kept from being asked.
void TestTrialTalk::tellsOfEveryCall()
{
    OpenGate gate;
    std::vector<ModelCall> called;
    TrialTalk::Place where = place(&gate);
    where.called = [&called](const ModelCall& call) { called.push_back(call); };
    TrialTalk talk(where);
    AgentDefinition agent = engineerAgent();
    agent.version = QStringLiteral("2.1.0");
    m_stage->model.callTool(QStringLiteral("list_files"), QStringLiteral("{}"));
    m_stage->model.say(QStringLiteral("Nothing is there."));
    m_stage->model.then([](const ChatRequest&, const std::stop_token&) -> Result<ChatReply> {
        return fail(ErrorCode::Io, QStringLiteral("The line is dead."));
    });
    QVERIFY(say(talk, agent, QStringLiteral("Look.")));
    QVERIFY(!say(talk, agent, QStringLiteral("Again.")));
    gate.isOpen = false;
    QVERIFY(!say(talk, agent, QStringLiteral("Once more.")));
    QCOMPARE(called.size(), size_t(3));
    qint64 micros = 0;
    for (const ModelCall& call : called) {
        QCOMPARE(call.agent, agent.name);
        QCOMPARE(call.agentVersion, agent.version);
        QCOMPARE(call.provider, QStringLiteral("openai"));
        QVERIFY(!call.priceVersion.isEmpty() && !call.request.isNull());
        micros += call.costMicros.value_or(0);
    }
    QCOMPARE(called.at(1).servedModel, QStringLiteral("served-1"));
    QCOMPARE(called.at(1).usage, soundUsage(1000, 100, 50, 0));
    QCOMPARE(called.at(2).error, errorCodeName(ErrorCode::Io));
    QVERIFY(!called.at(2).costMicros); // nobody knows
    QCOMPARE(micros, talk.spent().micros);
}

void TestTrialTalk::aFailureLeavesNoTrace()
{
    TrialTalk talk(place());
    m_stage->model.then([](const ChatRequest&, const std::stop_token&) -> Result<ChatReply> {
        return fail(ErrorCode::Io, QStringLiteral("The line is dead."));
    });
    m_stage->model.say(QStringLiteral("Yes."));
    QCOMPARE(say(talk, researcherAgent(), QStringLiteral("Lost.")).error().code, ErrorCode::Io);
    QCOMPARE(talk.spent().failed, 1);
    QVERIFY(say(talk, researcherAgent(), QStringLiteral("Well?")));
    QCOMPARE(m_stage->model.asked.last().messages.size(), 2);
}

void TestTrialTalk::endsAfterItsRounds()
{
    TrialTalk talk(place());
    for (int i = 0; i < TrialTalk::mostRounds; ++i) {
        m_stage->model.callTool(QStringLiteral("list_files"), QStringLiteral("{}"));
    }
    QCOMPARE(say(talk, engineerAgent(), QStringLiteral("Look.")).error().code, ErrorCode::Limit);
    QCOMPARE(talk.spent().calls, TrialTalk::mostRounds);
}

void TestTrialTalk::streamsFromAServer()
{
    Lab lab({ streamAnswer({ part("Hel"), part("lo."),
                             "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n",
                             "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":2}}\n\n",
                             "data: [DONE]\n\n" }) });
    const SystemClock clock;
    ModelDesk desk(lab.options, clock);
    TrialTalk talk({ desk, m_stage->blobs, clock, nullptr, {} });
    Heard heard;
    const auto reply = talk.say(researcherAgent(), QStringLiteral("lab/tiny"), QStringLiteral("Hi"), {}, heard);
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toText()));
    QCOMPARE(heard.text, QStringLiteral("Hello."));
    QCOMPARE(reply->sum.tokens(), 9);
    QCOMPARE(reply->sum.micros, 0); // on this machine
    QCOMPARE(reply->sum.unpriced, 0);
}

void TestTrialTalk::stopsTheRequest()
{
    FakeAnswer begun = streamAnswer({ part("Hel") }, false);
    begun.then = FakeAnswer::Then::Hang;
    Lab lab({ begun });
    const SystemClock clock;
    ModelDesk desk(lab.options, clock);
    TrialTalk talk({ desk, m_stage->blobs, clock, nullptr, {} });
    Heard heard;
    std::stop_source stop;
    std::jthread stopper([&] {
        lab.server.waitForRequests(1);
        stop.request_stop();
    });
    QVERIFY(!talk.say(researcherAgent(), QStringLiteral("lab/tiny"), QStringLiteral("Hi"), stop.get_token(), heard));
    QVERIFY(lab.server.waitForClosed(1));
    QCOMPARE(talk.spent().failed, 1);
}

QTEST_GUILESS_MAIN(TestTrialTalk)
#include "tst_trialtalk.moc"
