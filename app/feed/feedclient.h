// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/feed/feedallruns.h"
#include "app/feed/feedmessages.h"
#include "app/feed/feedtrack.h"

#include <QObject>

#include <map>
#include <memory>

class QWebSocket;

namespace cmbagent {

class FeedSources;

/// One program that is connected to the feed: takes its requests, sends it the runs it follows. Lives on the main
/// thread.
class FeedClient : public QObject
{
    Q_OBJECT

public:
    /// Bytes that may wait for a client; past them events stay in the database until it has read.
    static constexpr qint64 roomBytes = 1024 * 1024;
    /// A client that asks on and on without reading the replies is let go.
    static constexpr qint64 mostBytes = 64 * roomBytes;
    static constexpr int mostRuns = 256; ///< followed at once

    /// `takesUpRuns`: a run nobody works on may be taken up here; not where this process ends with a run of its own.
    FeedClient(std::unique_ptr<QWebSocket> socket, Backend& backend, FeedSources& sources, bool takesUpRuns,
               QObject* parent = nullptr);
    ~FeedClient() override;

    void sendHeartbeat();
    /// Everything known of the followed runs has gone out.
    [[nodiscard]] bool isIdle() const;
    /// Says why, and closes the connection.
    void leave(const QString& reason);

Q_SIGNALS:
    /// The other side has gone.
    void gone();

private:
    struct Subscription
    {
        WorkflowPtr workflow;
        std::unique_ptr<FeedTrack> track;
        bool isOver = false; ///< the run has ended, as far as it was sent
    };

    void connectSources();
    void handle(const QString& text);
    void carryOut(const FeedRequest& request);
    void listRuns(const FeedRequest& request);
    void subscribe(const FeedRequest& request);
    void begin(const FeedRequest& request, const RunProjection& run);
    void follow(const RunProjection& run, qint64 sinceSeq);
    void unsubscribe(const FeedRequest& request);
    void subscribeAll(const FeedRequest& request);
    void beginAll(const FeedRequest& request, FeedAllRuns::Seqs start);
    FeedAllRuns::Ports portsForAll();
    void followOneOfAll(const RunId& run);
    /// Refuses what makes no sense while all runs are followed.
    [[nodiscard]] bool isLeftToAll(const FeedRequest& request);
    void dropAll();
    void sendState(const FeedRequest& request);
    void steer(const FeedRequest& request);
    void steerKnown(const FeedRequest& request);
    FeedTrack::Ports portsFor(const RunId& run);
    void sendEvent(const RunEvent& event);
    void caughtUp(const RunId& run);
    void giveUp(const RunId& run, const Error& error);
    void drop(const RunId& run);
    /// Reads a run as it stands; tells the client when that fails.
    void load(const FeedRequest& request, const std::function<void(const RunProjection&)>& loaded);

    [[nodiscard]] FeedMessages::Stamp stamp(const RunId& run = {}) const;
    [[nodiscard]] bool hasRoom() const;
    [[nodiscard]] bool isOwned(const RunId& run) const;
    void send(const QJsonObject& message);
    void refuse(const FeedRequest& request, const Error& error);
    Backend::Done replyTo(const FeedRequest& request);

    std::unique_ptr<QWebSocket> m_socket;
    Backend& m_backend;
    FeedSources& m_sources;
    const bool m_takesUpRuns;
    std::map<RunId, Subscription> m_runs;
    std::unique_ptr<FeedAllRuns> m_all; ///< null: only those that were asked for
};

} // namespace cmbagent
