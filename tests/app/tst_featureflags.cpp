// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/featureflags.h"
#include "app/studio/openwindows.h"
#include "app/studio/settingscatalogue.h"
#include "windowstage.h"

#include "widgets/approvals/approvalpart.h"
#include "widgets/approvals/modemenu.h"
#include "widgets/approvals/retrystrip.h"
#include "widgets/editor/editactions.h"
#include "widgets/editor/editdesk.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/window/launchpane.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/runpage.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QMenu>
#include <QSettings>
#include <QTest>
#include <QToolButton>

using namespace cmbagent;

/// P-2: what belongs to a stage can be switched off, is then really gone, and comes back as it was. The feed (stage 5)
/// is in tst_feeddesk, steps side by side (stage 8) in tst_studiodesks.
class TestFeatureFlags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyStageWithSomethingToSwitchHasAFlag();
    void actionsGo_data();
    void actionsGo();
    void runsAskWhereTheWorkflowSaysSo();
    void rulesAreNotWrittenWithoutEditing();
    void theCountdownGoes();
    void theMetricsPageGoes();
    void newWindowsKnow();

private:
    void set(const QString& feature, bool isOn);
    [[nodiscard]] const WindowParts& parts() const { return m_window->parts(); }

    std::unique_ptr<WindowStage> m_stage;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<OpenWindows> m_open;
    std::unique_ptr<FeatureFlags> m_flags;
};

void TestFeatureFlags::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_window = std::make_unique<MainWindow>(m_stage->models(), m_stage->clock, QString());
    m_window->resize(1280, 800);
    m_window->show();
    m_open = std::make_unique<OpenWindows>();
    m_open->add(*m_window);
    m_flags = std::make_unique<FeatureFlags>(*m_open, *m_settings);
}

void TestFeatureFlags::cleanup()
{
    m_flags.reset();
    m_window.reset();
    m_open.reset();
    m_settings.reset();
    m_folder.reset();
    m_stage.reset();
}

void TestFeatureFlags::set(const QString& feature, bool isOn)
{
    m_settings->setValue(SettingKeys::featurePrefix + feature, isOn);
    m_flags->apply();
}

void TestFeatureFlags::everyStageWithSomethingToSwitchHasAFlag()
{
    SettingsSection features;
    for (const SettingsSection& section : SettingsCatalogue::sections({})) {
        features = section.id == QLatin1String("features") ? section : features;
    }
    QStringList flags;
    for (const SettingSpec& spec : features.settings) {
        flags << spec.key.mid(SettingKeys::featurePrefix.size());
        QVERIFY2(m_flags->isOn(flags.last()), qPrintable(spec.key)); // until switched
        QVERIFY(spec.otherwise.toBool());
        QVERIFY2(!spec.help.isEmpty(), qPrintable(spec.key));
    }
    // Of stages 4, 5, 6, 7, 8, 9, 12, 13 and 14, in their order.
    QCOMPARE(flags,
             QStringList({ Features::traces, Features::exports, Features::editing, Features::feed, Features::modes,
                           Features::retries, Features::parallel, Features::branches, Features::agents, Features::costs,
                           Features::metrics }));
}

void TestFeatureFlags::actionsGo_data()
{
    QTest::addColumn<QString>("feature");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const QString& feature, const QStringList& names) {
        QTest::newRow(qPrintable(feature)) << feature << names;
    };
    row(Features::traces, { "import", "simulate" });
    row(Features::exports, { "exportGraph" });
    row(Features::editing, { "editSave" });
    row(Features::feed, { "eventFeed" });
    row(Features::branches, { "playFrom", "branches", "compare" });
    row(Features::agents, { "agents" });
    row(Features::costs, { "costs" });
    row(Features::metrics, { "viewMetrics" });
}

void TestFeatureFlags::actionsGo()
{
    QFETCH(QString, feature);
    QFETCH(QStringList, names);
    const WindowActions& all = *parts().actions;
    const QHash<QString, QAction*> known {
        { "import", all.import },           { "simulate", all.simulate },
        { "exportGraph", all.exportGraph }, { "editSave", parts().edit->actions->all().front() },
        { "eventFeed", all.eventFeed },     { "playFrom", all.playFrom },
        { "branches", all.branches },       { "compare", all.compare },
        { "agents", all.agents },           { "costs", all.costs },
        { "viewMetrics", all.viewMetrics },
    };
    for (const QString& name : names) {
        QVERIFY2(known.value(name)->isVisible(), qPrintable(name));
    }
    set(feature, false);
    for (auto it = known.begin(); it != known.end(); ++it) {
        QVERIFY2(it.value()->isVisible() != names.contains(it.key()), qPrintable(it.key())); // these and no others
    }
    set(feature, true);
    for (const QString& name : names) {
        QVERIFY2(known.value(name)->isVisible(), qPrintable(name));
    }
}

