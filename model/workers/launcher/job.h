// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol.h"

namespace cmbagent::launcher {

class Channel;

// One job as it came over the channel; everything points into one block of memory that it owns.
class Job
{
public:
    Job() = default;
    ~Job();
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;

    // Waits for a job. False: there will be none, the application is gone or does not speak our language.
    bool receive(Channel& channel);

    const JobHead& limits() const { return m_head; }
    const char* directory() const { return m_directory; } // null: stay
    const char* stdoutFile() const { return m_stdoutFile; } // null: none
    const char* stderrFile() const { return m_stderrFile; }
    char** program() const { return m_lists; } // ends with a null pointer
    char** environment() const { return m_lists + m_head.argumentCount + 1; }
    char** extras() const { return environment() + m_head.variableCount + 1; }

private:
    bool receiveTexts(Channel& channel, std::size_t received);
    bool split();

    JobHead m_head;
    char* m_text = nullptr;
    char** m_lists = nullptr;
    const char* m_directory = nullptr;
    const char* m_stdoutFile = nullptr;
    const char* m_stderrFile = nullptr;
};

} // namespace cmbagent::launcher
