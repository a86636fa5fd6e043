// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// cmbagent-step: runs programs for the application, one after the other, and makes sure that nothing of them is left
// afterwards, whatever happens to the application. See protocol.h for how to talk to it. It is linked statically and
// uses no C++ library, so that it starts quickly and stays small.

#include "supervisor.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <initializer_list>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace cmbagent::launcher;

namespace {

// Descriptors 0 to 2 must be taken, so that no pipe of ours lands there. Programs have nothing to read.
bool takeStandardDescriptors()
{
    int nothing = -1;
    do {
        nothing = open("/dev/null", O_RDWR);
    } while (nothing >= 0 && nothing < channelDescriptor);
    return nothing >= 0 && dup2(nothing, STDIN_FILENO) == STDIN_FILENO;
}

int makeSignalDescriptor()
{
    sigset_t handled;
    sigemptyset(&handled);
    for (const int number : { SIGCHLD, SIGTERM, SIGINT, SIGHUP, SIGQUIT }) {
        sigaddset(&handled, number);
    }
    sigprocmask(SIG_SETMASK, &handled, nullptr);
    return signalfd(-1, &handled, SFD_CLOEXEC | SFD_NONBLOCK);
}

constexpr int warmTime = 60'000; // milliseconds that a warm Python waits for the next job

// Waits for the next job or the end; false for the end.
bool waitForWork(const Channel& channel, WarmPython& warm, int signals)
{
    for (;;) {
        pollfd events[] = { { channel.descriptor(), POLLIN, 0 }, { signals, POLLIN, 0 } };
        if (poll(events, 2, warm.pid() > 0 ? warmTime : -1) == 0) {
            warm.rest();
        }
        signalfd_siginfo info {};
        while (read(signals, &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
            if (info.ssi_signo == SIGTERM) {
                return false;
            }
        }
        if (events[0].revents) {
            return true;
        }
    }
}

} // namespace

int main()
{
    if (fcntl(channelDescriptor, F_SETFD, FD_CLOEXEC) < 0) {
        std::fputs("cmbagent-step is started by CMBAgent Studio, not by hand\n", stderr);
        return 2;
    }
    if (!takeStandardDescriptors()) {
        return 2;
    }
    close_range(channelDescriptor + 1, ~0U, 0); // whatever the application forgot to mark close-on-exec
    setsid(); // a Ctrl-C in the application's terminal is the application's business
    umask(077);
    const int signals = makeSignalDescriptor();
    if (signals < 0 || prctl(PR_SET_CHILD_SUBREAPER, 1) != 0) {
        return 2;
    }

    Channel channel(channelDescriptor);
    WarmPython warm;
    bool more = true;
    while (more && waitForWork(channel, warm, signals)) {
        Job job;
        if (!job.receive(channel)) {
            return 0;
        }
        Supervisor supervisor(job, channel, warm, signals);
        more = supervisor.run();
    }
    return 0;
}
