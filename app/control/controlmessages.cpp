// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/controlmessages.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <array>
#include <sys/stat.h>
#include <unistd.h>

namespace cmbagent::ControlMessages {

namespace {

constexpr std::array<std::pair<RunCommand, const char*>, 4> commandNames { {
    { RunCommand::Pause, "pause" },
    { RunCommand::PauseAndStop, "pause-and-stop" },
    { RunCommand::Resume, "resume" },
    { RunCommand::Cancel, "cancel" },
} };

} // namespace

QJsonObject command(const RunId& run, RunCommand command)
{
    QString name;
    for (const auto& [value, text] : commandNames) {
        if (value == command) {
            name = QString::fromLatin1(text);
        }
    }
    return { { "do", name }, { "run", run.toString() } };
}

std::optional<RunCommand> commandFrom(const QJsonObject& message)
{
    const QString name = message.value(QStringLiteral("do")).toString();
    for (const auto& [value, text] : commandNames) {
        if (name == QLatin1String(text)) {
            return value;
        }
    }
    return std::nullopt;
}

QJsonObject answer(const RunId& run, const ApprovalAnswer& answer)
{
    return { { "do", "answer" },
             { "run", run.toString() },
             { "approval", answer.id.toString() },
             { "hash", answer.hash.toHex() },
             { "resolution", resolutionName(answer.resolution) },
             { "comment", answer.comment },
             { "by", answer.by },
             { "changes", answer.changes },
             { "who", answer.who },
             { "remember", rememberScopeName(answer.remember) } };
}

std::optional<ApprovalAnswer> answerFrom(const QJsonObject& message)
{
    const auto id = ApprovalId::fromString(message.value(QStringLiteral("approval")).toString());
    const auto hash = BlobHash::fromHex(message.value(QStringLiteral("hash")).toString());
    const auto resolution = resolutionFromName(message.value(QStringLiteral("resolution")).toString());
    if (message.value(QStringLiteral("do")).toString() != QLatin1String("answer") || !id || !hash || !resolution) {
        return std::nullopt;
    }
    const QString scope = message.value(QStringLiteral("remember")).toString();
    return ApprovalAnswer { *id,
                            *hash,
                            *resolution,
                            message.value(QStringLiteral("comment")).toString(),
                            message.value(QStringLiteral("by")).toString(),
                            message.value(QStringLiteral("changes")).toObject(),
                            message.value(QStringLiteral("who")).toString(),
                            rememberScopeFromName(scope).value_or(RememberScope::Once) };
}

QJsonObject stepCommand(const RunId& run, const StepCommand& command)
{
    return { { "do", "step" },
             { "run", run.toString() },
             { "step", command.step },
             { "action", stepActionName(command.action) },
             { "guidance", command.guidance },
             { "changes", command.changes },
             { "who", command.who } };
}

std::optional<StepCommand> stepCommandFrom(const QJsonObject& message)
{
    const auto action = stepActionFromName(message.value(QStringLiteral("action")).toString());
    if (message.value(QStringLiteral("do")).toString() != QLatin1String("step") || !action) {
        return std::nullopt;
    }
    return StepCommand { message.value(QStringLiteral("step")).toInt(-1), *action,
                         message.value(QStringLiteral("guidance")).toString(),
                         message.value(QStringLiteral("changes")).toObject(),
                         message.value(QStringLiteral("who")).toString() };
}

QJsonObject asking(const RunId& run, const AskingCommand& command)
{
    QJsonObject json { { "do", "asking" }, { "run", run.toString() }, { "who", command.who } };
    if (command.mode) {
        json.insert(QStringLiteral("mode"), approvalModeName(*command.mode));
    }
    if (command.gate >= 0) {
        json.insert(QStringLiteral("gate"), command.gate);
        json.insert(QStringLiteral("set"), command.isGateSet);
    }
    return json;
}

std::optional<AskingCommand> askingFrom(const QJsonObject& message)
{
    AskingCommand command;
    command.mode = approvalModeFromName(message.value(QStringLiteral("mode")).toString());
    command.gate = message.value(QStringLiteral("gate")).toInt(-1);
    command.isGateSet = message.value(QStringLiteral("set")).toBool(true);
    command.who = message.value(QStringLiteral("who")).toString();
    const bool isAsking = message.value(QStringLiteral("do")).toString() == QLatin1String("asking");
    return isAsking && (command.mode || command.gate >= 0) ? std::optional(command) : std::nullopt;
}

QJsonObject recall(const RunId& run)
{
    return { { "do", "recall" }, { "run", run.toString() } };
}

bool isRecall(const QJsonObject& message)
{
    return message.value(QStringLiteral("do")).toString() == QLatin1String("recall");
}

QJsonObject confirm(const RunId& run)
{
    return { { "do", "confirm" }, { "run", run.toString() } };
}

bool isConfirm(const QJsonObject& message)
{
    return message.value(QStringLiteral("do")).toString() == QLatin1String("confirm");
}

QJsonObject checkpoint(const RunId& run, const QString& name)
{
    return { { "do", "checkpoint" }, { "run", run.toString() }, { "name", name } };
}

std::optional<QString> checkpointFrom(const QJsonObject& message)
{
    return message.value(QStringLiteral("do")).toString() == QLatin1String("checkpoint")
        ? std::optional(message.value(QStringLiteral("name")).toString())
        : std::nullopt;
}

QJsonObject subscribe(const RunId& run)
{
    return { { "do", "subscribe" }, { "run", run.toString() } };
}

QJsonObject progress(const ProgressUpdate& update)
{
    return { { "step", update.step }, { "fraction", update.fraction }, { "text", update.text } };
}

ProgressUpdate progressFrom(const QJsonObject& message, const RunId& run)
{
    return { run, message.value(QStringLiteral("step")).toInt(-1),
             message.value(QStringLiteral("fraction")).toDouble(-1), message.value(QStringLiteral("text")).toString() };
}

QJsonObject line(const ConsoleLine& line)
{
    return { { "step", line.step },
             { "attempt", line.attempt },
             { "error", line.isError },
             { "at", line.at.micros },
             { "text", line.text } };
}

ConsoleLine lineFrom(const QJsonObject& message, const RunId& run)
{
    return { run,
             message.value(QStringLiteral("step")).toInt(-1),
             message.value(QStringLiteral("attempt")).toInt(),
             message.value(QStringLiteral("error")).toBool(),
             { message.value(QStringLiteral("at")).toInteger() },
             message.value(QStringLiteral("text")).toString() };
}

QByteArray toLine(const QJsonObject& message)
{
    return QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
}

Result<QString> socketFolder()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString folder = !runtime.isEmpty() && QFileInfo(runtime).isWritable()
        ? runtime + QStringLiteral("/cmbagent")
        : QDir::tempPath() + QStringLiteral("/cmbagent-%1").arg(geteuid());
    const QByteArray path = QFile::encodeName(folder);
    if (mkdir(path.constData(), 0700) != 0 && errno != EEXIST) {
        return fail(ErrorCode::Io,
                    QStringLiteral("The folder for the control channel, %1, cannot be made.").arg(folder),
                    QStringLiteral("Set XDG_RUNTIME_DIR to a folder of yours that can be written."), qt_error_string());
    }
    struct stat facts
    { };
    if (lstat(path.constData(), &facts) != 0 || !S_ISDIR(facts.st_mode) || facts.st_uid != geteuid()
        || (facts.st_mode & 0077) != 0) {
        return fail(ErrorCode::Refused,
                    QStringLiteral("The folder for the control channel, %1, is not yours alone.").arg(folder),
                    QStringLiteral("Remove it, or set XDG_RUNTIME_DIR to a folder of yours."));
    }
    return folder;
}

} // namespace cmbagent::ControlMessages
