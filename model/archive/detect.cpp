// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/detect.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace cmbagent {

namespace {

constexpr qsizetype mostRead = 64 * 1024 * 1024;

/// The keys of the outermost object of a JSON text, found without parsing it, so that a damaged file still tells what
/// it is.
QSet<QByteArray> outermostKeys(const QByteArray& json)
{
    QSet<QByteArray> keys;
    int depth = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == '"') {
            const qsizetype start = ++i;
            while (i < json.size() && json[i] != '"') {
                i += json[i] == '\\' ? 2 : 1;
            }
            if (depth == 1 && i - start < 64) {
                keys.insert(json.mid(start, i - start)); // values too; that does no harm
            }
        }
    }
    return keys;
}

bool hasKeyAtLineStart(const QByteArray& text, const QByteArray& key)
{
    for (const QByteArray& form : { key + ':', '"' + key + "\":" }) {
        if (text.startsWith(form) || text.contains('\n' + form) || text.contains('\r' + form)) {
            return true;
        }
    }
    return false;
}

} // namespace

FileFormat detectFileFormat(const QByteArray& content)
{
    QByteArray text = content.startsWith("\xef\xbb\xbf") ? content.mid(3) : content;
    qsizetype first = 0;
    while (first < text.size() && QByteArrayView(" \t\r\n").contains(text[first])) {
        ++first;
    }
    if (first < text.size() && text[first] == '{') {
        const QSet<QByteArray> keys = outermostKeys(text);
        if (keys.contains("cmbagent")) {
            return FileFormat::Workflow;
        }
        return keys.contains("schemaVersion") && keys.contains("workflow") ? FileFormat::WfFormat : FileFormat::Unknown;
    }
    text = text.left(1024 * 1024);
    return hasKeyAtLineStart(text, "cmbagent") || hasKeyAtLineStart(text, "steps") ? FileFormat::Workflow
                                                                                   : FileFormat::Unknown;
}

FileFormat detectFileFormatOf(const QString& path)
{
    QFile file(path);
    const bool isFile = QFileInfo(path).isFile(); // opening a pipe would wait for whoever writes into it
    return isFile && file.open(QIODevice::ReadOnly) ? detectFileFormat(file.read(mostRead)) : FileFormat::Unknown;
}

} // namespace cmbagent
