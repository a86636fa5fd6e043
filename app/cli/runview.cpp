// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runview.h"

#include "app/cli/exitcodes.h"
#include "core/measured.h"
#include "core/publishedevent.h"
#include "core/stepchanges.h"
#include "core/taskorder.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTimer>

#include <algorithm>

namespace cmbagent {

QString outputPath(const QString& runFolder, const RunProjection& run, int step, const QString& name)
{
    const StepStatus& status = run.step(step);
    const QString& id = run.workflow()->steps[size_t(step)].id;
    const auto& origin = status.origin;
    if (origin && origin->run != run.run()) { // beside our folder, in that of the run that made it
        const QString folder = runFolder.isEmpty() ? QStringLiteral("/..") : QFileInfo(runFolder).path();
        return QStringLiteral("%1/%2/steps/%3/attempt-%4/work/%5")
            .arg(folder, origin->run.toString(), origin->step, QString::number(origin->attempt), name);
    }
    const int attempt = status.attempts.empty() ? 1 : status.attempts.back().number;
    return QStringLiteral("%1/steps/%2/attempt-%3/work/%4").arg(runFolder, id, QString::number(attempt), name);
}

bool hasRecordedCalls(const RunProjection& run, int step)
{
    const auto& calls = run.modelCalls();
    return std::any_of(calls.begin(), calls.end(),
                       [step](const PaidCall& paid) { return paid.step == step && paid.call.isRecorded; });
}

bool hasRecordedCalls(const RunProjection& run)
{
    const auto& calls = run.modelCalls();
    return isRecorded(run.created().options)
        || std::any_of(calls.begin(), calls.end(), [](const PaidCall& paid) { return paid.call.isRecorded; });
}

RunView::RunView(const Terminal& terminal, const Clock& clock, QString runFolder, QObject* parent)
    : QObject(parent), m_terminal(terminal), m_clock(clock), m_runFolder(std::move(runFolder))
{
    if (m_terminal.isInteractive()) {
        auto* timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, &RunView::drawLive);
        timer->start(200);
    }
}

void RunView::begin(RunProjection projection)
{
    m_run = std::move(projection);
}

void RunView::take(const RunEvents& events)
{
    bool isOurs = false;
    for (const RunEvent& event : events) {
        if (!hasBegun() || event.run != m_run.run() || event.seq <= m_run.seq()) {
            continue;
        }
        if (const auto applied = m_run.apply(event); !applied) {
            m_terminal.error(applied.error());
            continue;
        }
        isOurs = true;
        m_terminal.json(publishedEvent(event, m_run.workflow().get(), m_run.created().session));
        show(event);
    }
    if (isOurs) {
        drawLive();
        Q_EMIT changed();
    }
}

void RunView::takeProgress(const QList<ProgressUpdate>& updates)
{
    for (const ProgressUpdate& update : updates) {
        if (hasBegun() && update.run == m_run.run()) {
            m_progress[update.step] = update;
        }
    }
}

void RunView::show(const RunEvent& event)
{
    if (const auto* finished = std::get_if<StepFinished>(&event.body)) {
        m_progress.remove(finished->step);
        showStep(finished->step);
    } else if (const auto* skipped = std::get_if<StepSkipped>(&event.body)) {
        showStep(skipped->step);
    } else if (const auto* interrupted = std::get_if<StepInterrupted>(&event.body)) {
        m_progress.remove(interrupted->step);
        showStep(interrupted->step);
    } else if (const auto* retry = std::get_if<StepRetryScheduled>(&event.body)) {
        showStep(retry->step);
    } else if (const auto* resolved = std::get_if<ApprovalResolved>(&event.body)) {
        const ApprovalKind kind = m_run.approval(resolved->id)->request.kind;
        if (kind == ApprovalKind::Gate
            || (kind == ApprovalKind::Step && resolved->resolution == Resolution::Rejected)) {
            showStep(resolved->step);
        }
    } else if (const auto* requested = std::get_if<ApprovalRequested>(&event.body)) {
        if (requested->kind == ApprovalKind::Gate
            || requested->kind == ApprovalKind::Step) { // the failure that led to another question is told already
            showStep(requested->step);
        }
        Q_EMIT approvalOpened(requested->id);
    } else if (const auto* note = std::get_if<NoteRecorded>(&event.body)) {
        if (!note->text.isEmpty()) {
            clearLive();
            m_terminal.line(m_terminal.coloured(QStringLiteral("  ! ") + note->text, Terminal::Colour::Yellow));
        }
    }
}

