// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"

#include <QStackedWidget>

class QListView;

namespace cmbagent {

class ApprovalModel;
class Clock;

/// The inbox: every question that waits, of all runs. Lives on the main thread.
class ApprovalsPane : public QStackedWidget
{
    Q_OBJECT

public:
    ApprovalsPane(ApprovalModel* approvals, const Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] QListView* list() const { return m_list; }

Q_SIGNALS:
    void openRequested(const cmbagent::ApprovalId& approval);

private:
    ApprovalModel* m_approvals;
    QListView* m_list;
};

} // namespace cmbagent
