// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/changeabletext.h"

#include "widgets/common/filelocator.h"

#include <QFile>

namespace cmbagent {

std::optional<QString> changeableText(const BlobRef& content, const FileLocator& files)
{
    constexpr qint64 longest = 1'000'000; // bytes
    QFile file(files.blobPath(content.hash));
    if (content.size > longest || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QByteArray bytes = file.readAll();
    const QString text = QString::fromUtf8(bytes);
    // What is no text would not come back as it was.
    return text.toUtf8() == bytes && !text.contains(QChar(0)) ? std::optional(text) : std::nullopt;
}

} // namespace cmbagent
