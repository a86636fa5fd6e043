// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "widgets/sessions/sessionsdialog.h"

#include <QPointer>
#include <QSet>
#include <QSettings>

class QMenu;
class QToolButton;

namespace cmbagent {

class MainWindow;
class OpenWindows;
class UndoDesk;

/// The button in the tool bar of every window that says in which project new runs begin and changes it, and the manager
/// of sessions and projects. What is chosen is kept for the next start. Lives on the main thread.
class SessionsDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk.
    SessionsDesk(Backend& backend, UndoDesk& undo, OpenWindows& windows, QSettings& settings,
                 QObject* parent = nullptr);
    ~SessionsDesk() override;

    void open();
    /// Null while it is closed.
    [[nodiscard]] SessionsDialog* dialog() const { return m_dialog; }
    /// The one of the window used last.
    [[nodiscard]] QToolButton* button() const;

Q_SIGNALS:
    /// Another session is open now: nothing that was on show belongs to it.
    void sessionChanged();

private:
    using Places = QList<SessionPlace>;

    static Result<Places> readPlaces(Reader& reader);
    void adopt(MainWindow& window);
    void label(QToolButton* button) const;
    void makeDialog();
    void connectChanges();
    void read();
    void take(Places places);
    void fillMenu();
    void addPlace(QMenu* menu, const SessionPlace& place);
    void enter(const SessionId& session, const ProjectId& project, const std::function<void()>& then = {});
    void adoptPlace();
    void change(std::function<Result<void>(Store&)> what);
    void deleteSession(const SessionId& session, const QString& name);
    void deleteProject(const SessionId& session, const ProjectId& project, const QString& name);
    void tell(const Error& error);

    Backend& m_backend;
    UndoDesk& m_undo;
    OpenWindows& m_windows;
    QSettings& m_settings;
    SessionId m_session; ///< that was open before
    QPointer<SessionsDialog> m_dialog;
    std::unique_ptr<QMenu> m_menu; ///< of all the buttons
    QList<QPointer<QToolButton>> m_buttons; ///< each goes with its window
    QString m_current; ///< name of the project
    Places m_places;
    QSet<SessionId> m_goneSessions; ///< deleted, or about to be
    QSet<ProjectId> m_goneProjects;
};

} // namespace cmbagent
