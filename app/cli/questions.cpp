// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/questions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

#include <algorithm>
#include <array>

namespace cmbagent {

namespace {

struct Option
{
    Resolution resolution;
    const char* letter;
    const char* text;
};

constexpr std::array<Option, 3> gateOptions { {
    { Resolution::Approved, "a", "[a]pprove" },
    { Resolution::Rejected, "r", "[r]eject (skip this step)" },
    { Resolution::Modified, "m", "[m]odify (approve with a comment)" },
} };
/// Before a step starts.
constexpr std::array<Option, 3> startOptions { {
    { Resolution::Approved, "a", "[a]pprove" },
    { Resolution::Rejected, "r", "[r]eject (skip this step)" },
    { Resolution::Modified, "m", "[m]odify (approve with a word for the step)" },
} };
/// Before the run begins.
constexpr std::array<Option, 2> planOptions { {
    { Resolution::Approved, "a", "[a]pprove" },
    { Resolution::Rejected, "r", "[r]eject (cancel the run)" },
} };
/// About the results of a step.
constexpr std::array<Option, 5> resultOptions { {
    { Resolution::Approved, "a", "[a]pprove (they will do)" },
    { Resolution::Rejected, "r", "[r]eject (skip what needs them)" },
    { Resolution::Modified, "m", "[m]odify (approve with a word for what follows)" },
    { Resolution::Retried, "d", "[d]o it again (with a word for the step)" },
    { Resolution::Aborted, "b", "a[b]ort the run" },
} };
/// When a step failed for good.
constexpr std::array<Option, 5> errorOptions { {
    { Resolution::Approved, "i", "[i]nstall them and try again" },
    { Resolution::Retried, "r", "[r]etry" },
    { Resolution::Modified, "m", "[m]odify (retry with a word of advice)" },
    { Resolution::Skipped, "s", "[s]kip (do without it)" },
    { Resolution::Aborted, "a", "[a]bort the run" },
} };
/// When nobody knows whether an effect happened.
constexpr std::array<Option, 5> effectOptions { {
    { Resolution::Happened, "h", "it [h]appened" },
    { Resolution::Checked, "c", "[c]heck with its check" },
    { Resolution::Retried, "a", "do it [a]gain" },
    { Resolution::Skipped, "s", "[s]kip (do without it)" },
    { Resolution::Aborted, "b", "a[b]ort the run" },
} };

std::vector<Option> optionsFor(ApprovalKind kind)
{
    switch (kind) {
    case ApprovalKind::Gate:
        return { gateOptions.begin(), gateOptions.end() };
    case ApprovalKind::Error:
        return { errorOptions.begin(), errorOptions.end() };
    case ApprovalKind::Effect:
        return { effectOptions.begin(), effectOptions.end() };
    case ApprovalKind::Step:
        return { startOptions.begin(), startOptions.end() };
    case ApprovalKind::Plan:
        return { planOptions.begin(), planOptions.end() };
    case ApprovalKind::Check:
    case ApprovalKind::Review:
        return { resultOptions.begin(), resultOptions.end() };
    }
    return {};
}

bool isOffered(const ApprovalRequested& request, Resolution resolution)
{
    return std::find(request.options.begin(), request.options.end(), resolution) != request.options.end();
}

std::vector<Option> optionsOf(const ApprovalRequested& request)
{
    std::vector<Option> all = optionsFor(request.kind);
    std::erase_if(all, [&](const Option& option) { return !isOffered(request, option.resolution); });
    return all;
}

} // namespace

QString optionsText(const ApprovalRequested& request)
{
    QStringList words;
    for (const Option& option : optionsOf(request)) {
        words << QString::fromUtf8(option.text);
    }
    return words.join(QStringLiteral(", "));
}

std::optional<Resolution> optionTyped(const ApprovalRequested& request, const QString& typed)
{
    const auto word = resolutionFromName(typed);
    for (const Option& option : optionsOf(request)) {
        const bool isAgain = option.resolution == Resolution::Retried && typed == QLatin1String("again");
        if (typed == QLatin1String(option.letter) || word == option.resolution || isAgain) {
            return option.resolution;
        }
    }
    return std::nullopt;
}

QStringList contextLines(const ApprovalRequested& request)
{
    QStringList lines;
    for (auto it = request.context.begin(); it != request.context.end(); ++it) {
        const QJsonValue value = it.value();
        const bool isPlan = request.kind == ApprovalKind::Plan && it.key().startsWith(QLatin1String("step"));
        const bool isSaid = !value.isNull() && value != QJsonValue(QString()) && value != QJsonValue(QJsonObject())
            && value != QJsonValue(QJsonArray());
        if (!isSaid || isPlan) {
            continue;
        }
        QString text = value.isString()
            ? value.toString()
            : QString::fromUtf8(QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact));
        text = value.isString() ? text : text.mid(1, text.size() - 2);
        lines << QStringLiteral("%1: %2").arg(it.key(), text);
    }
    return lines;
}

QString answerCommand(const ApprovalRequested& request, const QString& run, const QString& step)
{
    if (!isAboutFailure(request.kind)) {
        const QString target = step.isEmpty() ? run : run + QLatin1Char(' ') + step;
        QStringList others { QStringLiteral("reject") };
        if (isAboutResults(request.kind)) {
            if (isOffered(request, Resolution::Retried)) {
                others << QStringLiteral("cmbagent retry %1 --guidance TEXT").arg(target);
            }
            others << QStringLiteral("cmbagent abort %1").arg(target);
        }
        return QStringLiteral("cmbagent approve %1 --hash %2   (or: %3)")
            .arg(target, request.hash.toHex().left(12), others.join(QStringLiteral(", ")));
    }
    static const QMap<Resolution, QString> verbs {
        { Resolution::Approved, QStringLiteral("approve") }, { Resolution::Happened, QStringLiteral("happened") },
        { Resolution::Checked, QStringLiteral("check") },    { Resolution::Retried, QStringLiteral("retry") },
        { Resolution::Modified, QStringLiteral("modify") },  { Resolution::Skipped, QStringLiteral("skip") },
        { Resolution::Aborted, QStringLiteral("abort") },
    };
    QStringList names;
    for (const Option& option : optionsOf(request)) {
        names << verbs.value(option.resolution);
    }
    return QStringLiteral("cmbagent %1 %2 %3").arg(names.join(QLatin1Char('|')), run, step);
}

bool takesWords(const ApprovalRequested& request, Resolution resolution)
{
    return resolution == Resolution::Modified || (resolution == Resolution::Retried && isAboutResults(request.kind));
}

QString commentPrompt(const ApprovalRequested& request, Resolution resolution)
{
    if (isAboutFailure(request.kind)) {
        return QStringLiteral("What should the next attempt know? ");
    }
    if (resolution == Resolution::Retried) {
        return QStringLiteral("What should be different? (Enter: nothing to say) ");
    }
    return request.kind == ApprovalKind::Gate ? QStringLiteral("What should be different? ")
                                              : QStringLiteral("What should be known? ");
}

} // namespace cmbagent
