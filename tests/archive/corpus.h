// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/workflowreader.h"
#include "support/sourcedir.h"

#include <QDir>
#include <QFile>

namespace cmbagent {

/// Where the corpus of workflow files lies.
inline QString corpusFolder(const char* part)
{
    return sourceDir("/tests/data/archive/") + QLatin1String(part);
}

inline QStringList corpusFiles(const char* part)
{
    return QDir(corpusFolder(part)).entryList({ QStringLiteral("*.workflow.yaml") }, QDir::Files, QDir::Name);
}

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "code line" of every fault, sorted.
inline QStringList codesAndLines(const WorkflowFaults& faults)
{
    QStringList list;
    for (const WorkflowFault& fault : faults) {
        list << QStringLiteral("%1 %2").arg(fault.code).arg(fault.error.place.line);
    }
    list.sort();
    return list;
}

} // namespace cmbagent
