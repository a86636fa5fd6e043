// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/playsheet.h"

#include "items/rungraph.h"
#include "widgets/branches/planlist.h"
#include "widgets/branches/playfields.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraprow.h"
#include "widgets/costs/costwords.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

using Fate = PlayLine::Fate;
constexpr int margin = Theme::grid + Theme::fine;

/// "about 12 s", "at least 12 s", or what is not known.
QString timeText(qint64 micros, int untimed)
{
    if (micros <= 0) {
        return untimed > 0 ? PlaySheet::tr("time unknown") : QString();
    }
    return untimed > 0 ? PlaySheet::tr("at least %1").arg(Labels::duration(micros))
                       : PlaySheet::tr("about %1").arg(Labels::duration(micros));
}

/// "about $0.02", "at least $0.02", or what is not known; empty where nothing costs anything.
QString costText(const PlayPlan& plan, int branches)
{
    const auto cost = plan.costOf(branches);
    if (!cost) {
        return plan.unpaid > 0 ? PlaySheet::tr("cost unknown") : QString();
    }
    return plan.unpaid > 0 ? PlaySheet::tr("at least %1").arg(CostWords::money(cost->likely))
                           : PlaySheet::tr("about %1").arg(CostWords::money(cost->likely));
}

/// What the estimates stand on.
QStringList basisOf(const PlayPlan& plan, int branches)
{
    QStringList remarks { PlaySheet::tr("Times are what the same steps usually took before.") };
    const auto cost = plan.costOf(branches);
    if (cost) {
        remarks << (cost->runs == 1 ? PlaySheet::tr("The cost is what the same steps cost in one earlier run: %1.")
                                          .arg(CostWords::range(*cost))
                                    : PlaySheet::tr("The cost is what the same steps cost in %1 earlier runs: %2.")
                                          .arg(cost->runs)
                                          .arg(CostWords::range(*cost)))
                << CostWords::accuracy(*cost);
    }
    if (plan.unpaid > 0) {
        remarks << PlaySheet::tr("Nobody knows what %Ln step(s) with an agent cost: no run has paid for it yet.",
                                 nullptr, plan.unpaid);
    } else if (!cost) {
        remarks << PlaySheet::tr("Nothing here asks a language model, so nothing costs money.");
    }
    remarks.removeAll(QString());
    return remarks;
}

} // namespace

PlaySheet::PlaySheet(const RunGraph& graph, const FileLocator* files, QWidget* parent)
    : QWidget(parent), m_graph(graph), m_fields(new PlayFields(graph, files)), m_message(new MessageBar),
      m_plan(new PlanList), m_summary(new WrapLabel), m_remark(new WrapLabel), m_play(new QPushButton),
      m_draft(new QPushButton)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAccessibleName(tr("Play from here"));
    build();
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounceMillis);
    connect(&m_debounce, &QTimer::timeout, this, &PlaySheet::ask);
    connect(m_fields, &PlayFields::changed, this, &PlaySheet::takeChange);
    connect(m_plan, &PlanList::stepChosen, this,
            [this](const QString& step) { Q_EMIT stepChosen(m_graph.workflow()->indexOf(step)); });
    connect(m_play, &QPushButton::clicked, this, [this] { play(true); });
    connect(m_draft, &QPushButton::clicked, this, [this] { play(false); });
    connect(&m_graph, &RunGraph::wasReset, this, &PlaySheet::adoptGraph);
    connect(&m_graph, &RunGraph::stepsChanged, this, [this] {
        if (!m_debounce.isActive()) { // a busy parent must not put it off for ever
            askAgain();
        }
    });
    connect(&m_graph, &RunGraph::stepsRenamed, this, [this] {
        if (m_graph.run() == m_parent) {
            m_fields->renameSteps();
        }
    });
    const auto onKey = [this](const QKeySequence& keys, auto call) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, call);
    };
    onKey(Qt::Key_Escape, [this] { dismiss(); });
    onKey(Qt::CTRL | Qt::Key_Return, [this] { m_play->click(); });
    onKey(Qt::CTRL | Qt::Key_Enter, [this] { m_play->click(); });
    updateButtons();
}

void PlaySheet::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(m_fields);
    split->addWidget(buildPlan());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({ 360, 240 });
    column->addWidget(split, 1);
    column->addWidget(buildFoot());
}

QWidget* PlaySheet::buildPlan()
{
    auto* pane = new QWidget;
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(margin, Theme::grid, margin, 0);
    column->setSpacing(Theme::fine);
    m_summary->setObjectName(QStringLiteral("planSummary"));
    setLook(m_summary, Look::Title);
    m_remark->setMuted(true);
    m_remark->setFont(Theme::font(font(), -1));
    setLook(m_plan, Look::Pane);
    m_plan->setMinimumHeight(1); // it scrolls; the words above it do not, and are not cut for it
    column->addWidget(m_summary);
    column->addWidget(m_remark);
    column->addWidget(m_plan, 1);
    return pane;
}

QWidget* PlaySheet::buildFoot()
{
    auto* foot = new QWidget;
    foot->setObjectName(QStringLiteral("panelFoot"));
    foot->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(margin, Theme::grid, margin, margin);
    column->setSpacing(Theme::grid);
    column->addWidget(m_message);
    auto* buttons = new WrapRow;
    buttons->addWidget(m_draft);
    buttons->addWidget(m_play);
    column->addLayout(buttons);
    m_play->setIcon(Icons::icon(QStringLiteral("run"), Icons::Tint::OnAccent));
    m_play->setObjectName(QStringLiteral("playBranch"));
    m_draft->setObjectName(QStringLiteral("draftBranch"));
    setLook(m_play, Look::PrimaryButton);
    m_message->setDismissible(false);
    m_message->clear();
    return foot;
}

