// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/metricspage.h"

#include "items/rungraph.h"
#include "widgets/charts/chartcard.h"
#include "widgets/charts/runmeasures.h"
#include "widgets/charts/usagemodel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/labels.h"
#include "widgets/inspector/factlist.h"
#include "widgets/window/windowstyle.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int refreshMillis = 250;
constexpr int twoColumns = 820; ///< pixels at the usual text size

/// Seconds in the unit that reads best, for a whole axis.
struct TimeUnit
{
    double seconds = 1;
    QString name;
};

TimeUnit unitFor(double longestSeconds)
{
    return longestSeconds > 3 * 3600 ? TimeUnit { 3600, MetricsPage::tr("hours since the start") }
        : longestSeconds > 300       ? TimeUnit { 60, MetricsPage::tr("minutes since the start") }
                                     : TimeUnit { 1, MetricsPage::tr("seconds since the start") };
}

std::vector<QPointF> scaled(std::vector<QPointF> points, double x, double y)
{
    for (QPointF& point : points) {
        point = { point.x() / x, point.y() / y };
    }
    return points;
}

double lastX(const std::vector<QPointF>& points)
{
    return points.empty() ? 0 : points.back().x();
}

} // namespace

MetricsPage::MetricsPage(const RunGraph& graph, QWidget* parent)
    : QWidget(parent), m_graph(graph), m_usageModel(new UsageModel(graph, this)), m_stack(new QStackedWidget),
      m_choice(new QComboBox), m_across(new QComboBox), m_powers(new QCheckBox(tr("Po&wers of ten"))),
      m_singles(new FactList(tr("Reported once"), FactList::Look::Strong)),
      m_cores(new ChartCard(tr("Processor"), this)), m_memory(new ChartCard(tr("Memory"), this)),
      m_coresByStep(new ChartCard(tr("Processor, step by step"), this)),
      m_memoryByStep(new ChartCard(tr("Memory, step by step"), this)), m_usage(new QTreeView)
{
    m_tools = buildTools();
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(tr("Metrics"));
    area->setWidget(buildContent());
    auto* filled = new QWidget;
    auto* column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(area, 1);
    m_stack->addWidget(filled);
    m_stack->addWidget(new EmptyState(QStringLiteral("chart"),
                                      tr("Curves of the numbers that steps print as \"::metric name value unit\" will "
                                         "be drawn here as they come; processor and memory of each step while it "
                                         "runs, from its third second on, and "
                                         "run time, processor and memory in all when it ends. What language "
                                         "models cost will follow with them.")));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    m_later.setSingleShot(true);
    m_later.setInterval(refreshMillis);
    connect(&m_later, &QTimer::timeout, this, &MetricsPage::refresh);
    connect(&m_graph, &RunGraph::wasReset, this, &MetricsPage::soon);
    connect(&m_graph, &RunGraph::metricsChanged, this, &MetricsPage::soon);
    connect(&m_graph, &RunGraph::usageChanged, this, &MetricsPage::soon);
    connect(&m_graph, &RunGraph::stepsChanged, this, &MetricsPage::soon);
    refresh();
}

QWidget* MetricsPage::buildTools()
{
    auto* tools = new QWidget;
    tools->setAttribute(Qt::WA_StyledBackground);
    setLook(tools, Look::Bar);
    m_choice->setAccessibleName(tr("Metric"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(18);
    m_across->addItem(tr("In order"));
    m_across->addItem(tr("Over time"));
    m_across->setAccessibleName(tr("Draw values"));
    m_across->setToolTip(tr("Whether values stand one after the other, or when they were reported"));
    m_powers->setToolTip(tr("Draw curves by powers of ten where all values are above zero"));
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(m_choice);
    row->addWidget(m_across);
    row->addWidget(m_powers);
    row->addStretch(1);
    connect(m_choice, &QComboBox::activated, this, &MetricsPage::refresh);
    connect(m_across, &QComboBox::activated, this, &MetricsPage::refresh);
    connect(m_powers, &QCheckBox::toggled, this, &MetricsPage::refresh);
    return tools;
}

QWidget* MetricsPage::buildContent()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_singles);
    m_grid = new QGridLayout;
    m_grid->setSpacing(12);
    column->addLayout(m_grid);
    auto* title = new QLabel(tr("What each step took"));
    setLook(title, Look::Title);
    column->addWidget(title);
    buildUsage();
    column->addWidget(m_usage, 1);
    m_cores->setNote(tr("Cores in use, summed over what ran at the time; of an attempt too short to be looked at, its "
                        "average."));
    m_memory->setNote(tr("The most each attempt had at once around that time, summed over what ran: an upper bound."));
    m_coresByStep->setNote(tr("Cores in use on average from one look to the next: once a second at first, later less "
                              "often."));
    m_memoryByStep->setNote(tr("The most that all processes of an attempt had at once from one look to the next."));
    return content;
}

