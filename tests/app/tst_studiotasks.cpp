// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/taskstarter.h"
#include "app/studio/studio.h"
#include "controlfixture.h"

#include "widgets/common/emptystate.h"
#include "widgets/costs/costpage.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/models/modelspage.h"
#include "widgets/preview/markdownview.h"
#include "widgets/settings/settingsdialog.h"
#include "widgets/tasks/steptalk.h"
#include "widgets/tasks/taskdialog.h"
#include "widgets/tasks/taskform.h"
#include "widgets/tasks/taskmodels.h"
#include "widgets/window/launchpane.h"
#include "widgets/window/runheader.h"
#include "widgets/window/runpage.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
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
    void saysWhatATaskMayCost();
    void saysWhatAWorkflowMayCost();
    void countsTheAgentsBesideAWorkflow();
    void theDemonstrationPlansAndReports();
    void theDemonstrationKeepsToTheBuiltInAgents();
    void aTaskIsBegun();
    void aPlanThatWasLeftIsCarriedOut();

private:
    void openStudio();
    [[nodiscard]] RunProjection planOnly() const;
    [[nodiscard]] QList<RunId> runsOf(const RunId& planning) const;
    [[nodiscard]] qsizetype plansLeft() const;
    [[nodiscard]] const WindowParts& parts() const { return m_studio->window().parts(); }
    [[nodiscard]] TaskDialog* dialog() const { return m_studio->tasks().dialog(); }
    [[nodiscard]] const RunProjection& shown() const { return m_studio->graph().projection(); }
    [[nodiscard]] bool hasEnded(const QString& step) const;
    /// An agent of the person's own, as they would have written it.
    void writeAgent(const QString& name, const QByteArray& instructions);

    std::unique_ptr<test::ControlPlace> m_place;
    Backend* m_backend = nullptr; ///< the studio's
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
    openStudio();
}

void TestStudioTasks::openStudio()
{
    auto backend = m_place->open();
    QVERIFY(backend);
    m_backend = backend.get();
    m_studio = std::make_unique<Studio>(std::move(backend), 0);
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

    // The page of costs: nothing was paid, so it shows what the recorded answers had cost.
    parts().actions->costs->trigger();
    const auto shownCosts = [this]() -> const CostView& { return parts().costs->shown(); };
    QTRY_COMPARE_WITH_TIMEOUT(shownCosts().kind, CostKind::Recorded, patience);
    QTRY_COMPARE_WITH_TIMEOUT(shownCosts().total().calls, qint64(shown().modelCalls().size()), patience);
    QCOMPARE(shownCosts().totals[size_t(CostKind::Paid)].calls, 0);
    QCOMPARE(shownCosts().area, CostArea::Run);
    QVERIFY(!shownCosts().guess);
}

/// Issue 5: what is going to be paid is said before, and how it is known; and what recordings answer is not paid.
void TestStudioTasks::saysWhatATaskMayCost()
{
    parts().actions->newTask->trigger();
    TaskForm& form = *dialog()->form();
    QVERIFY(dialog()->costWord().isEmpty()); // there is no task yet
    form.setMode(TaskMode::PlanningAndControl);
    form.task()->setPlainText(QStringLiteral("Fit the temperature."));
    const auto says = [this](const char* words) { return dialog()->costWord().contains(QLatin1String(words)); };
    QTRY_VERIFY_WITH_TIMEOUT(says("no model is chosen"), patience);
    QComboBox* all = form.models()->choice({});
    all->setEditText(QStringLiteral("openai/gpt-4.1"));
    QTRY_VERIFY_WITH_TIMEOUT(says("rule of thumb"), patience);
    QVERIFY2(says("6 calls"), qPrintable(dialog()->costWord()));
    form.setMode(TaskMode::OneShot);
    QTRY_VERIFY_WITH_TIMEOUT(says("one call"), patience);
    all->setEditText(QStringLiteral("openai/nobody-knows"));
    QTRY_VERIFY_WITH_TIMEOUT(says("the price of openai/nobody-knows"), patience);
    all->setEditText(QStringLiteral("recorded/firas-agents"));
    QTRY_VERIFY_WITH_TIMEOUT(says("Nothing is paid"), patience);
    form.task()->clear();
    QTRY_VERIFY_WITH_TIMEOUT(dialog()->costWord().isEmpty(), patience);
}

