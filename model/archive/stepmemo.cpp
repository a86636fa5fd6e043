// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/stepmemo.h"

#include "archive/yamlvalue.h"

namespace cmbagent {

namespace {

template <typename Reference>
void moveDown(std::vector<Reference>& references, int lines)
{
    for (Reference& reference : references) {
        reference.at.line += lines;
    }
}

/// Every place that a draft remembers.
void moveDown(StepDraft& draft, int lines)
{
    if (lines == 0) {
        return;
    }
    draft.at.line += lines;
    draft.idAt.line += lines;
    moveDown(draft.needs, lines);
    moveDown(draft.independentOf, lines);
    moveDown(draft.inputs, lines);
    moveDown(draft.shown, lines);
    for (Mark& mark : draft.parametersAt) {
        mark.line += lines;
    }
}

} // namespace

DraftStep shownStep(const YamlNode& node)
{
    const YamlNode* id = valueOf(node, QStringLiteral("id"));
    return { id ? id->text : QString(), jsonFromNode(node).toObject() };
}

std::shared_ptr<const StepMemo::Step> StepMemo::known(const YamlNode& node) const
{
    const YamlNode* id = valueOf(node, QStringLiteral("id"));
    const int index = id && m_workflow ? m_workflow->indexOf(id->text) : -1;
    if (index < 0 || size_t(index) >= m_before.size()) {
        return nullptr;
    }
    const auto& step = m_before[size_t(index)];
    return isSameBelow(step->node, node, node.at.line - step->node.at.line) ? step : nullptr;
}

StepDraft StepMemo::read(const YamlNode& node, FaultList& faults, FileGate& gate)
{
    if (auto step = known(node); step && step->isSettled) {
        StepDraft draft = step->draft;
        moveDown(draft, node.at.line - step->node.at.line);
        m_read.push_back(std::move(step));
        return draft;
    }
    const auto faultsBefore = faults.count();
    const auto lookUpsBefore = gate.lookUps();
    StepDraft draft = readStep(node, faults, gate);
    const bool isSettled = faults.count() == faultsBefore && gate.lookUps() == lookUpsBefore;
    m_read.push_back(std::make_shared<const Step>(Step { node, draft, shownStep(node), isSettled }));
    return draft;
}

} // namespace cmbagent
