// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace cmbagent {

/// Memory of the machine in bytes; 0 where it cannot be known.
struct MachineMemory
{
    qint64 total = 0;
    qint64 available = 0;

    static MachineMemory now();
};

/// What scripts have of this machine, as agents are told it: processors, memory, and a graphics card where that is
/// easily known.
QString machineInWords();

/// Tells every two seconds how much memory the machine has left. Lives on the main thread.
class MachineWatch : public QObject
{
    Q_OBJECT

public:
    explicit MachineWatch(QObject* parent = nullptr);

Q_SIGNALS:
    void measured(qint64 available, qint64 total);

private:
    QTimer m_timer;
};

} // namespace cmbagent
