// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feed/feedserver.h"
#include "controlfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QWebSocket>

using namespace cmbagent;
using namespace cmbagent::test;

namespace {

constexpr int patience = 60'000; // far above what anything takes

#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, patience)

QString typeOf(const QJsonObject& message)
{
    return message.value(QStringLiteral("event_type")).toString();
}

QJsonObject dataOf(const QJsonObject& message)
{
    return message.value(QStringLiteral("data")).toObject();
}

/// A client that writes down what it hears.
class Listener
{
public:
    explicit Listener(const FeedServer& feed) { open(feed.url(), token(feed)); }
    Listener(const QString& url, const QByteArray& tokenText, const QString& origin = {}) : m_socket(origin)
    {
        open(url, tokenText);
    }

    static QByteArray token(const FeedServer& feed)
    {
        QFile file(feed.tokenFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    }
    void say(const QByteArray& text) { m_socket.sendTextMessage(QString::fromUtf8(text)); }
    void say(const QJsonObject& message) { say(QJsonDocument(message).toJson(QJsonDocument::Compact)); }
    void subscribe(const RunId& run, std::optional<qint64> since)
    {
        QJsonObject message { { "do", "subscribe" }, { "run_id", run.toString() } };
        if (since) {
            message.insert(QStringLiteral("since_seq"), *since);
        }
        say(message);
    }
    void subscribeAll(const std::optional<QJsonObject>& since = {})
    {
        QJsonObject message { { "do", "subscribe_all" }, { "id", "all" } };
        if (since) {
            message.insert(QStringLiteral("since"), *since);
        }
        say(message);
    }
    /// What a client keeps to come back with: where every run stood, and how far each has come since.
    [[nodiscard]] QJsonObject since() const
    {
        QJsonObject all;
        for (const QJsonObject& message : heard) {
            if (dataOf(message).contains(QStringLiteral("since"))) {
                all = dataOf(message).value(QStringLiteral("since")).toObject();
            } else if (message.contains(QStringLiteral("seq"))) {
                all.insert(message.value(QStringLiteral("run_id")).toString(), message.value(QStringLiteral("seq")));
            }
        }
        return all;
    }
    /// Numbers of the events of a run, as they came.
    [[nodiscard]] QList<qint64> seqs(const RunId& run) const
    {
        QList<qint64> all;
        for (const QJsonObject& message : heard) {
            if (message.contains(QStringLiteral("seq"))
                && message.value(QStringLiteral("run_id")).toString() == run.toString()) {
                all << message.value(QStringLiteral("seq")).toInteger();
            }
        }
        return all;
    }
    [[nodiscard]] QJsonObject last(const char* type) const
    {
        for (auto it = heard.rbegin(); it != heard.rend(); ++it) {
            if (typeOf(*it) == QLatin1String(type)) {
                return *it;
            }
        }
        return {};
    }
    [[nodiscard]] bool hears(const char* type) const { return !last(type).isEmpty(); }
    /// The answer to the request with this id, once it is there.
    [[nodiscard]] QJsonObject answer(const QString& id)
    {
        const auto find = [&]() -> QJsonObject {
            for (const QJsonObject& message : heard) {
                if (dataOf(message).value(QStringLiteral("request")).toString() == id) {
                    return message;
                }
            }
            return {};
        };
        return QTest::qWaitFor([&] { return !find().isEmpty(); }, patience) ? find() : QJsonObject();
    }
    [[nodiscard]] bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] int closeCode() const { return m_socket.closeCode(); }
    [[nodiscard]] QString closeReason() const { return m_socket.closeReason(); }
    void hangUp() { m_socket.abort(); }

    QList<QJsonObject> heard;
    bool hasEnded = false;

private:
    void open(const QString& url, const QByteArray& tokenText)
    {
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                         [this](const QString& text) { heard << QJsonDocument::fromJson(text.toUtf8()).object(); });
        QObject::connect(&m_socket, &QWebSocket::disconnected, &m_socket, [this] { hasEnded = true; });
        QNetworkRequest request { QUrl(url) };
        if (!tokenText.isEmpty()) {
            request.setRawHeader("Authorization", "Bearer " + tokenText);
        }
        m_socket.open(request);
    }

