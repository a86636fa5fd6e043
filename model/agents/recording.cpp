// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/recording.h"

#include "agents/jsondifference.h"
#include "core/jsonfields.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <cerrno>
#include <numeric>

#include <unistd.h>

namespace cmbagent {

namespace {

constexpr int callVersion = 1;
constexpr int historyVersion = 2; // which programs that know only calls refuse to read

QJsonObject recordedErrorToJson(const Error& error)
{
    return { { "code", errorCodeName(error.code) },
             { "what", error.what },
             { "mend", error.mend },
             { "detail", error.detail } };
}

tl::unexpected<Error> cannotRead(const QString& what, const QString& detail = {})
{
    return fail(ErrorCode::Corrupt, what, QStringLiteral("Record the run again, or take the line out of the file."),
                detail);
}

/// Where the last whole line of a file ends.
qint64 endOfLines(QFile& file)
{
    constexpr qint64 block = 65'536;
    for (qint64 end = file.size(); end > 0;) {
        const qint64 begin = std::max<qint64>(0, end - block);
        file.seek(begin);
        const QByteArray part = file.read(end - begin);
        if (const qsizetype at = part.lastIndexOf('\n'); at >= 0 || part.isEmpty()) {
            return begin + at + 1;
        }
        end = begin;
    }
    return 0;
}

Result<QJsonObject> objectIn(const QByteArray& line)
{
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(line, &wrong);
    if (!document.isObject()) {
        return cannotRead(QStringLiteral("A recorded call is no JSON."), wrong.errorString());
    }
    if (document.object().value(QLatin1String("version")).toInt() > historyVersion) {
        return fail(ErrorCode::Newer, QStringLiteral("The recording was made by a newer version of the program."));
    }
    return document.object();
}

Result<RecordedCall> callFrom(const QJsonObject& object)
{
    Fields fields(object);
    RecordedCall call { fields.object("request"), ChatReply(), fields.time("at"), fields.big("millis") };
    call.asker = {
        {}, fields.text("step"), fields.integer("attempt", 0), fields.text("role"), fields.text("provider")
    };
    if (fields.has("error")) {
        const QJsonObject error = fields.object("error");
        const auto text = [&error](const char* key) { return error.value(QLatin1String(key)).toString(); };
        call.answer = fail(errorCodeFromName(text("code")), text("what"), text("mend"), text("detail"));
    } else {
        call.answer = ChatReply::fromJson(fields.object("reply"));
        if (!call.answer) {
            return tl::unexpected(call.answer.error());
        }
    }
    // Somebody may have changed a request by hand; then the reply is no longer one to it.
    if (!fields.ok() || fields.hash("key") != RecordedCall::keyOf(call.request)) {
        return cannotRead(QStringLiteral("A recorded call does not fit its own key."));
    }
    return call;
}

} // namespace

BlobHash RecordedCall::keyOf(const QJsonObject& request)
{
    return BlobHash::of(QJsonDocument(request).toJson(QJsonDocument::Compact));
}

QByteArray RecordedCall::toLine() const
{
    QJsonObject object { { "version", callVersion },
                         { "key", keyOf(request).toHex() },
                         { "request", request },
                         { "at", at.micros },
                         { "millis", millis } };
    if (!asker.step.isEmpty()) {
        object.insert(QStringLiteral("step"), asker.step);
        object.insert(QStringLiteral("attempt"), asker.attempt);
        object.insert(QStringLiteral("role"), asker.role);
        object.insert(QStringLiteral("provider"), asker.provider);
    }
    if (answer) {
        object.insert(QStringLiteral("reply"), answer->toJson());
    } else {
        object.insert(QStringLiteral("error"), recordedErrorToJson(answer.error()));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<RecordedCall> RecordedCall::fromLine(const QByteArray& line)
{
    const auto object = objectIn(line);
    return object ? callFrom(*object) : tl::unexpected(object.error());
}

Recording::Recording() = default;
Recording::~Recording() = default;

/// Makes the file where it is not there.
Result<void> Recording::openFile(const QString& path)
{
    m_file = std::make_unique<QFile>(path);
    const bool isNew = !m_file->exists();
    if (!m_file->open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        return fail(ErrorCode::Io, QStringLiteral("The recording %1 cannot be opened.").arg(path),
                    QStringLiteral("Check that its folder is there and may be written."), m_file->errorString());
    }
    if (isNew) {
        m_file->setPermissions(QFile::ReadOwner | QFile::WriteOwner); // prompts are nobody else's business
    }
    return {};
}

Result<std::shared_ptr<Recording>> Recording::open(const QString& path)
{
    const std::shared_ptr<Recording> recording(new Recording);
    if (const auto opened = recording->openFile(path); !opened) {
        return tl::unexpected(opened.error());
    }
    QFile& file = *recording->m_file;
    const auto end = recording->read(file.readAll(), path);
    if (!end) {
        return tl::unexpected(end.error());
    }
    file.resize(*end);
    file.seek(*end);
    return recording;
}

Result<std::shared_ptr<Recording>> Recording::append(const QString& path)
{
    const std::shared_ptr<Recording> recording(new Recording);
    if (const auto opened = recording->openFile(path); !opened) {
        return tl::unexpected(opened.error());
    }
    recording->m_isWrittenOnly = true;
    QFile& file = *recording->m_file;
    const qint64 end = endOfLines(file);
    file.resize(end);
    file.seek(end);
    return recording;
}

Result<std::shared_ptr<Recording>> Recording::fromFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, QStringLiteral("The recording %1 cannot be read.").arg(path),
                    QStringLiteral("Check the path."), file.errorString());
    }
    const QByteArray lines = file.readAll();
    auto recording = fromBytes(lines, path);
    if (recording) {
        (*recording)->m_source = path;
        (*recording)->m_sourceSize = lines.size();
    }
    return recording;
}

