// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/appearance.h"
#include "app/studio/colourscheme.h"
#include "widgets/common/housestyle.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace cmbagent;

namespace {

constexpr int patience = 60'000; // far above what anything takes

/// A settings portal that says what a test wants.
class FakePortal : public QDBusVirtualObject
{
public:
    QHash<QString, QVariant> values;

    [[nodiscard]] QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override
    {
        const QString key = message.arguments().value(1).toString();
        const QDBusVariant inner(values.value(key));
        // Twice wrapped, as the real one does.
        return connection.send(values.contains(key)
                                   ? message.createReply(QVariant::fromValue(QDBusVariant(QVariant::fromValue(inner))))
                                   : message.createErrorReply(QDBusError::UnknownProperty, QStringLiteral("unknown")));
    }
    static void tell(const QString& group, const QString& key, const QVariant& value)
    {
        QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                                         QStringLiteral("org.freedesktop.portal.Settings"),
                                                         QStringLiteral("SettingChanged"));
        signal << group << key << QVariant::fromValue(QDBusVariant(value));
        QDBusConnection::sessionBus().send(signal);
    }
};

} // namespace

/// Size of text and motion, by the person's settings and by the desktop's.
class TestAppearance : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QProcess m_bus;
    FakePortal m_portal;
    QFont m_usual;
    bool m_hasPortal = false;

    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("settings.ini")); }
    [[nodiscard]] static bool isStill() { return HouseStyle::install(*qApp).isMotionReduced(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_usual = QApplication::font();
        m_bus.start(QStringLiteral("dbus-daemon"),
                    { QStringLiteral("--session"), QStringLiteral("--print-address"), QStringLiteral("--nofork") });
        if (m_bus.waitForStarted() && m_bus.waitForReadyRead()) {
            qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
            QDBusConnection bus = QDBusConnection::sessionBus();
            m_hasPortal = bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop"))
                && bus.registerVirtualObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal);
        }
    }
    void cleanupTestCase()
    {
        m_bus.kill();
        m_bus.waitForFinished();
    }
    void cleanup()
    {
        QFile::remove(file());
        QApplication::setFont(m_usual);
        HouseStyle::install(*qApp).setMotionReduced(false);
        m_portal.values.clear();
    }

    void textIsScaled_data()
    {
        QTest::addColumn<int>("setting");
        QTest::addColumn<int>("given");
        QTest::addColumn<int>("percent");
        QTest::newRow("nothing said") << 0 << 0 << 100;
        QTest::newRow("setting") << 150 << 0 << 150;
        QTest::newRow("command line first") << 150 << 200 << 200;
        QTest::newRow("no smaller than the desktop's") << 50 << 0 << 100;
        QTest::newRow("no larger than twice that") << 0 << 900 << 200;
    }
    void textIsScaled()
    {
        QFETCH(int, setting);
        QFETCH(int, given);
        QFETCH(int, percent);
        QSettings settings(file(), QSettings::IniFormat);
        if (setting > 0) {
            settings.setValue(QStringLiteral("appearance/textScale"), setting);
        }
        Appearance::scaleText(*qApp, settings, given);
        QCOMPARE(QApplication::font().pointSizeF(), m_usual.pointSizeF() * percent / 100);
    }

    void motionGoesByTheSetting()
    {
        QSettings settings(file(), QSettings::IniFormat);
        Appearance appearance(settings);
        QVERIFY(!isStill());
        settings.setValue(QStringLiteral("appearance/reducedMotion"), true);
        appearance.apply();
        QVERIFY(isStill());
        settings.setValue(QStringLiteral("appearance/reducedMotion"), false);
        appearance.apply();
        QVERIFY(!isStill());
    }

    void motionGoesByTheDesktop_data()
    {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("still");
        QTest::addColumn<QVariant>("moving");
        QTest::newRow("portal") << "org.freedesktop.appearance"
                                << "reduced-motion" << QVariant(1U) << QVariant(0U);
        QTest::newRow("GNOME") << "org.gnome.desktop.interface"
                               << "enable-animations" << QVariant(false) << QVariant(true);
        QTest::newRow("KDE") << "org.kde.kdeglobals.KDE"
                             << "AnimationDurationFactor" << QVariant("0") << QVariant("1.0");
    }
    void motionGoesByTheDesktop()
    {
        if (!m_hasPortal) {
            QSKIP("no D-Bus of its own: dbus-daemon is missing");
        }
        QFETCH(QString, group);
        QFETCH(QString, key);
        QFETCH(QVariant, still);
        QFETCH(QVariant, moving);
        m_portal.values = { { key, still } };
        const QSettings settings(file(), QSettings::IniFormat);
        const Appearance appearance(settings);
        QTRY_VERIFY_WITH_TIMEOUT(isStill(), patience);
        FakePortal::tell(group, key, moving);
        QTRY_VERIFY_WITH_TIMEOUT(!isStill(), patience);
        FakePortal::tell(group, key, still);
        QTRY_VERIFY_WITH_TIMEOUT(isStill(), patience);
    }

    void colourGoesByTheDesktop()
    {
        if (!m_hasPortal) {
            QSKIP("no D-Bus of its own: dbus-daemon is missing");
        }
        m_portal.values = { { QStringLiteral("color-scheme"), 1U } };
        const QString group = QStringLiteral("org.freedesktop.appearance");
        const ColourScheme scheme;
        const PortalSetting last(group, QStringLiteral("last"));
        QTRY_VERIFY_WITH_TIMEOUT(scheme.isDark(), patience);
        FakePortal::tell(group, QStringLiteral("color-scheme"), 2U);
        QTRY_VERIFY_WITH_TIMEOUT(!scheme.isDark(), patience);
        FakePortal::tell(group, QStringLiteral("contrast"), 1U);
        FakePortal::tell(group, QStringLiteral("last"), 1U);
        QTRY_COMPARE_WITH_TIMEOUT(last.value().toUInt(), 1U, patience); // what was told before it has come
        QVERIFY(!scheme.isDark());
    }
};

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
