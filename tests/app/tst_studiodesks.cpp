// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/settingscatalogue.h"
#include "app/studio/studio.h"
#include "controlfixture.h"

#include "widgets/approvals/modemenu.h"
#include "widgets/common/labels.h"
#include "widgets/common/messagebar.h"
#include "widgets/costs/budgetspage.h"
#include "widgets/editor/draftform.h"
#include "widgets/editor/editactions.h"
#include "widgets/editor/editdesk.h"
#include "widgets/editor/suggestiondialog.h"
#include "widgets/settings/settingfield.h"
#include "widgets/shell/commandpalette.h"
#include "widgets/window/confirmdialog.h"
#include "widgets/window/environmentspane.h"
#include "widgets/window/launchpane.h"
#include "widgets/window/messagearea.h"
#include "widgets/window/runpage.h"
#include "widgets/window/storagedialog.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace cmbagent;

namespace {

constexpr int patience = 60'000;

constexpr const char* small = R"yaml(cmbagent: 1
name: Small
steps:
  - id: only
    kind: code
    inline: |
      #!/bin/sh
      echo done
)yaml";

/// Two that want the same.
constexpr const char* busy = R"yaml(cmbagent: 1
name: Busy
steps:
  - {id: one, kind: code, resources: {tokens: {gpu: 1}}, inline: "#!/bin/sh\nsleep 60\n"}
  - {id: two, kind: code, resources: {tokens: {gpu: 1}}, inline: "#!/bin/sh\nsleep 60\n"}
)yaml";

/// The scripts say what comes first, the workflow does not.
constexpr const char* loose = R"yaml(cmbagent: 1
name: Loose
steps:
  - id: load
    kind: code
    inline: |
      open("t.csv", "w").write("1")
    outputs: {t.csv: text/csv}
  - id: fit
    kind: code
    inline: |
      print(open("t.csv").read())
  - id: look
    kind: approval
    question: Good?
)yaml";

} // namespace

/// Settings, sessions and deletions on a real model: what a person chooses is kept and has its effect.
class TestStudioDesks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void settingsAreKeptAndHaveTheirEffect();
    void limitsBelongToTheSession();
    void budgetsAreSetChangedAndRemoved();
    void alertsLeadToTheBudgets();
    void aPythonIsTriedBeforeItIsKept();
    void settingsAreFoundInThePalette();
    void whatIsSwitchedOffIsNotThere();
    void oneStepAfterTheOther();
    void aStepSaysWhichResourceItWaitsFor();
    void rulesAreWrittenFromTheModes();
    void suggestedDependenciesAreAdded();
    void declinedDependenciesStayAway();
    void aDeletedRunComesBackByUndo();
    void aDeletedRunIsGoneWhenTheBarGoes();
    void quittingDeletes();
    void workGoesOnInAnotherSession();
    void aDeletedSessionComesBack();
    void environmentsAreShownAndRemoved();

private:
    [[nodiscard]] const WindowParts& parts() const { return m_studio->window().parts(); }
    [[nodiscard]] const WindowActions& actions() const { return *parts().actions; }
    [[nodiscard]] SettingField* field(const QString& key) const { return m_studio->settings().dialog()->field(key); }
    [[nodiscard]] QVariant kept(const QString& key) const;
    [[nodiscard]] int listed() const;
    void open();
    RunId runOnce();
    void type(SettingField* field, const QString& text) const;
    DraftSession* editLoose();
    QPointer<SuggestionDialog> openSuggestions();
    template <typename Value>
    Value ask(std::function<Result<Value>(Reader&)> question) const;

    std::unique_ptr<test::ControlPlace> m_place;
    Backend* m_backend = nullptr;
    std::unique_ptr<Studio> m_studio;
};

