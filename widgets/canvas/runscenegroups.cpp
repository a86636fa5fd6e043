// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Groups on the canvas: frames around their members, or one card for all of them.
#include "widgets/canvas/nodeitem.h"
#include "widgets/canvas/runscene.h"
#include "widgets/canvas/steptext.h"

#include <algorithm>

namespace cmbagent {

const std::vector<StepGroup>& RunScene::groups() const
{
    static const std::vector<StepGroup> none;
    return m_plan ? m_plan->groups() : none;
}

int RunScene::groupOf(int step) const
{
    return m_plan && step >= 0 && step < stepCount() ? m_plan->groupOf(step) : -1;
}

const StepGroup* RunScene::groupShownAt(int step) const
{
    return groupOf(step) >= 0 ? m_plan->groupShownBy(m_plan->cardOf(step)) : nullptr;
}

void RunScene::setCollapsedGroups(const QSet<QString>& names)
{
    if (names == m_collapsed) {
        return;
    }
    m_collapsed = names;
    m_nextPlan.reset();
    if (m_isPlaced) {
        requestLayout();
    }
}

void RunScene::setGroupCollapsed(int group, bool collapsed)
{
    if (group < 0 || group >= int(groups().size()) || m_plan->isCollapsed(group) == collapsed) {
        return;
    }
    const QString& name = groups()[size_t(group)].name;
    QSet<QString> names = m_collapsed;
    collapsed ? void(names.insert(name)) : void(names.remove(name));
    setCollapsedGroups(names);
    Q_EMIT collapsedGroupsChanged();
}

void RunScene::setAllGroupsCollapsed(bool collapsed)
{
    QSet<QString> names;
    for (const StepGroup& group : groups()) {
        if (collapsed) {
            names.insert(group.name);
        }
    }
    if (names != m_collapsed) {
        setCollapsedGroups(names);
        Q_EMIT collapsedGroupsChanged();
    }
}

int RunScene::groupHeadAt(QPointF scenePosition) const
{
    return m_isPlaced ? m_frames.headAt(scenePosition) : -1;
}

/// A frame that would hold a card of somebody else says something untrue, and is left out: where the layers of our own
/// placed a large graph, which know nothing of groups, or a person put a card there by hand.
void RunScene::placeFrames()
{
    m_frames.clear();
    for (int group = 0; group < int(groups().size()); ++group) {
        if (m_plan->isCollapsed(group)) {
            continue;
        }
        QRectF cards;
        for (const int step : groups()[size_t(group)].steps) {
            cards |= cardRect(step);
        }
        const auto held = items(cards.marginsAdded(GroupFrames::room), Qt::IntersectsItemBoundingRect);
        const bool isOurs = std::all_of(held.begin(), held.end(), [this, group](const QGraphicsItem* item) {
            const auto* card = qgraphicsitem_cast<const NodeItem*>(item);
            return !card || m_plan->groupOf(card->step()) == group;
        });
        if (isOurs) {
            m_frames.add(group, StepText::groupTitle(groups()[size_t(group)]), cards);
        }
    }
    QRectF content = m_content;
    for (const GroupFrames::Frame& frame : m_frames.frames()) {
        content |= frame.area;
    }
    adoptContent(content);
}

} // namespace cmbagent
