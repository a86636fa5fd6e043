// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/drafteditor.h"
#include "archive/freshstep.h"
#include "archive/stepreferences.h"

// Edits of what one step says of another: that it needs it, or is independent of it.

namespace cmbagent {

namespace {

const YamlPath stepList { QStringLiteral("steps") };

Result<QStringList> changedStep(const Result<void>& done, const QString& id)
{
    return done ? Result<QStringList>(QStringList(id)) : fail(done.error());
}

} // namespace

/// Later items first, so that the places of the others stay right. Of one step alone (`onlyIn`) what it needs goes, and
/// what it is independent of stays.
Result<void> DraftEditor::removeReferences(const QStringList& ids, const QString& onlyIn)
{
    for (int i = 0; i < stepCount(); ++i) {
        if (ids.contains(idAt(i)) || (!onlyIn.isEmpty() && idAt(i) != onlyIn)) {
            continue;
        }
        const auto found = stepReferences(*m_yaml.find(stepList / i), stepList / i);
        for (auto it = found.rbegin(); it != found.rend(); ++it) {
            if (ids.contains(it->step) && (it->isNeed || onlyIn.isEmpty())) {
                if (auto done = m_yaml.remove(it->item); !done) {
                    return done;
                }
            }
        }
    }
    return {};
}

Result<int> DraftEditor::findPair(const QString& from, const QString& to, const QString& selfFault) const
{
    const auto index = indexOf(to);
    if (const auto other = indexOf(from); !index || !other) {
        return fail(index ? other.error() : index.error());
    }
    return from == to ? fail(ErrorCode::Refused, selfFault, QStringLiteral("Choose another.")) : index;
}

/// Every place at which a step says that it is independent of another; there is one, unless the file is at fault.
Result<void> DraftEditor::removeIndependence(const QString& from, int index)
{
    const auto found = stepReferences(*m_yaml.find(stepList / index), stepList / index);
    for (auto it = found.rbegin(); it != found.rend(); ++it) {
        if (it->step == from && !it->isNeed) {
            if (auto done = m_yaml.remove(it->item); !done) {
                return done;
            }
        }
    }
    return {};
}

Result<QStringList> DraftEditor::carryOut(const edits::Connect& edit)
{
    const auto to = findPair(edit.from, edit.to, QStringLiteral("A step cannot need itself."));
    if (!to) {
        return fail(to.error());
    }
    for (const StepReference& ref : stepReferences(*m_yaml.find(stepList / *to), stepList / *to)) {
        if (ref.step == edit.from && ref.isNeed) {
            return fail(ErrorCode::Conflict, QStringLiteral("'%1' needs '%2' already.").arg(edit.to, edit.from));
        }
    }
    if (auto done = removeIndependence(edit.from, *to); !done) {
        return fail(done.error());
    }
    const QJsonValue need = edit.optional
        ? QJsonValue(QJsonObject { { QStringLiteral("step"), edit.from }, { QStringLiteral("optional"), true } })
        : QJsonValue(edit.from);
    return changedStep(m_yaml.append(stepList / *to / QStringLiteral("needs"), need, keyOrder(true)), edit.to);
}

Result<QStringList> DraftEditor::carryOut(const edits::Disconnect& edit)
{
    const auto to = indexOf(edit.to);
    return to ? changedStep(removeReferences({ edit.from }, edit.to), edit.to) : fail(to.error());
}

Result<QStringList> DraftEditor::carryOut(const edits::SetIndependent& edit)
{
    const auto to = findPair(edit.from, edit.to, QStringLiteral("A step cannot be independent of itself."));
    if (!to || !edit.isSo) {
        return to ? changedStep(removeIndependence(edit.from, *to), edit.to) : fail(to.error());
    }
    for (const StepReference& ref : stepReferences(*m_yaml.find(stepList / *to), stepList / *to)) {
        if (ref.step == edit.from && ref.isNeed) {
            return fail(ErrorCode::Refused,
                        QStringLiteral("'%1' needs '%2': the workflow itself says so.").arg(edit.to, edit.from),
                        QStringLiteral("Change its 'needs' or 'inputs'."));
        }
        if (ref.step == edit.from) {
            return QStringList(edit.to); // it says so already
        }
    }
    return changedStep(m_yaml.append(stepList / *to / QStringLiteral("independent_of"), edit.from, keyOrder(true)),
                       edit.to);
}

} // namespace cmbagent
