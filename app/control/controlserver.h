// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QJsonObject>
#include <QLocalServer>
#include <QObject>

#include <functional>
#include <map>
#include <set>

class QLocalSocket;

namespace cmbagent {

class Backend;

/// Takes commands from other processes for the runs this one works on, and tells them how those runs go. Lives on the
/// main thread.
class ControlServer : public QObject
{
    Q_OBJECT

public:
    ControlServer(Backend& backend, const QString& dataKey);
    ~ControlServer() override;

    /// Listens on a socket only this person may open, and removes sockets whose process is gone.
    Result<void> listen();
    [[nodiscard]] const QString& address() const { return m_address; }

private:
    void accept();
    void readFrom(QLocalSocket* socket);
    void handle(QLocalSocket* socket, const QByteArray& line);
    void carryOut(const RunId& run, const QJsonObject& message, const std::function<void(const Result<void>&)>& reply);
    void publish(const RunId& run, const QJsonObject& message);
    void removeStale(const QString& folder) const;

    Backend& m_backend;
    const QString m_dataKey;
    QString m_address;
    QLocalServer m_server;
    std::map<QLocalSocket*, std::set<RunId>> m_subscriptions;
};

} // namespace cmbagent
