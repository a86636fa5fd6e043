// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"

namespace cmbagent {

/// Fields of what was said while the work was planned, from the files a step reads: "plans" and "reviews" with all of
/// them in their order, "proposed_plan" and "recommendations" with the latest, "needed_agents", "feedback_left".
void addPlanning(QMap<QString, QString>& fields, const StepJob& job, const Blobs& blobs);
/// Fields of what a person said with the workflow: its parameters, and what agents are told beside their tasks, see
/// instructionsParameter. Where nothing is said of the machine, it is what the step may take of it.
void addSaid(QMap<QString, QString>& fields, const StepJob& job);
/// What of that concerns the agent of the step and has no place in its instructions, as parts of its task; empty: all
/// has its place.
QString saidBeside(const StepJob& job, const Blobs& blobs);

} // namespace cmbagent
