// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace cmbagent {

/// What a file is by its content, whatever it is called.
enum class FileFormat : quint8 { Workflow, WfFormat, Unknown };

FileFormat detectFileFormat(const QByteArray& content);
/// Unknown also for a file that cannot be read.
FileFormat detectFileFormatOf(const QString& path);

} // namespace cmbagent
