// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportcommands.h"

#include "app/backend/workflowopener.h"
#include "archive/picklewriter.h"
#include "archive/snapshot.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace cmbagent {

namespace {

Result<void> writeWhole(const QString& path, const QByteArray& content, const QString& what)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit()) {
        return fail(ErrorCode::Io, QStringLiteral("%1 could not be written to %2.").arg(what, path),
                    QStringLiteral("Choose a place you may write to."), file.errorString());
    }
    return {};
}

} // namespace

void ExportCommand::start()
{
    const QString output = m_invocation.value("--output");
    m_format = m_invocation.has("--format")      ? m_invocation.value("--format")
        : output.endsWith(QLatin1String(".pkl")) ? QStringLiteral("pkl")
                                                 : m_format;
    if (m_format != QLatin1String("json") && m_format != QLatin1String("pkl")) {
        return refuse(ErrorCode::BadInput, QStringLiteral("There is no format '%1' for runs.").arg(m_format),
                      QStringLiteral("Use json or pkl."));
    }
    if (m_format == QLatin1String("pkl") && output.isEmpty()) {
        return refuse(ErrorCode::BadInput, QStringLiteral("A pickle is no text that could be shown."),
                      QStringLiteral("Say where it goes: --output FILE.pkl."));
    }
    const qint64 at = m_invocation.value("--at").toLongLong();
    if (at == 0) {
        return loadRun(m_invocation.run, [this](const RunSummary&, const RunProjection& run) { write(run); });
    }
    findRun([this, at](const RunSummary& summary) {
        ask<RunProjection>([this, at, id = summary.id](
                               Reader& reader) { return reader.loadAt(m_backend.scope(), id, at, m_backend.blobs()); },
                           [this](const RunProjection& run) { write(run); });
    });
}

void ExportCommand::write(const RunProjection& run)
{
    const QJsonObject snapshot = runSnapshot(run);
    const QString path = m_invocation.value("--output");
    if (path.isEmpty()) {
        m_terminal.exact(QJsonDocument(snapshot).toJson());
        m_terminal.json(snapshot);
        return finish(ExitCode::Done);
    }
    const QByteArray content = m_format == QLatin1String("pkl") ? pickleOf(snapshot) : QJsonDocument(snapshot).toJson();
    if (const auto written = writeWhole(path, content, QStringLiteral("The run")); !written) {
        return finish(written.error());
    }
    m_terminal.line(QStringLiteral("%1: the run as it was after event %2.").arg(path, QString::number(run.seq())));
    m_terminal.json({ { "path", path }, { "format", m_format }, { "seq", run.seq() }, { "bytes", content.size() } });
    finish(ExitCode::Done);
}

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
        m_terminal.exact(text);
        m_terminal.json({ { "format", m_formatName }, { "graph", QString::fromUtf8(text) } });
        return finish(ExitCode::Done);
    }
    if (const auto written = writeWhole(path, text, QStringLiteral("The graph")); !written) {
        return finish(written.error());
    }
    m_terminal.line(QStringLiteral("%1: %2 steps.").arg(path, QString::number(run.stepCount())));
    m_terminal.json(
        { { "path", path }, { "format", m_formatName }, { "steps", run.stepCount() }, { "bytes", text.size() } });
    finish(ExitCode::Done);
}

} // namespace cmbagent
