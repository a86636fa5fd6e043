// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/costs/costpage.h"

#include "widgets/charts/chartcard.h"
#include "widgets/charts/usagemodel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/textlabels.h"
#include "widgets/costs/budgetgauge.h"
#include "widgets/costs/costbars.h"
#include "widgets/costs/costmodels.h"
#include "widgets/costs/costwords.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QFocusEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int widePage = 820; ///< pixels at the usual text size

/// In the order of their tabs. What belongs to one run alone, or to many, is left out where it says nothing.
constexpr std::array<CostDimension, 8> shownDimensions { CostDimension::Agent,   CostDimension::Model,
                                                         CostDimension::Step,    CostDimension::Attempt,
                                                         CostDimension::Run,     CostDimension::Branch,
                                                         CostDimension::Project, CostDimension::Day };

QFrame* makeCard()
{
    auto* frame = new QFrame;
    setLook(frame, Look::Card);
    return frame;
}

QLabel* titleLabel(const QString& text)
{
    auto* title = new QLabel(text);
    setLook(title, Look::Title);
    return title;
}

/// Time of points in hours or days since the first.
struct TimeScaleUnit
{
    double seconds;
    QString name;
};

TimeScaleUnit unitOf(double spanSeconds)
{
    if (spanSeconds > 3 * 86'400) {
        return { 86'400, CostPage::tr("days since the first call") };
    }
    return spanSeconds > 2 * 3'600 ? TimeScaleUnit { 3'600, CostPage::tr("hours since the first call") }
                                   : TimeScaleUnit { 60, CostPage::tr("minutes since the first call") };
}

void dressTable(QTreeView* table, QAbstractItemModel* model, int sortRole)
{
    auto* sorted = new QSortFilterProxyModel(table);
    sorted->setSourceModel(model);
    sorted->setSortRole(sortRole);
    table->setModel(sorted);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setSortingEnabled(true);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setAllColumnsShowFocus(true);
    table->header()->setStretchLastSection(false);
}

} // namespace

CostPage::CostPage(QWidget* parent)
    : QWidget(parent), m_area(new QComboBox), m_kind(new QComboBox), m_export(new QToolButton),
      m_setBudgets(new QToolButton), m_bar(new MessageBar), m_stack(new QStackedWidget), m_scroll(new QScrollArea),
      m_empty(new EmptyState), m_total(new QLabel), m_facts(new WrapLabel), m_note(new WrapLabel),
      m_history(new ChartCard(tr("Spent over time"))), m_burnDown(new ChartCard(tr("What is left of the budget"))),
      m_dimensions(new QTabBar), m_bars(new CostBars), m_partModel(new CostPartModel(this)), m_parts(new QTreeView),
      m_callsTitle(new QLabel), m_allCalls(new QToolButton), m_callModel(new CostCallModel(this)),
      m_calls(new QTreeView)
{
    setAccessibleName(tr("Costs"));
    m_empty->setIconName(QStringLiteral("chart"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("Costs"));
    m_scroll->setWidget(buildContent());
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(buildTools());
    all->addWidget(m_bar);
    all->addWidget(m_stack, 1);
    showView({});
}

// --- building

QWidget* CostPage::buildTools()
{
    auto* tools = new QWidget;
    tools->setAttribute(Qt::WA_StyledBackground);
    setLook(tools, Look::Bar);
    auto* back = new QToolButton;
    back->setText(tr("&Back"));
    back->setIcon(Icons::icon(QStringLiteral("back")));
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back->setToolTip(tr("Back to the graph"));
    m_area->setAccessibleName(tr("Whose costs"));
    m_kind->setAccessibleName(tr("What kind of costs"));
    m_kind->setToolTip(tr("Recorded answers are given again without asking anybody, and nothing is spent on them; "
                          "imported runs say themselves what they had cost."));
    m_export->setText(tr("E&xport"));
    m_export->setIcon(Icons::icon(QStringLiteral("save")));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_export);
    addExport(menu, tr("&Calls as CSV…"), CostFormat::CallsCsv);
    addExport(menu, tr("&This table as CSV…"), CostFormat::PartsCsv);
    addExport(menu, tr("All as &JSON…"), CostFormat::Json);
    addExport(menu, tr("All as &PDF…"), CostFormat::Pdf);
    addExport(menu, tr("Cost &report of CMBAgent…"), CostFormat::CmbagentReport);
    m_export->setMenu(menu);
    m_setBudgets->setText(tr("B&udgets…"));
    m_setBudgets->setIcon(Icons::icon(QStringLiteral("settings")));
    m_setBudgets->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_setBudgets->setToolTip(tr("Set, change and remove budgets"));
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(back);
    row->addWidget(m_area);
    row->addWidget(m_kind);
    row->addStretch(1);
    row->addWidget(m_setBudgets);
    row->addWidget(m_export);
    connect(m_setBudgets, &QToolButton::clicked, this, &CostPage::budgetsRequested);
    connect(back, &QToolButton::clicked, this, &CostPage::backRequested);
    connect(m_area, &QComboBox::activated, this, &CostPage::viewNeeded);
    connect(m_kind, &QComboBox::activated, this, &CostPage::viewNeeded);
    return tools;
}

