// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/recording.h"

#include "agents/jsondifference.h"
#include "core/jsonfields.h"

#include <QFile>
#include <QJsonDocument>

#include <numeric>

namespace cmbagent {

namespace {

constexpr int recordingVersion = 1;

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

} // namespace

BlobHash RecordedCall::keyOf(const QJsonObject& request)
{
    return BlobHash::of(QJsonDocument(request).toJson(QJsonDocument::Compact));
}

QByteArray RecordedCall::toLine() const
{
    QJsonObject object { { "version", recordingVersion },
                         { "key", keyOf(request).toHex() },
                         { "request", request },
                         { "at", at.micros },
                         { "millis", millis } };
    if (answer) {
        object.insert(QStringLiteral("reply"), answer->toJson());
    } else {
        object.insert(QStringLiteral("error"), recordedErrorToJson(answer.error()));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<RecordedCall> RecordedCall::fromLine(const QByteArray& line)
{
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(line, &wrong);
    if (!document.isObject()) {
        return cannotRead(QStringLiteral("A recorded call is no JSON."), wrong.errorString());
    }
    const QJsonObject object = document.object();
    Fields fields(object);
    if (fields.integer("version", 0) > recordingVersion) {
        return fail(ErrorCode::Newer, QStringLiteral("The recording was made by a newer version of the program."));
    }
    RecordedCall call { fields.object("request"), ChatReply(), fields.time("at"), fields.big("millis") };
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
    if (!fields.ok() || fields.hash("key") != keyOf(call.request)) {
        return cannotRead(QStringLiteral("A recorded call does not fit its own key."));
    }
    return call;
}

Recording::Recording() = default;
Recording::~Recording() = default;

Result<std::shared_ptr<Recording>> Recording::open(const QString& path)
{
    const std::shared_ptr<Recording> recording(new Recording);
    recording->m_file = std::make_unique<QFile>(path);
    QFile& file = *recording->m_file;
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::ReadWrite)) {
        return fail(ErrorCode::Io, QStringLiteral("The recording %1 cannot be opened.").arg(path),
                    QStringLiteral("Check that its folder is there and may be written."), file.errorString());
    }
    if (isNew) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // prompts are nobody else's business
    }
    const auto end = recording->read(file.readAll(), path);
    if (!end) {
        return tl::unexpected(end.error());
    }
    file.resize(*end);
    file.seek(*end);
    return recording;
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
        auto call = RecordedCall::fromLine(line);
        if (!call) {
            Error error = call.error();
            error.place = { name, number, 0 };
            return fail(std::move(error));
        }
        keep(std::move(*call));
    }
}

void Recording::keep(RecordedCall call)
{
    m_byKey[RecordedCall::keyOf(call.request)].push_back(m_calls.size());
    m_calls.push_back(std::make_shared<const RecordedCall>(std::move(call)));
}

Result<void> Recording::add(const RecordedCall& call)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_file) {
        return fail(ErrorCode::ReadOnly, QStringLiteral("This recording is only read."));
    }
    const QByteArray line = call.toLine();
    if (m_file->write(line) != line.size() || !m_file->flush()) {
        return fail(ErrorCode::Io, QStringLiteral("The recording %1 cannot be written.").arg(m_file->fileName()),
                    QStringLiteral("Make room on the disk."), m_file->errorString());
    }
    keep(call);
    return {};
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

QString Recording::firstModel() const
{
    const QMutexLocker lock(&m_mutex);
    return m_calls.empty() ? QString() : m_calls.front()->request.value(QStringLiteral("model")).toString();
}

} // namespace cmbagent
