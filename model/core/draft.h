// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow.h"

#include <variant>

namespace cmbagent {

/// What a person can do to a workflow that is being edited. Steps are named by id, so that an edit can be written down
/// and done again. Values are as in the file: texts, numbers, booleans, lists and mappings.
namespace edits {

/// A new step below `after` (empty: at the end); its id is made from the title.
struct AddStep
{
    QString title;
    StepKind kind = StepKind::Code;
    QString after;
    QStringList needs;
    bool operator==(const AddStep&) const = default;
};

/// The value at `keys` of a step, or of the workflow where `step` is empty. Undefined removes the last key, and
/// the mapping it leaves empty; an approval rule stays, without conditions. In a list a key is a number from 0.
struct SetValue
{
    QString step;
    QStringList keys;
    QJsonValue value;
    bool operator==(const SetValue&) const = default;
};

/// Another key for the same value; what `keys` leads to is a mapping of a person's own names, such as inputs.
struct RenameKey
{
    QString step;
    QStringList keys; ///< the last one is renamed
    QString to;
    bool operator==(const RenameKey&) const = default;
};

/// Another id; every need, independence, input and shown output follows.
struct RenameStep
{
    QString step;
    QString to;
    bool operator==(const RenameStep&) const = default;
};

/// Another kind: what only the old kind may have is removed.
struct ChangeKind
{
    QString step;
    StepKind kind = StepKind::Code;
    bool operator==(const ChangeKind&) const = default;
};

/// Removes steps, and what other steps say of them.
struct RemoveSteps
{
    QStringList steps;
    bool operator==(const RemoveSteps&) const = default;
};

/// Copies beside the originals; what they need of each other they need of each other's copies.
struct DuplicateSteps
{
    QStringList steps;
    bool operator==(const DuplicateSteps&) const = default;
};

/// Steps from a text that `copied` made or a person wrote: a YAML list. Ids that are taken are changed.
struct PasteSteps
{
    QString yaml;
    QString after;
    bool operator==(const PasteSteps&) const = default;
};

/// `to` needs `from`, and is not independent of it any more.
struct Connect
{
    QString from;
    QString to;
    bool optional = false;
    bool operator==(const Connect&) const = default;
};

/// `to` needs and takes nothing of `from` any more.
struct Disconnect
{
    QString from;
    QString to;
    bool operator==(const Disconnect&) const = default;
};

/// `to` says that it does not wait for `from` though it may look so, or says it no more. Refused where it needs it.
struct SetIndependent
{
    QString from;
    QString to;
    bool isSo = true;
    bool operator==(const SetIndependent&) const = default;
};

/// Puts a step above another in the file; an empty `before` puts it last.
struct MoveStep
{
    QString step;
    QString before;
    bool operator==(const MoveStep&) const = default;
};

/// Puts steps into a group; an empty one takes them out.
struct GroupSteps
{
    QStringList steps;
    QString group;
    bool operator==(const GroupSteps&) const = default;
};

/// One more rule of when the runs ask, at the end; a mode alone becomes a mapping with rules.
struct AddRule
{
    QJsonObject rule {}; ///< as in the file; empty: its conditions come later
    bool operator==(const AddRule&) const = default;
};

/// Takes a rule away. Without any left the mode stays what it is.
struct RemoveRule
{
    int index = 0; ///< from 0
    bool operator==(const RemoveRule&) const = default;
};

} // namespace edits

using DraftEdit =
    std::variant<edits::AddStep, edits::SetValue, edits::RenameKey, edits::RenameStep, edits::ChangeKind,
                 edits::RemoveSteps, edits::DuplicateSteps, edits::PasteSteps, edits::Connect, edits::Disconnect,
                 edits::SetIndependent, edits::MoveStep, edits::GroupSteps, edits::AddRule, edits::RemoveRule>;

/// Something that is wrong with a draft but does not keep it from being edited.
struct DraftFault
{
    QString step; ///< id; empty: of the workflow
    QString key; ///< of the step or workflow whose value is wrong; may be empty
    Error error;
    QStringList inner {}; ///< keys and places in lists that lead on from `key` to what is wrong, as far as is known
    bool operator==(const DraftFault&) const = default;
};

/// A step as the file has it, right or wrong.
struct DraftStep
{
    QString id;
    QJsonObject fields; ///< every key of the step with its value; scalars as texts
    [[nodiscard]] QString group() const { return fields.value(QStringLiteral("group")).toString(); }
    bool operator==(const DraftStep&) const = default;
};

/// Everything a view needs to know of a workflow that is being edited. A value.
struct DraftView
{
    WorkflowPtr workflow; ///< as far as it can be read; never null, its steps are those of `steps`
    QJsonObject fields; ///< the workflow's own keys, without its steps
    std::vector<DraftStep> steps;
    std::vector<DraftFault> faults;

    [[nodiscard]] int indexOf(const QString& step) const { return workflow ? workflow->indexOf(step) : -1; }
};

} // namespace cmbagent
