// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/yamleditor.h"
#include "core/draft.h"

namespace cmbagent {

/// Carries out edits of a workflow on its text: knows keys and references, and nothing of faults. Lives for one edit.
class DraftEditor
{
public:
    explicit DraftEditor(YamlEditor& yaml) : m_yaml(yaml) { }

    /// The ids of the steps that were made or changed.
    Result<QStringList> apply(const DraftEdit& edit);

private:
    Result<QStringList> carryOut(const edits::AddStep& edit);
    Result<QStringList> carryOut(const edits::SetValue& edit);
    Result<QStringList> carryOut(const edits::RenameKey& edit);
    Result<QStringList> carryOut(const edits::RenameStep& edit);
    Result<QStringList> carryOut(const edits::ChangeKind& edit);
    Result<QStringList> carryOut(const edits::RemoveSteps& edit);
    Result<QStringList> carryOut(const edits::DuplicateSteps& edit);
    Result<QStringList> carryOut(const edits::PasteSteps& edit);
    Result<QStringList> carryOut(const edits::Connect& edit);
    Result<QStringList> carryOut(const edits::Disconnect& edit);
    Result<QStringList> carryOut(const edits::SetIndependent& edit);
    Result<QStringList> carryOut(const edits::MoveStep& edit);
    Result<QStringList> carryOut(const edits::GroupSteps& edit);
    Result<QStringList> carryOut(const edits::AddRule& edit);
    Result<QStringList> carryOut(const edits::RemoveRule& edit);

    [[nodiscard]] int stepCount() const;
    [[nodiscard]] QString idAt(int index) const;
    /// Of all steps, in their order.
    [[nodiscard]] QStringList ids() const;
    Result<int> indexOf(const QString& id) const;
    /// The place behind `after`, or the end.
    [[nodiscard]] int indexBehind(const QString& after) const;
    [[nodiscard]] Result<YamlPath> pathOf(const QString& step, const QStringList& keys) const;
    /// An id like `wanted` that no step and none of `taken` has.
    [[nodiscard]] QString freeId(const QString& wanted, const QStringList& taken) const;
    /// What the title of a step becomes that only says how the task begins which this edit changes; empty: it stays.
    [[nodiscard]] QString titleWith(const edits::SetValue& edit) const;
    /// What a key leads to goes; a rule that loses its only condition stays, for a person goes on typing it.
    Result<void> removeValue(const YamlPath& path);
    Result<void> removeReferences(const QStringList& steps, const QString& onlyIn);
    /// The index of `to`, where both are there and not one and the same.
    [[nodiscard]] Result<int> findPair(const QString& from, const QString& to, const QString& selfFault) const;
    Result<void> removeIndependence(const QString& from, int index);
    Result<QStringList> insert(const std::vector<QByteArray>& items, int index);

    YamlEditor& m_yaml;
};

} // namespace cmbagent
