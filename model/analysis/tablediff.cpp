// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/tablediff.h"

#include "analysis/valuediff.h"

#include <QSet>

#include <algorithm>

namespace cmbagent {

namespace {

/// Gives the rows of a table one after another.
class RowReader
{
public:
    explicit RowReader(const QString& text) : m_text(text)
    {
        skipComments();
        const QStringView line = m_text.mid(m_at, lineEnd(m_at) - m_at);
        for (const QChar candidate : { QLatin1Char(';'), QLatin1Char('\t') }) {
            if (line.count(candidate) > line.count(m_separator)) {
                m_separator = candidate;
            }
        }
    }

    /// False at the end.
    bool next(QStringList& row)
    {
        row.clear();
        skipComments();
        if (m_at >= m_text.size()) {
            return false;
        }
        while (readCell(row)) { }
        return true;
    }

private:
    [[nodiscard]] qsizetype lineEnd(qsizetype from) const
    {
        const qsizetype end = m_text.indexOf(QLatin1Char('\n'), from);
        return end < 0 ? m_text.size() : end;
    }

    /// Comments and empty lines.
    void skipComments()
    {
        while (m_at < m_text.size()) {
            const QStringView line = m_text.mid(m_at, lineEnd(m_at) - m_at);
            if (!line.startsWith(QLatin1Char('#')) && !line.trimmed().isEmpty()) {
                return;
            }
            m_at = lineEnd(m_at) + 1;
        }
    }

    /// Takes one cell and what ends it; true when another follows in the row.
    bool readCell(QStringList& row)
    {
        QString cell;
        if (m_at < m_text.size() && m_text[m_at] == QLatin1Char('"')) {
            cell = quoted();
        }
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != QLatin1Char('\n')) {
            ++m_at;
        }
        cell += m_text.mid(from, m_at - from);
        row << cell.trimmed();
        const bool more = m_at < m_text.size() && m_text[m_at] == m_separator;
        ++m_at;
        return more;
    }

    QString quoted()
    {
        QString cell;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != QLatin1Char('"')) {
                cell += m_text[m_at];
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == QLatin1Char('"')) {
                cell += m_text[++m_at];
            } else {
                ++m_at;
                break;
            }
        }
        return cell;
    }

    const QStringView m_text;
    qsizetype m_at = 0;
    QChar m_separator = QLatin1Char(',');
};

/// Whether a row names columns: all texts, each once.
bool isHeading(const QStringList& row)
{
    return std::none_of(row.begin(), row.end(),
                        [](const QString& cell) {
                            bool isNumber = false;
                            cell.toDouble(&isNumber);
                            return isNumber || cell.isEmpty();
                        })
        && QSet<QString>(row.begin(), row.end()).size() == row.size();
}

/// Two columns that belong together.
struct Pair
{
    qsizetype a;
    qsizetype b;
    QString name;
};

std::vector<Pair> pairByHeading(const QStringList& a, const QStringList& b, TableDiff& diff)
{
    std::vector<Pair> pairs;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (const qsizetype other = b.indexOf(a[i]); other >= 0) {
            pairs.push_back({ i, other, a[i] });
        } else {
            diff.columnsOnlyA << a[i];
        }
    }
    for (const QString& name : b) {
        if (!a.contains(name)) {
            diff.columnsOnlyB << name;
        }
    }
    return pairs;
}

std::vector<Pair> pairByPlace(const QStringList& a, const QStringList& b, TableDiff& diff)
{
    std::vector<Pair> pairs;
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        const QString name = QString::number(i + 1);
        if (i < a.size() && i < b.size()) {
            pairs.push_back({ i, i, name });
        } else {
            (i < a.size() ? diff.columnsOnlyA : diff.columnsOnlyB) << name;
        }
    }
    return pairs;
}

void compareRows(const QStringList& a, const QStringList& b, const std::vector<Pair>& pairs, double tolerance,
                 size_t most, TableDiff& diff)
{
    for (const Pair& pair : pairs) {
        const QString cellA = a.value(pair.a);
        const QString cellB = b.value(pair.b);
        ++diff.cells;
        if (cellA == cellB) {
            continue;
        }
        bool isNumberA = false;
        bool isNumberB = false;
        const double numberA = cellA.toDouble(&isNumberA);
        const double numberB = cellB.toDouble(&isNumberB);
        std::optional<double> relative;
        if (isNumberA && isNumberB) {
            relative = relativeDifference(numberA, numberB);
            diff.largestRelative = std::max(diff.largestRelative, *relative);
            if (*relative <= tolerance) {
                continue;
            }
        }
        ++diff.differing;
        if (diff.changes.size() < most) {
            diff.changes.push_back({ diff.rowsA, pair.name, cellA, cellB, relative });
        }
    }
}

} // namespace

TableDiff diffTables(const QString& a, const QString& b, double tolerance, size_t most)
{
    TableDiff diff;
    RowReader readA(a);
    RowReader readB(b);
    QStringList rowA;
    QStringList rowB;
    bool hasA = readA.next(rowA);
    bool hasB = readB.next(rowB);
    std::vector<Pair> pairs;
    if (hasA && hasB && isHeading(rowA) && isHeading(rowB)) {
        pairs = pairByHeading(rowA, rowB, diff);
        hasA = readA.next(rowA);
        hasB = readB.next(rowB);
    } else {
        pairs = pairByPlace(rowA, rowB, diff);
    }
    while (hasA || hasB) {
        diff.rowsA += hasA ? 1 : 0;
        diff.rowsB += hasB ? 1 : 0;
        if (hasA && hasB) {
            compareRows(rowA, rowB, pairs, tolerance, most, diff);
        }
        hasA = hasA && readA.next(rowA);
        hasB = hasB && readB.next(rowB);
    }
    return diff;
}

} // namespace cmbagent
