// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/runoverview.h"

#include "widgets/common/labels.h"
#include "widgets/common/longtext.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/statusbadge.h"
#include "widgets/common/statuscount.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/factlist.h"
#include "widgets/inspector/retryfacts.h"
#include "widgets/inspector/runfacts.h"

#include <QJsonDocument>
#include <QProgressBar>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

constexpr int mostResultSteps = 50; // of a graph of thousands: the others are one click away
constexpr int mostNotes = 50;

const StepReport* lastReport(const RunGraph& graph, int step)
{
    const auto& attempts = graph.status(step).attempts;
    return attempts.empty() ? nullptr : attempts.back().report.get();
}

/// Steps that failed and wait to be tried again; a run of very many is not looked through each time.
int retryingCount(const RunProjection& run)
{
    constexpr int mostLookedAt = 20'000;
    int count = 0;
    for (int step = 0; run.stepCount() <= mostLookedAt && step < run.stepCount(); ++step) {
        count += run.step(step).isRetrying() ? 1 : 0;
    }
    return count;
}

} // namespace

RunOverview::RunOverview(const RunGraph& graph, const Clock& clock, QWidget* parent)
    : ColumnScroll(parent), m_graph(graph), m_clock(clock), m_name(new WrapLabel), m_badge(new StatusBadge),
      m_progressText(new WrapLabel), m_progress(new QProgressBar), m_description(new LongText), m_bar(new MessageBar),
      m_results(new QWidget), m_resultLists(new QVBoxLayout(m_results)), m_parameters(new FactList(tr("Parameters"))),
      m_environment(new FactList(tr("Environment"))), m_checkpoints(new FactList(tr("Checkpoints"))),
      m_retries(new FactList(tr("Retries"))), m_notes(new FactList(tr("Notes"))), m_timing(new FactList(tr("Timing")))
{
    setAccessibleName(tr("Overview of the run"));
    m_name->setFont(Theme::font(font(), 1, QFont::DemiBold));
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_progressText->setMuted(true);
    m_bar->setDismissible(false);
    m_bar->foldLongTexts();
    m_retries->setMostLines(LongText::usualLines);
    m_notes->setMostLines(LongText::usualLines);
    m_resultLists->setContentsMargins(0, 0, 0, 0);
    m_resultLists->setSpacing(Theme::grid + Theme::fine);

    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    const int margin = Theme::grid + Theme::fine;
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(2 * Theme::grid);
    auto* head = new QVBoxLayout;
    head->setSpacing(Theme::grid);
    head->addWidget(m_name);
    head->addWidget(m_badge, 0, Qt::AlignLeft);
    head->addWidget(m_progress);
    head->addWidget(m_progressText);
    column->addLayout(head);
    for (QWidget* part : std::initializer_list<QWidget*> { m_bar, m_description, m_results, m_retries, m_parameters,
                                                           m_notes, m_timing, m_checkpoints, m_environment }) {
        column->addWidget(part);
    }
    column->addStretch(1);
    setWidget(page);
}

void RunOverview::rebuild()
{
    m_shownResults.clear();
    if (m_graph.isEmpty()) {
        return;
    }
    const Workflow& workflow = *m_graph.workflow();
    const QString& runName = m_graph.projection().created().name;
    m_name->setText(m_graph.isRun() && !runName.isEmpty() ? runName : workflow.name);
    m_description->setText(workflow.description);
    m_description->setVisible(!workflow.description.isEmpty());
    showParameters();
    refresh();
}

void RunOverview::refresh()
{
    if (m_graph.isEmpty()) {
        return;
    }
    showState();
    showResults();
    showNotes();
    showTiming();
    m_environment->setFacts(m_graph.isRun() ? environmentFacts(m_graph) : QList<Fact>());
    m_checkpoints->setFacts(m_graph.isRun() ? checkpointFacts(m_graph, m_clock.now()) : QList<Fact>());
}

void RunOverview::showRetries(const RetrySummary& summary)
{
    m_retries->setFacts(retryFacts(summary));
}

