// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/examplecard.h"

#include "widgets/common/icons.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/window/iconlabel.h"
#include "widgets/window/windowmodels.h"
#include "widgets/window/windowstyle.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace cmbagent {

ExampleCard::ExampleCard(const ExampleInfo& example, bool isFirst, QWidget* parent)
    : QWidget(parent),
      m_button(new QPushButton(Icons::icon(QStringLiteral("run"), isFirst ? Icons::Tint::OnAccent : Icons::Tint::Text),
                               tr("Open example")))
{
    setAttribute(Qt::WA_StyledBackground);
    setLook(this, Look::Card);
    const bool isSky = example.id.contains(QLatin1String("hubble"));
    auto* picture = new IconLabel(
        Icons::icon(isSky ? QStringLiteral("telescope") : QStringLiteral("timeline"), Icons::Tint::Accent), 24);
    auto* title = new WrapLabel(example.title);
    title->setFont(Theme::font(font(), 1, QFont::DemiBold));
    auto* sentence = new WrapLabel(example.sentence);
    setLook(sentence, Look::Muted);
    if (isFirst) {
        setLook(m_button, Look::PrimaryButton);
    }
    m_button->setAccessibleName(tr("Open example %1").arg(example.title));
    m_button->setToolTip(tr("Open this example; nothing runs before you say so"));

    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(picture, 0, Qt::AlignTop);
    head->addWidget(title, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(18, 16, 18, 16);
    all->setSpacing(8);
    all->addLayout(head);
    all->addWidget(sentence, 1, Qt::AlignTop);
    all->addSpacing(4);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_button);
    foot->addStretch(1);
    all->addLayout(foot);
    connect(m_button, &QPushButton::clicked, this, &ExampleCard::chosen);
}

} // namespace cmbagent
