// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"

#include <cstddef>

namespace cmbagent::launcher {

// What a program may reach. It holds for everything the program starts too. Files: two Landlock rulesets, one for
// reading, which all jobs of a run share, and one for writing; they are made before the program starts and put on in
// the new process. Network: a seccomp filter that refuses sockets other than AF_UNIX. The kernel translates such a
// filter into machine code each time it is put on, so this process, which needs no network itself, puts it on once and
// for ever before the first job without network, and what it starts inherits it.
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
    static bool isOffline(); // this process has given up the network

    // In the new process, which must have given up new privileges. False: errno says why.
    bool enter() const;

private:
    bool prepareNetwork(bool isWanted);
    bool prepareReading(const Job& job, int version);
    bool prepareWriting(const Job& job, int version);

    int m_reading = -1; // not ours
    int m_writing = -1;
    int m_error = 0;
};

} // namespace cmbagent::launcher
