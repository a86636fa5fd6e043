// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/stepoverview.h"

#include "core/stepchanges.h"
#include "items/filemodel.h"
#include "widgets/common/filelocator.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/longtext.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraprow.h"
#include "widgets/costs/costwords.h"
#include "widgets/inspector/factlist.h"
#include "widgets/inspector/picturelink.h"
#include "widgets/inspector/stepquestion.h"
#include "widgets/inspector/stepreason.h"
#include "widgets/window/windowstyle.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int askMillis = 120;

} // namespace

StepOverview::StepOverview(const RunGraph& graph, const Clock& clock, QWidget* parent)
    : ColumnScroll(parent), m_graph(graph), m_clock(clock), m_description(new LongText), m_bar(new MessageBar),
      m_progressText(new WrapLabel), m_progress(new QProgressBar), m_question(new StepQuestion(graph, clock)),
      m_values(new FactList(tr("Results"), FactList::Look::Strong)), m_picture(new PictureLink),
      m_metrics(new FactList(tr("Measured while running"))), m_reason(new StepReason),
      m_facts(new FactList(tr("About this step"))),
      m_folder(new QPushButton(Icons::icon(QStringLiteral("folder")), tr("Open fol&der"))),
      m_play(new QPushButton(Icons::icon(QStringLiteral("branch")), tr("&Play from here…")))
{
    setAccessibleName(tr("Overview of the step"));
    m_bar->setDismissible(false);
    m_bar->foldLongTexts();
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    m_progress->setAccessibleName(tr("Progress of the step"));
    m_progressText->setMuted(true);
    m_folder->setToolTip(tr("Open the folder the last attempt worked in"));

    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    const int margin = Theme::grid + Theme::fine;
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(2 * Theme::grid);
    auto* progressColumn = new QVBoxLayout;
    progressColumn->setSpacing(Theme::fine);
    progressColumn->addWidget(m_progressText);
    progressColumn->addWidget(m_progress);
    column->addWidget(m_description);
    column->addWidget(m_bar);
    column->addLayout(progressColumn);
    column->addWidget(m_question);
    column->addWidget(m_values);
    column->addWidget(m_picture);
    column->addWidget(m_metrics);
    column->addWidget(m_reason);
    column->addWidget(m_facts);
    column->addWidget(makeButtons());
    column->addStretch(1);
    setWidget(page);

    connect(m_question, &StepQuestion::fileActivated, this, &StepOverview::fileActivated);
    connect(m_question, &StepQuestion::answerRequested, this, &StepOverview::answerRequested);
    connect(m_picture, &PictureLink::clicked, this, [this] { Q_EMIT outputChosen(m_pictureName); });
    connect(m_folder, &QPushButton::clicked, this,
            [this] { Q_EMIT folderRequested(m_step, int(m_graph.status(m_step).attempts.size())); });
    connect(m_play, &QPushButton::clicked, this, [this] { Q_EMIT playRequested(m_step); });
    connect(m_reason, &StepReason::runActivated, this, &StepOverview::runActivated);
    m_askWhy.setSingleShot(true);
    m_askWhy.setInterval(askMillis);
    connect(&m_askWhy, &QTimer::timeout, this, [this] {
        if (m_step >= 0 && isVisible()) {
            Q_EMIT whyRequested(m_step);
        }
    });
}

QWidget* StepOverview::makeButtons()
{
    m_play->setObjectName(QStringLiteral("playFromStep"));
    m_play->setToolTip(tr("Make a branch that runs this step again, and what needs it"));
    auto* buttons = new QWidget;
    // With signs they would be wider than the pane where text is large.
    if (scaledToText(this, 100) > 140) {
        m_play->setIcon({});
        m_folder->setIcon({});
    }
    auto* row = new WrapRow(buttons); // long words, as in German, do not fit side by side
    row->startAtFront();
    row->addWidget(m_play);
    row->addWidget(m_folder);
    return buttons;
}

void StepOverview::showEvent(QShowEvent* event)
{
    ColumnScroll::showEvent(event);
    m_askWhy.start();
}

