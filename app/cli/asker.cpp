// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/asker.h"

#include "app/cli/planlines.h"
#include "app/cli/questions.h"
#include "app/cli/runview.h"

namespace cmbagent {

namespace {

bool isText(const QString& mediaType)
{
    return mediaType.startsWith(QLatin1String("text/")) || mediaType == QLatin1String("application/json");
}

} // namespace

Asker::Asker(const Terminal& terminal, const Blobs& blobs, const RunView& view, QObject* parent)
    : QObject(parent), m_terminal(terminal), m_blobs(blobs), m_view(view)
{ }

void Asker::show(const Approval& approval) const
{
    const RunProjection& run = m_view.run();
    const ApprovalRequested& request = approval.request;
    m_terminal.line();
    m_terminal.line(m_terminal.coloured(run.askerLabel(request.step), Terminal::Colour::Bold));
    for (const Evidence& evidence : request.shown) {
        const int step = run.workflow()->indexOf(evidence.name.section(QLatin1Char('/'), 0, 0));
        const QString name = evidence.name.section(QLatin1Char('/'), 1);
        m_terminal.line(
            QStringLiteral("  %1").arg(step >= 0 ? outputPath(m_view.folder(), run, step, name) : evidence.name));
        const auto content = isText(evidence.mediaType) && request.kind != ApprovalKind::Plan
            ? m_blobs.read(evidence.blob.hash)
            : fail(ErrorCode::Unsupported, {});
        if (content) {
            m_terminal.line(
                QStringLiteral("    ")
                + QString::fromUtf8(*content).trimmed().replace(QLatin1Char('\n'), QStringLiteral("\n    ")));
        }
    }
    for (const QString& line : contextLines(request)) {
        m_terminal.line(QStringLiteral("  ") + line);
    }
    if (request.kind == ApprovalKind::Plan) {
        for (const QString& line : planLines(request, *run.workflow())) {
            m_terminal.line(QStringLiteral("  ") + line);
        }
    }
    m_terminal.line(m_terminal.coloured(request.question, Terminal::Colour::Violet));
}

void Asker::ask(const Approval& approval)
{
    if (!m_input) {
        m_input = std::make_unique<LineInput>();
        connect(m_input.get(), &LineInput::lineTyped, this, &Asker::takeLine);
    }
    m_open.append(approval);
    if (!m_isAsking) {
        next();
    }
}

void Asker::withdraw(const ApprovalId& approval)
{
    const bool wasFirst = !m_open.isEmpty() && m_open.front().request.id == approval;
    m_open.removeIf([&](const Approval& open) { return open.request.id == approval; });
    if (wasFirst) {
        m_isAsking = false;
        m_chosen.reset();
        next();
    }
}

void Asker::next()
{
    m_isAsking = !m_open.isEmpty();
    if (m_isAsking) {
        show(m_open.front());
        m_terminal.part(optionsText(m_open.front().request) + QStringLiteral(": "));
    }
}

void Asker::takeLine(const QString& line)
{
    if (m_open.isEmpty()) {
        return;
    }
    const ApprovalRequested& request = m_open.front().request;
    if (!m_chosen) {
        const auto resolution = optionTyped(request, line.toLower());
        if (!resolution) {
            return m_terminal.part(optionsText(request) + QStringLiteral(": "));
        }
        if (takesWords(request, *resolution)) {
            m_chosen = resolution;
            return m_terminal.part(commentPrompt(request, *resolution));
        }
        Q_EMIT answered({ request.id, request.hash, *resolution, {}, QStringLiteral("person") });
        return;
    }
    if (line.isEmpty() && *m_chosen == Resolution::Modified) {
        return m_terminal.part(commentPrompt(request, *m_chosen));
    }
    const Resolution resolution = *std::exchange(m_chosen, std::nullopt);
    Q_EMIT answered({ request.id, request.hash, resolution, line, QStringLiteral("person") });
}

} // namespace cmbagent
