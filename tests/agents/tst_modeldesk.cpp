// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agentsupport.h"

#include "agents/modeldesk.h"
#include "fakeserver.h"
#include "fastclock.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace cmbagent;

/// Models by name: which are there, and what is said when one is not.
class TestModelDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wantsAKeyWhereOneIsNeeded();
    void knowsWhatIsOnThisMachine();
    void keepsToTheLimitsOfAProvider();
    void sendsTheLimitThatIsSetAside_data();
    void sendsTheLimitThatIsSetAside();
    void takesUpWhatIsSetLater();
    void takesUpLimitsThatAreSetLater();
    void endsTheWaitForAKey();
    void replaysWithoutKeys();
    void replayedStepsGiveTheSame();
    void recordingsStandBesideModels();
    void runsKeepRecordingsOfTheirOwn();
    void tellsHowAnUnrecordedQuestionDiffers();
};

namespace {

/// A recording of what an attempt asked, with other answers than were given then.
std::shared_ptr<Recording> recordingOf(const QList<ChatRequest>& asked, const QString& answer)
{
    QByteArray lines;
    for (const ChatRequest& request : asked) {
        ChatReply reply;
        reply.text = answer;
        reply.usage = soundUsage(5, 0, 5, 0);
        lines += RecordedCall { request.toJson(), reply, {}, 10 }.toLine();
    }
    return Recording::fromBytes(lines).value();
}

} // namespace

void TestModelDesk::wantsAKeyWhereOneIsNeeded()
{
    const MockClock clock;
    ModelDesk keyless({}, clock);
    const auto none = keyless.ready(QStringLiteral("gpt-4.1"));
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::Missing);
    QVERIFY(none.error().mend.contains(QStringLiteral("OPENAI_API_KEY")));
    ModelDeskOptions options;
    options.keyOf = [](const ProviderFacts& provider, const KeyWait&) {
        return QStringLiteral("sk-secret-of-") + provider.id;
    };
    ModelDesk desk(options, clock);
    const auto model = desk.ready(QStringLiteral("claude-sonnet-4-20250514"));
    QVERIFY(model);
    QCOMPARE(model->ref.provider, QStringLiteral("anthropic"));
    QVERIFY(!model->isRecorded && model->chat);
    QVERIFY(desk.redactor().findsSecret("x sk-secret-of-anthropic x"));
    QCOMPARE(desk.ready(QStringLiteral("claude-3-opus"))->chat, model->chat); // one connection a provider
}

void TestModelDesk::knowsWhatIsOnThisMachine()
{
    const MockClock clock;
    ModelDesk desk({}, clock);
    const auto model = desk.ready(QStringLiteral("ollama/llama3.2"));
    QVERIFY(model);
    QCOMPARE(model->ref, (ModelRef { QStringLiteral("ollama"), QStringLiteral("llama3.2") }));
    QVERIFY(!desk.isReproducible());
}

void TestModelDesk::keepsToTheLimitsOfAProvider()
{
    const FakeAnswer answer = wholeAnswer(200, R"({"choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}]})");
    FakeServer server({ answer, answer });
    const FastClock clock(20); // a minute takes three seconds, and its patience of two takes six
    ProviderFacts provider;
    provider.id = QStringLiteral("lab");
    provider.base = server.url(QStringLiteral("/v1"));
    provider.limits.requestsPerMinute = 1;
    ModelDeskOptions options;
    options.catalogue.setProvider(provider);
    ModelDesk desk(options, clock);
    ChatRequest request;
    request.model = QStringLiteral("m");
    request.messages << userMessage(QStringLiteral("Hello"));
    ChatObserver observer;
    const qint64 began = clock.steadyMicros();
    for (const char* name : { "lab/m", "lab/other" }) { // all its models together
        const auto reply = desk.ready(QString::fromLatin1(name))->chat->chat(request, {}, observer);
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toText()));
    }
    QVERIFY(clock.steadyMicros() - began >= 50'000'000);
}

