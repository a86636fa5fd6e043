// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/budgets.h"
#include "core/results.h"
#include "core/taskmode.h"

#include <QByteArray>
#include <QString>

#include <stop_token>

namespace cmbagent {

struct ModelCall;
struct RetryContext;
struct UsageSample;

/// One attempt of one step, complete: everything a runner needs, nothing it has to ask for.
struct StepJob
{
    RunId run;
    WorkflowPtr workflow;
    int step = -1;
    int attempt = 1;
    QString runFolder; ///< absolute; the attempt lives in steps/<id>/attempt-<n> below it
    std::vector<JobInput> inputs; ///< declared inputs, from files or earlier steps
    std::vector<FrozenFile> files; ///< everything the run froze: scripts and travelling files
    QString sourceFolder; ///< where the workflow file lay; only for messages
    QString interpreter; ///< the run's choice; empty: the step's, the workflow's, or found
    QJsonObject parameters;
    QJsonObject answers; ///< step id → {"resolution", "comment"} of every approval this step comes after
    CallPlace place; ///< whose budgets count what it spends
    double simulateSpeedup = 0; ///< > 0: sleep simulatedMillis divided by this
    QMap<QString, QString> models; ///< role → model, what a person chose for the run; under "" for all roles
    std::optional<TaskMode> taskMode {}; ///< see RunOptions
    bool isEffectCheck = false; ///< run the effect's check instead of the step
    std::shared_ptr<const RetryContext> retry; ///< what went before; null at a first attempt without guidance

    [[nodiscard]] const StepSpec& spec() const { return workflow->steps[size_t(step)]; }
};

/// How an attempt ended. Cancelled means: we were asked to stop and did.
struct StepOutcome
{
    enum class End : quint8 { Completed, Failed, Cancelled };

    End end = End::Completed;
    std::shared_ptr<const StepReport> report; ///< null: nothing to tell
};

/// Hears of an attempt while it runs. Called on the runner's thread; implementations must be quick and thread-safe.
class StepObserver
{
public:
    StepObserver() = default;
    virtual ~StepObserver() = default;
    Q_DISABLE_COPY_MOVE(StepObserver)

    /// `fraction` in 0..1.
    virtual void progressed(double fraction, const QString& text) = 0;
    virtual void metricReported(const QString& name, double value, const QString& unit) = 0;
    /// What its processes take, now and then; becomes a UsageSampled. It is no sign of life: who waits for ever takes
    /// memory, too. Runners without processes of their own never say it.
    virtual void usageSampled(const UsageSample& sample) { Q_UNUSED(sample) }
    /// A complete line of output, for the live console; the log file has everything.
    virtual void lineWritten(bool isError, const QString& line) = 0;
    /// Something a person should know; becomes a NoteRecorded.
    virtual void noted(const QString& code, const QString& text) = 0;
    /// A language model was called, well or not; becomes a ModelCalled at once, so that its cost outlives a crash.
    /// Runners that ask no models never say it.
    virtual void modelCalled(const ModelCall& call) { Q_UNUSED(call) }
};

/// Port: do this step. May block, may be called from many threads at once, and never throws past its border.
class StepRunner
{
public:
    StepRunner() = default;
    virtual ~StepRunner() = default;
    Q_DISABLE_COPY_MOVE(StepRunner)

    /// Runs to the end, or ends soon after `stop` is requested.
    virtual StepOutcome run(const StepJob& job, std::stop_token stop, StepObserver& observer) = 0;
};

/// Port: content by its hash. Safe from every thread.
class Blobs
{
public:
    Blobs() = default;
    virtual ~Blobs() = default;
    Q_DISABLE_COPY_MOVE(Blobs)

    /// Where the content lies; read-only for everyone. NotFound when it is not there.
    [[nodiscard]] virtual Result<QString> pathOf(const BlobHash& hash) const = 0;
    /// Reads and verifies it; Corrupt when the bytes do not match the name.
    [[nodiscard]] virtual Result<QByteArray> read(const BlobHash& hash) const = 0;
    /// Stores content durably (temporary file, fsync, rename); cheap when it is there already.
    virtual Result<BlobRef> put(QByteArrayView content) = 0;
    /// Stores a file's content, by reflink where the file system can.
    virtual Result<BlobRef> putFile(const QString& path) = 0;
};

} // namespace cmbagent
