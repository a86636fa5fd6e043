// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/estimatedesk.h"

#include "app/studio/costhistory.h"
#include "app/studio/overview.h"
#include "app/studio/shownrun.h"
#include "app/studio/whilealive.h"
#include "items/rungraph.h"
#include "widgets/costs/costwords.h"
#include "widgets/window/launchpane.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/runpage.h"
#include "widgets/window/windowparts.h"

namespace cmbagent {

EstimateDesk::EstimateDesk(Backend& backend, const RunGraph& graph, const ShownRun& shown, Overview& overview,
                           MainWindow& window, QObject* parent)
    : QObject(parent), m_backend(backend), m_graph(graph), m_shown(shown), m_launch(*window.parts().runPage->launch())
{
    connect(&graph, &RunGraph::wasReset, this, &EstimateDesk::ask);
    connect(&shown, &ShownRun::workflowMoved, this, &EstimateDesk::ask); // it may have other agents beside it
    connect(&overview, &Overview::changed, this, [this] {
        if (m_launch.isVisible()) {
            ask(); // another run may have ended, or a budget been changed
        }
    });
}

void EstimateDesk::ask()
{
    const int ticket = ++m_asked;
    if (m_graph.isEmpty() || m_graph.isRun() || !asksModels(*m_graph.workflow(), {})) {
        return m_launch.setCostWord({});
    }
    m_backend.read<CostOutlook>([question = OutlookQuestion(m_backend, m_graph.workflow(), m_shown.workflowFolder(),
                                                            {})](Reader& reader) { return question.answer(reader); },
                                whileAlive(this, [this, ticket](const Result<CostOutlook>& outlook) {
                                    if (ticket == m_asked) {
                                        outlook ? tell(*outlook) : m_launch.setCostWord(outlook.error().toText());
                                    }
                                }));
}

void EstimateDesk::tell(const CostOutlook& outlook)
{
    const auto& estimate = outlook.estimate();
    if (!estimate) {
        return m_launch.setCostWord(CostWords::noEstimate(outlook.first.unpriced));
    }
    QStringList words { CostWords::estimate(guessFrom(*estimate)) };
    if (const auto tight = outlook.tightest()) {
        words.append(CostWords::tight(*tight));
    }
    m_launch.setCostWord(words.join(QLatin1Char(' ')));
}

} // namespace cmbagent
