// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stepchanges.h"

#include "core/agentdefinition.h"
#include "core/jsonfields.h"
#include "core/mediatype.h"

#include <algorithm>

namespace cmbagent {

namespace {

std::vector<FrozenFile> contentsIn(const QJsonObject& changes, const QString& part)
{
    std::vector<FrozenFile> contents;
    const QJsonObject all = changes.value(part).toObject();
    for (auto it = all.begin(); it != all.end(); ++it) {
        Fields fields(it->toObject());
        const BlobRef blob = fields.blob();
        const auto claim = resourcesFromObject(fields.object("claim"));
        if (fields.ok() && claim && !blob.hash.isNull()) {
            contents.push_back({ it.key(), blob, *claim });
        }
    }
    return contents;
}

void putContent(QJsonObject& changes, const QString& part, const QString& name, const BlobRef& content,
                const ResourceSpec& claim = {})
{
    QJsonObject contents = changes.value(part).toObject();
    QJsonObject json = blobToJson(content);
    if (const QJsonObject claimed = resourcesToObject(claim); !claimed.isEmpty()) {
        json.insert(QStringLiteral("claim"), claimed);
    }
    contents.insert(name, json);
    changes.insert(part, contents);
}

tl::unexpected<Error> noHash()
{
    return fail(ErrorCode::BadInput, QStringLiteral("What is to take the place of a file has no hash."),
                QStringLiteral("Give {\"hash\": …, \"size\": …} for it."));
}

Result<void> checkParameters(const RunProjection& projection, const QJsonObject& changed)
{
    QJsonObject all = projection.parameters();
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        all.insert(it.key(), it.value());
    }
    const auto resolved = resolveParameters(*projection.workflow(), all);
    return resolved ? Result<void>() : tl::unexpected(resolved.error().front());
}

const StepSpec& specOf(const RunProjection& projection, int step)
{
    return projection.workflow()->steps[size_t(step)];
}

QJsonObject valuesWith(const StepSpec& spec, const QJsonObject& changes)
{
    QJsonObject values = spec.values;
    const QJsonObject changed = changes.value(ChangePart::parameters).toObject();
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        values.insert(it.key(), it.value());
    }
    return values;
}

} // namespace

std::vector<FrozenFile> filesIn(const QJsonObject& changes)
{
    return contentsIn(changes, ChangePart::files);
}

std::vector<FrozenFile> outputsIn(const QJsonObject& changes)
{
    return contentsIn(changes, ChangePart::outputs);
}

void setFile(QJsonObject& changes, const QString& path, const BlobRef& content, const ResourceSpec& claim)
{
    putContent(changes, ChangePart::files, path, content, claim);
}

void setOutput(QJsonObject& changes, const QString& name, const BlobRef& content)
{
    putContent(changes, ChangePart::outputs, name, content);
}

std::vector<FrozenFile> filesFor(const RunProjection& projection, int step)
{
    std::vector<FrozenFile> files = projection.created().files;
    for (const FrozenFile& changed : filesIn(projection.step(step).changes)) {
        const auto old =
            std::find_if(files.begin(), files.end(), [&](const FrozenFile& file) { return file.path == changed.path; });
        if (old != files.end()) {
            old->blob = changed.blob;
        } else {
            files.push_back(changed); // an agent
        }
    }
    return files;
}

QJsonObject valuesOf(const RunProjection& projection, int step)
{
    return valuesWith(specOf(projection, step), projection.step(step).changes);
}

QJsonObject parametersOf(const RunProjection& projection, int step)
{
    const QJsonObject& all = projection.parameters();
    const QJsonObject changes = valuesOf(projection, step);
    const auto& own = specOf(projection, step).parameters;
    if (!own && changes.isEmpty()) {
        return all;
    }
    QJsonObject seen;
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (!own || own->contains(it.key())) {
            seen.insert(it.key(), changes.contains(it.key()) ? changes.value(it.key()) : it.value());
        }
    }
    return seen;
}

StepEdit editOf(const StepSpec& spec, const QJsonObject& changes)
{
    StepEdit edit { spec.id, changes.value(ChangePart::fields).toObject() };
    if (changes.contains(ChangePart::parameters)) {
        edit.fields.insert(QStringLiteral("values"), valuesWith(spec, changes));
    }
    return edit;
}

