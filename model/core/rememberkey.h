// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"

namespace cmbagent {

/// What a remembered answer is bound to: the kind of question, whose it is, and everything that was shown. Equal keys
/// mean that a person would see the same again, but for what an agent's step is expected to cost.
BlobHash rememberKey(const ApprovalRequested& request, const QString& stepId);

/// Where a remembered answer comes from, as JSON.
QJsonObject answerOriginToJson(const AnswerOrigin& origin);

} // namespace cmbagent
