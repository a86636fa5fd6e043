// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleagents.h"

#include "widgets/agents/agentdetails.h"
#include "widgets/agents/agenteditor.h"
#include "widgets/agents/agentsdialog.h"
#include "widgets/agents/trialpane.h"
#include "widgets/agents/wordfilter.h"
#include "widgets/branches/textdiffview.h"
#include "widgets/inspector/factlist.h"
#include "widgets/window/confirmdialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace cmbagent;

namespace {

AgentRow row(const char* name, AgentRow::Origin origin, const QStringList& tags, const QStringList& abilities)
{
    AgentRow made = sampleAgent(name);
    made.definition.tags = tags;
    made.definition.capabilities = abilities;
    made.type = tags.value(0);
    made.origin = origin;
    made.hasBuiltIn = true;
    return made;
}

QList<AgentRow> rows()
{
    AgentRow broken = row("broken", AgentRow::Origin::Own, {}, {});
    broken.definition = {};
    broken.text = QStringLiteral("name: broken\ninstructions: Do {it.\n");
    broken.faults = { { 2, QStringLiteral("A brace stands alone.") }, { 0, QStringLiteral("Elsewhere.") } };
    return { row("engineer", AgentRow::Origin::BuiltIn, { "code" }, { "plots", "files" }),
             row("planner", AgentRow::Origin::Own, { "plan" }, { "files" }), broken };
}

} // namespace

/// The list and its filters, what is told of one agent, and the editor that tells faults while one types.
class TestAgentsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useEnglishAndLight(); }
    void init();
    void cleanup() { m_dialog.reset(); }
    void filters();
    void filtersByAnyTagAndAllAbilities();
    void ticksWithTheMenuOpen();
    void keepsWhatIsChosen();
    void tellsOfAnAgent();
    void tellsHowAnAgentWasUsed();
    void triesOnlyWhoCanAnswer();
    void triesDrafts();
    void leavesBuiltInFilesAlone();
    void tellsFaultsWhileTyping();
    void keepsDrafts();
    void manifestsAreEditedToo();
    void opensBrokenOnesAtTheFile();
    void opensABrokenManifest();
    void asksForChangesAndSwitches();
    void asksForAName();
    void everythingHasAName();

private:
    [[nodiscard]] AgentEditor* editor() const { return m_dialog->details()->editor(); }

    std::unique_ptr<AgentsDialog> m_dialog;
};

void TestAgentsDialog::init()
{
    m_dialog = std::make_unique<AgentsDialog>(nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->showAgents(rows(), {});
    m_dialog->show();
}

void TestAgentsDialog::filters()
{
    QCOMPARE(m_dialog->shownNames(), QStringList({ "engineer", "planner", "broken" }));
    m_dialog->search()->setText(QStringLiteral("DOES plan"));
    QCOMPARE(m_dialog->shownNames(), QStringList({ "planner" }));
    QCOMPARE(m_dialog->chosen()->name, QStringLiteral("planner"));
    m_dialog->search()->setText(QStringLiteral("nobody"));
    QVERIFY(!m_dialog->chosen());
    QVERIFY(!m_dialog->details()->isVisible());
    m_dialog->showAll();
    QCOMPARE(m_dialog->shownNames().size(), 3);
    m_dialog->abilityFilter()->choose({ QStringLiteral("files") });
    QCOMPARE(m_dialog->shownNames(), QStringList({ "engineer", "planner" }));
    m_dialog->tagFilter()->choose({ QStringLiteral("plan") });
    QCOMPARE(m_dialog->shownNames(), QStringList({ "planner" }));
    m_dialog->showAll();
    QVERIFY(m_dialog->tagFilter()->chosen().isEmpty() && m_dialog->abilityFilter()->chosen().isEmpty());
    m_dialog->typeFilter()->setCurrentIndex(m_dialog->typeFilter()->findData(QStringLiteral("code")));
    QCOMPARE(m_dialog->shownNames(), QStringList({ "engineer" }));
}

// S12-M9
void TestAgentsDialog::filtersByAnyTagAndAllAbilities()
{
    WordFilter* tags = m_dialog->tagFilter();
    WordFilter* abilities = m_dialog->abilityFilter();
    tags->choose({ QStringLiteral("code"), QStringLiteral("plan"), QStringLiteral("nothing") });
    QCOMPARE(tags->chosen(), QStringList({ "code", "plan" }));
    QCOMPARE(m_dialog->shownNames(), QStringList({ "engineer", "planner" })); // any
    QVERIFY(tags->accessibleDescription().contains(QStringLiteral("code, plan")));
    abilities->choose({ QStringLiteral("files"), QStringLiteral("plots") });
    QCOMPARE(m_dialog->shownNames(), QStringList({ "engineer" })); // all
    m_dialog->showAgents(rows().mid(1), {}); // nobody draws plots any more
    QCOMPARE(abilities->chosen(), QStringList({ "files" }));
    QCOMPARE(m_dialog->shownNames(), QStringList({ "planner" }));
}

void TestAgentsDialog::ticksWithTheMenuOpen()
{
    QMenu* menu = m_dialog->abilityFilter()->menu();
    menu->popup(m_dialog->abilityFilter()->mapToGlobal(QPoint()));
    for (QAction* action : menu->actions()) { // files, plots
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Space);
        QVERIFY(action->isChecked());
        QVERIFY(menu->isVisible());
    }
    QCOMPARE(m_dialog->shownNames(), QStringList({ "engineer" }));
    QTest::keyClick(menu, Qt::Key_Space);
    QCOMPARE(m_dialog->shownNames(), QStringList({ "engineer", "planner" }));
    menu->close();
}

