// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/windowlanguage.h"

#include <QApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace cmbagent;

/// Which language the window speaks; with two small catalogues of this test's own.
class TestWindowLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        QLocale::setDefault(QLocale::system());
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void knowsItsCatalogues() { QCOMPARE(WindowLanguage::available(), QStringList({ "en", "ar", "de" })); }

    void findsTheBest_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("best");
        QTest::newRow("exact") << QStringList { "de" } << "de";
        QTest::newRow("country") << QStringList { "de-AT" } << "de";
        QTest::newRow("POSIX") << QStringList { "fr_FR.UTF-8" } << "fr";
        QTest::newRow("script") << QStringList { "zh-Hans-CN" } << "zh_CN";
        QTest::newRow("second wish") << QStringList { "nl-NL", "es-MX", "de" } << "es";
        QTest::newRow("another script is another language") << QStringList { "zh-Hant-TW" } << "en";
        QTest::newRow("none") << QStringList { "C" } << "en";
        QTest::newRow("nothing") << QStringList {} << "en";
        QTest::newRow("nonsense") << QStringList { "???" } << "en";
    }
    void findsTheBest()
    {
        QFETCH(QStringList, wanted);
        QFETCH(QString, best);
        QCOMPARE(WindowLanguage::bestFor(wanted, { "en", "de", "es", "fr", "zh_CN" }), best);
    }

    void readsTheChoice()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        QCOMPARE(WindowLanguage::chosen(settings), QString());
        settings.setValue(QStringLiteral("language/locale"), QStringLiteral("de"));
        QCOMPARE(WindowLanguage::chosen(settings), QStringLiteral("de"));
    }

    void speaksIt()
    {
        {
            const WindowLanguage german(QStringLiteral("de"));
            QCOMPARE(german.name(), QStringLiteral("de"));
            QCOMPARE(tr("Settings"), QStringLiteral("Einstellungen"));
            QCOMPARE(tr("Not translated"), QStringLiteral("Not translated"));
            QCOMPARE(QLocale().toString(1.5), QStringLiteral("1,5"));
            QCOMPARE(QApplication::layoutDirection(), Qt::LeftToRight);
            if (QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_de.qm"))) {
                QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
            }
        }
        QCOMPARE(tr("Settings"), QStringLiteral("Settings")); // gone with the object
    }

    void readsFromTheRight()
    {
        const WindowLanguage arabic(QStringLiteral("ar"));
        QVERIFY(tr("Settings") != QStringLiteral("Settings"));
        QCOMPARE(QApplication::layoutDirection(), Qt::RightToLeft);
    }

    void aLanguageWithoutACatalogueIsEnglish()
    {
        const WindowLanguage other(QStringLiteral("he_IL"));
        QCOMPARE(other.name(), QStringLiteral("en"));
        QCOMPARE(QApplication::layoutDirection(), Qt::LeftToRight); // English words are read from the left
    }
};

QTEST_MAIN(TestWindowLanguage)
#include "tst_windowlanguage.moc"
