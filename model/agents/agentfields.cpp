// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/agentfields.h"

#include "agents/agenttools.h"
#include "agents/carriedcontext.h"
#include "agents/saidfields.h"
#include "core/agentdefinition.h"
#include "core/mediatype.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int mostSummaries = 48'000; // characters of what all earlier steps did
constexpr int leastSummary = 400; // of each, as long as there is room for it
constexpr int mostCode = 24'000;
constexpr int mostTraceback = 4'000;
constexpr int mostText = 6'000;

QString textOf(const BlobRef& blob, const Blobs& blobs)
{
    const auto content = blobs.read(blob.hash);
    return content ? QString::fromUtf8(*content) : QString();
}

/// How long each text may be so that all together have `most` characters: short ones stay whole, and long ones share
/// what is left.
int fairShare(std::vector<qsizetype> lengths, int most)
{
    std::sort(lengths.begin(), lengths.end());
    qsizetype left = most;
    for (size_t i = 0; i < lengths.size(); ++i) {
        const qsizetype share = left / qsizetype(lengths.size() - i);
        if (lengths[i] > share) {
            return int(share);
        }
        left -= lengths[i];
    }
    return most;
}

/// What earlier steps left in words: inputs below summaries/. Where there are too many, the first of them are left out.
QString summaries(const StepJob& job, const Blobs& blobs, const CarriedContext& context)
{
    if (context.isCarried) {
        return u'\n' + context.summaries.join(QStringLiteral("\n\n"));
    }
    QStringList texts;
    for (const JobInput& input : job.inputs) {
        if (input.name.startsWith(QLatin1String("summaries/"))) {
            texts << textOf(input.blob, blobs);
        }
    }
    const qsizetype gone = std::max<qsizetype>(0, texts.size() - mostSummaries / leastSummary);
    std::vector<qsizetype> lengths;
    for (const QString& kept : texts.mid(gone)) {
        lengths.push_back(kept.size());
    }
    const int most = std::min(CarriedContext::mostSummary, fairShare(std::move(lengths), mostSummaries));
    QString text = QStringLiteral("\n");
    if (gone > 0) {
        text += QStringLiteral("[… %1 earlier steps left out …]\n\n").arg(gone);
    }
    for (const QString& kept : texts.mid(gone)) {
        text += shortened(kept, most).trimmed() + QStringLiteral("\n\n");
    }
    return text;
}

/// Functions and classes that earlier scripts have, with the first line of their docstrings.
QString codebase(const StepJob& job, const Blobs& blobs)
{
    static const QRegularExpression head(QStringLiteral("^(?:def|class) \\w+[^\\n]*"),
                                         QRegularExpression::MultilineOption);
    QStringList lines;
    for (const JobInput& input : job.inputs) {
        if (!input.name.startsWith(QLatin1String("codebase/")) || !input.name.endsWith(QLatin1String(".py"))) {
            continue;
        }
        lines << input.name + u':';
        auto found = head.globalMatch(textOf(input.blob, blobs));
        while (found.hasNext()) {
            lines << QStringLiteral("  ") + found.next().captured();
        }
    }
    return lines.join(u'\n');
}

QStringList images(const StepJob& job)
{
    QStringList names;
    for (const JobInput& input : job.inputs) {
        if (mediaTypeOf(input.name).startsWith(QLatin1String("image/"))) {
            names << input.name;
        }
    }
    return names;
}

/// The field of the same name that CMBAgent's agents have where nothing is said here.
void addEmpty(QMap<QString, QString>& fields)
{
    static const QStringList names =
        QStringLiteral(
            "improved_main_task plans reviews proposed_plan recommendations final_plan needed_agents camb_context "
            "classy_context "
            "hardware_constraints planner_append_instructions plan_reviewer_append_instructions "
            "engineer_append_instructions "
            "researcher_append_instructions idea_maker_append_instructions idea_hater_append_instructions "
            "AAS_keywords_string "
            "text_input_for_AAS_keyword_finder aas_keywords perplexity_query perplexity_response perplexity_citations "
            "perplexity_append_instructions vlm_plot_analysis plot_problems plot_fixes latest_executed_code "
            "researcher_filename "
            "work_dir")
            .split(u' ');
    for (const QString& name : names) {
        fields.insert(name, {});
    }
    fields.insert(QStringLiteral("N_AAS_keywords"), QStringLiteral("5"));
}

void addSection(QString& text, const QString& heading, const QStringList& lines)
{
    if (!lines.isEmpty()) {
        text += QStringLiteral("\n## %1\n%2\n").arg(heading, lines.join(u'\n'));
    }
}

