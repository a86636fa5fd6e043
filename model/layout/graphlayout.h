// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "layout/layout.h"

#include <QByteArray>
#include <QObject>

#include <deque>
#include <memory>
#include <optional>
#include <thread>

class QProcess;

namespace cmbagent {

/// Places graphs: a coarse placement at once, then a refined one. Lives on the layout thread. Graphviz refines small
/// graphs here, and larger ones in a helper process that is killed when it takes too long or nobody waits for it any
/// more; the largest, and those Graphviz gave no answer for, go through our own layered layout on a thread beside.
class GraphLayout : public QObject
{
    Q_OBJECT

public:
    /// `helperPath` is the absolute path of cmbagent-layout.
    explicit GraphLayout(QString helperPath, QObject* parent = nullptr);
    ~GraphLayout() override;

    /// Time a helper may take, in milliseconds.
    void setBudget(int millis) { m_budget = millis; }

    static constexpr size_t nodesInProcess = 300;
    static constexpr size_t edgesInProcess = 900;
    static constexpr size_t nodesForHelper = 2000;
    static constexpr size_t edgesForHelper = 6000;

public Q_SLOTS:
    /// Drops whatever was asked before.
    void request(quint64 ticket, const cmbagent::LayoutGraph& graph);
    /// No refined layout is wanted for this ticket any more; what was given stays good.
    void cancel(quint64 ticket);

Q_SIGNALS:
    /// At most twice a ticket: coarse (`isCoarse` when a better one follows), then refined.
    void ready(quint64 ticket, const cmbagent::LayoutResult& layout);
    /// How far the refined layout is, 0..1; only of those that take long enough to tell.
    void progressed(quint64 ticket, double fraction);
    /// Graphviz gave no layout; our own follows.
    void failed(quint64 ticket, const cmbagent::Error& error);

private:
    struct Job
    {
        quint64 ticket = 0;
        LayoutGraph graph;
        QByteArray key;
        LayoutResult coarse;
    };
    struct Cached
    {
        QByteArray key;
        LayoutResult layout;
    };

    [[nodiscard]] const LayoutResult* cached(const QByteArray& key);
    void remember(const QByteArray& key, const LayoutResult& layout);
    void refineHere(quint64 ticket);
    void startHelper();
    void helperFinished();
    void helperFailed(Error error);
    void startLayered();
    void tellProgress(quint64 ticket, double fraction);
    void finish(const Result<LayoutResult>& layout);
    void dropHelper();
    void dropWork();

    QString m_helperPath;
    int m_budget = 5000;
    std::optional<Job> m_job;
    QProcess* m_helper = nullptr;
    std::jthread m_worker; ///< places in layers; stopped and waited for before the next request
    std::deque<Cached> m_cache; ///< most recently used first
};

} // namespace cmbagent
