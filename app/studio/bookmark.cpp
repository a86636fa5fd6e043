// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/bookmark.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>

namespace cmbagent {

namespace {

constexpr qsizetype mostWindows = 32; ///< a file that asks for more was not written by us
const QString othersKey = QStringLiteral("others");

} // namespace

Bookmark::Bookmark(const QString& file, QObject* parent) : QObject(parent), m_file(file)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMillis);
    connect(&m_delay, &QTimer::timeout, this, &Bookmark::save);
}

QList<Place> Bookmark::read() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json.isEmpty()) {
        return {};
    }
    QList<Place> places { Place::fromJson(json) };
    QSet<int> layouts { places.front().layout };
    const QJsonArray others = json.value(othersKey).toArray();
    for (const QJsonValue& other : others) {
        const Place place = Place::fromJson(other.toObject());
        if (places.size() < mostWindows && !layouts.contains(place.layout)) {
            layouts.insert(place.layout);
            places.append(place);
        }
    }
    return places;
}

void Bookmark::begin(std::function<QList<Place>()> here)
{
    m_here = std::move(here);
    note();
}

void Bookmark::note()
{
    // Not started anew by every change: what keeps changing is written down all the same.
    if (m_here && !m_delay.isActive()) {
        m_delay.start();
    }
}

void Bookmark::save()
{
    m_delay.stop();
    const QList<Place> places = m_here ? m_here() : QList<Place>();
    if (places.isEmpty() || places == m_saved) {
        return;
    }
    QJsonObject json = places.front().toJson();
    QJsonArray others;
    for (qsizetype i = 1; i < places.size(); ++i) {
        others.append(places[i].toJson());
    }
    if (!others.isEmpty()) {
        json.insert(othersKey, others);
    }
    QSaveFile file(m_file);
    // A bookmark that cannot be kept is no reason to disturb anybody.
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) > 0 && file.commit()) {
        m_saved = places;
    }
}

} // namespace cmbagent