void TestModelDesk::sendsTheLimitThatIsSetAside_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("openai") << QStringLiteral("gpt-4.1") << QByteArray("\"max_tokens\":16000");
    QTest::newRow("reasoning") << QStringLiteral("o3-mini") << QByteArray("\"max_completion_tokens\":24192");
    QTest::newRow("anthropic") << QStringLiteral("claude-sonnet-4") << QByteArray("\"max_tokens\":16000");
    QTest::newRow("small") << QStringLiteral("claude-3-opus") << QByteArray("\"max_tokens\":4096");
    QTest::newRow("unlisted") << QStringLiteral("claude-next") << QByteArray("\"max_tokens\":16000");
    QTest::newRow("gemini") << QStringLiteral("gemini-2.0-flash") << QByteArray("\"maxOutputTokens\":8192");
}

/// What goes over the wire is what budgets count with, and a recording knows nothing of it: so it is found again under
/// another catalogue.
void TestModelDesk::sendsTheLimitThatIsSetAside()
{
    QFETCH(const QString, model);
    QFETCH(const QByteArray, sent);
    FakeServer server({ wholeAnswer(400, R"({"error":{"message":"No"}})") });
    const FastClock clock(1);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("calls.jsonl"));
    ModelDeskOptions options;
    ProviderFacts provider = *options.catalogue.provider(options.catalogue.resolve(model).provider);
    provider.base = server.url(QStringLiteral("/v1"));
    options.catalogue.setProvider(provider);
    options.keyOf = [](const ProviderFacts&, const KeyWait&) { return QStringLiteral("sk-some-key"); };
    options.record = Recording::open(path).value();
    ModelDesk desk(options, clock);
    ChatRequest request;
    request.model = model;
    request.messages << userMessage(QStringLiteral("Hello"));
    ChatObserver observer;
    const auto ready = desk.ready(model);
    QVERIFY2(ready, ready ? "" : qPrintable(ready.error().toText()));
    QVERIFY(!ready->chat->chat(request, {}, observer));
    QVERIFY2(server.requests().first().contains(sent), server.requests().first().constData());
    const auto recorded = Recording::open(path).value()->find(request.hash(), 0);
    QVERIFY(recorded);
    QVERIFY(!recorded->request.contains(QStringLiteral("max_tokens")));
}

// A person sets keys, addresses and choices while the program runs.
void TestModelDesk::takesUpWhatIsSetLater()
{
    const MockClock clock;
    QString key;
    ModelDeskOptions options;
    options.keyOf = [&key](const ProviderFacts&, const KeyWait&) { return key; };
    ModelDesk desk(options, clock);
    QCOMPARE(desk.ready(QStringLiteral("gpt-4.1")).error().code, ErrorCode::Missing);
    key = QStringLiteral("sk-first-key");
    ChatModel* const first = desk.ready(QStringLiteral("gpt-4.1"))->chat;
    key = QStringLiteral("sk-second-key");
    QCOMPARE(desk.ready(QStringLiteral("gpt-4.1"))->chat, first);
    desk.forgetKey(QStringLiteral("openai"));
    ChatModel* const second = desk.ready(QStringLiteral("gpt-4.1"))->chat;
    QVERIFY(second != first); // which is still there for those that use it
    QVERIFY(desk.redactor().findsSecret("x sk-first-key x") && desk.redactor().findsSecret("x sk-second-key x"));

    const ModelCatalogue& before = desk.catalogue();
    ModelCatalogue changed = before;
    ProviderFacts lab = *changed.provider(QStringLiteral("openai"));
    lab.base = QUrl(QStringLiteral("http://127.0.0.1:9/v1"));
    changed.setProvider(lab);
    ModelChoice choice;
    choice.forAll = QStringLiteral("gpt-4.1-mini");
    desk.adopt(changed, choice);
    QCOMPARE(desk.usual().forAll, QStringLiteral("gpt-4.1-mini"));
    QCOMPARE(desk.catalogue().provider(QStringLiteral("openai"))->base, lab.base);
    QVERIFY(before.provider(QStringLiteral("openai"))->base != lab.base); // whoever looks at it is not disturbed
    QVERIFY(desk.ready(QStringLiteral("gpt-4.1"))->chat != second);
}

