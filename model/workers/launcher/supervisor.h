// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channel.h"
#include "job.h"
#include "outputstream.h"
#include "usagewatch.h"
#include "warmpython.h"

namespace cmbagent::launcher {

// Runs one job to its end and everything it started to theirs. It sleeps in one poll() and wakes only for output,
// commands, ended children and deadlines.
class Supervisor
{
public:
    // The process is already a subreaper; `signals` is a signalfd of SIGCHLD and the signals that ask to end.
    Supervisor(const Job& job, Channel& channel, WarmPython& warm, int signals);

    // False: the launcher must not do another job.
    bool run();

private:
    enum class Phase {
        Running,
        Lingering, // the program has ended, helpers of it get a moment to follow
        Terminating, // SIGTERM was sent, the grace runs
        Killing, // SIGKILL is sent again and again
        Done,
    };

    void start();
    StartedProgram startWithin(const Sandbox& sandbox);
    void fail(int error, const char* what);
    void wait();
    int timeLeft() const;
    void handleSignals();
    void reap();
    void hearWarmPython();
    void programHasEnded(int status);
    bool isAlone() const;
    void handleCommand(int command);
    void pump(OutputStream& stream);
    void drain();
    void handleDeadlines();
    void watchUsage(std::int64_t time);
    void tellUsage();
    void afterProgram();
    void end(EndReason reason, std::int64_t grace);
    void killAll();
    void report();

    const Job& m_job;
    const JobHead& m_limits;
    Channel& m_channel;
    WarmPython& m_warm;
    OutputStream m_stdout;
    OutputStream m_stderr;
    UsageWatch m_usage;
    int m_signals;
    pid_t m_pid = -1;
    Phase m_phase = Phase::Running;
    bool m_programEnded = false;
    bool m_askedToEnd = false; // by a signal, so there must not be another job
    int m_status = 0; // of the program, as waitpid gives it
    std::int64_t m_started = 0;
    std::int64_t m_ended = 0;
    std::int64_t m_phaseDeadline = 0; // 0: none; all in microseconds of the monotonic clock
    std::int64_t m_timeout = 0;
    std::int64_t m_killingSince = 0;
    EndReason m_reason {}; // 0 until something other than the program itself ended the step
    FinalFrame m_final;
};

} // namespace cmbagent::launcher
