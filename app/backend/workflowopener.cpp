// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/workflowopener.h"

#include "archive/detect.h"
#include "archive/wfformatreader.h"

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

} // namespace cmbagent
