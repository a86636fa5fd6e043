// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/workflowdraft.h"

#include "archive/drafteditor.h"
#include "archive/workflowreader.h"

#include <algorithm>

namespace cmbagent {

namespace {

/// The key of a mapping in whose value a place of the text lies.
QString keyAround(const YamlNode& map, const SourcePlace& place)
{
    QString found;
    for (size_t i = 0; i < map.pairs(); ++i) {
        const Mark at = map.key(i).at;
        if (std::pair(at.line + 1, at.byte + 1) <= std::pair(place.line, place.column)) {
            found = map.key(i).text;
        }
    }
    return found;
}

/// Which step and key a fault is about, by where it is.
DraftFault placed(const WorkflowFault& fault, const YamlNode& root)
{
    const SourcePlace& place = fault.error.place;
    DraftFault found { {}, keyAround(root, place), fault.error };
    const YamlNode* steps = valueOf(root, QStringLiteral("steps"));
    if (!steps || found.key != QLatin1String("steps")) {
        return found;
    }
    const YamlNode* around = nullptr;
    for (const YamlNode& step : steps->children) {
        around = step.at.line + 1 <= place.line ? &step : around;
    }
    const YamlNode* id = around ? valueOf(*around, QStringLiteral("id")) : nullptr;
    if (id) {
        found.step = id->text;
        // What is missing is told where the step begins, and is about no key that is there.
        const bool isMissing = fault.code == QLatin1String("missing-key");
        found.key = isMissing ? QString() : keyAround(*around, place);
    }
    return found;
}

std::vector<DraftStep> stepsOf(const YamlNode& root)
{
    std::vector<DraftStep> found;
    if (const YamlNode* steps = valueOf(root, QStringLiteral("steps"))) {
        for (const YamlNode& step : steps->children) {
            const YamlNode* id = valueOf(step, QStringLiteral("id"));
            found.push_back({ id ? id->text : QString(), jsonFromNode(step).toObject() });
        }
    }
    return found;
}

std::vector<Error> errorsOf(const WorkflowFaults& faults)
{
    std::vector<Error> errors;
    for (const WorkflowFault& fault : faults) {
        errors.push_back(fault.error);
    }
    return errors;
}

} // namespace

QByteArray WorkflowDraft::emptyText(const QString& name)
{
    return "cmbagent: 1\nname: " + inlineYaml(nodeFromJson(name, YamlPlace::Block), YamlPlace::Block) + "\nsteps: []\n";
}

tl::expected<WorkflowDraft, std::vector<Error>> WorkflowDraft::open(const QByteArray& raw, const QString& path,
                                                                    const QString& folder)
{
    WorkflowDraft draft;
    draft.m_raw = raw;
    draft.m_path = path;
    draft.m_folder = folder;
    auto view = draft.read(normalisedText(raw));
    if (!view) {
        return tl::unexpected(view.error());
    }
    draft.m_view = std::move(*view);
    return draft;
}

tl::expected<DraftView, std::vector<Error>> WorkflowDraft::read(const QByteArray& normalised) const
{
    FaultList faults(normalised, m_path);
    checkText(normalised, faults);
    const YamlNode root = faults.isEmpty() ? readYaml(normalised, faults) : YamlNode();
    if (!faults.isEmpty()) {
        return tl::unexpected(errorsOf(faults.take()));
    }
    WorkflowSketch sketch = sketchWorkflow(normalised, root, m_path, m_folder);
    if (!sketch.workflow) {
        return tl::unexpected(errorsOf(sketch.faults));
    }
    DraftView view { sketch.workflow, jsonFromNode(root).toObject(), stepsOf(root), {} };
    view.fields.remove(QStringLiteral("steps"));
    for (const WorkflowFault& fault : sketch.faults) {
        view.faults.push_back(placed(fault, root));
    }
    return view;
}

Result<QStringList> WorkflowDraft::apply(const DraftEdit& edit)
{
    const QByteArray before = normalisedText(m_raw);
    auto yaml = YamlEditor::open(before);
    if (!yaml) {
        return fail(yaml.error());
    }
    auto touched = DraftEditor(*yaml).apply(edit);
    if (!touched) {
        return touched;
    }
    const auto done = setText(patchedRaw(m_raw, before, patchBetween(before, yaml->text())));
    return done ? std::move(touched) : fail(done.error());
}

Result<void> WorkflowDraft::setText(const QByteArray& raw)
{
    auto view = read(normalisedText(raw));
    if (!view) {
        return fail(view.error().empty() ? Error {} : view.error().front());
    }
    m_raw = raw;
    m_view = std::move(*view);
    return {};
}

void WorkflowDraft::refresh(const QString& path, const QString& folder)
{
    m_path = path;
    m_folder = folder;
    if (auto view = read(normalisedText(m_raw))) {
        m_view = std::move(*view);
    }
}

QString WorkflowDraft::copied(const QStringList& steps) const
{
    const auto yaml = YamlEditor::open(normalisedText(m_raw));
    QByteArray text;
    for (size_t i = 0; yaml && i < m_view.steps.size(); ++i) {
        if (steps.contains(m_view.steps[i].id)) {
            text += yaml->itemText({ QStringLiteral("steps") }, int(i), true);
        }
    }
    return QString::fromUtf8(text);
}

} // namespace cmbagent
