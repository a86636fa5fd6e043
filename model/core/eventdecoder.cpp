// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events.h"

#include "core/runcreatedcodec.h"

#include <QJsonDocument>

#include <charconv>
#include <string_view>

namespace cmbagent {

namespace {

ApprovalRequested decodeRequested(Fields& fields)
{
    ApprovalRequested e;
    e.id = fields.id<ApprovalId>("id");
    e.step = fields.integer("step", -1);
    e.question = fields.text("question");
    const QJsonArray options = fields.array("options");
    for (const QJsonValue& value : options) {
        const auto option = resolutionFromName(value.toString());
        fields.absorb(option.has_value()); // one left out would change what the answer's hash is compared with
        e.options.push_back(option.value_or(Resolution::Rejected));
    }
    const QJsonArray shown = fields.array("shown");
    for (const QJsonValue& value : shown) {
        Fields item(value.toObject());
        e.shown.push_back({ item.text("name"), item.text("type"), item.blob() });
        fields.absorb(value.isObject() && item.ok());
    }
    e.hash = fields.hash("hash");
    e.deadline = fields.time("deadline");
    if (fields.has("on_deadline")) {
        e.onDeadline = fields.named<Resolution>("on_deadline", resolutionFromName);
    }
    if (fields.has("kind")) {
        e.kind = fields.named<ApprovalKind>("kind", approvalKindFromName);
    }
    e.context = fields.object("context");
    return e;
}

ApprovalResolved decodeResolved(Fields& f)
{
    ApprovalResolved e {
        f.id<ApprovalId>("id"), f.integer("step", -1), f.named<Resolution>("resolution", resolutionFromName),
        f.text("comment"),      f.text("by"),          f.hash("hash"),
        f.object("changes"),    f.text("who")
    };
    if (f.has("remember")) {
        e.remember = f.named<RememberScope>("remember", rememberScopeFromName);
    }
    if (f.has("origin")) {
        Fields origin(f.object("origin"));
        e.origin = { origin.id<RunId>("run"), origin.id<ApprovalId>("approval"), origin.time("at"), origin.text("who"),
                     origin.named<RememberScope>("scope", rememberScopeFromName) };
        f.absorb(origin.ok());
    }
    return e;
}

std::shared_ptr<const StepReport> decodeReport(Fields& fields)
{
    auto report = stepReportFromJson(fields.object("report"));
    fields.absorb(report.has_value());
    return report ? std::make_shared<const StepReport>(std::move(*report)) : nullptr;
}

StepFinished decodeFinished(Fields& fields)
{
    StepFinished e { fields.integer("step", -1), fields.integer("attempt", 0), StepState::Completed, nullptr };
    if (fields.has("to")) {
        e.to = fields.named<StepState>("to", stepStateFromName);
    }
    if (fields.has("report")) {
        e.report = decodeReport(fields);
    }
    return e;
}

ResultAdopted decodeAdopted(Fields& f)
{
    ResultAdopted e;
    e.step = f.integer("step", -1);
    e.origin = { OriginKind::Adopted, f.id<RunId>("run"), f.text("from"), f.integer("attempt", 0) };
    e.started = f.time("started");
    e.ended = f.time("ended");
    e.report = f.has("report") ? decodeReport(f) : nullptr;
    return e;
}

/// Facts about effects, branches and the run's health.
std::optional<EventBody> decodeLater(QStringView type, Fields& f)
{
    if (type == QLatin1String("effect_intended")) {
        return EffectIntended { f.integer("step", -1), f.integer("attempt", 0) };
    }
    if (type == QLatin1String("effect_settled")) {
        return EffectSettled { f.integer("step", -1), f.integer("attempt", 0),
                               f.named<EffectState>("state", effectStateFromName), f.text("by") };
    }
    if (type == QLatin1String("result_adopted")) {
        return decodeAdopted(f);
    }
    if (type == QLatin1String("checkpoint_created")) {
        return CheckpointTaken { f.named<CheckpointTrigger>("trigger", checkpointTriggerFromName), f.text("name") };
    }
    if (type == QLatin1String("step_stalled")) {
        return StepStalled { f.integer("step", -1), f.integer("attempt", 0), f.boolean("stalled", true),
                             f.big("quiet") };
    }
    if (type == QLatin1String("heartbeat")) {
        return HeartbeatRecorded {};
    }
    if (type == QLatin1String("approval_mode_changed")) {
        return ApprovalModeChanged { f.named<ApprovalMode>("mode", approvalModeFromName), f.text("who") };
    }
    if (type == QLatin1String("approval_gate_changed")) {
        return GateChanged { f.integer("step", -1), f.boolean("set", true), f.text("who") };
    }
    if (type == QLatin1String("step_usage")) {
        return UsageSampled { f.integer("step", -1),
                              f.integer("attempt", 0),
                              { f.big("elapsed"), f.big("memory"), f.big("cpu") } };
    }
    if (type == QLatin1String("cost_update")) {
        return ModelCalled { f.integer("step", -1), f.integer("attempt", 0), ModelCall::fromJson(f) };
    }
    return std::nullopt;
}

std::optional<EventBody> decode(QStringView type, Fields& f)
{
    if (type == QLatin1String("step_started")) {
        return StepStarted { f.integer("step", -1), f.integer("attempt", 0), f.boolean("check", false) };
    }
    if (type == QLatin1String("step_completed") || type == QLatin1String("step_failed")
        || type == QLatin1String("step_stopped")) {
        return decodeFinished(f);
    }
    if (type == QLatin1String("step_interrupted")) {
        return StepInterrupted { f.integer("step", -1), f.integer("attempt", 0), f.text("reason") };
    }
    if (type == QLatin1String("step_retry_backoff")) {
        return StepRetryScheduled { f.integer("step", -1),       f.integer("attempt", 0),
                                    f.time("not_before"),        f.text("reason"),
                                    f.text("category"),          f.text("strategy"),
                                    f.number("probability", -1), f.text("guidance"),
                                    f.object("changes"),         f.boolean("check", false) };
    }
    if (type == QLatin1String("step_skipped")) {
        return StepSkipped { f.integer("step", -1), f.text("reason"), f.integer("cause", -1) };
    }
    if (type == QLatin1String("step_cancelled")) {
        return StepCancelled { f.integer("step", -1), f.text("reason") };
    }
    if (type == QLatin1String("approval_requested")) {
        return decodeRequested(f);
    }
    if (type == QLatin1String("approval_received")) {
        return decodeResolved(f);
    }
    if (type == QLatin1String("metric_update")) {
        return MetricRecorded { f.integer("step", -1), f.integer("attempt", 0), f.text("name"), f.number("value", 0),
                                f.text("unit") };
    }
    if (type == QLatin1String("note_recorded")) {
        return NoteRecorded { f.integer("step", -1), f.text("code"), f.text("text") };
    }
    if (type == QLatin1String("workflow_created")) {
        return runCreatedFromJson(f);
    }
    if (auto body = decodeLater(type, f)) {
        return body;
    }
    if (type.startsWith(QLatin1String("workflow_"))) {
        return RunMoved { f.named<RunState>("from", runStateFromName), f.named<RunState>("to", runStateFromName),
                          f.text("reason") };
    }
    return std::nullopt;
}

/// The two most frequent bodies, as `encodeBody` writes them by hand; anything else is left to the JSON reader.
std::optional<EventBody> decodePlain(QStringView type, const QByteArray& json)
{
    const bool isStart = type == QLatin1String("step_started");
    if (!isStart && type != QLatin1String("step_completed")) {
        return std::nullopt;
    }
    constexpr std::string_view before = "{\"attempt\":";
    constexpr std::string_view between = ",\"step\":";
    std::string_view rest(json.constData(), size_t(json.size()));
    const auto take = [&rest](std::string_view literal, int& value) {
        if (rest.substr(0, literal.size()) != literal) {
            return false;
        }
        rest.remove_prefix(literal.size());
        const auto [end, fault] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
        rest.remove_prefix(size_t(end - rest.data()));
        return fault == std::errc {};
    };
    int attempt = 0;
    int step = 0;
    if (!take(before, attempt) || !take(between, step) || rest != "}") {
        return std::nullopt;
    }
    return isStart ? EventBody(StepStarted { step, attempt })
                   : EventBody(StepFinished { step, attempt, StepState::Completed, nullptr });
}

} // namespace

Result<EventBody> decodeBody(QStringView typeName, const QByteArray& json)
{
    if (auto plain = decodePlain(typeName, json)) {
        return *plain;
    }
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject()) {
        return fail(ErrorCode::Corrupt, QStringLiteral("An event of type '%1' is not a JSON object.").arg(typeName), {},
                    parseError.errorString());
    }
    Fields fields(document.object());
    auto body = decode(typeName, fields);
    if (!body) {
        return fail(ErrorCode::Newer, QStringLiteral("This version does not know events of type '%1'.").arg(typeName),
                    QStringLiteral("Open it with the version that wrote it."));
    }
    if (!fields.ok()) {
        return fail(ErrorCode::Corrupt,
                    QStringLiteral("An event of type '%1' has a field of the wrong kind.").arg(typeName), {},
                    QString::fromUtf8(json));
    }
    return *body;
}

} // namespace cmbagent
