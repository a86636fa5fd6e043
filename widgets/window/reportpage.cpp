// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/reportpage.h"

#include "items/rungraph.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/filelocator.h"
#include "widgets/preview/previewpane.h"

#include <QScrollBar>
#include <QTextBrowser>

namespace cmbagent {

namespace {

/// What is shown and which step wrote it.
struct FoundReport
{
    const OutputFile* file = nullptr;
    int step = -1;
};

FoundReport newestReport(const RunGraph& graph)
{
    FoundReport found;
    Timestamp newest;
    for (int step = 0; step < graph.stepCount(); ++step) {
        const StepStatus& status = graph.status(step);
        if (status.state != StepState::Completed || !status.report() || status.ended() < newest) {
            continue;
        }
        for (const OutputFile& output : status.report()->outputs) {
            if (output.mediaType == QLatin1String("text/markdown")
                || output.name.endsWith(QLatin1String(".md"), Qt::CaseInsensitive)) {
                found = { &output, step };
                newest = status.ended();
                break;
            }
        }
    }
    return found;
}

} // namespace

ReportPage::ReportPage(const RunGraph& graph, const FileLocator* files, QWidget* parent)
    : QStackedWidget(parent), m_graph(graph), m_files(files), m_preview(new PreviewPane),
      m_empty(
          new EmptyState(QStringLiteral("markdown"),
                         tr("When a step writes a Markdown file, it will be shown here as the report of this run.")))
{
    addWidget(m_empty);
    addWidget(m_preview);
    connect(m_preview, &PreviewPane::openExternallyRequested, this, &ReportPage::openFileRequested);
    connect(m_preview, &PreviewPane::shown, this, &ReportPage::startAtTop);
    connect(&m_graph, &RunGraph::wasReset, this, &ReportPage::refresh);
    connect(&m_graph, &RunGraph::stepsChanged, this, &ReportPage::refresh);
    refresh();
}

void ReportPage::refresh()
{
    const FoundReport found = newestReport(m_graph);
    const BlobHash hash = found.file ? found.file->blob.hash : BlobHash {};
    if (hash == m_shown) {
        return;
    }
    m_shown = hash;
    m_isFresh = true;
    if (found.file && m_files) {
        // The pictures it names are outputs of the same step.
        m_preview->setResourceResolver([this, step = found.step](const QString& name) {
            const OutputFile* picture = step < m_graph.stepCount() ? m_graph.status(step).output(name) : nullptr;
            return picture ? m_files->blobPath(picture->blob.hash) : QString();
        });
        m_preview->showFile(
            { m_files->blobPath(hash), found.file->name, found.file->mediaType, found.file->blob.size });
    } else {
        m_preview->clear();
    }
    setCurrentWidget(found.file ? static_cast<QWidget*>(m_preview) : m_empty);
    Q_EMIT reportChanged(hasReport());
}

void ReportPage::showEvent(QShowEvent* event)
{
    QStackedWidget::showEvent(event);
    if (m_isFresh) {
        m_isFresh = false;
        startAtTop();
    }
}

void ReportPage::startAtTop()
{
    // A text that was laid out while hidden keeps its cursor at the end and scrolls there when it is seen.
    for (QTextBrowser* text : m_preview->findChildren<QTextBrowser*>()) {
        text->moveCursor(QTextCursor::Start);
        text->verticalScrollBar()->setValue(0);
    }
}

} // namespace cmbagent
