// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A small edit of the workflow on show: what is there stays where it is, only what is new is placed.
#include "layout/patchlayout.h"
#include "widgets/canvas/nodeitem.h"
#include "widgets/canvas/runscene.h"

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int fewSteps = 3; // that may differ
constexpr double fewShare = 0.1; // or of all

QSet<QString> idsOf(const Workflow& workflow)
{
    QSet<QString> ids;
    for (const StepSpec& step : workflow.steps) {
        ids.insert(step.id);
    }
    return ids;
}

} // namespace

/// Whether `workflow` is the one on show after a small edit: not another run, and hardly other steps.
bool RunScene::isSmallEdit(const Workflow& workflow) const
{
    if (!m_isPlaced || !m_workflow || m_graph->isRun() || m_shownRun || workflow.size() == 0) {
        return false;
    }
    const QSet<QString> before = idsOf(*m_workflow);
    const QSet<QString> now = idsOf(workflow);
    const auto common = (before & now).size();
    const auto most = std::max<qsizetype>(fewSteps, qsizetype(double(before.size()) * fewShare));
    return common > 0 && before.size() - common <= most && now.size() - common <= most;
}

void RunScene::patch(const WorkflowPtr& workflow)
{
    QHash<QString, QPointF> centers;
    for (const NodeItem* card : m_cards) {
        centers.insert(m_plan->placeKey(*m_workflow, m_plan->cardOf(card->step())), card->center());
    }
    QHash<std::pair<QString, QString>, std::vector<QPointF>> routes;
    for (size_t i = 0; i < edges().size(); ++i) {
        routes.insert({ m_workflow->steps[size_t(edges()[i].from)].id, m_workflow->steps[size_t(edges()[i].to)].id },
                      m_edgeLayer.curve(i));
    }
    const QString selected = m_selected >= 0 ? m_workflow->steps[size_t(m_selected)].id : QString();
    const HandPlaces byHand = m_handPlaces;
    const QSet<QString> unfolded = m_unfolded;
    const QSet<QString> collapsed = m_collapsed;
    clearItems();
    m_handPlaces = byHand;
    m_unfolded = unfolded;
    m_collapsed = collapsed;
    m_workflow = workflow;
    m_plan = m_nextPlan = CardPlan::of(*workflow, m_folds, m_unfolded, m_collapsed);
    makeCards();

    std::vector<std::optional<QPointF>> known;
    for (NodeItem* card : m_cards) {
        const auto place = centers.constFind(m_plan->placeKey(*workflow, m_plan->cardOf(card->step())));
        known.push_back(place != centers.cend() ? std::optional(*place) : std::nullopt);
        card->setCenter(known.back().value_or(QPointF()));
    }
    LayoutResult layout = patchLayout(m_plan->layoutGraph(*workflow, CardPainter::cardSize, m_orientation), known);
    for (size_t i = 0; i < edges().size(); ++i) {
        const auto route = routes.constFind(
            { workflow->steps[size_t(edges()[i].from)].id, workflow->steps[size_t(edges()[i].to)].id });
        layout.edges[i] = route != routes.cend() ? *route : layout.edges[i];
    }
    m_ticket = nextTicket();
    m_isPlaced = true; // the view keeps what it shows
    selectStep(selected.isEmpty() ? -1 : workflow->indexOf(selected));
    applyLayout(m_ticket, layout);
    Q_EMIT patched();
}

} // namespace cmbagent
