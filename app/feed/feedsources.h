// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"

#include <QTimer>

#include <map>
#include <memory>

namespace cmbagent {

class ControlFeed;

/// Tells when followed runs have more events in the database, whichever process wrote them, and how their running steps
/// get on. Lives on the main thread.
class FeedSources : public QObject
{
    Q_OBJECT

public:
    explicit FeedSources(Backend& backend, QObject* parent = nullptr);
    ~FeedSources() override;

    /// Counted: a run is followed until everybody who asked has let go.
    void follow(const RunId& run);
    void unfollow(const RunId& run);
    /// Counted: tells of runs nobody follows as well.
    void watch();
    void unwatch();

Q_SIGNALS:
    /// There may be more events of this run.
    void grown(const cmbagent::RunId& run);
    /// Another process wrote something, while somebody watches.
    void changedElsewhere();
    void progressed(const QList<cmbagent::ProgressUpdate>& updates);

private:
    struct Followed
    {
        int count = 0;
        QString socket; ///< of the process that works on it, when it is not this one
        std::unique_ptr<ControlFeed> feed;
    };

    void adjustTimer();
    void look();
    void lookAtAll();
    void refreshOwner(const RunId& run);

    Backend& m_backend;
    std::map<RunId, Followed> m_runs;
    QTimer m_timer;
    int m_watching = 0;
    qint64 m_version = -1;
    bool m_isLooking = false;
};

} // namespace cmbagent
