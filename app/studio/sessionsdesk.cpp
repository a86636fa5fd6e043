// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/sessionsdesk.h"

#include "app/studio/openwindows.h"
#include "app/studio/undodesk.h"
#include "widgets/common/icons.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/runtoolbar.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

namespace cmbagent {

namespace {

constexpr int mostListed = 200; ///< of a session, the newest

QString inMenu(QString name)
{
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

SessionsDesk::SessionsDesk(Backend& backend, UndoDesk& undo, OpenWindows& windows, QSettings& settings, QObject* parent)
    : QObject(parent), m_backend(backend), m_undo(undo), m_windows(windows), m_settings(settings),
      m_session(backend.scope().session), m_menu(std::make_unique<QMenu>())
{
    m_menu->setToolTipsVisible(true);
    connect(m_menu.get(), &QMenu::aboutToShow, this, [this] {
        fillMenu();
        read(); // for the next time: another program may have made some
    });
    windows.adoptEach(this, [this](MainWindow& window) { adopt(window); });
    connect(&backend, &Backend::placeChanged, this, &SessionsDesk::adoptPlace);
    read();
}

SessionsDesk::~SessionsDesk() = default;

void SessionsDesk::adopt(MainWindow& window)
{
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("placeButton"));
    button->setIcon(Icons::icon(QStringLiteral("stack")));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMenu(m_menu.get());
    RunToolBar* bar = window.parts().toolBar;
    bar->insertWidget(bar->actions().front(), button);
    m_buttons.removeAll(nullptr);
    m_buttons.append(button);
    label(button);
    connect(window.parts().actions->sessions, &QAction::triggered, this, &SessionsDesk::open);
}

QToolButton* SessionsDesk::button() const
{
    return m_windows.active().parts().toolBar->findChild<QToolButton*>(QStringLiteral("placeButton"));
}

void SessionsDesk::label(QToolButton* button) const
{
    const QFontMetrics metrics = button->fontMetrics();
    button->setText(inMenu(metrics.elidedText(m_current, Qt::ElideRight, metrics.averageCharWidth() * 20)));
    button->setToolTip(tr("New runs begin in “%1”; choose another project or session").arg(m_current));
    button->setAccessibleName(tr("Project: %1").arg(m_current));
}

Result<SessionsDesk::Places> SessionsDesk::readPlaces(Reader& reader)
{
    const auto sessions = reader.sessions();
    if (!sessions) {
        return tl::unexpected(sessions.error());
    }
    Places places;
    for (const SessionSummary& session : *sessions) {
        const SessionScope scope(session.id);
        const auto projects = reader.projects(scope);
        const auto runs = reader.runs(scope, mostListed);
        if (!projects || !runs) {
            return tl::unexpected(projects ? runs.error() : projects.error());
        }
        places.append({ session, *projects, *runs });
    }
    return places;
}

void SessionsDesk::read()
{
    m_backend.read<Places>(&SessionsDesk::readPlaces, [self = QPointer(this)](const Result<Places>& places) {
        if (self && places) {
            self->take(*places);
        } else if (self) {
            self->tell(places.error());
        }
    });
}

void SessionsDesk::take(Places places)
{
    places.removeIf([this](const SessionPlace& place) { return m_goneSessions.contains(place.session.id); });
    m_current.clear();
    for (SessionPlace& place : places) {
        place.projects.removeIf([this](const ProjectSummary& project) { return m_goneProjects.contains(project.id); });
        for (const ProjectSummary& project : place.projects) {
            m_current = project.id == m_backend.project() ? project.name : m_current;
        }
    }
    m_places = places;
    for (QToolButton* button : std::as_const(m_buttons)) {
        if (button) {
            label(button);
        }
    }
    if (m_dialog) {
        m_dialog->showPlaces(m_places, m_backend.scope().session, m_backend.project());
    }
}

void SessionsDesk::fillMenu()
{
    m_menu->clear();
    for (const SessionPlace& place : std::as_const(m_places)) {
        if (place.session.id == m_backend.scope().session) {
            addPlace(m_menu.get(), place);
        }
    }
    m_menu->addSeparator();
    for (const SessionPlace& place : std::as_const(m_places)) {
        if (place.session.id != m_backend.scope().session && !place.session.isArchived) {
            addPlace(m_menu->addMenu(inMenu(place.session.name)), place);
        }
    }
    m_menu->addSeparator();
    m_menu->addAction(m_windows.active().parts().actions->sessions);
}

void SessionsDesk::addPlace(QMenu* menu, const SessionPlace& place)
{
    menu->addSection(inMenu(place.session.name));
    for (const ProjectSummary& project : place.projects) {
        QAction* action = menu->addAction(inMenu(project.name));
        action->setCheckable(true);
        action->setChecked(project.id == m_backend.project());
        connect(action, &QAction::triggered, this,
                [this, session = place.session.id, id = project.id] { enter(session, id); });
    }
    if (place.projects.isEmpty()) {
        connect(menu->addAction(tr("Work here")), &QAction::triggered, this,
                [this, session = place.session.id] { enter(session, {}); });
    }
}

void SessionsDesk::enter(const SessionId& session, const ProjectId& project, const std::function<void()>& then)
{
    m_backend.enter(session, project, [self = QPointer(this), then](const Result<void>& entered) {
        if (self && !entered) {
            self->tell(entered.error());
        } else if (self && then) {
            then();
        }
    });
}

void SessionsDesk::adoptPlace()
{
    m_settings.setValue(QStringLiteral("session"), m_backend.scope().session.toString());
    m_settings.setValue(QStringLiteral("project"), m_backend.project().toString());
    if (std::exchange(m_session, m_backend.scope().session) != m_backend.scope().session) {
        Q_EMIT sessionChanged();
    }
    read();
}

void SessionsDesk::open()
{
    if (!m_dialog) {
        makeDialog();
    }
    read();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void SessionsDesk::makeDialog()
{
    m_dialog = new SessionsDialog(&m_windows.active());
    connect(m_dialog, &SessionsDialog::openRequested, this,
            [this](const SessionId& session, const ProjectId& project) { enter(session, project); });
    connect(m_dialog, &SessionsDialog::runRequested, this, [this](const SessionId& session, const RunId& run) {
        const auto show = [this, run] { Q_EMIT m_windows.active().runSelected(run); };
        session == m_backend.scope().session ? show() : enter(session, {}, show);
    });
    connect(m_dialog, &SessionsDialog::deleteSessionRequested, this, &SessionsDesk::deleteSession);
    connect(m_dialog, &SessionsDialog::deleteProjectRequested, this, &SessionsDesk::deleteProject);
    connectChanges();
}

/// What is done at once; see `change`.
void SessionsDesk::connectChanges()
{
    connect(m_dialog, &SessionsDialog::createSessionRequested, this, [this](const QString& name) {
        change([name](Store& store) -> Result<void> {
            const auto made = store.createSession(name);
            return made ? Result<void>() : tl::unexpected(made.error());
        });
    });
    connect(m_dialog, &SessionsDialog::createProjectRequested, this,
            [this](const SessionId& session, const QString& name) {
                change([scope = SessionScope(session), name](Store& store) -> Result<void> {
                    const auto made = store.createProject(scope, name);
                    return made ? Result<void>() : tl::unexpected(made.error());
                });
            });
    connect(
        m_dialog, &SessionsDialog::renameSessionRequested, this, [this](const SessionId& session, const QString& name) {
            change([scope = SessionScope(session), name](Store& store) { return store.renameSession(scope, name); });
        });
    connect(m_dialog, &SessionsDialog::renameProjectRequested, this,
            [this](const SessionId& session, const ProjectId& project, const QString& name) {
                change([scope = SessionScope(session), project, name](Store& store) {
                    return store.renameProject(scope, project, name);
                });
            });
    connect(m_dialog, &SessionsDialog::archiveRequested, this, [this](const SessionId& session, bool isArchived) {
        change([scope = SessionScope(session), isArchived](Store& store) {
            return isArchived ? store.archiveSession(scope) : store.unarchiveSession(scope);
        });
    });
}

void SessionsDesk::change(std::function<Result<void>(Store&)> what)
{
    m_backend.change(std::move(what), [self = QPointer(this)](const Result<void>& result) {
        if (self && !result) {
            self->tell(result.error());
        }
        if (self) {
            self->read();
        }
    });
}

void SessionsDesk::deleteSession(const SessionId& session, const QString& name)
{
    m_goneSessions.insert(session);
    m_undo.add({ name,
                 {},
                 [scope = SessionScope(session), name](Store& store) { return store.deleteSession(scope, name); },
                 [self = QPointer(this), session](bool isDeleted) {
                     if (self && !isDeleted) {
                         self->m_goneSessions.remove(session);
                     }
                     if (self) {
                         self->read();
                     }
                 } });
    read();
}

void SessionsDesk::deleteProject(const SessionId& session, const ProjectId& project, const QString& name)
{
    m_goneProjects.insert(project);
    QSet<RunId> runs;
    for (const SessionPlace& place : std::as_const(m_places)) {
        for (const RunSummary& run : place.runs) {
            if (run.project == project) {
                runs.insert(run.id);
            }
        }
    }
    m_undo.add({ name, runs,
                 [scope = SessionScope(session), project, name](Store& store) {
                     return store.deleteProject(scope, project, name);
                 },
                 [self = QPointer(this), project](bool isDeleted) {
                     if (self && !isDeleted) {
                         self->m_goneProjects.remove(project);
                     }
                     if (self) {
                         self->read();
                     }
                 } });
    read();
}

void SessionsDesk::tell(const Error& error)
{
    m_dialog ? m_dialog->showError(error) : m_windows.active().showError(error);
}

} // namespace cmbagent
