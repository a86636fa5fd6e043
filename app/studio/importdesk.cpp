// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/importdesk.h"

#include "widgets/window/mainwindow.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>

namespace cmbagent {

ImportDesk::ImportDesk(Backend& backend, MainWindow& window, QObject* parent)
    : QObject(parent), m_backend(backend), m_window(window)
{
    connect(window.parts().actions->importOldRun, &QAction::triggered, this, &ImportDesk::chooseFolder);
}

void ImportDesk::chooseFolder()
{
    auto* const dialog = new QFileDialog(&m_window, tr("Import a run of CMBAgent"));
    dialog->setObjectName(QStringLiteral("importFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDesk::importFolder);
    dialog->open();
}

void ImportDesk::importFolder(const QString& folder)
{
    if (m_import) {
        return m_window.showNotice(tr("Another folder is being imported. Wait until it is done."));
    }
    m_first = {};
    m_count = 0;
    m_known = 0;
    m_import = std::make_unique<OldRunImport>(m_backend);
    connect(m_import.get(), &OldRunImport::imported, this, &ImportDesk::takeRun);
    // Later, for the import must not go while it tells.
    connect(m_import.get(), &OldRunImport::completed, this, &ImportDesk::end, Qt::QueuedConnection);
    connect(
        m_import.get(), &OldRunImport::failed, this,
        [this](const Error& error) {
            m_import.reset();
            m_window.showError(error);
        },
        Qt::QueuedConnection);
    m_import->start(folder, false);
    m_window.showNotice(tr("Importing %1…").arg(QDir::toNativeSeparators(folder)));
}

void ImportDesk::takeRun(const QJsonObject& report)
{
    const bool isKnown = report.value(QStringLiteral("already_imported")).toBool();
    isKnown ? ++m_known : ++m_count;
    if (m_first.isNull()) {
        m_first = RunId::fromString(report.value(QStringLiteral("run_id")).toString()).value_or(RunId());
    }
}

void ImportDesk::end()
{
    m_import.reset();
    m_window.showNotice(m_count > 0 ? tr("%n run(s) were imported.", nullptr, m_count)
                                    : tr("This folder was imported before and has not changed since."));
    if (!m_first.isNull()) {
        Q_EMIT runSelected(m_first);
    }
}

} // namespace cmbagent
