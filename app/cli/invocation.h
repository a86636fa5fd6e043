// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"

#include <QStringList>

namespace cmbagent {

/// What a person typed after `cmbagent`, understood.
struct Invocation
{
    enum class Verb : quint8 { Help, Version, OpenWindow, Run, Resume, List, Status, Pause, Cancel, Approve, Reject };

    Verb verb = Verb::Help;
    QString helpOn; ///< verb to explain; empty: all
    QString file;
    QString run; ///< id, its beginning, or "last"
    QString step; ///< for approve and reject
    QString dataPath;
    QMap<QString, QString> parameters; ///< as typed
    RunOptions options;
    QString hash;
    QString comment;
    bool json = false;
    bool stopWhatRuns = false; ///< pause --stop
    int limit = 20;
};

/// Reads the arguments (program name left out). The error says what is wrong and how it is meant.
Result<Invocation> readInvocation(const QStringList& arguments);

/// What `--help` prints, for one verb or all.
QString helpText(const QString& verb);

} // namespace cmbagent
