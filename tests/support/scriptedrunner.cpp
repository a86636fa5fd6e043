// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scriptedrunner.h"

namespace cmbagent {

StepOutcome ScriptedRunner::run(const StepJob& job, std::stop_token stop, StepObserver& observer)
{
    const QString id = job.spec().id;
    QString ending = QStringLiteral("ok");
    {
        const std::lock_guard lock(m_mutex);
        m_begun << QStringLiteral("%1#%2").arg(id).arg(job.attempt);
        m_most = std::max(m_most, ++m_running);
        QStringList& endings = m_endings[id];
        if (!endings.isEmpty()) {
            ending = endings.takeFirst();
        }
    }
    if (onRun) {
        onRun(job, observer);
    }
    std::unique_lock lock(m_mutex);
    StepOutcome outcome;
    if (ending == QLatin1String("hold") && !m_wake.wait(lock, stop, [&] { return m_released.count(id) > 0; })) {
        outcome.end = StepOutcome::End::Cancelled;
    } else if (ending.startsWith(QLatin1String("fail"))) {
        StepReport report;
        report.exitCode = 1;
        report.error = Error { ErrorCode::Io, QStringLiteral("scripted failure"), {}, {}, {}, id };
        report.retryable = !ending.endsWith(QLatin1Char('!'));
        outcome = { StepOutcome::End::Failed, std::make_shared<const StepReport>(report) };
    }
    --m_running;
    return outcome;
}

void ScriptedRunner::script(const QString& step, const QStringList& endings)
{
    const std::lock_guard lock(m_mutex);
    m_endings[step] = endings;
}

void ScriptedRunner::release(const QString& step)
{
    const std::lock_guard lock(m_mutex);
    m_released.insert(step);
    m_wake.notify_all();
}

QStringList ScriptedRunner::begun() const
{
    const std::lock_guard lock(m_mutex);
    return m_begun;
}

int ScriptedRunner::running() const
{
    const std::lock_guard lock(m_mutex);
    return m_running;
}

int ScriptedRunner::mostAtOnce() const
{
    const std::lock_guard lock(m_mutex);
    return m_most;
}

} // namespace cmbagent
