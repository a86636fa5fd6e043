// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/workflowopener.h"

#include "archive/detect.h"
#include "archive/wfformatreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace cmbagent {

namespace {

tl::expected<WorkflowFile, std::vector<Error>> openTrace(const QString& path)
{
    auto trace = readWfFormat(path);
    if (!trace) {
        return tl::unexpected(std::vector<Error> { trace.error() });
    }
    WorkflowFile file;
    file.workflow = trace->workflow;
    file.path = QFileInfo(path).absoluteFilePath();
    file.folder = QFileInfo(path).absolutePath();
    QFile source(path);
    if (source.open(QIODevice::ReadOnly)) {
        file.source = source.readAll();
    }
    return file;
}

} // namespace

tl::expected<WorkflowFile, std::vector<Error>> openWorkflow(const QString& path)
{
    return detectFileFormatOf(path) == FileFormat::WfFormat ? openTrace(path) : readWorkflow(path);
}

QHash<QString, QString> scriptsOf(const Workflow& workflow, const QString& folder)
{
    constexpr qint64 longest = 4'000'000; // bytes
    QHash<QString, QString> scripts;
    for (const StepSpec& step : workflow.steps) {
        const QFileInfo info(QDir(folder), step.script);
        QFile script(info.filePath());
        const bool isScript = !folder.isEmpty() && !step.script.isEmpty() && info.isFile() && info.size() <= longest;
        if (isScript && script.open(QIODevice::ReadOnly)) {
            scripts.insert(step.id, QString::fromUtf8(script.readAll()));
        }
    }
    return scripts;
}

} // namespace cmbagent
