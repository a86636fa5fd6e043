// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agentsupport.h"

#include "core/retrycontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace cmbagent;

/// Steps of agents: what is asked, what becomes of the answer, and when a step has failed.
class TestAgentStepRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsTheCodeAsTheStepsOwn();
    void aWordOfSuccessIsNoSuccess();
    void tellsTheNextAttemptWhatFailed();
    void tellsWhatAPersonWantsOtherwise();
    void runsTheScriptAgainWithWhatItLacked();
    void keepsTheFileNameInside_data();
    void keepsTheFileNameInside();
    void tellsEveryCallAndItsCost();
    void costsOfFailedTriesCount();
    void tellsNoCallThatWasNotMade();
    void saysWhatWasLeftUnderWay();
    void aBudgetThatIsUsedUpIsNotTriedAgain();
    void mendsAnAnswerOnce();
    void aSecondMisfitFails();
    void readsFilesByNameAlone();
    void handsOver();
    void writesDocuments();
    void aDocumentIsNoMissingOutput();
    void stopsInTheMiddleOfACall();
    void saysThatItWaitsForTheKeychain();
    void choosesFromTheListAgainOnce();
    void leavesOutWhatIsInNoList();
    void failsWhereNothingIsInTheList();
    void saysThatThereIsNoList();
    void endsAfterItsRounds();
    void keepsSecretsOut();
    void choosesTheModel();
    void otherStepsGoToTheWorkers();
    void sumsUpAScriptForWhoReadsOfIt();
    void saysWhatIsMissing();
    void doesNothingUndeclared_data();
    void doesNothingUndeclared();
    void toolsNobodyGaveAreRefused();
};

namespace {

const QString fitCode = QStringLiteral("# filename: codebase/fit.py\nprint(2.725)");

/// Lets through as many calls as it is told to.
class CountingGate final : public SpendingGate
{
public:
    explicit CountingGate(int calls) : m_left(calls) { }

    Result<Reservation> reserve(const CallPlace&, std::optional<qint64>) override
    {
        return m_left-- > 0 ? Result<Reservation>(1) : fail(ErrorCode::Limit, QStringLiteral("The budget is spent."));
    }
    void settle(Reservation, std::optional<qint64>) override { }

private:
    int m_left;
};

/// A keychain that is locked until the step is cancelled.
class LockedSource final : public ModelSource
{
public:
    LockedSource(OneModel& models, std::stop_source& stop) : m_models(models), m_stop(stop) { }
    Result<ReadyModel> ready(const QString&, const KeyWait& wait) override
    {
        ++asked;
        wait.began();
        m_stop.request_stop(); // a person cancels meanwhile
        return wait.stop.stop_requested() ? fail(ErrorCode::Refused, QStringLiteral("stopped"))
                                          : Result<ReadyModel>(fail(ErrorCode::Missing, QStringLiteral("no key")));
    }
    ModelChoice usual() const override { return m_models.usual(); }
    const ModelCatalogue& catalogue() const override { return m_models.catalogue(); }
    bool isReproducible() const override { return false; }

