// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/studio/desktopnotes.h"
#include "app/studio/questionreader.h"
#include "app/studio/stallwatch.h"
#include "items/approvalmodel.h"
#include "items/runlistmodel.h"

#include <QSet>
#include <QSettings>
#include <QSystemTrayIcon>
#include <QTimer>

class QMenu;

namespace cmbagent {

class MainWindow;
class OpenWindows;

/// Tells a person who looks elsewhere: of questions that wait, of steps that stall, and of runs in which nothing
/// happens any more. With notifications of the desktop, or of the tray icon where it has none; else, and beside them,
/// by its entry in the task bar. A click on a notification leads to what it is about, in the window that shows that
/// run, else in the one used last; a question that needs no look can be answered there. Main thread.
class Notifier : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive this. `bus`: where the desktop's notifications are.
    Notifier(Backend& backend, ApprovalModel& approvals, RunListModel& runs, OpenWindows& windows, QSettings& settings,
             const QDBusConnection& bus = QDBusConnection::sessionBus(), QObject* parent = nullptr);
    ~Notifier() override;

    /// Tells of something that is about no run, unless a person looks at a window anyway; `show` leads to it.
    void tellElsewhere(const QString& title, const QString& text, const std::function<void(MainWindow&)>& show);

    static constexpr int defaultStallMinutes = 15;
    inline static const QString showKey = QStringLiteral("notifications/show"); ///< bool, true
    inline static const QString stallKey = QStringLiteral("notifications/stallMinutes"); ///< 0: never

Q_SIGNALS:
    /// What was or would be shown by the desktop; for tests.
    void told(const QString& title, const QString& text);

private:
    using Shower = std::function<void(MainWindow&)>;

    /// A notification on show: the run it is about, and what its buttons mean.
    struct Meaning
    {
        RunId about;
        Shower show;
        std::optional<AnswerOrder> order {}; ///< bound to what is shown; the answer is the button's
    };

    void makeTray();
    void fillMenu();
    void watchRuns();
    void lookForStalls();
    void takeStall(const RunId& run, const StepStalled& stall);
    void tellStall(const RunId& run, int step, const QString& stepTitle, qint64 quietMicros);
    [[nodiscard]] QString nameOf(const RunId& run) const;
    void tellQuestions();
    void tellQuestion(const OpenApproval& open);
    void tellAsked(const AskedQuestion& question, const QuestionReader::Notes& notes);
    void tell(const DesktopNote& note, const Meaning& meaning);
    void alert(MainWindow& window);
    void show(const Meaning& meaning);
    void takePressed(int note, const QString& key);
    void closeAnswered();
    void showCount();
    [[nodiscard]] bool isLookedAt() const;
    [[nodiscard]] bool asks(const RunId& run) const;

    Backend& m_backend;
    ApprovalModel& m_approvals;
    RunListModel& m_runs;
    OpenWindows& m_windows;
    QSettings& m_settings;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_tray;
    StallWatch m_stalls;
    QSet<RunId> m_executing; ///< here
    QHash<RunId, int> m_stalledSteps; ///< the last one that was marked in each of them
    QHash<RunId, Timestamp> m_toldQuiet; ///< when it was told of the whole run
    QTimer m_gather; ///< several questions at once are told together
    QTimer m_look;
    QList<ApprovalId> m_news;
    Meaning m_told; ///< by the tray's last notification
    QuestionReader m_reader;
    DesktopNotes m_desktop;
    QHash<int, Meaning> m_meanings; ///< by note of the desktop
};

} // namespace cmbagent
