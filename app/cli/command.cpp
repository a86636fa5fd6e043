// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/cli/controlcommands.h"
#include "app/cli/querycommands.h"
#include "app/cli/runcommands.h"

namespace cmbagent {

void Command::findRun(const std::function<void(const RunSummary&)>& found)
{
    const QString wanted = m_invocation.run;
    m_backend.read<QList<RunSummary>>(
        [scope = m_backend.scope(), wanted](Reader& reader) { return reader.findRuns(scope, wanted); },
        [this, wanted, found](const Result<QList<RunSummary>>& runs) {
            if (!runs) {
                return finish(runs.error());
            }
            if (runs->size() == 1 || (!runs->isEmpty() && wanted == QLatin1String("last"))) {
                return found(runs->front());
            }
            Error error { ErrorCode::NotFound,
                          QStringLiteral("No run begins with '%1'.").arg(wanted),
                          QStringLiteral("See 'cmbagent list'."),
                          {},
                          {},
                          {} };
            if (runs->size() > 1) {
                error.what = QStringLiteral("More than one run begins with '%1'.").arg(wanted);
                error.mend = QStringLiteral("Type more of its id.");
            }
            finish(error);
        });
}

std::unique_ptr<Command> makeCommand(Backend& backend, const Terminal& terminal, const Invocation& invocation)
{
    using Verb = Invocation::Verb;
    switch (invocation.verb) {
    case Verb::Run:
        return std::make_unique<RunCommandLine>(backend, terminal, invocation);
    case Verb::Resume:
        return std::make_unique<ResumeCommandLine>(backend, terminal, invocation);
    case Verb::List:
        return std::make_unique<ListCommand>(backend, terminal, invocation);
    case Verb::Status:
        return std::make_unique<StatusCommand>(backend, terminal, invocation);
    case Verb::Pause:
    case Verb::Cancel:
        return std::make_unique<SteerCommand>(backend, terminal, invocation);
    case Verb::Approve:
    case Verb::Reject:
        return std::make_unique<AnswerCommand>(backend, terminal, invocation);
    case Verb::Help:
    case Verb::Version:
    case Verb::OpenWindow:
        break;
    }
    return nullptr;
}

} // namespace cmbagent
