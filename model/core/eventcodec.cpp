// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

// Keys are short because every event of every run is kept: a step's start and end take about 60 bytes together.

namespace cmbagent {

namespace {

QJsonObject blobToJson(const BlobRef& blob)
{
    return { { "hash", blob.hash.toHex() }, { "size", blob.size } };
}

/// Reads typed fields from one JSON object and remembers the first fault, so that decoders stay straight lines.
class Fields
{
public:
    explicit Fields(const QJsonObject& object) : m_object(object) { }

    int integer(const char* key, int fallback)
    {
        const qint64 value = big(key, fallback);
        const bool fits = value >= std::numeric_limits<int>::min() && value <= std::numeric_limits<int>::max();
        m_ok = m_ok && fits;
        return fits ? int(value) : fallback;
    }
    qint64 big(const char* key, qint64 fallback = 0)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        // What is no whole number of 64 bits gives the fallback, whichever that is.
        m_ok = m_ok && (value.isUndefined() || value.toInteger(0) == value.toInteger(1));
        return value.toInteger(fallback);
    }
    double number(const char* key, double fallback)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        if (value.isUndefined()) {
            return fallback;
        }
        if (value.isNull()) {
            return qQNaN(); // JSON has no word for what is not a number
        }
        m_ok = m_ok && value.isDouble();
        return value.toDouble(fallback);
    }
    QString text(const char* key) { return ofKind(key, QJsonValue::String).toString(); }
    QJsonObject object(const char* key) { return ofKind(key, QJsonValue::Object).toObject(); }
    QJsonArray array(const char* key) { return ofKind(key, QJsonValue::Array).toArray(); }
    bool boolean(const char* key, bool fallback) { return ofKind(key, QJsonValue::Bool).toBool(fallback); }
    Timestamp time(const char* key) { return { big(key) }; }
    BlobHash hash(const char* key) { return orNull(BlobHash::fromHex(text(key)), key); }
    BlobRef blob() { return { hash("hash"), big("size") }; }
    template <typename AnyId>
    AnyId id(const char* key)
    {
        return orNull(AnyId::fromString(text(key)), key);
    }
    template <typename Value>
    Value named(const char* key, std::optional<Value> (*fromName)(QStringView))
    {
        const auto value = fromName(text(key));
        m_ok = m_ok && value.has_value();
        return value.value_or(Value {});
    }
    [[nodiscard]] bool has(const char* key) const { return m_object.contains(QLatin1String(key)); }
    [[nodiscard]] bool ok() const { return m_ok; }
    /// A fault in a part is a fault of the whole.
    void absorb(bool partIsOk) { m_ok = m_ok && partIsOk; }

private:
    /// The value when it is absent or of the kind; anything else is a fault.
    QJsonValue ofKind(const char* key, QJsonValue::Type kind)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        m_ok = m_ok && (value.isUndefined() || (value.type() == kind));
        return value;
    }
    template <typename Value>
    Value orNull(const std::optional<Value>& value, const char* key)
    {
        m_ok = m_ok && (value.has_value() || !has(key));
        return value.value_or(Value {});
    }

    const QJsonObject m_object;
    bool m_ok = true;
};

QJsonObject reportToJson(const StepReport& report)
{
    QJsonObject json;
    const auto put = [&json](const char* key, qint64 value) {
        if (value != 0) {
            json.insert(QLatin1String(key), value);
        }
    };
    put("exit", report.exitCode);
    put("signal", report.signal);
    put("wall", report.wallMicros);
    put("cpu", report.cpuMicros);
    put("rss", report.peakRssBytes);
    put("log", report.logBytes);
    if (report.progress >= 0) {
        json.insert(QStringLiteral("progress"), report.progress);
    }
    if (!report.interpreter.isEmpty()) {
        json.insert(QStringLiteral("interpreter"), report.interpreter);
    }
    if (!report.outputs.empty()) {
        QJsonArray outputs;
        for (const OutputFile& output : report.outputs) {
            QJsonObject file = blobToJson(output.blob);
            file.insert(QStringLiteral("name"), output.name);
            file.insert(QStringLiteral("type"), output.mediaType);
            outputs.append(file);
        }
        json.insert(QStringLiteral("outputs"), outputs);
    }
    if (!report.values.isEmpty()) {
        json.insert(QStringLiteral("values"), report.values);
    }
    if (report.error) {
        json.insert(QStringLiteral("error"), errorToJson(*report.error));
    }
    if (!report.retryable) {
        json.insert(QStringLiteral("retryable"), false);
    }
    return json;
}

