// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/recording.h"

namespace cmbagent {

/// The recording people name as the model "recorded/NAME": recordings/NAME.jsonl of the data folder, that of the
/// example with this name, or the one that the run keeps whose id is NAME or begins with it. The error says what is
/// wrong with the name or the file. Safe from every thread.
Result<std::shared_ptr<Recording>> openRecording(const QString& dataPath, const QString& name);

} // namespace cmbagent
