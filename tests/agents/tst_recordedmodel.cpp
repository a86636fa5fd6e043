// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/jsondifference.h"
#include "agents/recordedmodel.h"
#include "protocolsupport.h"
#include "support/mockclock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace cmbagent;

namespace {

const QString secret = QStringLiteral("sk-very-secret-123");

ChatRequest question(const QString& text)
{
    ChatRequest request;
    request.model = QStringLiteral("m");
    request.messages = { systemMessage(QStringLiteral("Be brief.")), userMessage(text) };
    return request;
}

/// Answers every question with its number and an echo; fails when asked to.
class EchoModel final : public ChatModel
{
public:
    Result<ChatReply> chat(const ChatRequest& request, std::stop_token stop, ChatObserver& observer) override
    {
        const QString text = request.messages.last().text;
        if (stop.stop_requested() || text.startsWith(QLatin1String("fail"))) {
            return fail(ErrorCode::Limit, QStringLiteral("Failed with %1.").arg(secret), QStringLiteral("Mend."));
        }
        ChatReply reply;
        reply.text = QStringLiteral("%1: %2").arg(++m_count).arg(text);
        reply.thinking = QStringLiteral("Hm.");
        reply.toolCalls << ToolCall { QStringLiteral("a"), QStringLiteral("fit"), QStringLiteral("{}"), {} };
        reply.usage = soundUsage(10, 2, 3, 1);
        observer.textArrived(reply.text);
        return reply;
    }

private:
    std::atomic<int> m_count = 0;
};

struct Fixture
{
    Fixture() { redactor.add(QStringLiteral("KEY"), secret); }

    std::shared_ptr<Recording> open() { return Recording::open(path).value(); }
    [[nodiscard]] QByteArray file() const
    {
        QFile read(path);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    Result<ChatReply> record(const ChatRequest& request)
    {
        return RecordingModel(model, recording, redactor, clock).chat(request, stop.get_token(), notes);
    }

    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("calls.jsonl"));
    MockClock clock;
    Redactor redactor;
    EchoModel model;
    std::shared_ptr<Recording> recording = open();
    std::stop_source stop;
    ChatNotes notes;
};

} // namespace

class TestRecordedModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachAttemptGetsItsOwnAnswers();
    void keepsWhatAnAttemptWasTold();
    void appendsBehindAnUnfinishedLine();
    void answersThatCannotBeWrittenDownCount();
    void replaysWhatWasRecorded();
    void replaysInTheirOrder();
    void replaysFailures();
    void recordsNothingThatWasStopped();
    void keepsSecretsOut();
    void findsTheQuestionWithAnotherKey();
    void tellsHowTheNearestDiffers();
    void survivesACrash();
    void tellsWhichLineIsWrong_data();
    void tellsWhichLineIsWrong();
    void recordsFromManyThreads();
    void findsDifferences();
};

void TestRecordedModel::replaysWhatWasRecorded()
{
    Fixture fixture;
    const auto recorded = fixture.record(question(QStringLiteral("Hi ✓\n\"there\"")));
    QVERIFY(recorded);
    QCOMPARE(fixture.notes.all, recorded->text);
    ReplayModel replay(fixture.open(), fixture.redactor);
    ChatNotes notes;
    const auto replayed = replay.chat(question(QStringLiteral("Hi ✓\n\"there\"")), {}, notes);
    QVERIFY(replayed);
    QCOMPARE(*replayed, *recorded);
    QCOMPARE(notes.all, recorded->text);
    QCOMPARE(notes.thinking, recorded->thinking);
    QCOMPARE(notes.tools, QStringList { QStringLiteral("fit") });
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY(!replay.chat(question(QStringLiteral("Hi ✓\n\"there\"")), stopped.get_token(), notes));
}

/// The same question asked again gets the answer that came then.
void TestRecordedModel::replaysInTheirOrder()
{
    Fixture fixture;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(fixture.record(question(QStringLiteral("again"))));
    }
    for (int round = 0; round < 2; ++round) { // every replay begins from the first
        ReplayModel replay(fixture.open(), fixture.redactor);
        ChatNotes notes;
        for (const char* text : { "1: again", "2: again", "3: again", "3: again" }) {
            QCOMPARE(replay.chat(question(QStringLiteral("again")), {}, notes)->text, QString::fromLatin1(text));
        }
    }
}

void TestRecordedModel::replaysFailures()
{
    Fixture fixture;
    const auto recorded = fixture.record(question(QStringLiteral("fail")));
    QVERIFY(!recorded);
    ReplayModel replay(fixture.open(), fixture.redactor);
    ChatNotes notes;
    const auto replayed = replay.chat(question(QStringLiteral("fail")), {}, notes);
    QVERIFY(!replayed);
    QCOMPARE(replayed.error(), recorded.error());
    QCOMPARE(replayed.error().code, ErrorCode::Limit);
}

