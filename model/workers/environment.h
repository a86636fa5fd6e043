// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"

#include <QByteArrayList>
#include <QProcessEnvironment>

namespace cmbagent {

class WorkArea;

/// "run/step/attempt": what a process of an attempt is known by.
QString attemptToken(const StepJob& job);

/// The few variables of our own environment that code of others may see. No key, no token, no password is among them.
QProcessEnvironment allowedEnvironment(const QProcessEnvironment& own);

/// The whole environment of one attempt. `dataId` is StrayFinder's, `matplotlibFolder` the shared configuration.
QByteArrayList stepEnvironment(const StepJob& job, const WorkArea& area, const QString& dataId,
                               const QString& matplotlibFolder, const QProcessEnvironment& own);

} // namespace cmbagent
