// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"

namespace cmbagent {

/// The step an event is about; -1: the run.
int stepOf(const EventBody& body);

/// ISO 8601 in UTC with milliseconds.
QString publishedTime(Timestamp time);

/// An event as other programs read it, on the command line and in the feed alike; see
/// resources/schema/events-1.schema.json. Steps by their ids where the workflow is known, else by their indexes.
/// Without a session the envelope names none.
QJsonObject publishedEvent(const RunEvent& event, const Workflow* workflow, const SessionId& session = {});

} // namespace cmbagent