void TestModelDesk::takesUpLimitsThatAreSetLater()
{
    const FakeAnswer answer = wholeAnswer(200, R"({"choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}]})");
    FakeServer server({ answer, answer, answer });
    const FastClock clock(20); // as above
    ProviderFacts provider;
    provider.id = QStringLiteral("lab");
    provider.base = server.url(QStringLiteral("/v1"));
    ModelDeskOptions options;
    options.catalogue.setProvider(provider);
    ModelDesk desk(options, clock);
    ChatRequest request;
    request.model = QStringLiteral("m");
    request.messages << userMessage(QStringLiteral("Hello"));
    ChatObserver observer;
    ChatModel* const model = desk.ready(QStringLiteral("lab/m"))->chat;
    QVERIFY(model->chat(request, {}, observer));
    ModelCatalogue changed = desk.catalogue();
    provider.limits.requestsPerMinute = 1;
    changed.setProvider(provider);
    desk.adopt(changed, {});
    QCOMPARE(desk.ready(QStringLiteral("lab/m"))->chat, model); // the connection stays
    const ModelCatalogue* const shown = &desk.catalogue();
    desk.adopt(changed, {});
    QCOMPARE(&desk.catalogue(), shown); // nothing is another
    const qint64 began = clock.steadyMicros();
    QVERIFY(model->chat(request, {}, observer)); // the minute's one
    QVERIFY(model->chat(request, {}, observer));
    QVERIFY(clock.steadyMicros() - began >= 50'000'000);
}

void TestModelDesk::endsTheWaitForAKey()
{
    const MockClock clock;
    std::stop_source stop;
    ModelDeskOptions options;
    options.keyOf = [&stop](const ProviderFacts&, const KeyWait& wait) {
        wait.began();
        stop.request_stop(); // a person cancels
        return wait.stop.stop_requested() ? QString() : QStringLiteral("sk-too-late");
    };
    ModelDesk desk(options, clock);
    int waits = 0;
    const auto stopped = desk.ready(QStringLiteral("gpt-4.1"), { stop.get_token(), [&waits] { ++waits; } });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Refused); // and not that there is no key
    QCOMPARE(waits, 1);
}

void TestModelDesk::replaysWithoutKeys()
{
    const MockClock clock;
    ChatRequest request;
    request.model = QStringLiteral("gpt-4.1");
    request.messages << userMessage(QStringLiteral("Hello"));
    ModelDeskOptions options;
    options.replay = recordingOf({ request }, QStringLiteral("Hi"));
    ModelDesk desk(options, clock);
    QCOMPARE(desk.usual().forAll, QStringLiteral("gpt-4.1"));
    QVERIFY(desk.isReproducible());
    const auto model = desk.ready(QStringLiteral("gpt-4.1"));
    QVERIFY(model && model->isRecorded);
    ChatObserver observer;
    QCOMPARE(model->chat->chat(request, {}, observer)->text, QStringLiteral("Hi"));
}

void TestModelDesk::replayedStepsGiveTheSame()
{
    AgentStage first;
    first.model.say(pythonAnswer(QStringLiteral("print(1)")));
    first.run(first.job({ engineerAgent() }));

    ModelDeskOptions options;
    options.replay = recordingOf(first.model.asked, pythonAnswer(QStringLiteral("print(1)")));
    for (int round = 0; round < 2; ++round) {
        AgentStage again;
        ModelDesk desk(options, again.clock);
        AgentStepRunner runner(again.workers, desk, again.blobs, desk.redactor(), again.clock);
        StepJob job = again.job({ engineerAgent() });
        job.runFolder += QStringLiteral("/another-%1").arg(round); // where it runs is not asked about
        const StepOutcome outcome = runner.run(job, {}, again.told);
        QCOMPARE(outcome.end, StepOutcome::End::Completed);
        QCOMPARE(again.workers.jobs.size(), size_t(1));
        QVERIFY(again.told.calls.front().isRecorded);
        QCOMPARE(again.told.calls.front().request, first.told.calls.front().request);
    }
}

/// A run that asks for a recording gets its answers, while others ask models (issue 5: recorded provider).
void TestModelDesk::recordingsStandBesideModels()
{
    AgentStage first;
    first.model.say(pythonAnswer(QStringLiteral("print(1)")));
    first.run(first.job({ engineerAgent() }));

    ModelDeskOptions options;
    options.recordingOf = [&first](const QString& name) -> Result<std::shared_ptr<Recording>> {
        return name == QLatin1String("one") ? Result<std::shared_ptr<Recording>>(
                   recordingOf(first.model.asked, pythonAnswer(QStringLiteral("print(1)"))))
                                            : fail(ErrorCode::NotFound, QStringLiteral("There is none."));
    };
    AgentStage again;
    ModelDesk desk(options, again.clock);
    QVERIFY(!desk.isReproducible());
    QCOMPARE(desk.ready(QStringLiteral("recorded/other")).error().code, ErrorCode::NotFound);
    QVERIFY(!desk.ready(QStringLiteral("ollama/llama3.2"))->isRecorded);
    AgentStepRunner runner(again.workers, desk, again.blobs, desk.redactor(), again.clock);
    StepJob job = again.job({ engineerAgent() });
    job.models = { { QString(), QStringLiteral("recorded/one") } };
    QCOMPARE(runner.run(job, {}, again.told).end, StepOutcome::End::Completed);
    QVERIFY(again.told.calls.front().isRecorded);
    QCOMPARE(again.told.calls.front().request, first.told.calls.front().request);
    QCOMPARE(again.told.calls.front().model, first.told.calls.front().model);
}