void TestAgentsDialog::keepsWhatIsChosen()
{
    m_dialog->choose(QStringLiteral("planner"));
    m_dialog->details()->tabs()->setCurrentIndex(1);
    QList<AgentRow> newer = rows();
    newer[1].definition.instructions = QStringLiteral("Be another.");
    newer.removeFirst();
    m_dialog->showAgents(newer, {});
    QCOMPARE(m_dialog->chosen()->name, QStringLiteral("planner"));
    QCOMPARE(m_dialog->details()->instructions(), QStringLiteral("Be another."));
    QCOMPARE(m_dialog->details()->tabs()->currentIndex(), 1);
    m_dialog->choose(QStringLiteral("nobody"));
    QCOMPARE(m_dialog->chosen()->name, QStringLiteral("planner"));
}

void TestAgentsDialog::tellsOfAnAgent()
{
    QList<AgentRow> some = rows();
    some[0].definition.handoffs = { { QStringLiteral("planner"), QStringLiteral("it is stuck") } };
    some[0].definition.tools = { QStringLiteral("read_file") };
    some[0].definition.resources = { 2, 0, 0, { { QStringLiteral("gpu"), 1 } } };
    some[0].missing = { QStringLiteral("somebody") };
    m_dialog->showAgents(some, {});
    m_dialog->choose(QStringLiteral("engineer"));
    QStringList values;
    for (const Fact& fact : m_dialog->details()->facts()->facts()) {
        values << fact.name + QLatin1Char('=') + fact.value;
    }
    QVERIFY(values.contains(QStringLiteral("Hands over to=planner, when it is stuck")));
    QVERIFY(values.contains(QStringLiteral("Tools=read_file")));
    QVERIFY(values.contains(QStringLiteral("Missing=somebody")));
    QVERIFY2(values.filter(QStringLiteral("Takes=")).value(0).endsWith(QStringLiteral(", 1 × gpu")),
             qPrintable(values.join(QLatin1Char(';'))));
    QVERIFY(values.contains(QStringLiteral("Where from=Built in")));
    QCOMPARE(m_dialog->details()->instructions(), QStringLiteral("Be engineer."));
}

