// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "supervisor.h"

#include "program.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <poll.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cmbagent::launcher {

namespace {

constexpr std::int64_t ms = 1000;
constexpr std::int64_t orphanGrace = 500 * ms; // when nobody waits for us any more
constexpr std::int64_t lingerTime = 100 * ms;
constexpr std::int64_t killInterval = 4 * ms;
constexpr std::int64_t killPatience = 20'000 * ms; // a process in uninterruptible sleep may never go

Descendants descendants; // too large for the stack

std::int64_t toMicroseconds(const timeval& time)
{
    return std::int64_t { time.tv_sec } * 1'000'000 + time.tv_usec;
}

} // namespace

Supervisor::Supervisor(const Job& job, Channel& channel, WarmPython& warm, int signals)
    : m_job(job), m_limits(job.limits()), m_channel(channel), m_warm(warm),
      m_stdout(FrameKind::Stdout, job.stdoutFile()), m_stderr(FrameKind::Stderr, job.stderrFile()),
      m_usage(job, descendants), m_signals(signals)
{ }

bool Supervisor::run()
{
    m_started = now();
    start();
    while (m_phase != Phase::Done) {
        wait();
    }
    report();
    return m_channel.isOpen() && m_final.survivors == 0 && !m_askedToEnd;
}

void Supervisor::start()
{
    if (!m_stdout.open() || !m_stderr.open()) {
        fail(errno, "pipe");
        return;
    }
    const bool wasOffline = Sandbox::isOffline();
    const Sandbox sandbox(m_job);
    if (!sandbox.isReady()) {
        fail(sandbox.error(), "sandbox");
        return;
    }
    if (Sandbox::isOffline() != wasOffline) {
        m_warm.rest(); // it has the network still
    }
    const StartedProgram program = startWithin(sandbox);
    descendants.setApart(m_warm.pid());
    m_stdout.closeWriteEnd();
    m_stderr.closeWriteEnd();
    if (program.pid < 0) {
        fail(program.error, program.what);
        return;
    }
    m_pid = program.pid;
    if (m_limits.announces != 0) {
        m_channel.sendStarted(m_pid);
    }
    m_timeout = m_limits.timeoutMs > 0 ? m_started + m_limits.timeoutMs * ms : 0;
    m_usage.begin(m_started);
}

StartedProgram Supervisor::startWithin(const Sandbox& sandbox)
{
    if (m_warm.isReadyFor(m_job)) {
        const StartedProgram forked = m_warm.start(m_job, sandbox, m_stdout.writeEnd(), m_stderr.writeEnd());
        if (forked.pid > 0 || forked.error != 0) {
            m_final.isWarm = 1;
            return forked;
        }
    }
    return startProgram(m_job, sandbox, m_stdout.writeEnd(), m_stderr.writeEnd());
}

void Supervisor::fail(int error, const char* what)
{
    m_reason = EndReason::SpawnFailed;
    m_final.error = error;
    std::snprintf(m_final.what, sizeof m_final.what, "%s", what);
    m_phase = Phase::Done;
}

// A time of -1 waits for ever. Rounded up, so that a deadline has passed when poll() returns for it.
int Supervisor::timeLeft() const
{
    std::int64_t next = 0;
    const std::int64_t timeout = m_phase == Phase::Running ? m_timeout : 0;
    const std::int64_t usage = m_phase == Phase::Running ? m_usage.nextLook() : 0;
    for (const std::int64_t deadline : { timeout, usage, m_phaseDeadline }) {
        if (deadline > 0 && (next == 0 || deadline < next)) {
            next = deadline;
        }
    }
    if (next == 0) {
        return -1;
    }
    const std::int64_t left = (next - now() + ms - 1) / ms;
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, 3'600'000));
}

void Supervisor::wait()
{
    pollfd events[] = {
        { m_signals, POLLIN, 0 },
        { m_channel.descriptor(), POLLIN, 0 },
        { m_stdout.readEnd(), POLLIN, 0 },
        { m_stderr.readEnd(), POLLIN, 0 },
        { m_final.isWarm && !m_programEnded ? m_warm.descriptor() : -1, POLLIN, 0 },
    };
    if (poll(events, 5, timeLeft()) > 0) {
        if (events[2].revents) {
            pump(m_stdout);
        }
        if (events[3].revents) {
            pump(m_stderr);
        }
        if (events[4].revents) {
            hearWarmPython();
        }
        if (events[0].revents) {
            handleSignals();
        }
        if (events[1].revents) {
            handleCommand(m_channel.receiveCommand());
        }
    }
    if (m_phase != Phase::Done) {
        handleDeadlines();
    }
}

