// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <sys/types.h>

namespace cmbagent {

/// Whether a program that a run started is this process or above it: it could answer the questions about itself.
/// Whatever it calls itself, its launcher stays above it.
bool isBelowStep(pid_t process);

/// Whether one of those, or nobody knows who, is at the other end of a local socket.
bool isFromStep(qintptr socketDescriptor);

/// Whether the program at the other end of a connection over the loopback address is one of those. Ports as this
/// process sees them.
bool isConnectedByStep(quint16 localPort, quint16 peerPort);

} // namespace cmbagent
