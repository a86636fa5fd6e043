// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/pairview.h"

#include "widgets/branches/differencetable.h"
#include "widgets/branches/pairfilesview.h"
#include "widgets/branches/pairgraphsview.h"
#include "widgets/branches/pairstepmodel.h"
#include "widgets/branches/pairwords.h"
#include "widgets/branches/textdiffview.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/costs/costwords.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QFocusEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

QString durationText(qint64 micros)
{
    return micros < 0 ? QString() : Labels::duration(micros);
}

/// What was kept from another run was paid there.
QString costText(const std::optional<RunCost>& cost)
{
    return cost ? CostWords::cost(*cost) : PairView::tr("nothing", "a cost");
}

QString countText(const PairStepSide& side)
{
    return side.isThere && side.attempts > 0 ? QLocale().toString(side.attempts) : QString();
}

} // namespace

PairView::PairView(const FileLocator* files, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_model(new PairStepModel(this)), m_steps(new QTreeView), m_tabs(new QTabWidget),
      m_overview(new DifferenceTable), m_task(new TextDiffView), m_script(new TextDiffView),
      m_files(new PairFilesView(files)), m_adopt(new QToolButton), m_graphs(new PairGraphsView(clock)),
      m_showGraphs(new QToolButton), m_previous(new QToolButton), m_next(new QToolButton), m_place(new QLabel)
{
    m_steps->setModel(m_model);
    m_steps->setItemDelegate(new PlainIconDelegate(m_steps));
    m_steps->setRootIsDecorated(false);
    m_steps->setUniformRowHeights(true);
    m_steps->setAllColumnsShowFocus(true);
    m_steps->setAccessibleName(tr("Steps of both runs"));
    m_steps->setObjectName(QStringLiteral("pairSteps"));
    setLook(m_steps, Look::Pane);
    const int letter = fontMetrics().averageCharWidth();
    m_steps->header()->resizeSection(PairStepModel::Step, 40 * letter);
    m_steps->header()->resizeSection(PairStepModel::A, 18 * letter);
    m_steps->header()->resizeSection(PairStepModel::B, 18 * letter);
    auto* split = new QSplitter;
    split->addWidget(m_steps);
    split->addWidget(makeDetails());
    split->setChildrenCollapsible(false);
    split->setSizes({ 620, 640 });
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    auto* halves = new QSplitter(Qt::Vertical);
    halves->addWidget(m_graphs);
    halves->addWidget(split);
    halves->setChildrenCollapsible(false);
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(makeTools());
    all->addWidget(halves, 1);
    connect(m_graphs, &PairGraphsView::stepChosen, this, &PairView::selectStep);
    connect(m_steps->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { showRow(now.row()); });
    connect(m_files, &PairFilesView::openExternallyRequested, this, &PairView::openExternallyRequested);
}

/// Not by a focus proxy: Tab would go to it at once, past the tools above the steps.
void PairView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_steps->setFocus(event->reason());
}

QBoxLayout* PairView::makeTools()
{
    const auto prepare = [](QToolButton* button, const QString& text, const char* icon, const QString& tip) {
        button->setText(text);
        button->setIcon(Icons::icon(QLatin1String(icon)));
        button->setToolTip(tip);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
    };
    prepare(m_showGraphs, tr("Graphs"), "graph", tr("Show both graphs in one picture"));
    prepare(m_previous, tr("Previous"), "chevron-up", tr("Go to the difference before (Shift+F7)"));
    prepare(m_next, tr("Next difference"), "chevron-down", tr("Go to the next step that differs (F7)"));
    m_showGraphs->setCheckable(true);
    m_showGraphs->setChecked(true);
    m_previous->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F7));
    m_next->setShortcut(QKeySequence(Qt::Key_F7));
    setLook(m_place, Look::Muted);
    connect(m_showGraphs, &QToolButton::toggled, this,
            [this](bool isOn) { m_graphs->setVisible(isOn && !m_graphs->isEmpty()); });
    connect(m_previous, &QToolButton::clicked, this, [this] { goToDifference(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { goToDifference(true); });
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 6);
    row->setSpacing(4);
    for (QWidget* each : std::initializer_list<QWidget*> { m_showGraphs, m_previous, m_next, m_place }) {
        row->addWidget(each);
    }
    row->insertSpacing(1, 12);
    row->addStretch(1);
    return row;
}