StepEdit changeOf(const RunProjection& projection, int step)
{
    return editOf(specOf(projection, step), projection.step(step).changes);
}

WorkflowPtr workflowFor(const RunProjection& projection, int step)
{
    const QJsonObject fields = projection.step(step).changes.value(ChangePart::fields).toObject();
    if (fields.isEmpty()) {
        return projection.workflow();
    }
    auto edited = editWorkflow(*projection.workflow(), { { specOf(projection, step).id, fields } });
    return edited ? *edited : projection.workflow();
}

StepSpec specNow(const RunProjection& projection, int step)
{
    const StepSpec& spec = specOf(projection, step);
    const QJsonObject fields = projection.step(step).changes.value(ChangePart::fields).toObject();
    return fields.isEmpty() ? spec : editStep(spec, fields).value_or(spec);
}

QString labelNow(const RunProjection& projection, int step)
{
    return projection.step(step).changes.isEmpty() ? specOf(projection, step).label()
                                                   : specNow(projection, step).label();
}

WorkflowPtr namedNow(const RunProjection& projection)
{
    std::shared_ptr<Workflow> named;
    for (int step = 0; step < projection.stepCount(); ++step) {
        const QString label = labelNow(projection, step);
        if (label == specOf(projection, step).label()) {
            continue;
        }
        if (!named) {
            named = std::make_shared<Workflow>(*projection.workflow());
        }
        named->steps[size_t(step)].title = label;
    }
    return named ? WorkflowPtr(std::move(named)) : projection.workflow();
}

QJsonObject mergedChanges(const QJsonObject& earlier, const QJsonObject& later)
{
    QJsonObject merged = earlier;
    for (auto part = later.begin(); part != later.end(); ++part) {
        QJsonObject values = merged.value(part.key()).toObject();
        const QJsonObject changed = part->toObject();
        if (part.key() == ChangePart::fields && changed.value(QStringLiteral("agent")).isObject()) {
            for (const char* word :
                 { "task", "model", "instructions", "max_rounds" }) { // the whole speaks for its parts
                values.remove(QLatin1String(word));
            }
        }
        for (auto it = changed.begin(); it != changed.end(); ++it) {
            values.insert(it.key(), it.value());
        }
        merged.insert(part.key(), values);
    }
    return merged;
}

Result<void> checkParts(const QJsonObject& changes, const QStringList& known)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (!known.contains(it.key()) || !it->isObject()) {
            return fail(ErrorCode::BadInput, QStringLiteral("'%1' is not what can be changed here.").arg(it.key()),
                        QStringLiteral("Give maps of: %1.").arg(known.join(QStringLiteral(", "))));
        }
    }
    return {};
}

Result<void> checkFiles(const RunProjection& projection, const StepSpec& spec, const QJsonObject& changes)
{
    const QJsonObject changed = changes.value(ChangePart::files).toObject();
    const auto& frozen = projection.created().files;
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        const bool isFrozen =
            std::any_of(frozen.begin(), frozen.end(), [&](const FrozenFile& file) { return file.path == it.key(); });
        const bool isNewAgent =
            !isFrozen && spec.kind == StepKind::Agent && it.key() == frozenAgentPath(spec.agent.reference());
        if (!isNewAgent && (!isFrozen || it.key() != spec.script)) {
            return fail(ErrorCode::BadInput,
                        QStringLiteral("'%1' is not the script of step '%2'.").arg(it.key(), spec.id),
                        spec.script.isEmpty() ? QStringLiteral("The step has no script that is a file.")
                                              : QStringLiteral("It runs '%1'.").arg(spec.script));
        }
    }
    return filesIn(changes).size() == size_t(changed.size()) ? Result<void>() : noHash();
}

ResourceSpec claimOf(const StepSpec& spec, const std::vector<FrozenFile>& files)
{
    if (spec.kind != StepKind::Agent) {
        return spec.resources;
    }
    const QString path = frozenAgentPath(spec.agent.reference());
    const auto agent =
        std::find_if(files.begin(), files.end(), [&path](const FrozenFile& file) { return file.path == path; });
    return agent == files.end() ? spec.resources : spec.resources.orElse(agent->claim);
}

