// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/settingscatalogue.h"
#include "support/uichecks.h"
#include "widgets/common/theme.h"
#include "widgets/settings/settingsdialog.h"
#include "widgets/window/windowstyle.h"

#include <QApplication>
#include <QMainWindow>
#include <QPointer>
#include <QTest>

using namespace cmbagent;

/// Every section of the settings there are, by mouse, keyboard and screen reader (issue *The window*).
class TestSettingsPages : public QObject
{
    Q_OBJECT

private:
    static QList<SettingsSection> sections()
    {
        return SettingsCatalogue::sections(
            QStringLiteral("Scripts see their own folder and the programs of the system, and nothing else of yours."));
    }

private Q_SLOTS:
    void initTestCase() { Theme::light().applyTo(*qApp); }

    void canBeUsed_data()
    {
        static QList<QByteArray> ids; // the rows keep pointers to them
        QList<const char*> stops;
        for (const SettingsSection& section : sections()) {
            ids.append(section.id.toUtf8());
        }
        for (const QByteArray& id : std::as_const(ids)) {
            stops.append(id.constData());
        }
        QVERIFY(!stops.isEmpty());
        UiVariant::addRows(stops);
    }
    void canBeUsed()
    {
        QFETCH(QByteArray, stop);
        QFETCH(int, percent);
        QFETCH(bool, isMirrored);
        QFETCH(bool, isDark);
        const UiVariant variant(percent, isMirrored, isDark);
        QMainWindow window;
        window.setStyleSheet(windowStyleSheet(Theme::of(window.palette())));
        window.show();
        const QPointer<SettingsDialog> dialog = new SettingsDialog(sections(), &window);
        for (const SettingsSection& section : sections()) {
            for (const SettingSpec& spec : section.settings) {
                dialog->setValue(spec.key, spec.otherwise);
            }
        }
        dialog->show();
        dialog->choose(QString::fromUtf8(stop));
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        UiChecks::Rules rules;
        rules.isTextLarge = percent > 100;
        const QStringList faults = UiChecks::faultsOf(*dialog, rules);
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TestSettingsPages)
#include "tst_settingspages.moc"
