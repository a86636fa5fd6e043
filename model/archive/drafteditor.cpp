// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/drafteditor.h"

#include "archive/stepparts.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace cmbagent {

namespace {

const YamlPath steps { QStringLiteral("steps") };

YamlPath operator/(YamlPath path, const QString& key)
{
    path.emplace_back(key);
    return path;
}

YamlPath operator/(YamlPath path, int index)
{
    path.emplace_back(index);
    return path;
}

/// The order in which keys are written.
const QStringList& keyOrder(bool isOfStep)
{
    static const QStringList ofStep =
        words("id title description group kind run inline interpreter needs parameters inputs outputs show question "
              "options deadline on_deadline timeout stall retry resources effect network env");
    static const QStringList ofWorkflow =
        words("cmbagent name description parameters requires interpreter files env reuse warm steps");
    return isOfStep ? ofStep : ofWorkflow;
}

/// "Fit the temperature" → "fit-the-temperature".
QString idFrom(const QString& title)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9_]+"));
    QString id = title.normalized(QString::NormalizationForm_D).toLower();
    id.remove(QRegularExpression(QStringLiteral("\\p{Mn}")));
    id.replace(others, QStringLiteral("-"));
    static const QRegularExpression edges(QStringLiteral("^[^a-z]+|-+$"));
    id.remove(edges);
    id = id.left(60);
    id.remove(edges);
    return isStepId(id) ? id : QStringLiteral("step");
}

Result<QStringList> orFail(const Result<void>& done, const QStringList& ids)
{
    return done ? Result<QStringList>(ids) : fail(done.error());
}

QByteArray line(const char* key, const QString& text)
{
    return QByteArray("  ") + key + ':' + blockYaml(nodeFromJson(text, YamlPlace::Block), 2) + '\n';
}

/// A step that can be run at once, as a beginning.
QByteArray freshStep(const QString& id, const edits::AddStep& edit)
{
    QByteArray item = "- id: " + inlineYaml(nodeFromJson(id, YamlPlace::Block), YamlPlace::Block) + '\n';
    item += line("title", edit.title);
    item += edit.kind == StepKind::Approval ? "  kind: approval\n" : "  kind: code\n";
    if (edit.kind == StepKind::Code) {
        item += "  inline: |\n    print(\"" + id.toUtf8() + "\")\n";
    }
    if (!edit.needs.isEmpty()) {
        QByteArrayList needs;
        for (const QString& need : edit.needs) {
            needs << inlineYaml(nodeFromJson(need, YamlPlace::Flow), YamlPlace::Flow);
        }
        item += "  needs: [" + needs.join(", ") + "]\n";
    }
    return edit.kind == StepKind::Approval ? item + line("question", QStringLiteral("Go on?")) : item;
}

} // namespace

// --- places ---------------------------------------------------------------------------------------------------------

int DraftEditor::stepCount() const
{
    const YamlNode* list = m_yaml.find(steps);
    return list ? int(list->children.size()) : 0;
}

QString DraftEditor::idAt(int index) const
{
    const YamlNode* id = m_yaml.find(steps / index / QStringLiteral("id"));
    return id ? id->text : QString();
}

Result<int> DraftEditor::indexOf(const QString& id) const
{
    for (int i = 0; i < stepCount(); ++i) {
        if (idAt(i) == id) {
            return i;
        }
    }
    return fail(ErrorCode::NotFound, QStringLiteral("There is no step '%1'.").arg(id));
}

int DraftEditor::indexBehind(const QString& after) const
{
    const auto index = indexOf(after);
    return index ? *index + 1 : stepCount();
}

Result<YamlPath> DraftEditor::pathOf(const QString& step, const QStringList& keys) const
{
    YamlPath path;
    if (!step.isEmpty()) {
        const auto index = indexOf(step);
        if (!index) {
            return fail(index.error());
        }
        path = steps / *index;
    }
    for (const QString& key : keys) {
        path.emplace_back(key);
    }
    return path;
}

QString DraftEditor::freeId(const QString& wanted, const QStringList& taken) const
{
    QStringList ids = taken;
    for (int i = 0; i < stepCount(); ++i) {
        ids << idAt(i);
    }
    if (!ids.contains(wanted)) {
        return wanted;
    }
    static const QRegularExpression number(QStringLiteral("-\\d+$"));
    const QString stem = QString(wanted).remove(number).left(58);
    int next = 2;
    while (ids.contains(QStringLiteral("%1-%2").arg(stem).arg(next))) {
        ++next;
    }
    return QStringLiteral("%1-%2").arg(stem).arg(next);
}