QStringList fileLines(const StepJob& job)
{
    QStringList lines;
    for (const JobInput& input : job.inputs) {
        if (!input.name.startsWith(QLatin1String("summaries/"))) {
            lines << QStringLiteral("- ") + fileLine(input);
        }
    }
    return lines;
}

QStringList outputLines(const StepSpec& spec)
{
    QStringList lines;
    for (const OutputSpec& output : spec.outputs) {
        lines << QStringLiteral("- %1%2").arg(
            output.pattern, output.mediaType.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(output.mediaType));
    }
    return lines;
}

QStringList parameterLines(const StepJob& job)
{
    QStringList lines;
    for (auto it = job.parameters.begin(); it != job.parameters.end(); ++it) {
        if (isSaidToAgents(it.key())) {
            continue; // no value of the task; whom it concerns is told
        }
        const Parameter* parameter = job.workflow->parameter(it.key());
        const QString unit = parameter && !parameter->unit.isEmpty() ? u' ' + parameter->unit : QString();
        lines << QStringLiteral("- %1 = %2%3").arg(it.key(), valueText(it.value()), unit);
    }
    return lines;
}

QStringList answerLines(const StepJob& job)
{
    QStringList lines;
    for (auto it = job.answers.begin(); it != job.answers.end(); ++it) {
        const QJsonObject answer = it.value().toObject();
        const QString comment = answer.value(QStringLiteral("comment")).toString();
        lines << QStringLiteral("- %1: %2%3")
                     .arg(it.key(), answer.value(QStringLiteral("resolution")).toString(),
                          comment.isEmpty() ? QString() : QStringLiteral(", ") + comment);
    }
    return lines;
}

/// Whether a path is one of this machine and not of the step.
bool isForeign(const QString& path)
{
    return path.isEmpty() || path.startsWith(u'/') || path.startsWith(u'<');
}

/// Of a traceback the lines about the step's own code and the end; what lies between differs from machine to machine.
QString ownTraceback(const QString& traceback)
{
    static const QRegularExpression marker(QStringLiteral("^[ ~^]+$")); // newer Pythons underline what failed
    static const QRegularExpression frame(QStringLiteral("^\\s*File \"([^\"]*)\", line \\d+"));
    QStringList kept;
    bool isOwn = true;
    for (const QString& line : traceback.split(u'\n')) {
        const auto match = frame.match(line);
        if (match.hasMatch()) {
            isOwn = !isForeign(match.captured(1));
        } else if (!line.startsWith(u' ')) {
            isOwn = true;
        }
        if (isOwn && !marker.match(line).hasMatch()) {
            kept << line;
        }
    }
    return kept.join(u'\n').right(mostTraceback);
}

/// The script of the attempt before, as far as it came to one.
QString earlierCode(const StepJob& job, const Blobs& blobs)
{
    for (auto past = job.retry->previous.rbegin(); past != job.retry->previous.rend(); ++past) {
        for (const OutputFile& file : past->files) {
            if (file.name.startsWith(QLatin1String("codebase/")) && file.name.endsWith(QLatin1String(".py"))) {
                return shortened(textOf(file.blob, blobs), mostCode);
            }
        }
    }
    return {};
}

/// What the attempt had written that a person wants otherwise.
QStringList earlierTexts(const StepJob& job, const Blobs& blobs)
{
    const auto& previous = job.retry->previous;
    const auto done = std::find_if(previous.rbegin(), previous.rend(),
                                   [](const PastAttempt& past) { return past.errorType.isEmpty(); });
    QStringList texts;
    for (const OutputFile& file : done == previous.rend() ? std::vector<OutputFile>() : done->files) {
        if (file.name.endsWith(QLatin1String(".md"))) {
            texts << file.name + u':' << shortened(textOf(file.blob, blobs), mostText).trimmed();
        }
    }
    return texts;
}

void addHistory(QString& text, const StepJob& job, const Blobs& blobs, const std::vector<ResolvedError>& resolved)
{
    RetryContext context = *job.retry;
    context.task = QStringLiteral("As above.");
    context.resolved = resolved;
    for (QString& path : context.advice.paths) {
        path = withoutPlaces(job, path);
    }
    context.advice.paths.erase(std::remove_if(context.advice.paths.begin(), context.advice.paths.end(), isForeign),
                               context.advice.paths.end());
    text += u'\n' + withoutPlaces(job, retryPrompt(context));
    if (!context.previous.empty()) {
        const QString traceback = ownTraceback(withoutPlaces(job, context.previous.back().traceback)).trimmed();
        addSection(text, QStringLiteral("The end of what it wrote"),
                   traceback.isEmpty() ? QStringList() : QStringList(traceback));
    }
    if (context.isAfterReview) {
        addSection(text, QStringLiteral("What it had written"), earlierTexts(job, blobs));
    }
    const QString code = earlierCode(job, blobs);
    if (!code.isEmpty()) {
        addSection(text,
                   context.isAfterReview ? QStringLiteral("The script it ran")
                                         : QStringLiteral("The script that failed"),
                   { QStringLiteral("```python"), code.trimmed(), QStringLiteral("```") });
    }
}

} // namespace

