// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/emptystate.h"

#include "widgets/common/icons.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int pictureSide = 40;
constexpr int wideMargin = 3 * Theme::grid;
constexpr int mostLetters = 110; ///< of a line; the eye does not find the next one from the end of a longer one
constexpr int between = Theme::grid + Theme::fine;

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_sentence(new WrapLabel(this)), m_button(new QPushButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(wideMargin, wideMargin, wideMargin, wideMargin);
    column->setSpacing(between);
    column->addStretch(2);
    m_icon->setAlignment(Qt::AlignCenter);
    m_icon->hide();
    column->addWidget(m_icon);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    static_cast<WrapLabel*>(m_sentence)->setMuted(true);
    m_sentence->setMaximumWidth(fontMetrics().averageCharWidth() * mostLetters);
    auto* middle = new QHBoxLayout; // an alignment would make the sentence as narrow as it can be
    constexpr int all = 1000; // of what is there, until the sentence is as wide as it may be
    middle->addStretch(1);
    middle->addWidget(m_sentence, all);
    middle->addStretch(1);
    column->addLayout(middle);
    m_button->hide();
    m_button->setAutoDefault(false); // Enter in a field of its dialog means the field
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
    } else if (event->type() == QEvent::FontChange) {
        m_sentence->setMaximumWidth(fontMetrics().averageCharWidth() * mostLetters);
    }
    QFrame::changeEvent(event);
}

void EmptyState::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fit();
}

void EmptyState::showIcon()
{
    m_icon->setPixmap(
        Icons::icon(m_iconName, Icons::Tint::Muted).pixmap(QSize(pictureSide, pictureSide), devicePixelRatioF()));
    m_icon->setVisible(!isTight() && !m_icon->pixmap().isNull());
}

void EmptyState::fit()
{
    // Asked of what does not change with it, so that it cannot go to and fro.
    const int words = m_sentence->heightForWidth(std::clamp(width() - 2 * wideMargin, 1, m_sentence->maximumWidth()))
        + (m_button->isHidden() ? 0 : m_button->sizeHint().height() + between);
    const bool fits = height() >= words + pictureSide + between + 2 * wideMargin;
    if (fits == isTight()) {
        const int margin = fits ? wideMargin : int(Theme::fine);
        layout()->setContentsMargins(wideMargin, margin, wideMargin, margin);
        showIcon();
    }
}

bool EmptyState::isTight() const
{
    return layout()->contentsMargins().top() < wideMargin;
}

} // namespace cmbagent
