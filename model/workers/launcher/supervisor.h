// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channel.h"
#include "descendants.h"
#include "options.h"
#include "outputstream.h"

namespace cmbagent::launcher {

// Runs one program to its end and everything it started to theirs: the whole of `cmbagent-step` behind its command
// line. It sleeps in one poll() and wakes only for output, commands, ended children and deadlines.
class Supervisor {
public:
    explicit Supervisor(const Options& options);

    int run(); // the exit code of the launcher

private:
    enum class Phase {
        Running,
        Lingering, // the program has ended, helpers of it get a moment to follow
        Terminating, // SIGTERM was sent, the grace runs
        Killing, // SIGKILL is sent again and again
        Done,
    };

    bool prepare();
    void start();
    void fail(int error, const char* what);
    void wait();
    int timeLeft() const;
    void handleSignals();
    void reap();
    void handleCommand(int command);
    void pump(OutputStream& stream);
    void drain();
    void handleDeadlines();
    void watchMemory();
    void afterProgram();
    void end(EndReason reason, std::int64_t grace);
    void killAll();
    void report();

    Options m_options;
    Channel m_channel { channelDescriptor };
    OutputStream m_stdout;
    OutputStream m_stderr;
    int m_signals = -1;
    pid_t m_pid = -1;
    Phase m_phase = Phase::Running;
    bool m_programEnded = false;
    int m_status = 0; // of the program, as waitpid gives it
    std::int64_t m_started = 0;
    std::int64_t m_ended = 0;
    std::int64_t m_phaseDeadline = 0; // 0: none; all in microseconds of the monotonic clock
    std::int64_t m_timeout = 0;
    std::int64_t m_nextMemoryLook = 0;
    std::int64_t m_killingSince = 0;
    EndReason m_reason {}; // 0 until something other than the program itself ended the step
    FinalFrame m_final;
};

} // namespace cmbagent::launcher
