// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/storagedesk.h"

#include "app/studio/openwindows.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/storagedialog.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>

namespace cmbagent {

StorageDesk::StorageDesk(Backend& backend, OpenWindows& windows, QObject* parent)
    : QObject(parent), m_backend(backend), m_windows(windows)
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
        readRows();
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
    m_backend.read<QList<StorageRow>>([scope = m_backend.scope()](Reader& reader) { return reader.storage(scope); },
                                      [self = QPointer(this)](const Result<QList<StorageRow>>& rows) {
                                          if (!self || !self->m_dialog) {
                                              return;
                                          }
                                          rows ? self->m_dialog->showRows(*rows)
                                               : self->m_dialog->showError(rows.error());
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