void TestRecordedModel::recordsNothingThatWasStopped()
{
    Fixture fixture;
    fixture.stop.request_stop();
    QVERIFY(!fixture.record(question(QStringLiteral("Hi"))));
    QCOMPARE(fixture.recording->size(), qsizetype(0));
    QVERIFY(fixture.file().isEmpty());
}

void TestRecordedModel::keepsSecretsOut()
{
    Fixture fixture;
    const auto reply = fixture.record(question(QStringLiteral("My key is ") + secret));
    QCOMPARE(reply->text, QStringLiteral("1: My key is [redacted KEY]"));
    QVERIFY(!fixture.record(question(QStringLiteral("fail ") + secret)).error().what.contains(secret));
    QCOMPARE(fixture.recording->size(), qsizetype(2));
    QVERIFY(!fixture.redactor.findsSecret(fixture.file()));
    QCOMPARE(QFile::permissions(fixture.path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestRecordedModel::findsTheQuestionWithAnotherKey()
{
    Fixture fixture;
    QVERIFY(fixture.record(question(QStringLiteral("My key is ") + secret)));
    Redactor other;
    other.add(QStringLiteral("KEY"), QStringLiteral("another-key"));
    ChatNotes notes;
    QVERIFY(ReplayModel(fixture.open(), other).chat(question(QStringLiteral("My key is another-key")), {}, notes));
}

void TestRecordedModel::tellsHowTheNearestDiffers()
{
    Fixture fixture;
    ChatNotes notes;
    ReplayModel empty(fixture.open(), fixture.redactor);
    QCOMPARE(empty.chat(question(QStringLiteral("Hi")), {}, notes).error().code, ErrorCode::NotFound);
    QVERIFY(fixture.record(question(QStringLiteral("Something else altogether"))));
    QVERIFY(fixture.record(question(QStringLiteral("Fit the Hubble constant to these 300 supernovae"))));
    ReplayModel replay(fixture.open(), fixture.redactor);
    const auto reply =
        replay.chat(question(QStringLiteral("Fit the Hubble constant to these 301 supernovae")), {}, notes);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::NotFound);
    QVERIFY2(reply.error().what.contains(QLatin1String("messages[1].text")), qPrintable(reply.error().what));
    QCOMPARE(reply.error().detail,
             QStringLiteral(
                 "messages[1].text: recorded “…tant to these 300 supernovae”, asked “…tant to these 301 supernovae”"));
}

/// What a program that was killed left half written is dropped, and the next call begins on a line of its own.
void TestRecordedModel::survivesACrash()
{
    Fixture fixture;
    QVERIFY(fixture.record(question(QStringLiteral("one"))));
    const QByteArray whole = fixture.file();
    QVERIFY(fixture.record(question(QStringLiteral("two"))));
    const qsizetype full = fixture.file().size();
    for (qsizetype size = whole.size(); size < full; size += 17) {
        QFile::resize(fixture.path, size);
        fixture.recording = fixture.open();
        QCOMPARE(fixture.recording->size(), qsizetype(1));
        QVERIFY(fixture.record(question(QStringLiteral("two"))));
        QCOMPARE(fixture.open()->size(), qsizetype(2));
    }
}

void TestRecordedModel::tellsWhichLineIsWrong_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no JSON") << QByteArray("{\"at\"") << QByteArray("{at\"") << ErrorCode::Corrupt;
    QTest::newRow("changed question") << QByteArray("\"text\":\"two\"") << QByteArray("\"text\":\"2\"")
                                      << ErrorCode::Corrupt;
    QTest::newRow("changed answer") << QByteArray("\"end\":\"tool_calls\"") << QByteArray("\"end\":7")
                                    << ErrorCode::Corrupt;
    QTest::newRow("newer") << QByteArray("\"version\":1") << QByteArray("\"version\":9") << ErrorCode::Newer;
}

void TestRecordedModel::tellsWhichLineIsWrong()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    Fixture fixture;
    QVERIFY(fixture.record(question(QStringLiteral("one"))));
    QVERIFY(fixture.record(question(QStringLiteral("two"))));
    QByteArray lines = fixture.file();
    lines.replace("\"end\":\"complete\"", "\"end\":\"tool_calls\"");
    const qsizetype second = lines.indexOf('\n') + 1;
    QVERIFY(lines.indexOf(before, second) > 0);
    lines = lines.first(second) + lines.sliced(second).replace(before, after);
    const auto recording = Recording::fromBytes(lines, QStringLiteral("calls.jsonl"));
    QVERIFY(!recording);
    QTEST(recording.error().code, "code");
    QCOMPARE(recording.error().place, (SourcePlace { QStringLiteral("calls.jsonl"), 2, 0 }));
}

