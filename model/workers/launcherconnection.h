// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "workers/launcher/protocol.h"

#include <QByteArrayList>
#include <QByteArrayView>

#include <memory>
#include <sys/types.h>

namespace cmbagent {

/// One running `cmbagent-step` and our end of the socket to it. Belongs to the thread whose step it runs, or to nobody;
/// `command` may be called from any thread meanwhile.
class LauncherConnection
{
public:
    ~LauncherConnection(); ///< lets go of the launcher, which ends whatever still runs, and waits for it
    Q_DISABLE_COPY_MOVE(LauncherConnection)

    static Result<std::unique_ptr<LauncherConnection>> open(const QString& program);

    /// False when the launcher is gone. The texts are as the protocol lists them.
    bool sendJob(launcher::JobHead head, const QByteArrayList& texts);
    void command(char letter) const;
    /// What the warm interpreter that the launcher keeps was started for; empty: there is none.
    [[nodiscard]] const QByteArray& warmKey() const { return m_warmKey; }
    void setWarmKey(const QByteArray& key) { m_warmKey = key; }
    /// Whether the launcher has had a job without network, after which it has none for the jobs to come either.
    [[nodiscard]] bool isOffline() const { return m_isOffline; }

    struct Frame
    {
        launcher::FrameHead head;
        QByteArrayView payload; ///< valid until the next call
        launcher::UsageFrame usage; ///< of a Usage frame
        launcher::FinalFrame final; ///< of a Final frame
    };
    /// Waits for a frame; false when the launcher is gone.
    bool receive(Frame& frame);

private:
    LauncherConnection(int channel, pid_t pid);

    int m_channel;
    pid_t m_pid;
    QByteArray m_warmKey;
    bool m_isOffline = false;
    std::unique_ptr<char[]> m_buffer;
};

} // namespace cmbagent