void TestStudioDesks::init()
{
    m_place = std::make_unique<test::ControlPlace>();
    QFile file(m_place->path(QStringLiteral("small.workflow.yaml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(small);
    file.close();
    open();
}

void TestStudioDesks::open()
{
    m_studio.reset();
    BackendOptions options;
    options.dataPath = m_place->dataPath();
    options.helperFolder = QStringLiteral(CMBAGENT_HELPERS);
    options.remembersPlace = true;
    auto backend = Backend::open(options);
    QVERIFY(backend);
    m_backend = backend->get();
    m_studio = std::make_unique<Studio>(std::move(*backend), 0);
    m_studio->window().resize(1280, 800);
    m_studio->window().show();
}

void TestStudioDesks::cleanup()
{
    m_studio.reset();
    m_place.reset();
}

QVariant TestStudioDesks::kept(const QString& key) const
{
    return QSettings(m_place->dataPath() + QStringLiteral("/settings.ini"), QSettings::IniFormat).value(key);
}

template <typename Value>
Value TestStudioDesks::ask(std::function<Result<Value>(Reader&)> question) const
{
    std::optional<Result<Value>> answer;
    m_backend->read<Value>(std::move(question), [&answer](const Result<Value>& came) { answer = came; });
    [&answer] { QTRY_VERIFY_WITH_TIMEOUT(answer, patience); }();
    return answer && *answer ? **answer : Value();
}

int TestStudioDesks::listed() const
{
    int runs = 0;
    m_studio->shell().openPalette();
    const QAbstractItemModel* found = m_studio->shell().palette()->list()->model();
    m_studio->shell().palette()->field()->setText(QStringLiteral("Small"));
    for (int row = 0; row < found->rowCount(); ++row) {
        runs +=
            found->index(row, 0).data(PaletteModel::DetailRole).toString().startsWith(QStringLiteral("Run")) ? 1 : 0;
    }
    m_studio->shell().palette()->dismiss();
    return runs;
}

RunId TestStudioDesks::runOnce()
{
    m_studio->controller().runFile(m_place->path(QStringLiteral("small.workflow.yaml")));
    [this] {
        QTRY_VERIFY_WITH_TIMEOUT(
            m_studio->graph().isRun() && m_studio->graph().projection().state() == RunState::Completed, patience);
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 1, patience);
    }();
    return m_studio->graph().run();
}

void TestStudioDesks::type(SettingField* field, const QString& text) const
{
    auto* line = field->findChild<QLineEdit*>();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

void TestStudioDesks::settingsAreKeptAndHaveTheirEffect()
{
    actions().settings->trigger();
    QVERIFY(m_studio->settings().dialog());
    type(field(SettingKeys::workers), QStringLiteral("5"));
    QCOMPARE(kept(SettingKeys::workers).toInt(), 5);
    Q_EMIT m_studio->window().workersChanged(7); // from the line at the bottom
    QCOMPARE(field(SettingKeys::workers)->value().toInt(), 7);

    Q_EMIT field(SettingKeys::theme)->changed(QStringLiteral("dark"));
    QVERIFY(actions().schemeDark->isChecked());
    QVERIFY(Theme::of(qApp->palette()).isDark());
    Q_EMIT field(SettingKeys::theme)->changed(QStringLiteral("light"));
    QVERIFY(!Theme::of(qApp->palette()).isDark());

    Q_EMIT field(SettingKeys::openQuestions)->changed(false);
    QVERIFY(!actions().autoOpenApprovals->isChecked());

    Q_EMIT field(QStringLiteral("appearance/textScale"))->changed(150);
    QCOMPARE(kept(QStringLiteral("appearance/textScale")).toInt(), 150);
    QVERIFY(field(QStringLiteral("appearance/textScale"))->word().contains(QStringLiteral("started again")));
    Q_EMIT field(QStringLiteral("warm_python"))->changed(false);
    QCOMPARE(kept(QStringLiteral("warm_python")).toBool(), false);
    const QVariantMap counts { { QStringLiteral("gpu"), 2 }, { QStringLiteral("api"), 3 } };
    Q_EMIT field(SettingKeys::tokens)->changed(QVariantMap { { QStringLiteral("old"), 1 } });
    Q_EMIT field(SettingKeys::tokens)->changed(counts);
    QCOMPARE(kept(QStringLiteral("tokens/gpu")).toInt(), 2);
    QVERIFY(!kept(QStringLiteral("tokens/old")).isValid());
    QCOMPARE(m_backend->tokens(),
             (QMap<QString, int> { { QStringLiteral("api"), 3 }, { QStringLiteral("gpu"), 2 } })); // and at once
    open();
    QCOMPARE(m_backend->tokens().value(QStringLiteral("gpu")), 2);
    actions().settings->trigger();
    QCOMPARE(field(QStringLiteral("appearance/textScale"))->value().toInt(), 150);
    QCOMPARE(field(QStringLiteral("warm_python"))->value().toBool(), false);
    QCOMPARE(field(SettingKeys::workers)->value().toInt(), 7);
    QCOMPARE(field(SettingKeys::theme)->value().toString(), QStringLiteral("light"));
    QCOMPARE(field(SettingKeys::tokens)->value().toMap(), counts);
}

void TestStudioDesks::limitsBelongToTheSession()
{
    m_studio->settings().open(QStringLiteral("limits"));
    const QString key = SettingKeys::limitPrefix + QStringLiteral("runs");
    QTRY_COMPARE_WITH_TIMEOUT(field(key)->value().toInt(), 3, patience);
    type(field(key), QStringLiteral("0"));
    const auto limit = [this] {
        return ask<SessionLimits>([scope = m_backend->scope()](Reader& reader) { return reader.limits(scope); })
            .concurrentRuns;
    };
    QTRY_COMPARE_WITH_TIMEOUT(limit(), 0, patience);
    m_studio->controller().runFile(m_place->path(QStringLiteral("small.workflow.yaml")));
    QTRY_VERIFY_WITH_TIMEOUT(parts().messageBar->what().contains(QStringLiteral("limit")), patience);
    type(field(key), QStringLiteral("-3"));
    QVERIFY(field(key)->isFaulty());
    QCOMPARE(limit(), 0);
}

void TestStudioDesks::budgetsAreSetChangedAndRemoved()
{
    const auto known = [this] {
        return ask<QList<BudgetState>>([scope = m_backend->scope(), now = m_backend->clock().now()](Reader& reader) {
            return reader.budgets(scope, now);
        });
    };
    m_studio->settings().open(BudgetsDesk::sectionId());
    BudgetsPage* page = m_studio->budgets().page();
    QVERIFY(page);
    QTRY_COMPARE_WITH_TIMEOUT(page->shown().size(), 1, patience); // that of the session, which is always there
    BudgetForm& form = *page->form();
    form.period()->setCurrentIndex(form.period()->findData(int(BudgetPeriod::Daily)));
    QTest::keyClicks(form.amount(), QStringLiteral("2.5"));
    QTest::keyClick(form.amount(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(page->shown().size(), 2, patience);
    const Budget daily { BudgetScope::Session, m_backend->scope().session.toString(), BudgetPeriod::Daily, true,
                         2'500'000 };
    QVERIFY(std::any_of(page->shown().begin(), page->shown().end(),
                        [&daily](const BudgetState& state) { return state.budget == daily; }));
    QVERIFY2(page->message()->what().contains(QStringLiteral("$2.50")), qPrintable(page->message()->what()));
    // It holds from now on, also where calls are made.
    const CallPlace here { m_backend->scope().session, m_backend->project() };
    const auto fits = [this, here](qint64 micros) {
        const auto reserved = m_backend->spendingGate().reserve(here, micros);
        if (reserved) {
            m_backend->spendingGate().settle(*reserved, 0);
        }
        return reserved.has_value();
    };
    QTRY_VERIFY_WITH_TIMEOUT(!fits(3'000'000), patience);
    QVERIFY(fits(2'500'000));

    Q_EMIT page->message()->actionRequested(); // taken back
    QTRY_COMPARE_WITH_TIMEOUT(page->shown().size(), 1, patience);
    Q_EMIT page->budgetGiven(daily);
    QTRY_COMPARE_WITH_TIMEOUT(page->shown().size(), 2, patience);
    Q_EMIT page->budgetRemoved(daily);
    QTRY_COMPARE_WITH_TIMEOUT(page->shown().size(), 1, patience);
    Q_EMIT page->message()->actionRequested();
    QTRY_COMPARE_WITH_TIMEOUT(page->shown().size(), 2, patience);
    QVERIFY(known().contains(page->shown().first()));
    Q_EMIT page->budgetRemoved({ BudgetScope::Global, {}, BudgetPeriod::Weekly, false, 1 });
    QTRY_VERIFY_WITH_TIMEOUT(page->message()->what().contains(QStringLiteral("no such budget")), patience);
}

void TestStudioDesks::alertsLeadToTheBudgets()
{
    const BudgetAlert half { { BudgetScope::Session, QStringLiteral("x"), BudgetPeriod::Daily, true, 4'000'000 },
                             QStringLiteral("Default"),
                             {},
                             50,
                             2'000'000,
                             m_backend->clock().now() };
    BudgetAlert whole = half;
    whole.percent = 100;
    MessageBar* bar = parts().messages->budgetBar();
    QSignalSpy told(&m_studio->budgets(), &BudgetsDesk::told);
    Q_EMIT m_backend->budgetsReached({ half });
    QVERIFY(bar->isVisibleTo(parts().messages));
    QCOMPARE(bar->kind(), MessageBar::Kind::Info);
    QVERIFY2(bar->what().contains(QStringLiteral("50")), qPrintable(bar->what()));
    Q_EMIT m_backend->budgetsReached({ half, whole });
    QCOMPARE(bar->kind(), MessageBar::Kind::Error);
    QVERIFY(bar->what().contains(QStringLiteral("used up")));
    QCOMPARE(told.count(), 2); // for whoever looks elsewhere
    m_studio->window().showNotice(QStringLiteral("Something else.")); // does not take it away
    QVERIFY(bar->what().contains(QStringLiteral("used up")));
    Q_EMIT bar->actionRequested();
    QVERIFY(m_studio->settings().dialog());
    QVERIFY(m_studio->budgets().page()->isVisible());
    QVERIFY(!bar->isVisibleTo(parts().messages));
}

void TestStudioDesks::aPythonIsTriedBeforeItIsKept()
{
    m_studio->settings().open(SettingKeys::python);
    QTRY_VERIFY_WITH_TIMEOUT(field(SettingKeys::programs)->value().toString().contains(QStringLiteral("sh: found at")),
                             patience);
    type(field(SettingKeys::python), QStringLiteral("/nowhere/python3"));
    QTRY_VERIFY_WITH_TIMEOUT(field(SettingKeys::python)->isFaulty(), patience);
    QVERIFY(kept(SettingKeys::python).toString().isEmpty());
    const QString real = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (real.isEmpty()) {
        QSKIP("no python3 here");
    }
    type(field(SettingKeys::python), real);
    QTRY_COMPARE_WITH_TIMEOUT(kept(SettingKeys::python).toString(), real, patience);
    QTRY_VERIFY_WITH_TIMEOUT(field(SettingKeys::python)->word().contains(QStringLiteral("Python 3")), patience);
}

void TestStudioDesks::settingsAreFoundInThePalette()
{
    m_studio->shell().openPalette();
    CommandPalette* palette = m_studio->shell().palette();
    QTest::keyClicks(palette->field(), QStringLiteral("warm python"));
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QVERIFY(m_studio->settings().dialog());
    QVERIFY(m_studio->settings().dialog()->shownKeys().contains(QStringLiteral("warm_python")));
}

void TestStudioDesks::whatIsSwitchedOffIsNotThere()
{
    m_studio->settings().open(QStringLiteral("features"));
    QVERIFY(actions().branches->isVisible());
    Q_EMIT field(QStringLiteral("features/branches"))->changed(false);
    QVERIFY(!actions().branches->isVisible());
    QVERIFY(!actions().playFrom->isEnabled());
    m_studio->shell().openPalette();
    m_studio->shell().palette()->field()->setText(QStringLiteral(">branches"));
    const QModelIndex first = m_studio->shell().palette()->list()->currentIndex();
    QVERIFY(first.data().toString() != QStringLiteral("Branches"));
    m_studio->shell().palette()->dismiss();
    Q_EMIT field(QStringLiteral("features/branches"))->changed(true);
    QVERIFY(actions().branches->isVisible());
    QVERIFY(actions().branches->isEnabled());
}

/// The feature flag of stage 8.
void TestStudioDesks::oneStepAfterTheOther()
{
    QFile file(m_place->path(QStringLiteral("wide.workflow.yaml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("cmbagent: 1\nname: Wide\nsteps:\n");
    for (const char* id : { "a", "b", "c" }) {
        file.write(QByteArray("  - id: ") + id + "\n    kind: code\n    inline: \"#!/bin/sh\\nsleep 0.3\"\n");
    }
    file.close();
    m_studio->settings().open(QStringLiteral("features"));
    Q_EMIT field(QStringLiteral("features/parallel"))->changed(false);
    const auto* workers = m_studio->window().findChild<QToolButton*>(QStringLiteral("workers"));
    QVERIFY2(workers->text().contains(QLatin1Char('1')), qPrintable(workers->text()));
    m_studio->controller().runFile(file.fileName());
    QTRY_VERIFY_WITH_TIMEOUT(m_studio->graph().isRun() && m_studio->graph().projection().state() == RunState::Completed,
                             patience);
    std::vector<std::pair<qint64, qint64>> times;
    for (int step = 0; step < 3; ++step) {
        const Attempt& attempt = m_studio->graph().status(step).attempts.front();
        times.emplace_back(attempt.started.micros, attempt.ended.micros);
    }
    std::sort(times.begin(), times.end());
    QVERIFY(times[0].second <= times[1].first);
    QVERIFY(times[1].second <= times[2].first);
    Q_EMIT field(QStringLiteral("features/parallel"))->changed(true);
    QVERIFY2(workers->text().contains(QLatin1Char('3')), qPrintable(workers->text()));
}

void TestStudioDesks::aStepSaysWhichResourceItWaitsFor() // S08-M7
{
    const QString path = m_place->path(QStringLiteral("busy.workflow.yaml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(busy);
    file.close();
    m_studio->controller().runFile(path);
    const RunGraph& graph = m_studio->graph();
    const auto waits = [&graph](int step) {
        return graph.isRun() && Labels::stepLine(graph, step, {}) == QStringLiteral("Waiting for gpu: 1 of 1 in use");
    };
    QTRY_VERIFY_WITH_TIMEOUT(waits(0) || waits(1), patience);
    const int waiting = waits(0) ? 0 : 1;
    actions().settings->trigger();
    Q_EMIT field(SettingKeys::tokens)->changed(QVariantMap { { QStringLiteral("gpu"), 2 } });
    QTRY_COMPARE_WITH_TIMEOUT(graph.status(waiting).state, StepState::Running, patience); // at once
    Q_EMIT m_studio->window().cancelRequested(graph.run());
    QTRY_COMPARE_WITH_TIMEOUT(graph.projection().state(), RunState::Cancelled, patience);
}

void TestStudioDesks::rulesAreWrittenFromTheModes()
{
    m_studio->controller().open(m_place->path(QStringLiteral("small.workflow.yaml")));
    QTRY_VERIFY_WITH_TIMEOUT(parts().runPage->launch()->isVisible(), patience);
    ModeMenu* modes = parts().runPage->launch()->modes();
    QVERIFY(!modes->choice(ApprovalMode::Custom)->isEnabled());
    QVERIFY(modes->rules()->isVisible());
    modes->rules()->trigger();
    const DraftSession* draft = m_studio->editor().session();
    QVERIFY(draft);
    const QJsonObject asking = draft->draft().view().fields.value(QStringLiteral("approval")).toObject();
    QCOMPARE(asking.value(QStringLiteral("when")).toArray().size(), 1);
    QVERIFY(parts().edit->form->field(QStringLiteral("approval.when.0.step")));
}

DraftSession* TestStudioDesks::editLoose()
{
    const QString path = m_place->path(QStringLiteral("loose.workflow.yaml"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(loose);
        file.close();
    }
    m_studio->editor().edit(path);
    return m_studio->editor().session();
}

QPointer<SuggestionDialog> TestStudioDesks::openSuggestions()
{
    parts().edit->actions->suggest->trigger();
    const auto dialogs = m_studio->window().findChildren<SuggestionDialog*>();
    return dialogs.isEmpty() ? nullptr : dialogs.back();
}

void TestStudioDesks::suggestedDependenciesAreAdded()
{
    const QAction* suggest = parts().edit->actions->suggest;
    QVERIFY(!suggest->isEnabled()); // nothing is being edited
    DraftSession* session = editLoose();
    QVERIFY(session && suggest->isEnabled());
    parts().edit->actions->suggest->trigger();
    QPointer<SuggestionDialog> dialog = m_studio->window().findChild<SuggestionDialog*>();
    QVERIFY(dialog);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->rows().size(), 2, patience);
    QCOMPARE(dialog->chosen().size(), 2);
    QCOMPARE(dialog->chosen().front().title, QStringLiteral("“fit” after “load”"));
    dialog->addButton()->click();
    QVERIFY(!dialog || !dialog->isVisible());
    const Workflow& workflow = *session->draft().view().workflow;
    QCOMPARE(workflow.steps[1].inputs.size(), size_t(1)); // the file goes along
    QCOMPARE(workflow.steps[1].inputs[0].name, QStringLiteral("t.csv"));
    QCOMPARE(workflow.steps[2].needs.size(), size_t(1));
    QCOMPARE(workflow.steps[2].needs[0].step, 1);
    QCOMPARE(session->history().count(), 1);

    parts().edit->actions->suggest->trigger(); // and now there is nothing left
    QTRY_VERIFY_WITH_TIMEOUT(!m_studio->window().findChildren<SuggestionDialog*>().isEmpty(), patience);
    const QPointer<SuggestionDialog> again = m_studio->window().findChildren<SuggestionDialog*>().back();
    QTRY_VERIFY_WITH_TIMEOUT(again && again->whyNone().contains(QStringLiteral("declare already")), patience);
    again->reject();
    session->history().undo();
    QCOMPARE(session->draft().text(), QByteArray(loose));

    parts().edit->actions->suggest->trigger(); // what is found of one workflow is not added to the next
    const QPointer<SuggestionDialog> last = m_studio->window().findChildren<SuggestionDialog*>().back();
    QVERIFY(last && last->isVisible());
    m_studio->editor().editNew();
    QVERIFY(!last || !last->isVisible());
}

/// S08: what a person does not want stays away, is told, and comes back when it is asked for.
void TestStudioDesks::declinedDependenciesStayAway()
{
    DraftSession* session = editLoose();
    QVERIFY(session);
    const auto independentOf = [session](size_t step) {
        return session->draft().view().workflow->steps[step].independentOf;
    };
    QPointer<SuggestionDialog> dialog = openSuggestions();
    QVERIFY(dialog);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->rows().size(), 2, patience);
    QCOMPARE(dialog->rows().back()->edge().from, QStringLiteral("fit"));
    dialog->rows().back()->box()->click(); // the question waits for nothing
    dialog->declineBox()->click();
    dialog->addButton()->click();
    QVERIFY(!dialog || !dialog->isVisible());
    QCOMPARE(session->draft().view().workflow->steps[1].inputs.size(), size_t(1));
    QCOMPARE(independentOf(2), std::vector<int> { 1 });
    QCOMPARE(session->history().count(), 1); // one change

    dialog = openSuggestions(); // each pair by itself: of the other step nothing was said
    QVERIFY(dialog);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->rows().size(), 1, patience);
    QCOMPARE(dialog->rows().front()->edge().from, QStringLiteral("load"));
    QVERIFY2(dialog->remarks().contains(QStringLiteral("“look” of “fit”")), qPrintable(dialog->remarks()));
    dialog->rows().front()->box()->click();
    dialog->declineBox()->click();
    dialog->addButton()->click();
    QCOMPARE(independentOf(2), (std::vector<int> { 1, 0 }));
    const QByteArray declined = session->draft().text();

    dialog = openSuggestions();
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->whyNone().contains(QStringLiteral("independent")), patience);
    dialog->againButton()->click();
    QVERIFY(!session->draft().text().contains("independent_of"));
    QTRY_COMPARE_WITH_TIMEOUT(dialog->rows().size(), 1, patience);
    QCOMPARE(dialog->rows().front()->edge().from, QStringLiteral("fit"));
    dialog->reject();
    QCOMPARE(session->history().count(), 3);
    session->history().undo();
    QCOMPARE(session->draft().text(), declined);
}

void TestStudioDesks::aDeletedRunComesBackByUndo()
{
    const RunId run = runOnce();
    QTRY_VERIFY_WITH_TIMEOUT(actions().deleteRun->isEnabled(), patience);
    actions().deleteRun->trigger();
    QVERIFY(m_studio->undo().isWaiting());
    QVERIFY(parts().messages->undoBar()->what().contains(QStringLiteral("Small")));
    QTRY_COMPARE_WITH_TIMEOUT(listed(), 0, patience);
    QVERIFY(m_studio->graph().isEmpty()); // nobody shows it any more
    Q_EMIT parts().messages->undoBar()->actionRequested();
    QTRY_COMPARE_WITH_TIMEOUT(listed(), 1, patience);
    QVERIFY(!m_studio->undo().isWaiting());
    QCOMPARE(m_place->stateOf(run), QStringLiteral("completed"));
}

void TestStudioDesks::aDeletedRunIsGoneWhenTheBarGoes()
{
    const RunId run = runOnce();
    QTRY_VERIFY_WITH_TIMEOUT(actions().deleteRun->isEnabled(), patience);
    actions().deleteRun->trigger();
    QCOMPARE(m_place->stateOf(run), QStringLiteral("completed")); // not yet
    Q_EMIT parts().messages->undoBar()->dismissed();
    QTRY_VERIFY_WITH_TIMEOUT(m_place->stateOf(run).isEmpty(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(listed(), 0, patience);
}

void TestStudioDesks::quittingDeletes()
{
    const RunId run = runOnce();
    QTRY_VERIFY_WITH_TIMEOUT(actions().deleteRun->isEnabled(), patience);
    actions().deleteRun->trigger();
    QSignalSpy closed(m_backend, &Backend::closed);
    m_studio->shutDown();
    QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, patience);
    QVERIFY(m_place->stateOf(run).isEmpty());
}

void TestStudioDesks::workGoesOnInAnotherSession()
{
    runOnce();
    const SessionId home = m_backend->scope().session;
    actions().sessions->trigger();
    SessionsDialog* dialog = m_studio->sessions().dialog();
    QVERIFY(dialog);
    Q_EMIT dialog->createSessionRequested(QStringLiteral("Night shift"));
    const auto sessions = [this] {
        return ask<QList<SessionSummary>>([](Reader& reader) { return reader.sessions(); });
    };
    QTRY_COMPARE_WITH_TIMEOUT(sessions().size(), 2, patience);
    const SessionId night = sessions().back().id;
    // The dialog refuses a name it lists; what another program called so since, the store does.
    Q_EMIT dialog->renameSessionRequested(night, sessions().front().name);
    const auto* bar = dialog->findChild<MessageBar*>();
    QVERIFY(bar);
    QTRY_VERIFY_WITH_TIMEOUT(bar->what().contains(QStringLiteral("'Default' already")), patience);
    QCOMPARE(sessions().back().name, QStringLiteral("Night shift"));
    Q_EMIT dialog->openRequested(night, {});
    QTRY_COMPARE_WITH_TIMEOUT(m_backend->scope().session, night, patience);
    QVERIFY(!m_backend->project().isNull()); // one was made
    QTRY_COMPARE_WITH_TIMEOUT(listed(), 0, patience);
    QVERIFY(m_studio->graph().isEmpty());
    runOnce(); // belongs to the new one
    QCOMPARE(m_studio->graph().projection().created().session, night);
    open(); // and it is remembered
    QCOMPARE(m_backend->scope().session, night);
    QTRY_VERIFY_WITH_TIMEOUT(m_studio->sessions().button()->text().contains(QStringLiteral("My research")), patience);
    std::optional<Result<void>> entered;
    m_backend->enter(home, {}, [&entered](const Result<void>& result) { entered = result; });
    QTRY_VERIFY_WITH_TIMEOUT(entered, patience);
    QCOMPARE(m_backend->scope().session, home);
}

void TestStudioDesks::aDeletedSessionComesBack()
{
    std::optional<Result<void>> made;
    m_backend->change(
        [](Store& store) -> Result<void> {
            const auto session = store.createSession(QStringLiteral("Short-lived"));
            return session ? Result<void>() : tl::unexpected(session.error());
        },
        [&made](const Result<void>& result) { made = result; });
    QTRY_VERIFY_WITH_TIMEOUT(made, patience);
    const auto count = [this] {
        return ask<QList<SessionSummary>>([](Reader& reader) { return reader.sessions(); }).size();
    };
    QCOMPARE(count(), 2);
    const SessionId id = ask<QList<SessionSummary>>([](Reader& reader) { return reader.sessions(); }).back().id;
    m_studio->sessions().open();
    Q_EMIT m_studio->sessions().dialog()->deleteSessionRequested(id, QStringLiteral("Short-lived"));
    QVERIFY(m_studio->undo().isWaiting());
    m_studio->undo().undo();
    QCOMPARE(count(), 2);
    Q_EMIT m_studio->sessions().dialog()->deleteSessionRequested(id, QStringLiteral("Short-lived"));
    bool isDone = false;
    m_studio->undo().carryOut([&isDone] { isDone = true; });
    QTRY_VERIFY_WITH_TIMEOUT(isDone, patience);
    QCOMPARE(count(), 1);
}

void TestStudioDesks::environmentsAreShownAndRemoved()
{
    const QString folder = m_place->dataPath() + QStringLiteral("/environments/") + m_backend->project().toString();
    QVERIFY(QDir().mkpath(folder + QStringLiteral("/lib/python3.11/site-packages/camb-1.6.0.dist-info")));
    actions().storage->trigger();
    auto* dialog = m_studio->window().findChild<StorageDialog*>();
    QVERIFY(dialog);
    EnvironmentsPane& pane = *dialog->environments();
    QAbstractItemModel& rows = *pane.tree()->model();
    QTRY_COMPARE_WITH_TIMEOUT(rows.rowCount(), 1, patience);
    QCOMPARE(rows.index(0, 0).data().toString(), QStringLiteral("My research"));
    QCOMPARE(rows.index(0, 2).data().toString(), QStringLiteral("camb==1.6.0"));
    pane.tree()->setCurrentIndex(rows.index(0, 0));
    pane.removeButton()->click();
    QVERIFY(pane.question());
    pane.question()->actionButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(rows.rowCount(), 0, patience);
    QVERIFY(!QFileInfo::exists(folder));
}

QTEST_MAIN(TestStudioDesks)
#include "tst_studiodesks.moc"