std::vector<DraftEditor::Reference> DraftEditor::references(const YamlNode& step, const YamlPath& stepPath)
{
    std::vector<Reference> found;
    const auto addOutput = [&](const YamlNode& node, const YamlPath& path) {
        const qsizetype slash = node.text.indexOf(QLatin1Char('/'));
        if (node.isScalar() && slash > 0 && !node.text.startsWith(QLatin1String("file:"))) {
            found.push_back({ path, path, node.text.left(slash), node.text.mid(slash + 1) });
        }
    };
    const QString needsKey = QStringLiteral("needs");
    if (const YamlNode* needs = valueOf(step, needsKey)) {
        for (size_t i = 0; needs->isList() && i < needs->children.size(); ++i) {
            const YamlPath item = stepPath / needsKey / int(i);
            const YamlNode& need = needs->children[i];
            const YamlNode* named = valueOf(need, QStringLiteral("step"));
            if (need.isScalar()) {
                found.push_back({ item, item, need.text, {} });
            } else if (named && named->isScalar()) {
                found.push_back({ item / QStringLiteral("step"), item, named->text, {} });
            }
        }
    }
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

/// Later items first, so that the places of the others stay right.
Result<void> DraftEditor::removeReferences(const QStringList& ids, const QString& onlyIn)
{
    for (int i = 0; i < stepCount(); ++i) {
        if (ids.contains(idAt(i)) || (!onlyIn.isEmpty() && idAt(i) != onlyIn)) {
            continue;
        }
        const auto found = references(*m_yaml.find(steps / i), steps / i);
        for (auto it = found.rbegin(); it != found.rend(); ++it) {
            if (ids.contains(it->step)) {
                if (auto done = m_yaml.remove(it->item); !done) {
                    return done;
                }
            }
        }
    }
    return {};
}

Result<QByteArray> DraftEditor::renamedItem(const QByteArray& item, const Ids& ids)
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
    for (const Reference& ref : references(*editor->find(path), path)) {
        if (ids.contains(ref.step)) {
            const QString to = ids.value(ref.step);
            changes.emplace_back(ref.path, ref.output.isEmpty() ? to : to + QLatin1Char('/') + ref.output);
        }
    }
    const auto done = editor->setScalars(changes);
    return done ? Result<QByteArray>(editor->text()) : fail(done.error());
}

Result<QStringList> DraftEditor::insert(const std::vector<QByteArray>& items, int index)
{
    QStringList made;
    for (const QByteArray& item : items) {
        if (auto done = m_yaml.insertItem(steps, index, item); !done) {
            return fail(done.error());
        }
        made << idAt(index++);
    }
    return made;
}

// --- edits ----------------------------------------------------------------------------------------------------------

Result<QStringList> DraftEditor::apply(const DraftEdit& edit)
{
    return std::visit([this](const auto& one) { return carryOut(one); }, edit);
}

Result<QStringList> DraftEditor::carryOut(const edits::AddStep& edit)
{
    return insert({ freshStep(freeId(idFrom(edit.title), {}), edit) }, indexBehind(edit.after));
}

Result<QStringList> DraftEditor::carryOut(const edits::SetValue& edit)
{
    if (!edit.step.isEmpty() && edit.keys == QStringList(QStringLiteral("id"))) {
        return carryOut(edits::RenameStep { edit.step, edit.value.toString() });
    }
    const auto path = pathOf(edit.step, edit.keys);
    if (!path) {
        return fail(path.error());
    }
    auto done =
        edit.value.isUndefined() ? m_yaml.remove(*path) : m_yaml.set(*path, edit.value, keyOrder(!edit.step.isEmpty()));
    // A step has one of the two.
    const QString key = edit.keys.value(0);
    const QString other = key == QLatin1String("run") ? QStringLiteral("inline")
        : key == QLatin1String("inline")              ? QStringLiteral("run")
                                                      : QString();
    if (done && !other.isEmpty() && !edit.value.isUndefined()) {
        done = m_yaml.remove(*pathOf(edit.step, { other }));
    }
    return orFail(done, edit.step.isEmpty() ? QStringList() : QStringList(edit.step));
}

Result<QStringList> DraftEditor::carryOut(const edits::RenameKey& edit)
{
    const auto path = pathOf(edit.step, edit.keys);
    return path ? orFail(m_yaml.renameKey(*path, edit.to), { edit.step }) : fail(path.error());
}

Result<QStringList> DraftEditor::carryOut(const edits::RenameStep& edit)
{
    const auto index = indexOf(edit.step);
    if (!index) {
        return fail(index.error());
    }
    std::vector<std::pair<YamlPath, QString>> changes { { steps / *index / QStringLiteral("id"), edit.to } };
    for (int i = 0; i < stepCount(); ++i) {
        for (const Reference& ref : references(*m_yaml.find(steps / i), steps / i)) {
            if (ref.step == edit.step) {
                changes.emplace_back(ref.path,
                                     ref.output.isEmpty() ? edit.to : edit.to + QLatin1Char('/') + ref.output);
            }
        }
    }
    return orFail(m_yaml.setScalars(changes), { edit.to });
}

