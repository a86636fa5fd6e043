// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cmbagent::launcher {

namespace {

constexpr std::int64_t addressSpaceFloor = std::int64_t { 4 } << 30;

struct Start
{
    const Job* job;
    const Sandbox* sandbox;
    int stdoutEnd;
    int stderrEnd;
    int error;
    const char* what;
};

bool setLimit(__rlimit_resource resource, std::int64_t bytes)
{
    rlimit current {};
    if (getrlimit(resource, &current) != 0) {
        return false;
    }
    const rlim_t wanted = static_cast<rlim_t>(bytes);
    if (current.rlim_max != RLIM_INFINITY && current.rlim_max <= wanted) {
        return true; // somebody has already set a tighter one
    }
    const rlimit next { wanted, wanted };
    return setrlimit(resource, &next) == 0;
}

bool limitMemory(std::int64_t bytes)
{
    const std::int64_t addresses = addressSpaceFor(bytes);
    return addresses == 0 || setLimit(RLIMIT_AS, addresses);
}

// Runs in the new process while the old one waits; returns only when something failed.
const char* become(const Start& start)
{
    const Job& job = *start.job;
    const JobHead& limits = job.limits();
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) {
        return "prctl";
    }
    if (setsid() < 0) {
        return "setsid";
    }
    // A set-user-id program could not be ended by us.
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
        return "prctl";
    }
    if (dup2(start.stdoutEnd, STDOUT_FILENO) < 0 || dup2(start.stderrEnd, STDERR_FILENO) < 0) {
        return "dup2";
    }
    if (!setLimit(RLIMIT_CORE, 0) || !limitMemory(limits.memoryBytes)) {
        return "setrlimit";
    }
    if (limits.fileBytes > 0 && !setLimit(RLIMIT_FSIZE, limits.fileBytes)) {
        return "setrlimit";
    }
    if (job.directory() && chdir(job.directory()) != 0) {
        return "chdir";
    }
    if (!start.sandbox->enter()) {
        return "sandbox";
    }
    sigset_t none;
    sigemptyset(&none);
    if (sigprocmask(SIG_SETMASK, &none, nullptr) != 0) {
        return "sigprocmask";
    }
    execve(job.program()[0], job.program(), job.environment());
    return "exec";
}

int enter(void* argument)
{
    Start& start = *static_cast<Start*>(argument);
    start.what = become(start);
    start.error = errno;
    _exit(127);
}

} // namespace

// Numerical libraries reserve far more addresses than they use, so this is only a wall against one sudden huge
// allocation, well above the limit that is watched in /proc.
std::int64_t addressSpaceFor(std::int64_t memoryBytes)
{
    return memoryBytes < addressSpaceFloor ? 0 : memoryBytes * 2;
}

StartedProgram startProgram(const Job& job, const Sandbox& sandbox, int stdoutEnd, int stderrEnd)
{
    alignas(16) static char stack[64 * 1024];
    Start start { &job, &sandbox, stdoutEnd, stderrEnd, 0, "" };
    const pid_t pid = clone(enter, stack + sizeof stack, CLONE_VM | CLONE_VFORK | SIGCHLD, &start);
    if (pid < 0) {
        return { -1, errno, "clone" };
    }
    if (start.error != 0) {
        waitpid(pid, nullptr, 0);
        return { -1, start.error, start.what };
    }
    return { pid, 0, "" };
}

} // namespace cmbagent::launcher
