// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/undodesk.h"

#include "app/studio/openwindows.h"
#include "app/studio/overview.h"
#include "app/studio/settingscatalogue.h"
#include "widgets/common/messagebar.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/messagearea.h"
#include "widgets/window/windowparts.h"

namespace cmbagent {

UndoDesk::UndoDesk(Backend& backend, Overview& overview, const RunListModel& runs, OpenWindows& windows,
                   const QSettings& settings, QObject* parent)
    : QObject(parent), m_backend(backend), m_overview(overview), m_runs(runs), m_windows(windows), m_settings(settings)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { carryOut(); });
    windows.adoptEach(this, [this](MainWindow& window) { adopt(window); });
}

void UndoDesk::adopt(MainWindow& window)
{
    connect(&window, &MainWindow::deleteRunRequested, this, &UndoDesk::deleteRun);
    const MessageBar* bar = window.parts().messages->undoBar();
    connect(bar, &MessageBar::actionRequested, this, &UndoDesk::undo);
    connect(bar, &MessageBar::dismissed, this, [this] { carryOut(); });
    if (isWaiting()) {
        showBar(window);
    }
}

void UndoDesk::deleteRun(const RunId& run)
{
    const QModelIndex listed = m_runs.indexOf(run);
    const RunSummary* known = listed.isValid() ? m_runs.runAt(listed) : nullptr;
    PendingDeletion deletion;
    deletion.name = known ? known->name : run.toString();
    deletion.hidden = { run };
    deletion.carryOut = [scope = m_backend.scope(), run](Store& store) { return store.deleteRun(scope, run); };
    add(deletion);
}

void UndoDesk::add(const PendingDeletion& deletion)
{
    m_pending.append(deletion);
    m_hidden.unite(deletion.hidden);
    tellOverview();
    for (const RunId& run : deletion.hidden) {
        Q_EMIT hidden(run);
    }
    showBars();
}

int UndoDesk::seconds() const
{
    return std::max(1, m_settings.value(SettingKeys::undoSeconds, SettingKeys::defaultUndoSeconds).toInt());
}

void UndoDesk::showBars()
{
    for (MainWindow* window : m_windows.all()) {
        showBar(*window);
    }
    m_timer.start(seconds() * 1000);
}

void UndoDesk::clearBars()
{
    for (const MainWindow* window : m_windows.all()) {
        window->parts().messages->undoBar()->clear();
    }
}

void UndoDesk::showBar(MainWindow& window) const
{
    const QString what = m_pending.size() == 1
        ? tr("“%1” was deleted.").arg(m_pending.front().name)
        : tr("Deleted: %n thing(s), “%1” last.", nullptr, int(m_pending.size())).arg(m_pending.back().name);
    MessageBar* bar = window.parts().messages->undoBar();
    bar->showMessage(
        MessageBar::Kind::Info, what,
        tr("It can be brought back for %n second(s), and until the program quits. Closing this bar deletes "
           "it for good.",
           nullptr, seconds()));
    bar->setAction(tr("&Undo"));
}

void UndoDesk::undo()
{
    m_timer.stop();
    clearBars();
    for (const PendingDeletion& deletion : std::exchange(m_pending, {})) {
        m_hidden.subtract(deletion.hidden);
        if (deletion.settled) {
            deletion.settled(false);
        }
    }
    tellOverview();
}

void UndoDesk::carryOut(const std::function<void()>& done)
{
    m_timer.stop();
    clearBars();
    const auto left = std::make_shared<qsizetype>(m_pending.size());
    if (*left == 0 && done) {
        return done();
    }
    for (const PendingDeletion& deletion : std::exchange(m_pending, {})) {
        m_backend.change(deletion.carryOut, [self = QPointer(this), deletion, left, done](const Result<void>& result) {
            if (self && !result) {
                self->m_hidden.subtract(deletion.hidden);
                self->tellOverview();
                self->m_windows.active().showError(result.error());
            }
            if (self && deletion.settled) {
                deletion.settled(result.has_value());
            }
            if (--*left == 0 && done) {
                done();
            }
        });
    }
}

void UndoDesk::tellOverview()
{
    m_overview.setHidden(m_hidden);
}

} // namespace cmbagent
