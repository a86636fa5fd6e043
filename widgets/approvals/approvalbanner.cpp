// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/approvalbanner.h"

#include "items/approvalmodel.h"
#include "widgets/common/icons.h"
#include "widgets/common/textlabels.h"
#include "widgets/window/iconlabel.h"
#include "widgets/window/windowstyle.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

constexpr int bannerLines = 2; ///< of a question; all of it is where it is answered

} // namespace

ApprovalBanner::ApprovalBanner(const ApprovalModel& approvals, QWidget* parent)
    : QWidget(parent), m_approvals(approvals), m_text(new WrapLabel), m_who(new ElidedLabel), m_others(new QLabel),
      m_open(new QPushButton(tr("Loo&k and answer")))
{
    setObjectName(QStringLiteral("approvalBanner"));
    setAttribute(Qt::WA_StyledBackground);
    setLook(m_text, Look::Title);
    m_text->setMostLines(bannerLines);
    setLook(m_who, Look::Muted);
    setLook(m_others, Look::Muted);
    setLook(m_open, Look::PrimaryButton);
    m_open->setToolTip(tr("See what is asked and answer it (Ctrl+J)"));
    setCursor(Qt::PointingHandCursor);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_text);
    words->addWidget(m_who);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(10);
    row->addWidget(new IconLabel(Icons::status(Status::Waiting), 20));
    row->addLayout(words, 1);
    row->addWidget(m_others);
    row->addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, &ApprovalBanner::openShown);
    connect(&m_approvals, &QAbstractItemModel::rowsInserted, this, &ApprovalBanner::refresh);
    connect(&m_approvals, &QAbstractItemModel::rowsRemoved, this, &ApprovalBanner::refresh);
    connect(&m_approvals, &QAbstractItemModel::dataChanged, this, &ApprovalBanner::refresh);
    connect(&m_approvals, &QAbstractItemModel::modelReset, this, &ApprovalBanner::refresh);
    refresh();
}

void ApprovalBanner::setShownRun(const RunId& run)
{
    m_run = run;
    refresh();
}

QString ApprovalBanner::text() const
{
    return m_text->text();
}

void ApprovalBanner::openShown()
{
    if (const int shown = rowToShow(); shown >= 0) {
        Q_EMIT openRequested(m_approvals.at(shown).open.id);
    }
}

/// Wherever it is clicked: what has no room here is whole there.
void ApprovalBanner::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        openShown();
    }
}

int ApprovalBanner::rowToShow() const
{
    for (int row = 0; row < m_approvals.count(); ++row) {
        if (m_approvals.at(row).open.run == m_run) {
            return row;
        }
    }
    return m_approvals.count() > 0 ? 0 : -1;
}

void ApprovalBanner::refresh()
{
    const int shown = rowToShow();
    setVisible(shown >= 0);
    if (shown < 0) {
        return;
    }
    const OpenApproval& question = m_approvals.at(shown).open;
    m_text->setText(question.question);
    m_who->setText(question.run == m_run ? question.stepTitle
                                         : tr("%1 · %2").arg(question.runName, question.stepTitle));
    setAccessibleName(tr("“%1” asks: %2").arg(m_who->text(), question.question));
    m_open->setAccessibleDescription(question.question);
    const int others = m_approvals.count() - 1;
    m_others->setVisible(others > 0);
    m_others->setText(tr("and %Ln more", nullptr, others));
}

} // namespace cmbagent
