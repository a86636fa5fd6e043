// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.h"

#include <QList>

namespace cmbagent {

/// Every row a statement with bound parameters answers, each read by `read(const Statement&)`.
template <typename Row, typename Read>
Result<QList<Row>> collect(Statement& statement, const Read& read)
{
    QList<Row> rows;
    for (;;) {
        const auto row = statement.next(QStringLiteral("The database could not be read"));
        if (!row) {
            return tl::unexpected(row.error());
        }
        if (!*row) {
            return rows;
        }
        rows.append(read(statement));
    }
}

/// The same for a statement that is asked seldom enough to be prepared each time.
template <typename Row, typename Read, typename... Values>
Result<QList<Row>> collect(sqlite3* database, const char* sql, const Read& read, const Values&... values)
{
    Statement statement;
    if (const auto prepared = statement.prepare(database, sql); !prepared) {
        return tl::unexpected(prepared.error());
    }
    (statement.bind(values), ...);
    return collect<Row>(statement, read);
}

} // namespace cmbagent
