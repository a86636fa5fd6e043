// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/runcommands.h"

#include "widgets/common/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace cmbagent {

namespace {

/// `whyNot` empty: it can be done.
QAction* add(QMenu* menu, const QString& text, const char* icon, const QString& whyNot = {})
{
    QAction* action = menu->addAction(Icons::icon(QLatin1String(icon)), text);
    action->setEnabled(whyNot.isEmpty());
    action->setToolTip(whyNot);
    return action;
}

bool isLive(const RunSummary& run)
{
    return run.isOwned && run.state == RunState::Executing;
}

} // namespace

QString RunCommands::linkTo(const RunId& run)
{
    return QStringLiteral("cmbagent://run/%1").arg(run.toString());
}

QMenu* RunCommands::makeMenu(const RunSummary& run, QWidget* parent)
{
    auto* menu = new QMenu(parent);
    menu->setToolTipsVisible(true);
    addNames(menu, run);
    menu->addSeparator();
    addMarks(menu, run);
    menu->addSeparator();
    addBranching(menu, run);
    menu->addSeparator();
    addLife(menu, run);
    return menu;
}

void RunCommands::addNames(QMenu* menu, const RunSummary& run)
{
    connect(add(menu, tr("&Open"), "open"), &QAction::triggered, this, [this, run] { Q_EMIT openRequested(run.id); });
    connect(add(menu, tr("Open in new &window"), "external"), &QAction::triggered, this,
            [this, run] { Q_EMIT windowRequested(run.id); });
    connect(add(menu, tr("Re&name…"), "modify"), &QAction::triggered, this,
            [this, run] { Q_EMIT renameRequested(run.id, run.name); });
    connect(add(menu, run.hypothesis.isEmpty() ? tr("Add &hypothesis…") : tr("Change &hypothesis…"), "help"),
            &QAction::triggered, this, [this, run] { Q_EMIT hypothesisRequested(run.id, run.hypothesis); });
    QAction* link = add(menu, tr("Copy lin&k"), "link", {});
    link->setToolTip(tr("A link that opens this run on this computer, from any program"));
    connect(link, &QAction::triggered, this, [run] { QGuiApplication::clipboard()->setText(linkTo(run.id)); });
}

void RunCommands::addMarks(QMenu* menu, const RunSummary& run)
{
    connect(add(menu, run.isStarred ? tr("Remove s&tar") : tr("S&tar"), run.isStarred ? "star" : "star-filled"),
            &QAction::triggered, this, [this, run] { Q_EMIT starRequested(run.id, !run.isStarred); });
    connect(add(menu, run.isArchived ? tr("Bring back from the archi&ve") : tr("Archi&ve"), "archive",
                isLive(run) ? tr("It is running") : QString()),
            &QAction::triggered, this, [this, run] { Q_EMIT archiveRequested(run.id, run.name, !run.isArchived); });
    if (!run.parent.isNull()) {
        const bool isAbandoned = run.branchStatus == BranchStatus::Abandoned;
        connect(add(menu, isAbandoned ? tr("No longer a&bandoned") : tr("Mark as a&bandoned"), "reject"),
                &QAction::triggered, this,
                [this, run, isAbandoned] { Q_EMIT abandonRequested(run.id, run.name, !isAbandoned); });
    }
}

void RunCommands::addBranching(QMenu* menu, const RunSummary& run)
{
    connect(add(menu, tr("Show &among branches"), "branch"), &QAction::triggered, this,
            [this, run] { Q_EMIT branchesRequested(run.id); });
    if (!run.parent.isNull()) {
        connect(add(menu, tr("Com&pare with its parent"), "compare"), &QAction::triggered, this, [this, run] {
            Q_EMIT compareRequested({ run.parent, run.id });
        });
    }
}

void RunCommands::addLife(QMenu* menu, const RunSummary& run)
{
    const bool canResume = run.state == RunState::Paused || run.state == RunState::Failed || run.isInterrupted()
        || (run.state == RunState::Draft && !run.parent.isNull());
    connect(add(menu, tr("R&esume"), "resume",
                canResume         ? QString()
                    : isLive(run) ? tr("It is running")
                                  : tr("It has ended")),
            &QAction::triggered, this, [this, run] { Q_EMIT resumeRequested(run.id); });
    connect(add(menu, tr("&Cancel…"), "cancel", isEnded(run.state) ? tr("It has ended") : QString()),
            &QAction::triggered, this, [this, run] { Q_EMIT cancelRequested(run.id, run.name); });
    menu->addSeparator();
    connect(add(menu, tr("Open &folder"), "folder"), &QAction::triggered, this,
            [this, run] { Q_EMIT openFolderRequested(run.id); });
    connect(add(menu, tr("&Delete"), "reject", isLive(run) ? tr("It is running; cancel it first") : QString()),
            &QAction::triggered, this, [this, run] { Q_EMIT deleteRequested(run.id, run.name); });
}

} // namespace cmbagent
