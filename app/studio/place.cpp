// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/place.h"

#include <QJsonArray>

#include <algorithm>

namespace cmbagent {

QJsonObject Place::toJson() const
{
    QJsonObject json;
    const auto put = [&json](const char* key, const QString& text) {
        if (!text.isEmpty()) {
            json.insert(QLatin1String(key), text);
        }
    };
    put("run", run);
    put("workflow", workflow);
    put("journal", journal);
    put("step", step);
    json.insert(QStringLiteral("layout"), layout);
    json.insert(QStringLiteral("view"), view);
    json.insert(QStringLiteral("bottom_tab"), bottomTab);
    json.insert(QStringLiteral("inspector_tab"), inspectorTab);
    put("page", page);
    if (!play.isEmpty()) {
        json.insert(QStringLiteral("play"), play);
    }
    if (!compared.isEmpty()) {
        json.insert(QStringLiteral("compared"), QJsonArray::fromStringList(compared));
    }
    if (canvas) {
        json.insert(QStringLiteral("canvas"),
                    QJsonObject { { "zoom", canvas->zoom },
                                  { "step", canvasStep },
                                  { "x", canvas->point.x() },
                                  { "y", canvas->point.y() } });
    }
    return json;
}

Place Place::fromJson(const QJsonObject& json)
{
    Place place;
    place.layout = std::max(1, json.value(QStringLiteral("layout")).toInt(1));
    place.run = json.value(QStringLiteral("run")).toString();
    place.workflow = json.value(QStringLiteral("workflow")).toString();
    place.journal = json.value(QStringLiteral("journal")).toString();
    place.step = json.value(QStringLiteral("step")).toString();
    place.view = json.value(QStringLiteral("view")).toInt();
    place.bottomTab = json.value(QStringLiteral("bottom_tab")).toInt();
    place.inspectorTab = json.value(QStringLiteral("inspector_tab")).toInt();
    place.page = json.value(QStringLiteral("page")).toString();
    place.play = json.value(QStringLiteral("play")).toObject();
    const QJsonArray compared = json.value(QStringLiteral("compared")).toArray();
    for (const QJsonValue& run : compared) {
        place.compared << run.toString();
    }
    if (const QJsonObject canvas = json.value(QStringLiteral("canvas")).toObject(); !canvas.isEmpty()) {
        place.canvasStep = canvas.value(QStringLiteral("step")).toString();
        place.canvas = CanvasPlace { canvas.value(QStringLiteral("zoom")).toDouble(1),
                                     -1,
                                     { canvas.value(QStringLiteral("x")).toDouble(),
                                       canvas.value(QStringLiteral("y")).toDouble() } };
    }
    return place;
}

} // namespace cmbagent