// S12-S3
void TestAgentsDialog::tellsHowAnAgentWasUsed()
{
    const auto facts = [this] {
        QStringList values;
        for (const Fact& fact : m_dialog->details()->facts()->facts()) {
            values << fact.name + QLatin1Char('=') + fact.value;
        }
        return values;
    };
    QSignalSpy needed(m_dialog.get(), &AgentsDialog::usageNeeded);
    m_dialog->choose(QStringLiteral("planner"));
    QCOMPARE(needed.last(), QVariantList({ QStringLiteral("planner") }));
    const Timestamp now { 1'800'000'000'000'000 };
    m_dialog->details()->showUsage(QStringLiteral("planner"), {}, now);
    QVERIFY(facts().contains(QStringLiteral("Used=Nobody has asked it anything yet.")));
    AgentUsage usage;
    usage.paid.calls = 3;
    usage.paid.failed = 1;
    usage.paid.input = 1000;
    usage.paid.output = 200;
    usage.paid.micros = 12'300;
    usage.paid.millis = 6000;
    usage.recorded.calls = 1;
    usage.recorded.input = 34;
    usage.lastUsed = { now.micros - 180'000'000 };
    AgentUsage newer = usage;
    newer.version = QStringLiteral("1.1.0");
    newer.paid.calls = 1;
    newer.paid.micros = 2300;
    AgentUsage unknown;
    unknown.paid.calls = 2;
    unknown.lastUsed = usage.lastUsed;
    usage.versions = { newer, unknown };
    m_dialog->details()->showUsage(QStringLiteral("planner"), usage, now);
    QVERIFY2(facts().contains(QStringLiteral("Used=4 calls, 1,234 tokens\nof them from recordings: 1 call")),
             qPrintable(facts().join(QLatin1Char(';'))));
    QVERIFY(facts().contains(QStringLiteral("Cost=$0.0123")));
    QVERIFY(facts().contains(QStringLiteral("Failed=1 call")));
    QVERIFY(facts().contains(QStringLiteral("Last used=3 min ago")));
    QVERIFY2(facts().contains(QStringLiteral("Version 1.1.0=2 calls, 1,234 tokens, $0.0023, failed: 1 call, last used "
                                             "3 min ago")),
             qPrintable(facts().join(QLatin1Char(';'))));
    QCOMPARE(facts().filter(QStringLiteral("Unknown version=2 calls")).size(), 1);
    // An answer that comes late is about another agent.
    m_dialog->choose(QStringLiteral("engineer"));
    m_dialog->details()->showUsage(QStringLiteral("planner"), usage, now);
    QVERIFY(facts().filter(QStringLiteral("Used=")).isEmpty());
    m_dialog->choose(QStringLiteral("broken"));
    QCOMPARE(needed.last(), QVariantList({ QStringLiteral("engineer") }));
}

void TestAgentsDialog::triesOnlyWhoCanAnswer()
{
    QTabWidget* tabs = m_dialog->details()->tabs();
    const int at = tabs->indexOf(m_dialog->details()->trial());
    m_dialog->choose(QStringLiteral("engineer"));
    QVERIFY(tabs->isTabVisible(at));
    m_dialog->choose(QStringLiteral("broken"));
    QVERIFY(!tabs->isTabVisible(at));
    QList<AgentRow> some = rows();
    some[0].definition.kind = AgentKind::Executor;
    m_dialog->showAgents(some, {});
    m_dialog->choose(QStringLiteral("engineer"));
    QVERIFY(!tabs->isTabVisible(at));
}

// A draft can be tried, also of a file that cannot be used as it is saved, and it is said that it is one.
void TestAgentsDialog::triesDrafts()
{
    QTabWidget* tabs = m_dialog->details()->tabs();
    TrialPane* trial = m_dialog->details()->trial();
    m_dialog->choose(QStringLiteral("broken"));
    QVERIFY(!tabs->isTabVisible(tabs->indexOf(trial)));
    editor()->edit()->setPlainText(QStringLiteral("name: broken\ninstructions: Do it.\n"));
    QVERIFY(tabs->isTabVisible(tabs->indexOf(trial)));
    QVERIFY(!trial->draftWord().isEmpty());
    m_dialog->choose(QStringLiteral("planner"));
    QVERIFY(trial->draftWord().isEmpty());
    m_dialog->choose(QStringLiteral("broken")); // the draft is still there
    QVERIFY(!trial->draftWord().isEmpty());
    editor()->revertButton()->click();
    QVERIFY(trial->draftWord().isEmpty());
    QVERIFY(!tabs->isTabVisible(tabs->indexOf(trial)));
}

void TestAgentsDialog::leavesBuiltInFilesAlone()
{
    m_dialog->choose(QStringLiteral("engineer"));
    QVERIFY(editor()->edit()->isReadOnly());
    QVERIFY(editor()->saveButton()->isHidden());
    QVERIFY(!m_dialog->details()->copyButton()->isHidden());
    m_dialog->choose(QStringLiteral("planner"));
    QVERIFY(!editor()->edit()->isReadOnly());
    QVERIFY(m_dialog->details()->copyButton()->isHidden());
}

void TestAgentsDialog::tellsFaultsWhileTyping()
{
    m_dialog->choose(QStringLiteral("planner"));
    QSignalSpy checks(editor(), &AgentEditor::checkRequested);
    QSignalSpy saves(editor(), &AgentEditor::saveRequested);
    QVERIFY(!editor()->saveButton()->isEnabled());
    editor()->edit()->appendPlainText(QStringLiteral("temperatur: 1"));
    editor()->edit()->appendPlainText(QStringLiteral("# more"));
    QTRY_COMPARE(checks.count(), 1); // once, after the pause
    QCOMPARE(checks.front().at(1).toString(), editor()->text());
    QVERIFY2(!editor()->saveButton()->isEnabled(), "it is not known yet whether it is good");
    editor()->setFaults({ { 3, QStringLiteral("Did you mean 'temperature'?") } });
    QVERIFY(!editor()->saveButton()->isEnabled());
    QCOMPARE(editor()->faultList()->item(0)->text(), QStringLiteral("Line 3: Did you mean 'temperature'?"));
    Q_EMIT editor()->faultList()->itemActivated(editor()->faultList()->item(0));
    QCOMPARE(editor()->edit()->textCursor().blockNumber(), 2);
    editor()->setFaults({});
    editor()->saveButton()->click();
    QCOMPARE(saves.count(), 1);
    QCOMPARE(saves.front().at(1).toString(), editor()->text());
    editor()->revertButton()->click();
    QVERIFY(!editor()->isChanged());
}

void TestAgentsDialog::keepsDrafts()
{
    QSignalSpy drafts(editor(), &AgentEditor::draftChanged);
    m_dialog->choose(QStringLiteral("planner"));
    editor()->edit()->appendPlainText(QStringLiteral("# a thought"));
    const QString typed = editor()->text();
    QCOMPARE(drafts.last(), QVariantList({ QStringLiteral("/agents/planner.yaml"), typed }));
    m_dialog->choose(QStringLiteral("engineer"));
    QVERIFY(!editor()->isChanged());
    m_dialog->choose(QStringLiteral("planner"));
    QCOMPARE(editor()->text(), typed);
    QVERIFY(editor()->isChanged());
    m_dialog->showAgents(rows(), { { QStringLiteral("/agents/planner.yaml"), typed } }); // read again meanwhile
    QCOMPARE(editor()->text(), typed);
    editor()->revertButton()->click();
    QVERIFY(drafts.last().at(1).toString().isNull());
}

/// A manifest is a file of its own: with drafts, faults and saving like the other.
void TestAgentsDialog::manifestsAreEditedToo()
{
    const QString path = QStringLiteral("/agents/planner/manifest.yaml");
    QList<AgentRow> some = rows();
    some[1].manifestPath = path;
    some[1].manifestText = QStringLiteral("name: planner\nversion: 1.0.0\n");
    m_dialog->showAgents(some, {});
    AgentDetails* details = m_dialog->details();
    AgentEditor* manifest = details->manifestEditor();
    m_dialog->choose(QStringLiteral("engineer"));
    QVERIFY(!details->tabs()->isTabVisible(details->tabs()->indexOf(manifest))); // it has none
    m_dialog->choose(QStringLiteral("planner"));
    QVERIFY(details->tabs()->isTabVisible(details->tabs()->indexOf(manifest)));
    QCOMPARE(details->editorOf(path), manifest);
    QCOMPARE(details->editorOf(some[1].path), editor());
    QVERIFY(!details->editorOf({}) && !details->editorOf(QStringLiteral("/elsewhere.yaml")));
    QSignalSpy checks(manifest, &AgentEditor::checkRequested);
    QSignalSpy saves(manifest, &AgentEditor::saveRequested);
    const QString typed = some[1].manifestText + QStringLiteral("tags: [plan]\n");
    manifest->edit()->setPlainText(typed);
    QTRY_COMPARE(checks.count(), 1);
    QCOMPARE(checks.front(), QVariantList({ path, typed }));
    QVERIFY(!editor()->isChanged());
    manifest->setFaults({ { 2, QStringLiteral("Write it like 1.0.0.") } });
    QVERIFY(!manifest->saveButton()->isEnabled());
    manifest->setFaults({});
    manifest->saveButton()->click();
    QCOMPARE(saves.value(0), QVariantList({ path, typed }));
    m_dialog->choose(QStringLiteral("engineer"));
    m_dialog->choose(QStringLiteral("planner")); // what was typed is still there
    QCOMPARE(manifest->text(), typed);
    manifest->revertButton()->click();
    QCOMPARE(manifest->text(), some[1].manifestText);
}

void TestAgentsDialog::opensABrokenManifest()
{
    QList<AgentRow> some = rows();
    some[2].path = some[2].manifestPath = QStringLiteral("/agents/broken/manifest.yaml");
    some[2].manifestText = QStringLiteral("name: broken\nversion: first\n");
    m_dialog->showAgents(some, {});
    m_dialog->choose(QStringLiteral("broken"));
    AgentDetails* details = m_dialog->details();
    QVERIFY(details->manifestEditor()->isVisible());
    QCOMPARE(details->manifestEditor()->text(), some[2].manifestText);
    QCOMPARE(details->manifestEditor()->faultList()->count(), 2);
    QVERIFY(!details->tabs()->isTabVisible(details->tabs()->indexOf(editor())));
}

void TestAgentsDialog::opensBrokenOnesAtTheFile()
{
    m_dialog->choose(QStringLiteral("broken"));
    QVERIFY(editor()->isVisible());
    QCOMPARE(editor()->faultList()->count(), 2);
    QCOMPARE(editor()->faultList()->item(1)->text(), QStringLiteral("Elsewhere."));
    QVERIFY(m_dialog->details()->switchButton()->isHidden());
}

void TestAgentsDialog::asksForChangesAndSwitches()
{
    QSignalSpy changes(m_dialog.get(), &AgentsDialog::changesNeeded);
    QSignalSpy switches(m_dialog.get(), &AgentsDialog::enableRequested);
    QSignalSpy copies(m_dialog.get(), &AgentsDialog::copyRequested);
    m_dialog->choose(QStringLiteral("planner"));
    QCOMPARE(changes.count(), 1);
    PairText diff;
    diff.lines = QStringList({ "@@ -1,1 +1,1 @@", "-a", "+b" });
    diff.added = diff.removed = 1;
    m_dialog->details()->showChanges(diff);
    QVERIFY(m_dialog->details()->changes()->edit()->toPlainText().contains(QLatin1Char('b')));
    TextDiffView* manifest = m_dialog->details()->manifestChanges();
    QVERIFY(!manifest->isVisibleTo(m_dialog->details()->changes()->parentWidget()));
    m_dialog->details()->showChanges({}, diff);
    QVERIFY(manifest->isVisibleTo(m_dialog->details()->changes()->parentWidget()));
    QVERIFY(manifest->edit()->toPlainText().contains(QLatin1Char('b')));
    m_dialog->details()->switchButton()->click();
    QCOMPARE(switches.front(), QVariantList({ QStringLiteral("planner"), false }));
    m_dialog->choose(QStringLiteral("engineer"));
    m_dialog->details()->copyButton()->click();
    QCOMPARE(copies.front(), QVariantList({ QStringLiteral("engineer") }));
}

void TestAgentsDialog::asksForAName()
{
    QSignalSpy created(m_dialog.get(), &AgentsDialog::createRequested);
    m_dialog->newButton()->click();
    QVERIFY(m_dialog->question());
    m_dialog->question()->line()->setText(QStringLiteral(" mine "));
    m_dialog->question()->actionButton()->click();
    QCOMPARE(created.count(), 1);
    QCOMPARE(created.front(), QVariantList({ QStringLiteral("mine"), QStringLiteral("custom") }));
}

void TestAgentsDialog::everythingHasAName()
{
    for (const QComboBox* filter : m_dialog->findChildren<QComboBox*>()) {
        QVERIFY(!filter->accessibleName().isEmpty());
    }
    for (const WordFilter* filter : m_dialog->findChildren<WordFilter*>()) {
        QVERIFY(!filter->accessibleName().isEmpty());
    }
    QVERIFY(!m_dialog->list()->accessibleName().isEmpty());
    QVERIFY(!m_dialog->details()->manifestEditor()->edit()->accessibleName().isEmpty());
    QVERIFY(!editor()->edit()->accessibleName().isEmpty());
    QVERIFY(!editor()->faultList()->accessibleName().isEmpty());
}

QTEST_MAIN(TestAgentsDialog)
#include "tst_agentsdialog.moc"