void StepOverview::setStep(int step)
{
    m_step = step;
    m_shownError = {};
    m_bar->clear();
    m_reason->setWhy({}); // of the step before
    if (step < 0) {
        return;
    }
    const QString& description = m_graph.spec(step).description;
    m_description->setText(description);
    m_description->setVisible(!description.isEmpty());
    m_question->setStep(step);
    refresh();
}

void StepOverview::refresh()
{
    if (m_step < 0) {
        return;
    }
    showTrouble();
    showValues();
    showPicture();
    showFacts();
    m_question->refresh();
    refreshProgress();
    m_folder->setVisible(!m_graph.status(m_step).attempts.empty());
    m_play->setVisible(m_graph.isRun() && m_isPlayOffered);
    if (!m_askWhy.isActive()) {
        m_askWhy.start();
    }
}

void StepOverview::refreshProgress()
{
    if (m_step < 0) {
        return;
    }
    const Status shown = statusOf(m_graph, m_step);
    const bool running = shown == Status::Running || shown == Status::Stalled;
    const LiveProgress& progress = m_graph.progress(m_step);
    m_progress->setVisible(running);
    m_progressText->setVisible(running);
    if (!running) {
        return;
    }
    const bool known = progress.fraction >= 0;
    m_progress->setRange(0, known ? 1000 : 0);
    m_progress->setValue(known ? int(progress.fraction * 1000) : 0);
    const QString elapsed = Labels::elapsed(m_clock.now().micros - m_graph.status(m_step).started().micros);
    QStringList parts { known ? Labels::percent(progress.fraction) : tr("Progress unknown"), progress.text, elapsed };
    parts.removeAll(QString());
    m_progressText->setText(parts.join(QStringLiteral(" · ")));
}

void StepOverview::showTrouble()
{
    const StepStatus& status = m_graph.status(m_step);
    const auto cause = [&] {
        return status.cause >= 0 && status.cause < m_graph.stepCount() ? m_graph.label(status.cause) : QString();
    };
    const StepReport* last = status.report();
    switch (statusOf(m_graph, m_step)) {
    case Status::Failed:
    case Status::Retrying: {
        const Error error =
            last && last->error ? *last->error : Error { ErrorCode::Internal, status.reason, {}, {}, {}, {} };
        if (m_bar->isHidden() || !(error == m_shownError)) {
            m_shownError = error;
            m_bar->showError(error); // else the details stay folded out
        }
        return;
    }
    case Status::Skipped:
        m_bar->showMessage(MessageBar::Kind::Info,
                           cause().isEmpty() ? tr("This step was skipped.")
                                             : tr("Skipped because of '%1'.").arg(cause()),
                           status.reason);
        return;
    case Status::Cancelled:
        m_bar->showMessage(MessageBar::Kind::Info, tr("This step was cancelled."), status.reason);
        return;
    case Status::Interrupted:
        m_bar->showMessage(MessageBar::Kind::Warning, tr("The program ended while this step ran."),
                           tr("What it had finished is safe. Resume the run: the step starts again from its beginning, "
                              "and no attempt is used up."));
        return;
    default:
        m_bar->clear();
    }
}

void StepOverview::showValues()
{
    const StepStatus& status = m_graph.status(m_step);
    const StepReport* report = status.attempts.empty() ? nullptr : status.attempts.back().report.get();
    QList<Fact> values;
    if (report) {
        for (const NamedValue& value : Labels::values(report->values)) {
            values.append({ value.name, value.text, {} });
        }
    }
    m_values->setFacts(values);

    QList<Fact> metrics;
    for (const Metric& metric : m_graph.projection().metrics()) {
        const bool isResult = report && report->values.contains(metric.name); // shown above already
        if (metric.step != m_step || metric.attempt != int(status.attempts.size()) || isResult) {
            continue;
        }
        const Fact fact { metric.name, Labels::measured(metric.value, -1, metric.unit), Labels::exactTime(metric.at) };
        const auto known =
            std::find_if(metrics.begin(), metrics.end(), [&](const Fact& f) { return f.name == fact.name; });
        known == metrics.end() ? metrics.append(fact) : void(*known = fact); // the last value counts
    }
    m_metrics->setFacts(metrics);
}

void StepOverview::setPlayOffered(bool isOffered)
{
    m_isPlayOffered = isOffered;
    refresh();
}

