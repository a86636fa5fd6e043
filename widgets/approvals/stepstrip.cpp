// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/stepstrip.h"

#include "widgets/common/icons.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraprow.h"
#include "widgets/window/iconlabel.h"
#include "widgets/window/windowstyle.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

constexpr int linesForButtons = 30; // of text, of the whole place

} // namespace

StepStrip::StepStrip(const RunGraph& graph, QWidget* parent)
    : QWidget(parent), m_graph(graph), m_icon(new IconLabel(Icons::status(Status::Stalled), 20)), m_text(new WrapLabel),
      m_all(new QPushButton(tr("What now?")))
{
    setObjectName(QStringLiteral("stepStrip"));
    setAttribute(Qt::WA_StyledBackground);
    setLook(this, Look::Card);
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::grid);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_text, 1);
    auto* row = new WrapRow;
    row->startAtFront();
    row->setSpacing(Theme::grid);
    for (const StepAction action : { StepAction::Wait, StepAction::Kill, StepAction::Retry, StepAction::Modify,
                                     StepAction::Skip, StepAction::Abort }) {
        addButton(row, action);
    }
    m_all->setMenu(new QMenu(m_all));
    m_all->menu()->setToolTipsVisible(true);
    m_all->hide();
    row->addWidget(m_all);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid);
    column->addLayout(head);
    column->addLayout(row);
    hide();
}

void StepStrip::addButton(QLayout* row, StepAction action)
{
    auto* button = new QPushButton(StepOffers::icon(action), StepOffers::shortVerb(action));
    button->setAccessibleName(StepOffers::verb(action));
    if (StepOffers::isLoss(action)) {
        setLook(button, Look::DangerButton);
    }
    row->addWidget(button);
    m_buttons.insert(action, button);
    connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT actionRequested(m_step, action); });
}

void StepStrip::setStep(int step)
{
    m_step = step;
    refresh();
}

void StepStrip::setRetriesOffered(bool isOffered)
{
    m_offersRetries = isOffered;
    refresh();
}

void StepStrip::setRoom(int height)
{
    const bool isRoomy = height >= fontMetrics().lineSpacing() * linesForButtons;
    if (isRoomy == m_isRoomy) {
        return;
    }
    m_isRoomy = isRoomy;
    // One button needs no card around it.
    const int around = isRoomy ? Theme::grid : 0;
    layout()->setContentsMargins(around, around, around, around);
    layout()->setSpacing(around);
    setAttribute(Qt::WA_StyledBackground, isRoomy);
    m_shown.clear(); // they are shown otherwise now
    refresh();
}

QString StepStrip::text() const
{
    return m_text->text();
}

void StepStrip::refresh()
{
    const auto offers = StepOffers::of(m_graph, m_step);
    const bool isStalled = !offers.empty() && offers.front().action == StepAction::Wait;
    const bool hasFailed = !offers.empty() && StepOffers::isAboutFailure(offers.front().action);
    const bool asks = hasFailed && m_graph.projection().openApproval(m_step);
    const bool isWanted = isStalled || (hasFailed && m_offersRetries && !asks);
    if (isWanted && offers != m_shown) {
        m_shown = offers;
        showOffers(offers, isStalled);
    }
    setVisible(isWanted);
}

void StepStrip::showOffers(const std::vector<StepOffer>& offers, bool isStalled)
{
    m_icon->setIcon(Icons::status(isStalled ? Status::Stalled : Status::Failed));
    m_all->menu()->clear();
    m_text->setText(isStalled ? tr("Stalled: nothing has been heard of this step for a while. It still runs; wait for "
                                   "it, or end it.")
                              : tr("This step has failed and is not tried again by itself. What now?"));
    for (QPushButton* button : std::as_const(m_buttons)) {
        button->hide();
    }
    for (const StepOffer& offer : offers) {
        QPushButton* button = m_buttons.value(offer.action);
        const QString told = offer.whyNot.isEmpty() ? StepOffers::consequence(offer.action) : offer.whyNot;
        button->setEnabled(offer.whyNot.isEmpty());
        button->setToolTip(told);
        button->setAccessibleDescription(told);
        button->setVisible(m_isRoomy);
        QAction* entry = m_all->menu()->addAction(StepOffers::icon(offer.action), StepOffers::verb(offer.action));
        entry->setEnabled(offer.whyNot.isEmpty());
        entry->setToolTip(told);
        connect(entry, &QAction::triggered, this,
                [this, action = offer.action] { Q_EMIT actionRequested(m_step, action); });
    }
    m_icon->setVisible(m_isRoomy);
    m_text->setVisible(m_isRoomy);
    m_all->setVisible(!m_isRoomy);
    m_all->setToolTip(m_text->text());
    m_all->setAccessibleDescription(m_text->text());
}

} // namespace cmbagent
