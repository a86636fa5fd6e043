// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events.h"

#include "core/jsonfields.h"

// What a step left behind, as JSON: in events, in inheritances and in snapshots alike.

namespace cmbagent {

namespace {

QJsonObject originToJson(const ResultOrigin& origin)
{
    return { { "kind", originKindName(origin.kind) },
             { "run", origin.run.toString() },
             { "step", origin.step },
             { "attempt", origin.attempt } };
}

ResultOrigin originFromJson(Fields& fields)
{
    return { fields.named<OriginKind>("kind", originKindFromName), fields.id<RunId>("run"), fields.text("step"),
             fields.integer("attempt", 0) };
}

} // namespace

QJsonObject stepReportToJson(const StepReport& report)
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
    if (!report.hasBegun) {
        json.insert(QStringLiteral("begun"), false);
    }
    put("disk", report.diskBytes);
    if (report.origin) {
        json.insert(QStringLiteral("origin"), originToJson(*report.origin));
    }
    return json;
}
Result<StepReport> stepReportFromJson(const QJsonObject& json)
{
    Fields fields(json);
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
    report.hasBegun = fields.boolean("begun", true);
    report.diskBytes = fields.big("disk");
    if (fields.has("origin")) {
        Fields origin(fields.object("origin"));
        report.origin = originFromJson(origin);
        fields.absorb(origin.ok());
    }
    if (!fields.ok()) {
        return fail(ErrorCode::Corrupt, QStringLiteral("A step's report has a field of the wrong kind."));
    }
    return report;
}
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

} // namespace cmbagent