void StepOverview::setLocator(const FileLocator* locator)
{
    m_locator = locator;
    m_question->setLocator(locator);
}

void StepOverview::showPicture()
{
    QString path;
    m_pictureName.clear();
    for (const FileEntry& output : outputsOf(m_graph, m_step)) {
        if (m_locator && output.mediaType.startsWith(QLatin1String("image/"))) {
            path = m_locator->blobPath(output.blob.hash);
            m_pictureName = output.name;
            break;
        }
    }
    m_picture->setPicture(path, m_pictureName);
}

/// Who answered the step's agent, and what it took.
void StepOverview::addCalls(QList<Fact>& facts) const
{
    QStringList models;
    qint64 input = 0;
    qint64 output = 0;
    int count = 0;
    bool isRecorded = false;
    for (const PaidCall& paid : m_graph.projection().modelCalls()) {
        if (paid.step == m_step) {
            models << paid.call.model;
            input += paid.call.usage.input;
            output += paid.call.usage.output;
            isRecorded = isRecorded || paid.call.isRecorded;
            ++count;
        }
    }
    if (count == 0) {
        return;
    }
    models.removeDuplicates();
    const QString who = models.join(QStringLiteral(", "));
    facts.append({ tr("Answered by"), isRecorded ? tr("%1, recorded").arg(who) : who,
                   isRecorded ? tr("A recording answered; nobody was asked and nothing was paid now") : QString() });
    facts.append({ tr("Calls of models"), CostWords::calls(count), {} });
    facts.append(
        { tr("Tokens"), tr("%1 asked, %2 answered").arg(QLocale().toString(input), QLocale().toString(output)), {} });
    if (const auto cost = ownCost(m_graph.projection(), m_step)) {
        facts.append({ tr("Cost"), CostWords::cost(*cost), CostWords::usageOf(cost->sum) });
    }
}

void StepOverview::showFacts()
{
    const StepSpec spec = m_graph.specNow(m_step);
    const StepStatus& status = m_graph.status(m_step);
    QList<Fact> facts { { tr("Kind"), Labels::kind(spec.kind), {} } };
    if (!spec.script.isEmpty()) {
        facts.append({ tr("Script"), spec.script, {} });
    } else if (!spec.inlineCode.isEmpty()) {
        facts.append({ tr("Script"), tr("inside the workflow file"), {} });
    }
    if (spec.kind == StepKind::Agent) {
        facts.append({ tr("Agent"), spec.agent.reference(), {} });
        facts.append({ tr("Task"), spec.agent.task.trimmed(), {} });
        if (!spec.agent.model.isEmpty()) {
            facts.append({ tr("Model"), spec.agent.model, {} });
        }
        addCalls(facts);
    }
    QStringList needs;
    for (const Need& need : spec.needs) {
        const QString label = m_graph.label(need.step);
        needs << (need.optional ? tr("%1 (optional)").arg(label) : label);
    }
    if (!needs.isEmpty()) {
        facts.append({ tr("Comes after"), needs.join(QLatin1Char('\n')), tr("It starts when these have ended") });
    }
    if (status.ended().isSet()) {
        facts.append({ tr("Took"), Labels::duration(status.ended().micros - status.started().micros), {} });
        facts.append(
            { tr("Ended"), Labels::relativeTime(status.ended(), m_clock.now()), Labels::exactTime(status.ended()) });
    } else if (status.started().isSet()) {
        facts.append({ tr("Started"), Labels::clockTime(status.started()), Labels::exactTime(status.started()) });
    }
    if (spec.kind != StepKind::Approval) {
        facts.append({ tr("Attempts"),
                       tr("%1 of %2")
                           .arg(status.attempts.size())
                           .arg(std::max(spec.retry.attempts, int(status.attempts.size()))),
                       {} });
    }
    if (spec.timeoutMillis > 0) {
        facts.append({ tr("Time limit"), Labels::elapsed(spec.timeoutMillis * 1000), {} });
    }
    const ResourceSpec claim = claimOf(m_graph.projection(), m_step);
    if (claim.memoryBytes > 0) {
        facts.append({ tr("Memory limit"), Labels::fileSize(claim.memoryBytes), {} });
    }
    m_facts->setFacts(facts);
}

} // namespace cmbagent
