// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stepchanges.h"

#include "core/jsonfields.h"

#include <algorithm>

namespace cmbagent {

namespace {

const QString parametersPart = QStringLiteral("parameters");
const QString fieldsPart = QStringLiteral("fields");
const QString filesPart = QStringLiteral("files");

Result<void> checkParts(const QJsonObject& changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const bool isKnown = it.key() == parametersPart || it.key() == fieldsPart || it.key() == filesPart;
        if (!isKnown || !it->isObject()) {
            return fail(ErrorCode::BadInput, QStringLiteral("'%1' is not what can be changed of a step.").arg(it.key()),
                        QStringLiteral("Give maps of parameters, fields or files."));
        }
    }
    return {};
}

Result<void> checkParameters(const RunProjection& projection, const QJsonObject& changed)
{
    QJsonObject all = projection.created().parameters;
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        all.insert(it.key(), it.value());
    }
    const auto resolved = resolveParameters(*projection.workflow(), all);
    return resolved ? Result<void>() : tl::unexpected(resolved.error().front());
}

Result<void> checkFiles(const RunProjection& projection, const StepSpec& spec, const QJsonObject& changed)
{
    const auto& frozen = projection.created().files;
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        const bool isFrozen =
            std::any_of(frozen.begin(), frozen.end(), [&](const FrozenFile& file) { return file.path == it.key(); });
        if (!isFrozen || it.key() != spec.script) {
            return fail(ErrorCode::BadInput,
                        QStringLiteral("'%1' is not the script of step '%2'.").arg(it.key(), spec.id),
                        spec.script.isEmpty() ? QStringLiteral("The step has no script that is a file.")
                                              : QStringLiteral("It runs '%1'.").arg(spec.script));
        }
    }
    if (filesIn({ { filesPart, changed } }).size() != size_t(changed.size())) {
        return fail(ErrorCode::BadInput, QStringLiteral("What is to take the place of a file has no hash."),
                    QStringLiteral("Give {\"hash\": …, \"size\": …} for it."));
    }
    return {};
}

} // namespace

std::vector<FrozenFile> filesIn(const QJsonObject& changes)
{
    std::vector<FrozenFile> files;
    const QJsonObject all = changes.value(filesPart).toObject();
    for (auto it = all.begin(); it != all.end(); ++it) {
        Fields fields(it->toObject());
        const BlobRef blob = fields.blob();
        if (fields.ok() && !blob.hash.isNull()) {
            files.push_back({ it.key(), blob });
        }
    }
    return files;
}

void setFile(QJsonObject& changes, const QString& path, const BlobRef& content)
{
    QJsonObject files = changes.value(filesPart).toObject();
    files.insert(path, blobToJson(content));
    changes.insert(filesPart, files);
}

std::vector<FrozenFile> filesFor(const RunProjection& projection, int step)
{
    std::vector<FrozenFile> files = projection.created().files;
    for (const FrozenFile& changed : filesIn(projection.step(step).changes)) {
        const auto old =
            std::find_if(files.begin(), files.end(), [&](const FrozenFile& file) { return file.path == changed.path; });
        if (old != files.end()) {
            old->blob = changed.blob;
        }
    }
    return files;
}

QJsonObject mergedChanges(const QJsonObject& earlier, const QJsonObject& later)
{
    QJsonObject merged = earlier;
    for (auto part = later.begin(); part != later.end(); ++part) {
        QJsonObject values = merged.value(part.key()).toObject();
        const QJsonObject changed = part->toObject();
        for (auto it = changed.begin(); it != changed.end(); ++it) {
            values.insert(it.key(), it.value());
        }
        merged.insert(part.key(), values);
    }
    return merged;
}

Result<void> checkChanges(const RunProjection& projection, int step, const QJsonObject& changes)
{
    if (const auto known = checkParts(changes); !known) {
        return known;
    }
    const QJsonObject all = mergedChanges(projection.step(step).changes, changes);
    const QString id = projection.workflow()->steps[size_t(step)].id;
    const QJsonObject fields = all.value(fieldsPart).toObject();
    auto edited = fields.isEmpty() ? Result<WorkflowPtr>(projection.workflow())
                                   : editWorkflow(*projection.workflow(), { { id, fields } });
    if (!edited) {
        return tl::unexpected(edited.error());
    }
    if (const auto fit = checkParameters(projection, changes.value(parametersPart).toObject()); !fit) {
        return fit;
    }
    return checkFiles(projection, (*edited)->steps[size_t(step)], changes.value(filesPart).toObject());
}

} // namespace cmbagent
