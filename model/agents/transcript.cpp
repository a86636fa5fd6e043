// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/transcript.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace cmbagent {

void Transcript::add(const QString& name, const QString& content)
{
    QJsonArray models;
    QJsonArray agents;
    QJsonArray costs;
    QJsonArray input;
    QJsonArray output;
    QJsonArray total;
    QJsonArray recorded;
    bool isRecorded = false;
    for (const ModelCall& call : m_calls) {
        if (call.agent == name) {
            models << (call.servedModel.isEmpty() ? call.model : call.servedModel);
            agents << call.agent;
            // What a recording answers costs nothing now, and tools add these up.
            costs << (call.isRecorded       ? QJsonValue(0)
                          : call.costMicros ? QJsonValue(double(*call.costMicros) / 1e6)
                                            : QJsonValue());
            input << call.usage.input;
            output << call.usage.output;
            total << call.usage.input + call.usage.output;
            recorded << call.isRecorded;
            isRecorded = isRecorded || call.isRecorded;
        }
    }
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.now().micros / 1000, Qt::UTC);
    QJsonObject cost { { "Model", models },
                       { "Agent", agents },
                       { "Cost", costs },
                       { "Prompt Tokens", input },
                       { "Completion Tokens", output },
                       { "Total Tokens", total } };
    if (isRecorded) {
        cost.insert(QStringLiteral("Recorded"), recorded);
    }
    m_entries << QJsonObject { { "name", name },
                               { "content", content },
                               { "timestamp", now.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) },
                               { "cost", cost } };
}

void Transcript::count(const ModelCall& call)
{
    m_calls.push_back(call);
}

QString Transcript::last() const
{
    return m_entries.isEmpty() ? QString() : m_entries.last().toObject().value(QStringLiteral("content")).toString();
}

QByteArray Transcript::toJson() const
{
    return QJsonDocument(m_entries).toJson();
}

} // namespace cmbagent