void TestRecordedModel::recordsFromManyThreads()
{
    Fixture fixture;
    RecordingModel model(fixture.model, fixture.recording, fixture.redactor, fixture.clock);
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&model, i] {
            ChatNotes notes;
            for (int call = 0; call < 25; ++call) {
                model.chat(question(QStringLiteral("%1/%2").arg(i).arg(call)), {}, notes);
            }
        });
    }
    threads.clear();
    QCOMPARE(fixture.open()->size(), qsizetype(200));
}

void TestRecordedModel::findsDifferences()
{
    const QJsonObject a = jsonOf(R"({"a": 1, "b": [1, {"c": "x"}], "gone": null, "same": [1]})");
    const QJsonObject b = jsonOf(R"({"a": "1", "b": [1, {"c": "y"}, 3], "new": true, "same": [1]})");
    QStringList paths;
    for (const JsonDifference& one : jsonDifferences(a, b)) {
        paths << one.path;
    }
    QCOMPARE(paths,
             (QStringList { QStringLiteral("a"), QStringLiteral("b[1].c"), QStringLiteral("b[2]"),
                            QStringLiteral("gone"), QStringLiteral("new") }));
    QVERIFY(jsonDifferences(a, a).isEmpty());
    QCOMPARE(jsonDifferences(a, b, 2).size(), 2);
    QVERIFY(differencesText(jsonDifferences(a, b), 2).endsWith(QLatin1String("and 3 more differences")));
    QVERIFY(differencesText(jsonDifferences(a, b)).contains(QStringLiteral("new: recorded nothing, asked “true”")));
}

/// Steps that worked at the same time asked the same, and whoever replays them may do so in another order.
void TestRecordedModel::eachAttemptGetsItsOwnAnswers()
{
    Fixture f;
    const auto asks = [](const char* step, const RunId& run) {
        ChatRequest request = question(QStringLiteral("Hi"));
        request.asker = { run, QLatin1String(step), 1, QStringLiteral("engineer"), QStringLiteral("lab") };
        return request;
    };
    const QString first = f.record(asks("a", {}))->text;
    const QString second = f.record(asks("b", {}))->text;
    const QString third = f.record(asks("b", {}))->text;
    QVERIFY(first != second && second != third);
    const auto recording = Recording::fromFile(f.path).value();
    QCOMPARE(recording->modelOf(QStringLiteral("b"), QStringLiteral("engineer")),
             QPair(QStringLiteral("lab"), QStringLiteral("m")));
    ReplayModel replay(recording, f.redactor);
    for (const RunId& run :
         { RunId(), RunId::fromString(QStringLiteral("01900000-0000-7000-8000-000000000001")).value() }) {
        QCOMPARE(replay.chat(asks("b", run), {}, f.notes)->text, second);
        QCOMPARE(replay.chat(asks("a", run), {}, f.notes)->text, first);
        QCOMPARE(replay.chat(asks("b", run), {}, f.notes)->text, third);
    }
}

void TestRecordedModel::keepsWhatAnAttemptWasTold()
{
    Fixture f;
    const QJsonArray told { QJsonObject { { "message", "No such column." } } };
    QVERIFY(f.recording->addHistory(QStringLiteral("fit"), 2, told));
    const auto read = Recording::fromFile(f.path).value();
    QCOMPARE(read->history(QStringLiteral("fit"), 2), told);
    QVERIFY(read->history(QStringLiteral("fit"), 1).isEmpty());
    QCOMPARE(read->size(), 0);
    QVERIFY(!read->hasChanged());
    QVERIFY(f.record(question(QStringLiteral("Hi"))));
    QVERIFY(read->hasChanged());
}

void TestRecordedModel::appendsBehindAnUnfinishedLine()
{
    Fixture f;
    QVERIFY(f.record(question(QStringLiteral("one"))));
    const qint64 whole = f.file().size();
    QFile file(f.path);
    QVERIFY(file.open(QIODevice::Append));
    file.write(QByteArray(100'000, 'x')); // a program died while it wrote
    file.close();
    f.recording = Recording::append(f.path).value();
    QCOMPARE(f.file().size(), whole);
    QVERIFY(f.record(question(QStringLiteral("two"))));
    QCOMPARE(f.recording->size(), 0); // it only writes
    QCOMPARE(Recording::fromFile(f.path).value()->size(), 2);
}

void TestRecordedModel::answersThatCannotBeWrittenDownCount()
{
    Fixture f;
    f.recording = Recording::fromBytes({}).value(); // is only read
    QVERIFY(!f.record(question(QStringLiteral("Hi"))));
    int lost = 0;
    RecordingModel model(f.model, f.recording, f.redactor, f.clock, [&lost](const Error&) { ++lost; });
    QVERIFY(model.chat(question(QStringLiteral("Hi")), {}, f.notes));
    QCOMPARE(lost, 1);
}

QTEST_GUILESS_MAIN(TestRecordedModel)
#include "tst_recordedmodel.moc"