void TestStudioTasks::saysWhatAWorkflowMayCost()
{
    const auto openWith = [this](const char* name, const QByteArray& model) {
        QFile file(m_place->path(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(
                "cmbagent: 1\nname: Ask\nsteps:\n  - {id: only, kind: agent, agent: engineer, task: Fit it., model: "
                + model + "}\n");
        }
        file.close();
        m_studio->controller().open(file.fileName());
    };
    const auto says = [this](const char* words) {
        return parts().runPage->launch()->costWord().contains(QLatin1String(words));
    };
    openWith("dear.workflow.yaml", "openai/gpt-4.1");
    QTRY_VERIFY_WITH_TIMEOUT(says("It may cost $"), patience);
    QVERIFY2(says("rule of thumb"), qPrintable(parts().runPage->launch()->costWord()));
    openWith("strange.workflow.yaml", "openai/nobody-knows");
    QTRY_VERIFY_WITH_TIMEOUT(says("the price of openai/nobody-knows"), patience);
}

/// They know which model they want; what is not beside it cannot say.
void TestStudioTasks::countsTheAgentsBesideAWorkflow()
{
    const auto write = [this](const QString& name, const QByteArray& text) {
        const QString path = m_place->path(name);
        QFile file(path);
        if (QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)) {
            file.write(text);
        }
        return path;
    };
    const QByteArray workflow =
        "cmbagent: 1\nname: Gaze\nsteps:\n  - {id: only, kind: agent, agent: skygazer, task: Look up.}\n";
    write(QStringLiteral("sky/agents/skygazer/skygazer.yaml"),
          "name: skygazer\ninstructions: Look up.\nmodel: openai/gpt-4.1\n");
    const auto says = [this](const char* words) {
        return parts().runPage->launch()->costWord().contains(QLatin1String(words));
    };
    m_studio->controller().open(write(QStringLiteral("sky/gaze.workflow.yaml"), workflow));
    QTRY_VERIFY_WITH_TIMEOUT(says("It may cost $"), patience);
    m_studio->controller().open(write(QStringLiteral("elsewhere/gaze.workflow.yaml"), workflow));
    QTRY_VERIFY_WITH_TIMEOUT(says("no model is chosen"), patience);
}

void TestStudioTasks::writeAgent(const QString& name, const QByteArray& instructions)
{
    const QString folder = m_backend->agents().ownFolder() + u'/' + name;
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + u'/' + name + QStringLiteral(".yaml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name: " + name.toUtf8() + "\ndescription: Mine.\ninstructions: " + instructions + "\n");
}

// It was recorded with the agents of the program: a changed planner, one more to choose from, or an engineer that is
// switched off would be asked what nobody recorded, or not be there at all.
void TestStudioTasks::theDemonstrationKeepsToTheBuiltInAgents()
{
    AgentRegistry& registry = m_backend->agents();
    writeAgent(QStringLiteral("planner"), "Plan as I like it.");
    writeAgent(QStringLiteral("helper"), "Help.");
    registry.setEnabled(QStringLiteral("engineer"), false);
    registry.load();
    QCOMPARE(registry.agent(QStringLiteral("planner"))->instructions, QStringLiteral("Plan as I like it."));
    parts().actions->demonstration->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(QStringLiteral("report")), patience);
    QCOMPARE(shown().state(), RunState::Completed);
    // What the person has set is as it was, for every other run.
    QCOMPARE(registry.agent(QStringLiteral("planner"))->instructions, QStringLiteral("Plan as I like it."));
    QVERIFY(!registry.isEnabled(QStringLiteral("engineer")));
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