StepReport reportFromJson(Fields& fields)
{
    StepReport report;
    report.exitCode = fields.integer("exit", 0);
    report.signal = fields.integer("signal", 0);
    report.wallMicros = fields.big("wall");
    report.cpuMicros = fields.big("cpu");
    report.peakRssBytes = fields.big("rss");
    report.logBytes = fields.big("log");
    report.progress = fields.number("progress", -1);
    report.interpreter = fields.text("interpreter");
    const QJsonArray outputs = fields.array("outputs");
    for (const QJsonValue& value : outputs) {
        Fields output(value.toObject());
        report.outputs.push_back({ output.text("name"), output.text("type"), output.blob() });
        fields.absorb(value.isObject() && output.ok());
    }
    report.values = fields.object("values");
    if (fields.has("error")) {
        report.error = errorFromJson(fields.object("error"));
    }
    report.retryable = fields.boolean("retryable", true);
    return report;
}

QJsonObject answersToJson(const PresetAnswers& answers)
{
    QJsonObject json;
    for (auto it = answers.bySteps.begin(); it != answers.bySteps.end(); ++it) {
        json.insert(it.key(), resolutionName(it.value()));
    }
    if (answers.forAll) {
        json.insert(QStringLiteral("*"), resolutionName(*answers.forAll));
    }
    return json;
}

PresetAnswers answersFromJson(const QJsonObject& json)
{
    PresetAnswers answers;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const auto resolution = resolutionFromName(it.value().toString());
        if (!resolution) {
            continue;
        }
        if (it.key() == QLatin1String("*")) {
            answers.forAll = resolution;
        } else {
            answers.bySteps.insert(it.key(), *resolution);
        }
    }
    return answers;
}