/// Any run can be done again without a network, with what it was told of other runs then (issue 5: recorded provider).
void TestModelDesk::runsKeepRecordingsOfTheirOwn()
{
    const QTemporaryDir folder;
    AgentStage first;
    first.model.say(pythonAnswer(QStringLiteral("print(1)")));
    RunRecordings recordings;
    AgentStepRunner recorded(first.workers, first.models, first.blobs, first.redactor, first.clock, nullptr,
                             &recordings);
    StepJob job = first.job({ engineerAgent() });
    job.runFolder = folder.filePath(QStringLiteral("run"));
    job.attempt = 2;
    RetryContext retry;
    retry.previous.push_back({});
    retry.resolved.push_back({ QStringLiteral("r"), QStringLiteral("s"), {}, QStringLiteral("No such column."), {} });
    job.retry = std::make_shared<const RetryContext>(retry);
    const StepOutcome outcome = recorded.run(job, {}, first.told);
    QCOMPARE(outcome.end, StepOutcome::End::Completed);
    QVERIFY(first.model.asked.first().messages.last().text.contains(QStringLiteral("No such column.")));
    const QString path = RunRecordings::pathIn(job.runFolder);
    QCOMPARE(outcome.report->diskBytes, QFileInfo(path).size()); // it counts as what the run takes

    ModelDeskOptions options;
    options.recordingOf = [path](const QString&) { return Recording::fromFile(path); };
    AgentStage again;
    ModelDesk desk(options, again.clock);
    AgentStepRunner runner(again.workers, desk, again.blobs, desk.redactor(), again.clock, nullptr, &recordings);
    StepJob replay = again.job({ engineerAgent() });
    replay.runFolder = folder.filePath(QStringLiteral("replay"));
    replay.attempt = 2;
    retry.resolved.clear(); // what this machine knows now is another matter
    replay.retry = std::make_shared<const RetryContext>(retry);
    replay.models = { { QString(), QStringLiteral("recorded/run") } };
    QCOMPARE(runner.run(replay, {}, again.told).end, StepOutcome::End::Completed);
    QVERIFY(again.told.calls.front().isRecorded);
    QCOMPARE(again.told.calls.front().request, first.told.calls.front().request);
    QCOMPARE(again.told.calls.front().model, first.told.calls.front().model);
    QVERIFY(!QFileInfo::exists(RunRecordings::pathIn(replay.runFolder))); // it is written down already

    recordings.setKeeping(false);
    QVERIFY(!recordings.of(folder.filePath(QStringLiteral("third"))).value());
    QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("third"))));
}

void TestModelDesk::tellsHowAnUnrecordedQuestionDiffers()
{
    AgentStage first;
    first.model.say(pythonAnswer(QStringLiteral("print(1)")));
    first.run(first.job({ engineerAgent() }));
    ModelDeskOptions options;
    options.replay = recordingOf(first.model.asked, QStringLiteral("x"));
    AgentStage again;
    ModelDesk desk(options, again.clock);
    AgentStepRunner runner(again.workers, desk, again.blobs, desk.redactor(), again.clock);
    const StepOutcome outcome = runner.run(again.job({ engineerAgent() }, QStringLiteral("Another.")), {}, again.told);
    QCOMPARE(outcome.end, StepOutcome::End::Failed);
    QVERIFY(!outcome.report->retryable);
    QVERIFY(outcome.report->error->what.contains(QStringLiteral("not recorded")));
    QVERIFY(outcome.report->error->detail.contains(QStringLiteral("Another.")));
}

QTEST_GUILESS_MAIN(TestModelDesk)
#include "tst_modeldesk.moc"
