// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/oldrunworkflow.h"

#include "core/agentdefinition.h"
#include "core/stepsummary.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

// What CMBAgent said and knew at some point, as files that can be looked at: Markdown, JSON, and tables as CSV.

namespace cmbagent {

namespace {

bool isTable(const QJsonValue& value)
{
    return value[u"columns"].isArray() && value[u"rows"].isArray();
}

QByteArray cell(const QJsonValue& value)
{
    if (value.isNull() || value.isUndefined()) {
        return {};
    }
    if (!value.isString()) {
        const QByteArray json = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
        return value.isArray() || value.isObject() ? cell(QString::fromUtf8(json.mid(1, json.size() - 2)))
                                                   : json.mid(1, json.size() - 2);
    }
    const QString text = value.toString();
    const bool isPlain = !text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r');
    return isPlain ? text.toUtf8() : '"' + QString(text).replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
}

QByteArray line(const QJsonArray& cells)
{
    QByteArrayList row;
    for (const QJsonValue& value : cells) {
        row << cell(value);
    }
    return row.join(',') + '\n';
}

QByteArray csvOf(const QJsonValue& table)
{
    QByteArray csv = line(table[u"columns"].toArray());
    for (const QJsonValue& row : table[u"rows"].toArray()) {
        csv += line(row.toArray());
    }
    return csv;
}

} // namespace

QString saidToOldAgent(const OldRun& run, const QString& agent)
{
    for (const QJsonValue& context : run.contexts) {
        if (const QString said = context[instructionsField(agent)].toString().trimmed(); !said.isEmpty()) {
            return said;
        }
    }
    return {};
}

QByteArray summaryOfOldStep(const OldStep& step)
{
    QString text;
    if (!step.attempts.empty() && !step.attempts.back().code.isEmpty()) {
        text = executionSummary(step.attempts.back().code, step.attempts.back().output);
    }
    static const QRegularExpression ending(QStringLiteral("_(context|agent)$"));
    const QString stem = QString(step.agent).remove(ending);
    const QStringList speakers { step.agent, step.agent + QStringLiteral("_nest"),
                                 stem + QStringLiteral("_response_formatter") };
    for (auto said = step.chat.rbegin(); said != step.chat.rend() && text.isEmpty(); ++said) {
        const bool isItsOwn = !said->agent.isEmpty() && speakers.contains(said->agent); // who has no name gave the task
        text = isItsOwn ? said->text.trimmed() : QString();
    }
    return text.isEmpty() ? QByteArray() : summaryText(step.title, text).toUtf8();
}

QByteArray conversationJson(const std::vector<OldMessage>& chat)
{
    QJsonArray messages;
    for (const OldMessage& said : chat) {
        QJsonObject message { { "name", said.agent.isEmpty() ? QStringLiteral("task") : said.agent },
                              { "content", said.text } };
        if (said.at.isSet()) {
            const QDateTime at = QDateTime::fromMSecsSinceEpoch(said.at.micros / 1000, Qt::UTC);
            message.insert(QStringLiteral("timestamp"), at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
        }
        messages.append(message);
    }
    return QJsonDocument(messages).toJson();
}

QByteArray conversationText(const QString& title, const std::vector<OldMessage>& chat)
{
    QString text = QStringLiteral("# %1\n").arg(title);
    for (const OldMessage& message : chat) {
        const QString who = message.agent.isEmpty() ? QStringLiteral("task") : message.agent;
        const QString when = message.at.isSet() ? QDateTime::fromMSecsSinceEpoch(message.at.micros / 1000)
                                                      .toString(QStringLiteral(" · yyyy-MM-dd HH:mm:ss"))
                                                : QString();
        text += QStringLiteral("\n## %1%2\n\n%3\n").arg(who, when, message.text.trimmed());
    }
    return text.toUtf8();
}

std::vector<OldRunPart> partsOfContext(const QString& path, const QJsonValue& context)
{
    const QString base = path.endsWith(QLatin1String(".pkl")) ? path.chopped(4) : path;
    const QByteArray json =
        (context.isArray() ? QJsonDocument(context.toArray()) : QJsonDocument(context.toObject())).toJson();
    std::vector<OldRunPart> parts { { base + QStringLiteral(".json"), {}, json } };
    const QJsonObject values = context.toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (isTable(it.value())) {
            const QString name = QString(it.key()).replace(u'/', u'_');
            parts.push_back({ QStringLiteral("%1_%2.csv").arg(base, name), {}, csvOf(it.value()) });
        }
    }
    return parts;
}

} // namespace cmbagent
