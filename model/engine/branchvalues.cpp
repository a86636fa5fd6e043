// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/branchvalues.h"

#include "core/results.h"
#include "core/stepchanges.h"
#include "engine/branchplanner.h"

#include <algorithm>

namespace cmbagent {

namespace {

/// Null when the run took no such file with it.
template <typename Files>
auto* fileAt(Files& files, const QString& path)
{
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const FrozenFile& file) { return file.path == path; });
    return found == files.end() ? nullptr : &*found;
}

} // namespace

Result<BranchValues> BranchValues::merge(const RunProjection& parent, WorkflowPtr workflow,
                                         const BranchRequest& request)
{
    BranchValues values(parent, std::move(workflow));
    auto done = values.mergeParameters(request.parameters);
    done = done ? values.mergeFiles(request.files) : done;
    return done ? Result<BranchValues>(std::move(values)) : tl::unexpected(done.error());
}

Result<void> BranchValues::mergeParameters(const QJsonObject& given)
{
    QJsonObject merged = m_parent->parameters();
    for (auto it = given.begin(); it != given.end(); ++it) {
        if (merged.value(it.key()) != it.value()) {
            m_changedParameters.insert(it.key());
        }
        merged.insert(it.key(), it.value());
    }
    const auto resolved = resolveParameters(*m_workflow, merged);
    if (!resolved) {
        return tl::unexpected(resolved.error().front());
    }
    m_parameters = *resolved;
    return {};
}

/// A script that a person replaced for a step of the parent is the branch's; what is asked for goes before it.
Result<void> BranchValues::mergeFiles(const std::vector<FrozenFile>& given)
{
    m_files = m_parent->created().files;
    for (int step = 0; step < m_parent->stepCount(); ++step) {
        for (const FrozenFile& file : filesIn(m_parent->step(step).changes)) {
            if (FrozenFile* old = fileAt(m_files, file.path)) {
                m_changedFiles.insert(file.path);
                old->blob = file.blob;
            } else {
                m_files.push_back(file); // the agent the step was given to
            }
        }
    }
    for (const FrozenFile& file : given) {
        FrozenFile* old = fileAt(m_files, file.path);
        if (!old) {
            return fail(ErrorCode::NotFound, QStringLiteral("The run took no file '%1' with it.").arg(file.path),
                        QStringLiteral("Name one of its scripts or inputs as the workflow file does."));
        }
        if (old->blob.hash != file.blob.hash) {
            m_changedFiles.insert(file.path);
            old->blob = file.blob;
        }
    }
    return {};
}

QString BranchValues::changeAt(int step) const
{
    const StepSpec& spec = m_workflow->steps[size_t(step)];
    for (const QString& name : m_changedParameters) {
        if (spec.works() && (!spec.parameters || spec.parameters->contains(name))) {
            return QStringLiteral("parameter '%1' was changed").arg(name);
        }
    }
    for (const QString& path : m_changedFiles) {
        if (usesFile(spec, path) && isOther(step, path)) {
            return QStringLiteral("file '%1' was changed").arg(path);
        }
    }
    return {};
}

/// Whether the step had the file with another content than the branch has it.
bool BranchValues::isOther(int step, const QString& path) const
{
    const std::vector<FrozenFile> before = filesFor(*m_parent, step);
    const FrozenFile* had = fileAt(before, path);
    const FrozenFile* has = fileAt(m_files, path);
    return !had || !has || had->blob.hash != has->blob.hash;
}

bool BranchValues::usesFile(const StepSpec& spec, const QString& path) const
{
    return spec.script == path || (spec.works() && travels(path, m_workflow->files))
        || std::any_of(spec.inputs.begin(), spec.inputs.end(),
                       [&](const InputSpec& input) { return input.fromStep < 0 && input.path == path; });
}

std::vector<StepEdit> freedValues(const RunProjection& parent, const QJsonObject& given)
{
    std::vector<StepEdit> edits;
    for (int step = 0; step < parent.stepCount(); ++step) {
        QJsonObject values = valuesOf(parent, step);
        const auto before = values.size();
        for (auto it = given.begin(); it != given.end(); ++it) {
            values.remove(it.key());
        }
        if (values.size() != before) {
            edits.push_back({ parent.workflow()->steps[size_t(step)].id, { { "values", values } } });
        }
    }
    return edits;
}

} // namespace cmbagent
