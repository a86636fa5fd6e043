// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/stepreferences.h"

namespace cmbagent {

namespace {

void addIndependence(const YamlNode& step, const YamlPath& stepPath, std::vector<StepReference>& found)
{
    const QString key = QStringLiteral("independent_of");
    const YamlNode* others = valueOf(step, key);
    for (size_t i = 0; others && others->isList() && i < others->children.size(); ++i) {
        if (const YamlNode& other = others->children[i]; other.isScalar()) {
            const YamlPath item = stepPath / key / int(i);
            found.push_back({ item, item, other.text, {}, false });
        }
    }
}

} // namespace

QString StepReference::textFor(const QString& id) const
{
    return output.isEmpty() ? id : id + QLatin1Char('/') + output;
}

std::vector<StepReference> stepReferences(const YamlNode& step, const YamlPath& stepPath)
{
    std::vector<StepReference> found;
    const auto addOutput = [&](const YamlNode& node, const YamlPath& path) {
        const qsizetype slash = node.text.indexOf(QLatin1Char('/'));
        if (node.isScalar() && slash > 0 && !node.text.startsWith(QLatin1String("file:"))) {
            found.push_back({ path, path, node.text.left(slash), node.text.mid(slash + 1), true });
        }
    };
    const QString needsKey = QStringLiteral("needs");
    if (const YamlNode* needs = valueOf(step, needsKey)) {
        for (size_t i = 0; needs->isList() && i < needs->children.size(); ++i) {
            const YamlPath item = stepPath / needsKey / int(i);
            const YamlNode& need = needs->children[i];
            const YamlNode* named = valueOf(need, QStringLiteral("step"));
            if (need.isScalar()) {
                found.push_back({ item, item, need.text, {}, true });
            } else if (named && named->isScalar()) {
                found.push_back({ item / QStringLiteral("step"), item, named->text, {}, true });
            }
        }
    }
    addIndependence(step, stepPath, found);
    const QString inputsKey = QStringLiteral("inputs");
    if (const YamlNode* inputs = valueOf(step, inputsKey)) {
        for (size_t i = 0; inputs->isMap() && i < inputs->pairs(); ++i) {
            addOutput(inputs->value(i), stepPath / inputsKey / inputs->key(i).text);
        }
    }
    const QString showKey = QStringLiteral("show");
    if (const YamlNode* show = valueOf(step, showKey)) {
        for (size_t i = 0; show->isList() && i < show->children.size(); ++i) {
            addOutput(show->children[i], stepPath / showKey / int(i));
        }
    }
    return found;
}

Result<QByteArray> renamedItem(const QByteArray& item, const StepIds& ids)
{
    auto editor = YamlEditor::open(item);
    const YamlPath path { 0 };
    const YamlNode* id = editor ? editor->find(path / QStringLiteral("id")) : nullptr;
    if (!id) {
        return fail(ErrorCode::BadInput, QStringLiteral("One of the steps has no id."),
                    QStringLiteral("Begin each with '- id: NAME'."));
    }
    std::vector<std::pair<YamlPath, QString>> changes;
    if (ids.contains(id->text)) {
        changes.emplace_back(path / QStringLiteral("id"), ids.value(id->text));
    }
    for (const StepReference& ref : stepReferences(*editor->find(path), path)) {
        if (ids.contains(ref.step)) {
            changes.emplace_back(ref.path, ref.textFor(ids.value(ref.step)));
        }
    }
    const auto done = editor->setScalars(changes);
    return done ? Result<QByteArray>(editor->text()) : fail(done.error());
}

} // namespace cmbagent