    QWebSocket m_socket;
};

QList<qint64> range(qint64 first, qint64 last)
{
    QList<qint64> all;
    for (qint64 seq = first; seq <= last; ++seq) {
        all << seq;
    }
    return all;
}

} // namespace

/// The event feed over real sockets; S05-M3, S05-M5, S05-M6, S05-M7, S05-M9, S05-M10, S05-S2, S05-S4.
class TstFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void letsInWhoKnowsTheToken();
    void keepsOthersOut_data();
    void keepsOthersOut();
    void sendsEveryEventOnce();
    void servesSeveralClientsAndRuns();
    void showsTheStateFirst();
    void followsAnotherProcess();
    void followsAllRuns();
    void followsRunsOfOtherProcesses();
    void leavesOneRunToAll();
    void carriesCommands();
    void bindsAnswersToWhatWasShown();
    void standsBadMessages();
    void saysThatItIsAlive();
    void saysGoodbye();

private:
    std::unique_ptr<ControlPlace> m_place;
    std::unique_ptr<Backend> m_backend;
    std::unique_ptr<FeedServer> m_feed;
};

void TstFeed::init()
{
    m_feed.reset();
    m_backend.reset();
    m_place = std::make_unique<ControlPlace>();
    m_backend = m_place->open();
    QVERIFY(m_backend);
    FeedOptions options;
    options.port = 0;
    options.heartbeatMillis = 200;
    m_feed = std::make_unique<FeedServer>(*m_backend, options);
    const auto listening = m_feed->listen();
    QVERIFY2(listening, listening ? "" : qPrintable(listening.error().toText()));
}

void TstFeed::letsInWhoKnowsTheToken()
{
    Listener header(*m_feed);
    Listener query(m_feed->url() + QStringLiteral("/?token=") + QString::fromLatin1(Listener::token(*m_feed)), {});
    WAIT_FOR(header.hears("connected") && query.hears("connected"));
    QCOMPARE(dataOf(header.last("connected")).value(QStringLiteral("protocol")).toInt(), 1);
    QCOMPARE(m_feed->clientCount(), 2);
    header.hangUp();
    WAIT_FOR(m_feed->clientCount() == 1);
}

void TstFeed::keepsOthersOut_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("origin");
    QTest::addRow("no token") << QByteArray() << QString();
    QTest::addRow("wrong token") << QByteArray(64, 'a') << QString();
    QTest::addRow("a web page") << QByteArray("right") << QStringLiteral("https://example.org");
    QTest::addRow("a page from this machine") << QByteArray("right") << QStringLiteral("http://localhost:8080");
}

void TstFeed::keepsOthersOut()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, origin);
    Listener stranger(m_feed->url(), token == "right" ? Listener::token(*m_feed) : token, origin);
    WAIT_FOR(stranger.hasEnded);
    QVERIFY(stranger.heard.isEmpty());
    QCOMPARE(m_feed->clientCount(), 0);
    if (origin.isEmpty()) {
        QCOMPARE(stranger.closeCode(), int(QWebSocketProtocol::CloseCodePolicyViolated));
        QVERIFY(stranger.closeReason().contains(QStringLiteral("feed.token")));
    }
}

/// Subscribed in mid-run from the first event on, cut off, and taken up again where the client was.
void TstFeed::sendsEveryEventOnce()
{
    const RunId run = startRun(*m_backend, m_place->sleeper());
    QVERIFY(!run.isNull());
    WAIT_FOR(m_place->isRunning());
    auto client = std::make_unique<Listener>(*m_feed);
    WAIT_FOR(client->isOpen());
    client->subscribe(run, 0);
    WAIT_FOR(client->seqs(run).size() >= 2);
    const QList<qint64> before = client->seqs(run);
    client->hangUp();
    m_place->letGo();
    client = std::make_unique<Listener>(*m_feed);
    WAIT_FOR(client->isOpen());
    client->subscribe(run, before.last());
    WAIT_FOR(client->hears("workflow_completed"));
    const QStringList journal = m_place->eventsOf(run);
    QCOMPARE(before + client->seqs(run), range(1, journal.size()));
    QStringList types;
    for (const QJsonObject& message : client->heard) {
        if (message.contains(QStringLiteral("seq"))) {
            types << typeOf(message);
        }
    }
    QCOMPARE(types, journal.mid(before.size()));
}

