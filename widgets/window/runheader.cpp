// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/runheader.h"

#include "core/clock.h"
#include "widgets/common/labels.h"
#include "widgets/common/statusbadge.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/costs/costwords.h"
#include "widgets/tasks/taskwords.h"
#include "widgets/window/windowstyle.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

bool hasRecordedCalls(const RunProjection& run)
{
    const auto& calls = run.modelCalls();
    return isRecorded(run.created().options)
        || std::any_of(calls.begin(), calls.end(), [](const PaidCall& paid) { return paid.call.isRecorded; });
}

} // namespace

RunHeader::RunHeader(const RunGraph& graph, const Clock& clock, QActionGroup* views, QWidget* parent)
    : QWidget(parent), m_graph(graph), m_clock(clock), m_first(new QHBoxLayout), m_name(new ElidedLabel),
      m_subtitle(new ElidedLabel), m_state(new StatusBadge), m_recorded(new QLabel(TaskWords::recorded())),
      m_progressText(new QLabel), m_progress(new QProgressBar)
{
    setAttribute(Qt::WA_StyledBackground);
    setLook(this, Look::Bar);
    m_name->setFont(Theme::font(font(), 4, QFont::DemiBold));
    m_name->setObjectName(QStringLiteral("runName"));
    setLook(m_subtitle, Look::Muted);
    m_state->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_recorded->setObjectName(QStringLiteral("recordedMark"));
    m_recorded->setToolTip(TaskWords::recordedTip());
    m_recorded->setAccessibleDescription(TaskWords::recordedTip());
    m_recorded->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_progressText->setObjectName(QStringLiteral("runProgress"));
    setLook(m_progressText, Look::Muted);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(scaledToText(m_progress, 120));
    m_progress->setMinimumWidth(48); // it gives way where text is large
    m_progress->setAccessibleName(tr("Steps done"));

    m_first->setSpacing(12);
    m_first->addWidget(m_name);
    m_first->addWidget(m_state);
    m_first->addWidget(m_recorded);
    m_first->addStretch(1);
    auto* second = new QHBoxLayout;
    second->setSpacing(10);
    second->addWidget(m_progress, 0, Qt::AlignVCenter);
    second->addWidget(m_progressText);
    second->addStretch(1);
    for (QAction* view : views->actions()) {
        auto* button = new QToolButton;
        button->setDefaultAction(view);
        button->setIconSize(QSize(16, 16) * scaledToText(button, 100) / 100);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        button->setMinimumWidth(button->iconSize().width() + 14); // its words do not keep the window wide
        second->addWidget(button);
        m_views.append(button);
        connect(view, &QAction::visibleChanged, button, [view, button] { button->setVisible(view->isVisible()); });
    }
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(16, 10, 12, 6);
    all->setSpacing(2);
    all->addLayout(m_first);
    all->addWidget(m_subtitle);
    all->addLayout(second);

    connect(&m_graph, &RunGraph::wasReset, this, [this] {
        m_runName.clear();
        refresh();
    });
    connect(&m_graph, &RunGraph::runChanged, this, &RunHeader::refresh);
    connect(&m_graph, &RunGraph::approvalsChanged, this, &RunHeader::refresh);
    connect(&m_graph, &RunGraph::stepsChanged, this, &RunHeader::refresh);
    refresh();
}

void RunHeader::setRunName(const QString& name)
{
    m_runName = name;
    refresh();
}

void RunHeader::addTool(QWidget* tool)
{
    m_first->addWidget(tool);
    m_tool = qobject_cast<QToolButton*>(tool);
    fitViews();
}

QString RunHeader::title() const
{
    return m_name->text();
}

QString RunHeader::stateText() const
{
    return m_state->text();
}

QString RunHeader::progressText() const
{
    return m_progressText->text();
}

bool RunHeader::saysRecorded() const
{
    return !m_recorded->isHidden();
}

