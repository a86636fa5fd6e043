// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "items/approvalmodel.h"
#include "items/runlistmodel.h"

#include <QSet>
#include <QTimer>

namespace cmbagent {

/// Keeps the list of runs and the inbox of open questions as the database has them, whoever changed it. Lives on the
/// main thread.
class Overview : public QObject
{
    Q_OBJECT

public:
    Overview(Backend& backend, RunListModel& runs, ApprovalModel& approvals, QObject* parent = nullptr);

    /// Looks now.
    void refresh();
    /// Runs that are not listed, and whose questions are not: they are about to be deleted.
    void setHidden(const QSet<RunId>& runs);
    /// Steps running now in runs somebody works on.
    [[nodiscard]] int runningSteps() const { return m_runningSteps; }

Q_SIGNALS:
    /// The database was changed by somebody, perhaps us.
    void changed();

private:
    struct Page
    {
        qint64 version = 0;
        QList<ProjectSummary> projects;
        QList<RunSummary> runs;
        QList<OpenApproval> approvals;
    };
    static Result<Page> readPage(Reader& reader, const SessionScope& scope, qint64 knownVersion, bool always);
    void look(bool always);
    void take(Page page);

    Backend& m_backend;
    RunListModel& m_runs;
    ApprovalModel& m_approvals;
    QTimer m_timer;
    qint64 m_version = 0;
    int m_looks = 0;
    QSet<RunId> m_hidden;
    int m_runningSteps = 0;
    bool m_isLooking = false;
    bool m_lookAgain = false;
};

} // namespace cmbagent