// The engine asks this of every ready step whenever it looks for one that fits: nothing is copied where nothing
// changed.
ResourceSpec claimOf(const RunProjection& projection, int step)
{
    return projection.step(step).changes.isEmpty() ? claimOf(specOf(projection, step), projection.created().files)
                                                   : claimOf(specNow(projection, step), filesFor(projection, step));
}

QStringList agentsIn(const std::vector<FrozenFile>& files)
{
    static const QString folder = frozenAgentPath(QString()).section(QLatin1Char('/'), 0, -2) + QLatin1Char('/');
    QStringList names;
    for (const FrozenFile& file : files) {
        const QString name = file.path.section(QLatin1Char('/'), -1).section(QLatin1Char('.'), 0, -2);
        if (file.path.startsWith(folder) && file.path == frozenAgentPath(name)) {
            names << name;
        }
    }
    names.sort();
    return names;
}

Result<void> checkAgent(const RunProjection& projection, const StepSpec& spec, const QJsonObject& changes)
{
    const StepSpec& was = specOf(projection, projection.workflow()->indexOf(spec.id));
    if (spec.kind != StepKind::Agent || spec.agent.reference() == was.agent.reference()) {
        return {};
    }
    const QStringList known = agentsIn(projection.created().files) + agentsIn(filesIn(changes));
    return known.contains(spec.agent.reference())
        ? Result<void>()
        : fail(ErrorCode::BadInput,
               QStringLiteral("Step '%1' cannot be given to '%2': the run took no agent of that name with it.")
                   .arg(spec.id, spec.agent.reference()),
               QStringLiteral("It has: %1. A branch can be given to any agent there is.")
                   .arg(known.join(QStringLiteral(", "))));
}

Result<void> checkChanges(const RunProjection& projection, int step, const QJsonObject& changes)
{
    const auto known = checkParts(changes, { ChangePart::parameters, ChangePart::fields, ChangePart::files });
    if (!known) {
        return known;
    }
    const QJsonObject all = mergedChanges(projection.step(step).changes, changes);
    const QJsonObject fields = all.value(ChangePart::fields).toObject();
    auto edited = fields.isEmpty() ? Result<WorkflowPtr>(projection.workflow())
                                   : editWorkflow(*projection.workflow(), { { specOf(projection, step).id, fields } });
    if (!edited) {
        return tl::unexpected(edited.error());
    }
    if (const auto fit = checkParameters(projection, changes.value(ChangePart::parameters).toObject()); !fit) {
        return fit;
    }
    const StepSpec& spec = (*edited)->steps[size_t(step)];
    const auto isThere = checkAgent(projection, spec, all);
    return isThere ? checkFiles(projection, spec, changes) : isThere;
}

Result<void> checkShownChanges(const ApprovalRequested& request, const QJsonObject& changes)
{
    if (const auto known = checkParts(changes, { ChangePart::outputs }); !known) {
        return known;
    }
    const QJsonObject changed = changes.value(ChangePart::outputs).toObject();
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        const auto shown = std::find_if(request.shown.begin(), request.shown.end(),
                                        [&](const Evidence& evidence) { return evidence.name == it.key(); });
        if (shown == request.shown.end()) {
            QStringList names;
            for (const Evidence& evidence : request.shown) {
                names << evidence.name;
            }
            return fail(ErrorCode::BadInput, QStringLiteral("'%1' is not shown with this question.").arg(it.key()),
                        names.isEmpty() ? QStringLiteral("It shows no files, so there is nothing to change.")
                                        : QStringLiteral("It shows: %1.").arg(names.join(QStringLiteral(", "))));
        }
        if (!isTextType(shown->mediaType)) {
            return fail(
                ErrorCode::BadInput,
                QStringLiteral("'%1' is no text (%2), and cannot be changed here.").arg(shown->name, shown->mediaType),
                QStringLiteral("Change what the step makes, and run it again."));
        }
    }
    return outputsIn(changes).size() == size_t(changed.size()) ? Result<void>() : noHash();
}

} // namespace cmbagent
