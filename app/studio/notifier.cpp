// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/notifier.h"

#include "app/studio/openwindows.h"
#include "app/studio/questionnote.h"
#include "app/studio/whilealive.h"
#include "core/stepchanges.h"
#include "widgets/approvals/approvalpart.h"
#include "widgets/approvals/approvalwords.h"
#include "widgets/common/labels.h"
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
constexpr qint64 sameStallMicros = 120'000'000; ///< of a run and of its step, told once
constexpr int shownMillis = 20'000;
constexpr int firstLookMillis = 4'000;
const QString showButton = QStringLiteral("show");
const QString noTrayToldKey = QStringLiteral("notifications/noTrayTold");

qint64 limitFrom(const QSettings& settings)
{
    return settings.value(Notifier::stallKey, Notifier::defaultStallMinutes).toInt() * 60'000'000LL;
}

} // namespace

Notifier::Notifier(Backend& backend, ApprovalModel& approvals, RunListModel& runs, OpenWindows& windows,
                   QSettings& settings, const QDBusConnection& bus, QObject* parent)
    : QObject(parent), m_backend(backend), m_approvals(approvals), m_runs(runs), m_windows(windows),
      m_settings(settings), m_stalls(limitFrom(settings)), m_reader(backend, approvals), m_desktop(bus)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherMillis);
    connect(&m_gather, &QTimer::timeout, this, &Notifier::tellQuestions);
    connect(&m_approvals, &ApprovalModel::asked, this, [this](const ApprovalId& id) {
        m_news.append(id);
        m_gather.start();
    });
    connect(&m_approvals, &ApprovalModel::countChanged, this, &Notifier::showCount);
    connect(&m_approvals, &ApprovalModel::rowsRemoved, this, &Notifier::closeAnswered);
    connect(&m_desktop, &DesktopNotes::pressed, this, &Notifier::takePressed);
    connect(&m_desktop, &DesktopNotes::closed, this, [this](int note) { m_meanings.remove(note); });
    // A tray may come up after us, when the desktop starts.
    QTimer::singleShot(firstLookMillis, this, &Notifier::makeTray);
    watchRuns();
}

/// A question nobody here can answer any more must not offer to be answered.
Notifier::~Notifier()
{
    const auto notes = m_meanings.keys();
    for (const int note : notes) {
        m_desktop.close(note);
    }
}

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
    connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, [this] { show(std::exchange(m_told, {})); });
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
        tellQuestion(first);
    } else {
        tell({ tr("%n question(s) wait for your answer", nullptr, int(open.size())),
               tr("%1 (%2), and more", "question, run").arg(first.question, first.runName) },
             { first.run, [](MainWindow& window) { window.parts().actions->nextApproval->trigger(); } });
    }
}

/// Where the desktop can show answers, it is looked first whether the question needs more than them.
void Notifier::tellQuestion(const OpenApproval& open)
{
    const Meaning leads { open.run, [id = open.id](MainWindow& window) { window.openApproval(id); } };
    const auto tellPlainly = [this, open, leads] {
        tell({ tr("“%1” waits for your answer", "step").arg(open.stepTitle),
               tr("%1\n%2", "question, run").arg(open.question, open.runName) },
             leads);
    };
    if (!m_desktop.isThere()) {
        return tellPlainly();
    }
    m_reader.read(open.run, open.id, [this, tellPlainly](const Result<AskedQuestion>& question) {
        if (!question) {
            return tellPlainly();
        }
        m_reader.findNotes(*question, [this, question = *question](const QuestionReader::Notes& notes) {
            if (m_approvals.rowOf(question.request.id) >= 0) { // nobody was faster
                tellAsked(question, notes);
            }
        });
    });
}

void Notifier::tellAsked(const AskedQuestion& question, const QuestionReader::Notes& notes)
{
    const ApprovalRequested& request = question.request;
    DesktopNote note { tr("“%1” waits for your answer", "step").arg(question.stepTitle),
                       questionText(question, m_backend.clock().now()) };
    note.stays = true; // closed when it is answered, here or anywhere
    if (m_desktop.hasButtons()) {
        for (const Resolution answer : answersOnDesktop(question, notes)) {
            note.buttons.append({ resolutionName(answer), ApprovalWords::verb(answer, request.kind) });
        }
    }
    tell(note,
         { question.run, [id = request.id](MainWindow& window) { window.openApproval(id); },
           AnswerOrder { question.run, request.id, request.hash } });
}

void Notifier::tell(const DesktopNote& note, const Meaning& meaning)
{
    if (!m_settings.value(showKey, true).toBool()) {
        return;
    }
    alert(m_windows.showing(meaning.about));
    if (m_desktop.isThere()) {
        DesktopNote shown = note;
        shown.buttons.append({ showButton, tr("Show") });
        m_meanings.insert(m_desktop.show(shown), meaning);
    } else if (m_tray && QSystemTrayIcon::supportsMessages()) {
        m_told = meaning;
        m_tray->showMessage(note.title, note.text, QApplication::windowIcon(), shownMillis);
    }
    Q_EMIT told(note.title, note.text);
}

void Notifier::tellElsewhere(const QString& title, const QString& text, const Shower& show)
{
    if (!isLookedAt()) {
        tell({ title, text }, { {}, show });
    }
}

