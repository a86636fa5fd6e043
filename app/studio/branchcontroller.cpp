// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/branchcontroller.h"

#include "app/studio/costhistory.h"
#include "app/studio/overview.h"
#include "app/studio/playestimate.h"
#include "app/studio/shownrun.h"
#include "app/studio/whilealive.h"
#include "engine/adoption.h"
#include "widgets/branches/adoptsheet.h"
#include "widgets/branches/branchtreepage.h"
#include "widgets/branches/comparisonpage.h"
#include "widgets/branches/pairview.h"
#include "widgets/branches/runcommands.h"
#include "widgets/common/messagebar.h"
#include "widgets/window/confirmdialog.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/runprompts.h"
#include "widgets/window/runspane.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int progressMillis = 200;

} // namespace

BranchController::BranchController(Backend& backend, ShownRun& shown, Overview& overview, MainWindow& window,
                                   QObject* parent)
    : QObject(parent), m_backend(backend), m_shown(shown), m_window(window),
      m_commands(*window.parts().runsPane->commands()), m_branches(window.parts().branches),
      m_comparison(window.parts().comparison)
{
    m_pool.setMaxThreadCount(1);
    m_progress.setInterval(progressMillis);
    connect(&m_progress, &QTimer::timeout, this, [this] { m_comparison->setProgress(m_reading->filesRead()); });
    connectPages();
    connectMarks();
    connect(&overview, &Overview::changed, this, [this] {
        if (m_branches.isVisible()) {
            readOutcomes();
        }
    });
}

BranchController::~BranchController()
{
    stopComparing();
    m_pool.waitForDone(); // it reads from a store that goes after us
}

void BranchController::connectPages()
{
    const WindowActions& actions = *m_window.parts().actions;
    const auto current = [this] { return m_shown.run().isNull() ? QList<RunId>() : QList<RunId> { m_shown.run() }; };
    connect(actions.branches, &QAction::triggered, this, [this, current] { showBranches(current()); });
    connect(actions.compare, &QAction::triggered, this, [this, current] {
        const QList<RunId> chosen = m_branches.isVisible() ? m_branches->selectedRuns() : QList<RunId>();
        chosen.size() >= 2 ? compare(chosen) : showBranches(current());
    });
    connect(&m_commands, &RunCommands::compareRequested, this, &BranchController::compare);
    connect(&m_commands, &RunCommands::branchesRequested, this, [this](const RunId& run) { showBranches({ run }); });
    m_branches.whenMade(this, [this](const BranchTreePage& page) { connectBranches(page); });
    m_comparison.whenMade(this, [this](const ComparisonPage& page) { connectComparison(page); });
}

void BranchController::connectBranches(const BranchTreePage& page)
{
    connect(&page, &BranchTreePage::outcomesNeeded, this, &BranchController::readOutcomes);
    connect(&page, &BranchTreePage::examplesRequested, &m_window, &MainWindow::showWelcome);
    connect(&page, &BranchTreePage::backRequested, &m_window, &MainWindow::showGraph);
}

void BranchController::connectComparison(const ComparisonPage& page)
{
    connect(&page, &ComparisonPage::backRequested, this,
            [this] { m_isFromBranches ? showBranches(m_compared) : m_window.showGraph(); });
    connect(&page, &ComparisonPage::compareRequested, this, &BranchController::compare);
    connect(&page, &ComparisonPage::chooseRequested, this, &BranchController::showBranches);
    connect(&page, &ComparisonPage::openRunRequested, &m_shown, &ShownRun::show);
    connect(&page, &ComparisonPage::adoptRequested, this, &BranchController::planAdoption);
    connect(&page, &ComparisonPage::cancelRequested, this, [this] {
        stopComparing();
        m_comparison->showNothing();
    });
}

void BranchController::connectMarks()
{
    connect(&m_commands, &RunCommands::starRequested, this, [this](const RunId& run, bool isStarred) {
        m_backend.change(
            [scope = m_backend.scope(), run, isStarred](Store& store) { return store.starRun(scope, run, isStarred); },
            orTell());
    });
    connect(&m_commands, &RunCommands::archiveRequested, this, &BranchController::archive);
    connect(&m_commands, &RunCommands::abandonRequested, this, &BranchController::abandon);
    connect(m_window.parts().prompts, &RunPrompts::hypothesisGiven, this,
            [this](const RunId& run, const QString& hypothesis) {
                m_backend.change([scope = m_backend.scope(), run,
                                  hypothesis](Store& store) { return store.setHypothesis(scope, run, hypothesis); },
                                 orTell());
            });
    connect(m_window.parts().messageBar, &MessageBar::actionRequested, this, [this] {
        if (const auto undo = std::exchange(m_undo, {})) {
            m_window.parts().messageBar->clear();
            undo();
        }
    });
}

