// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cmbagent::bench {

/// Of one step, in microseconds.
struct Cost
{
    double time = 0;
    double processor = 0; ///< all threads of the program and the kernel's work for them
};

/// Microseconds one flushed write of 4 KB takes on this disk now, over what is there already: no durable step can be
/// faster.
double flushedWrite();

/// A commit of a plain SQLite program that writes, on one thread and without a line of ours around it, the
/// rows of one step of a chain into the same tables: two events, two steps, two attempts, the progress of the run.
Cost plainCommit(int commits, bool isFullSync);

/// Microseconds it takes to wake another thread and to be woken by it: every step that is waited for needs that once.
double wakeUp();

} // namespace cmbagent::bench
