// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/runtableview.h"

#include "widgets/branches/branchwords.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/costs/costwords.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace cmbagent {

namespace {

constexpr int runRole = Qt::UserRole;
constexpr int sortRole = Qt::UserRole + 1;
enum FixedColumn { Name, State, Took, FixedCount };
enum FixedOutcome { OutcomeCost = -2, OutcomeTook = -1 };

/// Sorts numbers as numbers.
class RunItem : public QTreeWidgetItem
{
public:
    using QTreeWidgetItem::QTreeWidgetItem;

    bool operator<(const QTreeWidgetItem& other) const override
    {
        const int column = treeWidget() ? std::max(treeWidget()->sortColumn(), 0) : 0;
        const QVariant a = data(column, sortRole);
        const QVariant b = other.data(column, sortRole);
        if (a.isValid() != b.isValid()) {
            return b.isValid(); // what is not there comes first
        }
        return a.isValid() ? a.toDouble() < b.toDouble()
                           : QString::localeAwareCompare(text(column), other.text(column)) < 0;
    }
};

/// In micro-dollars; nothing when any of it is unknown.
std::optional<double> knownCost(const RunTable::Row& row)
{
    if (!row.cost) {
        return 0; // it asked no model itself
    }
    return row.cost->sum.unpriced == 0 ? std::optional(double(row.cost->sum.micros)) : std::nullopt;
}

QString titleOf(const RunTable::Column& column, const std::vector<RunTable::Column>& all)
{
    const auto sharesName = [&](const RunTable::Column& other) {
        return other.kind == column.kind && other.name == column.name && other.step != column.step;
    };
    const QString name = std::any_of(all.begin(), all.end(), sharesName)
        ? QStringLiteral("%1 · %2").arg(column.name, column.step)
        : column.name;
    return column.unit.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, column.unit);
}

} // namespace

RunTableView::RunTableView(QWidget* parent)
    : QWidget(parent), m_list(new QTreeWidget), m_outcome(new QComboBox), m_over(new QComboBox),
      m_stack(new QStackedWidget), m_chart(new MetricChart),
      m_empty(new EmptyState(QStringLiteral("timeline"),
                             tr("A chart will be here when the steps of these runs report numbers (metrics).")))
{
    setFocusProxy(m_list); // before it is a part of this: afterwards Qt moves what Tab comes by
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setItemDelegate(new PlainIconDelegate(m_list));
    m_list->setAccessibleName(tr("Runs that are compared"));
    setLook(m_list, Look::Pane);
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(m_list);
    split->addWidget(makeChartPane());
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(split);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &RunTableView::showChart);
    connect(m_over, &QComboBox::currentIndexChanged, this, &RunTableView::showChart);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &RunTableView::selectionChanged);
    connect(m_list, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem* item) { Q_EMIT runActivated(item->data(Name, runRole).value<RunId>()); });
}

QWidget* RunTableView::makeChartPane()
{
    auto* pane = new QWidget;
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    const auto add = [row](const QString& text, QComboBox* box) {
        auto* label = new QLabel(text);
        label->setBuddy(box);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        row->addWidget(label);
        row->addWidget(box);
    };
    add(tr("&Chart of:"), m_outcome);
    add(tr("&over:"), m_over);
    row->addStretch(1);
    column->addLayout(row);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    return pane;
}

void RunTableView::setTable(const RunTable& table)
{
    m_table = table;
    QList<RunName> runs;
    for (const RunTable::Row& row : table.rows) {
        runs.append({ row.name, row.run, row.created });
    }
    m_names = BranchWords::toldApart(runs);
    fillRows();
    fillChoices();
    showChart();
}

bool RunTableView::hasCosts() const
{
    return std::any_of(m_table.rows.begin(), m_table.rows.end(),
                       [](const RunTable::Row& row) { return row.cost.has_value(); });
}

