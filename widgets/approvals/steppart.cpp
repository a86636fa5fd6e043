// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/steppart.h"

#include "widgets/approvals/stepsheet.h"
#include "widgets/common/actiontips.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace cmbagent {

StepPart::StepPart(const RunGraph& graph, const FileLocator* files, QWidget* window)
    : QObject(window), m_graph(graph), m_files(files), m_window(window)
{ }

void StepPart::addTo(QMenu* menu, int step)
{
    QList<QAction*> actions;
    for (const StepOffer& offer : StepOffers::of(m_graph, step)) {
        if (StepOffers::isAboutFailure(offer.action) && !m_offersRetries) {
            continue;
        }
        auto* action = new QAction(StepOffers::icon(offer.action), StepOffers::verbInMenu(offer.action), menu);
        ActionTips::setTip(action, StepOffers::consequence(offer.action));
        ActionTips::setEnabled(action, offer.whyNot.isEmpty(), offer.whyNot);
        connect(action, &QAction::triggered, this, [this, step, what = offer.action] { begin(step, what); });
        actions.append(action);
    }
    if (!actions.isEmpty()) {
        auto* line = new QAction(menu);
        line->setSeparator(true);
        actions.append(line);
        menu->insertActions(menu->actions().value(0), actions);
    }
}

void StepPart::begin(int step, StepAction action)
{
    const auto offers = StepOffers::of(m_graph, step);
    const bool isOffered = std::any_of(offers.begin(), offers.end(), [action](const StepOffer& offer) {
        return offer.action == action && offer.whyNot.isEmpty();
    });
    if (!isOffered) {
        return; // the step has moved on while a menu was open
    }
    if (action == StepAction::Wait) {
        Q_EMIT ordered({ m_graph.run(), step, action });
        return;
    }
    StepSheet* shown = sheet(m_graph.run(), step, action);
    if (!shown) {
        shown = new StepSheet(m_graph, step, action, m_files, m_window);
        connect(shown, &StepSheet::ordered, this, &StepPart::ordered);
    }
    shown->show();
    shown->raise();
    shown->activateWindow();
}

StepSheet* StepPart::sheet(const RunId& run, int step, StepAction action) const
{
    for (StepSheet* each : m_window->findChildren<StepSheet*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (each->run() == run && each->step() == step && each->action() == action && !each->isHidden()) {
            return each;
        }
    }
    return nullptr;
}

void StepPart::settle(const StepOrder& order)
{
    if (StepSheet* shown = sheet(order.run, order.step, order.action)) {
        shown->close();
    }
}

bool StepPart::refuse(const StepOrder& order, const Error& error)
{
    StepSheet* shown = sheet(order.run, order.step, order.action);
    if (shown) {
        shown->refuse(error);
    }
    return shown;
}

} // namespace cmbagent