Backend::Done BranchController::orTell()
{
    return whileAlive(this, [this](const Result<void>& result) {
        if (!result) {
            m_window.showError(result.error());
        }
    });
}

// --- marks

/// Changes something that is hardly lost: says what was done, with a button that takes it back.
void BranchController::change(std::function<Result<void>(Store&)> what, const QString& told, std::function<void()> undo)
{
    m_backend.change(std::move(what),
                     whileAlive(this, [this, told, undo = std::move(undo)](const Result<void>& result) {
                         if (!result) {
                             return m_window.showError(result.error());
                         }
                         if (undo) {
                             m_window.showNotice(told);
                             m_window.parts().messageBar->setAction(tr("&Undo"));
                             m_undo = undo;
                         }
                     }));
}

void BranchController::archive(const RunId& run, const QString& name, bool isArchived)
{
    change([scope = m_backend.scope(), run, isArchived](
               Store& store) { return isArchived ? store.archiveRun(scope, run) : store.unarchiveRun(scope, run); },
           tr("“%1” is archived. Lists show it again when archived runs are shown.").arg(name),
           isArchived ? [this, run, name] { archive(run, name, false); } : std::function<void()>());
}

void BranchController::abandon(const RunId& run, const QString& name, bool isAbandoned)
{
    const BranchStatus status = isAbandoned ? BranchStatus::Abandoned : BranchStatus::Active;
    change([scope = m_backend.scope(), run, status](Store& store) { return store.setBranchStatus(scope, run, status); },
           tr("“%1” is marked as abandoned.").arg(name),
           isAbandoned ? [this, run, name] { abandon(run, name, false); } : std::function<void()>());
}

// --- branches

void BranchController::showBranches(const QList<RunId>& selected)
{
    m_window.showPage(m_branches.get());
    m_branches->select(selected);
}

void BranchController::readOutcomes()
{
    if (m_isReadingOutcomes) {
        return;
    }
    m_isReadingOutcomes = true;
    using Numbers = std::pair<QList<OutcomeRow>, QHash<RunId, RunCost>>;
    m_backend.read<Numbers>(
        [scope = m_backend.scope()](Reader& reader) -> Result<Numbers> {
            auto outcomes = reader.outcomes(scope);
            auto costs = runCosts(reader, scope);
            if (!outcomes || !costs) {
                return tl::unexpected(outcomes ? costs.error() : outcomes.error());
            }
            return Numbers { std::move(*outcomes), std::move(*costs) };
        },
        whileAlive(this, [this](const Result<Numbers>& numbers) {
            m_isReadingOutcomes = false;
            if (!numbers) {
                return m_window.showError(numbers.error());
            }
            m_branches->setOutcomes(byMetric(numbers->first));
            m_branches->setCosts(numbers->second);
        }));
}

// --- comparisons

Result<BranchController::Loaded> BranchController::load(Reader& reader, const SessionScope& scope,
                                                        const QList<RunId>& runs, Blobs& blobs)
{
    Loaded loaded;
    for (const RunId& run : runs) {
        auto summary = reader.run(scope, run);
        if (!summary) {
            return tl::unexpected(summary.error());
        }
        auto projection = reader.load(scope, run, blobs);
        if (!projection) {
            return tl::unexpected(projection.error());
        }
        loaded.runs.push_back({ std::move(*summary), std::move(*projection) });
    }
    if (runs.size() > 2) {
        auto outcomes = reader.outcomes(scope);
        if (!outcomes) {
            return tl::unexpected(outcomes.error());
        }
        loaded.outcomes = std::move(*outcomes);
    }
    return loaded;
}

void BranchController::compare(const QList<RunId>& runs)
{
    if (runs.size() < 2) {
        return;
    }
    stopComparing();
    m_compared = runs;
    if (!m_comparison.isVisible()) {
        m_isFromBranches = m_branches.isVisible();
    }
    m_comparison->showWorking(int(runs.size()));
    m_window.showPage(m_comparison.get());
    const quint64 generation = m_generation;
    m_backend.read<Loaded>([scope = m_backend.scope(), runs,
                            &blobs = m_backend.blobs()](Reader& reader) { return load(reader, scope, runs, blobs); },
                           whileAlive(this, [this, generation](const Result<Loaded>& loaded) {
                               if (generation != m_generation) {
                                   return;
                               }
                               if (!loaded) {
                                   m_comparison->showError(loaded.error());
                               } else if (loaded->runs.size() > 2) {
                                   m_comparison->showTable(asTable(loaded->runs, loaded->outcomes));
                               } else {
                                   startComparing(loaded->runs);
                               }
                           }));
}

/// Files of any size are read, so it is done on a thread that nothing else waits for.
void BranchController::startComparing(const std::vector<LoadedRun>& runs)
{
    m_reading = std::make_shared<StoppableBlobs>(m_backend.blobs());
    m_progress.start();
    m_pool.start([this, runs, blobs = m_reading, generation = m_generation] {
        const auto pair = std::make_shared<const RunPair>(compareAsPair(runs.at(0), runs.at(1), *blobs));
        QMetaObject::invokeMethod(this, [this, pair, generation] {
            if (generation == m_generation) {
                stopComparing();
                m_comparison->showPair(*pair);
            }
        });
    });
}

