// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/bottompanel.h"

#include "widgets/common/icons.h"
#include "widgets/window/windowstyle.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QResizeEvent>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

BottomPanel::BottomPanel(QWidget* parent)
    : QWidget(parent), m_tabs(new QTabBar), m_stack(new PageStack), m_enlarge(new QToolButton), m_arrow(new QToolButton)
{
    setObjectName(QStringLiteral("bottomPanel"));
    setAttribute(Qt::WA_StyledBackground);
    setLook(this, Look::Pane);
    setLook(m_tabs, Look::Pane);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setAccessibleName(tr("Console, events, questions and problems"));
    for (QToolButton* button : { m_enlarge, m_arrow }) {
        button->setAutoRaise(true);
    }
    m_enlarge->setObjectName(QStringLiteral("enlarge"));
    m_enlarge->setIcon(Icons::icon(QStringLiteral("fit"), Icons::Tint::Muted));
    m_enlarge->setCheckable(true);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_tabs);
    row->addStretch(1);
    row->addWidget(m_enlarge);
    row->addWidget(m_arrow);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(row);
    all->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &PageStack::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &BottomPanel::currentChanged);
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int index) {
        if (index >= 0) {
            setFolded(index == m_tabs->currentIndex() && !m_isFolded);
        }
    });
    connect(m_enlarge, &QToolButton::clicked, this, &BottomPanel::setEnlarged);
    connect(m_arrow, &QToolButton::clicked, this, [this] { setFolded(!m_isFolded); });
    applyFold();
}

int BottomPanel::addPane(QWidget* pane, const QString& title, const QString& tip)
{
    m_stack->addWidget(pane);
    return addTab(title, tip);
}

int BottomPanel::addTab(const QString& title, const QString& tip)
{
    m_titles.append(title);
    const int index = m_tabs->addTab(title);
    m_tabs->setTabToolTip(index, tip);
    return index;
}

void BottomPanel::setCount(int index, int count)
{
    m_tabs->setTabText(
        index, count > 0 ? tr("%1 (%2)").arg(m_titles.at(index), QLocale().toString(count)) : m_titles.at(index));
}

void BottomPanel::showPane(int index)
{
    m_tabs->setCurrentIndex(index);
    setFolded(false);
}

int BottomPanel::current() const
{
    return m_tabs->currentIndex();
}

void BottomPanel::setCurrent(int index)
{
    m_tabs->setCurrentIndex(index);
}

void BottomPanel::setFolded(bool folded)
{
    if (folded) {
        setEnlarged(false);
    }
    if (folded != m_isFolded) {
        m_isFolded = folded;
        applyFold();
        Q_EMIT foldedChanged(folded);
    }
}

void BottomPanel::setEnlarged(bool enlarged)
{
    if (enlarged) {
        setFolded(false);
    }
    if (enlarged != m_isEnlarged) {
        m_isEnlarged = enlarged;
        applyFold();
        Q_EMIT enlargedChanged(enlarged);
    }
}

void BottomPanel::setOpenHeight(int height)
{
    m_openHeight = std::max(height, barHeight() + scaledToText(this, 80));
    updateGeometry();
}

int BottomPanel::barHeight() const
{
    return std::max(34, m_tabs->sizeHint().height() + 2);
}

void BottomPanel::applyFold()
{
    m_stack->setVisible(!m_isFolded);
    m_arrow->setIcon(
        Icons::icon(m_isFolded ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"), Icons::Tint::Muted));
    m_arrow->setToolTip(m_isFolded ? tr("Unfold") : tr("Fold to the row of tabs"));
    m_arrow->setAccessibleName(m_arrow->toolTip());
    m_enlarge->setChecked(m_isEnlarged);
    m_enlarge->setToolTip(m_isEnlarged ? tr("Back to the page above") : tr("Use the whole page for this"));
    m_enlarge->setAccessibleName(m_enlarge->toolTip());
    setMaximumHeight(m_isFolded ? barHeight() : QWIDGETSIZE_MAX);
    updateGeometry();
}

QSize BottomPanel::sizeHint() const
{
    return { 400, m_isFolded ? barHeight() : m_openHeight };
}

QSize BottomPanel::minimumSizeHint() const
{
    return { 200, m_isFolded ? barHeight() : barHeight() + scaledToText(this, 80) };
}

void BottomPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // Only a person's own dragging counts; the layout's first steps do not.
    if (!m_isFolded && !m_isEnlarged && isVisible() && event->size().height() > barHeight() + scaledToText(this, 80)) {
        m_openHeight = event->size().height();
    }
}

} // namespace cmbagent
