// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/resumecommand.h"

#include "app/cli/questions.h"

#include <limits>

namespace cmbagent {

void ResumeCommandLine::start()
{
    findRun([this](const RunSummary& run) { takeUp(run); });
}

void ResumeCommandLine::takeUp(const RunSummary& run)
{
    if (run.state == RunState::Completed && TaskStarter::isPlanFile(run.sourcePath)) {
        return takeUpPlan(run);
    }
    resume(run);
}

namespace {

/// A run that has come to a plan, and the one that carries it out; nothing: it was deleted.
struct PlanLeft
{
    RunProjection planned;
    RunId by; ///< null: none ever did
    std::optional<RunSummary> carrying {};
};

Result<PlanLeft> planLeft(Reader& reader, const SessionScope& scope, const RunId& planning, const Blobs& blobs)
{
    auto planned = reader.load(scope, planning, blobs);
    const auto by = planned ? reader.carriedOutBy(scope, planning) : tl::unexpected(planned.error());
    if (!by) {
        return tl::unexpected(by.error());
    }
    PlanLeft left { std::move(*planned), *by };
    if (const auto carrying = by->isNull() ? Result<RunSummary>(RunSummary()) : reader.run(scope, *by)) {
        left.carrying = *carrying;
    } else if (carrying.error().code != ErrorCode::NotFound) {
        return tl::unexpected(carrying.error());
    }
    return left;
}

} // namespace

void ResumeCommandLine::takeUpPlan(const RunSummary& planning)
{
    ask<PlanLeft>([scope = m_backend.scope(), id = planning.id,
                   blobs = &m_backend.blobs()](Reader& reader) { return planLeft(reader, scope, id, *blobs); },
                  [this, planning](const PlanLeft& left) {
                      if (left.by.isNull() && m_refusal) {
                          return finish(*m_refusal);
                      }
                      if (left.by.isNull()) {
                          m_planning = planning;
                          return openFeed() ? carryOut(left.planned) : void();
                      }
                      const QString by = shortId(left.by);
                      if (!left.carrying) {
                          return refuse(
                              ErrorCode::NotFound,
                              QStringLiteral("The plan was carried out by run %1, which was deleted.").arg(by),
                              QStringLiteral("Its workflow is in %1; begin it anew with: cmbagent run FILE")
                                  .arg(TaskStarter::folderOf(planning.sourcePath)));
                      }
                      if (isFinal(left.carrying->state)) {
                          return refuse(ErrorCode::IllegalMove,
                                        QStringLiteral("The plan was carried out already: run %1 is %2.")
                                            .arg(by, stateName(left.carrying->state)),
                                        QStringLiteral("See it with: cmbagent status %1").arg(by));
                      }
                      takeUp(*left.carrying);
                  });
}

void ResumeCommandLine::take(const Result<TaskRun>& begun)
{
    const bool isOthers = !begun && begun.error().code == ErrorCode::Conflict;
    if (!isOthers || !m_planning || m_refusal) {
        return FollowingCommand::take(begun);
    }
    m_refusal = begun.error();
    takeUpPlan(*m_planning);
}

void ResumeCommandLine::resume(const RunSummary& run)
{
    if (!openFeed()) {
        return;
    }
    connect(&m_backend, &Backend::committed, this, &ResumeCommandLine::buffer);
    ask<RunProjection>(
        [this, id = run.id](Reader& reader) { return reader.load(m_backend.scope(), id, m_backend.blobs()); },
        [this, run](const RunProjection& projection) {
            const auto resumed = [this, run, projection](const Result<void>& result) {
                if (!result) {
                    return finish(result.error());
                }
                // Who works on it was settled only now: others may have taken it up, or let it go, since we looked.
                m_backend.owns(run.id) ? followOurs(run, projection) : tellSentOn(run);
            };
            m_backend.resumeRun(run.id, resumed, m_invocation.options.workers);
        });
}

void ResumeCommandLine::tellSentOn(const RunSummary& run)
{
    m_terminal.line(QStringLiteral("%1 goes on in the process that has it open.").arg(run.name));
    if (m_invocation.options.workers > 0) {
        m_terminal.line(QStringLiteral("How many steps it does at a time is for that process to say."));
    }
    m_terminal.json({ { "run_id", run.id.toString() }, { "resumed", true } });
    finish(ExitCode::Done);
}

void ResumeCommandLine::followOurs(const RunSummary& run, const RunProjection& seen)
{
    // Also what another process did between our look and our taking it up.
    const auto question = [this, id = run.id, seq = seen.seq()](Reader& reader) {
        return reader.events(m_backend.scope(), id, seq, std::numeric_limits<int>::max());
    };
    ask<RunEvents>(question, [this, run, seen](const RunEvents& events) {
        m_terminal.line(QStringLiteral("%1 · run %2 · goes on after %3 of %4 steps")
                            .arg(m_terminal.coloured(run.name, Terminal::Colour::Bold), shortId(run.id),
                                 QString::number(seen.settledCount()), QString::number(seen.stepCount())));
        bufferFirst(events);
        follow(seen, m_backend.runFolder(run.id, run.project));
    });
}

} // namespace cmbagent
