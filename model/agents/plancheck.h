// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/plan.h"
#include "core/ports.h"

#include <functional>

namespace cmbagent {

/// Looks at what an answer says, beside its form. The error tells what is wrong, in words the agent can mend it by.
using AnswerCheck = std::function<Result<void>(const QJsonObject& answer)>;

/// How a step's answer is looked at: a plan has to be one that can be carried out, by the agents the plan setter chose
/// where it did. Null: its form is enough.
AnswerCheck answerCheckFor(const StepJob& job, const Blobs& blobs);

} // namespace cmbagent
