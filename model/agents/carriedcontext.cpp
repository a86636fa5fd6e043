// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/carriedcontext.h"

#include "agents/plan.h"
#include "core/stepsummary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace cmbagent {

namespace {

const auto valuesFolder = QStringLiteral("context/");
const auto summariesFolder = QStringLiteral("summaries/");

/// What an earlier step left, and which one.
struct Left
{
    int step = -1; ///< its place in the workflow; -1: it is not of this workflow
    QString id;
    QByteArray content;
};

/// Inputs "folder/ID.ending" with their contents, in the order of the workflow's steps.
std::vector<Left> leftIn(const StepJob& job, const Blobs& blobs, const QString& folder, const QString& ending)
{
    std::vector<Left> all;
    for (const JobInput& input : job.inputs) {
        if (input.name.startsWith(folder) && input.name.endsWith(ending)) {
            const QString id = input.name.mid(folder.size()).chopped(ending.size());
            all.push_back({ job.workflow->indexOf(id), id, blobs.read(input.blob.hash).value_or(QByteArray()) });
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Left& a, const Left& b) { return a.step < b.step; });
    return all;
}

QString planText(const StepJob& job, const Blobs& blobs)
{
    const auto input = std::find_if(job.inputs.begin(), job.inputs.end(),
                                    [](const JobInput& each) { return each.name == agreedPlanPath; });
    const auto content = input == job.inputs.end() ? fail(ErrorCode::NotFound, QStringLiteral("There is no plan."))
                                                   : blobs.read(input->blob.hash);
    const auto plan = content ? Plan::fromJson(QJsonDocument::fromJson(*content).object())
                              : Result<Plan>(tl::unexpected(content.error()));
    return plan ? plan->toText() : QString();
}

/// Each as long as there is room for when all are told; the whole texts are files a step can read.
QStringList summariesOf(const StepJob& job, const Blobs& blobs)
{
    const auto all = leftIn(job, blobs, summariesFolder, QStringLiteral(".md"));
    const int count = std::max(1, int(all.size()));
    const int most = std::min(CarriedContext::mostSummary, CarriedContext::mostSummaries / count);
    QStringList texts;
    for (const Left& left : all) {
        texts << shortened(QString::fromUtf8(left.content).trimmed(), most);
    }
    return texts;
}

QStringList valuesOf(const StepJob& job, const Blobs& blobs)
{
    QMap<QString, QString> values; // name → what is told of it; of a later step goes before
    QStringList lines;
    for (const Left& left : leftIn(job, blobs, valuesFolder, QStringLiteral(".json"))) {
        const QJsonDocument json = QJsonDocument::fromJson(left.content);
        if (!json.isObject()) {
            lines << QStringLiteral("- %1 is no JSON object; nothing is known of what it was to say.")
                         .arg(carriedValuesName(left.id));
            continue;
        }
        const QJsonObject object = json.object();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString text = valueText(it.value()).simplified(); // one line each
            const bool isLong = text.size() > CarriedContext::mostValue;
            values.insert(it.key(),
                          isLong ? QStringLiteral("is long, see %1").arg(carriedValuesName(left.id))
                                 : QStringLiteral("= %1 (from %2)").arg(text, left.id));
        }
    }
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (lines.size() >= CarriedContext::mostValues) {
            lines << QStringLiteral("- More of them stand in the files below %1.").arg(valuesFolder);
            break;
        }
        lines << QStringLiteral("- %1 %2").arg(it.key().simplified().left(CarriedContext::mostValue), it.value());
    }
    return lines;
}

} // namespace

QString carriedValuesName(const QString& step)
{
    return valuesFolder + step + QStringLiteral(".json");
}

CarriedContext carriedContext(const StepJob& job, const Blobs& blobs)
{
    CarriedContext context;
    context.plan = planText(job, blobs);
    context.isCarried = !context.plan.isEmpty();
    if (context.isCarried) {
        context.summaries = summariesOf(job, blobs);
        context.values = valuesOf(job, blobs);
    }
    return context;
}

QString shortened(const QString& text, int most)
{
    return text.size() <= most ? text
                               : text.left(most / 2)
            + QStringLiteral("\n[… %1 characters left out …]\n").arg(text.size() - most) + text.right(most / 2);
}

QString valueText(const QJsonValue& value)
{
    const QByteArray json = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    return value.isString() ? value.toString() : QString::fromUtf8(json.mid(1, json.size() - 2));
}

} // namespace cmbagent
