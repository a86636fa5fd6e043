// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/desktopnotes.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QGuiApplication>

namespace cmbagent {

namespace {

const QString notesService = QStringLiteral("org.freedesktop.Notifications");
const QString notesPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr int serviceMillis = 5000; ///< a service may have to be started first
constexpr int desktopDecides = -1; ///< how long a note is on show
constexpr int untilClosed = 0;

QDBusMessage notesCall(const QString& method)
{
    return QDBusMessage::createMethodCall(notesService, notesPath, notesService, method);
}

} // namespace

DesktopNotes::DesktopNotes(const QDBusConnection& bus, QObject* parent) : QObject(parent), m_bus(bus)
{
    if (!m_bus.isConnected()) {
        return;
    }
    // By the service's name: the bus tells us only what its owner says, so nobody else can answer for a person.
    m_bus.connect(notesService, notesPath, notesService, QStringLiteral("ActionInvoked"), this,
                  SLOT(takeAction(uint, QString)));
    m_bus.connect(notesService, notesPath, notesService, QStringLiteral("NotificationClosed"), this,
                  SLOT(takeClosed(uint, uint)));
    auto* watcher = new QDBusServiceWatcher(notesService, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, &DesktopNotes::lose);
    connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, &DesktopNotes::lookFor);
    lookFor();
}

void DesktopNotes::lookFor()
{
    auto* watcher =
        new QDBusPendingCallWatcher(m_bus.asyncCall(notesCall(QStringLiteral("GetCapabilities")), serviceMillis), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (!reply.isError()) {
            takeCapabilities(reply.value());
        }
        watcher->deleteLater();
    });
}

void DesktopNotes::takeCapabilities(const QStringList& capabilities)
{
    m_hasButtons = capabilities.contains(QLatin1String("actions"));
    m_readsMarkup = capabilities.contains(QLatin1String("body-markup"));
    m_isThere = true;
}

/// What another service shows has other numbers.
void DesktopNotes::lose()
{
    m_isThere = false;
    const auto notes = m_ids.keys();
    for (const int note : notes) {
        drop(note);
    }
}

int DesktopNotes::show(const DesktopNote& note)
{
    const int number = ++m_last;
    m_ids.insert(number, 0);
    QStringList actions { wholeNote, QString() };
    for (const DesktopNote::Button& button : note.buttons) {
        actions << button.key << button.label;
    }
    const QString program = QGuiApplication::desktopFileName();
    QDBusMessage call = notesCall(QStringLiteral("Notify"));
    call << QGuiApplication::applicationDisplayName() << 0U << program << note.title
         << (m_readsMarkup ? note.text.toHtmlEscaped() : note.text) << actions
         << QVariantMap { { QStringLiteral("desktop-entry"), program } } << (note.stays ? untilClosed : desktopDecides);
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, serviceMillis), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, number] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError()) {
            drop(number);
        } else if (const auto shown = m_ids.find(number); shown != m_ids.end()) {
            *shown = reply.value();
        } else { // closed before it was shown
            this->call(QStringLiteral("CloseNotification"), { reply.value() });
        }
    });
    return number;
}

void DesktopNotes::close(int note)
{
    if (const uint id = m_ids.value(note, 0)) {
        call(QStringLiteral("CloseNotification"), { id });
    }
    drop(note);
}

void DesktopNotes::call(const QString& method, const QVariantList& arguments)
{
    QDBusMessage message = notesCall(method);
    message.setArguments(arguments);
    m_bus.send(message);
}

void DesktopNotes::drop(int note)
{
    if (m_ids.remove(note) > 0) {
        Q_EMIT closed(note);
    }
}

void DesktopNotes::takeAction(uint id, const QString& key)
{
    if (const int note = id > 0 ? m_ids.key(id, 0) : 0) {
        Q_EMIT pressed(note, key);
    }
}

void DesktopNotes::takeClosed(uint id, uint reason)
{
    Q_UNUSED(reason)
    drop(id > 0 ? m_ids.key(id, 0) : 0);
}

} // namespace cmbagent