void CostPage::addExport(QMenu* menu, const QString& text, CostFormat format)
{
    connect(menu->addAction(text), &QAction::triggered, this, [this, format] { Q_EMIT exportRequested(format); });
}

QWidget* CostPage::buildContent()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    m_budgetCard = makeCard();
    m_budgets = new QVBoxLayout(m_budgetCard);
    m_budgets->setContentsMargins(12, 10, 12, 12);
    m_budgets->setSpacing(12);
    column->addWidget(buildSummary());
    m_grid = new QGridLayout;
    m_grid->setSpacing(12);
    column->addLayout(m_grid);
    for (QWidget* each : std::initializer_list<QWidget*> { m_history, m_budgetCard, m_burnDown }) {
        m_grid->addWidget(each); // each has a parent before it is ever shown
    }
    column->addWidget(buildParts());
    column->addWidget(buildCalls());
    column->addStretch(1);
    return content;
}

QWidget* CostPage::buildSummary()
{
    auto* summary = makeCard();
    setLook(m_total, Look::Title);
    m_total->setFont(Theme::font(font(), 4, QFont::DemiBold));
    m_total->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setMuted(true);
    auto* column = new QVBoxLayout(summary);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(4);
    column->addWidget(m_total);
    column->addWidget(m_facts);
    column->addWidget(m_note);
    return summary;
}

QWidget* CostPage::buildParts()
{
    auto* frame = makeCard();
    m_dimensions->setExpanding(false);
    m_dimensions->setDrawBase(false);
    m_dimensions->setUsesScrollButtons(true);
    m_dimensions->setAccessibleName(tr("Told apart by"));
    dressTable(m_parts, m_partModel, CostPartModel::ValueRole);
    m_parts->setAccessibleName(tr("Parts of the costs"));
    m_parts->setToolTip(tr("Select a part to see its calls below"));
    m_parts->header()->setSectionResizeMode(CostPartModel::Name, QHeaderView::Stretch);
    for (const int column :
         { CostPartModel::Cost, CostPartModel::Share, CostPartModel::Calls, CostPartModel::Tokens }) {
        m_parts->header()->resizeSection(column, fontMetrics().averageCharWidth() * 13);
    }
    m_parts->sortByColumn(CostPartModel::Cost, Qt::DescendingOrder);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_bars, 1);
    row->addWidget(m_parts, 1);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    column->addWidget(titleLabel(tr("What it was spent on")));
    column->addWidget(m_dimensions);
    column->addLayout(row);
    connect(m_dimensions, &QTabBar::currentChanged, this, [this] {
        if (!m_isProgrammatic) {
            fillParts();
            adoptPart();
        }
    });
    connect(m_bars, &CostBars::partChosen, this, [this](const QString& key) {
        choosePart(key);
        m_scroll->ensureWidgetVisible(m_calls); // whoever clicks a bar wants what is behind it
    });
    connect(m_parts->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_isProgrammatic) {
            adoptPart();
        }
    });
    connect(m_parts, &QTreeView::activated, this, [this](const QModelIndex& index) {
        const auto run = RunId::fromString(index.data(CostPartModel::KeyRole).toString());
        if (run && dimension() == CostDimension::Run) {
            Q_EMIT runRequested(*run);
        }
    });
    return frame;
}

