// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio.h"
#include "controlfixture.h"

#include "widgets/common/emptystate.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/models/modelspage.h"
#include "widgets/preview/markdownview.h"
#include "widgets/settings/settingsdialog.h"
#include "widgets/tasks/steptalk.h"
#include "widgets/tasks/taskdialog.h"
#include "widgets/tasks/taskform.h"
#include "widgets/tasks/taskmodels.h"
#include "widgets/window/runheader.h"
#include "widgets/window/runpage.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

#include <algorithm>

using namespace cmbagent;

namespace {

constexpr int patience = 120'000;

} // namespace

/// Tasks in words, in the window and on a real data folder: begun, planned, carried out; and what a recording answers
/// is said wherever it shows.
class TestStudioTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void leadsToTheSettings();
    void theDemonstrationPlansAndReports();
    void aTaskIsBegun();

private:
    [[nodiscard]] const WindowParts& parts() const { return m_studio->window().parts(); }
    [[nodiscard]] TaskDialog* dialog() const { return m_studio->tasks().dialog(); }
    [[nodiscard]] const RunProjection& shown() const { return m_studio->graph().projection(); }
    [[nodiscard]] bool hasEnded(const QString& step) const;

    std::unique_ptr<test::ControlPlace> m_place;
    std::unique_ptr<Studio> m_studio;
};

void TestStudioTasks::init()
{
    // The program looks for the examples beside itself, and here the test is the program.
    const QString share = QCoreApplication::applicationDirPath() + QStringLiteral("/../share/cmbagent");
    QDir().mkpath(share);
    QFile::link(QDir::cleanPath(QStringLiteral(CMBAGENT_HELPERS "/../../share/cmbagent/examples")),
                share + QStringLiteral("/examples"));
    QVERIFY(QFile::exists(share + QStringLiteral("/examples/firas-agents/demo.json")));
    for (const char* variable : { "OPENAI_API_KEY", "ANTHROPIC_API_KEY", "GEMINI_API_KEY", "GOOGLE_API_KEY" }) {
        qunsetenv(variable); // whoever runs this may have one
    }
    m_place = std::make_unique<test::ControlPlace>();
    BackendOptions options;
    options.dataPath = m_place->dataPath();
    options.helperFolder = QStringLiteral(CMBAGENT_HELPERS);
    auto backend = Backend::open(options);
    QVERIFY(backend);
    m_studio = std::make_unique<Studio>(std::move(*backend), 0);
    m_studio->window().resize(1280, 800);
    m_studio->window().show();
}

void TestStudioTasks::cleanup()
{
    m_studio.reset();
    m_place.reset();
}

/// The run on show has ended, and it has this step.
bool TestStudioTasks::hasEnded(const QString& step) const
{
    const WorkflowPtr& workflow = shown().workflow();
    return m_studio->graph().isRun() && workflow && workflow->indexOf(step) >= 0 && isEnded(shown().state());
}

void TestStudioTasks::leadsToTheSettings()
{
    parts().actions->newTask->trigger();
    QVERIFY(dialog());
    Q_EMIT dialog()->settingsRequested();
    QVERIFY(m_studio->settings().dialog());
    QTRY_VERIFY_WITH_TIMEOUT(m_studio->models().page() && m_studio->models().page()->isVisible(), patience);
}

void TestStudioTasks::theDemonstrationPlansAndReports()
{
    parts().actions->demonstration->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(QStringLiteral("report")), patience); // the window follows to the second run
    QCOMPARE(shown().state(), RunState::Completed);
    QVERIFY(parts().runPage->header()->saysRecorded());
    QVERIFY(std::all_of(shown().modelCalls().begin(), shown().modelCalls().end(),
                        [](const PaidCall& paid) { return paid.call.isRecorded; }));

    const int fit = shown().workflow()->indexOf(QStringLiteral("fit"));
    QCOMPARE(int(shown().step(fit).attempts.size()), 2); // the first script fails and is mended
    parts().inspector->showStep(fit);
    parts().inspector->showTab(StepInspector::Tab::Talk);
    QCOMPARE(parts().inspector->tab(), StepInspector::Tab::Talk);
    auto* talk = parts().inspector->findChild<StepTalk*>();
    QVERIFY(talk);
    QCOMPARE(talk->calls()->rowCount(), 1);
    QCOMPARE(talk->calls()->item(0, 3)->text(), QStringLiteral("recorded"));
    // To the last word: a traceback's "<module>" once swallowed all that followed it.
    const auto isSaid = [talk](const char* words) {
        return talk->talk()->toPlainText().contains(QLatin1String(words));
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSaid("The task"), patience);
    QVERIFY(isSaid("in <module>"));
    QVERIFY(isSaid("engineer"));
    QVERIFY(isSaid("What came of the script"));
}

void TestStudioTasks::aTaskIsBegun()
{
    parts().actions->newTask->trigger();
    TaskForm& form = *dialog()->form();
    form.setMode(TaskMode::OneShot);
    form.task()->setPlainText(QStringLiteral("Do what nobody has recorded."));
    QTRY_VERIFY_WITH_TIMEOUT(form.models()->choice(QStringLiteral("engineer")), patience); // from the registry
    // A recording is a model, too; this one was never asked that.
    form.models()->choice({})->setEditText(QStringLiteral("recorded/firas-agents"));
    QTRY_VERIFY_WITH_TIMEOUT(dialog()->startButton()->isEnabled(), patience);
    dialog()->startButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(QStringLiteral("engineer")), patience);
    QVERIFY(!dialog());
    QCOMPARE(shown().state(), RunState::Failed);
    const auto report = shown().step(0).attempts.back().report;
    QVERIFY(report && report->error);
    QVERIFY(report->error->what.contains(QLatin1String("not recorded")));
    QVERIFY(parts().runPage->header()->saysRecorded());
}

QTEST_MAIN(TestStudioTasks)
#include "tst_studiotasks.moc"
