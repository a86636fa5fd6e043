// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportcommands.h"

#include "app/backend/workflowopener.h"

#include <QFileInfo>
#include <QSaveFile>

namespace cmbagent {

void ExportGraphCommand::start()
{
    if (m_invocation.has("--format")) {
        m_formatName = m_invocation.value("--format");
    }
    const auto format = graphFormatFromName(m_formatName);
    if (!format) {
        return refuse(ErrorCode::BadInput, QStringLiteral("There is no format '%1' for graphs.").arg(m_formatName),
                      QStringLiteral("Use mermaid, dot or json; the window also writes svg, png and pdf."));
    }
    m_format = *format;
    const QString source = m_invocation.arguments.front();
    if (!QFileInfo(source).isFile()) {
        return loadRun(source, [this](const RunSummary&, const RunProjection& run) { write(run); });
    }
    const auto file = openWorkflow(source);
    if (!file) {
        for (const Error& error : file.error()) {
            m_terminal.error(error);
        }
        return finish(ExitCode::Usage);
    }
    write(RunProjection(RunId(), file->workflow));
}

void ExportGraphCommand::write(const RunProjection& run)
{
    const QByteArray text = graphText(run, m_format, m_invocation.has("--down"));
    const QString path = m_invocation.value("--output");
    if (path.isEmpty()) {
        m_terminal.part(QString::fromUtf8(text));
        m_terminal.json({ { "format", m_formatName }, { "graph", QString::fromUtf8(text) } });
        return finish(ExitCode::Done);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        return finish(Error { ErrorCode::Io,
                              QStringLiteral("The graph could not be written to %1.").arg(path),
                              QStringLiteral("Choose a place you may write to."),
                              file.errorString(),
                              {},
                              {} });
    }
    m_terminal.line(QStringLiteral("%1: %2 steps.").arg(path).arg(run.stepCount()));
    m_terminal.json(
        { { "path", path }, { "format", m_formatName }, { "steps", run.stepCount() }, { "bytes", text.size() } });
    finish(ExitCode::Done);
}

} // namespace cmbagent
