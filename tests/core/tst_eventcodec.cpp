// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events.h"

#include "support/eventsamples.h"

#include <QTest>

#include <cmath>

using namespace cmbagent;
using namespace cmbagent::test;

class TestEventCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips();
    void keepsMovesApart();
    void keepsWhatIsNotANumber();
    void refusesUnknownTypes();
    void refusesWrongKinds_data();
    void refusesWrongKinds();
    void staysSmall();
    void keepsErrors();
};

void TestEventCodec::roundTrips()
{
    for (const EventBody& body : everyBody()) {
        const QByteArray json = encodeBody(body);
        const auto back = decodeBody(eventTypeName(body), json);
        QVERIFY2(back, json.constData());
        QVERIFY2(*back == body, json.constData());
        QCOMPARE(encodeBody(*back), json);
        QCOMPARE(eventTypeName(*back), eventTypeName(body));
        QVERIFY(!json.contains('\n'));
    }
    // Every kind of body is in the list.
    QSet<size_t> kinds;
    for (const EventBody& body : everyBody()) {
        kinds.insert(body.index());
    }
    QCOMPARE(size_t(kinds.size()), std::variant_size_v<EventBody>);
}

void TestEventCodec::keepsMovesApart()
{
    for (int from = 0; from < runStateCount; ++from) {
        for (int to = 0; to < runStateCount; ++to) {
            const EventBody body = RunMoved { RunState(from), RunState(to), QStringLiteral("r") };
            const auto back = decodeBody(eventTypeName(body), encodeBody(body));
            QVERIFY(back);
            QVERIFY(*back == body);
        }
    }
}

void TestEventCodec::keepsWhatIsNotANumber()
{
    const EventBody body = MetricRecorded { 0, 1, QStringLiteral("loss"), std::nan(""), {} };
    const auto back = decodeBody(eventTypeName(body), encodeBody(body));
    QVERIFY(back);
    QVERIFY(std::isnan(std::get<MetricRecorded>(*back).value));
}

void TestEventCodec::refusesUnknownTypes()
{
    const auto unknown = decodeBody(u"step_teleported", "{}");
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::Newer);
    for (const char* bad : { "", "[]", "3", "{", "{\"step\":1", "null" }) {
        const auto result = decodeBody(u"step_started", bad);
        QVERIFY2(!result, bad);
        QCOMPARE(result.error().code, ErrorCode::Corrupt);
    }
}

void TestEventCodec::refusesWrongKinds_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char* type, const char* json) {
        QTest::addRow("%s %s", type, json) << QString::fromLatin1(type) << QByteArray(json);
    };
    row("step_started", R"({"step":"1","attempt":1})");
    row("step_started", R"({"step":null,"attempt":1})");
    row("step_started", R"({"step":1e300,"attempt":1})");
    row("step_started", R"({"step":1,"attempt":[]})");
    row("step_completed", R"({"step":1,"attempt":1,"to":"finished"})");
    row("step_failed", R"({"step":1,"attempt":1,"report":[]})");
    row("step_failed", R"({"step":1,"attempt":1,"report":{"wall":"long"}})");
    row("step_failed", R"({"step":1,"attempt":1,"report":{"outputs":[{"name":"x","hash":"12","size":1}]}})");
    row("step_failed", R"({"step":1,"attempt":1,"report":{"outputs":[1]}})");
    row("step_failed", R"({"step":1,"attempt":1,"report":{"retryable":"no"}})");
    row("step_interrupted", R"({"step":1,"attempt":1,"reason":5})");
    row("step_retry_backoff", R"({"step":1,"attempt":1,"not_before":"soon"})");
    row("workflow_paused", R"({"from":"executing","to":"resting"})");
    row("workflow_paused", R"({})");
    row("workflow_created", R"({"session":"not an id"})");
    row("workflow_created", R"({"files":[{"path":"x","hash":"zz","size":1}]})");
    row("workflow_created", R"({"options":{"workers":"many"}})");
    row("approval_requested", R"({"id":"x","step":1})");
    row("approval_requested", R"({"step":1,"options":["perhaps"]})");
    row("approval_requested", R"({"step":1,"on_deadline":"panic"})");
    row("approval_received", R"({"step":1,"resolution":"maybe"})");
    row("approval_requested", R"({"step":1,"context":[]})");
    row("approval_received", R"({"step":1,"resolution":"approved","remember":"for ever"})");
    row("approval_received", R"({"step":1,"resolution":"approved","origin":{"run":"x","scope":"run"}})");
    row("approval_mode_changed", R"({"mode":"sometimes"})");
    row("approval_gate_changed", R"({"step":"fit"})");
    row("workflow_created", R"({"options":{"approval_mode":"sometimes"}})");
    row("metric_update", R"({"step":1,"value":"high"})");
    row("step_usage", R"({"step":1,"attempt":1,"memory":"much"})");
    row("step_usage", R"({"step":1,"attempt":1,"cpu":0.5})");
}

void TestEventCodec::refusesWrongKinds()
{
    QFETCH(QString, type);
    QFETCH(QByteArray, json);
    const auto result = decodeBody(type, json);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Corrupt);
}

// The goal is 200 bytes a step in the database, so the two bodies of every step must be small.
void TestEventCodec::staysSmall()
{
    auto report = std::make_shared<StepReport>();
    report->wallMicros = 1'234'567;
    const QByteArray started = encodeBody(StepStarted { 9'999, 1 });
    const QByteArray finished = encodeBody(StepFinished { 9'999, 1, StepState::Completed, report });
    QVERIFY2(started.size() + finished.size() <= 120, qPrintable(QString::fromUtf8(started + finished)));
}

void TestEventCodec::keepsErrors()
{
    const Error error = *fullReport().error;
    QVERIFY(errorFromJson(errorToJson(error)) == error);
    QCOMPARE(error.toText(), QStringLiteral("fit.py:12:5: step 'fit': what mend"));
    for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
        QCOMPARE(errorCodeFromName(errorCodeName(ErrorCode(code))), ErrorCode(code));
    }
}

QTEST_GUILESS_MAIN(TestEventCodec)
#include "tst_eventcodec.moc"
