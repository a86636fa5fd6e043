// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/stepreason.h"

#include "widgets/common/icons.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace cmbagent {

StepReason::StepReason(QWidget* parent)
    : QWidget(parent), m_heading(new WrapLabel), m_sentence(new WrapLabel), m_changes(new WrapLabel),
      m_other(new WrapLabel), m_link(new QPushButton(Icons::icon(QStringLiteral("branch")), tr("Open that run")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::fine);
    m_heading->setFont(Theme::font(font(), 0, QFont::DemiBold));
    m_other->setMuted(true);
    m_link->setObjectName(QStringLiteral("openOtherRun"));
    column->addWidget(m_heading);
    column->addWidget(m_sentence);
    column->addWidget(m_changes);
    column->addWidget(m_other);
    column->addWidget(m_link, 0, Qt::AlignLeft);
    connect(m_link, &QPushButton::clicked, this, [this] { Q_EMIT runActivated(m_why.otherRun); });
    hide();
}

void StepReason::setWhy(const StepWhy& why)
{
    if (why == m_why) {
        return; // asked again often, changed seldom
    }
    m_why = why;
    QStringList lines;
    for (const QString& change : why.changes + why.attempts) {
        lines << QStringLiteral("• %1").arg(change);
    }
    m_heading->setText(why.heading);
    m_sentence->setText(why.sentence);
    m_changes->setText(lines.join(QLatin1Char('\n')));
    m_changes->setVisible(!lines.isEmpty());
    m_other->setText(why.other);
    m_other->setVisible(!why.other.isEmpty());
    m_link->setVisible(!why.otherRun.isNull());
    setAccessibleName(why.heading);
    setVisible(!why.sentence.isEmpty());
}

void StepReason::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_heading->setFont(Theme::font(font(), 0, QFont::DemiBold));
    }
}

} // namespace cmbagent
