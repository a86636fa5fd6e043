// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/budgetedmodel.h"

#include <QtTest>

#include <functional>

using namespace cmbagent;

/// A model is asked only within its budgets, and what a call did cost is settled whatever became of it.
class TestBudgetedModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settlesWhatWasUsed();
    void setsAsideWhatAnAnswerMayHave();
    void asksNothingOverBudget();
    void failedAttemptsCount();
    void eachTryNeedsRoom();
    void whatNobodyToldIsUnknown();
};

namespace {

class NoteGate final : public SpendingGate
{
public:
    Result<Reservation> reserve(const CallPlace& place, std::optional<qint64> worst) override
    {
        lastPlace = place;
        reserved = worst;
        ++reservations;
        return isOpen ? Result<Reservation>(7) : fail(ErrorCode::Limit, QStringLiteral("used up"));
    }
    void settle(Reservation reservation, std::optional<qint64> micros) override
    {
        QCOMPARE(reservation, Reservation(7));
        ++settlements;
        settled = micros;
        all << micros.value_or(-1);
    }

    bool isOpen = true;
    CallPlace lastPlace;
    std::optional<qint64> reserved;
    std::optional<qint64> settled;
    int reservations = 0;
    int settlements = 0;
    QList<qint64> all; ///< -1: nobody knows
};

class ScriptedModel final : public ChatModel
{
public:
    using Script = std::function<Result<ChatReply>(ChatObserver&)>;
    explicit ScriptedModel(Script script) : m_script(std::move(script)) { }
    Result<ChatReply> chat(const ChatRequest&, std::stop_token, ChatObserver& observer) override
    {
        ++calls;
        return m_script(observer);
    }
    int calls = 0;

private:
    Script m_script;
};

ModelCatalogue catalogue()
{
    return ModelCatalogue::fromJson(R"({"dated": "2026-01-01",
        "providers": [{"id": "p", "protocol": "openai", "url": "https://p.example/v1"}],
        "models": [{"name": "m", "provider": "p", "context": 100000, "output": 4000,
                    "prices": [{"input": 2000000, "output": 8000000}]}]})")
        .value();
}

ChatRequest request()
{
    ChatRequest request;
    request.model = QStringLiteral("m");
    request.messages = { userMessage(QString(4000, QLatin1Char('x'))) };
    request.maxTokens = 1000;
    return request;
}

ChatReply reply(qint64 input, qint64 output)
{
    ChatReply reply;
    reply.text = QStringLiteral("done");
    reply.usage = soundUsage(input, 0, output, 0);
    return reply;
}

struct Desk
{
    explicit Desk(ScriptedModel::Script script) : model(std::move(script)) { }
    const ModelCatalogue prices = catalogue();
    ScriptedModel model;
    NoteGate gate;
    CallPlace place { SessionId(Uuid { { 1 } }), ProjectId(Uuid { { 2 } }) };
    BudgetedModel budgeted { model, QStringLiteral("p"), prices, gate, place };
    ChatObserver observer;

    Result<ChatReply> chat() { return budgeted.chat(request(), {}, observer); }
};

} // namespace

void TestBudgetedModel::settlesWhatWasUsed()
{
    Desk desk([](ChatObserver&) { return reply(1000, 100); });
    QVERIFY(desk.chat());
    QCOMPARE(desk.gate.lastPlace, desk.place);
    QCOMPARE(desk.gate.settlements, 1);
    QCOMPARE(desk.gate.settled, std::optional<qint64>(2800)); // 1000 × 2 + 100 × 8 dollars a million
    // The worst case is above what it was, by the estimated input: more than a quarter of the bytes, and all output.
    QVERIFY(desk.gate.reserved.value() >= 2 * 2000 + 1000 * 8);
    QVERIFY(desk.gate.reserved.value() < 4 * 2000 + 1000 * 8);
}

