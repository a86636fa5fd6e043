// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/notifier.h"

#include "app/studio/openwindows.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QApplication>
#include <QIcon>
#include <QMenu>

#include <utility>

namespace cmbagent {

namespace {

constexpr int gatherMillis = 700;
constexpr int stallLookMillis = 20'000;
constexpr int shownMillis = 20'000;
constexpr int firstLookMillis = 4'000;
const QString noTrayToldKey = QStringLiteral("notifications/noTrayTold");

qint64 limitFrom(const QSettings& settings)
{
    return settings.value(Notifier::stallKey, Notifier::defaultStallMinutes).toInt() * 60'000'000LL;
}

} // namespace

Notifier::Notifier(Backend& backend, ApprovalModel& approvals, RunListModel& runs, OpenWindows& windows,
                   QSettings& settings, QObject* parent)
    : QObject(parent), m_backend(backend), m_approvals(approvals), m_runs(runs), m_windows(windows),
      m_settings(settings), m_stalls(limitFrom(settings))
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherMillis);
    connect(&m_gather, &QTimer::timeout, this, &Notifier::tellQuestions);
    connect(&m_approvals, &ApprovalModel::asked, this, [this](const ApprovalId& id) {
        m_news.append(id);
        m_gather.start();
    });
    connect(&m_approvals, &ApprovalModel::countChanged, this, &Notifier::showCount);
    // A tray may come up after us, when the desktop starts.
    QTimer::singleShot(firstLookMillis, this, &Notifier::makeTray);
    watchRuns();
}

Notifier::~Notifier() = default;

void Notifier::makeTray()
{
    if (!QSystemTrayIcon::isSystemTrayAvailable()) {
        return; // said when somebody would have been told by it
    }
    m_menu = std::make_unique<QMenu>();
    fillMenu();
    connect(&m_windows, &OpenWindows::changed, this, &Notifier::fillMenu);
    m_tray = std::make_unique<QSystemTrayIcon>(QApplication::windowIcon());
    m_tray->setContextMenu(m_menu.get());
    connect(m_tray.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context) {
            m_windows.active().comeForward();
        }
    });
    connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, [this] {
        MainWindow& window = m_windows.showing(m_about);
        window.comeForward();
        if (const auto onClick = std::exchange(m_onClick, {})) {
            onClick(window);
        }
    });
    showCount();
    m_tray->show();
}

/// With the actions of the window used last.
void Notifier::fillMenu()
{
    const WindowActions& actions = *m_windows.active().parts().actions;
    m_menu->clear();
    connect(m_menu->addAction(tr("&Show the window")), &QAction::triggered, this,
            [this] { m_windows.active().comeForward(); });
    m_menu->addAction(actions.nextApproval);
    m_menu->addSeparator();
    m_menu->addAction(actions.quit);
}

void Notifier::showCount()
{
    if (m_tray) {
        const int count = m_approvals.count();
        m_tray->setToolTip(count > 0 ? tr("CMBAgent Studio: %n question(s) wait for your answer", nullptr, count)
                                     : tr("CMBAgent Studio"));
    }
}

bool Notifier::isLookedAt() const
{
    return QApplication::activeWindow() != nullptr;
}

void Notifier::tellQuestions()
{
    QList<ApprovalId> open;
    for (const ApprovalId& id : std::exchange(m_news, {})) {
        if (m_approvals.rowOf(id) >= 0) {
            open.append(id);
        }
    }
    if (open.isEmpty() || isLookedAt()) {
        return;
    }
    const OpenApproval& first = m_approvals.at(m_approvals.rowOf(open.front())).open;
    if (open.size() == 1) {
        tell(first.run, tr("“%1” waits for your answer", "step").arg(first.stepTitle),
             tr("%1\n%2", "question, run").arg(first.question, first.runName),
             [id = first.id](MainWindow& window) { window.openApproval(id); });
    } else {
        tell(first.run, tr("%n question(s) wait for your answer", nullptr, int(open.size())),
             tr("%1 (%2), and more", "question, run").arg(first.question, first.runName),
             [](MainWindow& window) { window.parts().actions->nextApproval->trigger(); });
    }
}

void Notifier::tell(const RunId& about, const QString& title, const QString& text, OnClick onClick)
{
    if (!m_settings.value(showKey, true).toBool()) {
        return;
    }
    MainWindow& window = m_windows.showing(about);
    QApplication::alert(&window);
    if (!m_tray && !m_settings.value(noTrayToldKey).toBool()) {
        m_settings.setValue(noTrayToldKey, true);
        window.showNotice(tr("This desktop shows no tray icons: when a step asks while you look elsewhere, this "
                             "window's entry in the task bar is marked instead."));
    }
    m_about = about;
    m_onClick = std::move(onClick);
    if (m_tray && QSystemTrayIcon::supportsMessages()) {
        m_tray->showMessage(title, text, QApplication::windowIcon(), shownMillis);
    }
    Q_EMIT told(title, text);
}

// --- runs in which nothing happens

void Notifier::watchRuns()
{
    connect(&m_backend, &Backend::committed, this, [this](const RunEvents& events) {
        for (const RunEvent& event : events) {
            if (const auto* moved = std::get_if<RunMoved>(&event.body)) {
                moved->to == RunState::Executing ? (void)m_executing.insert(event.run)
                                                 : (void)m_executing.remove(event.run);
            }
            if (!std::holds_alternative<HeartbeatRecorded>(event.body)) { // the engine's, not the run's
                m_stalls.heard(event.run, m_backend.clock().now());
            }
        }
    });
    connect(&m_backend, &Backend::progressed, this, [this](const QList<ProgressUpdate>& updates) {
        for (const ProgressUpdate& update : updates) {
            m_stalls.heard(update.run, m_backend.clock().now());
        }
    });
    connect(&m_backend, &Backend::linesWritten, this, [this](const QList<ConsoleLine>& lines) {
        for (const ConsoleLine& line : lines) {
            m_stalls.heard(line.run, m_backend.clock().now());
        }
    });
    connect(&m_look, &QTimer::timeout, this, &Notifier::lookForStalls);
    m_look.start(stallLookMillis);
}

bool Notifier::asks(const RunId& run) const
{
    for (int row = 0; row < m_approvals.count(); ++row) {
        if (m_approvals.at(row).open.run == run) {
            return true;
        }
    }
    return false;
}

void Notifier::lookForStalls()
{
    m_stalls.setLimit(limitFrom(m_settings));
    if (m_stalls.limit() <= 0) {
        return;
    }
    QList<RunId> executing;
    for (const RunId& run : m_executing) {
        if (m_backend.owns(run) && !asks(run)) { // one that waits for a person is quiet for a good reason
            executing.append(run);
        }
    }
    for (const RunId& run : m_stalls.look(executing, m_backend.clock().now())) {
        const QModelIndex index = m_runs.indexOf(run);
        const RunSummary* summary = index.isValid() ? m_runs.runAt(index) : nullptr;
        const QString name = summary ? summary->name : QString();
        const QString text = tr("Nothing has happened in it for %n minute(s). It still runs; look whether it should.",
                                nullptr, int(m_stalls.limit() / 60'000'000));
        m_windows.showing(run).showNotice(tr("“%1”: %2", "run, what").arg(name, text));
        tell(run, tr("“%1” is quiet", "run").arg(name), text,
             [run](MainWindow& window) { Q_EMIT window.runSelected(run); });
    }
}

} // namespace cmbagent