void Supervisor::handleSignals()
{
    signalfd_siginfo info {};
    bool asked = false;
    while (read(m_signals, &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
        asked = asked || info.ssi_signo == SIGTERM;
    }
    reap();
    m_askedToEnd = m_askedToEnd || asked;
    if (asked && m_phase != Phase::Done) {
        end(EndReason::Cancelled, orphanGrace);
    }
}

void Supervisor::reap()
{
    int status = 0;
    pid_t pid = 0;
    rusage usage {};
    while ((pid = wait4(-1, &status, WNOHANG, &usage)) > 0) {
        if (pid == m_warm.pid()) {
            m_warm.hasEnded();
            descendants.setApart(-1);
            continue;
        }
        m_final.userMicroseconds += toMicroseconds(usage.ru_utime);
        m_final.systemMicroseconds += toMicroseconds(usage.ru_stime);
        m_final.peakProcessBytes = std::max(m_final.peakProcessBytes, std::int64_t { usage.ru_maxrss } * 1024);
        if (pid == m_pid) {
            programHasEnded(status);
        }
    }
    if ((pid < 0 && errno == ECHILD) || (m_programEnded && isAlone())) {
        m_phase = Phase::Done;
    } else if (m_programEnded && m_phase == Phase::Running) {
        afterProgram();
    }
}

void Supervisor::programHasEnded(int status)
{
    m_programEnded = true;
    m_status = status;
    m_ended = now();
}

void Supervisor::hearWarmPython()
{
    WarmPython::End end;
    if (m_warm.receiveEnd(end)) {
        m_final.userMicroseconds += end.userMicroseconds;
        m_final.systemMicroseconds += end.systemMicroseconds;
        m_final.peakProcessBytes = std::max<std::int64_t>(m_final.peakProcessBytes, end.peakKilobytes * 1024);
        programHasEnded(end.status);
    } else {
        descendants.setApart(m_warm.pid());
    }
    reap();
}

// While there is a warm Python, no children at all is not the sign of the end.
bool Supervisor::isAlone() const
{
    if (m_warm.pid() < 0) {
        return false;
    }
    descendants.look();
    return descendants.count() == 0;
}

// The program is gone, something it started is not: helpers that end by themselves (such as Python's resource tracker)
// get a moment, everything else is ended.
void Supervisor::afterProgram()
{
    m_phase = Phase::Lingering;
    m_phaseDeadline = m_ended + lingerTime;
}

void Supervisor::handleCommand(int command)
{
    const std::int64_t grace = m_limits.graceMs * ms;
    if (command == cancelCommand) {
        end(EndReason::Cancelled, grace);
    } else if (command == killCommand) {
        end(EndReason::Cancelled, 0);
    } else if (command < 0) {
        end(EndReason::Cancelled, std::min(grace, orphanGrace));
    }
}

void Supervisor::pump(OutputStream& stream)
{
    const std::uint64_t stored = m_stdout.stored() + m_stderr.stored();
    const std::uint64_t limit = m_limits.outputBytes > 0 ? static_cast<std::uint64_t>(m_limits.outputBytes) : ~0ULL;
    switch (stream.pump(m_channel, limit - std::min(limit, stored))) {
    case OutputStream::Pumped::OverLimit:
        end(EndReason::OutputLimit, m_limits.graceMs * ms);
        break;
    case OutputStream::Pumped::LogBroken:
        end(EndReason::LogFailed, m_limits.graceMs * ms);
        break;
    case OutputStream::Pumped::Data:
    case OutputStream::Pumped::Nothing:
    case OutputStream::Pumped::Ended:
        break;
    }
}

// What is still in the pipes when everybody is gone. There is an end even where a pipe was passed on to a stranger.
void Supervisor::drain()
{
    for (OutputStream* stream : { &m_stdout, &m_stderr }) {
        pollfd event { stream->readEnd(), POLLIN, 0 };
        while (stream->readEnd() >= 0 && poll(&event, 1, 0) > 0) {
            pump(*stream);
        }
    }
}

void Supervisor::handleDeadlines()
{
    const std::int64_t time = now();
    if (m_phase == Phase::Running) {
        if (m_timeout > 0 && time >= m_timeout) {
            end(EndReason::Timeout, m_limits.graceMs * ms);
        } else {
            watchUsage(time);
        }
    } else if (m_phaseDeadline > 0 && time >= m_phaseDeadline) {
        if (m_phase == Phase::Lingering) {
            end(EndReason {}, m_limits.graceMs * ms);
        } else {
            killAll();
        }
    }
}

void Supervisor::watchUsage(std::int64_t time)
{
    const EndReason over = m_usage.look(time);
    if (over != EndReason {}) { // of memory there may be no time for good manners
        end(over, over == EndReason::MemoryLimit ? 0 : m_limits.graceMs * ms);
    } else if (m_usage.isSampleDue()) {
        tellUsage();
    }
}

void Supervisor::tellUsage()
{
    m_channel.sendUsage(m_usage.sample(now(), m_final.userMicroseconds + m_final.systemMicroseconds));
}

// The first reason stays; a later wish can only shorten the grace. No reason: the program has ended by itself.
void Supervisor::end(EndReason reason, std::int64_t grace)
{
    if (m_phase == Phase::Done) { // only the last words are being read
        if (reason == EndReason::OutputLimit || reason == EndReason::LogFailed) {
            m_reason = m_reason == EndReason {} ? reason : m_reason;
        }
        return;
    }
    if (m_reason == EndReason {} && !m_programEnded) {
        m_reason = reason;
    }
    if (m_phase == Phase::Killing) {
        return;
    }
    const std::int64_t deadline = now() + grace;
    if (m_phase != Phase::Terminating) {
        m_phase = Phase::Terminating;
        m_phaseDeadline = deadline;
        descendants.look();
        if (m_programEnded) {
            m_final.leftBehind = static_cast<std::uint32_t>(descendants.count());
            descendants.names(m_final.leftBehindNames, sizeof m_final.leftBehindNames);
        }
        if (grace > 0) {
            descendants.signal(SIGTERM);
        }
    }
    m_phaseDeadline = std::min(m_phaseDeadline, deadline);
    if (grace <= 0) {
        killAll();
    }
}

void Supervisor::killAll()
{
    const std::int64_t time = now();
    if (m_phase != Phase::Killing) {
        m_phase = Phase::Killing;
        m_killingSince = time;
    }
    descendants.look();
    descendants.signal(SIGKILL);
    m_phaseDeadline = time + killInterval;
    if (time - m_killingSince < killPatience) {
        return;
    }
    m_final.survivors = static_cast<std::uint32_t>(descendants.count());
    m_phase = Phase::Done;
}

void Supervisor::report()
{
    m_phase = Phase::Done;
    drain();
    m_stdout.finish(m_limits.syncLogs != 0);
    m_stderr.finish(m_limits.syncLogs != 0);
    if (const int error = m_stdout.logError() ? m_stdout.logError() : m_stderr.logError()) {
        m_reason = EndReason::LogFailed;
        m_final.error = error;
        std::snprintf(m_final.what, sizeof m_final.what, "%s", m_stdout.logError() ? "stdout log" : "stderr log");
    }

    if (m_usage.hasMoreToTell()) {
        descendants.look(); // who has ended is counted already
        tellUsage();
    }
    const EndReason over = m_usage.finish();
    m_reason = m_reason == EndReason {} ? over : m_reason;
    m_final.diskBytes = m_usage.diskBytes();
    // It may have been more between two looks.
    m_final.peakGroupBytes = std::max(m_usage.memoryBytes(), m_final.peakProcessBytes);
    m_final.wallMicroseconds = now() - m_started;
    m_final.stdoutBytes = m_stdout.stored();
    m_final.stderrBytes = m_stderr.stored();
    if (m_programEnded && WIFEXITED(m_status)) {
        m_final.exitCode = WEXITSTATUS(m_status);
    }
    if (m_programEnded && WIFSIGNALED(m_status)) {
        m_final.signal = WTERMSIG(m_status);
    }
    m_final.reason = m_reason;
    if (m_reason == EndReason {}) {
        m_final.reason = m_final.signal ? EndReason::Signalled : EndReason::Exited;
    }
    m_channel.sendFinal(m_final);
}

} // namespace cmbagent::launcher
