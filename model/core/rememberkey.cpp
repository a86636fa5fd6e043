// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rememberkey.h"

#include <QDataStream>
#include <QIODevice>

namespace cmbagent {

BlobHash rememberKey(const ApprovalRequested& request, const QString& stepId)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << QByteArray("cmbagent-remember-1") << approvalKindName(request.kind).toUtf8() << stepId.toUtf8()
           << request.hash.toHex().toLatin1();
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
