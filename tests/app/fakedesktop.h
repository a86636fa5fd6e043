// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QMap>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QVariantMap>

namespace cmbagent::test {

/// A session bus of its own, where nobody is started by being asked for.
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();
    Q_DISABLE_COPY_MOVE(PrivateBus)

    [[nodiscard]] bool isThere() const { return !m_address.isEmpty(); } ///< false: no dbus-daemon here
    [[nodiscard]] QDBusConnection connection(const QString& name) const;

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
};

/// What shows notifications on a desktop, as the specification has it; keeps what it was told to show.
class FakeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        QString title;
        QString body;
        QStringList actions; ///< keys, each followed by its label
        int timeout = 0;

        [[nodiscard]] QStringList keys() const;
    };

    explicit FakeDesktop(const QDBusConnection& bus);
    ~FakeDesktop() override;

    /// From here on it is the bus' desktop.
    bool begin();
    void end();
    /// Waits until everything it has said so far has arrived there, and everything asked from there is answered: the
    /// bus keeps the order between two. False: that takes too long.
    [[nodiscard]] static bool hasSettledWith(const QDBusConnection& other);

    QStringList capabilities { QStringLiteral("actions"), QStringLiteral("body") };
    QMap<uint, Shown> open; ///< by number
    int shown = 0; ///< ever

public Q_SLOTS:
    // NOLINTBEGIN: the specification's names
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString& program, uint replaces, const QString& icon, const QString& title, const QString& body,
                const QStringList& actions, const QVariantMap& hints, int timeout);
    void CloseNotification(uint id);

Q_SIGNALS:
    void ActionInvoked(uint id, const QString& key);
    void NotificationClosed(uint id, uint reason);
    // NOLINTEND

private:
    QDBusConnection m_bus;
};

} // namespace cmbagent::test
