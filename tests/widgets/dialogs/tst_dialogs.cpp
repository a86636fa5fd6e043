// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogscene.h"

#include "widgets/common/theme.h"

#include <QApplication>
#include <QPointer>
#include <QTest>

#include <algorithm>

using namespace cmbagent;

namespace {

QList<DialogStop> allStops()
{
    return agentStops() + answerStops() + placeStops() + settingStops() + taskStops();
}

} // namespace

DialogScene::DialogScene()
{
    window.setExamples(WindowStage::examples());
    window.resize(1280, 800);
    window.show();
}

/// Every dialog and every page of it, with long names, by mouse, keyboard and screen reader, at the usual size of text
/// and at twice that, from left to right and from right to left, light and dark (issue *The window*).
class TestDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::light().applyTo(*qApp); }

    void canBeUsed_data()
    {
        QList<const char*> names;
        for (const DialogStop& stop : allStops()) {
            names.append(stop.name);
        }
        UiVariant::addRows(names);
    }
    void canBeUsed()
    {
        QFETCH(QByteArray, stop);
        QFETCH(int, percent);
        QFETCH(bool, isMirrored);
        QFETCH(bool, isDark);
        const UiVariant variant(percent, isMirrored, isDark);
        DialogScene scene;
        const QList<DialogStop> stops = allStops();
        const auto at = std::find_if(stops.begin(), stops.end(), [&stop](const DialogStop& one) {
            return stop == one.name; // as QByteArray compares: by content
        });
        QVERIFY(at != stops.end());
        const QPointer<QWidget> dialog = at->open(scene);
        QVERIFY2(dialog && dialog->isVisible(), "nothing was opened");
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog->window()));
        UiChecks::Rules rules = at->rules;
        rules.isTextLarge = percent > 100;
        const QStringList faults = UiChecks::faultsOf(*dialog, rules);
        if (dialog) {
            dialog->close();
        }
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
