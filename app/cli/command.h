// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/cli/exitcodes.h"
#include "app/cli/invocation.h"
#include "app/cli/terminal.h"

#include <set>

namespace cmbagent {

/// One verb of the command line at work. Ends by calling `finish` once. Lives on the main thread.
class Command : public QObject
{
    Q_OBJECT

public:
    Command(Backend& backend, const Terminal& terminal, const Invocation& invocation)
        : m_backend(backend), m_terminal(terminal), m_invocation(invocation)
    {
        connect(&backend, &Backend::halted, this, &Command::takeHalt);
        connect(&backend, &Backend::lockAwaited, this, &Command::takeLockAwaited);
        connect(&backend, &Backend::othersAwaited, this, &Command::takeOthersAwaited);
        connect(&backend, &Backend::callLost, this, [this](const Error& error) { m_terminal.error(error); });
    }
    /// Begins; called once, from the running event loop.
    virtual void start() = 0;
    /// Ctrl+C or SIGTERM: end soon, and leave everything so that it can go on.
    virtual void interrupt() { finish(ExitCode::Interrupted); }

Q_SIGNALS:
    void finished(cmbagent::ExitCode code);

protected:
    /// Nothing can be written any more, so no reply would come.
    virtual void takeHalt(const Error& error) { finish(error); }
    /// Takes away a line that is drawn again, before something else is said.
    virtual void clearLive() { }
    void finish(ExitCode code)
    {
        if (!std::exchange(m_isFinished, true)) {
            Q_EMIT finished(code);
        }
    }
    void finish(const Error& error)
    {
        m_terminal.error(error);
        finish(exitCodeFor(error));
    }
    /// Ctrl+C may have ended it while an answer was waited for.
    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    void refuse(ErrorCode code, const QString& what, const QString& mend)
    {
        finish(Error { code, what, mend, {}, {}, {} });
    }
    /// Finds the one run a person means by an id, its beginning, or "last".
    void findRun(const QString& wanted, const std::function<void(const RunSummary&)>& found);
    void findRun(const std::function<void(const RunSummary&)>& found) { findRun(m_invocation.run, found); }
    /// The same, with everything that happened in it.
    void loadRun(const QString& wanted, const std::function<void(const RunSummary&, const RunProjection&)>& loaded);
    /// Asks the reader thread; an error ends the command.
    template <typename Value>
    void ask(std::function<Result<Value>(Reader&)> question, const std::function<void(const Value&)>& answered)
    {
        m_backend.read<Value>(std::move(question), [this, answered](const Result<Value>& answer) {
            answer ? answered(*answer) : finish(answer.error());
        });
    }
    /// Asks the store thread; an error ends the command.
    void change(std::function<Result<void>(Store&)> question, const std::function<void()>& changed)
    {
        m_backend.change(std::move(question),
                         [this, changed](const Result<void>& answer) { answer ? changed() : finish(answer.error()); });
    }

    /// Before a language model is asked outside of runs: keys are there, and budgets are known.
    void prepareAsking(const std::function<void()>& ready);
    void onceBudgetsKnown(const std::function<void()>& then);
    /// For whoever asks one, on whatever thread: puts each call into the ledger.
    [[nodiscard]] std::function<void(const ModelCall&)> noting(CallPurpose purpose) const;
    /// When all calls that were made are in the ledger, or it was said that they are not.
    void onceNoted(const std::function<void()>& then);
    [[nodiscard]] CallPlace callPlace() const { return { m_backend.scope().session, m_backend.project() }; }

    Backend& m_backend;
    const Terminal& m_terminal;
    const Invocation m_invocation;

private:
    void takeLockAwaited();
    void takeOthersAwaited(Backend::Awaited what);

    bool m_isFinished = false;
    std::set<Backend::Awaited> m_awaited; ///< told
};

std::unique_ptr<Command> makeCommand(Backend& backend, const Terminal& terminal, const Invocation& invocation);

} // namespace cmbagent