void TestFeatureFlags::runsAskWhereTheWorkflowSaysSo()
{
    m_stage->openWorkflow();
    m_window->showWorkflow({});
    LaunchPane* launch = parts().runPage->launch();
    Q_EMIT launch->modes()->modeChosen(ApprovalMode::BeforeEachStep);
    QCOMPARE(launch->modes()->mode(), ApprovalMode::BeforeEachStep);
    set(Features::modes, false);
    QVERIFY(launch->modes()->isHidden());
    QCOMPARE(launch->modes()->mode(), ApprovalMode::None); // the workflow's own
    m_stage->create();
    m_window->showRun(m_stage->run);
    QVERIFY(parts().asking->modes()->isHidden());
    QMenu menu;
    parts().asking->addTo(&menu, 0);
    QVERIFY(menu.isEmpty());
    set(Features::modes, true);
    QVERIFY(!parts().asking->modes()->isHidden());
    parts().asking->addTo(&menu, 0);
    QVERIFY(!menu.isEmpty());
}

/// Rules are written by editing, so the way to them goes with it.
void TestFeatureFlags::rulesAreNotWrittenWithoutEditing()
{
    m_stage->openWorkflow();
    m_window->showWorkflow({});
    const ModeMenu* modes = parts().runPage->launch()->modes();
    const QString custom = modes->choice(ApprovalMode::Custom)->toolTip();
    QVERIFY(modes->rules()->isVisible());
    set(Features::editing, false);
    QVERIFY(!modes->rules()->isVisible());
    QVERIFY(modes->choice(ApprovalMode::Custom)->toolTip() != custom); // which names that way
    set(Features::editing, true);
    QVERIFY(modes->rules()->isVisible());
    QCOMPARE(modes->choice(ApprovalMode::Custom)->toolTip(), custom);
}

void TestFeatureFlags::theCountdownGoes()
{
    m_stage->create();
    m_stage->runHalfway();
    m_window->showRun(m_stage->run);
    const int step = m_stage->step("fit-y");
    parts().inspector->showStep(step);
    StepReport report;
    report.error = Error { ErrorCode::Script, QStringLiteral("429 Too Many Requests"), {}, {}, {}, {} };
    m_stage->record(StepFinished { step, 1, StepState::Failed, std::make_shared<const StepReport>(report) });
    StepRetryScheduled retry;
    retry.step = step;
    retry.nextAttempt = 2;
    retry.notBefore = Timestamp { m_stage->clock.now().micros + 75'000'000 };
    m_stage->record(retry);
    const auto* strip = parts().inspector->findChild<RetryStrip*>();
    QVERIFY(!strip->isHidden());
    set(Features::retries, false);
    QVERIFY(strip->isHidden());
    set(Features::retries, true);
    QVERIFY(!strip->isHidden());
}

void TestFeatureFlags::theMetricsPageGoes()
{
    m_stage->create();
    m_window->showRun(m_stage->run);
    parts().actions->viewMetrics->setChecked(true);
    QCOMPARE(parts().runPage->view(), RunPage::Metrics);
    const auto button = [this] {
        for (QToolButton* each : m_window->findChildren<QToolButton*>()) {
            if (each->defaultAction() == parts().actions->viewMetrics) {
                return each;
            }
        }
        return static_cast<QToolButton*>(nullptr);
    };
    QVERIFY(button() && button()->isVisible());
    set(Features::metrics, false);
    QCOMPARE(parts().runPage->view(), RunPage::Graph);
    QVERIFY(!button()->isVisible());
    set(Features::metrics, true);
    QVERIFY(button()->isVisible());
}

void TestFeatureFlags::newWindowsKnow()
{
    set(Features::costs, false);
    MainWindow other(m_stage->models(), m_stage->clock, QString());
    m_open->add(other);
    QVERIFY(!other.parts().actions->costs->isVisible());
    m_open->remove(other);
}

QTEST_MAIN(TestFeatureFlags)
#include "tst_featureflags.moc"
