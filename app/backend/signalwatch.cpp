// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/signalwatch.h"

#include <cerrno>
#include <csignal>
#include <sys/eventfd.h>
#include <unistd.h>

namespace cmbagent {

namespace {

volatile int wakeFile = -1; // a signal handler can reach nothing but a global

void onSignal(int number)
{
    const int before = errno; // belongs to whatever was interrupted
    const quint64 one = 1;
    const ssize_t written = write(wakeFile, &one, sizeof one);
    (void)written;
    errno = before;
    std::signal(number, SIG_DFL); // a second one ends the process; everything acknowledged is on disk anyway
}

} // namespace

SignalWatch::SignalWatch()
{
    wakeFile = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(wakeFile, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        quint64 count = 0;
        const ssize_t got = read(wakeFile, &count, sizeof count);
        (void)got;
        Q_EMIT asked();
    });
    for (const int number : { SIGINT, SIGTERM, SIGHUP }) {
        std::signal(number, onSignal);
    }
    std::signal(SIGPIPE, SIG_IGN);
}

SignalWatch::~SignalWatch()
{
    for (const int number : { SIGINT, SIGTERM, SIGHUP }) {
        std::signal(number, SIG_DFL);
    }
    m_notifier.reset();
    close(wakeFile);
    wakeFile = -1;
}

} // namespace cmbagent
