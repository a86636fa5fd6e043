// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"

namespace cmbagent {

/// Makes branches one after the other and begins as many as the session allows at once. The others are drafts, on disk
/// like every run, and begin as earlier runs end. Lives on the main thread.
class SweepQueue : public QObject
{
    Q_OBJECT

public:
    explicit SweepQueue(Backend& backend, QObject* parent = nullptr);

    /// `begins`: they run; else they stay drafts. One call at a time: `made` or `refused` follows.
    void make(const QList<BranchOrder>& orders, bool begins);
    /// A queue whose window is closed does what is left to be done, as long as its backend is there; `needed` is kept
    /// until then.
    static void goOnAlone(std::unique_ptr<SweepQueue> queue, std::shared_ptr<void> needed);
    /// Drafts that wait for a place.
    [[nodiscard]] qsizetype waitingCount() const { return m_waiting.size(); }

Q_SIGNALS:
    /// All of them, in order; the last `waiting` have not begun yet.
    void made(const QList<cmbagent::RunId>& runs, int waiting);
    /// Why no more could be made; `runs` were.
    void refused(const cmbagent::Error& error, const QList<cmbagent::RunId>& runs);

private:
    void makeNext();
    void takeMade(const RunId& run);
    void beginWaiting();

    Backend& m_backend;
    QList<BranchOrder> m_orders; ///< still to be made
    QList<RunId> m_made;
    QList<RunId> m_waiting;
    bool m_begins = true;
    bool m_isFull = false; ///< no further run may begin now
    bool m_isLooking = false;
    std::shared_ptr<void> m_needed; ///< by what is still to be made
};

} // namespace cmbagent
