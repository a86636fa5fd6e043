// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <QDialog>
#include <QPointer>

#include <functional>

class QCheckBox;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace cmbagent {

class ConfirmDialog;
class MessageBar;
struct Question;

/// A session as the manager shows it: its projects, and the newest runs of each.
struct SessionPlace
{
    SessionSummary session;
    QList<ProjectSummary> projects;
    QList<RunSummary> runs;
};

/// Where runs belong: sessions, the projects in them, and the runs in those. Sessions and projects can be made, opened,
/// renamed and deleted, sessions archived, too. Never modal. Lives on the main thread.
class SessionsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SessionsDialog(QWidget* parent);

    /// `session` and `project` are where new runs begin now.
    void showPlaces(const QList<SessionPlace>& places, const SessionId& session, const ProjectId& project);
    void showError(const Error& error);
    [[nodiscard]] QTreeWidget* tree() const { return m_tree; }
    [[nodiscard]] QPushButton* openButton() const { return m_open; }
    [[nodiscard]] QPushButton* newSessionButton() const { return m_newSession; }
    [[nodiscard]] QPushButton* newProjectButton() const { return m_newProject; }
    [[nodiscard]] QPushButton* renameButton() const { return m_rename; }
    [[nodiscard]] QPushButton* archiveButton() const { return m_archive; }
    [[nodiscard]] QPushButton* deleteButton() const { return m_delete; }
    [[nodiscard]] QCheckBox* showArchived() const { return m_showArchived; }
    /// The small question that is open; null when none is.
    [[nodiscard]] ConfirmDialog* question() const;

Q_SIGNALS:
    void openRequested(const cmbagent::SessionId& session, const cmbagent::ProjectId& project);
    void runRequested(const cmbagent::SessionId& session, const cmbagent::RunId& run);
    void createSessionRequested(const QString& name);
    void createProjectRequested(const cmbagent::SessionId& session, const QString& name);
    void renameSessionRequested(const cmbagent::SessionId& session, const QString& name);
    void renameProjectRequested(const cmbagent::SessionId& session, const cmbagent::ProjectId& project,
                                const QString& name);
    void archiveRequested(const cmbagent::SessionId& session, bool isArchived);
    void deleteSessionRequested(const cmbagent::SessionId& session, const QString& name);
    void deleteProjectRequested(const cmbagent::SessionId& session, const cmbagent::ProjectId& project,
                                const QString& name);

private:
    void build();
    QWidget* makeButtons();
    void connectButtons();
    void fill();
    void addSession(const SessionPlace& place);
    void adopt();
    void openChosen();
    void renameChosen();
    void deleteChosen();
    void ask(const Question& question, const QString& label, const QString& text,
             const std::function<void(const QString&)>& then);
    [[nodiscard]] const SessionPlace* place(const SessionId& id) const;
    [[nodiscard]] bool isTaken(const QString& name, const SessionId& besides) const;

    QList<SessionPlace> m_places;
    SessionId m_session;
    ProjectId m_project;
    MessageBar* m_bar;
    QTreeWidget* m_tree;
    QCheckBox* m_showArchived;
    QPushButton* m_open;
    QPushButton* m_newSession;
    QPushButton* m_newProject;
    QPushButton* m_rename;
    QPushButton* m_archive;
    QPushButton* m_delete;
    QPointer<ConfirmDialog> m_question;
};

} // namespace cmbagent
