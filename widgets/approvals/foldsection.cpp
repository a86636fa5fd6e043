// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/foldsection.h"

#include "widgets/common/icons.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/window/windowstyle.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace cmbagent {

FoldSection::FoldSection(const QString& title, QWidget* parent)
    : QWidget(parent), m_header(new QToolButton), m_hint(new WrapLabel), m_body(new QWidget),
      m_column(new QVBoxLayout(m_body))
{
    setAttribute(Qt::WA_StyledBackground);
    setLook(this, Look::Card);
    m_header->setText(title);
    m_header->setAccessibleName(title);
    m_header->setCheckable(true);
    m_header->setChecked(true);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setFont(Theme::font(font(), 0, QFont::DemiBold));
    m_header->setObjectName(QStringLiteral("foldHeader"));
    m_header->setFocusPolicy(Qt::TabFocus);
    setLook(m_hint, Look::Muted);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(Theme::fine, Theme::fine, Theme::grid + Theme::fine, Theme::fine);
    head->setSpacing(Theme::grid);
    head->addWidget(m_header);
    growSideways(m_hint);
    head->addWidget(m_hint, 1);
    m_column->setContentsMargins(1, 0, 1, 1);
    m_column->setSpacing(Theme::grid);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(m_body);
    const auto adopt = [this](bool expanded) {
        m_header->setIcon(Icons::icon(expanded ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                                      Icons::Tint::Muted));
        m_header->setToolTip(expanded ? tr("Fold") : tr("Unfold"));
        m_body->setVisible(expanded);
    };
    adopt(true);
    connect(m_header, &QToolButton::toggled, this, [this, adopt](bool expanded) {
        adopt(expanded);
        Q_EMIT expandedChanged(expanded);
    });
}

void FoldSection::setHint(const QString& hint)
{
    m_hint->setText(hint);
    m_header->setAccessibleDescription(hint);
}

QString FoldSection::title() const
{
    return m_header->text();
}

QString FoldSection::hint() const
{
    return m_hint->text();
}

void FoldSection::addWidget(QWidget* widget)
{
    m_column->addWidget(widget);
}

bool FoldSection::isExpanded() const
{
    return m_header->isChecked();
}

void FoldSection::setExpanded(bool expanded)
{
    m_header->setChecked(expanded);
}

} // namespace cmbagent