/// The demonstration as far as its plan, by a program that ends then; gives the planning run.
RunProjection TestStudioTasks::planOnly() const
{
    const auto backend = m_place->open();
    TaskStarter starter(*backend);
    std::optional<Result<TaskRun>> begun;
    bool isOver = false;
    connect(backend.get(), &Backend::runEnded, &starter, [&isOver] { isOver = true; });
    starter.start(TaskStarter::demonstration().value(), {}, [&begun](const Result<TaskRun>& run) { begun = run; });
    if (!QTest::qWaitFor([&isOver] { return isOver; }, patience) || !begun || !*begun) {
        return {};
    }
    std::optional<Result<RunProjection>> planned;
    backend->read<RunProjection>([scope = backend->scope(), run = (*begun)->run, blobs = &backend->blobs()](
                                     Reader& reader) { return reader.load(scope, run, *blobs); },
                                 [&planned](const Result<RunProjection>& loaded) { planned = loaded; });
    const bool isLoaded = QTest::qWaitFor([&planned] { return planned.has_value(); }, patience);
    return isLoaded && *planned ? **planned : RunProjection();
}

/// Every run that carries this plan out.
QList<RunId> TestStudioTasks::runsOf(const RunId& planning) const
{
    QList<RunId> runs;
    const auto backend = m_place->open();
    bool isRead = false;
    backend->read<void>(
        [&runs, planning, scope = backend->scope(), blobs = &backend->blobs()](Reader& reader) -> Result<void> {
            const auto all = reader.runs(scope);
            for (const RunSummary& run : all.value_or(QList<RunSummary> {})) {
                const auto loaded = reader.load(scope, run.id, *blobs);
                if (loaded && loaded->created().plannedBy == planning) {
                    runs << run.id;
                }
            }
            return {};
        },
        [&isRead](const Result<void>&) { isRead = true; });
    return QTest::qWaitFor([&isRead] { return isRead; }, patience) ? runs : QList<RunId>();
}

qsizetype TestStudioTasks::plansLeft() const
{
    const auto dir = DataDir::open(m_place->dataPath());
    Reader reader(*dir);
    const auto opened = reader.open();
    const SessionScope scope(reader.sessions()->first().id);
    return opened ? reader.plansLeft(scope, QStringLiteral("/plan.workflow.yaml"))->size() : -1;
}

/// The program ended when the plan was there and nobody had begun to carry it out: the next one does, once.
void TestStudioTasks::aPlanThatWasLeftIsCarriedOut()
{
    m_studio.reset();
    const RunProjection planned = planOnly();
    QVERIFY(TaskStarter::hasPlan(planned));
    QCOMPARE(m_place->lastRun(), planned.run());
    QCOMPARE(plansLeft(), 1);

    openStudio();
    QTRY_VERIFY_WITH_TIMEOUT(m_place->lastRun() != planned.run(), patience);
    const RunId carrying = m_place->lastRun();
    QTRY_COMPARE_WITH_TIMEOUT(m_place->stateOf(carrying), QStringLiteral("completed"), patience);
    QCOMPARE(plansLeft(), 0);
    m_studio.reset();
    QCOMPARE(runsOf(planned.run()), QList<RunId> { carrying });

    // Asked once more, whoever asks is told which run it was.
    const auto backend = m_place->open();
    TaskStarter starter(*backend);
    std::optional<Result<TaskRun>> again;
    starter.carryOut(planned, 0, [&again](const Result<TaskRun>& begun) { again = begun; });
    QTRY_VERIFY_WITH_TIMEOUT(again.has_value(), patience);
    QVERIFY(!*again);
    QCOMPARE(again->error().code, ErrorCode::Conflict);
    QVERIFY(again->error().what.contains(carrying.toString()));
    QCOMPARE(m_place->lastRun(), carrying);
}

QTEST_MAIN(TestStudioTasks)
#include "tst_studiotasks.moc"
