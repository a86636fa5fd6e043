// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/editwords.h"

#include <array>

namespace cmbagent {

namespace {

/// One more name for each kind of edit.
struct Sentence
{
    const DraftView& view;

    [[nodiscard]] QString steps(const QStringList& ids) const
    {
        return ids.size() == 1 ? EditWords::tr("“%1”").arg(EditWords::step(ids.front(), view))
                               : EditWords::tr("%Ln steps", nullptr, int(ids.size()));
    }
    [[nodiscard]] QString step(const QString& id) const { return EditWords::step(id, view); }

    QString operator()(const edits::AddStep& edit) const { return EditWords::tr("Add “%1”").arg(edit.title); }
    QString operator()(const edits::SetValue& edit) const
    {
        const QString what = EditWords::key(edit.keys.value(0));
        return edit.step.isEmpty() ? EditWords::tr("Change %1").arg(what)
                                   : EditWords::tr("Change %1 of “%2”").arg(what, step(edit.step));
    }
    QString operator()(const edits::RenameKey& edit) const
    {
        return EditWords::tr("Rename “%1”").arg(edit.keys.value(edit.keys.size() - 1));
    }
    QString operator()(const edits::RenameStep& edit) const
    {
        return EditWords::tr("Change id of “%1”").arg(step(edit.step));
    }
    QString operator()(const edits::ChangeKind& edit) const
    {
        return EditWords::tr("Change kind of “%1”").arg(step(edit.step));
    }
    QString operator()(const edits::RemoveSteps& edit) const
    {
        return EditWords::tr("Delete %1").arg(steps(edit.steps));
    }
    QString operator()(const edits::DuplicateSteps& edit) const
    {
        return EditWords::tr("Duplicate %1").arg(steps(edit.steps));
    }
    QString operator()(const edits::PasteSteps&) const { return EditWords::tr("Paste"); }
    QString operator()(const edits::Connect& edit) const
    {
        return EditWords::tr("Connect “%1” to “%2”").arg(step(edit.from), step(edit.to));
    }
    QString operator()(const edits::Disconnect& edit) const
    {
        return EditWords::tr("Disconnect “%1” from “%2”").arg(step(edit.from), step(edit.to));
    }
    QString operator()(const edits::SetIndependent& edit) const
    {
        return edit.isSo
            ? EditWords::tr("Say that “%1” is independent of “%2”").arg(step(edit.to), step(edit.from))
            : EditWords::tr("Say no more that “%1” is independent of “%2”").arg(step(edit.to), step(edit.from));
    }
    QString operator()(const edits::MoveStep& edit) const { return EditWords::tr("Move “%1”").arg(step(edit.step)); }
    QString operator()(const edits::GroupSteps& edit) const
    {
        return edit.group.isEmpty() ? EditWords::tr("Take %1 out of the group").arg(steps(edit.steps))
                                    : EditWords::tr("Put %1 into “%2”").arg(steps(edit.steps), edit.group);
    }
    QString operator()(const edits::AddRule&) const { return EditWords::tr("Add a rule"); }
    QString operator()(const edits::RemoveRule& edit) const
    {
        return EditWords::tr("Remove rule %1").arg(edit.index + 1);
    }
};

} // namespace

QString EditWords::edit(const DraftEdit& edit, const DraftView& view)
{
    return std::visit(Sentence { view }, edit);
}

QString EditWords::step(const QString& id, const DraftView& view)
{
    const int index = view.indexOf(id);
    return index < 0 ? id : view.workflow->steps[size_t(index)].label();
}

QString EditWords::key(const QString& key)
{
    struct Name
    {
        const char* key;
        const char* name;
    };
    static constexpr std::array<Name, 38> names { {
        { "id", QT_TR_NOOP("Id") },
        { "title", QT_TR_NOOP("Title") },
        { "name", QT_TR_NOOP("Name") },
        { "description", QT_TR_NOOP("Description") },
        { "group", QT_TR_NOOP("Group") },
        { "kind", QT_TR_NOOP("Kind") },
        { "agent", QT_TR_NOOP("Agent") },
        { "task", QT_TR_NOOP("Task") },
        { "model", QT_TR_NOOP("Model") },
        { "instructions", QT_TR_NOOP("More instructions") },
        { "max_rounds", QT_TR_NOOP("Most answers") },
        { "plan", QT_TR_NOOP("Limits of the plan") },
        { "run", QT_TR_NOOP("Script") },
        { "inline", QT_TR_NOOP("Code") },
        { "interpreter", QT_TR_NOOP("Interpreter") },
        { "needs", QT_TR_NOOP("Needs") },
        { "independent_of", QT_TR_NOOP("Independent of") },
        { "parameters", QT_TR_NOOP("Parameters") },
        { "inputs", QT_TR_NOOP("Inputs") },
        { "outputs", QT_TR_NOOP("Outputs") },
        { "show", QT_TR_NOOP("Shown files") },
        { "question", QT_TR_NOOP("Question") },
        { "options", QT_TR_NOOP("Answers") },
        { "deadline", QT_TR_NOOP("Deadline") },
        { "on_deadline", QT_TR_NOOP("At the deadline") },
        { "timeout", QT_TR_NOOP("Time limit") },
        { "stall", QT_TR_NOOP("Stalled after") },
        { "retry", QT_TR_NOOP("Attempts") },
        { "resources", QT_TR_NOOP("Resources") },
        { "effect", QT_TR_NOOP("Effect") },
        { "network", QT_TR_NOOP("Network") },
        { "env", QT_TR_NOOP("Environment") },
        { "requires", QT_TR_NOOP("Python modules") },
        { "files", QT_TR_NOOP("Files for every step") },
        { "reuse", QT_TR_NOOP("Reuse of results") },
        { "warm", QT_TR_NOOP("Warm Python") },
        { "approval", QT_TR_NOOP("Asks") },
        { "steps", QT_TR_NOOP("Steps") },
    } };
    for (const Name& one : names) {
        if (key == QLatin1String(one.key)) {
            return tr(one.name);
        }
    }
    return key;
}

} // namespace cmbagent
