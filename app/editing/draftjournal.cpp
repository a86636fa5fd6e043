// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editing/draftjournal.h"

#include "core/id.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

#include <cerrno>
#include <cstring>
#include <tuple>

#include <unistd.h>

namespace cmbagent {

namespace {

const QString suffix = QStringLiteral(".journal");
constexpr int checkLength = 8;

QByteArray checksum(const QByteArray& json)
{
    return QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex().left(checkLength);
}

QByteArray lineOf(const QJsonObject& object)
{
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return checksum(json) + ' ' + json + '\n';
}

/// The object of a line; nothing when the line is not whole.
std::optional<QJsonObject> objectOf(const QByteArray& line)
{
    if (!line.endsWith('\n') || line.size() < checkLength + 2) {
        return std::nullopt;
    }
    const QByteArray json = line.mid(checkLength + 1, line.size() - checkLength - 2);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return checksum(json) == line.left(checkLength) && document.isObject() ? std::optional(document.object())
                                                                           : std::nullopt;
}

const QStringList& kindNames()
{
    static const QStringList names { QStringLiteral("edit"), QStringLiteral("undo"), QStringLiteral("redo"),
                                     QStringLiteral("saved") };
    return names;
}

/// Bytes of a workflow are UTF-8, which a JSON text holds unchanged; the byte-order mark too.
QJsonObject toJson(const DraftRecord& record)
{
    QJsonObject json { { "do", kindNames()[int(record.kind)] } };
    if (record.kind == DraftRecord::Kind::Edit) {
        json.insert(QStringLiteral("label"), record.label);
        json.insert(QStringLiteral("merge"), record.mergeId);
        json.insert(QStringLiteral("at"), qint64(record.patch.at));
        json.insert(QStringLiteral("removed"), QString::fromUtf8(record.patch.removed));
        json.insert(QStringLiteral("inserted"), QString::fromUtf8(record.patch.inserted));
    } else if (record.kind == DraftRecord::Kind::Saved) {
        json.insert(QStringLiteral("hash"), QString::fromLatin1(record.hash));
    }
    return json;
}

std::optional<DraftRecord> fromJson(const QJsonObject& json)
{
    const qsizetype kind = kindNames().indexOf(json.value(QStringLiteral("do")).toString());
    if (kind < 0) {
        return std::nullopt;
    }
    return DraftRecord { DraftRecord::Kind(kind),
                         json.value(QStringLiteral("label")).toString(),
                         json.value(QStringLiteral("merge")).toInt(-1),
                         { qsizetype(json.value(QStringLiteral("at")).toInteger()),
                           json.value(QStringLiteral("removed")).toString().toUtf8(),
                           json.value(QStringLiteral("inserted")).toString().toUtf8() },
                         json.value(QStringLiteral("hash")).toString().toLatin1() };
}

tl::unexpected<Error> notWritten(const QString& detail)
{
    return fail(ErrorCode::Io, QStringLiteral("The change could not be kept safe, so it was not made."),
                QStringLiteral("Look whether the disk is full or the data folder may not be written."), detail);
}

} // namespace

QString DraftJournal::fileFor(const QString& folder, const QString& workflowPath)
{
    const QByteArray hash =
        QCryptographicHash::hash(QFileInfo(workflowPath).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256);
    return folder + QLatin1Char('/') + QString::fromLatin1(hash.toHex().left(32)) + suffix;
}

QString DraftJournal::newFile(const QString& folder)
{
    return folder + QLatin1String("/new-") + QUuid::createUuid().toString(QUuid::WithoutBraces) + suffix;
}

QStringList DraftJournal::leftIn(const QString& folder)
{
    QStringList left;
    for (const QFileInfo& info : QDir(folder).entryInfoList({ QLatin1Char('*') + suffix }, QDir::Files, QDir::Time)) {
        if (!isHeld(info.absoluteFilePath())) {
            left << info.absoluteFilePath();
        }
    }
    return left;
}

bool DraftJournal::isHeld(const QString& file)
{
    QLockFile lock(file + QLatin1String(".lock"));
    lock.setStaleLockTime(0); // only a process that is gone loses it
    return !lock.tryLock(0);
}

DraftJournal::DraftJournal(const QString& file) : m_name(file), m_lock(file + QLatin1String(".lock")), m_file(file)
{
    m_lock.setStaleLockTime(0);
}

DraftJournal::~DraftJournal() = default;

Result<std::unique_ptr<DraftJournal>> DraftJournal::open(const QString& file)
{
    if (!QDir().mkpath(QFileInfo(file).absolutePath())) {
        return fail(ErrorCode::Io, QStringLiteral("The folder for drafts cannot be made."),
                    QStringLiteral("Check the permissions of the data folder."));
    }
    std::unique_ptr<DraftJournal> journal(new DraftJournal(file));
    if (!journal->m_lock.tryLock(0)) {
        return journal->m_lock.error() == QLockFile::LockFailedError
            ? fail(ErrorCode::Conflict, QStringLiteral("This workflow is being edited in another window."),
                   QStringLiteral("Go on there, or close it first."))
            : fail(ErrorCode::Io, QStringLiteral("The folder for drafts cannot be written."),
                   QStringLiteral("Check the permissions of the data folder."));
    }
    return journal;
}

Result<std::optional<DraftPast>> DraftJournal::read()
{
    if (!m_file.exists()) {
        return std::optional<DraftPast>();
    }
    if (!m_file.open(QIODevice::ReadWrite)) {
        return fail(ErrorCode::Io, QStringLiteral("What was edited before cannot be read."),
                    QStringLiteral("Check the permissions of the data folder."), m_file.errorString());
    }
    const auto head = objectOf(m_file.readLine());
    if (!head) {
        m_file.close(); // it was never begun as a whole, so nothing was edited either
        return std::optional<DraftPast>();
    }
    DraftPast past { head->value(QStringLiteral("path")).toString(),
                     QByteArray::fromBase64(head->value(QStringLiteral("base")).toString().toLatin1()),
                     {} };
    qint64 good = m_file.pos();
    while (!m_file.atEnd()) {
        const auto object = objectOf(m_file.readLine());
        auto record = object ? fromJson(*object) : std::nullopt;
        if (!record) {
            break;
        }
        past.records.push_back(std::move(*record));
        good = m_file.pos();
    }
    // What is written from now on must not stand behind half a line.
    if (!m_file.resize(good)) {
        return notWritten(m_file.errorString());
    }
    m_end = good;
    return std::optional(std::move(past));
}

Result<void> DraftJournal::begin(const QString& workflowPath, const QByteArray& base)
{
    return write(lineOf(
        { { "cmbagent-draft", 1 }, { "path", workflowPath }, { "base", QString::fromLatin1(base.toBase64()) } }));
}

Result<void> DraftJournal::takeOver(DraftJournal& other, const QString& workflowPath)
{
    other.m_file.seek(0);
    auto head = objectOf(other.m_file.readLine());
    if (!head) {
        return notWritten(QStringLiteral("The journal cannot be read: %1").arg(other.m_name));
    }
    head->insert(QStringLiteral("path"), workflowPath);
    return write(lineOf(*head) + other.m_file.readAll());
}

/// Replaces everything.
Result<void> DraftJournal::write(const QByteArray& lines)
{
    m_file.close();
    QSaveFile fresh(m_name);
    if (!fresh.open(QIODevice::WriteOnly) || fresh.write(lines) != lines.size() || !fresh.commit()) {
        return notWritten(fresh.errorString());
    }
    if (!m_file.open(QIODevice::ReadWrite)) {
        return notWritten(m_file.errorString());
    }
    m_end = lines.size();
    return {};
}

Result<void> DraftJournal::append(const DraftRecord& record)
{
    // Past QFile's buffer: what could not be written must not be written later.
    const QByteArray line = lineOf(toJson(record));
    const int file = m_file.handle();
    if (::pwrite(file, line.constData(), size_t(line.size()), m_end) == line.size() && ::fdatasync(file) == 0) {
        m_end += line.size();
        return {};
    }
    const QString reason = QString::fromLocal8Bit(std::strerror(errno));
    std::ignore = m_file.resize(m_end); // where half a line stays all the same, the next record is written over it
    return notWritten(reason);
}

void DraftJournal::remove()
{
    m_file.close();
    m_file.remove();
}

} // namespace cmbagent