void PlaySheet::openFor(int step)
{
    if (!m_graph.isRun()) {
        return;
    }
    const bool isNew = m_parent != m_graph.run();
    if (isNew) {
        m_parent = m_graph.run();
        m_fields->adoptRun();
    }
    m_isOpen = true;
    m_message->clear();
    m_fields->setFromStep(step);
    Q_EMIT opened(m_parent);
    m_fields->from()->setFocus(Qt::OtherFocusReason);
    askAgain();
    updateButtons();
}

QJsonObject PlaySheet::draft() const
{
    return m_isOpen ? m_fields->draft() : QJsonObject();
}

void PlaySheet::openAs(const QJsonObject& draft)
{
    if (!draft.isEmpty() && m_graph.isRun()) {
        openFor(m_graph.workflow()->indexOf(draft.value(QStringLiteral("from")).toString()));
        m_fields->setDraft(draft);
    }
}

void PlaySheet::dismiss()
{
    if (!m_isOpen) {
        return;
    }
    m_isOpen = false;
    m_debounce.stop();
    Q_EMIT closed();
}

/// Another run is on show: the fields were about the one before.
void PlaySheet::adoptGraph()
{
    if (m_graph.run() == m_parent) {
        return askAgain();
    }
    m_parent = {};
    m_plan->setPlan({});
    m_answer = Answer::Pending;
    ++m_ticket;
    dismiss();
}

void PlaySheet::takeChange()
{
    m_message->clear();
    m_fields->clearFaults();
    updateButtons();
    askAgain();
}

void PlaySheet::askAgain()
{
    if (m_isOpen) {
        m_debounce.start();
    }
}

void PlaySheet::ask()
{
    const QList<PlayOrder> orders = m_fields->orders();
    if (orders.isEmpty()) {
        return; // the field says what is wrong
    }
    Q_EMIT planRequested(++m_ticket, orders.first());
}

void PlaySheet::setCheckpoints(const QList<CheckpointRow>& checkpoints)
{
    m_fields->setCheckpoints(checkpoints);
}

void PlaySheet::showPlan(quint64 ticket, const PlayPlan& plan)
{
    if (ticket != m_ticket) {
        return;
    }
    m_shownPlan = plan;
    m_answer = Answer::Planned;
    m_plan->setPlan(plan);
    m_message->clear();
    m_fields->clearFaults();
    updateButtons();
}

void PlaySheet::showPlanRefused(quint64 ticket, const Error& error)
{
    if (ticket != m_ticket) {
        return;
    }
    m_answer = Answer::Refused;
    m_plan->setPlan({});
    if (!m_fields->showFault(error)) {
        m_message->showError(error);
    }
    updateButtons();
}

void PlaySheet::play(bool begins)
{
    const QList<PlayOrder> orders = m_fields->orders();
    if (orders.isEmpty() || m_isBusy) {
        return;
    }
    m_isBusy = true;
    m_message->clear();
    updateButtons();
    Q_EMIT playRequested(orders, begins);
}

void PlaySheet::showPlayed()
{
    m_isBusy = false;
    m_parent = {}; // the next one begins anew
    updateButtons();
    dismiss();
}

void PlaySheet::showPlayRefused(const Error& error)
{
    m_isBusy = false;
    if (!m_fields->showFault(error)) {
        m_message->showError(error);
    }
    updateButtons();
}

QString PlaySheet::summary() const
{
    return m_summary->text();
}

void PlaySheet::showSummary()
{
    const int branches = int(m_fields->orders().size());
    m_remark->setVisible(m_answer == Answer::Planned);
    if (m_answer != Answer::Planned) {
        m_summary->setText(m_answer == Answer::Refused ? tr("It cannot be played like this")
                                                       : tr("Working out what is kept and what runs again…"));
        return;
    }
    const int runs = m_shownPlan.count(Fate::Runs);
    const int kept = int(m_shownPlan.lines.size()) - runs;
    QStringList parts;
    if (branches > 1) {
        parts << tr("%n branch(es)", nullptr, branches);
    }
    parts << tr("%Ln step(s) run again", nullptr, runs) << tr("%Ln kept", nullptr, kept);
    parts << timeText(m_shownPlan.usualMicrosOf(branches), m_shownPlan.untimed) << costText(m_shownPlan, branches);
    parts.removeAll(QString());
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    QStringList remarks;
    if (m_shownPlan.questions > 0) {
        remarks << tr("The time of your answer to %n question(s) is not counted.", nullptr, m_shownPlan.questions);
    }
    if (runs > 0) {
        remarks << basisOf(m_shownPlan, branches);
    }
    m_remark->setText(remarks.join(QLatin1Char(' ')));
    m_remark->setVisible(!remarks.isEmpty());
}

void PlaySheet::updateButtons()
{
    const QString fault = m_fields->fault();
    const int branches = int(m_fields->orders().size());
    const bool isReady = fault.isEmpty() && m_answer == Answer::Planned && !m_isBusy;
    m_play->setText(branches > 1 ? tr("&Play %n branch(es)", nullptr, branches) : tr("&Play from here"));
    m_draft->setText(branches > 1 ? tr("Make %n &draft(s)", nullptr, branches) : tr("Make a &draft"));
    m_play->setEnabled(isReady);
    m_draft->setEnabled(isReady);
    m_play->setToolTip(fault.isEmpty() ? tr("Make the branch and run it at once (Ctrl+Return)") : fault);
    m_draft->setToolTip(fault.isEmpty() ? tr("Make the branch; it runs when you resume it") : fault);
    showSummary();
}

} // namespace cmbagent
