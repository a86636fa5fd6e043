// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/emptystate.h"

#include "widgets/common/icons.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace cmbagent {

EmptyState::EmptyState(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_sentence(new WrapLabel(this)), m_button(new QPushButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid);
    column->setSpacing(Theme::grid + Theme::fine);
    column->addStretch(2);
    m_icon->setAlignment(Qt::AlignCenter);
    m_icon->hide();
    column->addWidget(m_icon);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    static_cast<WrapLabel*>(m_sentence)->setMuted(true);
    column->addWidget(m_sentence);
    m_button->hide();
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

EmptyState::EmptyState(const QString& iconName, const QString& sentence, const QString& action, QWidget* parent)
    : EmptyState(parent)
{
    setIconName(iconName);
    setSentence(sentence);
    setAction(action);
}

void EmptyState::setIconName(const QString& name)
{
    m_iconName = name;
    showIcon();
}

void EmptyState::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

void EmptyState::setAction(const QString& text, const QString& iconName)
{
    m_button->setText(text);
    m_button->setIcon(Icons::icon(iconName));
    m_button->setVisible(!text.isEmpty());
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        showIcon();
    }
    QFrame::changeEvent(event);
}

void EmptyState::showIcon()
{
    m_icon->setPixmap(Icons::icon(m_iconName, Icons::Tint::Muted).pixmap(QSize(40, 40), devicePixelRatioF()));
    m_icon->setVisible(!m_icon->pixmap().isNull());
}

} // namespace cmbagent