void RunHeader::refresh()
{
    if (m_graph.isEmpty()) {
        return;
    }
    const RunProjection& run = m_graph.projection();
    const Workflow& workflow = *m_graph.workflow();
    const bool isRun = m_graph.isRun();
    const QString ownName = run.created().name.isEmpty() ? workflow.name : run.created().name;
    m_name->setText(!m_runName.isEmpty() ? m_runName : isRun ? ownName : workflow.name);
    m_state->setVisible(isRun);
    m_recorded->setVisible(isRun && hasRecordedCalls(run));
    m_progress->setVisible(isRun);
    if (!isRun) {
        m_progressText->setText(tr("Not run yet · %1").arg(Labels::steps(m_graph.stepCount())));
        showSubtitle(workflow.description);
        fitViews();
        return;
    }
    m_state->setStatus(statusOf(m_graph));
    m_progress->setRange(0, std::max(1, m_graph.stepCount()));
    const bool isBroken = run.state() == RunState::Failed || run.state() == RunState::Cancelled;
    m_progress->setValue(isBroken ? run.count(StepState::Completed) : run.settledCount());
    showProgressText(run);
    showProgressColor();
    fitViews();
    // Why it stands where it stands; while it runs there is nothing to explain.
    showSubtitle(run.state() == RunState::Executing || run.state() == RunState::Completed ? QString() : run.reason());
}

void RunHeader::showProgressText(const RunProjection& run)
{
    QStringList parts { Labels::progress(run) };
    if (run.startedAt().isSet()) {
        const bool isOver = run.endedAt().isSet();
        const Timestamp end = isOver ? run.endedAt() : m_graph.isOwned() ? m_clock.now() : run.lastAt();
        const qint64 micros = end.micros - run.startedAt().micros;
        parts.append(isOver ? Labels::duration(micros) : Labels::elapsed(micros));
    }
    QStringList tips;
    if (run.startedAt().isSet()) {
        tips.append(tr("Started %1").arg(Labels::exactTime(run.startedAt())));
    }
    if (const auto cost = ownCost(run)) {
        parts.append(CostWords::cost(*cost));
        tips.append(tr("Models: %1", "calls").arg(CostWords::calls(cost->sum.calls)));
        tips.append(CostWords::usageOf(cost->sum));
    }
    m_progressText->setText(parts.join(QStringLiteral(" · ")));
    m_progressText->setToolTip(tips.join(QLatin1Char('\n')));
}

void RunHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitViews();
}

void RunHeader::fitViews()
{
    // The words of the switch give way before those of the run.
    const int beside =
        m_progressText->sizeHint().width() + (m_progress->isHidden() ? 0 : m_progress->maximumWidth()) + 80;
    int words = 0;
    for (const QToolButton* button : m_views) {
        words += button->fontMetrics().horizontalAdvance(button->text()) + button->iconSize().width()
            + 42; // padding, frame and gaps
    }
    const auto style = beside + words <= width() ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly;
    for (QToolButton* button : m_views) {
        button->setToolButtonStyle(style);
    }
    if (m_tool) { // and those of a tool before the name
        const int name = std::min(m_name->sizeHint().width(), width() / 2);
        const int state = m_state->isHidden() ? 0 : m_state->sizeHint().width();
        const int tool = m_tool->fontMetrics().horizontalAdvance(m_tool->text()) + m_tool->iconSize().width();
        const bool hasRoom = name + state + tool + 110 <= width(); // margins, frames and gaps
        m_tool->setToolButtonStyle(hasRoom ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    }
}

void RunHeader::showSubtitle(const QString& text)
{
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
}

void RunHeader::showProgressColor()
{
    const Status status = statusOf(m_graph);
    const char* name = status == Status::Failed ? "failed"
        : status == Status::Waiting             ? "waiting"
        : status == Status::Completed           ? "completed"
        : status == Status::Running             ? "running"
                                                : "still";
    if (m_progress->property("status").toString() != QLatin1String(name)) {
        m_progress->setProperty("status", QString::fromLatin1(name));
        restyle(m_progress);
    }
}

} // namespace cmbagent
