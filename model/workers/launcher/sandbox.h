// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"

#include <cstddef>

struct sock_fprog;

namespace cmbagent::launcher {

// What a program may reach, made before it starts and put on in the new process. Files: two Landlock rulesets, one for
// reading, which all jobs of a run share, and one for writing; they hold for everything the program starts too.
// Network: a seccomp filter that refuses sockets other than AF_UNIX.
class Sandbox
{
public:
    explicit Sandbox(const Job& job);
    ~Sandbox();
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    // False: it cannot be had, errno says why.
    bool isReady() const { return m_error == 0; }
    int error() const { return m_error; }
    int reading() const { return m_reading; } // rulesets; -1: files are not restricted
    int writing() const { return m_writing; }
    bool blocksNetwork() const { return m_blocksNetwork; }
    static const sock_fprog& networkFilter();

    // In the new process, which must have given up new privileges. Null, or the call that failed.
    const char* enter() const;

private:
    bool prepareReading(const Job& job, int version);
    bool prepareWriting(const Job& job, int version);

    int m_reading = -1; // not ours
    int m_writing = -1;
    int m_error = 0;
    bool m_blocksNetwork = false;
};

} // namespace cmbagent::launcher