/// Marks the window's entry in the task bar, and says once where that is all there is.
void Notifier::alert(MainWindow& window)
{
    QApplication::alert(&window);
    if (!m_desktop.isThere() && !m_tray && !m_settings.value(noTrayToldKey).toBool()) {
        m_settings.setValue(noTrayToldKey, true);
        window.showNotice(tr("This desktop shows no tray icons: when a step asks while you look elsewhere, this "
                             "window's entry in the task bar is marked instead."));
    }
}

/// Leads to what a notification is about.
void Notifier::show(const Meaning& meaning)
{
    MainWindow& window = m_windows.showing(meaning.about);
    window.comeForward();
    if (meaning.show) {
        meaning.show(window);
    }
}

void Notifier::takePressed(int note, const QString& key)
{
    const Meaning meaning = m_meanings.take(note);
    m_desktop.close(note);
    const auto answer = resolutionFromName(key);
    if (!answer) {
        show(meaning);
    } else if (meaning.order && m_approvals.rowOf(meaning.order->id) >= 0) { // else somebody was faster
        AnswerOrder order = *meaning.order;
        order.draft.resolution = *answer;
        Q_EMIT m_windows.showing(meaning.about).parts().asking->answered({ order });
    }
}

void Notifier::closeAnswered()
{
    QList<int> over;
    for (auto it = m_meanings.cbegin(); it != m_meanings.cend(); ++it) {
        if (it->order && m_approvals.rowOf(it->order->id) < 0) {
            over.append(it.key());
        }
    }
    for (const int note : over) {
        m_desktop.close(note);
    }
}

// --- runs in which nothing happens

void Notifier::watchRuns()
{
    connect(&m_backend, &Backend::committed, this, [this](const RunEvents& events) {
        for (const RunEvent& event : events) {
            if (const auto* moved = std::get_if<RunMoved>(&event.body)) {
                moved->to == RunState::Executing ? (void)m_executing.insert(event.run)
                                                 : (void)m_executing.remove(event.run);
                m_stalledSteps.remove(event.run);
                m_toldQuiet.remove(event.run);
            }
            if (!std::holds_alternative<HeartbeatRecorded>(event.body)
                && !std::holds_alternative<UsageSampled>(event.body)) { // the engine's, not the run's
                m_stalls.heard(event.run, m_backend.clock().now());
            }
            if (const auto* stall = std::get_if<StepStalled>(&event.body)) {
                takeStall(event.run, *stall);
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
    // It stands still where it is shown, too, and nothing of it would say why.
    connect(&m_backend, &Backend::runLost, this, [this](const RunId& run, const Error& error) {
        MainWindow& window = m_windows.showing(run);
        window.showError(error);
        alert(window);
    });
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
        const QString name = nameOf(run);
        const QString text = tr("Nothing has happened in it for %n minute(s). It still runs; look whether it should.",
                                nullptr, int(m_stalls.limit() / 60'000'000));
        m_toldQuiet.insert(run, m_backend.clock().now());
        m_windows.showing(run).showNotice(tr("“%1”: %2", "run, what").arg(name, text));
        // Its step may be marked a moment later: looked up when somebody wants to see it.
        tell({ tr("“%1” is quiet", "run").arg(name), text },
             { run, [this, run](MainWindow& window) { window.openStep(run, m_stalledSteps.value(run, -1)); } });
    }
}

QString Notifier::nameOf(const RunId& run) const
{
    const QModelIndex index = m_runs.indexOf(run);
    const RunSummary* summary = index.isValid() ? m_runs.runAt(index) : nullptr;
    return summary ? summary->name : QString();
}

/// The engine has marked a step: which one is read from the run, for few steps stall.
void Notifier::takeStall(const RunId& run, const StepStalled& stall)
{
    if (!stall.isStalled) {
        m_stalledSteps.remove(run);
        return;
    }
    m_stalledSteps.insert(run, stall.step);
    const auto told = m_toldQuiet.constFind(run);
    const bool isKnown =
        told != m_toldQuiet.constEnd() && m_backend.clock().now().micros - told->micros < sameStallMicros;
    if (isKnown || limitFrom(m_settings) <= 0) {
        return;
    }
    m_backend.read<QString>(
        [scope = m_backend.scope(), &blobs = m_backend.blobs(), run,
         step = stall.step](Reader& reader) -> Result<QString> {
            const auto loaded = reader.load(scope, run, blobs);
            return loaded && step < loaded->stepCount() ? labelNow(*loaded, step) : QString();
        },
        whileAlive(this, [this, run, stall](const Result<QString>& title) {
            tellStall(run, stall.step, title.value_or(QString()), stall.quietMicros);
        }));
}

void Notifier::tellStall(const RunId& run, int step, const QString& stepTitle, qint64 quietMicros)
{
    const QString text = tr("Nothing has been heard of it for %1. It still runs: wait for it, or end it.")
                             .arg(Labels::elapsed(quietMicros));
    m_windows.showing(run).showNotice(tr("“%1” of “%2”: %3", "step, run, what").arg(stepTitle, nameOf(run), text));
    tell({ tr("“%1” has stalled", "step").arg(stepTitle), tr("%1\n%2", "what, run").arg(text, nameOf(run)) },
         { run, [run, step](MainWindow& window) { window.openStep(run, step); } });
}

} // namespace cmbagent
