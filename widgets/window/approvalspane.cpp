// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/approvalspane.h"

#include "core/clock.h"
#include "items/approvalmodel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/labels.h"
#include "widgets/common/statusbadge.h"
#include "widgets/window/windowstyle.h"

#include <QListView>

namespace cmbagent {

ApprovalsPane::ApprovalsPane(ApprovalModel* approvals, const Clock& clock, QWidget* parent)
    : QStackedWidget(parent), m_approvals(approvals), m_list(new QListView)
{
    setLook(m_list, Look::Pane);
    m_list->setModel(m_approvals);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Questions that wait for your answer"));
    m_list->setItemDelegate(new StatusDelegate(
        [this, &clock](const QModelIndex& index) {
            const OpenApproval& question = m_approvals->at(index.row()).open;
            StatusCell cell;
            cell.status = Status::Waiting;
            cell.title = question.question;
            cell.detail = tr("%1 · %2").arg(question.runName, question.stepTitle);
            cell.trailing = question.deadline.isSet() ? tr("answer by %1").arg(Labels::clockTime(question.deadline))
                                                      : Labels::relativeTime(question.requested, clock.now());
            return cell;
        },
        m_list));
    addWidget(m_list);
    addWidget(
        new EmptyState(QStringLiteral("inbox"),
                       tr("Nothing waits for your answer. Steps that ask before they go on will be listed here.")));
    const auto open = [this](const QModelIndex& index) { Q_EMIT openRequested(m_approvals->at(index.row()).open.id); };
    connect(m_list, &QListView::clicked, this, open);
    connect(m_list, &QListView::activated, this, open);
    const auto choose = [this] { setCurrentIndex(m_approvals->count() > 0 ? 0 : 1); };
    connect(m_approvals, &ApprovalModel::countChanged, this, choose);
    connect(m_approvals, &QAbstractItemModel::modelReset, this, choose);
    choose();
}

} // namespace cmbagent
