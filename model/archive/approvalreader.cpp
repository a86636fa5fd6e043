// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/stepparts.h"

#include <QSet>

#include <algorithm>

namespace cmbagent {

namespace {

/// An answer by its short name, as a workflow file writes it.
std::optional<Resolution> optionOf(const QString& text)
{
    static const QStringList names = words("approve reject modify");
    const qsizetype index = names.indexOf(text);
    return index < 0 ? std::nullopt : std::optional(Resolution(index));
}

void readOptions(const MapReader& map, ApprovalSpec& approval)
{
    const YamlNode* list = map.list("options");
    if (!list) {
        return;
    }
    std::vector<Resolution> options;
    for (const YamlNode& item : list->children) {
        const auto text = textOf(item);
        const auto option = text ? optionOf(*text) : std::nullopt;
        if (!text) {
            map.sink().add("bad-type", item.at,
                           QStringLiteral("An option must be a word, and this is %1.").arg(inWords(item)),
                           QStringLiteral("Correct it."));
        } else if (!option) {
            map.sink().add("bad-value", item.at, QStringLiteral("There is no option '%1'.").arg(*text),
                           map.sink().suggest(*text, words("approve reject modify")));
        } else if (std::find(options.begin(), options.end(), *option) != options.end()) {
            map.sink().add("bad-value", item.at, QStringLiteral("The option '%1' is there twice.").arg(*text),
                           QStringLiteral("Remove one of them."));
        } else {
            options.push_back(*option);
        }
    }
    if (list->children.empty()) {
        map.sink().add("bad-value", map.field("options").at(), QStringLiteral("There is no option to answer with."),
                       QStringLiteral("Write for example [approve, reject]."));
    }
    if (!options.empty()) {
        approval.options = std::move(options);
    }
}

void readDeadline(const MapReader& map, ApprovalSpec& approval)
{
    approval.deadlineMillis = map.duration("deadline", false).value_or(0);
    const Field field = map.field("on_deadline");
    const auto text = map.text("on_deadline");
    if (field && !map.has("deadline")) {
        map.sink().add("conflict", field.key->at, QStringLiteral("'on_deadline' without a 'deadline' never happens."),
                       QStringLiteral("Add a deadline such as 2h, or remove it."));
    }
    if (!text || *text == QLatin1String("wait")) {
        return;
    }
    // Nobody is there to say what is to be modified.
    approval.onDeadline = *text == QLatin1String("modify") ? std::nullopt : optionOf(*text);
    if (!approval.onDeadline) {
        map.sink().add("bad-value", field.at(), QStringLiteral("'on_deadline' cannot be '%1'.").arg(*text),
                       map.sink().suggest(*text, words("approve reject wait")));
    } else if (std::find(approval.options.begin(), approval.options.end(), *approval.onDeadline)
               == approval.options.end()) {
        map.sink().add("conflict", field.key->at,
                       QStringLiteral("'on_deadline' is '%1', which is not among the options.").arg(*text),
                       QStringLiteral("Add it to 'options', or choose one of those."));
    }
}

} // namespace

void readApproval(const MapReader& map, StepDraft& draft)
{
    draft.spec.kind = StepKind::Approval;
    ApprovalSpec& approval = draft.spec.approval;
    refuseKeys(map, workKeys() + scriptKeys() + agentKeys(), QStringLiteral("approval"));
    map.require("question", QStringLiteral("Add question: with what the person is asked."));
    approval.question = map.filledText("question").value_or(QString());
    if (const YamlNode* list = map.list("show")) {
        QSet<QString> seen;
        for (const YamlNode& item : list->children) {
            if (!textOf(item)) {
                map.sink().add("bad-type", item.at,
                               QStringLiteral("What is shown must be STEP/OUTPUT, and this is %1.").arg(inWords(item)),
                               QStringLiteral("Correct it."));
            } else if (seen.contains(item.text)) {
                map.sink().add("bad-value", item.at, QStringLiteral("'%1' is shown twice.").arg(item.text),
                               QStringLiteral("Remove one of them."));
            } else if (auto reference = readReference(item, map.sink())) {
                seen.insert(item.text);
                draft.shown.push_back(std::move(*reference));
            }
        }
    }
    readOptions(map, approval);
    readDeadline(map, approval);
}

} // namespace cmbagent
