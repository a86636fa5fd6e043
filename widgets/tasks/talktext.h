// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace cmbagent {

/// A conversation of agents, chat.json as it lies beside a step, as Markdown: who said what, one below the other.
/// Corrupt when it is no list of messages. May be called on any thread.
Result<QString> talkText(const QByteArray& json);

} // namespace cmbagent
