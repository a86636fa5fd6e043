// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands.h"
#include "core/records.h"
#include "engine/approvaldesk.h"
#include "engine/livefeed.h"

#include <QJsonObject>

namespace cmbagent {

/// What two processes on the same data directory say to each other: one JSON object a line.
///
///   {"do": "pause" | "pause-and-stop" | "resume" | "cancel", "run": id}          → {"ok": true} or {"error": {…}}
///   {"do": "answer", "run": id, "approval": id, "hash": hex, "resolution": …, "comment": …, "by": …, "who": …,
///    "remember": …}
///   {"do": "step", "run": id, "step": index, "action": …, "guidance": …, "changes": {…}}
///   {"do": "asking", "run": id, "mode": …} or {…, "gate": index, "set": true | false}, with "who": …
///   {"do": "recall", "run": id}   the remembered answers changed
///   {"do": "checkpoint", "run": id, "name": …}
///   {"do": "confirm", "run": id}   whether the run is worked on there, and not about to be let go of
///   {"do": "subscribe", "run": id}   → then, until the line is cut, {"committed": seq}, {"progress": …} and {"lines":
///   […]}
///
/// A reply comes only after the commit of what was asked.
namespace ControlMessages {

QJsonObject command(const RunId& run, RunCommand command);
QJsonObject answer(const RunId& run, const ApprovalAnswer& answer);
QJsonObject stepCommand(const RunId& run, const StepCommand& command);
QJsonObject asking(const RunId& run, const AskingCommand& command);
QJsonObject recall(const RunId& run);
QJsonObject checkpoint(const RunId& run, const QString& name);
QJsonObject confirm(const RunId& run);
QJsonObject subscribe(const RunId& run);
std::optional<StepCommand> stepCommandFrom(const QJsonObject& message);
std::optional<AskingCommand> askingFrom(const QJsonObject& message);
bool isRecall(const QJsonObject& message);
bool isConfirm(const QJsonObject& message);
std::optional<QString> checkpointFrom(const QJsonObject& message);
std::optional<RunCommand> commandFrom(const QJsonObject& message);
std::optional<ApprovalAnswer> answerFrom(const QJsonObject& message);

QJsonObject progress(const ProgressUpdate& update);
ProgressUpdate progressFrom(const QJsonObject& message, const RunId& run);
QJsonObject line(const ConsoleLine& line);
ConsoleLine lineFrom(const QJsonObject& message, const RunId& run);

/// One line, with its end.
QByteArray toLine(const QJsonObject& message);

/// Where sockets of this person lie: $XDG_RUNTIME_DIR/cmbagent, else cmbagent-<uid> under the temporary folder; made if
/// missing.
Result<QString> socketFolder();

} // namespace ControlMessages

} // namespace cmbagent
