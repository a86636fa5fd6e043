// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/stepreader.h"

namespace cmbagent {

/// Splits "a b c".
QStringList words(const char* text);

/// The keys that only a step of that kind may have; what code and agents have in common are the keys of work.
const QStringList& workKeys();
const QStringList& scriptKeys();
const QStringList& agentKeys();
const QStringList& approvalKeys();

/// "step/output", told when it is not that.
std::optional<OutputRef> readReference(const YamlNode& node, const FaultSink& sink);

/// Tells keys that belong to the other kind of step.
void refuseKeys(const MapReader& map, const QStringList& keys, const QString& kind);

/// What only a code step has.
void readCode(const MapReader& map, StepDraft& draft, FileGate& gate);
/// What only the step of an agent has.
void readAgent(const MapReader& map, StepDraft& draft, FileGate& gate);
/// What both of them have: files, limits and surroundings.
void readWork(const MapReader& map, StepDraft& draft, FileGate& gate);
/// What only an approval has.
void readApproval(const MapReader& map, StepDraft& draft);

/// When the runs of the workflow ask: `approval`, a mode or a mapping with one.
void readPolicy(const MapReader& workflow, ApprovalPolicy& policy);

/// What a step may take: `cpus`, `memory`, `disk`, `tokens`.
void readResources(const MapReader& resources, ResourceSpec& spec);
/// How often a step is tried and what it may take: `retry`, `resources`, `timeout`, `stall`, `network`.
void readLimits(const MapReader& map, StepSpec& spec);
/// `effect`: none, local or external, or the same as a mapping with a script that checks.
void readEffect(const MapReader& map, StepSpec& spec, FileGate& gate);

} // namespace cmbagent
