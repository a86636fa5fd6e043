// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publishedevent.h"

#include <QDateTime>
#include <QJsonDocument>

namespace cmbagent {

namespace {

/// Puts the id of a step where its index is; -1, which stands for no step, goes.
void nameStep(QJsonObject& data, const QString& key, const Workflow* workflow)
{
    if (!data.contains(key)) {
        return;
    }
    const int step = data.value(key).toInt(-1);
    if (step < 0) {
        data.remove(key);
    } else if (workflow && step < workflow->size()) {
        data.insert(key, workflow->steps[size_t(step)].id);
    }
}

} // namespace

int stepOf(const EventBody& body)
{
    return std::visit(
        [](const auto& fact) {
            if constexpr (requires { fact.step; }) {
                return fact.step;
            } else {
                return -1;
            }
        },
        body);
}

QString publishedTime(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.micros / 1000, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject publishedEvent(const RunEvent& event, const Workflow* workflow, const SessionId& session)
{
    QJsonObject data = QJsonDocument::fromJson(encodeBody(event.body)).object();
    nameStep(data, QStringLiteral("step"), workflow);
    nameStep(data, QStringLiteral("cause"), workflow);
    QJsonObject all { { QStringLiteral("event_type"), eventTypeName(event.body) },
                      { QStringLiteral("run_id"), event.run.toString() },
                      { QStringLiteral("seq"), event.seq },
                      { QStringLiteral("timestamp"), publishedTime(event.at) },
                      { QStringLiteral("data"), data } };
    if (!session.isNull()) {
        all.insert(QStringLiteral("session_id"), session.toString());
    }
    return all;
}

} // namespace cmbagent