QWidget* PairView::makeDetails()
{
    m_tabs->setDocumentMode(true);
    // In the order of Tab.
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_task, tr("Task"));
    m_tabs->addTab(m_script, tr("Script"));
    m_tabs->addTab(m_files, tr("Files"));
    m_adopt->setIcon(Icons::icon(QStringLiteral("adopt")));
    m_adopt->setText(tr("Take this result"));
    m_adopt->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_adopt->setPopupMode(QToolButton::InstantPopup);
    m_adopt->setFocusPolicy(Qt::TabFocus);
    m_adopt->setMenu(new QMenu(m_adopt));
    m_adopt->menu()->setToolTipsVisible(true);
    m_tabs->setCornerWidget(m_adopt);
    return m_tabs;
}

void PairView::setPair(const RunPair& pair)
{
    m_model->setPair(pair);
    m_graphs->setPair(pair);
    m_showGraphs->setEnabled(!m_graphs->isEmpty());
    m_graphs->setVisible(m_showGraphs->isChecked() && !m_graphs->isEmpty());
    m_steps->setCurrentIndex(m_model->index(m_model->firstDivergingRow(), 0));
    m_steps->scrollTo(m_steps->currentIndex());
}

const RunPair& PairView::pair() const
{
    return m_model->pair();
}

void PairView::selectStep(int step)
{
    m_steps->setCurrentIndex(m_model->index(step + 1, 0));
}

int PairView::shownStep() const
{
    return m_steps->currentIndex().row() - 1;
}

void PairView::goToDifference(bool next)
{
    const std::vector<PairStep>& steps = pair().steps;
    const int way = next ? 1 : -1;
    for (int step = shownStep() + way; step >= 0 && step < int(steps.size()); step += way) {
        if (steps[size_t(step)].differs()) {
            selectStep(step);
            m_steps->scrollTo(m_steps->currentIndex());
            return;
        }
    }
}

void PairView::tellPlace()
{
    const std::vector<PairStep>& steps = pair().steps;
    const int here = shownStep();
    int before = 0; // differences
    for (int step = 0; step < here && step < int(steps.size()); ++step) {
        before += steps[size_t(step)].differs() ? 1 : 0;
    }
    const int all = pair().differingSteps();
    const bool isOne = here >= 0 && here < int(steps.size()) && steps[size_t(here)].differs();
    m_previous->setEnabled(before > 0);
    m_next->setEnabled(before + (isOne ? 1 : 0) < all);
    m_place->setText(all == 0    ? tr("No step differs")
                         : isOne ? tr("Difference %1 of %2").arg(Labels::count(before + 1), Labels::count(all))
                                 : tr("%Ln step(s) differ", nullptr, all));
}

QString PairView::place() const
{
    return m_place->text();
}

void PairView::showRow(int row)
{
    if (row < 0) {
        return; // between two comparisons
    }
    const PairStep* step = m_model->stepAt(row);
    step ? showStep(*step) : showWhole();
    offerAdoption(step);
    m_graphs->selectStep(row - 1);
    tellPlace();
}

void PairView::showWhole()
{
    const RunPair& pair = m_model->pair();
    m_overview->startOver();
    m_overview->addHeading(tr("Runs"));
    m_overview->addTexts(tr("Name"), pair.a.name, pair.b.name);
    if (pair.a.created.isSet() && pair.b.created.isSet()) {
        m_overview->addTexts(tr("Created"), Labels::exactTime(pair.a.created), Labels::exactTime(pair.b.created));
    }
    if (!pair.a.hypothesis.isEmpty() || !pair.b.hypothesis.isEmpty()) {
        m_overview->addTexts(tr("Hypothesis"), pair.a.hypothesis, pair.b.hypothesis);
    }
    m_overview->addTexts(tr("State"), Labels::state(pair.a.state), Labels::state(pair.b.state));
    m_overview->addTexts(tr("Steps done"),
                         tr("%1 of %2").arg(Labels::count(pair.a.completed), Labels::count(pair.a.steps)),
                         tr("%1 of %2").arg(Labels::count(pair.b.completed), Labels::count(pair.b.steps)));
    m_overview->addTexts(tr("Took"), durationText(pair.a.wallMicros), durationText(pair.b.wallMicros));
    m_overview->addTexts(tr("CPU time of what ran here"), durationText(pair.a.cpuMicros),
                         durationText(pair.b.cpuMicros));
    if (pair.a.cost || pair.b.cost) {
        m_overview->addTexts(tr("Cost of what ran here"), costText(pair.a.cost), costText(pair.b.cost));
    }
    m_overview->addValues(tr("Parameters"), pair.parameters);
    if (!pair.metrics.empty()) {
        m_overview->addHeading(tr("Metrics"));
    }
    for (const PairMetric& metric : pair.metrics) {
        m_overview->addMetric(metric);
    }
    m_task->showDiff({});
    m_script->showDiff({});
    m_files->setFiles(pair.sources);
    showTabs(false, false, int(pair.sources.size()));
}

