// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/handplacekeeper.h"

#include "widgets/canvas/canvasview.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cmath>

namespace cmbagent {

namespace {

constexpr int delayMillis = 300;
const QString placesKey = QStringLiteral("places");
const QString workflowKey = QStringLiteral("workflow");

HandPlaces placesIn(const QString& path)
{
    HandPlaces places;
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return places;
    }
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object().value(placesKey).toObject();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonArray point = it.value().toArray();
        const QPointF place(point.at(0).toDouble(qQNaN()), point.at(1).toDouble(qQNaN()));
        if (std::isfinite(place.x()) && std::isfinite(place.y())) {
            places.insert(it.key(), place);
        }
    }
    return places;
}

} // namespace

HandPlaceKeeper::HandPlaceKeeper(CanvasView& canvas, const QString& folder, QObject* parent)
    : QObject(parent), m_canvas(canvas), m_folder(folder)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMillis);
    connect(&m_delay, &QTimer::timeout, this, &HandPlaceKeeper::flush);
    connect(&canvas, &CanvasView::handPlacesChanged, this, [this] {
        m_pending = m_canvas.runScene().handPlaces();
        m_delay.start();
        m_isDirty = true;
    });
    connect(&canvas, &CanvasView::orientationChanged, this, &HandPlaceKeeper::load);
    connect(&canvas, &CanvasView::graphReplaced, this, &HandPlaceKeeper::load);
}

HandPlaceKeeper::~HandPlaceKeeper()
{
    flush();
}

QString HandPlaceKeeper::pathFor(const QString& identity) const
{
    if (m_folder.isEmpty() || identity.isEmpty()) {
        return {};
    }
    const bool across = m_canvas.runScene().orientation() == Orientation::LeftToRight;
    const QByteArray name = QCryptographicHash::hash(identity.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return QStringLiteral("%1/%2-%3.json")
        .arg(m_folder, QString::fromLatin1(name), across ? QLatin1String("across") : QLatin1String("down"));
}

void HandPlaceKeeper::adopt(const QString& identity)
{
    if (identity != m_identity) {
        flush();
        m_identity = identity;
        load();
    }
}

void HandPlaceKeeper::load()
{
    flush(); // what has changed was of the graph before
    m_path = pathFor(m_identity);
    m_canvas.runScene().setHandPlaces(placesIn(m_path));
}

void HandPlaceKeeper::flush()
{
    m_delay.stop();
    if (!std::exchange(m_isDirty, false) || m_path.isEmpty()) {
        return;
    }
    if (m_pending.isEmpty()) {
        QFile::remove(m_path);
        return;
    }
    QJsonObject all;
    for (auto it = m_pending.cbegin(); it != m_pending.cend(); ++it) {
        all.insert(it.key(), QJsonArray { it->x(), it->y() });
    }
    QDir().mkpath(m_folder);
    QSaveFile file(m_path);
    // A place that could not be kept is no reason to disturb anybody: the card only stands where the layout puts it.
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument({ { workflowKey, m_identity }, { placesKey, all } }).toJson(QJsonDocument::Compact));
        file.commit();
    }
}

} // namespace cmbagent
