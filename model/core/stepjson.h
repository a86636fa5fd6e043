// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow.h"

#include <QJsonArray>

namespace cmbagent {

/// A step in the normalised form that a run freezes, and back.
QJsonObject stepToJson(const StepSpec& step);
StepSpec stepFromJson(const QJsonObject& json);

/// What a step takes, as a list; empty where that is nothing in particular.
QJsonArray resourcesToJson(const ResourceSpec& resources);
ResourceSpec resourcesFromJson(const QJsonArray& parts);

} // namespace cmbagent
