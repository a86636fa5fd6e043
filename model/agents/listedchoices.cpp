// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/listedchoices.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace cmbagent {

QStringList listedWords(const QString& list)
{
    const QJsonDocument json = QJsonDocument::fromJson(list.toUtf8());
    QStringList lines = json.isObject() ? json.object().keys() : QStringList();
    for (const QJsonValue& word : json.array()) {
        lines << word.toString();
    }
    if (json.isNull()) {
        static const QRegularExpression bullet(QStringLiteral("^\\s*[-*•]\\s+"));
        lines = list.split(list.trimmed().contains(u'\n') ? u'\n' : u',');
        for (QString& line : lines) {
            line.remove(bullet);
        }
    }
    QStringList words;
    for (const QString& line : std::as_const(lines)) {
        words << line.simplified();
    }
    words.removeAll(QString());
    return words;
}

QString strangersText(const QStringList& strangers)
{
    QStringList quoted;
    for (const QString& stranger : strangers) {
        quoted << QStringLiteral("'%1'").arg(stranger);
    }
    return QStringLiteral("Not in the list: %1.").arg(quoted.join(QStringLiteral(", ")));
}

ListedChoices listedChoices(const AgentDefinition& agent, const QJsonObject& answer,
                            const QMap<QString, QString>& fields)
{
    ListedChoices choices { {}, answer, {} };
    for (auto it = agent.choices.begin(); it != agent.choices.end(); ++it) {
        const QStringList words = listedWords(fields.value(it.value()));
        const QSet<QString> listed(words.begin(), words.end());
        if (listed.isEmpty()) {
            choices.emptyLists << it.value();
            continue;
        }
        const auto isStranger = [&](const QJsonValue& chosen) {
            const bool isNone = chosen.isString() && !listed.contains(chosen.toString().simplified());
            if (isNone) {
                choices.strangers << chosen.toString();
            }
            return isNone;
        };
        const QJsonValue chosen = answer.value(it.key());
        if (isStranger(chosen)) {
            choices.left.remove(it.key());
        }
        QJsonArray kept;
        const QJsonArray all = chosen.toArray();
        for (const QJsonValue& one : all) {
            if (!isStranger(one)) {
                kept.append(one);
            }
        }
        if (kept.size() < all.size()) {
            choices.left.insert(it.key(), kept);
        }
    }
    return choices;
}

} // namespace cmbagent