void MetricsPage::buildUsage()
{
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_usageModel);
    sorted->setSortRole(UsageModel::ValueRole);
    m_usage->setModel(sorted);
    m_usage->setItemDelegate(new ShareBarDelegate(m_usage));
    m_usage->setRootIsDecorated(false);
    m_usage->setUniformRowHeights(true);
    m_usage->setSortingEnabled(true);
    m_usage->sortByColumn(UsageModel::Took, Qt::DescendingOrder);
    m_usage->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_usage->setAllColumnsShowFocus(true);
    m_usage->setAccessibleName(tr("What each step took"));
    m_usage->setMinimumHeight(fontMetrics().height() * 16);
    m_usage->header()->setStretchLastSection(false);
    m_usage->header()->setSectionResizeMode(UsageModel::Step, QHeaderView::Stretch);
    for (int number = UsageModel::Took; number < UsageModel::ColumnCount; ++number) {
        m_usage->header()->resizeSection(number, fontMetrics().averageCharWidth() * 20);
    }
    connect(m_usage->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid() && !m_isProgrammatic) {
            m_chosenStep = index.data(UsageModel::StepIndexRole).toInt();
            soon();
            Q_EMIT stepSelected(m_chosenStep);
        }
    });
}

void MetricsPage::selectStep(int step)
{
    m_chosenStep = step;
    soon();
    const QScopedValueRollback guard(m_isProgrammatic, true);
    const QAbstractItemModel* rows = m_usage->model();
    const QModelIndexList found = step < 0
        ? QModelIndexList()
        : rows->match(rows->index(0, 0), UsageModel::StepIndexRole, step, 1, Qt::MatchExactly);
    m_usage->setCurrentIndex(found.value(0));
    if (found.isEmpty()) {
        m_usage->clearSelection();
    }
}

bool MetricsPage::isEmpty() const
{
    const RunProjection& run = m_graph.projection();
    return m_usageModel->rowCount() == 0 && run.metrics().empty() && run.usage().empty();
}

void MetricsPage::soon()
{
    if (isVisible() && !m_later.isActive()) {
        m_later.start();
    }
}

void MetricsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void MetricsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeCards();
}

void MetricsPage::refresh()
{
    m_later.stop();
    const bool hasNumbers = m_graph.isRun() && !isEmpty();
    m_stack->setCurrentIndex(hasNumbers ? 0 : 1);
    if (hasNumbers) {
        fillChoice();
        showMetrics();
        showLoad();
        showLoadByStep();
        placeCards();
    }
}

void MetricsPage::fillChoice()
{
    const QStringList names = metricNames(m_graph.projection());
    const QString chosen = m_choice->currentData().toString();
    const QSignalBlocker blocker(m_choice);
    m_choice->clear();
    m_choice->addItem(tr("All metrics"), QString());
    for (const QString& name : names) {
        m_choice->addItem(name, name);
    }
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(chosen)));
    m_tools->setVisible(!names.isEmpty());
}

void MetricsPage::showSingles(const std::vector<Metric>& values)
{
    QHash<QString, int> counts;
    for (const Metric& metric : values) {
        ++counts[metric.name];
    }
    QList<Fact> facts;
    for (const Metric& metric : values) {
        const QString step = m_graph.label(metric.step);
        facts.append({ counts[metric.name] > 1 ? tr("%1, %2", "metric, step").arg(metric.name, step) : metric.name,
                       Labels::measured(metric.value, -1, metric.unit),
                       tr("%1, attempt %2").arg(step).arg(metric.attempt) });
    }
    m_singles->setFacts(facts);
}