void RunTableView::fillRows()
{
    m_list->setSortingEnabled(false);
    m_list->clear();
    QStringList titles { tr("Run"), tr("State"), tr("Took") };
    for (const RunTable::Column& column : m_table.columns) {
        titles.append(titleOf(column, m_table.columns));
    }
    const int costColumn = hasCosts() ? int(titles.size()) : -1;
    if (costColumn >= 0) {
        titles.append(tr("Cost"));
    }
    m_list->setColumnCount(int(titles.size()));
    m_list->setHeaderLabels(titles);
    for (const RunTable::Row& row : m_table.rows) {
        auto* item = new RunItem(m_list);
        const QString& name = m_names.at(m_list->topLevelItemCount() - 1);
        item->setText(Name, name);
        item->setToolTip(Name, row.hypothesis.isEmpty() ? name : tr("%1\nHypothesis: %2").arg(name, row.hypothesis));
        item->setData(Name, runRole, QVariant::fromValue(row.run));
        item->setIcon(Name, Icons::status(statusOf(row.state)));
        item->setText(State, Labels::state(row.state));
        if (row.wallMicros >= 0) {
            item->setText(Took, Labels::duration(row.wallMicros));
            item->setData(Took, sortRole, double(row.wallMicros));
        }
        item->setTextAlignment(Took, Qt::AlignRight | Qt::AlignVCenter);
        for (size_t i = 0; i < row.cells.size(); ++i) {
            const int column = FixedCount + int(i);
            const QJsonValue& cell = row.cells[i];
            item->setText(column, cell.isUndefined() ? QStringLiteral("—") : Labels::value(cell));
            if (cell.isDouble()) {
                item->setData(column, sortRole, cell.toDouble());
                item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
            }
        }
        if (costColumn >= 0) {
            item->setText(costColumn, row.cost ? CostWords::cost(*row.cost) : tr("nothing", "a cost"));
            item->setToolTip(costColumn, row.cost ? CostWords::usageOf(row.cost->sum) : QString());
            item->setData(costColumn, sortRole, knownCost(row).value_or(-1));
            item->setTextAlignment(costColumn, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    m_list->header()->setSortIndicator(-1, Qt::AscendingOrder); // else the next line sorts by name
    m_list->setSortingEnabled(true);
    for (int column = 0; column < m_list->columnCount(); ++column) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, std::min(m_list->columnWidth(column) + 12, scaledToText(this, 280)));
    }
}

void RunTableView::fillChoices()
{
    const QSignalBlocker quietOutcome(m_outcome);
    const QSignalBlocker quietOver(m_over);
    m_outcome->clear();
    m_over->clear();
    int first = -1; // of the outcomes that tell the runs apart
    m_over->addItem(tr("the runs"), -1);
    for (size_t i = 0; i < m_table.columns.size(); ++i) {
        const auto isNumber = [i](const RunTable::Row& row) { return row.cells[i].isDouble(); };
        const QString title = titleOf(m_table.columns[i], m_table.columns);
        if (m_table.columns[i].kind == RunTable::Column::Kind::Outcome) {
            m_outcome->addItem(title, int(i));
            const auto isOther = [&](const RunTable::Row& row) { return row.cells[i] != m_table.rows[0].cells[i]; };
            if (first < 0 && std::any_of(m_table.rows.begin(), m_table.rows.end(), isOther)) {
                first = m_outcome->count() - 1;
            }
        } else if (std::all_of(m_table.rows.begin(), m_table.rows.end(), isNumber)) {
            m_over->addItem(title, int(i));
        }
    }
    m_outcome->addItem(tr("Took (s)"), OutcomeTook);
    if (hasCosts()) {
        m_outcome->addItem(tr("Cost (US dollars)"), OutcomeCost);
    }
    m_over->setCurrentIndex(mostVaried()); // a sweep is looked at over what was swept
    m_outcome->setCurrentIndex(std::max(first, 0));
}

/// The entry of the parameter with the most different values; that of the runs where there is none.
int RunTableView::mostVaried() const
{
    int best = 0;
    size_t most = 0;
    for (int entry = 1; entry < m_over->count(); ++entry) {
        std::set<double> values;
        for (const RunTable::Row& row : m_table.rows) {
            values.insert(row.cells[size_t(m_over->itemData(entry).toInt())].toDouble());
        }
        if (values.size() > most) {
            most = values.size();
            best = entry;
        }
    }
    return best;
}

MetricChartData RunTableView::chartData(int outcome, int over) const
{
    MetricChartData chart;
    chart.titleY = m_outcome->currentText();
    chart.titleX = over < 0 ? QString() : m_over->currentText();
    for (size_t i = 0; i < m_table.rows.size(); ++i) {
        const RunTable::Row& row = m_table.rows[i];
        MetricChartData::Point point;
        point.label = m_names.at(qsizetype(i));
        if (over >= 0) {
            point.x = row.cells[size_t(over)].toDouble();
        }
        if (outcome == OutcomeCost) {
            if (const auto cost = knownCost(row)) {
                point.y = *cost / 1e6;
                chart.points.append(point);
            }
        } else if (outcome == OutcomeTook && row.wallMicros >= 0) {
            point.y = double(row.wallMicros) / 1e6;
            chart.points.append(point);
        } else if (outcome >= 0 && row.cells[size_t(outcome)].isDouble()) {
            point.y = row.cells[size_t(outcome)].toDouble();
            chart.points.append(point);
        }
    }
    return chart;
}

void RunTableView::showChart()
{
    if (m_outcome->currentIndex() < 0 || m_over->currentIndex() < 0) {
        return;
    }
    m_chart->showData(chartData(m_outcome->currentData().toInt(), m_over->currentData().toInt()));
    m_stack->setCurrentWidget(m_chart->shownData().points.isEmpty() ? static_cast<QWidget*>(m_empty) : m_chart);
}

bool RunTableView::isChartShown() const
{
    return m_stack->currentWidget() == m_chart;
}

QList<RunId> RunTableView::selectedRuns() const
{
    QList<RunId> runs;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (const QTreeWidgetItem* item = m_list->topLevelItem(row); item->isSelected()) {
            runs.append(item->data(Name, runRole).value<RunId>());
        }
    }
    return runs;
}

} // namespace cmbagent