void RunView::showStep(int step) const
{
    const_cast<RunView*>(this)->clearLive();
    const StepStatus& status = m_run.step(step);
    QString line = QStringLiteral("  %1 %2").arg(m_terminal.coloured(stepMark(status.state), stepColour(status.state)),
                                                 labelNow(m_run, step));
    if (status.attempts.size() > 1) {
        line += QStringLiteral(" (attempt %1)").arg(status.attempts.size());
    }
    if (hasRecordedCalls(m_run, step)) {
        line += QStringLiteral(" (recorded)");
    }
    if (status.state == StepState::Completed && !status.attempts.empty()) {
        const qint64 micros = status.ended().micros - status.started().micros;
        line += m_terminal.coloured(QStringLiteral("  ") + durationText(micros), Terminal::Colour::Grey);
    } else if (status.state != StepState::Completed) {
        line += QStringLiteral("  ") + m_terminal.coloured(stepWord(status), stepColour(status.state));
        if (status.cause >= 0) {
            line += QStringLiteral(": it requires '%1'").arg(m_run.workflow()->steps[size_t(status.cause)].id);
        } else if (!status.reason.isEmpty()) {
            line += QStringLiteral(": ") + status.reason;
        }
    }
    m_terminal.line(line);
    const StepReport* report = status.report();
    if (status.state == StepState::Failed && report && report->error) {
        if (!report->error->mend.isEmpty()) {
            m_terminal.line(QStringLiteral("      ") + report->error->mend);
        }
        m_terminal.line(QStringLiteral("      log: %1")
                            .arg(QDir::cleanPath(outputPath(m_runFolder, m_run, step, QStringLiteral("../log")))));
    }
}

QString RunView::liveLine(int step) const
{
    const qint64 elapsed = m_clock.now().micros - m_run.step(step).started().micros;
    QString line = QStringLiteral("  ● %1  %2").arg(labelNow(m_run, step), durationText(elapsed));
    line += hasRecordedCalls(m_run, step) ? QStringLiteral("  recorded") : QString();
    const auto progress = m_progress.constFind(step);
    if (progress != m_progress.constEnd() && progress->fraction >= 0) {
        line += QStringLiteral("  %1 %  %2").arg(int(progress->fraction * 100)).arg(progress->text);
    }
    return line.left(m_terminal.columns() - 1);
}

void RunView::drawLive()
{
    if (!m_terminal.isInteractive() || !hasBegun()) {
        return;
    }
    clearLive();
    constexpr int mostLines = 8;
    QString block;
    for (int step = 0, shown = 0; step < m_run.stepCount() && shown < mostLines && m_run.count(StepState::Running) > 0;
         ++step) {
        if (m_run.step(step).state == StepState::Running) {
            block += m_terminal.coloured(liveLine(step), Terminal::Colour::Blue) + QLatin1Char('\n');
            ++m_liveLines;
            ++shown;
        }
    }
    m_terminal.part(block);
}

void RunView::clearLive()
{
    if (m_liveLines > 0) {
        m_terminal.clearLinesAbove(m_liveLines);
        m_liveLines = 0;
    }
}

/// What the last steps found and wrote; what came before is in `cmbagent status`.
void RunView::showOutputs() const
{
    QStringList files;
    for (int step = 0; step < m_run.stepCount(); ++step) {
        const StepReport* report = m_run.step(step).report();
        if (!report || !m_run.workflow()->dependents(step).empty()) {
            continue;
        }
        for (const Measured& measured : measuredFrom(report->values)) {
            m_terminal.line(QStringLiteral("    %1 = %2").arg(measured.name, measured.toText()));
        }
        for (const OutputFile& output : report->outputs) {
            files << QStringLiteral("      ") + outputPath({}, m_run, step, output.name).mid(1);
        }
    }
    if (!files.isEmpty()) {
        m_terminal.line(QStringLiteral("    in %1").arg(m_runFolder));
        m_terminal.line(files.join(QLatin1Char('\n')));
    }
}

void RunView::showResult() const
{
    const_cast<RunView*>(this)->clearLive();
    const qint64 end = m_run.endedAt().isSet() ? m_run.endedAt().micros : m_clock.now().micros;
    const bool isWaiting = m_run.isWaitingForApproval();
    const bool isRecorded = hasRecordedCalls(m_run);
    m_terminal.line(QStringLiteral("%1: %2, %3 of %4 steps, %5%6")
                        .arg(m_run.created().name, runWord(m_run.state(), false, isWaiting),
                             QString::number(m_run.settledCount()), QString::number(m_run.stepCount()),
                             durationText(end - m_run.createdAt().micros),
                             isRecorded ? QStringLiteral(", recorded answers") : QString()));
    if (!m_run.reason().isEmpty()) {
        m_terminal.line(QStringLiteral("    %1").arg(m_run.reason()));
    }
    showOutputs();
    QJsonArray outputs;
    QJsonObject values;
    for (int step = 0; step < m_run.stepCount(); ++step) {
        if (const StepReport* report = m_run.step(step).report()) {
            const QString& id = m_run.workflow()->steps[size_t(step)].id;
            for (const OutputFile& output : report->outputs) {
                outputs.append(QJsonObject { { "step", id },
                                             { "name", output.name },
                                             { "path", outputPath(m_runFolder, m_run, step, output.name) },
                                             { "sha256", output.blob.hash.toHex() },
                                             { "size", output.blob.size } });
            }
            if (!report->values.isEmpty()) {
                values.insert(id, report->values);
            }
        }
    }
    m_terminal.json({ { "event_type", "result" },
                      { "run_id", m_run.run().toString() },
                      { "state", isWaiting ? QStringLiteral("waiting_approval") : stateName(m_run.state()) },
                      { "exit_code", int(exitCodeFor(m_run)) },
                      { "folder", m_runFolder },
                      { "recorded", isRecorded },
                      { "values", values },
                      { "outputs", outputs } });
}

} // namespace cmbagent