bool Recording::hasChanged() const
{
    return !m_source.isEmpty() && QFileInfo(m_source).size() != m_sourceSize;
}

Result<std::shared_ptr<Recording>> Recording::fromBytes(const QByteArray& lines, const QString& name)
{
    const std::shared_ptr<Recording> recording(new Recording);
    const auto end = recording->read(lines, name);
    if (!end) {
        return tl::unexpected(end.error());
    }
    return recording;
}

Result<qint64> Recording::read(const QByteArray& lines, const QString& name)
{
    qsizetype from = 0;
    for (int number = 1;; ++number) {
        const qsizetype end = lines.indexOf('\n', from);
        if (end < 0) {
            return from;
        }
        const QByteArray line = lines.mid(from, end - from);
        from = end + 1;
        if (line.trimmed().isEmpty()) {
            continue;
        }
        if (const auto done = readLine(line); !done) {
            Error error = done.error();
            error.place = { name, number, 0 };
            return fail(std::move(error));
        }
    }
}

Result<void> Recording::readLine(const QByteArray& line)
{
    const auto object = objectIn(line);
    if (!object) {
        return tl::unexpected(object.error());
    }
    if (object->contains(QLatin1String("history"))) {
        Fields fields(*object);
        m_history.insert({ fields.text("step"), fields.integer("attempt", 0) }, fields.array("history"));
        return fields.ok() ? Result<void>() : cannotRead(QStringLiteral("What an attempt was told cannot be read."));
    }
    auto call = callFrom(*object);
    if (!call) {
        return tl::unexpected(call.error());
    }
    keep(std::move(*call));
    return {};
}

void Recording::keep(RecordedCall call)
{
    m_byKey[RecordedCall::keyOf(call.request)].push_back(m_calls.size());
    m_calls.push_back(std::make_shared<const RecordedCall>(std::move(call)));
}