void PairView::showStep(const PairStep& step)
{
    m_overview->startOver();
    tellSides(step);
    m_overview->addValues(tr("Parameters"), step.parameters);
    m_overview->addValues(tr("Settings"), step.settings);
    m_overview->addValues(tr("Values"), step.values);
    if (!step.differs()) {
        m_overview->addNote(tr("Nothing differs in this step."));
    }
    m_task->showDiff(step.task);
    m_script->showDiff(step.script);
    m_files->setFiles(step.files);
    showTabs(!step.task.isEmpty(), !step.script.isEmpty(), int(step.files.size()));
}

void PairView::tellSides(const PairStep& step)
{
    m_overview->addHeading(step.title);
    if (step.id != step.idB) {
        m_overview->addTexts(tr("Called"), step.id, step.idB);
    }
    m_overview->addTexts(tr("State"), step.a.isThere ? Labels::state(step.a.state) : QString(),
                         step.b.isThere ? Labels::state(step.b.state) : QString());
    const auto madeIn = [](const PairStepSide& side) {
        return !side.isThere || side.attempts == 0 ? QString()
            : side.isKept                          ? tr("kept from another run")
                                                   : tr("this run");
    };
    m_overview->addTexts(tr("Result made in"), madeIn(step.a), madeIn(step.b));
    m_overview->addTexts(tr("Attempts"), countText(step.a), countText(step.b));
    m_overview->addTexts(tr("Took"), durationText(step.a.wallMicros), durationText(step.b.wallMicros));
    m_overview->addTexts(tr("CPU time"), durationText(step.a.cpuMicros), durationText(step.b.cpuMicros));
    if (step.a.cost || step.b.cost) {
        m_overview->addTexts(tr("Cost"), step.a.isThere ? costText(step.a.cost) : QString(),
                             step.b.isThere ? costText(step.b.cost) : QString());
    }
    if (!step.a.answer.isEmpty() || !step.b.answer.isEmpty()) {
        m_overview->addTexts(tr("Answer"), step.a.answer, step.b.answer);
    }
    if (!step.a.error.isEmpty() || !step.b.error.isEmpty()) {
        m_overview->addTexts(tr("Error"), step.a.error, step.b.error);
    }
}

void PairView::showTabs(bool hasTask, bool hasScript, int files)
{
    m_tabs->setTabVisible(Task, hasTask);
    m_tabs->setTabVisible(Script, hasScript);
    m_tabs->setTabVisible(Files, files > 0);
    m_tabs->setTabText(Files, tr("Files (%1)").arg(Labels::count(files)));
}

void PairView::offerAdoption(const PairStep* step)
{
    const bool canAdopt = step && step->differs();
    m_adopt->setVisible(canAdopt);
    m_adopt->menu()->clear();
    if (!canAdopt) {
        return;
    }
    const RunPair& pair = m_model->pair();
    const bool isInBoth = step->a.isThere && step->b.isThere && step->id == step->idB;
    const auto offer = [&](const PairSide& into, const PairSide& from, const PairStepSide& side, const QString& text) {
        QAction* action = m_adopt->menu()->addAction(text);
        const bool hasResult = side.isThere && side.state == StepState::Completed;
        action->setEnabled(isInBoth && hasResult);
        action->setToolTip(!isInBoth        ? tr("The other run has no step of this name")
                               : !hasResult ? tr("There is no result to take: the step did not complete")
                                            : QString());
        connect(action, &QAction::triggered, this,
                [this, into = into.run, from = from.run, id = step->id] { Q_EMIT adoptRequested(into, from, id); });
    };
    offer(pair.b, pair.a, step->a, tr("Take A's result into a branch of B…"));
    offer(pair.a, pair.b, step->b, tr("Take B's result into a branch of A…"));
}

} // namespace cmbagent
