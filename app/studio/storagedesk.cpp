// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/storagedesk.h"

#include "app/studio/openwindows.h"
#include "widgets/window/environmentspane.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/storagedialog.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>

namespace cmbagent {

StorageDesk::StorageDesk(Backend& backend, OpenWindows& windows, QObject* parent)
    : QObject(parent), m_backend(backend), m_windows(windows), m_environments(backend)
{
    windows.adoptEach(this, [this](MainWindow& window) {
        connect(window.parts().actions->storage, &QAction::triggered, this, &StorageDesk::open);
    });
}

void StorageDesk::open()
{
    if (!m_dialog) {
        m_dialog = new StorageDialog(&m_windows.active());
        connect(m_dialog, &StorageDialog::freeRequested, this, [this] { collect(false); });
        connect(m_dialog, &StorageDialog::runSelected, this, &StorageDesk::runSelected);
        connect(m_dialog->environments(), &EnvironmentsPane::removeRequested, this, &StorageDesk::removeEnvironment);
        readRows();
        readEnvironments();
        collect(true);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void StorageDesk::freeOlderThan(int days)
{
    constexpr qint64 secondsInDay = 86'400;
    m_backend.change(
        [days](Store& store) -> Result<void> {
            const auto collected = store.collectGarbage(false, days * secondsInDay);
            return collected ? Result<void>() : tl::unexpected(collected.error());
        },
        [self = QPointer(this)](const Result<void>& done) {
            if (self && done) {
                Q_EMIT self->freed();
            } else if (self) {
                self->m_windows.active().showError(done.error());
            }
        });
}

void StorageDesk::readRows()
{
    m_backend.read<QList<SessionSummary>>([](Reader& reader) { return reader.sessions(); },
                                          [self = QPointer(this)](const Result<QList<SessionSummary>>& sessions) {
                                              if (self && self->m_dialog && sessions) { // the rows tell what went wrong
                                                  self->m_dialog->showSessions(*sessions,
                                                                               self->m_backend.scope().session);
                                              }
                                          });
    m_backend.read<QList<StorageRow>>([scope = m_backend.scope()](Reader& reader) { return reader.storage(scope); },
                                      [self = QPointer(this)](const Result<QList<StorageRow>>& rows) {
                                          if (!self || !self->m_dialog) {
                                              return;
                                          }
                                          rows ? self->m_dialog->showRows(*rows)
                                               : self->m_dialog->showError(rows.error());
                                      });
}

void StorageDesk::readEnvironments()
{
    m_environments.list([this](const Result<QList<EnvironmentRow>>& rows) {
        if (m_dialog) {
            rows ? m_dialog->environments()->showRows(*rows) : m_dialog->showError(rows.error());
        }
    });
}

void StorageDesk::removeEnvironment(const ProjectId& project)
{
    m_environments.remove(project, [this](const Result<void>& removed) {
        if (!m_dialog) {
            return;
        }
        if (!removed) {
            m_dialog->environments()->takeBack();
            return m_dialog->showError(removed.error());
        }
        readEnvironments();
        Q_EMIT freed();
    });
}

void StorageDesk::collect(bool isDryRun)
{
    const auto report = std::make_shared<GarbageReport>();
    m_backend.change(
        [report, isDryRun](Store& store) -> Result<void> {
            auto collected = store.collectGarbage(isDryRun);
            if (!collected) {
                return tl::unexpected(collected.error());
            }
            *report = std::move(*collected);
            return {};
        },
        [self = QPointer(this), report, isDryRun](const Result<void>& done) {
            if (!self) {
                return;
            }
            if (!isDryRun && done) {
                Q_EMIT self->freed();
            }
            if (self->m_dialog) {
                done ? self->m_dialog->showGarbage(*report) : self->m_dialog->showError(done.error());
            }
        });
}

} // namespace cmbagent
