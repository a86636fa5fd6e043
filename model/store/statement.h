// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/blob.h"
#include "core/clock.h"
#include "core/id.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace cmbagent {

/// SQLite's last failure on a connection as one of our errors; `doing` is "The events could not be stored".
Error databaseError(sqlite3* database, int code, const QString& doing);

/// One prepared statement of one connection, kept for the connection's life; used on the connection's thread.
/// SQLite's own calls, because a QVariant a column would cost more than the row.
class Statement
{
public:
    Statement() = default;
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Result<void> prepare(sqlite3* database, const char* sql);

    // Parameters are bound left to right; text and bytes must live until the statement is run or reset.
    Statement& bind(qint64 value);
    Statement& bind(int value) { return bind(qint64(value)); }
    Statement& bind(double value);
    Statement& bind(const QByteArray& utf8);
    /// Copies.
    Statement& bind(const QString& text);
    Statement& bind(Timestamp time); ///< NULL when not set
    Statement& bindNull();
    /// 64 hexadecimal digits; NULL for the null hash.
    Statement& bind(const BlobHash& hash);
    template <typename Tag>
    Statement& bind(const Id<Tag>& id)
    {
        return bind(id.toString());
    }

    /// Runs a statement that answers nothing, and makes it ready for the next time.
    Result<void> run(const QString& doing);
    /// Steps to the next row; false at the end, and then it is ready for the next time.
    Result<bool> next(const QString& doing);
    void reset();

    // The row `next` stands on.
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// Not copied; good until the next step.
    [[nodiscard]] QByteArray rawText(int column) const;
    [[nodiscard]] Timestamp time(int column) const { return { integer(column) }; }
    template <typename AnyId>
    [[nodiscard]] AnyId id(int column) const
    {
        return AnyId::fromString(text(column)).value_or(AnyId {});
    }
    [[nodiscard]] BlobHash hash(int column) const { return BlobHash::fromHex(text(column)).value_or(BlobHash {}); }

private:
    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    int m_next = 1;
};

} // namespace cmbagent