void MetricsPage::showMetrics()
{
    QStringList names { m_choice->currentData().toString() };
    if (names.front().isEmpty()) {
        const std::vector<Metric> values = singleValues(m_graph.projection());
        showSingles(values);
        names = metricNames(m_graph.projection());
        for (const Metric& metric : values) {
            names.removeOne(metric.name);
        }
        names = names.mid(0, mostCharts);
    } else {
        showSingles({}); // one that was chosen is drawn, whatever it is
    }
    while (m_metricCards.size() > size_t(names.size())) {
        delete m_metricCards.back();
        m_metricCards.pop_back();
    }
    while (m_metricCards.size() < size_t(names.size())) {
        m_metricCards.push_back(new ChartCard({}));
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        showMetric(*m_metricCards[size_t(i)], names[i]);
    }
}

QString MetricsPage::attemptName(int step, int attempt) const
{
    const QString title = m_graph.label(step);
    return attempt > 1 ? tr("%1, attempt %2").arg(title, QString::number(attempt)) : title;
}

void MetricsPage::showMetric(ChartCard& card, const QString& name)
{
    const bool isOverTime = m_across->currentIndex() == 1;
    const std::vector<MetricCurve> known = metricCurves(m_graph.projection(), name);
    double longest = 0;
    for (const MetricCurve& curve : known) {
        longest = std::max(longest, lastX(curve.byTime));
    }
    const TimeUnit unit = unitFor(longest);
    std::vector<ChartCurve> curves;
    for (const MetricCurve& curve : known) {
        curves.push_back({ attemptName(curve.step, curve.attempt),
                           isOverTime ? scaled(curve.byTime, unit.seconds, 1) : curve.byOrder });
    }
    card.setTitle(name);
    card.setAxes(isOverTime ? unit.name : tr("value number"), known.empty() ? QString() : known.front().unit);
    card.setCounted(!isOverTime);
    card.setLogarithmic(m_powers->isChecked());
    card.showCurves(std::move(curves));
}

void MetricsPage::showLoad()
{
    const auto show = [](ChartCard& card, std::vector<QPointF> corners, double divisor, const QString& unit) {
        const TimeUnit time = unitFor(lastX(corners));
        card.setAxes(time.name, unit);
        card.setVisible(!corners.empty());
        card.showCurves({ { QString(), scaled(std::move(corners), time.seconds, divisor), true } });
    };
    show(*m_cores, loadOverTime(m_graph.projection(), Load::Cores), 1, tr("cores"));
    show(*m_memory, loadOverTime(m_graph.projection(), Load::Memory), 1e6, tr("MB"));
}

void MetricsPage::showLoadByStep()
{
    const auto show = [this](ChartCard& card, Load load, double divisor, const QString& unit) {
        std::vector<LoadCurve> known = loadByAttempt(m_graph.projection(), load);
        if (known.size() > size_t(ChartCard::mostCurves)) {
            std::stable_partition(known.begin(), known.end(),
                                  [this](const LoadCurve& curve) { return curve.step == m_chosenStep; });
        }
        double longest = 0;
        for (const LoadCurve& curve : known) {
            longest = std::max(longest, lastX(curve.corners));
        }
        const TimeUnit time = unitFor(longest);
        std::vector<ChartCurve> curves;
        for (LoadCurve& curve : known) {
            curves.push_back({ attemptName(curve.step, curve.attempt),
                               scaled(std::move(curve.corners), time.seconds, divisor), false, true });
        }
        card.setAxes(time.name, unit);
        card.setVisible(!curves.empty());
        card.showCurves(std::move(curves));
    };
    show(*m_coresByStep, Load::Cores, 1, tr("cores"));
    show(*m_memoryByStep, Load::Memory, 1e6, tr("MB"));
}

void MetricsPage::placeCards()
{
    std::vector<ChartCard*> cards = m_metricCards;
    for (ChartCard* card : { m_cores, m_memory, m_coresByStep, m_memoryByStep }) {
        if (!card->isHidden()) {
            cards.push_back(card);
        }
    }
    const int columns = width() >= scaledToText(this, twoColumns) && cards.size() > 1 ? 2 : 1;
    for (ChartCard* card : cards) {
        m_grid->removeWidget(card);
    }
    for (int i = 0; i < int(cards.size()); ++i) {
        // The last of an odd number has the row to itself.
        const bool isAlone = columns == 2 && i == int(cards.size()) - 1 && i % 2 == 0;
        m_grid->addWidget(cards[size_t(i)], i / columns, i % columns, 1, isAlone ? 2 : 1);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
}

} // namespace cmbagent