/// Nobody asked for a limit: the usual one is sent, so no more is set aside, however much the model could give.
void TestBudgetedModel::setsAsideWhatAnAnswerMayHave()
{
    const auto large = ModelCatalogue::fromJson(R"({"providers": [{"id": "p", "protocol": "anthropic",)"
                                                R"("url": "https://p.example/v1"}],)"
                                                R"("models": [{"name": "m", "provider": "p", "context": 200000,)"
                                                R"("output": 64000, "prices": [{"input": 0, "output": 1000000}]}]})");
    QVERIFY(large);
    ChatRequest asked = request();
    asked.maxTokens = 0;
    const auto worst = [&] { return worstCaseMicros(*large, QStringLiteral("p"), asked); };
    QCOMPARE(worst(), std::optional<qint64>(16'000));
    asked.maxTokens = 30'000;
    QCOMPARE(worst(), std::optional<qint64>(30'000));
    asked.maxTokens = 90'000;
    QCOMPARE(worst(), std::optional<qint64>(64'000));
}

void TestBudgetedModel::asksNothingOverBudget()
{
    Desk desk([](ChatObserver&) { return reply(1, 1); });
    desk.gate.isOpen = false;
    const auto refused = desk.chat();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Limit);
    QCOMPARE(desk.model.calls, 0);
    QCOMPARE(desk.gate.settlements, 0);
    QVERIFY(desk.budgeted.wasRefused());
    desk.gate.isOpen = true;
    QVERIFY(desk.chat());
    QVERIFY(!desk.budgeted.wasRefused());
}

void TestBudgetedModel::failedAttemptsCount()
{
    Desk desk([](ChatObserver& observer) {
        observer.attemptFailed({ {}, soundUsage(500, 0, 0, 0), 1, 10, false });
        const bool first = observer.mayTryAgain().has_value();
        observer.attemptFailed({ {}, {}, 2, 10, false }); // refused: nothing had arrived, and nothing is paid
        const bool second = observer.mayTryAgain().has_value();
        return first && second ? reply(1000, 100) : reply(0, 0);
    });
    QVERIFY(desk.chat());
    QCOMPARE(desk.gate.reservations, 3);
    QCOMPARE(desk.gate.all, (QList<qint64> { 1000, 0, 2800 }));
    Desk broken([](ChatObserver& observer) -> Result<ChatReply> {
        observer.attemptFailed({ {}, {}, 1, 0, true });
        return fail(ErrorCode::Io, QStringLiteral("no connection"));
    });
    QVERIFY(!broken.chat());
    QCOMPARE(broken.gate.settlements, 1);
    QCOMPARE(broken.gate.settled, std::optional<qint64>(0));
}

/// What was set aside is for one try; when a second one does not fit any more it is not made.
void TestBudgetedModel::eachTryNeedsRoom()
{
    NoteGate* gate = nullptr;
    Desk desk([&gate](ChatObserver& observer) -> Result<ChatReply> {
        observer.textArrived(QStringLiteral("half"));
        observer.attemptFailed({ {}, {}, 1, 10, false });
        gate->isOpen = false;
        const auto may = observer.mayTryAgain();
        return may ? Result<ChatReply>(reply(1, 1)) : tl::unexpected(may.error());
    });
    gate = &desk.gate;
    const auto refused = desk.chat();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Limit);
    QVERIFY(desk.budgeted.wasRefused());
    QCOMPARE(desk.gate.all, QList<qint64> { -1 });
}

void TestBudgetedModel::whatNobodyToldIsUnknown()
{
    Desk silent([](ChatObserver&) {
        ChatReply answer = reply(0, 0);
        answer.usage = {};
        return answer;
    });
    QVERIFY(silent.chat());
    QVERIFY(!silent.gate.settled);
    // A stream that broke off was answered in part, and is paid for in part.
    Desk cut([](ChatObserver& observer) -> Result<ChatReply> {
        observer.textArrived(QStringLiteral("half"));
        return fail(ErrorCode::Io, QStringLiteral("broken off"));
    });
    QVERIFY(!cut.chat());
    QCOMPARE(cut.gate.settlements, 1);
    QVERIFY(!cut.gate.settled);
}

QTEST_GUILESS_MAIN(TestBudgetedModel)
#include "tst_budgetedmodel.moc"
