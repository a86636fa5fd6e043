// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/costs/costpage.h"

#include "widgets/common/emptystate.h"
#include "widgets/common/messagebar.h"
#include "widgets/costs/costbars.h"
#include "widgets/costs/costcalls.h"
#include "widgets/costs/costcards.h"
#include "widgets/costs/costparts.h"
#include "widgets/costs/costsummary.h"
#include "widgets/costs/costtable.h"
#include "widgets/costs/costtools.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QFocusEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

// Pixels at the usual text size.
constexpr int widePage = 820;
constexpr int pageWithBars = 700;

} // namespace

CostPage::CostPage(QWidget* parent)
    : QWidget(parent), m_tools(new CostTools), m_bar(new MessageBar), m_stack(new QStackedWidget),
      m_scroll(new QScrollArea), m_empty(new EmptyState), m_summary(new CostSummary), m_cards(new CostCards),
      m_parts(new CostParts), m_calls(new CostCalls)
{
    setAccessibleName(tr("Costs"));
    m_empty->setIconName(QStringLiteral("chart"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("Costs"));
    m_scroll->setWidget(makeContent());
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_tools);
    all->addWidget(m_bar);
    all->addWidget(m_stack, 1);
    connect(m_tools, &CostTools::backRequested, this, &CostPage::backRequested);
    connect(m_tools, &CostTools::choiceChanged, this, &CostPage::viewNeeded);
    connect(m_tools, &CostTools::budgetsRequested, this, &CostPage::budgetsRequested);
    connect(m_tools, &CostTools::exportRequested, this, &CostPage::exportRequested);
    connectParts();
    showView({});
}

QWidget* CostPage::makeContent()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_summary);
    column->addWidget(m_cards);
    column->addWidget(m_parts);
    column->addWidget(m_calls);
    column->addStretch(1);
    return content;
}

void CostPage::connectParts()
{
    connect(m_parts, &CostParts::chosenChanged, this, &CostPage::adoptPart);
    connect(m_parts, &CostParts::barChosen, this, [this] {
        m_scroll->ensureWidgetVisible(m_calls->table()); // whoever clicks a bar wants what is behind it
    });
    connect(m_parts, &CostParts::runRequested, this, &CostPage::runRequested);
    connect(m_calls, &CostCalls::allRequested, this, [this] { choosePart(std::nullopt); });
    connect(m_calls, &CostCalls::runRequested, this, &CostPage::runRequested);
}

// --- what is chosen

CostArea CostPage::area() const
{
    return m_tools->area();
}

CostKind CostPage::kind() const
{
    return m_tools->kind();
}

CostDimension CostPage::dimension() const
{
    return m_parts->dimension();
}

std::optional<CostSlice> CostPage::chosenPart() const
{
    return m_parts->chosen();
}

void CostPage::choosePart(const std::optional<QString>& key)
{
    m_parts->choose(key);
}

void CostPage::adoptPart()
{
    m_calls->setPart(dimension(), chosenPart());
    Q_EMIT callsNeeded();
}

// --- filling

void CostPage::showView(const CostView& view)
{
    m_view = view;
    m_bar->clear();
    m_tools->showView(view);
    const bool isEmpty = view.isEmpty();
    m_empty->setSentence(
        view.area == CostArea::Run || view.area == CostArea::Line
            ? tr("This run has not asked a language model anything yet. What each call costs will stand here: by "
                 "agent, model, step and attempt, over time, and against your budgets.")
            : tr("No language model has been asked anything here yet. When runs with agents do, each call and its "
                 "cost will stand here; so will what imported runs of CMBAgent say they had cost."));
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (isEmpty) {
        return;
    }
    m_summary->showView(view);
    m_cards->showView(view);
    m_parts->showView(view);
    fitToWidth();
    adoptPart();
}

void CostPage::showCalls(const QList<CostRow>& calls, bool isAll)
{
    m_calls->showCalls(calls, isAll);
}

void CostPage::showError(const Error& error)
{
    m_bar->showError(error);
}

void CostPage::showNotice(const QString& text)
{
    m_bar->showMessage(MessageBar::Kind::Info, text);
}

// --- what there is to see

bool CostPage::isEmpty() const
{
    return m_stack->currentIndex() == 1;
}

QComboBox* CostPage::areaBox() const
{
    return m_tools->areaBox();
}

QComboBox* CostPage::kindBox() const
{
    return m_tools->kindBox();
}

QTabBar* CostPage::dimensions() const
{
    return m_parts->dimensions();
}

QTreeView* CostPage::parts() const
{
    return m_parts->table();
}

QTreeView* CostPage::calls() const
{
    return m_calls->table();
}

CostBars* CostPage::bars() const
{
    return m_parts->bars();
}

ChartCard* CostPage::history() const
{
    return m_cards->history();
}

ChartCard* CostPage::burnDown() const
{
    return m_cards->burnDown();
}

QToolButton* CostPage::budgetsButton() const
{
    return m_tools->budgetsButton();
}

QString CostPage::totalText() const
{
    return m_summary->totalText();
}

QString CostPage::noteText() const
{
    return m_summary->noteText();
}

// --- places

/// A focus proxy would take Back out of what Tab comes by.
void CostPage::focusInEvent(QFocusEvent* event)
{
    areaBox()->setFocus(event->reason());
}

void CostPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fitToWidth();
    Q_EMIT viewNeeded();
}

void CostPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitToWidth();
}

void CostPage::fitToWidth()
{
    m_cards->arrange(width() >= scaledToText(this, widePage));
    bars()->setVisible(width() >= scaledToText(this, pageWithBars));
}

} // namespace cmbagent
