// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importcommand.h"

#include <QDir>
#include <QJsonArray>

namespace cmbagent {

void ImportCommand::start()
{
    m_import = std::make_unique<OldRunImport>(m_backend);
    connect(m_import.get(), &OldRunImport::progressed, this, &ImportCommand::showProgress);
    connect(m_import.get(), &OldRunImport::imported, this, [this](const QJsonObject& report) {
        if (std::exchange(m_hasProgress, false)) {
            m_terminal.clearLine();
        }
        tell(report);
        m_terminal.json(report);
    });
    connect(m_import.get(), &OldRunImport::completed, this, [this] { finish(ExitCode::Done); });
    connect(m_import.get(), &OldRunImport::failed, this, [this](const Error& error) {
        if (std::exchange(m_hasProgress, false)) {
            m_terminal.clearLine();
        }
        m_terminal.error(error);
        finish(m_isInterrupted ? ExitCode::Interrupted : exitCodeFor(error));
    });
    m_import->start(QDir::current().absoluteFilePath(m_invocation.arguments.front()), m_invocation.has("--again"));
}

void ImportCommand::interrupt()
{
    m_isInterrupted = true;
    m_import ? m_import->cancel() : finish(ExitCode::Interrupted);
}

void ImportCommand::showProgress(const QString& name, int done, int total)
{
    if (m_terminal.isInteractive() && !m_terminal.isJson() && total > 0) {
        m_hasProgress = true;
        m_terminal.clearLine();
        m_terminal.part(QStringLiteral("%1: %2 of %3 files").arg(name, QString::number(done), QString::number(total)));
    }
}

void ImportCommand::tell(const QJsonObject& report) const
{
    const auto run = RunId::fromString(report.value(QStringLiteral("run_id")).toString()).value_or(RunId());
    const QJsonObject costs = report.value(QStringLiteral("costs")).toObject();
    const QString name = m_terminal.coloured(report.value(QStringLiteral("name")).toString(), Terminal::Colour::Bold);
    if (report.value(QStringLiteral("already_imported")).toBool()) {
        m_terminal.line(QStringLiteral("%1 was imported before, as run %2, and has not changed since. "
                                       "Add --again to import it once more.")
                            .arg(name, shortId(run)));
        return;
    }
    m_terminal.line(
        QStringLiteral("%1 · run %2 · %3, %4: %5 steps, %6 attempts, %7 files, %8$%9")
            .arg(name, shortId(run), report.value(QStringLiteral("kind")).toString(),
                 report.value(QStringLiteral("state")).toString(),
                 QString::number(report.value(QStringLiteral("steps")).toArray().size()),
                 QString::number(report.value(QStringLiteral("attempts")).toArray().size()),
                 QString::number(report.value(QStringLiteral("files")).toArray().size()),
                 costs.value(QStringLiteral("is_upper_bound")).toBool() ? QStringLiteral("at most ") : QString(),
                 QString::number(costs.value(QStringLiteral("usd")).toDouble(), 'f', 4)));
    for (const QJsonValue& warning : report.value(QStringLiteral("warnings")).toArray()) {
        m_terminal.line(m_terminal.coloured(QStringLiteral("  ") + warning.toString(), Terminal::Colour::Yellow));
    }
    const QJsonArray unknown = report.value(QStringLiteral("unknown_files")).toArray();
    if (!unknown.isEmpty()) {
        m_terminal.line(QStringLiteral("  %1 files are kept without being understood.").arg(unknown.size()));
    }
}

} // namespace cmbagent