Result<QStringList> DraftEditor::carryOut(const edits::ChangeKind& edit)
{
    const auto index = indexOf(edit.step);
    if (!index) {
        return fail(index.error());
    }
    const bool toCode = edit.kind == StepKind::Code;
    for (const QString& key : toCode ? approvalKeys() : codeKeys()) {
        if (auto done = m_yaml.remove(steps / *index / key); !done) {
            return fail(done.error());
        }
    }
    const QString beginning = toCode ? QStringLiteral("inline") : QStringLiteral("question");
    const QString text = toCode ? QStringLiteral("print(\"%1\")\n").arg(edit.step) : QStringLiteral("Go on?");
    auto done = m_yaml.set(steps / *index / QStringLiteral("kind"), stepKindName(edit.kind), keyOrder(true));
    if (done && !m_yaml.find(steps / *index / beginning)) {
        done = m_yaml.set(steps / *index / beginning, text, keyOrder(true));
    }
    return orFail(done, { edit.step });
}

Result<QStringList> DraftEditor::carryOut(const edits::RemoveSteps& edit)
{
    for (const QString& id : edit.steps) {
        if (const auto index = indexOf(id); !index) {
            return fail(index.error());
        }
    }
    if (auto done = removeReferences(edit.steps, {}); !done) {
        return fail(done.error());
    }
    for (int i = stepCount() - 1; i >= 0; --i) {
        if (edit.steps.contains(idAt(i))) {
            if (auto done = m_yaml.removeItem(steps, i); !done) {
                return fail(done.error());
            }
        }
    }
    return QStringList();
}

Result<QStringList> DraftEditor::carryOut(const edits::DuplicateSteps& edit)
{
    Ids ids;
    for (const QString& id : edit.steps) {
        ids.insert(id, freeId(id, ids.values()));
    }
    QStringList made;
    for (const QString& id : edit.steps) {
        const auto index = indexOf(id);
        const auto item = index ? renamedItem(m_yaml.itemText(steps, *index, false), ids) : fail(index.error());
        const auto done = item ? insert({ *item }, *index + 1) : fail(item.error());
        if (!done) {
            return done;
        }
        made << *done;
    }
    return made;
}

Result<QStringList> DraftEditor::carryOut(const edits::PasteSteps& edit)
{
    const auto items = splitItems(normalisedText(edit.yaml.toUtf8()));
    if (!items) {
        return fail(items.error());
    }
    Ids ids;
    for (const QByteArray& item : *items) {
        const auto editor = YamlEditor::open(item);
        if (const YamlNode* id = editor ? editor->find({ 0, QStringLiteral("id") }) : nullptr) {
            ids.insert(id->text, freeId(id->text, ids.values()));
        }
    }
    std::vector<QByteArray> fresh;
    for (const QByteArray& item : *items) {
        auto renamed = renamedItem(item, ids);
        if (!renamed) {
            return fail(renamed.error());
        }
        fresh.push_back(std::move(*renamed));
    }
    return insert(fresh, indexBehind(edit.after));
}

Result<QStringList> DraftEditor::carryOut(const edits::Connect& edit)
{
    const auto to = indexOf(edit.to);
    const auto from = indexOf(edit.from);
    if (!to || !from) {
        return fail(to ? from.error() : to.error());
    }
    if (edit.from == edit.to) {
        return fail(ErrorCode::Refused, QStringLiteral("A step cannot need itself."),
                    QStringLiteral("Choose another."));
    }
    for (const Reference& ref : references(*m_yaml.find(steps / *to), steps / *to)) {
        if (ref.step == edit.from) {
            return fail(ErrorCode::Conflict, QStringLiteral("'%1' needs '%2' already.").arg(edit.to, edit.from));
        }
    }
    const QJsonValue need = edit.optional
        ? QJsonValue(QJsonObject { { QStringLiteral("step"), edit.from }, { QStringLiteral("optional"), true } })
        : QJsonValue(edit.from);
    return orFail(m_yaml.append(steps / *to / QStringLiteral("needs"), need, keyOrder(true)), { edit.to });
}

Result<QStringList> DraftEditor::carryOut(const edits::Disconnect& edit)
{
    const auto to = indexOf(edit.to);
    return to ? orFail(removeReferences({ edit.from }, edit.to), { edit.to }) : fail(to.error());
}

Result<QStringList> DraftEditor::carryOut(const edits::MoveStep& edit)
{
    const auto index = indexOf(edit.step);
    if (!index || edit.step == edit.before) {
        return index ? Result<QStringList>(QStringList { edit.step }) : fail(index.error());
    }
    const QByteArray item = m_yaml.itemText(steps, *index, true);
    if (auto done = m_yaml.removeItem(steps, *index); !done) {
        return fail(done.error());
    }
    const auto before = indexOf(edit.before);
    return insert({ item }, before ? *before : stepCount());
}

Result<QStringList> DraftEditor::carryOut(const edits::GroupSteps& edit)
{
    for (const QString& id : edit.steps) {
        const QJsonValue group = edit.group.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(edit.group);
        if (auto done = carryOut(edits::SetValue { id, { QStringLiteral("group") }, group }); !done) {
            return done;
        }
    }
    return edit.steps;
}

} // namespace cmbagent
