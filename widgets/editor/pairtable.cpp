// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/pairtable.h"

#include "widgets/window/plainicondelegate.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace cmbagent {

namespace {

constexpr int mostRowsShown = 6;

} // namespace

PairTable::PairTable(const QString& keyTitle, const QString& valueTitle, QWidget* parent) : QTableWidget(0, 2, parent)
{
    setHorizontalHeaderLabels({ keyTitle, valueTitle });
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(40);
    verticalHeader()->hide();
    setShowGrid(false);
    setItemDelegate(new PlainIconDelegate(this));
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
    connect(this, &QTableWidget::cellChanged, this, &PairTable::adopt);
    setPairs({});
}

void PairTable::setPairs(const QJsonObject& pairs)
{
    if (pairs == m_pairs && rowCount() == pairs.size() + 1) {
        return;
    }
    const int row = currentRow();
    const int column = std::max(0, currentColumn());
    m_isFilling = true;
    m_pairs = pairs;
    m_keys = pairs.keys();
    setRowCount(int(m_keys.size()) + 1);
    for (int i = 0; i < rowCount(); ++i) {
        const QString key = m_keys.value(i);
        setItem(i, 0, new QTableWidgetItem(key));
        setItem(i, 1, new QTableWidgetItem(pairs.value(key).toVariant().toString()));
        item(i, 0)->setToolTip(key);
        item(i, 1)->setToolTip(item(i, 1)->text());
    }
    m_isFilling = false;
    if (row >= 0) {
        setCurrentCell(std::min(row, rowCount() - 1), column);
    }
    updateGeometry();
}

QSize PairTable::sizeHint() const
{
    const int rows = std::min(rowCount(), mostRowsShown);
    return { 200, horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2 };
}

void PairTable::adopt(int row, int column)
{
    if (m_isFilling) {
        return;
    }
    const QString key = item(row, 0)->text().trimmed();
    const QString value = item(row, 1)->text();
    const QString before = m_keys.value(row);
    if (before.isEmpty()) {
        if (!key.isEmpty() && !m_pairs.contains(key)) {
            Q_EMIT valueChosen(key, value);
        }
    } else if (column == 0 && key.isEmpty()) {
        Q_EMIT pairRemoved(before);
    } else if (column == 0 && key != before) {
        Q_EMIT keyRenamed(before, key);
    } else if (column == 1) {
        Q_EMIT valueChosen(before, value);
    }
}

void PairTable::keyPressEvent(QKeyEvent* event)
{
    const QString key = m_keys.value(currentRow());
    if (event->key() == Qt::Key_Delete && !key.isEmpty()) {
        Q_EMIT pairRemoved(key);
        return;
    }
    QTableWidget::keyPressEvent(event);
}

} // namespace cmbagent
