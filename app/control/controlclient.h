// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "engine/livefeed.h"

#include <QJsonObject>
#include <QLocalSocket>
#include <QObject>

#include <functional>

namespace cmbagent {

/// Speaks to the process that works on a run. Lives on the main thread.
class ControlClient
{
public:
    using Done = std::function<void(const Result<void>&)>;

    /// Sends one message and calls `done` with the reply, once; not at all when `context` is gone by then.
    static void send(const QString& socket, const QJsonObject& message, QObject* context, const Done& done);
};

/// Follows a run another process works on: its commits, progress and console lines. Lives on the main thread.
class ControlFeed : public QObject
{
    Q_OBJECT

public:
    ControlFeed(const QString& socket, const RunId& run, QObject* parent = nullptr);

Q_SIGNALS:
    void committed(qint64 seq);
    void progressed(const QList<cmbagent::ProgressUpdate>& updates);
    void linesWritten(const QList<cmbagent::ConsoleLine>& lines);
    /// The other process let go or ended.
    void ended();

private:
    void handle(const QJsonObject& message);

    QLocalSocket m_socket;
    const RunId m_run;
};

} // namespace cmbagent
