// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/drafteditor.h"

#include "archive/freshstep.h"
#include "archive/stepparts.h"
#include "archive/stepreferences.h"
#include "core/taskorder.h"

#include <QRegularExpression>
#include <QSet>

namespace cmbagent {

namespace {

const YamlPath steps { QStringLiteral("steps") };

QString stepIdOf(const YamlNode& step)
{
    const YamlNode* id = valueOf(step, QStringLiteral("id"));
    return id ? id->text : QString();
}

Result<QStringList> orFail(const Result<void>& done, const QStringList& ids)
{
    return done ? Result<QStringList>(ids) : fail(done.error());
}

/// The keys a step of this kind may not have.
QStringList keysWithout(StepKind kind)
{
    switch (kind) {
    case StepKind::Code:
        return approvalKeys() + agentKeys();
    case StepKind::Agent:
        return approvalKeys() + scriptKeys();
    default:
        return workKeys() + scriptKeys() + agentKeys();
    }
}

/// What a step of this kind must have, and what stands there at first.
std::vector<std::pair<QString, QString>> beginningOf(StepKind kind, const QString& step)
{
    switch (kind) {
    case StepKind::Code:
        return { { QStringLiteral("inline"), QStringLiteral("print(\"%1\")\n").arg(step) } };
    case StepKind::Agent:
        return { { QStringLiteral("agent"), QStringLiteral("engineer") }, { QStringLiteral("task"), step } };
    default:
        return { { QStringLiteral("question"), QStringLiteral("Go on?") } };
    }
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
    const YamlNode* list = m_yaml.find(steps);
    const bool isThere = list && list->isList() && index >= 0 && size_t(index) < list->children.size();
    return isThere ? stepIdOf(list->children[size_t(index)]) : QString();
}

Result<int> DraftEditor::indexOf(const QString& id) const
{
    const QStringList all = ids();
    if (const qsizetype index = all.indexOf(id); index >= 0) {
        return int(index);
    }
    return fail(ErrorCode::NotFound, QStringLiteral("There is no step '%1'.").arg(id));
}

QStringList DraftEditor::ids() const
{
    QStringList found;
    const YamlNode* list = m_yaml.find(steps);
    for (size_t i = 0; list && i < list->children.size(); ++i) {
        found << (list->isList() ? stepIdOf(list->children[i]) : QString());
    }
    return found;
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
    const YamlNode* node = m_yaml.find(path);
    for (const QString& key : keys) {
        bool isNumber = false;
        const int index = key.toInt(&isNumber);
        if (isNumber && node && node->isList()) {
            path.emplace_back(index);
        } else {
            path.emplace_back(key);
        }
        node = node ? childOf(*node, path.back()) : nullptr;
    }
    return path;
}

QString DraftEditor::freeId(const QString& wanted, const QStringList& taken) const
{
    const QStringList known = ids() + taken;
    const QSet<QString> all(known.begin(), known.end());
    if (!all.contains(wanted)) {
        return wanted;
    }
    static const QRegularExpression number(QStringLiteral("-\\d+$"));
    const QString stem = QString(wanted).remove(number).left(58);
    int next = 2;
    while (all.contains(QStringLiteral("%1-%2").arg(stem).arg(next))) {
        ++next;
    }
    return QStringLiteral("%1-%2").arg(stem).arg(next);
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

QString DraftEditor::titleWith(const edits::SetValue& edit) const
{
    const QString task = QStringLiteral("task");
    if (edit.step.isEmpty() || edit.keys != QStringList(task) || !edit.value.isString()) {
        return {};
    }
    const auto textAt = [&](const QString& key) {
        const auto path = pathOf(edit.step, { key });
        const YamlNode* node = path ? m_yaml.find(*path) : nullptr;
        return node && node->isScalar() ? node->text : QString();
    };
    const QString title = textAt(QStringLiteral("title"));
    const bool isOfTask = !title.isEmpty() && taskTitle(title) == taskTitle(textAt(task));
    return isOfTask ? taskTitle(edit.value.toString()) : QString();
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
    const QString title = titleWith(edit);
    auto done =
        edit.value.isUndefined() ? removeValue(*path) : m_yaml.set(*path, edit.value, keyOrder(!edit.step.isEmpty()));
    // A step has one of the two.
    const QString key = edit.keys.value(0);
    const QString other = key == QLatin1String("run") ? QStringLiteral("inline")
        : key == QLatin1String("inline")              ? QStringLiteral("run")
                                                      : QString();
    if (done && !other.isEmpty() && !edit.value.isUndefined()) {
        done = m_yaml.remove(*pathOf(edit.step, { other }));
    }
    if (done && !title.isEmpty()) {
        done = m_yaml.set(*pathOf(edit.step, { QStringLiteral("title") }), title, keyOrder(true));
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
        for (const StepReference& ref : stepReferences(*m_yaml.find(steps / i), steps / i)) {
            if (ref.step == edit.step) {
                changes.emplace_back(ref.path, ref.textFor(edit.to));
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
    for (const QString& key : keysWithout(edit.kind)) {
        if (auto done = m_yaml.remove(steps / *index / key); !done) {
            return fail(done.error());
        }
    }
    auto done = m_yaml.set(steps / *index / QStringLiteral("kind"), stepKindName(edit.kind), keyOrder(true));
    for (const auto& [key, text] : beginningOf(edit.kind, edit.step)) {
        if (done && !m_yaml.find(steps / *index / key)) {
            done = m_yaml.set(steps / *index / key, text, keyOrder(true));
        }
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
    StepIds ids;
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
    StepIds ids;
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
