// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace cmbagent {

/// One cell that differs. `row` is 1-based and counts data rows only; `column` is the heading, or its number.
struct CellChange
{
    qint64 row = 0;
    QString column;
    QString a;
    QString b;
    std::optional<double> relative; ///< when both are numbers
};

/// How two tables differ, cell by cell. Rows are compared in their order, columns by heading where both have one.
struct TableDiff
{
    qint64 rowsA = 0;
    qint64 rowsB = 0;
    QStringList columnsOnlyA;
    QStringList columnsOnlyB;
    qint64 cells = 0; ///< compared
    qint64 differing = 0;
    double largestRelative = 0; ///< those within the tolerance included
    std::vector<CellChange> changes; ///< the first of them

    [[nodiscard]] bool isEmpty() const
    {
        return differing == 0 && rowsA == rowsB && columnsOnlyA.isEmpty() && columnsOnlyB.isEmpty();
    }
};

/// Compares CSV texts (RFC 4180; the separator is found: comma, semicolon or tab). Lines that begin with # are no rows.
/// Numbers that differ relatively by no more than `tolerance` are equal. Reads row by row.
TableDiff diffTables(const QString& a, const QString& b, double tolerance = 0, size_t most = 20);

} // namespace cmbagent
