// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/handplacebook.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr int writeMillis = 300;
const QString collapsedKey = QStringLiteral("collapsed");
const QString placesKey = QStringLiteral("places");
const QString workflowKey = QStringLiteral("workflow");

QJsonObject contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

HandPlaces placesIn(const QJsonObject& content)
{
    HandPlaces places;
    const QJsonObject all = content.value(placesKey).toObject();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonArray point = it.value().toArray();
        const QPointF place(point.at(0).toDouble(qQNaN()), point.at(1).toDouble(qQNaN()));
        if (std::isfinite(place.x()) && std::isfinite(place.y())) {
            places.insert(it.key(), place);
        }
    }
    return places;
}

QSet<QString> groupsIn(const QJsonObject& content)
{
    QSet<QString> groups;
    const QJsonArray all = content.value(collapsedKey).toArray();
    for (const QJsonValue& name : all) {
        groups.insert(name.toString());
    }
    return groups;
}

QJsonObject toJson(const HandPlaces& places)
{
    QJsonObject all;
    for (auto it = places.cbegin(); it != places.cend(); ++it) {
        all.insert(it.key(), QJsonArray { it->x(), it->y() });
    }
    return all;
}

QJsonArray toJson(const QSet<QString>& groups)
{
    QStringList names(groups.begin(), groups.end());
    names.sort();
    return QJsonArray::fromStringList(names);
}

void change(HandPlaces& places, const QHash<QString, std::optional<QPointF>>& changes)
{
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        *it ? void(places.insert(it.key(), **it)) : void(places.remove(it.key()));
    }
}

void change(QSet<QString>& groups, const QHash<QString, bool>& changes)
{
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        *it ? void(groups.insert(it.key())) : void(groups.remove(it.key()));
    }
}

} // namespace

HandPlaceBook::HandPlaceBook(const QString& folder, QObject* parent) : QObject(parent), m_folder(folder)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(writeMillis);
    connect(&m_delay, &QTimer::timeout, this, &HandPlaceBook::flush);
}

HandPlaceBook::~HandPlaceBook()
{
    flush();
}

QString HandPlaceBook::pathOf(const QString& sheet) const
{
    return QStringLiteral("%1/%2.json").arg(m_folder, sheet);
}

HandPlaces HandPlaceBook::places(const QString& sheet) const
{
    HandPlaces all = placesIn(contentOf(pathOf(sheet)));
    change(all, m_changes.value(sheet).places);
    return all;
}

QSet<QString> HandPlaceBook::groups(const QString& sheet) const
{
    QSet<QString> all = groupsIn(contentOf(pathOf(sheet)));
    change(all, m_changes.value(sheet).groups);
    return all;
}

void HandPlaceBook::changePlaces(const QString& sheet, const QString& workflow, const HandPlaces& from,
                                 const HandPlaces& to)
{
    Changes& changes = m_changes[sheet];
    changes.workflow = workflow;
    for (auto it = to.cbegin(); it != to.cend(); ++it) {
        if (const auto before = from.constFind(it.key()); before == from.cend() || *before != *it) {
            changes.places[it.key()] = *it;
        }
    }
    for (auto it = from.cbegin(); it != from.cend(); ++it) {
        if (!to.contains(it.key())) {
            changes.places[it.key()] = std::nullopt;
        }
    }
    m_delay.start();
    Q_EMIT placesChanged(sheet);
}

void HandPlaceBook::changeGroups(const QString& sheet, const QString& workflow, const QSet<QString>& from,
                                 const QSet<QString>& to)
{
    Changes& changes = m_changes[sheet];
    changes.workflow = workflow;
    for (const QString& name : to - from) {
        changes.groups[name] = true;
    }
    for (const QString& name : from - to) {
        changes.groups[name] = false;
    }
    m_delay.start();
}

void HandPlaceBook::flush()
{
    m_delay.stop();
    const auto changes = std::exchange(m_changes, {});
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        write(it.key(), *it);
    }
}

/// What could not be kept is no reason to disturb anybody: the card only stands where the layout puts it.
void HandPlaceBook::write(const QString& sheet, const Changes& changes) const
{
    const QString path = pathOf(sheet);
    const QJsonObject before = contentOf(path);
    HandPlaces places = placesIn(before);
    QSet<QString> groups = groupsIn(before);
    change(places, changes.places);
    change(groups, changes.groups);
    if (places.isEmpty() && groups.isEmpty()) {
        QFile::remove(path);
        return;
    }
    QJsonObject content { { workflowKey, changes.workflow } };
    if (!places.isEmpty()) {
        content.insert(placesKey, toJson(places));
    }
    if (!groups.isEmpty()) {
        content.insert(collapsedKey, toJson(groups));
    }
    QDir().mkpath(m_folder);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(content).toJson(QJsonDocument::Compact));
        file.commit();
    }
}

} // namespace cmbagent