QWidget* CostPage::buildCalls()
{
    auto* frame = makeCard();
    setLook(m_callsTitle, Look::Title);
    m_callsTitle->setTextFormat(Qt::PlainText);
    m_allCalls->setText(tr("Show &all calls"));
    m_allCalls->setToolButtonStyle(Qt::ToolButtonTextOnly);
    dressTable(m_calls, m_callModel, CostCallModel::ValueRole);
    m_calls->setAccessibleName(tr("Calls"));
    m_calls->setMinimumHeight(fontMetrics().height() * 14);
    m_calls->sortByColumn(CostCallModel::At, Qt::DescendingOrder);
    m_calls->header()->setSectionResizeMode(CostCallModel::Step, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    const std::initializer_list<std::pair<int, int>> widths {
        { CostCallModel::At, 22 },    { CostCallModel::Agent, 16 },  { CostCallModel::Model, 24 },
        { CostCallModel::Input, 11 }, { CostCallModel::Output, 11 }, { CostCallModel::Took, 11 },
        { CostCallModel::Cost, 13 }
    };
    for (const auto& [column, letters] : widths) {
        m_calls->header()->resizeSection(column, letter * letters);
    }
    auto* head = new QHBoxLayout;
    head->addWidget(m_callsTitle, 1);
    head->addWidget(m_allCalls);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_calls);
    connect(m_allCalls, &QToolButton::clicked, this, [this] { choosePart({}); });
    connect(m_calls, &QTreeView::activated, this, [this](const QModelIndex& index) {
        const auto* sorted = static_cast<const QSortFilterProxyModel*>(m_calls->model());
        Q_EMIT runRequested(m_callModel->callAt(sorted->mapToSource(index).row()).run);
    });
    return frame;
}

// --- what is chosen

CostArea CostPage::area() const
{
    return CostArea(m_area->currentData().toInt());
}

CostKind CostPage::kind() const
{
    return CostKind(m_kind->currentData().toInt());
}

CostDimension CostPage::dimension() const
{
    const int tab = m_dimensions->currentIndex();
    return tab >= 0 ? CostDimension(m_dimensions->tabData(tab).toInt()) : CostDimension::Agent;
}

std::optional<CostSlice> CostPage::chosenPart() const
{
    const QModelIndex index = m_parts->currentIndex();
    if (!index.isValid()) {
        return std::nullopt;
    }
    const auto* sorted = static_cast<const QSortFilterProxyModel*>(m_parts->model());
    return m_partModel->parts().at(sorted->mapToSource(index).row());
}

void CostPage::choosePart(const QString& key)
{
    const QAbstractItemModel* rows = m_parts->model();
    const QModelIndexList found = key.isEmpty()
        ? QModelIndexList()
        : rows->match(rows->index(0, 0), CostPartModel::KeyRole, key, 1, Qt::MatchExactly | Qt::MatchCaseSensitive);
    {
        const QScopedValueRollback guard(m_isProgrammatic, true);
        m_parts->setCurrentIndex(found.value(0));
        if (found.isEmpty()) {
            m_parts->clearSelection();
        }
    }
    adoptPart();
}

void CostPage::adoptPart()
{
    const auto part = chosenPart();
    m_callsTitle->setText(part ? tr("Calls: %1").arg(CostWords::part(dimension(), *part)) : tr("Calls"));
    m_allCalls->setVisible(part.has_value());
    Q_EMIT callsNeeded();
}

bool CostPage::isEmpty() const
{
    return m_stack->currentIndex() == 1;
}

QString CostPage::totalText() const
{
    return m_total->text();
}

QString CostPage::noteText() const
{
    return m_note->text();
}

// --- filling

void CostPage::showView(const CostView& view)
{
    m_view = view;
    m_bar->clear();
    fillChoices();
    const bool isEmpty = view.isEmpty();
    m_empty->setSentence(
        view.area == CostArea::Run || view.area == CostArea::Line
            ? tr("This run has not asked a language model anything yet. What each call costs will stand here: by "
                 "agent, model, step and attempt, over time, and against your budgets.")
            : tr("No language model has been asked anything here yet. When runs with agents do, each call and its "
                 "cost will stand here; so will what imported runs of CMBAgent say they had cost."));
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    m_export->setEnabled(!isEmpty);
    if (isEmpty) {
        return;
    }
    fillSummary();
    fillCharts();
    fillBudgets();
    fillTabs();
    fillParts();
    placeCards();
    adoptPart();
}

