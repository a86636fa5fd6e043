// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"

#include <QStringList>

namespace cmbagent {

/// What a person typed after `cmbagent`, understood.
struct Invocation
{
    enum class Verb : quint8 {
        Help,
        Version,
        OpenWindow,
        Run,
        Task,
        Demo,
        Resume,
        List,
        Status,
        Pause,
        Cancel,
        Approve,
        Reject,
        Approvals,
        Remembered,
        ApprovalMode,
        Gate,
        Step, ///< a StepAction, by its name
        Branch,
        PlayFrom,
        Replay,
        Adopt,
        BranchTree,
        Compare,
        Abandon,
        Checkpoint,
        Checkpoints,
        Why,
        Effects,
        RetryReport,
        Suggest,
        Export,
        ExportGraph,
        Import,
        Feed,
        ModelsList,
        ModelsTest,
        ModelsLimits,
        ModelsUsual,
        KeysList,
        KeysSet,
        KeysRemove,
        AgentsList,
        AgentsSearch,
        AgentsShow,
        AgentsTry,
        AgentsScaffold,
        AgentsReload,
        AgentsEnable,
        AgentsDisable,
        Archive,
        Star,
        Delete,
        Storage,
        Collect,
        EnvironmentsList,
        EnvironmentsRemove,
        Limits,
        Costs,
        BudgetAlerts,
        BudgetList,
        BudgetSet,
        BudgetRemove,
        SessionList,
        SessionCreate,
        SessionArchive,
        SessionDelete,
    };

    Verb verb = Verb::Help;
    QString name; ///< of the verb, as typed
    QString helpOn; ///< verb to explain; empty: all
    QStringList arguments; ///< what is no flag
    QMap<QString, QStringList> flags; ///< every flag that was given, with its values in their order

    // The same, where it is needed often.
    QString file;
    QString run; ///< id, its beginning, or "last"
    QString step; ///< the second argument
    QString dataPath;
    QString session;
    QMap<QString, QString> parameters; ///< as typed
    RunOptions options;
    QString hash;
    QString comment;
    bool json = false;
    bool stopWhatRuns = false; ///< pause --stop
    int limit = 20;

    [[nodiscard]] bool has(const char* flag) const { return flags.contains(QLatin1String(flag)); }
    /// The last value of a flag; empty when it was not given.
    [[nodiscard]] QString value(const char* flag) const
    {
        const QStringList given = values(flag);
        return given.isEmpty() ? QString() : given.last();
    }
    [[nodiscard]] QStringList values(const char* flag) const { return flags.value(QLatin1String(flag)); }
};

/// Reads the arguments (program name left out). The error says what is wrong and how it is meant.
Result<Invocation> readInvocation(const QStringList& arguments);

/// What `--help` prints, for one verb or all.
QString helpText(const QString& verb);

} // namespace cmbagent
