// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/questions.h"

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
/// When a step failed for good.
constexpr std::array<Option, 4> errorOptions { {
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

std::vector<Option> optionsOf(const ApprovalRequested& request)
{
    std::vector<Option> all(gateOptions.begin(), gateOptions.end());
    if (request.kind == ApprovalKind::Error) {
        all.assign(errorOptions.begin(), errorOptions.end());
    } else if (request.kind == ApprovalKind::Effect) {
        all.assign(effectOptions.begin(), effectOptions.end());
    }
    const auto& offered = request.options;
    std::erase_if(all, [&](const Option& option) {
        return std::find(offered.begin(), offered.end(), option.resolution) == offered.end();
    });
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

QString answerCommand(const ApprovalRequested& request, const QString& run, const QString& step)
{
    if (request.kind == ApprovalKind::Gate) {
        return QStringLiteral("cmbagent approve %1 %2 --hash %3   (or: reject)")
            .arg(run, step, request.hash.toHex().left(12));
    }
    static const QMap<Resolution, QString> verbs {
        { Resolution::Happened, QStringLiteral("happened") }, { Resolution::Checked, QStringLiteral("check") },
        { Resolution::Retried, QStringLiteral("retry") },     { Resolution::Modified, QStringLiteral("modify") },
        { Resolution::Skipped, QStringLiteral("skip") },      { Resolution::Aborted, QStringLiteral("abort") },
    };
    QStringList names;
    for (const Option& option : optionsOf(request)) {
        names << verbs.value(option.resolution);
    }
    return QStringLiteral("cmbagent %1 %2 %3").arg(names.join(QLatin1Char('|')), run, step);
}

QString commentPrompt(const ApprovalRequested& request)
{
    return request.kind == ApprovalKind::Gate ? QStringLiteral("What should be different? ")
                                              : QStringLiteral("What should the next attempt know? ");
}

} // namespace cmbagent
