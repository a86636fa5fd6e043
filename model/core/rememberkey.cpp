// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rememberkey.h"

#include <QDataStream>
#include <QIODevice>

namespace cmbagent {

namespace {

/// What an agent is expected to cost is learned from run to run; what was approved is the same nevertheless. A
/// simulated step's is no guess.
BlobHash lastingHash(const ApprovalRequested& request)
{
    const QString estimate = QStringLiteral("estimate");
    QJsonObject context = request.context;
    QJsonObject expected = context.value(estimate).toObject();
    const bool isSimulated = context.value(QStringLiteral("kind")).toString() == stepKindName(StepKind::Simulated);
    if (request.kind != ApprovalKind::Step || isSimulated || expected.isEmpty()) {
        return request.hash;
    }
    expected.insert(QStringLiteral("cost_usd"), QJsonValue());
    context.insert(estimate, expected);
    return evidenceHash(request.question, request.options, request.shown, context);
}

} // namespace

BlobHash rememberKey(const ApprovalRequested& request, const QString& stepId)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << QByteArray("cmbagent-remember-1") << approvalKindName(request.kind).toUtf8() << stepId.toUtf8()
           << lastingHash(request).toHex().toLatin1();
    return BlobHash::of(bytes);
}

QJsonObject answerOriginToJson(const AnswerOrigin& origin)
{
    QJsonObject json { { "run", origin.run.toString() },
                       { "approval", origin.approval.toString() },
                       { "at", origin.at.micros },
                       { "scope", rememberScopeName(origin.scope) } };
    if (!origin.who.isEmpty()) {
        json.insert(QStringLiteral("who"), origin.who);
    }
    return json;
}

} // namespace cmbagent
