// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tasks/talktext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace cmbagent {

namespace {

constexpr int mostLetters = 20'000; // of one message; the file has all of it

/// What the program itself put in has a name for machines.
QString speaker(const QString& name)
{
    if (name == QLatin1String("task")) {
        return QCoreApplication::translate("StepTalk", "The task");
    }
    if (name == QLatin1String("executor")) {
        return QCoreApplication::translate("StepTalk", "What came of the script");
    }
    return name;
}

/// A letter of a name is a letter, whatever it means in Markdown.
QString escaped(QString text)
{
    static const QRegularExpression special(QStringLiteral("([\\\\`*_{}\\[\\]<>#|~])"));
    return text.replace(special, QStringLiteral("\\\\1"));
}

/// JSON keeps its lines and its indents.
QString body(const QString& content)
{
    const QString text = content.trimmed();
    const QString cut = text.size() > mostLetters
        ? text.left(mostLetters) + QCoreApplication::translate("StepTalk", "\n\n[… cut here; the file has all of it …]")
        : text;
    const bool isData =
        (text.startsWith(u'{') && text.endsWith(u'}')) || (text.startsWith(u'[') && text.endsWith(u']'));
    return isData ? QStringLiteral("```json\n%1\n```").arg(cut) : cut;
}

} // namespace

Result<QString> talkText(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray()) {
        return fail(ErrorCode::Corrupt, QCoreApplication::translate("StepTalk", "The conversation cannot be read."),
                    QCoreApplication::translate("StepTalk", "Open the file chat.json among the outputs."));
    }
    QStringList parts;
    const QJsonArray messages = document.array();
    for (const QJsonValue& each : messages) {
        const QJsonObject message = each.toObject();
        const QString content = message.value(QStringLiteral("content")).toString();
        if (!content.trimmed().isEmpty()) {
            parts << QStringLiteral("#### %1\n\n%2")
                         .arg(escaped(speaker(message.value(QStringLiteral("name")).toString())), body(content));
        }
    }
    return parts.join(QStringLiteral("\n\n---\n\n"));
}

} // namespace cmbagent
