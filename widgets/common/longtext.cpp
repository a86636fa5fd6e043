// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/longtext.h"

#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace cmbagent {

LongText::LongText(int mostLines, QWidget* parent)
    : QWidget(parent), m_label(new WrapLabel(this)), m_button(new QToolButton(this)), m_mostLines(mostLines)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::fine);
    column->addWidget(m_label);
    column->addWidget(m_button, 0, Qt::AlignLeading);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_button->setObjectName(QStringLiteral("showAllText"));
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::TabFocus);
    connect(m_button, &QToolButton::clicked, this, [this] { setUnfolded(!m_isUnfolded); });
    fit();
}

void LongText::setText(const QString& text)
{
    if (text == m_label->text()) {
        return;
    }
    m_label->setText(text);
    m_isUnfolded = false;
    fit();
}

QString LongText::text() const
{
    return m_label->text();
}

void LongText::setMostLines(int lines)
{
    m_mostLines = lines;
    fit();
}

void LongText::setUnfolded(bool unfolded)
{
    m_isUnfolded = unfolded;
    fit();
}

void LongText::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void LongText::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fit();
    }
}

/// Folding away a single line would save nothing: the button needs one of its own.
void LongText::fit()
{
    const bool isLong = m_mostLines > 0 && m_label->linesIn(width()) > m_mostLines + 1;
    m_label->setMostLines(isLong && !m_isUnfolded ? m_mostLines : 0);
    m_button->setText(m_isUnfolded ? tr("Show less") : tr("Show all"));
    m_button->setToolTip(m_isUnfolded ? tr("Show only the beginning of this text") : tr("Show the whole text"));
    m_button->setAccessibleName(m_button->text());
    m_button->setAccessibleDescription(m_button->toolTip());
    m_button->setVisible(isLong);
}

} // namespace cmbagent
