// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/oldrunfiles.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

// Plans: as JSON, as the text they were made from, and as the controller announced their steps.

namespace cmbagent {

std::vector<OldStep> stepsOfPlan(const QJsonDocument& plan)
{
    const QJsonArray tasks = plan.isArray() ? plan.array() : plan.object().value(QStringLiteral("sub_tasks")).toArray();
    std::vector<OldStep> steps;
    for (const QJsonValue& task : tasks) {
        OldStep step;
        step.number = int(steps.size()) + 1;
        step.title = task[u"sub_task"].toString().trimmed();
        step.agent = task[u"sub_task_agent"].toString().trimmed();
        for (const QJsonValue& point : task[u"bullet_points"].toArray()) {
            step.instructions << point.toString();
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

std::vector<OldStep> stepsOfPlanText(const QString& text)
{
    std::vector<OldStep> steps;
    bool isInstruction = false;
    const auto after = [](const QString& line, QLatin1String key) {
        return line.mid(key.size()).trimmed().remove(QLatin1Char('`'));
    };
    for (const QString& raw : text.split(QLatin1Char('\n'))) {
        const QString line = raw.trimmed();
        if (line.startsWith(QLatin1String("- Step"))) {
            steps.emplace_back();
            steps.back().number = int(steps.size());
            isInstruction = false;
        } else if (steps.empty()) {
            continue;
        } else if (line.startsWith(QLatin1String("* sub-task:"))) {
            steps.back().title = after(line, QLatin1String("* sub-task:"));
        } else if (line.startsWith(QLatin1String("* agent in charge:"))) {
            steps.back().agent = after(line, QLatin1String("* agent in charge:"));
        } else if (line.startsWith(QLatin1String("* instructions:"))) {
            isInstruction = true;
        } else if (isInstruction && line.startsWith(QLatin1Char('-'))) {
            steps.back().instructions << line.mid(1).trimmed();
        }
    }
    return steps;
}

std::optional<OldAnnouncement> oldAnnouncement(const QString& text)
{
    static const QRegularExpression number(QStringLiteral("\\*\\*Step number:\\*\\*\\s*(\\d{1,6}) out of (\\d{1,6})"));
    static const QRegularExpression task(QStringLiteral("\\*\\*Sub-task:\\*\\*\\s*([^\\n]*)"));
    static const QRegularExpression agent(
        QStringLiteral("\\*\\*Agent in charge of sub-task:\\*\\*\\s*`?([A-Za-z0-9_]+)"));
    static const QRegularExpression status(QStringLiteral("\\*\\*Status:\\*\\*\\s*(in progress|completed|failed)"),
                                           QRegularExpression::CaseInsensitiveOption);
    const auto found = number.match(text);
    if (!found.hasMatch()) {
        return std::nullopt;
    }
    OldAnnouncement announcement;
    announcement.step = found.captured(1).toInt();
    announcement.count = found.captured(2).toInt();
    announcement.title = task.match(text).captured(1).trimmed();
    announcement.agent = agent.match(text).captured(1);
    announcement.status = status.match(text).captured(1).toLower();
    const qsizetype start = text.indexOf(QLatin1String("**Instructions:**"));
    const qsizetype end = text.indexOf(QLatin1String("**Status:**"));
    for (const QString& line : text.mid(start, start < 0 ? 0 : end - start).split(QLatin1Char('\n'))) {
        if (line.trimmed().startsWith(QLatin1Char('-'))) {
            announcement.instructions << line.trimmed().mid(1).trimmed();
        }
    }
    return announcement.step < 1 ? std::nullopt : std::optional(announcement);
}

} // namespace cmbagent
