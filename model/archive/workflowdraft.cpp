// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/workflowdraft.h"

#include "archive/drafteditor.h"
#include "archive/workflowreader.h"
#include "archive/yamlreread.h"

#include <tuple>

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

/// The keys and places in lists that lead from the value of a key to a place in it.
QStringList wayTo(const SourcePlace& place, const YamlNode& map, const QString& key)
{
    QStringList way;
    const YamlNode* node = valueOf(map, key);
    while (node && !node->children.empty()) {
        QString next = node->isMap() ? keyAround(*node, place) : QString();
        for (size_t i = 0; node->isList() && i < node->children.size(); ++i) {
            const Mark at = node->children[i].at;
            if (std::pair(at.line + 1, at.byte + 1) <= std::pair(place.line, place.column)) {
                next = QString::number(i);
            }
        }
        if (next.isEmpty()) {
            break;
        }
        way << next;
        node = node->isMap() ? valueOf(*node, next) : &node->children[next.toUInt()];
    }
    return way;
}

/// Which step and key a fault is about, by where it is.
DraftFault placed(const WorkflowFault& fault, const YamlNode& root)
{
    const SourcePlace& place = fault.error.place;
    // What is missing is told where its mapping begins, and is about no key that is there.
    const bool isMissing = fault.code == QLatin1String("missing-key");
    DraftFault found { {}, keyAround(root, place), fault.error };
    if (!isMissing && found.key != QLatin1String("steps")) {
        found.inner = wayTo(place, root, found.key);
    }
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
        found.key = isMissing ? QString() : keyAround(*around, place);
        found.inner = isMissing ? QStringList() : wayTo(place, *around, found.key);
    }
    return found;
}

/// The workflow's own keys.
QJsonObject fieldsOf(const YamlNode& root)
{
    QJsonObject fields;
    for (size_t i = 0; i < root.pairs(); ++i) {
        if (root.key(i).text != QLatin1String("steps")) {
            fields.insert(root.key(i).text, jsonFromNode(root.value(i)));
        }
    }
    return fields;
}

/// `read` are those that are mappings, in their order.
std::vector<DraftStep> stepsOf(const YamlNode& root, const StepMemo::Steps& read)
{
    std::vector<DraftStep> found;
    const YamlNode* steps = valueOf(root, QStringLiteral("steps"));
    auto next = read.begin();
    for (size_t i = 0; steps && i < steps->children.size(); ++i) {
        const YamlNode& step = steps->children[i];
        const bool isRead = next != read.end() && step.isMap() && !step.strange;
        found.push_back(isRead ? (*next++)->shown : shownStep(step));
    }
    return found;
}

Error firstOf(const std::vector<Error>& errors)
{
    return errors.empty() ? Error {} : errors.front();
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
    auto source = readSource(normalisedText(raw), path);
    if (!source) {
        return tl::unexpected(std::vector<Error> { source.error().error });
    }
    WorkflowDraft draft;
    draft.m_path = path;
    draft.m_folder = folder;
    if (auto done = draft.adopt(raw, std::move(*source)); !done) {
        return tl::unexpected(done.error());
    }
    return draft;
}

tl::expected<void, std::vector<Error>> WorkflowDraft::adopt(const QByteArray& raw, YamlSource source)
{
    StepMemo memo(m_steps, m_view.workflow);
    const YamlNode& root = source.root();
    const WorkflowSketch sketch = sketchWorkflow(source.text(), root, m_path, m_folder, memo);
    if (!sketch.workflow) {
        return tl::unexpected(errorsOf(sketch.faults));
    }
    m_steps = memo.take();
    m_view = { sketch.workflow, fieldsOf(root), stepsOf(root, m_steps), {} };
    for (const WorkflowFault& fault : sketch.faults) {
        m_view.faults.push_back(placed(fault, root));
    }
    m_raw = raw;
    m_source = std::make_shared<const YamlSource>(std::move(source));
    return {};
}

Result<QStringList> WorkflowDraft::apply(const DraftEdit& edit)
{
    YamlEditor yaml(*m_source);
    auto touched = DraftEditor(yaml).apply(edit);
    if (!touched) {
        return touched;
    }
    const QByteArray& before = m_source->text();
    const bool isPlain = m_raw == before;
    const QByteArray raw = isPlain ? yaml.text() : patchedRaw(m_raw, before, patchBetween(before, yaml.text()));
    if (!isPlain && normalisedText(raw) != yaml.text()) {
        const auto done = setText(raw);
        return done ? std::move(touched) : fail(done.error());
    }
    const auto done = adopt(raw, yaml.source());
    return done ? std::move(touched) : fail(firstOf(done.error()));
}

Result<void> WorkflowDraft::setText(const QByteArray& raw)
{
    const QByteArray text = normalisedText(raw);
    YamlSource source = *m_source;
    const TextPatch patch = patchBetween(source.text(), text);
    if (!patch.isEmpty() && !rereadPart(source, { patch.at, patch.removed.size(), patch.inserted })) {
        auto whole = readSource(text, m_path);
        if (!whole) {
            return fail(whole.error().error);
        }
        source = std::move(*whole);
    }
    const auto done = adopt(raw, std::move(source));
    return done ? Result<void>() : fail(firstOf(done.error()));
}

Result<void> WorkflowDraft::confirm()
{
    const auto whole = readSource(normalisedText(m_raw), m_path);
    if (whole && isSameBelow(whole->root(), m_source->root(), 0)) {
        return {};
    }
    if (whole) {
        m_steps.clear();
        std::ignore = adopt(m_raw, *whole);
    }
    return fail(ErrorCode::Internal, QStringLiteral("The text of the workflow did not say what was shown."),
                QStringLiteral("It is shown as it is now. Look at it, undo what is wrong, then save again."),
                whole ? QString() : whole.error().error.toText());
}

void WorkflowDraft::refresh(const QString& path, const QString& folder)
{
    m_path = path;
    m_folder = folder;
    m_steps.clear();
    std::ignore = adopt(m_raw, *m_source);
}

QString WorkflowDraft::copied(const QStringList& steps) const
{
    const YamlEditor yaml(*m_source);
    QByteArray text;
    for (size_t i = 0; i < m_view.steps.size(); ++i) {
        if (steps.contains(m_view.steps[i].id)) {
            text += yaml.itemText({ QStringLiteral("steps") }, int(i), true);
        }
    }
    return QString::fromUtf8(text);
}

} // namespace cmbagent