void BranchController::stopComparing()
{
    ++m_generation;
    m_progress.stop();
    if (m_reading) {
        m_reading->stop();
    }
}

// --- results taken over

/// As the comparison on show calls the step.
QString BranchController::titleOf(const QString& step) const
{
    const std::vector<PairStep>& steps = m_comparison->pair()->pair().steps;
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const PairStep& each) { return each.id == step; });
    return found == steps.end() ? step : found->title;
}

void BranchController::planAdoption(const RunId& into, const RunId& from, const QString& step)
{
    using Names = std::pair<RunSummary, RunSummary>;
    m_backend.read<Names>(
        [scope = m_backend.scope(), into, from](Reader& reader) -> Result<Names> {
            const auto target = reader.run(scope, into);
            const auto source = reader.run(scope, from);
            if (!target || !source) {
                return tl::unexpected(target ? source.error() : target.error());
            }
            return Names { *target, *source };
        },
        whileAlive(this, [this, step](const Result<Names>& names) {
            if (!names) {
                return m_window.showError(names.error());
            }
            const auto& [target, source] = *names;
            const bool isFromBranch = !source.parent.isNull() && source.id != target.parent;
            const Adoption adoption { target.id, source.id, step, isFromBranch };
            auto* sheet = new AdoptSheet(titleOf(step), source.name, target.name, &m_window);
            connect(sheet, &AdoptSheet::confirmed, this,
                    [this, adoption](const QString& name, const QString& hypothesis) {
                        adopt(adoption, name, hypothesis);
                    });
            sheet->show();
            showPlan(adoption, sheet);
        }));
}

namespace {

BranchOrder orderFor(const RunId& into, const RunId& from, const QString& step)
{
    BranchOrder order;
    order.parent = into;
    order.adoptFrom = from;
    order.adoptStep = step;
    return order;
}

/// What a plan alone does not say.
struct AdoptionAids
{
    QStringList conflicts;
    QHash<QString, qint64> durations;
    StepCosts costs;
};

} // namespace

void BranchController::showPlan(const Adoption& adoption, const QPointer<AdoptSheet>& sheet)
{
    const auto showConflicts = [this, adoption, sheet](const BranchPlan& plan) {
        m_backend.read<AdoptionAids>(
            [scope = m_backend.scope(), adoption, &blobs = m_backend.blobs()](Reader& reader) -> Result<AdoptionAids> {
                const auto into = reader.load(scope, adoption.into, blobs);
                const auto from = reader.load(scope, adoption.from, blobs);
                if (!into || !from) {
                    return tl::unexpected(into ? from.error() : into.error());
                }
                const auto conflicts = adoptionConflicts(*into, *from, adoption.step);
                if (!conflicts) {
                    return tl::unexpected(conflicts.error());
                }
                const QString workflow = into->workflow()->name;
                return AdoptionAids { *conflicts, reader.durations(scope, workflow).value_or(QHash<QString, qint64> {}),
                                      earlierStepCosts(reader, scope, workflow).value_or(StepCosts {}) };
            },
            [sheet, plan](const Result<AdoptionAids>& aids) {
                if (sheet) {
                    aids ? sheet->showPlan(playPlan(plan, aids->durations, 1, 1, aids->costs), aids->conflicts)
                         : sheet->showError(aids.error());
                }
            });
    };
    m_backend.planBranch(orderFor(adoption.into, adoption.from, adoption.step),
                         whileAlive(this, [sheet, showConflicts](const Result<BranchPlan>& plan) {
                             if (plan) {
                                 showConflicts(*plan);
                             } else if (sheet) {
                                 sheet->showError(plan.error());
                             }
                         }));
}

void BranchController::adopt(const Adoption& adoption, const QString& name, const QString& hypothesis)
{
    BranchOrder order = orderFor(adoption.into, adoption.from, adoption.step);
    order.request.name = name;
    order.request.hypothesis = hypothesis;
    const auto show = whileAlive(this, [this](const Result<BegunRun>& begun) {
        begun ? m_shown.show(begun->initial.run()) : m_window.showError(begun.error());
    });
    // Its branch counts as merged, whether or not the window is still there by then.
    m_backend.branch(
        order, true, [&backend = m_backend, adoption, told = orTell(), show](const Result<BegunRun>& begun) {
            if (begun && adoption.isFromBranch) {
                backend.change([scope = backend.scope(), run = adoption.from](
                                   Store& store) { return store.setBranchStatus(scope, run, BranchStatus::Merged); },
                               told);
            }
            show(begun);
        });
}

} // namespace cmbagent