QString withoutPlaces(const StepJob& job, QString text)
{
    if (job.sourceFolder.size() > 1) { // scripts are told of where they would lie beside the workflow
        text.remove(job.sourceFolder + u'/');
    }
    if (job.runFolder.isEmpty()) {
        return text;
    }
    const QString run = QRegularExpression::escape(job.runFolder);
    text.remove(QRegularExpression(run + QStringLiteral("/steps/[^/\\s]+/attempt-\\d+/work/?")));
    return text.replace(job.runFolder, QStringLiteral("RUN"));
}

QMap<QString, QString> agentFields(const StepJob& job, const Blobs& blobs)
{
    const StepSpec& spec = job.spec();
    const CarriedContext context = carriedContext(job, blobs);
    QMap<QString, QString> fields;
    addEmpty(fields);
    fields.insert(QStringLiteral("final_plan"), context.plan);
    const QString main = job.workflow->description.isEmpty() ? job.workflow->name : job.workflow->description;
    const QString step = QString::number(job.step + 1);
    const QString count = QString::number(job.workflow->size());
    const std::pair<const char*, QString> known[] = {
        { "main_task", main },
        { "improved_main_task", main },
        { "current_sub_task", spec.agent.task.trimmed() },
        { "current_instructions", spec.agent.instructions.trimmed() },
        { "agent_for_sub_task", spec.agent.name },
        { "current_status", QStringLiteral("in progress") },
        { "current_plan_step_number", step },
        { "number_of_steps_in_plan", count },
        { "maximum_number_of_steps_in_plan", count },
        { "previous_steps_execution_summary", summaries(job, blobs, context) },
        { "current_codebase", codebase(job, blobs) },
        { "displayed_images", images(job).join(QStringLiteral(", ")) },
        { "database_path", QStringLiteral("data/") },
        { "codebase_path", QStringLiteral("codebase/") },
        { "n_attempts", QString::number(job.attempt - 1) },
        { "max_n_attempts", QString::number(spec.retry.attempts) },
        { "step_id", spec.id },
        { "input_files", fileLines(job).join(u'\n') },
        { "output_files", outputLines(spec).join(u'\n') },
        { "parameters", parameterLines(job).join(u'\n') },
    };
    for (const auto& [name, value] : known) {
        fields.insert(QString::fromLatin1(name), value);
    }
    addPlanning(fields, job, blobs);
    addSaid(fields, job);
    return fields;
}

QString agentTask(const StepJob& job, const Blobs& blobs, const std::vector<ResolvedError>& resolved)
{
    const StepSpec& spec = job.spec();
    QString text = QStringLiteral("# %1\n%2\n").arg(spec.label(), spec.agent.task.trimmed());
    addSection(text, QStringLiteral("Instructions for this step"),
               spec.agent.instructions.isEmpty() ? QStringList() : QStringList(spec.agent.instructions.trimmed()));
    text += saidBeside(job, blobs);
    const CarriedContext context = carriedContext(job, blobs);
    addSection(text, QStringLiteral("The whole plan, as it was agreed"),
               context.isCarried
                   ? QStringList { context.plan, {}, QStringLiteral("You do one step of it: what stands above.") }
                   : QStringList());
    const QString before = summaries(job, blobs, context).trimmed();
    addSection(text, QStringLiteral("What earlier steps did"), before.isEmpty() ? QStringList() : QStringList(before));
    addSection(text, QStringLiteral("Values that earlier steps carry on"),
               context.values.isEmpty() ? QStringList() : QStringList(withoutPlaces(job, context.values.join(u'\n'))));
    addSection(text, QStringLiteral("Files in the working folder"), fileLines(job));
    addSection(text, QStringLiteral("Files to write"), outputLines(spec));
    addSection(text, QStringLiteral("Parameters, also in params.json"), parameterLines(job));
    addSection(text, QStringLiteral("What people answered"), answerLines(job));
    if (job.retry) {
        addHistory(text, job, blobs, resolved);
    }
    return text;
}

} // namespace cmbagent
