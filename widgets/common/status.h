// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "items/rungraph.h"

#include <QMetaType>

namespace cmbagent {

/// What a person sees of a step or a run: the stored states plus the derived ones. Each has one colour, one shape, one
/// word.
enum class Status : quint8 {
    Pending,
    Running,
    Completed,
    Failed,
    Paused,
    Waiting,
    Retrying,
    Skipped,
    Cancelled,
    Interrupted,
    Stalled ///< runs, and has shown no sign of life for too long
};
inline constexpr int statusCount = 11;

Status statusOf(StepState state);
Status statusOf(RunState state);
/// A step as shown in its run: retrying, stalled, waiting for a person, or interrupted where no live process works on
/// it.
Status statusOf(const RunGraph& graph, int step);
/// A run as shown.
Status statusOf(const RunGraph& graph);
Status statusOf(const RunSummary& run);
Status statusOf(Attempt::End end);

/// Steps that `step` still waits for.
int unmetNeeds(const RunGraph& graph, int step);

} // namespace cmbagent

Q_DECLARE_METATYPE(cmbagent::Status)