void CostPage::fillChoices()
{
    const QScopedValueRollback guard(m_isProgrammatic, true);
    m_area->clear();
    for (int number = 0; number < costAreaCount; ++number) {
        const auto area = CostArea(number);
        if (m_view.hasRun || area == CostArea::Project || area == CostArea::Session) {
            m_area->addItem(CostWords::area(area), number);
        }
    }
    m_area->setCurrentIndex(std::max(0, m_area->findData(int(m_view.area))));
    m_kind->clear();
    for (int number = 0; number < costKindCount; ++number) {
        if (m_view.totals[size_t(number)].calls > 0 || number == int(m_view.kind)) {
            m_kind->addItem(CostWords::kind(CostKind(number)), number);
        }
    }
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(int(m_view.kind))));
    m_kind->setVisible(m_kind->count() > 1 || m_view.kind != CostKind::Paid);
}

void CostPage::fillSummary()
{
    const CostSum& total = m_view.total();
    m_total->setText(m_view.kind == CostKind::Recorded ? tr("%1, recorded").arg(CostWords::sum(total))
                                                       : CostWords::sum(total));
    m_total->setToolTip(CostWords::usageOf(total));
    QStringList facts { m_view.name.isEmpty() ? CostWords::area(m_view.area) : m_view.name };
    facts.append(CostWords::calls(total.calls));
    facts.append(CostWords::tokens(total.tokens()));
    if (total.tokens() > 0 && total.unpriced < total.calls) {
        facts.append(tr("%1 for 1,000 tokens").arg(CostWords::money(total.micros * 1000 / total.tokens())));
    }
    if (m_view.ratePerHour) {
        facts.append(tr("%1 an hour of late").arg(CostWords::money(qint64(*m_view.ratePerHour))));
    }
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    QStringList notes;
    if (total.unpriced > 0) {
        notes.append(tr("Nobody knows what %1 cost; that is not in the sum.").arg(CostWords::calls(total.unpriced)));
    }
    if (m_view.kind == CostKind::Recorded) {
        notes.append(tr("These answers were recorded and given again: nothing was spent on them."));
    } else if (m_view.kind == CostKind::Imported) {
        notes.append(
            tr("As the imported runs told it. What they did not tell apart by calls is one call for each agent, "
               "which cost at most this."));
    }
    for (int number = 0; number < costKindCount; ++number) {
        const CostSum& other = m_view.totals[size_t(number)];
        if (number != int(m_view.kind) && other.calls > 0) {
            notes.append(tr("Not in it: %1, %2.", "kind of costs, sum")
                             .arg(CostWords::kind(CostKind(number)), CostWords::sum(other)));
        }
    }
    if (m_view.guess) {
        notes.append(CostWords::guess(*m_view.guess));
    }
    m_note->setText(notes.join(QLatin1Char(' ')));
    m_note->setVisible(!notes.isEmpty());
}