    int asked = 0;

private:
    OneModel& m_models;
    std::stop_source& m_stop;
};

/// Fails once, and is stopped in the pause before it would be asked again.
class StoppedInPause final : public ChatModel
{
public:
    Result<ChatReply> chat(const ChatRequest&, std::stop_token, ChatObserver& observer) override
    {
        observer.attemptFailed({ { ErrorCode::Io, QStringLiteral("busy"), {}, {}, {}, {} }, {}, 1, 1'000, false });
        return fail(ErrorCode::Refused, QStringLiteral("stopped"));
    }
};

/// Chooses keywords from the list that a parameter has.
AgentDefinition keywordFinder()
{
    AgentDefinition agent;
    agent.name = QStringLiteral("aas_keyword_finder");
    agent.answer = AgentAnswer::Json;
    agent.instructions = QStringLiteral("Choose from: {AAS_keywords_string}");
    agent.choices = { { QStringLiteral("keywords"), QStringLiteral("AAS_keywords_string") } };
    const QJsonObject words { { "type", "array" },
                              { "minItems", 1 },
                              { "items", QJsonObject { { "type", "string" } } } };
    agent.outputSchema = { { "type", "object" },
                           { "required", QJsonArray { "keywords" } },
                           { "properties", QJsonObject { { "keywords", words } } } };
    return agent;
}

StepJob keywordJob(AgentStage& stage, const QString& list = QStringLiteral("Cosmology\nDark matter\nQuasars"))
{
    StepJob job = stage.job({ keywordFinder() });
    job.parameters.insert(QStringLiteral("AAS_keywords_string"), list);
    return job;
}

QString keywords(const QStringList& words)
{
    const QJsonObject answer { { "keywords", QJsonArray::fromStringList(words) } };
    return QString::fromUtf8(QJsonDocument(answer).toJson());
}

/// The keywords a step kept.
QStringList keptKeywords(const AgentStage& stage, const StepOutcome& outcome)
{
    const QByteArray kept = stage.output(outcome, QStringLiteral("fit.json"));
    return QJsonDocument::fromJson(kept).object().value(QStringLiteral("keywords")).toVariant().toStringList();
}

RetryContext afterFailure(AgentStage& stage)
{
    RetryContext context;
    PastAttempt past;
    past.number = 1;
    past.errorType = QStringLiteral("dependency_missing");
    past.message = QStringLiteral("ZeroDivisionError: division by zero");
    past.traceback = QStringLiteral("Traceback (most recent call last):\n"
                                    "  File \"%1/steps/fit/attempt-1/work/codebase/fit.py\", line 2, in <module>\n"
                                    "    print(1/0)\n"
                                    "  File \"/usr/lib/python3/dist-packages/x.py\", line 9, in f\n"
                                    "    foreign()\n"
                                    "ZeroDivisionError: division by zero")
                         .arg(stage.runFolder());
    past.files = { { QStringLiteral("codebase/fit.py"), {}, *stage.blobs.put(QByteArray("print(1/0)")) } };
    context.previous = { past };
    context.feedback = QStringLiteral("Use the mean.");
    context.resolved = { { {}, {}, {}, QStringLiteral("an old error"), {} } };
    return context;
}

} // namespace

void TestAgentStepRunner::runsTheCodeAsTheStepsOwn()
{
    AgentStage stage;
    stage.outputs = { { QStringLiteral("fit.json"), {}, false } };
    stage.model.say(pythonAnswer(fitCode));
    const StepOutcome outcome = stage.run(stage.job({ engineerAgent() }));
    QCOMPARE(outcome.end, StepOutcome::End::Completed);
    QCOMPARE(stage.workers.jobs.size(), size_t(1));
    const StepJob& ran = stage.workers.jobs.front();
    QCOMPARE(ran.spec().kind, StepKind::Code);
    QCOMPARE(ran.spec().script, QStringLiteral("codebase/fit.py"));
    QCOMPARE(ran.files.back().path, ran.spec().script);
    QCOMPARE(*stage.blobs.read(ran.files.back().blob.hash), fitCode.toUtf8() + '\n');
    // What the step declares, and what agents leave if they leave it.
    QCOMPARE(ran.spec().outputs.front().pattern, QStringLiteral("fit.json"));
    QVERIFY(ran.spec().outputs.back().isOptional);
    QCOMPARE(stage.output(outcome, ran.spec().script), fitCode.toUtf8() + '\n');
    QVERIFY(stage.output(outcome, QStringLiteral("summary.md")).contains("T = 2.725 K"));
    const QJsonArray chat = QJsonDocument::fromJson(stage.output(outcome, QStringLiteral("chat.json"))).array();
    QCOMPARE(chat.size(), 3); // task, engineer, executor
    QCOMPARE(chat.at(1).toObject().value(QStringLiteral("name")).toString(), QStringLiteral("engineer"));
    QVERIFY(stage.model.asked.front().messages.front().text.contains(QStringLiteral("Fit it. into codebase/.")));
}

void TestAgentStepRunner::aWordOfSuccessIsNoSuccess()
{
    AgentStage stage;
    stage.workers.error = QStringLiteral("exit code 1");
    stage.model.say(QStringLiteral("All done, it worked!\n") + pythonAnswer(fitCode));
    const StepOutcome outcome = stage.run(stage.job({ engineerAgent() }));
    QCOMPARE(outcome.end, StepOutcome::End::Failed);
    QCOMPARE(outcome.report->error->what, QStringLiteral("exit code 1"));
    QVERIFY(outcome.report->retryable);
    QVERIFY(!stage.output(outcome, QStringLiteral("codebase/fit.py")).isEmpty()); // the next attempt reads it
    QCOMPARE(stage.model.asked.size(), 1); // the engine tries again, not the agent
}

void TestAgentStepRunner::tellsTheNextAttemptWhatFailed()
{
    AgentStage stage;
    stage.model.say(pythonAnswer(fitCode));
    StepJob job = stage.job({ engineerAgent() });
    job.attempt = 2;
    job.retry = std::make_shared<const RetryContext>(afterFailure(stage));
    stage.run(job);
    const QString asked = stage.model.asked.front().messages.last().text;
    for (const char* part : { "ZeroDivisionError", "Use the mean.", "print(1/0)", "an old error", "codebase/fit.py" }) {
        QVERIFY2(asked.contains(QString::fromLatin1(part)), part);
    }
    QVERIFY(!asked.contains(stage.runFolder())); // nothing says in which run it was
    QVERIFY(!asked.contains(QStringLiteral("foreign()")));
}

/// Requirements 18.3: all that was said of the results, and the results themselves.
void TestAgentStepRunner::tellsWhatAPersonWantsOtherwise()
{
    AgentStage stage;
    stage.model.say(pythonAnswer(fitCode));
    StepJob job = stage.job({ engineerAgent() });
    job.attempt = 2;
    RetryContext context;
    PastAttempt past;
    past.number = 1;
    past.files = { { QStringLiteral("codebase/fit.py"), {}, *stage.blobs.put(QByteArray("print(7)")) },
                   { QStringLiteral("summary.md"), {}, *stage.blobs.put(QByteArray("It came to seven.")) } };
    context.previous = { past };
    context.feedback = QStringLiteral("less noise\nmore light");
    context.redo = 2;
    context.isAfterReview = true;
    job.retry = std::make_shared<const RetryContext>(context);
    stage.run(job);
    const QString asked = stage.model.asked.front().messages.last().text;
    for (const char* part : { "To be done again", "- less noise", "- more light", "It came to seven.", "print(7)" }) {
        QVERIFY2(asked.contains(QString::fromLatin1(part)), part);
    }
    QVERIFY(!asked.contains(QStringLiteral("went wrong")));
    QVERIFY(!asked.contains(QStringLiteral("that failed")));
}

void TestAgentStepRunner::runsTheScriptAgainWithWhatItLacked()
{
    AgentStage stage;
    StepJob job = stage.job({ engineerAgent() });
    job.attempt = 2;
    RetryContext context = afterFailure(stage);
    context.feedback.clear();
    context.packages = { QStringLiteral("astropy") };
    context.previous.back().files.front().mediaType = QStringLiteral("text/x-python");
    job.retry = std::make_shared<const RetryContext>(context);
    const StepOutcome outcome = stage.run(job);
    QCOMPARE(outcome.end, StepOutcome::End::Completed);
    QVERIFY(stage.model.asked.isEmpty()); // nothing is to be written anew, and nothing is spent
    QCOMPARE(stage.workers.jobs.size(), size_t(1));
    QCOMPARE(*stage.blobs.read(stage.workers.jobs.front().files.back().blob.hash), QByteArray("print(1/0)"));
    QVERIFY(stage.output(outcome, QStringLiteral("chat.json")).contains("astropy"));

    AgentStage other; // with a word of guidance somebody has to think again
    context.feedback = QStringLiteral("Use version 5.");
    job.retry = std::make_shared<const RetryContext>(context);
    other.model.say(pythonAnswer(fitCode));
    StepJob guided = other.job({ engineerAgent() });
    guided.retry = job.retry;
    QCOMPARE(other.run(guided).end, StepOutcome::End::Completed);
    QCOMPARE(other.model.asked.size(), 1);
}

void TestAgentStepRunner::keepsTheFileNameInside_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("path"); // empty: refused
    QTest::newRow("plain") << QStringLiteral("codebase/a.py") << QStringLiteral("codebase/a.py");
    QTest::newRow("no ending") << QStringLiteral("codebase/a") << QStringLiteral("codebase/a.py");
    QTest::newRow("above") << QStringLiteral("../a.py") << QString();
    QTest::newRow("inside above") << QStringLiteral("codebase/../../a.py") << QString();
    QTest::newRow("absolute") << QStringLiteral("/etc/a.py") << QString();
    QTest::newRow("home") << QStringLiteral("~/a.py") << QString();
    QTest::newRow("windows") << QStringLiteral("C:\\\\a.py") << QString();
    QTest::newRow("an input") << QStringLiteral("codebase/old.py") << QStringLiteral("codebase/old_2.py");
}

void TestAgentStepRunner::keepsTheFileNameInside()
{
    QFETCH(const QString, name);
    QFETCH(const QString, path);
    AgentStage stage;
    const QString answer = pythonAnswer(QStringLiteral("# filename: %1\npass").arg(name));
    stage.model.say(answer);
    stage.model.say(answer);
    StepJob job = stage.job({ engineerAgent() });
    job.inputs.push_back({ QStringLiteral("codebase/old.py"), *stage.blobs.put(QByteArray("x = 1")) });
    const StepOutcome outcome = stage.run(job);
    if (path.isEmpty()) {
        QCOMPARE(outcome.end, StepOutcome::End::Failed);
        QVERIFY(stage.workers.jobs.empty());
        QVERIFY(outcome.report->error->what.contains(QStringLiteral("not in the work folder")));
    } else {
        QCOMPARE(stage.workers.jobs.front().spec().script, path);
    }
}

void TestAgentStepRunner::tellsEveryCallAndItsCost()
{
    AgentStage stage;
    stage.model.callTool(QStringLiteral("list_files"), QStringLiteral("{}"));
    stage.model.say(pythonAnswer(fitCode));
    stage.run(stage.job({ engineerAgent() }));
    QCOMPARE(stage.told.usage.size(), size_t(1)); // what its script took is told as well
    QCOMPARE(stage.told.calls.size(), size_t(2));
    const ModelCall& call = stage.told.calls.back();
    QCOMPARE(call.agent, QStringLiteral("engineer"));
    QCOMPARE(call.provider, QStringLiteral("openai"));
    QCOMPARE(call.model, QStringLiteral("gpt-4.1"));
    QCOMPARE(call.servedModel, QStringLiteral("served-1"));
    QCOMPARE(call.usage, soundUsage(1000, 100, 50, 0));
    QCOMPARE(call.costMicros, std::optional<qint64>(900 * 2 + 50 + 50 * 8)); // dollars a million are micros a token
    QVERIFY(!call.priceVersion.isEmpty());
    QVERIFY(call.error.isEmpty() && !call.isRecorded);
    QCOMPARE(call.request, stage.model.asked.last().hash());
}

void TestAgentStepRunner::costsOfFailedTriesCount()
{
    AgentStage stage;
    stage.model.then([](const ChatRequest&, const std::stop_token&) -> Result<ChatReply> {
        return fail(ErrorCode::Limit, QStringLiteral("Too many requests."));
    });
    const StepOutcome outcome = stage.run(stage.job({ engineerAgent() }));
    QCOMPARE(outcome.end, StepOutcome::End::Failed);
    QVERIFY(outcome.report->retryable);
    QCOMPARE(stage.told.calls.size(), size_t(1));
    QCOMPARE(stage.told.calls.front().error, errorCodeName(ErrorCode::Limit));
    QVERIFY(!stage.told.calls.front().costMicros); // unknown is not nothing
}

void TestAgentStepRunner::tellsNoCallThatWasNotMade()
{
    AgentStage stage;
    StoppedInPause model;
    OneModel models(model);
    AgentStepRunner runner(stage.workers, models, stage.blobs, stage.redactor, stage.clock);
    runner.run(stage.job({ engineerAgent() }), stage.stop.get_token(), stage.told);
    QCOMPARE(stage.told.calls.size(), size_t(1));
    QCOMPARE(stage.told.calls.front().error, errorCodeName(ErrorCode::Io));
}

/// A program that is killed while a model answers leaves a call that nobody told of. The next attempt does.
void TestAgentStepRunner::saysWhatWasLeftUnderWay()
{
    AgentStage stage;
    QTemporaryDir folder;
    StepJob job = stage.job({ engineerAgent() });
    job.runFolder = folder.path();
    const auto marks = [&folder] { return QDir(folder.path()).entryList({ QStringLiteral("asking-*") }); };
    QByteArray underWay;
    stage.model.then([&](const ChatRequest&, const std::stop_token&) -> Result<ChatReply> {
        QFile mark(folder.filePath(QStringLiteral("asking-fit.json")));
        underWay = mark.open(QIODevice::ReadOnly) ? mark.readAll() : QByteArray();
        return fail(ErrorCode::Io, QStringLiteral("The power went."));
    });
    stage.run(job);
    QVERIFY(!underWay.isEmpty());
    QVERIFY(marks().isEmpty()); // it ended in order, and was told
    QCOMPARE(stage.told.calls.size(), size_t(1));

    QFile left(folder.filePath(QStringLiteral("asking-fit.json")));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write(underWay);
    left.close();
    stage.model.say(pythonAnswer(fitCode));
    stage.run(job);
    QCOMPARE(stage.told.calls.size(), size_t(3));
    const ModelCall& lost = stage.told.calls.at(1);
    QCOMPARE(lost.error, QStringLiteral("interrupted"));
    QCOMPARE(lost.model, QStringLiteral("gpt-4.1"));
    QVERIFY(!lost.costMicros && !lost.usage.isKnown);
    QVERIFY(stage.told.notes.contains(QStringLiteral("interrupted_call")));
    QVERIFY(stage.told.calls.back().error.isEmpty());
    QVERIFY(marks().isEmpty());
}

/// Requirements 15.3: a person has to raise it first, so attempts are not wasted on it. A provider's limit passes.
void TestAgentStepRunner::aBudgetThatIsUsedUpIsNotTriedAgain()
{
    AgentStage stage;
    stage.model.callTool(QStringLiteral("list_files"), QStringLiteral("{}"));
    CountingGate gate(1);
    AgentStepRunner runner(stage.workers, stage.models, stage.blobs, stage.redactor, stage.clock, &gate);
    const StepOutcome outcome = runner.run(stage.job({ engineerAgent() }), stage.stop.get_token(), stage.told);
    QCOMPARE(outcome.end, StepOutcome::End::Failed);
    QCOMPARE(outcome.report->error->code, ErrorCode::Limit);
    QVERIFY(!outcome.report->retryable);
    QCOMPARE(stage.model.asked.size(), 1);
    QCOMPARE(stage.told.calls.size(), size_t(2));
    const ModelCall& stopped = stage.told.calls.back();
    QCOMPARE(stopped.error, errorCodeName(ErrorCode::Limit));
    QCOMPARE(stopped.usage, soundUsage(0, 0, 0, 0)); // nothing was sent
    QCOMPARE(stopped.costMicros, std::optional<qint64>(0));

    AgentStage limited;
    limited.model.then([](const ChatRequest&, const std::stop_token&) -> Result<ChatReply> {
        return fail(ErrorCode::Limit, QStringLiteral("Too many requests."));
    });
    CountingGate open(9);
    AgentStepRunner within(limited.workers, limited.models, limited.blobs, limited.redactor, limited.clock, &open);
    const StepOutcome refused = within.run(limited.job({ engineerAgent() }), limited.stop.get_token(), limited.told);
    QVERIFY(refused.report->retryable);
    QVERIFY(!limited.told.calls.back().usage.isKnown); // something was sent, and nobody knows what it used
}

void TestAgentStepRunner::mendsAnAnswerOnce()
{
    AgentStage stage;
    stage.model.say(QStringLiteral("I would rather talk."));
    stage.model.say(pythonAnswer(fitCode));
    QCOMPARE(stage.run(stage.job({ engineerAgent() })).end, StepOutcome::End::Completed);
    const auto& messages = stage.model.asked.last().messages;
    QCOMPARE(messages.at(messages.size() - 2).text, QStringLiteral("I would rather talk."));
    QVERIFY(messages.last().text.contains(QStringLiteral("no Python script")));
}

void TestAgentStepRunner::aSecondMisfitFails()
{
    AgentDefinition planner = researcherAgent();
    planner.answer = AgentAnswer::Json;
    planner.outputSchema = { { "type", "object" }, { "required", QJsonArray { "steps" } } };
    AgentStage stage;
    stage.model.say(QStringLiteral("{}"));
    stage.model.say(QStringLiteral("{\"step\": 1}"));
    const StepOutcome outcome = stage.run(stage.job({ planner }));
    QCOMPARE(outcome.end, StepOutcome::End::Failed);
    QVERIFY(outcome.report->retryable);
    QVERIFY(outcome.report->error->what.contains(QStringLiteral("'steps'")));
    QCOMPARE(stage.model.asked.size(), 2);
    QCOMPARE(stage.model.asked.front().outputSchema, planner.outputSchema);
}

void TestAgentStepRunner::readsFilesByNameAlone()
{
    AgentStage stage;
    stage.model.callTool(QStringLiteral("read_file"), QStringLiteral("{\"path\": \"table.csv\"}"));
    stage.model.callTool(QStringLiteral("read_file"), QStringLiteral("{\"path\": \"../../etc/passwd\"}"));
    stage.model.callTool(QStringLiteral("rm"), QStringLiteral("{}"));
    stage.model.say(pythonAnswer(fitCode));
    StepJob job = stage.job({ engineerAgent() });
    job.inputs.push_back({ QStringLiteral("table.csv"), *stage.blobs.put(QByteArray("x,y\n1,2\n")) });
    QCOMPARE(stage.run(job).end, StepOutcome::End::Completed);
    const auto& messages = stage.model.asked.last().messages;
    QCOMPARE(messages.at(3).text, QStringLiteral("x,y\n1,2\n"));
    QVERIFY(!messages.at(3).isToolError);
    QVERIFY(messages.at(5).isToolError && messages.at(5).text.contains(QStringLiteral("There is no file")));
    QVERIFY(messages.at(7).isToolError);
    QCOMPARE(stage.model.asked.front().tools.size(), 2);
}

void TestAgentStepRunner::handsOver()
{
    AgentDefinition first = researcherAgent();
    first.name = QStringLiteral("thinker");
    first.answer = AgentAnswer::Text;
    first.handoffs = { { QStringLiteral("engineer"), {} } };
    AgentStage stage;
    stage.model.say(QStringLiteral("Use the median."));
    stage.model.say(pythonAnswer(fitCode));
    QCOMPARE(stage.run(stage.job({ first, engineerAgent() })).end, StepOutcome::End::Completed);
    QCOMPARE(stage.model.asked.last().messages.last().text, QStringLiteral("[thinker]\nUse the median."));
    QCOMPARE(stage.told.calls.back().agent, QStringLiteral("engineer"));

    AgentDefinition decides = first;
    decides.handoffs = { { QStringLiteral("engineer"), QStringLiteral("code is needed") } };
    AgentStage other;
    other.model.callTool(QStringLiteral("transfer_to_engineer"), QStringLiteral("{\"message\": \"Write it.\"}"));
    other.model.say(pythonAnswer(fitCode));
    QCOMPARE(other.run(other.job({ decides, engineerAgent() })).end, StepOutcome::End::Completed);
    QCOMPARE(other.model.asked.last().messages.last().text, QStringLiteral("[thinker]\nWrite it."));
}

void TestAgentStepRunner::writesDocuments()
{
    AgentStage stage;
    stage.outputs = { { QStringLiteral("report.md"), QStringLiteral("text/markdown"), false } };
    stage.model.say(QStringLiteral("```markdown\n<!-- filename: other.md -->\n# Report\n\n```python\nx\n```\n```"));
    const StepOutcome outcome = stage.run(stage.job({ researcherAgent() }));
    QCOMPARE(outcome.end, StepOutcome::End::Completed);
    QVERIFY(stage.workers.jobs.empty());
    QCOMPARE(stage.output(outcome, QStringLiteral("report.md")), QByteArray("# Report\n\n```python\nx\n```\n"));
    QVERIFY(!stage.output(outcome, QStringLiteral("summary.md")).isEmpty());
}

void TestAgentStepRunner::aDocumentIsNoMissingOutput()
{
    AgentStage stage;
    stage.outputs = { { QStringLiteral("plot.png"), QStringLiteral("image/png"), false } };
    stage.model.say(QStringLiteral("Here is the plot."));
    const StepOutcome outcome = stage.run(stage.job({ researcherAgent() }));
    QCOMPARE(outcome.end, StepOutcome::End::Failed);
    QVERIFY(!outcome.report->retryable);
    QVERIFY(outcome.report->error->what.contains(QStringLiteral("plot.png")));
}

void TestAgentStepRunner::stopsInTheMiddleOfACall()
{
    AgentStage stage;
    stage.model.then([&stage](const ChatRequest&, const std::stop_token& stop) -> Result<ChatReply> {
        stage.stop.request_stop(); // a person cancels while the model thinks
        return stop.stop_requested() ? fail(ErrorCode::Refused, QStringLiteral("stopped"))
                                     : Result<ChatReply>(ChatReply());
    });
    const StepOutcome outcome = stage.run(stage.job({ engineerAgent() }));
    QCOMPARE(outcome.end, StepOutcome::End::Cancelled);
    QVERIFY(stage.workers.jobs.empty());
    QCOMPARE(stage.told.calls.front().error, QStringLiteral("cancelled"));
    QVERIFY(!stage.output(outcome, QStringLiteral("chat.json")).isEmpty());
}

void TestAgentStepRunner::saysThatItWaitsForTheKeychain()
{
    AgentStage stage;
    LockedSource locked(stage.models, stage.stop);
    AgentStepRunner runner(stage.workers, locked, stage.blobs, stage.redactor, stage.clock);
    const StepOutcome outcome = runner.run(stage.job({ engineerAgent() }), stage.stop.get_token(), stage.told);
    QCOMPARE(outcome.end, StepOutcome::End::Cancelled);
    QCOMPARE(stage.told.notes, QStringList { QStringLiteral("keychain") });
    QCOMPARE(locked.asked, 1); // it does not wait once more
    QVERIFY(stage.model.asked.isEmpty());
}

void TestAgentStepRunner::choosesFromTheListAgainOnce()
{
    AgentStage stage;
    stage.model.say(keywords({ QStringLiteral("Dark matter"), QStringLiteral("Dark energy") }));
    stage.model.say(keywords({ QStringLiteral("Dark matter"), QStringLiteral("Cosmology") }));
    const StepOutcome outcome = stage.run(keywordJob(stage));
    QCOMPARE(outcome.end, StepOutcome::End::Completed);
    QCOMPARE(stage.model.asked.size(), 2);
    const QString told = stage.model.asked.last().messages.last().text;
    QVERIFY2(told.contains(QStringLiteral("'Dark energy'")) && !told.contains(QStringLiteral("'Dark matter'")),
             qPrintable(told));
    QCOMPARE(keptKeywords(stage, outcome), QStringList({ "Dark matter", "Cosmology" }));
    QVERIFY(stage.told.notes.isEmpty());
}

void TestAgentStepRunner::leavesOutWhatIsInNoList()
{
    AgentStage stage;
    stage.model.say(keywords({ QStringLiteral("Dark energy") }));
    stage.model.say(keywords({ QStringLiteral("Quasars"), QStringLiteral("dark matter") })); // not word for word
    const StepOutcome outcome = stage.run(keywordJob(stage));
    QCOMPARE(outcome.end, StepOutcome::End::Completed);
    QCOMPARE(stage.model.asked.size(), 2);
    QCOMPARE(keptKeywords(stage, outcome), QStringList { QStringLiteral("Quasars") });
    QCOMPARE(stage.told.notes, QStringList { QStringLiteral("agent_choices") });
    QVERIFY(!stage.output(outcome, QStringLiteral("summary.md")).contains("dark matter"));
}

void TestAgentStepRunner::failsWhereNothingIsInTheList()
{
    AgentStage stage;
    stage.model.say(keywords({ QStringLiteral("Dark energy") }));
    stage.model.say(keywords({ QStringLiteral("Dark energy") }));
    const StepOutcome outcome = stage.run(keywordJob(stage));
    QCOMPARE(outcome.end, StepOutcome::End::Failed);
    QVERIFY(outcome.report->error->what.contains(QStringLiteral("'Dark energy'")));
    QVERIFY(outcome.report->retryable);
}

void TestAgentStepRunner::saysThatThereIsNoList()
{
    AgentStage stage;
    stage.model.say(keywords({ QStringLiteral("Dark energy") }));
    const StepOutcome outcome = stage.run(keywordJob(stage, {}));
    QCOMPARE(outcome.end, StepOutcome::End::Completed);
    QCOMPARE(stage.model.asked.size(), 1);
    QCOMPARE(stage.told.notes, QStringList { QStringLiteral("agent_choices") });
}

void TestAgentStepRunner::endsAfterItsRounds()
{
    AgentStage stage;
    AgentDefinition agent = engineerAgent();
    agent.maxRounds = 3;
    for (int i = 0; i < 5; ++i) {
        stage.model.callTool(QStringLiteral("list_files"), QStringLiteral("{}"));
    }
    const StepOutcome outcome = stage.run(stage.job({ agent }));
    QCOMPARE(outcome.end, StepOutcome::End::Failed);
    QCOMPARE(outcome.report->error->code, ErrorCode::Limit);
    QCOMPARE(stage.model.asked.size(), 3);
}

void TestAgentStepRunner::keepsSecretsOut()
{
    AgentStage stage;
    const QString secret = QStringLiteral("sk-very-secret-123");
    stage.redactor.add(QStringLiteral("KEY"), secret);
    stage.workers.printed = secret;
    stage.model.say(pythonAnswer(QStringLiteral("print('%1')").arg(secret)));
    const StepOutcome outcome = stage.run(stage.job({ engineerAgent() }));
    QVERIFY(outcome.report->outputs.size() >= 3);
    for (const OutputFile& file : outcome.report->outputs) {
        QVERIFY2(!stage.blobs.read(file.blob.hash)->contains(secret.toUtf8()), qPrintable(file.name));
    }
    // What a model quotes is shown to nobody, and not even sent back to it.
    AgentStage talk;
    talk.redactor.add(QStringLiteral("KEY"), secret);
    talk.model.say(QStringLiteral("No code, but the key is %1.").arg(secret));
    talk.model.say(pythonAnswer(QStringLiteral("print(1)")));
    talk.run(talk.job({ engineerAgent() }, QStringLiteral("Use %1.").arg(secret)));
    QCOMPARE(talk.model.asked.size(), 2);
    for (const ChatRequest& request : std::as_const(talk.model.asked)) {
        QVERIFY(!QJsonDocument(request.toJson()).toJson().contains(secret.toUtf8()));
    }
    QVERIFY(!talk.told.lines.filter(QStringLiteral("the key is [redacted KEY]")).isEmpty());
    QVERIFY(talk.told.lines.filter(secret).isEmpty());
}

void TestAgentStepRunner::choosesTheModel()
{
    AgentDefinition agent = engineerAgent();
    std::optional<TaskMode> mode;
    const auto asks = [&](const QString& own, const QString& step, const QMap<QString, QString>& person) {
        AgentStage stage;
        stage.models.usualChoice.byMode.insert(TaskMode::DeepResearch, QStringLiteral("deep"));
        agent.model = own;
        stage.model.say(pythonAnswer(fitCode));
        StepJob job = stage.job({ agent });
        auto workflow = std::make_shared<Workflow>(*job.workflow);
        workflow->steps.front().agent.model = step;
        job.workflow = workflow;
        job.models = person;
        job.taskMode = mode;
        stage.run(job);
        return stage.model.asked.value(0).model;
    };
    QCOMPARE(asks({}, {}, {}), QStringLiteral("gpt-4.1"));
    QCOMPARE(asks(QStringLiteral("own"), {}, {}), QStringLiteral("own"));
    QCOMPARE(asks(QStringLiteral("own"), QStringLiteral("step"), {}), QStringLiteral("step"));
    QCOMPARE(asks(QStringLiteral("own"), QStringLiteral("step"), { { QString(), QStringLiteral("all") } }),
             QStringLiteral("all"));
    QCOMPARE(asks({}, QStringLiteral("step"), { { QStringLiteral("engineer"), QStringLiteral("hers") } }),
             QStringLiteral("hers"));
    // What is set for the mode of the task goes before the agent's wish and the other settings.
    mode = TaskMode::DeepResearch;
    QCOMPARE(asks({}, {}, {}), QStringLiteral("deep"));
    QCOMPARE(asks(QStringLiteral("own"), {}, {}), QStringLiteral("deep"));
    QCOMPARE(asks({}, QStringLiteral("step"), {}), QStringLiteral("step"));
    QCOMPARE(asks({}, {}, { { QString(), QStringLiteral("all") } }), QStringLiteral("all"));
    mode = TaskMode::OneShot;
    QCOMPARE(asks({}, {}, {}), QStringLiteral("gpt-4.1"));
}

void TestAgentStepRunner::otherStepsGoToTheWorkers()
{
    AgentStage stage;
    StepJob job = stage.job({ engineerAgent() });
    auto workflow = std::make_shared<Workflow>(*job.workflow);
    workflow->steps.front().kind = StepKind::Code;
    job.workflow = workflow;
    stage.run(job);
    QCOMPARE(stage.workers.jobs.size(), size_t(1));
    QVERIFY(stage.model.asked.isEmpty());
}

/// A script that no agent wrote, of an imported run for example, is told to the agents after it like one of theirs.
void TestAgentStepRunner::sumsUpAScriptForWhoReadsOfIt()
{
    AgentStage stage;
    StepJob job = stage.job({ engineerAgent() });
    auto workflow = std::make_shared<Workflow>(*job.workflow);
    workflow->steps.front().kind = StepKind::Code;
    workflow->steps.front().script = QStringLiteral("codebase/old.py");
    StepSpec reader;
    reader.id = QStringLiteral("report");
    reader.inputs = { { QStringLiteral("summaries/fit.md"), 0, QStringLiteral("summary.md") } };
    reader.needs = { { 0, false } };
    workflow->steps.push_back(reader);
    QVERIFY(workflow->seal().empty());
    job.workflow = workflow;
    job.files.push_back({ QStringLiteral("codebase/old.py"), *stage.blobs.put(QByteArray("print(2.725)\n")) });
    const StepOutcome outcome = stage.run(job);
    QCOMPARE(outcome.end, StepOutcome::End::Completed);
    const QByteArray summary = stage.output(outcome, QStringLiteral("summary.md"));
    QVERIFY2(summary.startsWith("### fit\n\nThe executed code was:\n\n```python\nprint(2.725)\n```"),
             summary.constData());
    QVERIFY2(summary.contains("T = 2.725 K"), summary.constData());
    QCOMPARE(stage.told.lines, QStringList(stage.workers.printed)); // and whoever listens hears it as well

    stage.workers.error = QStringLiteral("boom"); // a failure is passed on as it is
    const StepOutcome failed = stage.run(job);
    QCOMPARE(failed.end, StepOutcome::End::Failed);
    QVERIFY(failed.report->outputs.empty());
}

void TestAgentStepRunner::saysWhatIsMissing()
{
    AgentStage stage;
    StepJob job = stage.job({ engineerAgent() });
    job.files.clear();
    const StepOutcome outcome = stage.run(job);
    QCOMPARE(outcome.end, StepOutcome::End::Failed);
    QVERIFY(!outcome.report->retryable);

    AgentStage silent;
    silent.models.usualChoice = {};
    const StepOutcome none = silent.run(silent.job({ engineerAgent() }));
    QCOMPARE(none.report->error->code, ErrorCode::Missing);
    QVERIFY(!none.report->retryable);
}

void TestAgentStepRunner::doesNothingUndeclared_data()
{
    QTest::addColumn<QStringList>("capabilities");
    QTest::addColumn<bool>("usesNetwork");
    QTest::addColumn<QString>("missing");
    QTest::newRow("nothing") << QStringList() << false << "code";
    QTest::newRow("no files") << QStringList { "code", "plots" } << false << "files";
    QTest::newRow("no network") << QStringList { "code", "files" } << true << "network";
    QTest::newRow("all it needs") << QStringList { "code_generation", "file_operations" } << false << QString();
    QTest::newRow("all of it") << QStringList { "Code", "files", "network" } << true << QString();
}

// S12-S6
void TestAgentStepRunner::doesNothingUndeclared()
{
    QFETCH(QStringList, capabilities);
    QFETCH(bool, usesNetwork);
    QFETCH(QString, missing);
    AgentStage stage;
    stage.model.say(pythonAnswer(fitCode));
    AgentDefinition agent = engineerAgent();
    agent.capabilities = capabilities;
    StepJob job = stage.job({ agent });
    auto workflow = std::make_shared<Workflow>(*job.workflow);
    workflow->steps.front().usesNetwork = usesNetwork;
    job.workflow = workflow;
    const StepOutcome outcome = stage.run(job);
    QCOMPARE(outcome.end == StepOutcome::End::Completed, missing.isEmpty());
    QCOMPARE(stage.workers.jobs.empty(), !missing.isEmpty());
    if (!missing.isEmpty()) {
        QVERIFY2(stage.model.asked.isEmpty(), "nothing is paid for");
        QCOMPARE(outcome.report->error->code, ErrorCode::Refused);
        QVERIFY(!outcome.report->retryable);
        QVERIFY2(outcome.report->error->what.contains(QStringLiteral("capability '%1'").arg(missing)),
                 qPrintable(outcome.report->error->what));
    }
}

// A model may call what it was not told of.
void TestAgentStepRunner::toolsNobodyGaveAreRefused()
{
    AgentStage stage;
    stage.model.callTool(QStringLiteral("read_file"), QStringLiteral("{\"path\":\"secret.txt\"}"));
    stage.model.say(QStringLiteral("Well."));
    StepJob job = stage.job({ researcherAgent() });
    job.inputs = { { QStringLiteral("secret.txt"), *stage.blobs.put(QByteArray("the secret")) } };
    QCOMPARE(stage.run(job).end, StepOutcome::End::Completed);
    QVERIFY(stage.model.asked.front().tools.isEmpty());
    const ChatMessage answer = stage.model.asked.last().messages.last();
    QVERIFY(answer.isToolError);
    QVERIFY(!answer.text.contains(QStringLiteral("the secret")));
}

QTEST_GUILESS_MAIN(TestAgentStepRunner)
#include "tst_agentsteprunner.moc"
