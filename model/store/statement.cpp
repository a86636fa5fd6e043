// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include "store/systemerror.h"

#include <QFile>

#include <sqlite3.h>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace cmbagent {

namespace {

/// What keeps a page from being stored beside the database, as an `errno`; 0: nothing. SQLite often tells only that it
/// failed, or what came of its second try.
int obstacleBeside(const QString& path)
{
    const QByteArray probe = QFile::encodeName(path + QStringLiteral("-probe"));
    const int file = ::open(probe.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        return errno;
    }
    const QByteArray page(4096, 'p');
    const bool isStored = ::write(file, page.constData(), size_t(page.size())) == page.size() && ::fsync(file) == 0;
    const int number = isStored ? 0 : errno;
    ::close(file);
    ::unlink(probe.constData());
    return number;
}

bool isTelling(int number)
{
    return number == ENOSPC || number == EDQUOT || number == EROFS || number == EACCES || number == EPERM;
}

} // namespace

Error databaseError(sqlite3* database, int code, const QString& doing)
{
    int number = database ? sqlite3_system_errno(database) : 0;
    const QString message = QString::fromUtf8(database ? sqlite3_errmsg(database) : sqlite3_errstr(code));
    const char* file = database ? sqlite3_db_filename(database, "main") : nullptr;
    const QString path = file ? QFile::decodeName(file) : QString();
    const QString name = QStringLiteral("the database ") + path;
    const QString what = path.isEmpty() || doing.contains(path) ? doing : doing + QStringLiteral(" in ") + path;
    const auto error = [&](ErrorCode kind, const QString& why, const QString& mend) {
        return Error { kind, QStringLiteral("%1: %2.").arg(doing, why), mend, message, {}, {} };
    };
    switch (code & 0xff) {
    case SQLITE_FULL:
        return systemError(ENOSPC, what);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return error(ErrorCode::Locked, QStringLiteral("another program keeps %1 locked").arg(name),
                     QStringLiteral("End that program or wait for it, then try again; nothing is lost."));
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return error(ErrorCode::ReadOnly, name + QStringLiteral(" may not be written"),
                     QStringLiteral("Give yourself write permission on it and its folder, then try again."));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return error(
            ErrorCode::Corrupt, name + QStringLiteral(" is damaged"),
            QStringLiteral(
                "Close every window, keep a copy of the data folder, and restore studio.db from its backups folder."));
    case SQLITE_CONSTRAINT:
        return error(ErrorCode::Conflict, QStringLiteral("it contradicts what is stored"), {});
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
        if (!isTelling(number) && !path.isEmpty()) {
            number = obstacleBeside(path);
        }
        if (isTelling(number)) {
            return systemError(number, what);
        }
        return error(ErrorCode::Io, QStringLiteral("the operating system reported an error"),
                     QStringLiteral("Check the disk and the permissions of the data folder, then try again."));
    default:
        return error(ErrorCode::Internal, QStringLiteral("the database refused"), {});
    }
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database), m_statement(std::exchange(other.m_statement, nullptr)), m_next(other.m_next)
{ }

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_database, other.m_database);
    std::swap(m_statement, other.m_statement);
    std::swap(m_next, other.m_next);
    return *this;
}

Result<void> Statement::prepare(sqlite3* database, const char* sql)
{
    sqlite3_finalize(std::exchange(m_statement, nullptr));
    m_database = database;
    m_next = 1;
    const int code = sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    if (code != SQLITE_OK) {
        return fail(databaseError(database, code, QStringLiteral("The database could not be used")));
    }
    return {};
}

Statement& Statement::bind(qint64 value)
{
    sqlite3_bind_int64(m_statement, m_next++, value);
    return *this;
}

Statement& Statement::bind(double value)
{
    sqlite3_bind_double(m_statement, m_next++, value);
    return *this;
}

Statement& Statement::bind(const QByteArray& utf8)
{
    sqlite3_bind_text64(m_statement, m_next++, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_STATIC,
                        SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text64(m_statement, m_next++, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(Timestamp time)
{
    return time.isSet() ? bind(time.micros) : bindNull();
}

Statement& Statement::bindNull()
{
    sqlite3_bind_null(m_statement, m_next++);
    return *this;
}

Statement& Statement::bind(const BlobHash& hash)
{
    return hash.isNull() ? bindNull() : bind(hash.toHex());
}

Result<void> Statement::run(const QString& doing)
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_DONE && code != SQLITE_ROW) {
        const Error error = databaseError(m_database, code, doing);
        reset();
        return fail(error);
    }
    reset();
    return {};
}

Result<bool> Statement::next(const QString& doing)
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code != SQLITE_DONE) {
        const Error error = databaseError(m_database, code, doing);
        reset();
        return fail(error);
    }
    reset();
    return false;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement); // what is not bound next time is NULL
    m_next = 1;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(rawText(column));
}

QByteArray Statement::rawText(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QByteArray::fromRawData(text, sqlite3_column_bytes(m_statement, column));
}

} // namespace cmbagent
