// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/csvmodel.h"

#include <algorithm>

namespace cmbagent {

namespace {

constexpr qsizetype longestCell = 4096; // bytes shown

bool isNumber(const QString& text)
{
    bool ok = false;
    text.trimmed().toDouble(&ok);
    return ok;
}

/// Splits one record; quotes protect separators and line ends, two quotes are one.
QStringList split(QByteArrayView line, char separator)
{
    QStringList cells;
    QByteArray cell;
    bool quoted = false;
    const char* end = line.end();
    for (const char* c = line.begin(); c < end; ++c) {
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

CsvModel::CsvModel(QObject* parent) : QAbstractTableModel(parent)
{
    connect(&m_indexer, &CsvIndexer::extended, this, &CsvModel::take);
    connect(&m_indexer, &CsvIndexer::finished, this, &CsvModel::searchProgressed);
}

CsvModel::~CsvModel() = default;

QString CsvModel::open(const QString& path, char separator)
{
    close();
    beginResetModel();
    QString fault;
    m_file = MappedFile::open(path, fault);
    m_separator = separator;
    readHeader();
    m_index.extend(bytes(), partBytes);
    m_rows = std::min(m_index.count(), mostRows);
    endResetModel();
    if (!hasAll()) {
        m_indexer.start(m_file, m_index, mostRows);
    }
    return fault;
}

void CsvModel::readHeader()
{
    const QByteArrayView all = bytes();
    qint64 at = all.startsWith("\xEF\xBB\xBF") ? 3 : 0; // byte order mark
    // Comment lines of data tables stand before the header.
    const qint64 limit = std::min<qint64>(all.size(), at + partBytes);
    while (at < limit && (all[at] == '#' || all[at] == '\n' || all[at] == '\r')) {
        at = endOfCsvLine(all, at);
    }
    if (at < limit) {
        m_header = cellsAt(at);
        at = endOfCsvLine(all, at);
    }
    m_index = CsvIndex(at);
}

void CsvModel::close()
{
    m_indexer.stop();
    beginResetModel();
    m_file.reset(); // unmaps, unless the search still looks at it
    m_index = {};
    m_rows = 0;
    m_header.clear();
    m_cachedRow = -1;
    endResetModel();
}

void CsvModel::stop()
{
    if (m_indexer.isRunning()) {
        m_indexer.stop();
        Q_EMIT searchProgressed();
    }
}

bool CsvModel::hasAll() const
{
    return m_rows >= mostRows || m_index.next() >= bytes().size();
}

double CsvModel::searched() const
{
    return bytes().isEmpty() ? 1 : double(m_index.next()) / double(bytes().size());
}

void CsvModel::take(const CsvIndex& index)
{
    m_index = index;
    if (const int rows = std::min(index.count(), mostRows); rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
    Q_EMIT searchProgressed();
}

QStringList CsvModel::cellsAt(qint64 start) const
{
    qint64 end = endOfCsvLine(bytes(), start);
    while (end > start && (bytes()[end - 1] == '\n' || bytes()[end - 1] == '\r')) {
        --end;
    }
    return split(bytes().sliced(start, end - start), m_separator);
}

const QStringList& CsvModel::cached(int row) const
{
    if (m_cachedRow != row) {
        m_cachedCells = cellsAt(m_index.startOf(bytes(), row));
        m_cachedRow = row;
    }
    return m_cachedCells;
}

int CsvModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
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
    if (role == Qt::TextAlignmentRole && m_rows > 0) {
        return int((isNumber(cached(0).value(section)) ? Qt::AlignRight : Qt::AlignLeading) | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(m_header.value(section).trimmed())
                                                              : QVariant();
}

} // namespace cmbagent