void TstFeed::servesSeveralClientsAndRuns()
{
    const RunId first = startRun(*m_backend, m_place->question());
    const RunId second = startRun(*m_backend, m_place->question());
    Listener both(*m_feed);
    Listener one(*m_feed);
    WAIT_FOR(both.isOpen() && one.isOpen());
    both.subscribe(first, 0);
    both.subscribe(second, 0);
    one.subscribe(second, std::nullopt);
    WAIT_FOR(one.hears("run_state") && both.seqs(first).size() > 1 && both.seqs(second).size() > 1);
    both.say(QJsonObject { { "do", "unsubscribe" }, { "run_id", first.toString() }, { "id", "enough" } });
    QCOMPARE(typeOf(both.answer(QStringLiteral("enough"))), QStringLiteral("reply"));
    const auto count = both.seqs(first).size();
    for (const RunId& run : { first, second }) {
        const auto yes = yesTo(*m_backend, run);
        QVERIFY(yes);
        Pending answered;
        m_backend->answer(run, *yes, true, answered.catcher());
        WAIT_FOR(answered.isGood());
    }
    WAIT_FOR(both.hears("workflow_completed") && one.hears("workflow_completed"));
    WAIT_FOR(m_place->stateOf(first) == QLatin1String("completed"));
    QCOMPARE(both.seqs(first).size(), count);
    QCOMPARE(both.seqs(second), range(1, m_place->eventsOf(second).size()));
    QVERIFY(one.seqs(first).isEmpty());
    one.say(QJsonObject { { "do", "list_runs" }, { "id", "list" } });
    const QJsonArray runs = dataOf(one.answer(QStringLiteral("list"))).value(QStringLiteral("runs")).toArray();
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs.first().toObject().value(QStringLiteral("run_id")).toString(), second.toString());
}

void TstFeed::showsTheStateFirst()
{
    const RunId run = startRun(*m_backend, m_place->question());
    WAIT_FOR(yesTo(*m_backend, run));
    Listener client(*m_feed);
    WAIT_FOR(client.isOpen());
    client.subscribe(run, 1);
    WAIT_FOR(client.seqs(run).size() > 1);
    QStringList types;
    for (const QJsonObject& message : std::as_const(client.heard)) {
        types << typeOf(message);
    }
    types.removeAll(QStringLiteral("heartbeat"));
    QCOMPARE(types.mid(0, 4), QStringList({ "connected", "reply", "run_state", "dag_created" }));
    const QJsonObject state = dataOf(client.last("run_state"));
    QCOMPARE(state.value(QStringLiteral("state")).toString(), QStringLiteral("executing"));
    QCOMPARE(state.value(QStringLiteral("owned")).toBool(), true);
    QCOMPARE(state.value(QStringLiteral("waiting_for_approval")).toBool(), true);
    QCOMPARE(state.value(QStringLiteral("steps")).toArray().size(), 2);
    const QJsonObject asked = state.value(QStringLiteral("approvals")).toArray().first().toObject();
    QCOMPARE(asked.value(QStringLiteral("hash")).toString(), yesTo(*m_backend, run)->hash.toHex());
    QCOMPARE(asked.value(QStringLiteral("step")).toString(), QStringLiteral("look"));
    const QJsonArray edges = dataOf(client.last("dag_created")).value(QStringLiteral("edges")).toArray();
    QCOMPARE(edges.first().toObject().value(QStringLiteral("from")).toString(), QStringLiteral("look"));
    client.say(QJsonObject { { "do", "request_state" }, { "run_id", run.toString() }, { "id", "again" } });
    QCOMPARE(typeOf(client.answer(QStringLiteral("again"))), QStringLiteral("reply"));
}

