// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/whycontroller.h"

#include "app/backend/earlierrun.h"
#include "app/studio/shownrun.h"
#include "app/studio/whilealive.h"
#include "widgets/common/labels.h"
#include "widgets/common/origin.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/inspector/stepreason.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowparts.h"

namespace cmbagent {

WhyController::WhyController(Backend& backend, const RunGraph& graph, ShownRun& shown, MainWindow& window,
                             QObject* parent)
    : QObject(parent), m_backend(backend), m_graph(graph), m_inspector(*window.parts().inspector)
{
    connect(&m_inspector, &StepInspector::whyRequested, this, &WhyController::explain);
    connect(&m_inspector, &StepInspector::runActivated, &shown, &ShownRun::show);
}

void WhyController::explain(int step)
{
    if (!m_graph.isRun() || step >= m_graph.stepCount()) {
        return m_inspector.showWhy(step, {});
    }
    if (m_run != m_graph.run()) {
        m_run = m_graph.run();
        m_known.clear();
        m_asking.clear();
    }
    const auto known = m_known.constFind(m_graph.spec(step).id);
    if (known != m_known.constEnd()) {
        return tell(step, *known);
    }
    const StepStatus& status = m_graph.status(step);
    const bool hasBegun = !status.attempts.empty() || status.origin || status.state != StepState::Pending;
    hasBegun ? read(step) : tell(step, {}); // what waits is explained by what it waits for
}

void WhyController::read(int step)
{
    const QString id = m_graph.spec(step).id;
    if (m_asking == id) {
        return;
    }
    m_asking = id;
    const auto origin = m_graph.status(step).origin;
    m_backend.read<Background>(
        [scope = m_backend.scope(), &blobs = m_backend.blobs(), run = m_run, id,
         origin](Reader& reader) -> Result<Background> {
            const auto summary = reader.run(scope, run);
            if (!summary) {
                return tl::unexpected(summary.error());
            }
            Background background;
            if (origin) {
                const auto from = reader.run(scope, origin->run);
                background.origin = from ? std::optional(*from) : std::nullopt;
                return background;
            }
            const auto earlier = earlierRun(reader, scope, blobs, *summary, id);
            background.earlier = earlier.value_or(nullptr);
            return background;
        },
        whileAlive(this, [this, run = m_run, id](const Result<Background>& background) {
            m_asking.clear();
            const int now = m_graph.isRun() && m_graph.run() == run ? m_graph.workflow()->indexOf(id) : -1;
            if (run != m_run || now < 0 || !background) {
                return;
            }
            m_known.insert(id, *background);
            tell(now, *background);
        }));
}

void WhyController::tell(int step, const Background& background)
{
    const WhyReport report = whyRan(m_graph.projection(), step, background.earlier.get());
    StepWhy words;
    words.heading = headingFor(m_graph, step, report.answer);
    words.sentence = report.why;
    for (const IdentityChange& change : report.changes) {
        words.changes << change.sentence();
    }
    words.attempts = report.attempts;
    addOther(words, m_graph.status(step), background);
    m_inspector.showWhy(step, words);
}

QString WhyController::headingFor(const RunGraph& graph, int step, WhyReport::Answer answer)
{
    switch (answer) {
    case WhyReport::Answer::NotRun:
        return tr("Why has this not run?");
    case WhyReport::Answer::MadeElsewhere:
        return tr("Why did this not run here?");
    default:
        return graph.status(step).attempts.size() > 1 || answer != WhyReport::Answer::NothingBefore
            ? tr("Why did this run again?")
            : tr("Why did this run?");
    }
}

void WhyController::addOther(StepWhy& words, const StepStatus& status, const Background& background)
{
    if (status.origin && Origin::isElsewhere(status)) {
        const QString kind = Origin::word(status.origin->kind);
        words.other = background.origin
            ? tr("%1: the result is of “%2”, attempt %3.", "kept, run")
                  .arg(kind, background.origin->name, QString::number(status.origin->attempt))
            : tr("%1: the run that made the result was deleted; what it made is kept.", "kept").arg(kind);
        words.otherRun = background.origin ? background.origin->id : RunId {};
    } else if (background.earlier) {
        words.other = tr("Compared with “%1”.").arg(background.earlier->created().name);
        words.otherRun = background.earlier->run();
    }
}

} // namespace cmbagent
