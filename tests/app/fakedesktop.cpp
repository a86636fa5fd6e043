// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakedesktop.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>

namespace cmbagent::test {

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString place = QStringLiteral("/org/freedesktop/Notifications");
constexpr uint closedByCall = 3;
constexpr int patienceMillis = 60'000;

constexpr const char* busConfig = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

} // namespace

PrivateBus::PrivateBus()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    QFile config(m_folder.filePath(QStringLiteral("bus.conf")));
    if (program.isEmpty() || !config.open(QIODevice::WriteOnly)) {
        return;
    }
    config.write(QString::fromLatin1(busConfig).arg(m_folder.path()).toUtf8());
    config.close();
    m_daemon.start(program,
                   { QStringLiteral("--config-file=") + config.fileName(), QStringLiteral("--nofork"),
                     QStringLiteral("--nopidfile"), QStringLiteral("--print-address") });
    if (m_daemon.waitForStarted(patienceMillis) && m_daemon.waitForReadyRead(patienceMillis)) {
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
}

PrivateBus::~PrivateBus()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
}

QDBusConnection PrivateBus::connection(const QString& name) const
{
    return QDBusConnection::connectToBus(m_address, name);
}

QStringList FakeDesktop::Shown::keys() const
{
    QStringList keys;
    for (int i = 0; i < actions.size(); i += 2) {
        keys << actions[i];
    }
    return keys;
}

FakeDesktop::FakeDesktop(const QDBusConnection& bus) : m_bus(bus) { }

FakeDesktop::~FakeDesktop()
{
    end();
}

bool FakeDesktop::begin()
{
    return m_bus.registerObject(place, this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
        && m_bus.registerService(service);
}

void FakeDesktop::end()
{
    m_bus.unregisterService(service);
    m_bus.unregisterObject(place);
    open.clear();
}

bool FakeDesktop::hasSettledWith(const QDBusConnection& other)
{
    const QDBusMessage question =
        QDBusMessage::createMethodCall(service, place, service, QStringLiteral("GetCapabilities"));
    const QDBusPendingCallWatcher answer(other.asyncCall(question, patienceMillis));
    QSignalSpy answered(&answer, &QDBusPendingCallWatcher::finished);
    return (answered.count() > 0 || answered.wait(patienceMillis)) && !answer.isError();
}

uint FakeDesktop::Notify(const QString& program, uint replaces, const QString& icon, const QString& title,
                         const QString& body, const QStringList& actions, const QVariantMap& hints, int timeout)
{
    Q_UNUSED(program)
    Q_UNUSED(replaces)
    Q_UNUSED(icon)
    Q_UNUSED(hints)
    const auto id = uint(++shown);
    open.insert(id, { title, body, actions, timeout });
    return id;
}

void FakeDesktop::CloseNotification(uint id)
{
    if (open.remove(id) > 0) {
        Q_EMIT NotificationClosed(id, closedByCall);
    }
}

} // namespace cmbagent::test
