// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/recordedmodel.h"

#include "agents/jsondifference.h"

#include <QJsonDocument>

namespace cmbagent {

namespace {

/// A request as it is recorded and looked for: a secret in it counts only by its name, so another key finds it as well.
QJsonObject withoutSecrets(const QJsonObject& object, const Redactor& redactor)
{
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const QByteArray redacted = redactor.redact(json);
    return redacted == json ? object : QJsonDocument::fromJson(redacted).object();
}

tl::unexpected<Error> notRecorded(const QJsonObject& request, const Recording& recording)
{
    const auto nearest = recording.nearest(request);
    if (!nearest) {
        return fail(ErrorCode::NotFound, QStringLiteral("Nothing is recorded, so nothing can be replayed."),
                    QStringLiteral("Record the run with a model first."));
    }
    const auto differences = jsonDifferences(nearest->request, request);
    return fail(ErrorCode::NotFound,
                QStringLiteral("This question was not recorded; the nearest one differs in %1.")
                    .arg(differences.isEmpty() ? QStringLiteral("nothing") : differences.first().path),
                QStringLiteral("Ask as it was recorded, or choose a model that can answer."),
                differencesText(differences));
}

} // namespace

RecordingModel::RecordingModel(ChatModel& model, std::shared_ptr<Recording> recording, const Redactor& redactor,
                               const Clock& clock, Lost lost)
    : m_model(model), m_recording(std::move(recording)), m_redactor(redactor), m_clock(clock), m_lost(std::move(lost))
{ }

Result<ChatReply> RecordingModel::chat(const ChatRequest& request, std::stop_token stop, ChatObserver& observer)
{
    const Timestamp at = m_clock.now();
    const qint64 began = m_clock.steadyMicros();
    auto reply = m_model.chat(request, stop, observer);
    if (!reply && stop.stop_requested()) {
        return reply;
    }
    RecordedCall call { withoutSecrets(request.toJson(), m_redactor), ChatReply(), at,
                        (m_clock.steadyMicros() - began) / 1000, request.asker };
    if (reply) {
        // What is given on is what a replay will give.
        reply = ChatReply::fromJson(withoutSecrets(reply->toJson(), m_redactor));
        call.answer = reply;
    } else {
        call.answer = tl::unexpected(m_redactor.redact(reply.error()));
    }
    const auto added = m_recording->add(call);
    if (!added && !m_lost) {
        return tl::unexpected(added.error());
    }
    added ? void(m_bytes += *added) : m_lost(added.error());
    return call.answer;
}

ReplayModel::ReplayModel(std::shared_ptr<const Recording> recording, const Redactor& redactor)
    : m_recording(std::move(recording)), m_redactor(redactor)
{ }

int ReplayModel::countUp(const BlobHash& key, const QString& who)
{
    const QMutexLocker lock(&m_mutex);
    return m_asked[{ key, who }]++;
}

Result<ChatReply> ReplayModel::chat(const ChatRequest& request, std::stop_token stop, ChatObserver& observer)
{
    if (stop.stop_requested()) {
        return fail(ErrorCode::Refused, QStringLiteral("The call was stopped."));
    }
    const QJsonObject asked = withoutSecrets(request.toJson(), m_redactor);
    const BlobHash key = RecordedCall::keyOf(asked);
    const AskedBy& asker = request.asker;
    const QString run = asker.run.toString();
    const int nth = countUp(key, run);
    auto call = asker.step.isEmpty()
        ? nullptr
        : m_recording->find(key, asker,
                            countUp(key, QStringLiteral("%1/%2/%3").arg(run, asker.step).arg(asker.attempt)));
    if (!call) {
        call = m_recording->find(key, nth);
    }
    if (!call) {
        return notRecorded(asked, *m_recording);
    }
    if (!call->answer) {
        return call->answer;
    }
    const ChatReply& reply = *call->answer;
    if (!reply.thinking.isEmpty()) {
        observer.thinkingArrived(reply.thinking);
    }
    if (!reply.text.isEmpty()) {
        observer.textArrived(reply.text);
    }
    for (const ToolCall& tool : reply.toolCalls) {
        observer.toolCallBegan(tool.name);
    }
    return reply;
}

} // namespace cmbagent
