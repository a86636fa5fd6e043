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
const QString collapsedKey = QStringLiteral("collapsed");
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

QSet<QString> groupsIn(const QString& path)
{
    QSet<QString> groups;
    QFile file(path);
    if (!path.isEmpty() && file.open(QIODevice::ReadOnly)) {
        const QJsonArray all = QJsonDocument::fromJson(file.readAll()).object().value(collapsedKey).toArray();
        for (const QJsonValue& name : all) {
            groups.insert(name.toString());
        }
    }
    return groups;
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
    connect(&canvas, &CanvasView::collapsedGroupsChanged, this, [this] {
        m_pendingGroups = m_canvas.runScene().collapsedGroups();
        m_delay.start();
        m_areGroupsDirty = true;
    });
    connect(&canvas, &CanvasView::orientationChanged, this, &HandPlaceKeeper::load);
    connect(&canvas, &CanvasView::graphReplaced, this, &HandPlaceKeeper::load);
}

HandPlaceKeeper::~HandPlaceKeeper()
{
    flush();
}

QString HandPlaceKeeper::pathFor(const QString& identity, What what) const
{
    if (m_folder.isEmpty() || identity.isEmpty()) {
        return {};
    }
    const bool across = m_canvas.runScene().orientation() == Orientation::LeftToRight;
    const QByteArray name = QCryptographicHash::hash(identity.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    const QLatin1String kind(what == What::Groups ? "groups" : across ? "across" : "down");
    return QStringLiteral("%1/%2-%3.json").arg(m_folder, QString::fromLatin1(name), kind);
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
    m_path = pathFor(m_identity, What::Places);
    m_groupsPath = pathFor(m_identity, What::Groups);
    m_canvas.runScene().setCollapsedGroups(groupsIn(m_groupsPath));
    m_canvas.runScene().setHandPlaces(placesIn(m_path));
}

void HandPlaceKeeper::flush()
{
    m_delay.stop();
    if (std::exchange(m_isDirty, false) && !m_path.isEmpty()) {
        flushPlaces();
    }
    if (std::exchange(m_areGroupsDirty, false) && !m_groupsPath.isEmpty()) {
        flushGroups();
    }
}

void HandPlaceKeeper::flushPlaces()
{
    QJsonObject all;
    for (auto it = m_pending.cbegin(); it != m_pending.cend(); ++it) {
        all.insert(it.key(), QJsonArray { it->x(), it->y() });
    }
    m_pending.isEmpty() ? void(QFile::remove(m_path)) : write(m_path, placesKey, all);
}

void HandPlaceKeeper::flushGroups()
{
    QStringList names(m_pendingGroups.begin(), m_pendingGroups.end());
    names.sort();
    names.isEmpty() ? void(QFile::remove(m_groupsPath))
                    : write(m_groupsPath, collapsedKey, QJsonArray::fromStringList(names));
}

/// What could not be kept is no reason to disturb anybody: the card only stands where the layout puts it.
void HandPlaceKeeper::write(const QString& path, const QString& key, const QJsonValue& value)
{
    QDir().mkpath(m_folder);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        const QJsonObject all { { workflowKey, m_identity }, { key, value } };
        file.write(QJsonDocument(all).toJson(QJsonDocument::Compact));
        file.commit();
    }
}

} // namespace cmbagent