struct Encoder
{
    QJsonObject operator()(const RunCreated& e) const
    {
        QJsonArray files;
        for (const FrozenFile& file : e.files) {
            QJsonObject json = blobToJson(file.blob);
            json.insert(QStringLiteral("path"), file.path);
            files.append(json);
        }
        QJsonObject json { { "session", e.session.toString() },
                           { "project", e.project.toString() },
                           { "name", e.name },
                           { "workflow", e.workflow.toHex() },
                           { "files", files },
                           { "parameters", e.parameters } };
        if (!e.source.isNull()) {
            json.insert(QStringLiteral("source"), e.source.toHex());
        }
        if (!e.sourcePath.isEmpty()) {
            json.insert(QStringLiteral("source_path"), e.sourcePath);
        }
        QJsonObject options;
        if (e.options.workers > 0) {
            options.insert(QStringLiteral("workers"), e.options.workers);
        }
        if (e.options.simulateSpeedup > 0) {
            options.insert(QStringLiteral("simulate"), e.options.simulateSpeedup);
        }
        if (!e.options.interpreter.isEmpty()) {
            options.insert(QStringLiteral("interpreter"), e.options.interpreter);
        }
        if (const QJsonObject answers = answersToJson(e.options.answers); !answers.isEmpty()) {
            options.insert(QStringLiteral("answers"), answers);
        }
        json.insert(QStringLiteral("options"), options);
        return json;
    }
    QJsonObject operator()(const RunMoved& e) const
    {
        return withReason({ { "from", stateName(e.from) }, { "to", stateName(e.to) } }, e.reason);
    }
    QJsonObject operator()(const StepStarted& e) const { return { { "step", e.step }, { "attempt", e.attempt } }; }
    QJsonObject operator()(const StepFinished& e) const
    {
        QJsonObject json { { "step", e.step }, { "attempt", e.attempt } };
        if (e.to != StepState::Completed) {
            json.insert(QStringLiteral("to"), stateName(e.to));
        }
        if (e.report) {
            json.insert(QStringLiteral("report"), reportToJson(*e.report));
        }
        return json;
    }
    QJsonObject operator()(const StepInterrupted& e) const
    {
        return withReason({ { "step", e.step }, { "attempt", e.attempt } }, e.reason);
    }
    QJsonObject operator()(const StepRetryScheduled& e) const
    {
        return withReason({ { "step", e.step }, { "attempt", e.nextAttempt }, { "not_before", e.notBefore.micros } },
                          e.reason);
    }
    QJsonObject operator()(const StepSkipped& e) const
    {
        QJsonObject json = withReason({ { "step", e.step } }, e.reason);
        if (e.cause >= 0) {
            json.insert(QStringLiteral("cause"), e.cause);
        }
        return json;
    }
    QJsonObject operator()(const StepCancelled& e) const { return withReason({ { "step", e.step } }, e.reason); }
    QJsonObject operator()(const ApprovalRequested& e) const
    {
        QJsonArray options;
        for (const Resolution option : e.options) {
            options.append(resolutionName(option));
        }
        QJsonArray shown;
        for (const Evidence& evidence : e.shown) {
            QJsonObject json = blobToJson(evidence.blob);
            json.insert(QStringLiteral("name"), evidence.name);
            json.insert(QStringLiteral("type"), evidence.mediaType);
            shown.append(json);
        }
        QJsonObject json { { "id", e.id.toString() }, { "step", e.step }, { "question", e.question },
                           { "options", options },    { "shown", shown }, { "hash", e.hash.toHex() } };
        if (e.deadline.isSet()) {
            json.insert(QStringLiteral("deadline"), e.deadline.micros);
        }
        if (e.onDeadline) {
            json.insert(QStringLiteral("on_deadline"), resolutionName(*e.onDeadline));
        }
        return json;
    }
    QJsonObject operator()(const ApprovalResolved& e) const
    {
        return { { "id", e.id.toString() }, { "step", e.step }, { "resolution", resolutionName(e.resolution) },
                 { "comment", e.comment },  { "by", e.by },     { "hash", e.hash.toHex() } };
    }
    QJsonObject operator()(const MetricRecorded& e) const
    {
        return {
            { "step", e.step }, { "attempt", e.attempt }, { "name", e.name }, { "value", e.value }, { "unit", e.unit }
        };
    }
    QJsonObject operator()(const NoteRecorded& e) const
    {
        return { { "step", e.step }, { "code", e.code }, { "text", e.text } };
    }

    static QJsonObject withReason(QJsonObject json, const QString& reason)
    {
        if (!reason.isEmpty()) {
            json.insert(QStringLiteral("reason"), reason);
        }
        return json;
    }
};

RunCreated decodeCreated(Fields& fields)
{
    RunCreated e;
    e.session = fields.id<SessionId>("session");
    e.project = fields.id<ProjectId>("project");
    e.name = fields.text("name");
    e.workflow = fields.hash("workflow");
    e.source = fields.hash("source");
    e.sourcePath = fields.text("source_path");
    const QJsonArray files = fields.array("files");
    for (const QJsonValue& value : files) {
        Fields file(value.toObject());
        e.files.push_back({ file.text("path"), file.blob() });
        fields.absorb(value.isObject() && file.ok());
    }
    e.parameters = fields.object("parameters");
    Fields options(fields.object("options"));
    e.options.workers = options.integer("workers", 0);
    e.options.simulateSpeedup = options.number("simulate", 0);
    e.options.interpreter = options.text("interpreter");
    e.options.answers = answersFromJson(options.object("answers"));
    fields.absorb(options.ok());
    return e;
}

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
    return e;
}