void RunOverview::showState()
{
    const RunProjection& run = m_graph.projection();
    const Status status = statusOf(m_graph);
    const QString line = Labels::runLine(m_graph);
    m_badge->setStatus(status,
                       m_graph.isRun() && (run.state() == RunState::Draft || run.state() == RunState::Planning)
                           ? Labels::state(run.state())
                           : m_graph.isRun() ? Labels::status(status)
                                             : line);
    const bool moving = m_graph.isRun() && !isEnded(run.state());
    m_progress->setVisible(moving);
    m_progress->setRange(0, std::max(1, run.stepCount()));
    m_progress->setValue(run.settledCount());
    QStringList counts;
    const int retrying = retryingCount(run);
    if (retrying > 0) {
        counts << StatusCount::text(Status::Retrying, retrying);
    }
    for (const StepState state : { StepState::Completed, StepState::Running, StepState::WaitingApproval,
                                   StepState::Failed, StepState::Skipped, StepState::Cancelled, StepState::Pending }) {
        const int count = run.count(state) - (state == StepState::Pending ? retrying : 0);
        if (count > 0) {
            counts << StatusCount::text(statusOf(state), count);
        }
    }
    m_progressText->setText(m_graph.isRun() ? counts.join(QStringLiteral(" · ")) : QString());
    m_progressText->setVisible(m_graph.isRun());

    if (status == Status::Interrupted) {
        m_bar->showMessage(MessageBar::Kind::Warning, tr("The program that worked on this run ended."),
                           tr("What is completed is safe. Resume goes on from there."));
    } else if (!run.reason().isEmpty()) {
        m_bar->showMessage(status == Status::Failed ? MessageBar::Kind::Error : MessageBar::Kind::Info, run.reason());
    } else {
        m_bar->clear();
    }
}

void RunOverview::showResults()
{
    // Rebuilt only when values have changed: a run of thousands of steps is refreshed often.
    QByteArray key;
    std::vector<std::pair<int, QJsonObject>> found;
    for (const int step : m_graph.workflow()->order()) {
        const StepReport* report = lastReport(m_graph, step);
        if (report && !report->values.isEmpty() && found.size() < mostResultSteps) {
            found.emplace_back(step, report->values);
            key += QByteArray::number(step) + m_graph.label(step).toUtf8()
                + QJsonDocument(report->values).toJson(QJsonDocument::Compact);
        }
    }
    m_results->setVisible(!found.empty());
    if (key == m_shownResults) {
        return;
    }
    m_shownResults = key;
    while (QLayoutItem* item = m_resultLists->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto& [step, values] : found) {
        QList<Fact> facts;
        for (const NamedValue& value : Labels::values(values)) {
            facts.append({ value.name, value.text, {} });
        }
        auto* list = new FactList(m_graph.label(step), FactList::Look::Strong);
        m_resultLists->addWidget(list);
        list->setFacts(facts);
    }
}

void RunOverview::showParameters()
{
    QList<Fact> facts;
    const QJsonObject given = m_graph.projection().parameters();
    for (const Parameter& parameter : m_graph.workflow()->parameters) {
        const QJsonValue value = given.contains(parameter.name) ? given.value(parameter.name) : parameter.defaultValue;
        const QString text = value.isUndefined() ? tr("must be given") : Labels::value(value, parameter.unit);
        QStringList about { parameter.description };
        if (!parameter.defaultValue.isUndefined() && value != parameter.defaultValue) {
            about << tr("The workflow's own value: %1").arg(Labels::value(parameter.defaultValue, parameter.unit));
        }
        about.removeAll(QString());
        facts.append({ parameter.name, text, about.join(QLatin1Char('\n')) });
    }
    m_parameters->setFacts(facts);
}

void RunOverview::showNotes()
{
    QList<Fact> facts;
    const auto& notes = m_graph.projection().notes();
    for (auto note = notes.rbegin(); note != notes.rend() && facts.size() < mostNotes; ++note) {
        const bool known = note->step >= 0 && note->step < m_graph.stepCount();
        facts.append({ known ? m_graph.label(note->step) : tr("The run"), note->text, {} });
    }
    m_notes->setFacts(facts);
}

void RunOverview::showTiming()
{
    const RunProjection& run = m_graph.projection();
    QList<Fact> facts;
    const auto add = [&](const QString& name, Timestamp at) {
        if (at.isSet()) {
            facts.append({ name, Labels::relativeTime(at, m_clock.now()), Labels::exactTime(at) });
        }
    };
    add(tr("Created"), run.createdAt());
    add(tr("Started"), run.startedAt());
    add(tr("Ended"), run.endedAt());
    if (run.startedAt().isSet()) {
        const Timestamp to = run.endedAt().isSet() ? run.endedAt() : m_graph.isOwned() ? m_clock.now() : run.lastAt();
        const qint64 took = to.micros - run.startedAt().micros;
        facts.append(
            { tr("From start to end"), run.endedAt().isSet() ? Labels::duration(took) : Labels::elapsed(took), {} });
    }
    m_timing->setFacts(facts);
}

} // namespace cmbagent
