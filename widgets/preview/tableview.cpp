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

namespace {

constexpr qint64 longestLine = 16 * 1024 * 1024;
constexpr qsizetype longestCell = 4096; // bytes shown

bool isNumber(const QString& text)
{
    bool ok = false;
    text.trimmed().toDouble(&ok);
    return ok;
}

/// Splits one record; quotes protect separators and line ends, two quotes are one.
QStringList split(const char* begin, const char* end, char separator)
{
    QStringList cells;
    QByteArray cell;
    bool quoted = false;
    for (const char* c = begin; c < end; ++c) {
        if (*c == '"') {
            if (quoted && c + 1 < end && c[1] == '"') {
                cell += *c++;
            } else {
                quoted = !quoted;
            }
        } else if (*c == separator && !quoted) {
            cells << QString::fromUtf8(cell);
            cell.clear();
            if (cells.size() >= CsvModel::mostColumns) {
                return cells;
            }
        } else if (cell.size() < longestCell) {
            cell += *c;
        }
    }
    return cells << QString::fromUtf8(cell);
}

} // namespace

CsvModel::CsvModel(QObject* parent) : QAbstractTableModel(parent) { }

CsvModel::~CsvModel() = default;

QString CsvModel::open(const QString& path, char separator)
{
    close();
    beginResetModel();
    m_file.setFileName(path);
    QString fault;
    if (!m_file.open(QIODevice::ReadOnly)) {
        fault = m_file.errorString();
    } else if (m_file.size() > 0) {
        m_size = m_file.size();
        m_bytes = reinterpret_cast<const char*>(m_file.map(0, m_size));
        if (!m_bytes) {
            fault = m_file.errorString();
            m_size = 0;
        }
    }
    m_separator = separator;
    if (m_bytes && m_size >= 3 && QByteArrayView(m_bytes, 3) == QByteArrayView("\xEF\xBB\xBF")) {
        m_next = 3; // byte order mark
    }
    // Comment lines of data tables stand before the header.
    std::vector<qint64> lines = findLines(partBytes);
    auto first = std::find_if(lines.begin(), lines.end(), [this](qint64 at) {
        return m_bytes[at] != '#' && m_bytes[at] != '\n' && m_bytes[at] != '\r';
    });
    if (first != lines.end()) {
        m_headerStart = *first;
        m_lines.assign(first, lines.end());
        m_header = cells(0);
        m_lines.erase(m_lines.begin());
    }
    m_cachedLine = -1;
    endResetModel();
    return fault;
}

void CsvModel::close()
{
    beginResetModel();
    m_file.close(); // unmaps
    m_bytes = nullptr;
    m_size = 0;
    m_next = 0;
    m_lines.clear();
    m_header.clear();
    m_cachedLine = -1;
    endResetModel();
}

std::vector<qint64> CsvModel::findLines(qint64 budget)
{
    std::vector<qint64> found;
    const qint64 stop = std::min(m_size, m_next + budget);
    bool quoted = false;
    qint64 start = m_next;
    // On to the end of the line that crosses the budget; a quote that never closes ends the search there.
    for (qint64 at = m_next; at < m_size; ++at) {
        const bool isComment = m_bytes[start] == '#';
        if (m_bytes[at] == '"' && !isComment) {
            quoted = !quoted;
        } else if (m_bytes[at] == '\n' && (!quoted || at > stop)) {
            quoted = false;
            found.push_back(start);
            start = at + 1;
            if (start >= stop) {
                break;
            }
        }
        if (at - m_next > longestLine) { // no table: its one line is cut rather than waited for
            found.push_back(start);
            m_next = at + 1;
            return found;
        }
    }
    if (start >= stop) {
        m_next = start;
    } else { // the last line has no end
        found.push_back(start);
        m_next = m_size;
    }
    return found;
}

QStringList CsvModel::cells(int line) const
{
    const qint64 begin = m_lines[size_t(line)];
    qint64 end = size_t(line) + 1 < m_lines.size() ? m_lines[size_t(line) + 1] : m_next;
    while (end > begin && (m_bytes[end - 1] == '\n' || m_bytes[end - 1] == '\r')) {
        --end;
    }
    return split(m_bytes + begin, m_bytes + end, m_separator);
}

const QStringList& CsvModel::cached(int line) const
{
    if (m_cachedLine != line) {
        m_cachedCells = cells(line);
        m_cachedLine = line;
    }
    return m_cachedCells;
}

int CsvModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int CsvModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_header.size());
}

QVariant CsvModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::TextAlignmentRole && role != IsNumberRole) {
        return {};
    }
    const QString text = cached(index.row()).value(index.column());
    switch (role) {
    case Qt::TextAlignmentRole:
        return int((isNumber(text) ? Qt::AlignRight : Qt::AlignLeading) | Qt::AlignVCenter);
    case IsNumberRole:
        return isNumber(text);
    default:
        return text;
    }
}

QVariant CsvModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    }
    if (role == Qt::TextAlignmentRole && !m_lines.empty()) {
        return int((isNumber(cached(0).value(section)) ? Qt::AlignRight : Qt::AlignLeading) | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(m_header.value(section).trimmed())
                                                              : QVariant();
}

bool CsvModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !hasAll();
}

void CsvModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent)) {
        return;
    }
    const std::vector<qint64> found = findLines(partBytes);
    if (found.empty()) {
        return;
    }
    beginInsertRows({}, int(m_lines.size()), int(m_lines.size() + found.size()) - 1);
    m_lines.insert(m_lines.end(), found.begin(), found.end());
    endInsertRows();
}

TableView::TableView(QWidget* parent) : QTableView(parent), m_csv(new CsvModel(this))
{
    setModel(m_csv);
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
