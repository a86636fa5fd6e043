// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <ctime>

namespace cmbagent {

/// Milliseconds that this thread has computed since `start`. What others do on the machine meanwhile does not count, so
/// a limit on it holds on a busy one as well; nor does waiting, which is asked for where it matters.
class ThreadTimer
{
public:
    void start() { m_begin = now(); }
    [[nodiscard]] qint64 elapsed() const { return (now() - m_begin) / 1'000'000; }

private:
    static qint64 now()
    {
        timespec time {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    }

    qint64 m_begin = now();
};

} // namespace cmbagent
