// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/openorder.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <cctype>

namespace cmbagent {

namespace {

/// Ids are hexadecimal digits and dashes; a few are needed to mean one.
bool canBeId(const QString& text)
{
    const auto isPart = [](QChar c) { return c == QLatin1Char('-') || (c < QChar(128) && isxdigit(c.unicode())); };
    return text == QLatin1String("last")
        || (text.size() >= 4 && text.size() <= 36 && std::all_of(text.begin(), text.end(), isPart));
}

Result<OpenOrder> fromLink(const QString& link)
{
    const QUrl url(link);
    const QString run = url.path().mid(1);
    if (url.host() != QLatin1String("run") || !canBeId(run)) {
        return fail(ErrorCode::BadInput, QStringLiteral("'%1' is no link to a run.").arg(link.left(200)),
                    QStringLiteral("Such a link reads cmbagent://run/ID; 'cmbagent list' shows the ids."));
    }
    OpenOrder order;
    order.run = run.toLower();
    return order;
}

} // namespace

Result<OpenOrder> OpenOrder::fromArgument(const QString& argument, bool begins)
{
    if (argument.startsWith(QLatin1String("cmbagent:"), Qt::CaseInsensitive)) {
        return fromLink(argument);
    }
    OpenOrder order;
    if (!argument.isEmpty()) {
        const QString path = argument.startsWith(QLatin1String("file:")) ? QUrl(argument).toLocalFile() : argument;
        order.file = QFileInfo(path).absoluteFilePath();
        order.begins = begins;
    }
    return order;
}

QJsonObject OpenOrder::toJson() const
{
    QJsonObject json { { "do", "open" } };
    if (!file.isEmpty()) {
        json.insert(QStringLiteral("file"), file);
        json.insert(QStringLiteral("begin"), begins);
    }
    if (!run.isEmpty()) {
        json.insert(QStringLiteral("run"), run);
    }
    return json;
}

OpenOrder OpenOrder::fromJson(const QJsonObject& json)
{
    return { json.value(QStringLiteral("file")).toString(), json.value(QStringLiteral("begin")).toBool(),
             json.value(QStringLiteral("run")).toString() };
}

} // namespace cmbagent