StepFinished decodeFinished(Fields& fields)
{
    StepFinished e { fields.integer("step", -1), fields.integer("attempt", 0), StepState::Completed, nullptr };
    if (fields.has("to")) {
        e.to = fields.named<StepState>("to", stepStateFromName);
    }
    if (fields.has("report")) {
        Fields report(fields.object("report"));
        e.report = std::make_shared<const StepReport>(reportFromJson(report));
        fields.absorb(report.ok());
    }
    return e;
}

std::optional<EventBody> decode(QStringView type, Fields& f)
{
    if (type == QLatin1String("step_started")) {
        return StepStarted { f.integer("step", -1), f.integer("attempt", 0) };
    }
    if (type == QLatin1String("step_completed") || type == QLatin1String("step_failed")
        || type == QLatin1String("step_stopped")) {
        return decodeFinished(f);
    }
    if (type == QLatin1String("step_interrupted")) {
        return StepInterrupted { f.integer("step", -1), f.integer("attempt", 0), f.text("reason") };
    }
    if (type == QLatin1String("step_retry_backoff")) {
        return StepRetryScheduled { f.integer("step", -1), f.integer("attempt", 0), f.time("not_before"),
                                    f.text("reason") };
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
        return ApprovalResolved {
            f.id<ApprovalId>("id"), f.integer("step", -1), f.named<Resolution>("resolution", resolutionFromName),
            f.text("comment"),      f.text("by"),          f.hash("hash")
        };
    }
    if (type == QLatin1String("metric_update")) {
        return MetricRecorded { f.integer("step", -1), f.integer("attempt", 0), f.text("name"), f.number("value", 0),
                                f.text("unit") };
    }
    if (type == QLatin1String("note_recorded")) {
        return NoteRecorded { f.integer("step", -1), f.text("code"), f.text("text") };
    }
    if (type == QLatin1String("workflow_created")) {
        return decodeCreated(f);
    }
    if (type.startsWith(QLatin1String("workflow_"))) {
        return RunMoved { f.named<RunState>("from", runStateFromName), f.named<RunState>("to", runStateFromName),
                          f.text("reason") };
    }
    return std::nullopt;
}

} // namespace

QJsonObject errorToJson(const Error& error)
{
    QJsonObject json { { "code", errorCodeName(error.code) }, { "what", error.what } };
    const auto put = [&json](const char* key, const QString& value) {
        if (!value.isEmpty()) {
            json.insert(QLatin1String(key), value);
        }
    };
    put("mend", error.mend);
    put("detail", error.detail);
    put("file", error.place.file);
    put("step", error.step);
    if (error.place.line > 0) {
        json.insert(QStringLiteral("line"), error.place.line);
        json.insert(QStringLiteral("column"), error.place.column);
    }
    return json;
}

Error errorFromJson(const QJsonObject& json)
{
    Error error;
    error.code = errorCodeFromName(json.value(QStringLiteral("code")).toString());
    error.what = json.value(QStringLiteral("what")).toString();
    error.mend = json.value(QStringLiteral("mend")).toString();
    error.detail = json.value(QStringLiteral("detail")).toString();
    error.place = { json.value(QStringLiteral("file")).toString(), json.value(QStringLiteral("line")).toInt(),
                    json.value(QStringLiteral("column")).toInt() };
    error.step = json.value(QStringLiteral("step")).toString();
    return error;
}

QByteArray encodeBody(const EventBody& body)
{
    // Most events say only this; written by hand, the same bytes cost a tenth.
    const auto plain = [](int step, int attempt) {
        return "{\"attempt\":" + QByteArray::number(attempt) + ",\"step\":" + QByteArray::number(step) + '}';
    };
    if (const auto* started = std::get_if<StepStarted>(&body)) {
        return plain(started->step, started->attempt);
    }
    if (const auto* finished = std::get_if<StepFinished>(&body);
        finished && !finished->report && finished->to == StepState::Completed) {
        return plain(finished->step, finished->attempt);
    }
    return QJsonDocument(std::visit(Encoder {}, body)).toJson(QJsonDocument::Compact);
}

Result<EventBody> decodeBody(QStringView typeName, const QByteArray& json)
{
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
