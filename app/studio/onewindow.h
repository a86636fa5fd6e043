// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/openorder.h"
#include "store/datadir.h"
#include "store/runlock.h"

#include <QLocalServer>
#include <QObject>

#include <functional>
#include <optional>

class QLocalSocket;

namespace cmbagent {

/// Lets a data folder have one window: the first takes a lock that says how it is reached, later ones hand over what
/// they were asked for. The lock goes with its process, however that ends. Lives on the main thread.
class OneWindow : public QObject
{
public:
    using Done = std::function<void(const Result<void>&)>;
    using Handler = std::function<void(const OpenOrder& order, const Done& done)>;

    explicit OneWindow(const DataDir& dir);
    ~OneWindow() override;

    /// Becomes the window of the data folder. Conflict: there is one already.
    Result<void> enter();
    /// Gives the order to the window that is there and waits for its word, at most some seconds. Its refusal, such as
    /// an unknown run, comes back as the error; Locked when it does not answer.
    [[nodiscard]] Result<void> handOver(const OpenOrder& order) const;
    /// Who carries out what others hand over. What comes earlier waits.
    void setHandler(Handler handler);

private:
    void accept();
    void readFrom(QLocalSocket* socket);

    const QString m_key;
    const QString m_lockPath;
    QLocalServer m_server;
    std::optional<RunLock> m_lock;
    Handler m_handler;
};

} // namespace cmbagent
