// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program.h"

#include <sys/types.h>

namespace cmbagent::launcher {

// A Python that has imported the modules of a workflow already and forks a process for each job, which saves the start
// of an interpreter and the imports. It is a child of the launcher, in a session of its own, and ends with it. What it
// forks is below the launcher like every other program.
class WarmPython
{
public:
    WarmPython() = default;
    ~WarmPython() { stop(); }
    WarmPython(const WarmPython&) = delete;
    WarmPython& operator=(const WarmPython&) = delete;

    pid_t pid() const { return m_pid; } // -1: there is none
    int descriptor() const { return m_channel; }

    // Whether the job can be forked now. Where none fits, one is started for the jobs to come; this one does not wait.
    bool isReadyFor(const Job& job);
    // A pid of -1 without an error: it has to be started otherwise.
    StartedProgram start(const Job& job, const Sandbox& sandbox, int stdoutEnd, int stderrEnd);

    struct End
    {
        int status = 0; // as waitpid gives it
        long long userMicroseconds = 0;
        long long systemMicroseconds = 0;
        long long peakKilobytes = 0;
    };
    // False: nothing was said, or the server is gone; then the launcher becomes the parent of what it forked.
    bool receiveEnd(End& end);

    void stop();
    void rest(); // stops, and starts again for the next job that could use it
    void hasEnded(); // somebody has waited for it

private:
    bool begin(const Job& job);
    void hear();
    void closeChannel();

    pid_t m_pid = -1;
    int m_channel = -1;
    int m_chatter = -1; // what modules say while they are imported; nobody reads it
    bool m_isReady = false;
    char* m_key = nullptr; // what it was started for, also when it did not work
};

} // namespace cmbagent::launcher
