// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/statusline.h"

#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/theme.h"
#include "widgets/window/windowstyle.h"

#include <QActionGroup>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace cmbagent {

StatusLine::StatusLine(const RunGraph& graph, const Clock& clock, QWidget* parent)
    : QStatusBar(parent), m_graph(graph), m_clock(clock), m_totals(new QLabel), m_workersButton(new QToolButton),
      m_feed(new QToolButton), m_saved(new QLabel), m_size(new QLabel)
{
    setSizeGripEnabled(false);
    m_totals->setObjectName(QStringLiteral("totals"));
    m_totals->setContentsMargins(8, 0, 0, 0);
    m_totals->setTextFormat(Qt::PlainText);
    m_saved->setObjectName(QStringLiteral("saved"));
    m_size->setObjectName(QStringLiteral("dataSize"));
    m_size->setContentsMargins(8, 0, 8, 0);
    setLook(m_size, Look::Muted);
    m_workersButton->setObjectName(QStringLiteral("workers"));
    m_workersButton->setAutoRaise(true);
    m_workersButton->setPopupMode(QToolButton::InstantPopup);
    m_workersButton->setAccessibleName(tr("Workers"));
    addWidget(m_totals);
    addWidget(m_workersButton);
    m_feed->setObjectName(QStringLiteral("feed"));
    m_feed->setAutoRaise(true);
    m_feed->setPopupMode(QToolButton::InstantPopup);
    m_feed->hide();
    addPermanentWidget(m_feed);
    addPermanentWidget(m_saved);
    addPermanentWidget(m_size);
    auto* menu = new QMenu(m_workersButton);
    m_workersButton->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &StatusLine::askWorkers);
    setWorkers(3, 0);
    showSaved();
    for (auto signal : { &RunGraph::wasReset, &RunGraph::runChanged }) {
        connect(&m_graph, signal, this, &StatusLine::refresh);
    }
    connect(&m_graph, &RunGraph::stepsChanged, this, &StatusLine::refresh);
    refresh();
}

void StatusLine::askWorkers()
{
    QMenu* menu = m_workersButton->menu();
    menu->clear();
    auto* group = new QActionGroup(menu);
    for (const int count : { 1, 2, 3, 4, 6, 8, 12, 16 }) {
        QAction* choice = menu->addAction(tr("%n step(s) at a time", nullptr, count));
        choice->setCheckable(true);
        choice->setChecked(count == m_workers);
        group->addAction(choice);
        connect(choice, &QAction::triggered, this, [this, count] { Q_EMIT workersChanged(count); });
    }
}

void StatusLine::setWorkers(int workers, int runningSteps)
{
    m_workers = workers;
    m_runningSteps = runningSteps;
    m_workersButton->setText(workers == 1 ? tr("1 worker") : tr("%1 workers").arg(workers));
    m_workersButton->setToolTip(
        tr("Steps that may run at a time, over all runs. %1 running now. Click to change.").arg(runningSteps));
    refresh();
}

void StatusLine::setSaving(bool isSaving)
{
    m_isSaving = isSaving;
    showSaved();
}

void StatusLine::setHalted(const std::optional<Error>& error)
{
    m_halt = error;
    showSaved();
}

void StatusLine::setDataPlace(const QString& path, qint64 bytes)
{
    m_size->setText(bytes > 0 ? Labels::fileSize(bytes) : QString());
    m_size->setToolTip(tr("All runs and their files are kept in %1").arg(path));
}

void StatusLine::setFeed(std::optional<int> clients, const QString& url)
{
    m_feed->setVisible(clients.has_value());
    if (clients) {
        m_feed->setText(*clients == 0 ? tr("Feed: nobody connected") : tr("Feed: %Ln connected", nullptr, *clients));
        m_feed->setToolTip(tr("The event feed is on, at %1. %n program(s) of this computer follow it. Click to change.",
                              nullptr, *clients)
                               .arg(url));
    }
}

void StatusLine::setFeedAction(QAction* action)
{
    m_feed->addAction(action); // the menu of an instant popup
}

void StatusLine::setGraphShown(bool isShown)
{
    m_isGraphShown = isShown;
    refresh();
}

QString StatusLine::totalsText() const
{
    return m_totals->text();
}

QString StatusLine::savedText() const
{
    return m_saved->text();
}

void StatusLine::showSaved()
{
    setLook(m_saved, m_halt ? Look::Fault : Look::Muted);
    if (m_halt) {
        m_saved->setText(m_halt->code == ErrorCode::DiskFull       ? tr("not saved: disk full")
                             : m_halt->code == ErrorCode::ReadOnly ? tr("not saved: read-only")
                                                                   : tr("not saved"));
        m_saved->setToolTip(m_halt->what + QLatin1Char(' ') + m_halt->mend);
    } else {
        m_saved->setText(m_isSaving ? tr("saving…") : tr("saved"));
        m_saved->setToolTip(m_isSaving ? tr("What just happened is being written to the disk")
                                       : tr("Everything shown is on the disk"));
    }
}

void StatusLine::refresh()
{
    if (!m_isGraphShown || m_graph.isEmpty()) {
        m_totals->setText(m_runningSteps > 0 ? tr("%Ln step(s) running", nullptr, m_runningSteps) : tr("Ready"));
        return;
    }
    if (!m_graph.isRun()) {
        m_totals->setText(tr("Not run yet · %1").arg(Labels::steps(m_graph.stepCount())));
        return;
    }
    QStringList parts { Labels::runLine(m_graph) };
    const RunProjection& run = m_graph.projection();
    if (run.startedAt().isSet()) {
        const Timestamp end = run.endedAt().isSet() ? run.endedAt() : m_graph.isOwned() ? m_clock.now() : run.lastAt();
        const qint64 micros = end.micros - run.startedAt().micros;
        parts.append(run.endedAt().isSet() ? Labels::duration(micros) : Labels::elapsed(micros));
    }
    m_totals->setText(parts.join(QStringLiteral(" · ")));
}

} // namespace cmbagent