void CostPage::fillCharts()
{
    const double begin = m_view.history.isEmpty() ? 0 : double(m_view.history.first().at.micros) / 1e6;
    const double end = m_view.history.isEmpty() ? 0 : double(m_view.history.last().at.micros) / 1e6;
    const TimeScaleUnit unit = unitOf(end - begin);
    std::vector<QPointF> corners;
    double spent = 0;
    for (const CostPoint& point : m_view.history) {
        const double x = (double(point.at.micros) / 1e6 - begin) / unit.seconds;
        corners.emplace_back(x, spent);
        spent += double(point.micros) / 1e6;
        corners.emplace_back(x, spent);
    }
    m_history->setAxes(unit.name, tr("US dollars"));
    m_history->setVisible(m_view.history.size() > 1);
    m_history->showCurves({ { QString(), std::move(corners), true } });
    std::vector<QPointF> left;
    const double from = m_view.burnDown.empty() ? 0 : m_view.burnDown.front().x();
    const double to = m_view.burnDown.empty() ? 0 : m_view.burnDown.back().x();
    const double seconds = to - from > 3 * 86'400 ? 86'400 : 3'600;
    for (const QPointF& point : m_view.burnDown) {
        left.emplace_back((point.x() - from) / seconds, point.y() / 1e6);
    }
    m_burnDown->setVisible(left.size() > 2);
    m_burnDown->setAxes(seconds > 3'600 ? tr("days") : tr("hours"), tr("US dollars"));
    if (m_view.burning) {
        const QString fate = m_view.usedUpAt
            ? tr("At this rate it is used up on %1.").arg(Labels::exactTime(*m_view.usedUpAt))
            : QString();
        m_burnDown->setNote(QStringLiteral("%1. %2").arg(CostWords::budget(*m_view.burning), fate).trimmed());
    }
    m_burnDown->showCurves({ { QString(), std::move(left), true } });
}

void CostPage::fillBudgets()
{
    while (QLayoutItem* item = m_budgets->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_budgets->addWidget(titleLabel(tr("Budgets")));
    for (const BudgetState& state : m_view.budgets) {
        m_budgets->addWidget(new BudgetGauge(state));
    }
    m_budgets->addStretch(1);
    m_budgetCard->setVisible(!m_view.budgets.isEmpty());
}

bool CostPage::isWorthShowing(const CostView& view, CostDimension dimension)
{
    const bool isOfRun = view.area == CostArea::Run;
    switch (dimension) {
    case CostDimension::Run:
        return !isOfRun;
    case CostDimension::Branch:
        return view.area == CostArea::Project || view.area == CostArea::Session;
    case CostDimension::Project:
        return view.area == CostArea::Session;
    default:
        return true;
    }
}

/// Only where others are wanted: a person may just be on one of them.
void CostPage::fillTabs()
{
    QList<int> wanted;
    QList<int> known;
    for (const CostDimension each : shownDimensions) {
        if (isWorthShowing(m_view, each)) {
            wanted.append(int(each));
        }
    }
    for (int tab = 0; tab < m_dimensions->count(); ++tab) {
        known.append(m_dimensions->tabData(tab).toInt());
    }
    if (wanted == known) {
        return;
    }
    const QScopedValueRollback guard(m_isProgrammatic, true);
    const int chosen = int(dimension());
    while (m_dimensions->count() > 0) {
        m_dimensions->removeTab(0);
    }
    for (const int each : wanted) {
        m_dimensions->setTabData(m_dimensions->addTab(CostWords::dimension(CostDimension(each))), each);
    }
    m_dimensions->setCurrentIndex(std::max(0, int(wanted.indexOf(chosen))));
    m_dimensions->updateGeometry(); // while it is hidden it does not say that it needs more room
}

void CostPage::fillParts()
{
    const QScopedValueRollback guard(m_isProgrammatic, true);
    const auto part = chosenPart();
    const bool isSame = m_partModel->dimension() == dimension();
    const QList<CostSlice>& parts = m_view.parts[size_t(dimension())];
    m_partModel->showParts(dimension(), parts, m_view.total().micros);
    m_bars->showParts(dimension(), parts);
    const QAbstractItemModel* rows = m_parts->model();
    if (part && isSame && rows->rowCount() > 0) {
        m_parts->setCurrentIndex(
            rows->match(rows->index(0, 0), CostPartModel::KeyRole, part->key, 1, Qt::MatchExactly).value(0));
    }
}

void CostPage::showCalls(const QList<CostRow>& calls, bool isAll)
{
    m_callModel->showCalls(calls);
    const auto part = chosenPart();
    QString title = part ? tr("Calls: %1").arg(CostWords::part(dimension(), *part)) : tr("Calls");
    if (!isAll) {
        title += QStringLiteral(" · ") + tr("the newest %1").arg(QLocale().toString(calls.size()));
    }
    m_callsTitle->setText(title);
    m_allCalls->setVisible(part.has_value());
}

void CostPage::showError(const Error& error)
{
    m_bar->showError(error);
}

void CostPage::showNotice(const QString& text)
{
    m_bar->showMessage(MessageBar::Kind::Info, text);
}

// --- places

/// A focus proxy would take Back out of what Tab comes by.
void CostPage::focusInEvent(QFocusEvent* event)
{
    m_area->setFocus(event->reason());
}

void CostPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    placeCards();
    Q_EMIT viewNeeded();
}

void CostPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeCards();
}

void CostPage::placeCards()
{
    QList<QWidget*> cards;
    for (QWidget* each : std::initializer_list<QWidget*> { m_history, m_budgetCard, m_burnDown }) {
        m_grid->removeWidget(each);
        if (!each->isHidden()) {
            cards.append(each);
        }
    }
    const int columns = width() >= scaledToText(this, widePage) && cards.size() > 1 ? 2 : 1;
    for (int i = 0; i < cards.size(); ++i) {
        const bool isAlone = columns == 2 && i == cards.size() - 1 && i % 2 == 0;
        m_grid->addWidget(cards.at(i), i / columns, i % columns, 1, isAlone ? 2 : 1);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
    m_bars->setVisible(width() >= scaledToText(this, 700));
}

} // namespace cmbagent
