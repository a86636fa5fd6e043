// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mediatype.h"

#include <QHash>
#include <QStringList>

namespace cmbagent {

QString mediaTypeOf(const QString& name)
{
    static const QHash<QString, QString> types {
        { QStringLiteral("csv"), QStringLiteral("text/csv") },
        { QStringLiteral("tsv"), QStringLiteral("text/tab-separated-values") },
        { QStringLiteral("txt"), QStringLiteral("text/plain") },
        { QStringLiteral("log"), QStringLiteral("text/x-log") },
        { QStringLiteral("dat"), QStringLiteral("text/plain") },
        { QStringLiteral("md"), QStringLiteral("text/markdown") },
        { QStringLiteral("html"), QStringLiteral("text/html") },
        { QStringLiteral("tex"), QStringLiteral("text/x-tex") },
        { QStringLiteral("py"), QStringLiteral("text/x-python") },
        { QStringLiteral("json"), QStringLiteral("application/json") },
        { QStringLiteral("yaml"), QStringLiteral("application/yaml") },
        { QStringLiteral("yml"), QStringLiteral("application/yaml") },
        { QStringLiteral("pdf"), QStringLiteral("application/pdf") },
        { QStringLiteral("fits"), QStringLiteral("application/fits") },
        { QStringLiteral("npy"), QStringLiteral("application/x-npy") },
        { QStringLiteral("npz"), QStringLiteral("application/x-npz") },
        { QStringLiteral("h5"), QStringLiteral("application/x-hdf5") },
        { QStringLiteral("png"), QStringLiteral("image/png") },
        { QStringLiteral("jpg"), QStringLiteral("image/jpeg") },
        { QStringLiteral("jpeg"), QStringLiteral("image/jpeg") },
        { QStringLiteral("gif"), QStringLiteral("image/gif") },
        { QStringLiteral("svg"), QStringLiteral("image/svg+xml") },
    };
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    return types.value(dot >= 0 ? name.mid(dot + 1).toLower() : QString(), QStringLiteral("application/octet-stream"));
}

bool isTextType(const QString& mediaType)
{
    static const QStringList texts { QStringLiteral("application/json"), QStringLiteral("application/yaml"),
                                     QStringLiteral("application/toml"), QStringLiteral("application/xml"),
                                     QStringLiteral("application/javascript") };
    return mediaType.startsWith(QLatin1String("text/")) || texts.contains(mediaType)
        || mediaType.endsWith(QLatin1String("+json")) || mediaType.endsWith(QLatin1String("+xml"));
}

} // namespace cmbagent
