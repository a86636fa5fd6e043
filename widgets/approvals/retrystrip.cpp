// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/retrystrip.h"

#include "core/clock.h"
#include "core/retryadvice.h"
#include "widgets/approvals/approvalwords.h"
#include "widgets/common/icons.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/window/iconlabel.h"
#include "widgets/window/windowstyle.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace cmbagent {

RetryStrip::RetryStrip(const RunGraph& graph, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_graph(graph), m_clock(clock), m_text(new WrapLabel), m_now(new QPushButton(tr("Try &now")))
{
    setObjectName(QStringLiteral("retryStrip"));
    setAttribute(Qt::WA_StyledBackground);
    setLook(this, Look::Card);
    m_now->setToolTip(tr("Begin the next attempt without waiting any longer"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    row->setSpacing(Theme::grid);
    row->addWidget(new IconLabel(Icons::status(Status::Retrying), 20), 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_now, 0, Qt::AlignTop);
    connect(m_now, &QPushButton::clicked, this, [this] {
        m_asked = m_graph.status(m_step).failures + 1;
        m_now->setEnabled(false);
        Q_EMIT retryRequested(m_step);
    });
    hide();
}

void RetryStrip::setStep(int step)
{
    if (step != m_step) {
        m_step = step;
        m_asked = 0;
    }
    refresh();
}

void RetryStrip::setOffered(bool isOffered)
{
    m_isOffered = isOffered;
    refresh();
}

QString RetryStrip::text() const
{
    return m_text->text();
}

void RetryStrip::refresh()
{
    const bool isKnown = m_isOffered && m_step >= 0 && m_step < m_graph.stepCount() && m_graph.isRun();
    const bool waits = isKnown && m_graph.status(m_step).isRetrying()
        && m_graph.projection().state() == RunState::Executing && m_graph.status(m_step).notBefore.isSet();
    setVisible(waits);
    if (!waits) {
        return;
    }
    const StepStatus& status = m_graph.status(m_step);
    const int next = status.failures + 1;
    const qint64 left = status.notBefore.micros - m_clock.now().micros;
    QString text = left > 0
        ? tr("Attempt %1 of %2 begins in %3.")
              .arg(next)
              .arg(m_graph.spec(m_step).retry.attempts)
              .arg(ApprovalWords::countdown(status.notBefore, m_clock.now()))
        : tr("Attempt %1 of %2 begins as soon as there is room.").arg(next).arg(m_graph.spec(m_step).retry.attempts);
    const StepReport* report = status.attempts.empty() ? nullptr : status.attempts.back().report.get();
    if (report && report->error) {
        const ErrorCategory& category = ErrorTaxonomy::standard().classify(*report->error);
        text += QLatin1Char('\n') + tr("%1: %2", "kind of error, message").arg(category.label, report->error->what);
    }
    m_text->setText(text);
    m_now->setEnabled(left > 0 && m_asked != next);
}

} // namespace cmbagent
