// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"

#include <QList>
#include <QString>

#include <functional>

namespace cmbagent {

/// A process that was left over from an attempt of a step.
struct Stray
{
    qint64 pid = 0;
    QString attempt; ///< "run/step/attempt"; of its nearest ancestor that has one, when it has thrown its own away
    QString name; ///< of the program
};

/// Finds and ends processes that an attempt left behind because even the launcher was killed. It goes by what the
/// environment of every process of a step says, so whose strays they are is the caller's decision: only those of runs
/// whose lock one holds. Has no state; call it from any thread that may block for some seconds.
class StrayFinder
{
public:
    static constexpr const char* attemptVariable = "CMBAGENT_ATTEMPT=";
    static constexpr const char* dataVariable = "CMBAGENT_DATA_ID=";

    using Filter = std::function<bool(const QString& attempt)>;

    /// The name of a data directory in the environment of its steps.
    static QString dataId(const QString& dataFolder);

    /// Processes of the data directory (any, when empty) whose attempt passes the filter, and everything below them.
    static QList<Stray> find(const QString& dataId, const Filter& filter);

    /// Ends them: SIGTERM, `graceMillis`, SIGKILL, until none is found any more. Tells which there were.
    static QList<Stray> end(const QString& dataId, const Filter& filter, int graceMillis = 500);
    static QList<Stray> endRun(const QString& dataId, RunId run);
    static QList<Stray> endAttempt(const QString& attempt);
};

} // namespace cmbagent
