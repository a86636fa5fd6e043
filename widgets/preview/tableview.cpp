// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/tableview.h"

#include "widgets/common/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace cmbagent {

TableView::TableView(QWidget* parent) : QTableView(parent), m_csv(new CsvModel(this))
{
    setModel(m_csv);
    connect(m_csv, &CsvModel::searchProgressed, this, &TableView::searchProgressed);
    setFrameShape(QFrame::NoFrame);
    setProperty("look", QStringLiteral("pane"));
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setWordWrap(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + Theme::grid);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setResizeContentsPrecision(100);
    setAccessibleName(tr("Table"));
}

QString TableView::open(const QString& path, char separator)
{
    const QString fault = m_csv->open(path, separator);
    resizeColumnsToContents();
    for (int column = 0; column < m_csv->columnCount(); ++column) {
        setColumnWidth(column, std::min(columnWidth(column) + Theme::grid, 320));
    }
    return fault;
}

void TableView::stopSearch()
{
    m_csv->stop();
}

void TableView::close()
{
    m_csv->close();
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::copySelection()
{
    QModelIndexList chosen = selectedIndexes();
    std::sort(chosen.begin(), chosen.end());
    QString text;
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        text += i == 0                               ? QString()
            : chosen[i].row() == chosen[i - 1].row() ? QStringLiteral("\t")
                                                     : QStringLiteral("\n");
        text += chosen[i].data().toString();
    }
    if (!text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

} // namespace cmbagent
