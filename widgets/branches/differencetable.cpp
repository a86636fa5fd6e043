// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/differencetable.h"

#include "widgets/common/labels.h"
#include "widgets/common/theme.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QHeaderView>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace cmbagent {

namespace {

enum Column { Name, A, B, HowMuch, ColumnCount };

QString textOf(const QJsonValue& value)
{
    return value.isUndefined() ? QString() : Labels::value(value);
}

QString summaryText(const std::optional<PairMetric::Summary>& summary)
{
    if (!summary) {
        return {};
    }
    if (summary->count == 1) {
        return Labels::number(summary->mean);
    }
    return DifferenceTable::tr("%1 on average of %2 (%3 to %4)")
        .arg(Labels::number(summary->mean), QLocale().toString(summary->count), Labels::number(summary->least),
             Labels::number(summary->most));
}

} // namespace

DifferenceTable::DifferenceTable(QWidget* parent) : QTreeWidget(parent)
{
    setColumnCount(ColumnCount);
    setHeaderLabels({ tr("What"), tr("A"), tr("B"), tr("Difference") });
    setItemDelegate(new PlainIconDelegate(this));
    setRootIsDecorated(false);
    setIndentation(10);
    setEditTriggers(NoEditTriggers);
    setUniformRowHeights(true);
    setSelectionBehavior(SelectRows);
    setAccessibleName(tr("What differs"));
    setLook(this, Look::Pane);
    const std::array<int, ColumnCount> letters { 38, 26, 26, 16 };
    for (int column = 0; column < ColumnCount; ++column) {
        header()->resizeSection(column, letters[size_t(column)] * fontMetrics().averageCharWidth());
    }
    header()->setStretchLastSection(true);
}

void DifferenceTable::startOver()
{
    clear();
    m_heading = nullptr;
}

void DifferenceTable::addHeading(const QString& text)
{
    m_heading = new QTreeWidgetItem(this, { text });
    m_heading->setFont(Name, Theme::font(font(), 0, QFont::DemiBold));
    m_heading->setFirstColumnSpanned(true);
    m_heading->setFlags(Qt::ItemIsEnabled);
    m_heading->setExpanded(true);
}

QTreeWidgetItem* DifferenceTable::addRow(const QString& name, const QString& a, const QString& b, bool differs,
                                         const QString& difference)
{
    const QString none = QStringLiteral("—");
    const QStringList texts { (differs ? QStringLiteral("≠  ") : QStringLiteral("=  ")) + name, a.isEmpty() ? none : a,
                              b.isEmpty() ? none : b, difference };
    auto* item = m_heading ? new QTreeWidgetItem(m_heading, texts) : new QTreeWidgetItem(this, texts);
    for (int column = 0; column < ColumnCount; ++column) {
        item->setToolTip(column, column == Name ? name : texts.at(column));
        item->setTextAlignment(column, Qt::AlignLeft | Qt::AlignVCenter);
    }
    item->setData(Name, Qt::AccessibleTextRole, differs ? tr("%1, differs").arg(name) : tr("%1, the same").arg(name));
    if (differs) {
        item->setFont(A, Theme::font(font(), 0, QFont::DemiBold));
        item->setFont(B, Theme::font(font(), 0, QFont::DemiBold));
    }
    return item;
}

void DifferenceTable::addTexts(const QString& name, const QString& a, const QString& b)
{
    addRow(name, a, b, a != b, {});
}

void DifferenceTable::addNote(const QString& text)
{
    auto* item = m_heading ? new QTreeWidgetItem(m_heading, { text }) : new QTreeWidgetItem(this, { text });
    item->setFirstColumnSpanned(true);
    item->setToolTip(Name, text);
}

QString DifferenceTable::relativeText(double relative)
{
    if (relative == 0) {
        return tr("the same");
    }
    if (!std::isfinite(relative)) {
        return {};
    }
    const double percent = QString::number(100 * relative, 'g', 3).toDouble();
    return relative < 1e-9 ? tr("less than 10⁻⁹") : tr("%1 %").arg(Labels::number(percent));
}

void DifferenceTable::addValue(const PairValue& value)
{
    QString difference = value.relative ? relativeText(*value.relative) : QString();
    if (value.a.isUndefined() || value.b.isUndefined()) {
        difference = value.a.isUndefined() ? tr("only in B") : tr("only in A");
    }
    addRow(value.name, textOf(value.a), textOf(value.b), true, difference);
}

void DifferenceTable::addValues(const QString& heading, const PairValues& values)
{
    if (values.rows.empty()) {
        return;
    }
    if (!heading.isEmpty()) {
        addHeading(heading);
    }
    for (const PairValue& value : values.rows) {
        addValue(value);
    }
    if (values.more > 0) {
        addNote(tr("and %Ln more difference(s)", nullptr, int(values.more)));
    }
}

void DifferenceTable::addCells(const PairCells& table)
{
    for (const PairCell& cell : table.changes) {
        const QString name = tr("row %1, %2").arg(QLocale().toString(cell.row), cell.column);
        addRow(name, cell.a, cell.b, true, cell.relative ? relativeText(*cell.relative) : QString());
    }
    if (const qint64 more = table.differing - qint64(table.changes.size()); more > 0) {
        addNote(tr("and %Ln more difference(s)", nullptr, int(more)));
    }
}

void DifferenceTable::addMetric(const PairMetric& metric)
{
    const QString name = metric.unit.isEmpty() ? metric.name : QStringLiteral("%1 (%2)").arg(metric.name, metric.unit);
    QString difference;
    if (metric.a && metric.b && metric.a != metric.b) {
        const double most = std::max(std::abs(metric.a->mean), std::abs(metric.b->mean));
        difference = most > 0 ? relativeText(std::abs(metric.a->mean - metric.b->mean) / most) : QString();
    }
    addRow(name, summaryText(metric.a), summaryText(metric.b), metric.a != metric.b, difference);
}

} // namespace cmbagent