Result<qint64> Recording::add(const RecordedCall& call)
{
    const QByteArray line = call.toLine();
    const QMutexLocker lock(&m_mutex);
    const auto written = write(line);
    if (written && !m_isWrittenOnly) {
        keep(call);
    }
    return written;
}

Result<qint64> Recording::addHistory(const QString& step, int attempt, const QJsonArray& history)
{
    const QJsonObject object {
        { "version", historyVersion }, { "step", step }, { "attempt", attempt }, { "history", history }
    };
    const QMutexLocker lock(&m_mutex);
    const auto written = write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    if (written && !m_isWrittenOnly) {
        m_history.insert({ step, attempt }, history);
    }
    return written;
}

/// Under the lock. What could be written only in part is taken back, so that what follows can be read.
Result<qint64> Recording::write(const QByteArray& line)
{
    if (!m_file) {
        return fail(ErrorCode::ReadOnly, QStringLiteral("This recording is only read."));
    }
    const qint64 before = m_file->pos();
    const bool isWritten = m_file->write(line) == line.size();
    if (isWritten && (::fdatasync(m_file->handle()) == 0 || errno == EINVAL)) { // a device has nothing to flush
        return line.size();
    }
    const QString reason = isWritten ? qt_error_string(errno) : m_file->errorString();
    m_file->resize(before);
    m_file->seek(before);
    return fail(ErrorCode::Io, QStringLiteral("The recording %1 cannot be written.").arg(m_file->fileName()),
                QStringLiteral("Make room on the disk."), reason);
}

QJsonArray Recording::history(const QString& step, int attempt) const
{
    const QMutexLocker lock(&m_mutex);
    return m_history.value({ step, attempt });
}

std::shared_ptr<const RecordedCall> Recording::find(const BlobHash& key, const AskedBy& asker, int nth) const
{
    const QMutexLocker lock(&m_mutex);
    std::shared_ptr<const RecordedCall> last;
    for (const size_t index : m_byKey.value(key)) {
        const auto& call = m_calls.at(index);
        if (call->asker.step == asker.step && call->asker.attempt == asker.attempt) {
            last = call;
            if (nth-- == 0) {
                break;
            }
        }
    }
    return last;
}

std::shared_ptr<const RecordedCall> Recording::find(const BlobHash& key, int nth) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_byKey.constFind(key);
    return found == m_byKey.cend() ? nullptr : m_calls.at(found->at(std::min(size_t(nth), found->size() - 1)));
}

std::shared_ptr<const RecordedCall> Recording::nearest(const QJsonObject& request) const
{
    const QMutexLocker lock(&m_mutex);
    std::shared_ptr<const RecordedCall> best;
    double least = 0;
    for (const auto& call : m_calls) {
        const auto differences = jsonDifferences(call->request, request);
        const double weight = std::accumulate(differences.begin(), differences.end(), 0.0,
                                              [](double sum, const JsonDifference& one) { return sum + one.weight; });
        if (!best || weight < least) {
            best = call;
            least = weight;
        }
    }
    return best;
}

qsizetype Recording::size() const
{
    const QMutexLocker lock(&m_mutex);
    return qsizetype(m_calls.size());
}

QPair<QString, QString> Recording::modelOf(const QString& step, const QString& role) const
{
    const QMutexLocker lock(&m_mutex);
    std::shared_ptr<const RecordedCall> found;
    for (const auto& call : m_calls) {
        const AskedBy& asker = call->asker;
        const bool isHere = asker.step == step;
        if (!asker.provider.isEmpty() && asker.role == role && (!found || isHere)) {
            found = call;
            if (isHere) {
                break;
            }
        }
    }
    return found ? QPair(found->asker.provider, found->request.value(QStringLiteral("model")).toString())
                 : QPair<QString, QString>();
}

QString Recording::firstModel() const
{
    const QMutexLocker lock(&m_mutex);
    return m_calls.empty() ? QString() : m_calls.front()->request.value(QStringLiteral("model")).toString();
}

} // namespace cmbagent