void TstFeed::followsAnotherProcess()
{
    const auto other = m_place->start({ QStringLiteral("run"), m_place->sleeper(), QStringLiteral("--no-sandbox") });
    WAIT_FOR(m_place->isRunning());
    const RunId run = m_place->lastRun();
    Listener client(*m_feed);
    WAIT_FOR(client.isOpen());
    client.subscribe(run, 0);
    WAIT_FOR(client.hears("step_started"));
    QVERIFY(dataOf(client.last("run_state")).value(QStringLiteral("owned")).toBool());
    m_place->letGo();
    WAIT_FOR(client.hears("workflow_completed"));
    QCOMPARE(client.seqs(run), range(1, m_place->eventsOf(run).size()));
    WAIT_FOR(other->state() == QProcess::NotRunning);
}

/// One subscription brings the run that goes on, those that begin later, and, after a lost connection, those that began
/// and ended meanwhile; what was before it does not come.
void TstFeed::followsAllRuns()
{
    const auto finish = [this](const RunId& run) {
        QTRY_VERIFY_WITH_TIMEOUT(yesTo(*m_backend, run), patience);
        Pending answered;
        m_backend->answer(run, *yesTo(*m_backend, run), true, answered.catcher());
        QTRY_VERIFY_WITH_TIMEOUT(answered.isGood(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_place->stateOf(run) == QLatin1String("completed"), patience);
    };
    const RunId before = startRun(*m_backend, m_place->question());
    finish(before);
    const RunId running = startRun(*m_backend, m_place->sleeper());
    WAIT_FOR(m_place->isRunning());
    auto client = std::make_unique<Listener>(*m_feed);
    WAIT_FOR(client->isOpen());
    client->subscribeAll();
    QVERIFY(dataOf(client->answer(QStringLiteral("all"))).contains(QStringLiteral("since")));
    QCOMPARE(client->since().keys().size(), 2);
    const qint64 stood = client->since().value(running.toString()).toInteger();
    const RunId later = startRun(*m_backend, m_place->question());
    WAIT_FOR(client->hears("approval_requested"));

    const auto first = std::move(client);
    first->hangUp();
    finish(later);
    const RunId meanwhile = startRun(*m_backend, m_place->question());
    finish(meanwhile);
    client = std::make_unique<Listener>(*m_feed);
    WAIT_FOR(client->isOpen());
    client->subscribeAll(first->since());
    m_place->letGo();
    WAIT_FOR(m_place->stateOf(running) == QLatin1String("completed"));
    const auto all = [&](const RunId& run) { return first->seqs(run) + client->seqs(run); };
    WAIT_FOR(all(running).size() == m_place->eventsOf(running).size() - stood);
    QCOMPARE(all(running), range(stood + 1, m_place->eventsOf(running).size()));
    WAIT_FOR(all(later).size() == m_place->eventsOf(later).size());
    QCOMPARE(all(later), range(1, m_place->eventsOf(later).size()));
    WAIT_FOR(all(meanwhile).size() == m_place->eventsOf(meanwhile).size());
    QCOMPARE(all(meanwhile), range(1, m_place->eventsOf(meanwhile).size()));
    QVERIFY(all(before).isEmpty());
    // Each run is introduced before its first event.
    QStringList introduced;
    for (const QJsonObject& message : std::as_const(client->heard)) {
        const QString run = message.value(QStringLiteral("run_id")).toString();
        introduced += typeOf(message) == QLatin1String("dag_created") ? QStringList(run) : QStringList();
        QVERIFY(!message.contains(QStringLiteral("seq")) || introduced.contains(run));
    }
    client->say(QJsonObject { { "do", "unsubscribe_all" }, { "id", "enough" } });
    QCOMPARE(typeOf(client->answer(QStringLiteral("enough"))), QStringLiteral("reply"));
    const auto count = client->heard.size();
    const RunId unheard = startRun(*m_backend, m_place->question());
    WAIT_FOR(yesTo(*m_backend, unheard));
    client->say(QJsonObject { { "do", "ping" }, { "id", "after" } });
    QCOMPARE(typeOf(client->answer(QStringLiteral("after"))), QStringLiteral("pong"));
    QVERIFY(client->seqs(unheard).isEmpty());
    QVERIFY(client->heard.size() > count);
}

void TstFeed::followsRunsOfOtherProcesses()
{
    Listener client(*m_feed);
    WAIT_FOR(client.isOpen());
    client.subscribeAll(QJsonObject());
    QCOMPARE(typeOf(client.answer(QStringLiteral("all"))), QStringLiteral("reply"));
    const auto other = m_place->start({ QStringLiteral("run"), m_place->sleeper(), QStringLiteral("--no-sandbox") });
    WAIT_FOR(client.hears("step_started"));
    const RunId run = m_place->lastRun();
    m_place->letGo();
    WAIT_FOR(client.hears("workflow_completed"));
    QCOMPARE(client.seqs(run), range(1, m_place->eventsOf(run).size()));
    WAIT_FOR(other->state() == QProcess::NotRunning);
}

void TstFeed::leavesOneRunToAll()
{
    const RunId run = startRun(*m_backend, m_place->question());
    WAIT_FOR(yesTo(*m_backend, run));
    Listener client(*m_feed);
    WAIT_FOR(client.isOpen());
    client.subscribe(run, 0);
    WAIT_FOR(client.hears("approval_requested"));
    client.subscribeAll(client.since());
    QCOMPARE(dataOf(client.answer(QStringLiteral("all"))).value(QStringLiteral("since")).toObject(), client.since());
    for (const char* verb : { "subscribe", "unsubscribe" }) {
        const QString id = QLatin1String(verb);
        client.say(QJsonObject { { "do", id }, { "run_id", run.toString() }, { "id", id } });
        QCOMPARE(dataOf(client.answer(id)).value(QStringLiteral("error_type")).toString(), QStringLiteral("conflict"));
    }
    Pending answered;
    m_backend->answer(run, *yesTo(*m_backend, run), true, answered.catcher());
    WAIT_FOR(client.hears("workflow_completed"));
    QCOMPARE(client.seqs(run), range(1, m_place->eventsOf(run).size()));
    QJsonObject ahead = client.since();
    ahead.insert(run.toString(), 1'000);
    client.say(QJsonObject { { "do", "subscribe_all" }, { "since", ahead }, { "id", "ahead" } });
    QCOMPARE(dataOf(client.answer(QStringLiteral("ahead"))).value(QStringLiteral("error_type")).toString(),
             QStringLiteral("conflict"));
}

void TstFeed::carriesCommands()
{
    const RunId run = startRun(*m_backend, m_place->sleeper());
    WAIT_FOR(m_place->isRunning());
    Listener client(*m_feed);
    WAIT_FOR(client.isOpen());
    client.subscribe(run, 0);
    const auto command = [&](const QString& name, const QJsonObject& more = {}) {
        QJsonObject message { { "do", name }, { "run_id", run.toString() }, { "id", name } };
        for (auto it = more.begin(); it != more.end(); ++it) {
            message.insert(it.key(), it.value());
        }
        client.say(message);
        return client.answer(name);
    };
    QCOMPARE(typeOf(command(QStringLiteral("pause"), { { "stop", true } })), QStringLiteral("reply"));
    WAIT_FOR(m_place->stateOf(run) == QLatin1String("paused"));
    WAIT_FOR(client.hears("workflow_paused"));
    QCOMPARE(typeOf(command(QStringLiteral("resume"))), QStringLiteral("reply"));
    WAIT_FOR(client.hears("workflow_resumed"));
    QCOMPARE(typeOf(command(QStringLiteral("cancel"))), QStringLiteral("reply"));
    WAIT_FOR(client.hears("workflow_cancelled"));
    QCOMPARE(client.seqs(run), range(1, m_place->eventsOf(run).size()));
    // What is over cannot go on, and what is not there cannot be steered.
    client.say(QJsonObject { { "do", "resume" }, { "run_id", run.toString() }, { "id", "late" } });
    QCOMPARE(dataOf(client.answer(QStringLiteral("late"))).value(QStringLiteral("error_type")).toString(),
             QStringLiteral("illegal-move"));
    for (const char* verb : { "pause", "subscribe", "request_state" }) {
        const QString id = QStringLiteral("unknown ") + QLatin1String(verb);
        client.say(QJsonObject {
            { "do", QLatin1String(verb) }, { "run_id", "01923456-7890-7abc-8def-0123456789ab" }, { "id", id } });
        const QJsonObject refused = client.answer(id);
        QCOMPARE(typeOf(refused), QStringLiteral("error_occurred"));
        QCOMPARE(dataOf(refused).value(QStringLiteral("error_type")).toString(), QStringLiteral("not-found"));
    }
    client.say(
        QJsonObject { { "do", "subscribe" }, { "run_id", run.toString() }, { "since_seq", 1'000 }, { "id", "ahead" } });
    QCOMPARE(dataOf(client.answer(QStringLiteral("ahead"))).value(QStringLiteral("error_type")).toString(),
             QStringLiteral("conflict"));
}

void TstFeed::bindsAnswersToWhatWasShown()
{
    const RunId run = startRun(*m_backend, m_place->question());
    WAIT_FOR(yesTo(*m_backend, run));
    const ApprovalAnswer yes = *yesTo(*m_backend, run);
    Listener client(*m_feed);
    WAIT_FOR(client.isOpen());
    client.subscribe(run, std::nullopt);
    const auto answer = [&](const QString& id, const QString& hash) {
        client.say(QJsonObject { { "do", "resolve_approval" },
                                 { "run_id", run.toString() },
                                 { "approval_id", yes.id.toString() },
                                 { "hash", hash },
                                 { "resolution", "approve" },
                                 { "comment", "looks right" },
                                 { "id", id } });
        return client.answer(id);
    };
    const QJsonObject stale = answer(QStringLiteral("stale"), BlobHash::of("another question").toHex());
    QCOMPARE(dataOf(stale).value(QStringLiteral("error_type")).toString(), QStringLiteral("conflict"));
    QCOMPARE(typeOf(answer(QStringLiteral("good"), yes.hash.toHex())), QStringLiteral("reply"));
    WAIT_FOR(client.hears("workflow_completed"));
    const QJsonObject received = dataOf(client.last("approval_received"));
    QCOMPARE(received.value(QStringLiteral("by")).toString(), QStringLiteral("feed"));
    QCOMPARE(received.value(QStringLiteral("comment")).toString(), QStringLiteral("looks right"));
    QCOMPARE(typeOf(answer(QStringLiteral("again"), yes.hash.toHex())), QStringLiteral("error_occurred"));
}

void TstFeed::standsBadMessages()
{
    Listener client(*m_feed);
    WAIT_FOR(client.isOpen());
    for (const QByteArray& bad : QList<QByteArray> { "", "no", "[]", "{\"do\":\"dance\"}", QByteArray(500'000, '['),
                                                     "{\"do\":\"pause\"}", "{\"do\":\"ping\",\"x\":1}" }) {
        client.heard.clear();
        client.say(bad);
        if (!bad.isEmpty()) { // an empty message may be swallowed on its way
            WAIT_FOR(client.hears("error_occurred"));
            QCOMPARE(dataOf(client.last("error_occurred")).value(QStringLiteral("error_type")).toString(),
                     QStringLiteral("bad-input"));
        }
    }
    client.say(QJsonObject { { "do", "ping" }, { "id", "still there" } });
    QCOMPARE(typeOf(client.answer(QStringLiteral("still there"))), QStringLiteral("pong"));
}

void TstFeed::saysThatItIsAlive()
{
    Listener client(*m_feed);
    WAIT_FOR(client.hears("heartbeat"));
    QVERIFY(!client.last("heartbeat").contains(QStringLiteral("run_id")));
}

void TstFeed::saysGoodbye()
{
    const RunId run = startRun(*m_backend, m_place->question());
    Listener client(*m_feed);
    WAIT_FOR(client.isOpen());
    client.subscribe(run, 0);
    WAIT_FOR(client.hears("run_state"));
    bool isDone = false;
    m_feed->finish([&isDone] { isDone = true; });
    WAIT_FOR(isDone && client.hasEnded);
    QVERIFY(client.hears("disconnected"));
    QCOMPARE(client.closeCode(), int(QWebSocketProtocol::CloseCodeGoingAway));
    QCOMPARE(client.seqs(run), range(1, m_place->eventsOf(run).size()));
}

QTEST_GUILESS_MAIN(TstFeed)
#include "tst_feed.moc"
