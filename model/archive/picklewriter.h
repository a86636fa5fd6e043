// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace cmbagent {

/// A value as a pickle of protocol 4 that Python's `pickle.load` reads as plain dicts, lists, texts, numbers, booleans
/// and None. It names no class, so reading it imports nothing.
QByteArray pickleOf(const QJsonValue& value);

} // namespace cmbagent
