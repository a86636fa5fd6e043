// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/workflowdraft.h"
#include "items/rungraph.h"
#include "layout/coarselayout.h"
#include "support/mockclock.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/runscene.h"
#include "widgets/common/labels.h"
#include "widgets/editor/canvaseditor.h"
#include "widgets/editor/canvasoverlay.h"
#include "widgets/editor/draftform.h"
#include "widgets/editor/editactions.h"
#include "widgets/editor/editdesk.h"
#include "widgets/editor/formfield.h"
#include "widgets/editor/outlinemodel.h"
#include "widgets/editor/outlinepane.h"
#include "widgets/editor/pairtable.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QWheelEvent>

using namespace cmbagent;

namespace {

const QByteArray sample = R"(cmbagent: 1
name: Small
steps:
  - id: load
    title: Load
    kind: code
    inline: print(1)
    outputs: {t.csv: text/csv}
  - id: fit
    title: Fit
    kind: code
    inline: print(2)
    inputs: {t.csv: load/t.csv}
  - id: look
    title: Look
    kind: approval
    needs: [fit]
    question: Good?
)";

/// A window with everything one edits with, and a draft that answers at once.
struct Table
{
    MockClock clock;
    RunGraph graph;
    QMainWindow window;
    CanvasView* canvas = new CanvasView(clock);
    EditDesk desk { &window, canvas };
    WorkflowDraft draft;
    QStringList labels;
    int lastMergeId = -1;
    std::optional<Error> refused;

    explicit Table(const QByteArray& text = sample) : draft(*WorkflowDraft::open(text, QStringLiteral("x"), {}))
    {
        auto* middle = new QWidget;
        auto* row = new QHBoxLayout(middle);
        row->addWidget(desk.outline);
        row->addWidget(canvas, 1);
        row->addWidget(desk.form);
        window.setCentralWidget(middle);
        window.resize(1280, 800);
        QObject::connect(
            canvas, &CanvasView::layoutRequested, canvas,
            [this](quint64 ticket, const LayoutGraph& wanted) { canvas->applyLayout(ticket, coarseLayout(wanted)); });
        canvas->setGraph(&graph);
        QObject::connect(
            &desk, &EditDesk::editRequested, &desk,
            [this](const DraftEdit& edit, const QString& label, int mergeId) { make(edit, label, mergeId); });
        QObject::connect(&desk, &EditDesk::copyRequested, &desk,
                         [this](const QStringList& steps) { QApplication::clipboard()->setText(draft.copied(steps)); });
        desk.setEditing(true);
        show();
        EditContext now;
        now.isEditing = true;
        now.selected = 1;
        desk.actions->update(now);
        window.show();
        window.activateWindow();
        QApplication::setActiveWindow(&window);
    }
    ~Table() { canvas->setGraph(nullptr); }

    void show()
    {
        desk.showDraft(draft.view(), [this] { graph.resetToWorkflow(draft.view().workflow); });
    }
    void make(const DraftEdit& edit, const QString& label, int mergeId)
    {
        refused.reset();
        const auto touched = draft.apply(edit);
        if (!touched) {
            refused = touched.error();
            desk.showRefusal(touched.error());
            return;
        }
        labels << label;
        lastMergeId = mergeId;
        show();
        if (!touched->isEmpty()) {
            desk.select(*touched);
        }
    }
    [[nodiscard]] QPoint middleOf(int step) const
    {
        return canvas->toViewport(canvas->runScene().cardRect(step).center()).toPoint();
    }
    [[nodiscard]] QStringList ids() const
    {
        QStringList found;
        for (const DraftStep& step : draft.view().steps) {
            found << step.id;
        }
        return found;
    }
    [[nodiscard]] bool needs(const char* to, const char* from) const
    {
        const auto& steps = draft.view().workflow->steps;
        const int index = draft.view().indexOf(QLatin1String(from));
        const auto& all = steps[size_t(draft.view().indexOf(QLatin1String(to)))].needs;
        return std::any_of(all.begin(), all.end(), [index](const Need& need) { return need.step == index; });
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(canvas, key, modifiers); }
    [[nodiscard]] QLineEdit* line(const char* keys) const
    {
        FormField* field = desk.form->field(QLatin1String(keys));
        return field ? qobject_cast<QLineEdit*>(field->editor()) : nullptr;
    }
};

} // namespace

class TestEditDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAddAndDelete()
    {
        Table table;
        table.canvas->setFocus();
        table.desk.select({ QStringLiteral("fit") });
        table.key(Qt::Key_A);
        QCOMPARE(table.ids(), QStringList({ "load", "fit", "new-step", "look" }));
        QVERIFY(table.needs("new-step", "fit"));
        QCOMPARE(table.desk.selection(), QStringList("new-step"));
        QCOMPARE(table.canvas->selectedStep(), 2);
        QVERIFY(table.line("title")->hasFocus()); // one types the title at once
        table.canvas->setFocus();
        table.key(Qt::Key_Backspace);
        QCOMPARE(table.ids(), QStringList({ "load", "fit", "look" }));
        QCOMPARE(table.labels, QStringList({ "Add “New step”", "Delete “New step”" }));
    }

    /// The workflow's own field: a mode, or the mapping that is in the file.
    void whenRunsAsk()
    {
        Table table;
        table.desk.select({});
        const auto box = [&table](const char* keys) {
            FormField* field = table.desk.form->field(QLatin1String(keys));
            return field ? qobject_cast<QComboBox*>(field->editor()) : nullptr;
        };
        const auto choose = [&box](const char* keys, const char* value) {
            const int index = box(keys)->findData(QLatin1String(value));
            box(keys)->setCurrentIndex(index);
            Q_EMIT box(keys)->activated(index);
        };
        QVERIFY(box("approval"));
        QCOMPARE(box("approval")->currentData().toString(), QStringLiteral("none"));
        choose("approval", "on_error");
        QCOMPARE(table.draft.view().workflow->approval.mode, ApprovalMode::OnError);
        QVERIFY(table.draft.text().contains("approval: on_error\n"));
        choose("approval", "none");
        QVERIFY(!table.draft.text().contains("approval: "));

        Table rules(QByteArray(sample).replace("steps:\n",
                                               "approval: # ask\n  when:\n    - {step: fit, effect: external}\n"
                                               "  deadline: 2h\nsteps:\n"));
        rules.desk.select({});
        FormField* mode = rules.desk.form->field(QStringLiteral("approval.mode"));
        QVERIFY(mode);
        auto* modes = qobject_cast<QComboBox*>(mode->editor());
        QCOMPARE(modes->currentData().toString(), QStringLiteral("custom")); // as rules alone mean it
        QCOMPARE(rules.line("approval.when.0.step")->text(), QStringLiteral("fit"));
        QCOMPARE(rules.line("approval.deadline")->text(), QStringLiteral("2h"));
        const int manual = modes->findData(QStringLiteral("manual"));
        modes->setCurrentIndex(manual);
        Q_EMIT modes->activated(manual);
        QCOMPARE(rules.draft.view().workflow->approval.mode, ApprovalMode::Manual);
        QCOMPARE(rules.draft.view().workflow->approval.rules.size(), size_t(1));
        QVERIFY(rules.draft.text().contains("approval: # ask\n"));
    }

    /// Who wants rules comes to the first of them, made if there is none, whatever was selected.
    void rulesAreOneStepAway()
    {
        Table table;
        table.desk.select({ QStringLiteral("fit") });
        QSignalSpy needed(&table.desk, &EditDesk::formNeeded);
        table.desk.writeRules();
        QCOMPARE(needed.count(), 1);
        QVERIFY(table.line("approval.when.0.step") && table.line("approval.when.0.step")->hasFocus());
        QCOMPARE(table.labels, QStringList("Add a rule"));
        QTest::keyClicks(table.line("approval.when.0.step"), QStringLiteral("fit"));
        QCOMPARE(table.draft.view().workflow->approval.mode, ApprovalMode::Custom);
        QCOMPARE(table.draft.view().workflow->approval.rules.size(), size_t(1));
        table.desk.select({ QStringLiteral("load") });
        table.desk.writeRules();
        QVERIFY(table.line("approval.when.0.step")->hasFocus());
        QCOMPARE(table.draft.view().workflow->approval.rules.size(), size_t(1)); // the one there is
    }

    /// Rules of when to ask are made in the form; what is wrong with one is said at its field while one types.
    void rulesAreMadeInTheForm()
    {
        Table table;
        table.desk.select({});
        const auto choose = [&table](const char* keys, const char* value) {
            auto* box = qobject_cast<QComboBox*>(table.desk.form->field(QLatin1String(keys))->editor());
            const int index = box->findData(QLatin1String(value));
            QVERIFY2(index >= 0, value);
            box->setCurrentIndex(index);
            Q_EMIT box->activated(index);
        };
        const auto add = [&table](const char* keys) {
            FormField* field = table.desk.form->field(QLatin1String(keys));
            QVERIFY2(field, keys);
            qobject_cast<QPushButton*>(field->editor())->click();
        };
        choose("approval", "custom");
        QCOMPARE(table.draft.view().workflow->approval.mode, ApprovalMode::Custom);
        QVERIFY(!table.desk.form->field(QStringLiteral("approval"))->message().isEmpty());
        FormField* button = table.desk.form->field(QStringLiteral("approval.when.0"));
        QVERIFY(button && button->spec().label.contains(QStringLiteral("nothing asks")));
        add("approval.when.0");
        QVERIFY(table.line("approval.when.0.step")->hasFocus());
        QVERIFY(table.desk.form->field(QStringLiteral("approval.when.0.step"))->message().contains("empty"));
        QTest::keyClicks(table.line("approval.when.0.step"), QStringLiteral("fi*"));
        FormField* check = table.desk.form->field(QStringLiteral("approval.when.0.check"));
        table.line("approval.when.0.check")->setFocus();
        QTest::keyClicks(table.line("approval.when.0.check"), QStringLiteral("value <"));
        QVERIFY(check->message().contains(QStringLiteral("is no check")));
        QCOMPARE(table.desk.form->field(QStringLiteral("approval.mode"))->message(), QString());
        QTest::keyClicks(table.line("approval.when.0.check"), QStringLiteral(" 60"));
        QCOMPARE(check->message(), QString());
        add("approval.when.1");
        choose("approval.when.1.effect", "external");
        choose("approval.when.1.ask", "after");
        QVERIFY2(table.draft.view().faults.empty(), qPrintable(QString::fromUtf8(table.draft.text())));
        const auto& rules = table.draft.view().workflow->approval.rules;
        QCOMPARE(rules.size(), size_t(2));
        QCOMPARE(rules[0].step, QStringLiteral("fi*"));
        QCOMPARE(rules[0].check->bound, 60.0);
        QCOMPARE(rules[1].effect, std::optional(EffectKind::External));
        QVERIFY(rules[1].ask == AskTime::After);
        const auto buttons = table.desk.form->findChildren<QToolButton*>();
        const auto remove = std::find_if(buttons.begin(), buttons.end(), [](const QToolButton* one) {
            return one->accessibleName() == QLatin1String("Remove rule 1") && one->isVisible();
        });
        QVERIFY(remove != buttons.end());
        (*remove)->click();
        QCOMPARE(table.draft.view().workflow->approval.rules.size(), size_t(1));
        QCOMPARE(table.labels.last(), QStringLiteral("Remove rule 1"));
        QCOMPARE(table.labels.first(), QStringLiteral("Change Asks"));
    }

    void keysConnect()
    {
        Table table;
        table.canvas->setFocus();
        table.desk.select({ QStringLiteral("load") });
        table.key(Qt::Key_C);
        QVERIFY(table.desk.canvasEditor->isConnecting());
        QVERIFY(table.desk.canvasEditor->overlay().hint.contains(QStringLiteral("Load")));
        QTest::keyClicks(table.canvas, QStringLiteral("loo"));
        QCOMPARE(table.canvas->selectedStep(), 2);
        table.key(Qt::Key_Return);
        QVERIFY(table.needs("look", "load"));
        QVERIFY(!table.desk.canvasEditor->isConnecting());
        // The same again takes it away.
        table.desk.select({ QStringLiteral("load") });
        table.key(Qt::Key_C);
        QTest::keyClicks(table.canvas, QStringLiteral("loo"));
        table.key(Qt::Key_Return);
        QVERIFY(!table.needs("look", "load"));
    }

    void arrowsLeadAnEdge()
    {
        Table table;
        table.canvas->setFocus();
        table.desk.select({ QStringLiteral("load") });
        table.key(Qt::Key_C);
        table.key(Qt::Key_Right);
        table.key(Qt::Key_Right);
        table.key(Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(table.needs("look", "load"));
        QVERIFY(table.draft.text().contains("{step: load, optional: true}"));
        table.desk.select({ QStringLiteral("load") });
        table.key(Qt::Key_C);
        table.key(Qt::Key_Escape);
        QVERIFY(!table.desk.canvasEditor->isConnecting());
    }

    void aDragConnects_data()
    {
        QTest::addColumn<Orientation>("orientation");
        QTest::newRow("across") << Orientation::LeftToRight;
        QTest::newRow("down") << Orientation::TopToBottom;
    }

    void aDragConnects()
    {
        QFETCH(Orientation, orientation);
        Table table;
        table.canvas->setOrientation(orientation);
        QWidget* area = table.canvas->viewport();
        QTest::mouseMove(area, table.middleOf(0));
        QTRY_COMPARE(table.desk.canvasEditor->overlay().portStep, 0);
        const QPoint port = table.desk.canvasEditor->overlay().portOf(0).toPoint();
        QTest::mousePress(area, Qt::LeftButton, {}, port);
        QCOMPARE(table.desk.canvasEditor->overlay().edgeFrom, 0);
        QTest::mouseMove(area, table.middleOf(2));
        QTRY_VERIFY(table.desk.canvasEditor->overlay().isTargetGood);
        QTest::mouseRelease(area, Qt::LeftButton, {}, table.middleOf(2));
        QVERIFY(table.needs("look", "load"));
    }

    /// The port is where edges leave: at the right, or below where the graph reads down.
    void portsFollowTheOrientation()
    {
        Table table;
        const auto port = [&] { return table.desk.canvasEditor->overlay().portOf(0) - table.middleOf(0); };
        QVERIFY(port().x() > 20 && std::abs(port().y()) < 2);
        table.canvas->setOrientation(Orientation::TopToBottom);
        QVERIFY(port().y() > 10 && std::abs(port().x()) < 2);
        const QPointF entry = table.desk.canvasEditor->overlay().entryOf(1) - table.middleOf(1);
        QVERIFY(entry.y() < -10 && std::abs(entry.x()) < 2);
    }

    void aCollapsedGroupIsEditedAsOne()
    {
        Table table;
        table.make(edits::GroupSteps { { QStringLiteral("load"), QStringLiteral("fit") }, QStringLiteral("Begin") }, {},
                   -1);
        table.canvas->setAllGroupsCollapsed(true);
        QCOMPARE(table.canvas->runScene().cards().size(), size_t(table.graph.stepCount() - 1));
        table.canvas->setFocus();
        table.canvas->selectStep(0);
        QCOMPARE(table.desk.canvasEditor->selection(), (QStringList { QStringLiteral("load"), QStringLiteral("fit") }));
        table.desk.canvasEditor->beginConnecting(); // an edge begins at a step
        QVERIFY(!table.desk.canvasEditor->isConnecting());
        table.desk.canvasEditor->beginRenaming();
        auto* title = table.canvas->findChild<QLineEdit*>(QStringLiteral("cardTitle"));
        QCOMPARE(title->text(), QStringLiteral("Begin"));
        title->setText(QStringLiteral("Start"));
        QTest::keyClick(title, Qt::Key_Return);
        QCOMPARE(table.draft.view().steps[1].group(), QStringLiteral("Start"));
        QCOMPARE(table.draft.view().steps[0].group(), QStringLiteral("Start"));
        table.canvas->setAllGroupsCollapsed(true);
        table.canvas->selectStep(0);
        table.desk.actions->remove->trigger();
        QVERIFY(!table.ids().contains(QStringLiteral("load")) && !table.ids().contains(QStringLiteral("fit")));
    }

    void aCircleIsRefusedAndSaid()
    {
        Table table;
        table.canvas->setFocus();
        table.desk.select({ QStringLiteral("look") });
        table.key(Qt::Key_C);
        QTest::keyClicks(table.canvas, QStringLiteral("load"));
        table.key(Qt::Key_Return);
        QVERIFY(table.refused);
        QVERIFY(table.refused->what.contains(QStringLiteral("circle")));
        QVERIFY(!table.needs("load", "look"));
    }

    void aTitleIsTypedOnTheCard()
    {
        Table table;
        table.canvas->setFocus();
        table.desk.select({ QStringLiteral("fit") });
        table.key(Qt::Key_F2);
        auto* title = table.canvas->findChild<QLineEdit*>(QStringLiteral("cardTitle"));
        QVERIFY(title->isVisible());
        QTest::keyClicks(title, QStringLiteral("Better"));
        QTest::keyClick(title, Qt::Key_Return);
        QVERIFY(!title->isVisible());
        QCOMPARE(table.draft.view().workflow->steps[1].title, QStringLiteral("Better"));
        QVERIFY(table.canvas->hasFocus());
        table.key(Qt::Key_F2);
        QTest::keyClicks(title, QStringLiteral("Worse"));
        QTest::keyClick(title, Qt::Key_Escape);
        QCOMPARE(table.draft.view().workflow->steps[1].title, QStringLiteral("Better"));
    }

    void copyPasteDuplicateCutAndGroup()
    {
        Table table;
        table.desk.select({ QStringLiteral("load"), QStringLiteral("fit") });
        table.desk.actions->duplicate->trigger();
        QCOMPARE(table.ids(), QStringList({ "load", "load-2", "fit", "fit-2", "look" }));
        QCOMPARE(table.desk.selection(), QStringList({ "load-2", "fit-2" }));
        QVERIFY(table.needs("fit-2", "load-2"));
        table.desk.actions->cut->trigger();
        QCOMPARE(table.ids(), QStringList({ "load", "fit", "look" }));
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("- id: load-2\n")));
        table.desk.actions->paste->trigger();
        QCOMPARE(table.ids().size(), 5);
        QVERIFY(table.needs("fit-2", "load-2"));
        QApplication::clipboard()->setText(QStringLiteral("just words"));
        table.desk.actions->paste->trigger();
        QVERIFY(table.refused);
        QCOMPARE(table.ids().size(), 5);
    }

    void theFormShowsAndChangesAStep()
    {
        Table table;
        table.desk.select({ QStringLiteral("fit") });
        QCOMPARE(table.line("title")->text(), QStringLiteral("Fit"));
        table.line("title")->setFocus();
        table.line("title")->selectAll();
        QTest::keyClicks(table.line("title"), QStringLiteral("New"));
        QCOMPARE(table.draft.view().workflow->steps[1].title, QStringLiteral("New"));
        QVERIFY(table.lastMergeId > 0);
        QCOMPARE(table.line("title")->text(), QStringLiteral("New"));
    }

    void whatIsWrongIsSaidAtItsFieldWhileTyping()
    {
        Table table;
        table.desk.select({ QStringLiteral("fit") });
        FormField* timeout = table.desk.form->field(QStringLiteral("timeout"));
        table.line("timeout")->setFocus();
        QTest::keyClicks(table.line("timeout"), QStringLiteral("5"));
        QVERIFY(!timeout->message().isEmpty());
        QTest::keyClicks(table.line("timeout"), QStringLiteral("m"));
        QCOMPARE(timeout->message(), QString());
        QCOMPARE(table.draft.view().workflow->steps[1].timeoutMillis, 300'000);
        table.line("retry.attempts")->setFocus();
        QTest::keyClicks(table.line("retry.attempts"), QStringLiteral("99"));
        QVERIFY(!table.desk.form->field(QStringLiteral("retry.attempts"))->message().isEmpty());
        QVERIFY(table.desk.form->field(QStringLiteral("retry.delay"))->message().isEmpty());
        table.line("needs")->setFocus();
        QTest::keyClicks(table.line("needs"), QStringLiteral("nobody"));
        QVERIFY(table.desk.form->field(QStringLiteral("needs"))->message().contains(QStringLiteral("nobody")));
        table.line("needs")->clear();
        QTest::keyClicks(table.line("needs"), QStringLiteral("load?, "));
        QCOMPARE(table.desk.form->field(QStringLiteral("needs"))->message(), QString());
        QCOMPARE(table.line("needs")->text(), QStringLiteral("load?, ")); // not taken away from under the fingers
        QVERIFY(table.draft.view().workflow->steps[1].needs[0].optional);
        const FormField* independent = table.desk.form->field(QStringLiteral("independent_of"));
        table.line("independent_of")->setFocus();
        QTest::keyClicks(table.line("independent_of"), QStringLiteral("look"));
        QCOMPARE(independent->message(), QString());
        QCOMPARE(table.draft.view().workflow->steps[1].independentOf, std::vector<int> { 2 });
        QTest::keyClicks(table.line("independent_of"), QStringLiteral(", load"));
        QVERIFY2(independent->message().contains(QStringLiteral("t.csv")), qPrintable(independent->message()));
    }

    void anIdIsTypedAndReferencesFollow()
    {
        Table table;
        table.desk.select({ QStringLiteral("load") });
        QLineEdit* id = table.line("id");
        id->setFocus();
        id->selectAll();
        QTest::keyClicks(id, QStringLiteral("fit")); // "f", "fi" are ids; "fit" is taken
        QCOMPARE(table.line("id"), id); // still the same field
        QVERIFY(id->hasFocus());
        QVERIFY(!table.desk.form->field(QStringLiteral("id"))->message().isEmpty());
        QCOMPARE(id->text(), QStringLiteral("fit"));
        QCOMPARE(table.ids().front(), QStringLiteral("fi"));
        QTest::keyClicks(id, QStringLiteral("s"));
        QCOMPARE(table.ids().front(), QStringLiteral("fits"));
        QCOMPARE(table.desk.form->field(QStringLiteral("id"))->message(), QString());
        QVERIFY(table.draft.text().contains("t.csv: fits/t.csv"));
        QCOMPARE(table.desk.selection(), QStringList("fits"));
    }

    void kindsAndPairsChange()
    {
        Table table;
        table.desk.select({ QStringLiteral("fit") });
        auto* inputs = qobject_cast<PairTable*>(table.desk.form->field(QStringLiteral("inputs"))->editor());
        QCOMPARE(inputs->rowCount(), 2);
        inputs->item(1, 1)->setText(QStringLiteral("file:a.txt"));
        inputs->item(1, 0)->setText(QStringLiteral("a.txt"));
        QVERIFY(table.draft.text().contains("inputs: {t.csv: load/t.csv, a.txt: file:a.txt}"));
        inputs->item(0, 0)->setText(QStringLiteral("b.txt"));
        QVERIFY(table.draft.text().contains("b.txt: file:a.txt") || table.draft.text().contains("b.txt"));
        auto* kind = qobject_cast<QComboBox*>(table.desk.form->field(QStringLiteral("kind"))->editor());
        const int approval = kind->findText(Labels::kind(StepKind::Approval));
        kind->setCurrentIndex(approval);
        Q_EMIT kind->activated(approval);
        QCOMPARE(table.draft.view().workflow->steps[1].kind, StepKind::Approval);
        QVERIFY(table.desk.form->field(QStringLiteral("question")));
        QVERIFY(!table.desk.form->field(QStringLiteral("inline")));
    }

    /// Named resources have a number each; what is wrong with one is said at their field, not at another limit's.
    void resourcesHaveNames()
    {
        Table table;
        table.desk.select({ QStringLiteral("fit") });
        FormField* field = table.desk.form->field(QStringLiteral("resources.tokens"));
        auto* tokens = field ? qobject_cast<PairTable*>(field->editor()) : nullptr;
        QVERIFY(tokens);
        const auto asked = [&table] { return table.draft.view().workflow->steps[1].resources.tokens; };
        tokens->item(0, 0)->setText(QStringLiteral("gpu")); // one, unless more is said
        QCOMPARE(asked(), (QMap<QString, int> { { QStringLiteral("gpu"), 1 } }));
        tokens->item(0, 1)->setText(QStringLiteral("2"));
        QCOMPARE(asked(), (QMap<QString, int> { { QStringLiteral("gpu"), 2 } }));
        QVERIFY(table.draft.text().contains("gpu: 2"));
        QCOMPARE(field->message(), QString());
        for (const char* wrong : { "many", "0", "1.5" }) {
            tokens->item(0, 1)->setText(QLatin1String(wrong));
            QVERIFY2(!field->message().isEmpty(), wrong);
            QCOMPARE(table.desk.form->field(QStringLiteral("resources.cpus"))->message(), QString());
        }
        tokens->item(0, 1)->setText(QStringLiteral("3"));
        QCOMPARE(field->message(), QString());
        table.line("resources.cpus")->setFocus();
        QTest::keyClicks(table.line("resources.cpus"), QStringLiteral("4"));
        QCOMPARE(table.draft.view().workflow->steps[1].resources.cpus, 4);
        tokens->setCurrentCell(0, 0);
        QTest::keyClick(tokens, Qt::Key_Delete);
        QVERIFY(asked().isEmpty());
        QVERIFY(!table.draft.text().contains("tokens"));
        QVERIFY(table.draft.view().faults.empty());
    }

    void theWheelScrollsAndChoosesNothing()
    {
        Table table;
        table.desk.select({ QStringLiteral("fit") });
        QWidget* effect = table.desk.form->field(QStringLiteral("effect"))->editor();
        QWheelEvent turn(QPointF(5, 5), effect->mapToGlobal(QPointF(5, 5)), {}, { 0, -120 }, Qt::NoButton, {},
                         Qt::NoScrollPhase, false);
        QApplication::sendEvent(effect, &turn);
        QCOMPARE(table.draft.text(), sample);
    }

    void wordsOfABoxMayBeClicked()
    {
        Table table;
        table.desk.select({ QStringLiteral("fit") });
        FormField* network = table.desk.form->field(QStringLiteral("network"));
        QVERIFY(network);
        auto* words = network->findChild<QLabel*>(QStringLiteral("flagWords"));
        QVERIFY(words && !words->text().isEmpty());
        QCOMPARE(network->editor()->accessibleName(), words->text());
        QTest::mouseClick(words, Qt::LeftButton);
        QVERIFY(table.draft.text().contains("network: true"));
        QTest::mouseClick(words, Qt::RightButton); // for the menu of the text
        QVERIFY(table.draft.text().contains("network: true"));
        QTest::mouseClick(
            table.desk.form->field(QStringLiteral("network"))->findChild<QLabel*>(QStringLiteral("flagWords")),
            Qt::LeftButton);
        QVERIFY(!table.draft.text().contains("network"));
    }

    void theWorkflowHasPropertiesToo()
    {
        Table table;
        table.desk.select({});
        QCOMPARE(table.line("name")->text(), QStringLiteral("Small"));
        auto* fresh = table.desk.form->findChild<QLineEdit*>(QStringLiteral("newParameter"));
        fresh->setText(QStringLiteral("t0"));
        QTest::keyClick(fresh, Qt::Key_Return);
        QCOMPARE(table.draft.view().workflow->parameters.size(), size_t(1));
        table.line("parameters.t0.default")->setFocus();
        table.line("parameters.t0.default")->selectAll();
        QTest::keyClicks(table.line("parameters.t0.default"), QStringLiteral("2.7"));
        QCOMPARE(table.draft.view().workflow->parameters[0].defaultValue.toDouble(), 2.7);
    }

    void theOutlineEditsTheSame()
    {
        Table table;
        OutlineModel* model = table.desk.outline->model();
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->rowCount(), 3);
        QVERIFY(model->setData(model->index(1, OutlineModel::Title), QStringLiteral("Other"), Qt::EditRole));
        QCOMPARE(table.draft.view().workflow->steps[1].title, QStringLiteral("Other"));
        QVERIFY(model->setData(model->index(1, OutlineModel::Id), QStringLiteral("other"), Qt::EditRole));
        QVERIFY(table.needs("look", "other"));
        QVERIFY(model->setData(model->index(2, OutlineModel::Needs), QStringLiteral("other?, load"), Qt::EditRole));
        QVERIFY(table.needs("look", "load"));
        QCOMPARE(model->index(2, OutlineModel::Needs).data().toString(), QStringLiteral("other?, load"));
        QVERIFY(model->setData(model->index(0, OutlineModel::Group), QStringLiteral("Begin"), Qt::EditRole));
        QCOMPARE(table.draft.view().steps[0].group(), QStringLiteral("Begin"));
        QVERIFY(model->setData(model->index(2, OutlineModel::Kind), QStringLiteral("code"), Qt::EditRole));
        QCOMPARE(table.draft.view().workflow->steps[2].kind, StepKind::Code);
        table.desk.actions->addStep->trigger();
        QCOMPARE(model->rowCount(), 4);
    }

    void theOutlineShowsTitlesAndKindsInANarrowPane()
    {
        Table table;
        QTreeView* view = table.desk.outline->view();
        table.desk.outline->setFixedWidth(240);
        const auto endOfKinds = [view] {
            return view->columnViewportPosition(OutlineModel::Kind) + view->columnWidth(OutlineModel::Kind);
        };
        QTRY_COMPARE(table.desk.outline->width(), 240);
        QTRY_VERIFY(endOfKinds() <= view->viewport()->width());
        QCOMPARE(view->columnViewportPosition(OutlineModel::Kind), view->columnWidth(OutlineModel::Title));
        QVERIFY(view->columnWidth(OutlineModel::Kind) >= view->header()->sectionSizeHint(OutlineModel::Kind));
        view->header()->resizeSection(OutlineModel::Title, 300); // what a person chose stays
        table.desk.outline->setFixedWidth(500);
        QTRY_COMPARE(table.desk.outline->width(), 500);
        QCOMPARE(view->columnWidth(OutlineModel::Title), 300);
    }

    void rowsOfTheOutlineStay()
    {
        Table table;
        OutlineModel* model = table.desk.outline->model();
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy reset(model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex look = model->index(2, OutlineModel::Title);
        table.desk.select({ QStringLiteral("look") });
        table.make(edits::AddStep { QStringLiteral("New"), StepKind::Code, QStringLiteral("load"), {} }, {}, -1);
        QCOMPARE(model->rowCount(), 4);
        QCOMPARE(model->idAt(1), QStringLiteral("new"));
        QCOMPARE(look.row(), 3);
        table.make(edits::RemoveSteps { { QStringLiteral("load") } }, {}, -1);
        QCOMPARE(look.row(), 2);
        QCOMPARE(look.data().toString(), QStringLiteral("Look"));
        QCOMPARE(reset.size(), 0);
        table.make(edits::RemoveSteps { { QStringLiteral("new"), QStringLiteral("look") } }, {}, -1);
        QCOMPARE(model->rowCount(), 1);
        QCOMPARE(model->idAt(0), QStringLiteral("fit"));
    }

    void oneSelectionForAll()
    {
        Table table;
        table.desk.outline->view()->setCurrentIndex(table.desk.outline->model()->index(2, 0));
        QCOMPARE(table.canvas->selectedStep(), 2);
        QCOMPARE(table.desk.form->step(), QStringLiteral("look"));
        table.canvas->selectStep(0);
        QCOMPARE(table.desk.outline->selection(), QStringList("load"));
        QTest::mouseClick(table.canvas->viewport(), Qt::LeftButton, Qt::ControlModifier, table.middleOf(1));
        QCOMPARE(table.desk.selection().size(), 2);
        QCOMPARE(table.desk.outline->selection(), QStringList({ "load", "fit" }));
    }

    void nothingHappensWhileNotEditing()
    {
        Table table;
        table.desk.setEditing(false);
        table.canvas->setFocus();
        table.canvas->selectStep(0);
        table.key(Qt::Key_A);
        table.key(Qt::Key_Backspace);
        QTest::mouseDClick(table.canvas->viewport(), Qt::LeftButton, {}, QPoint(3, 3));
        QCOMPARE(table.draft.text(), sample);
    }

    void anEmptyWorkflowGrowsByADoubleClick()
    {
        Table table(WorkflowDraft::emptyText(QStringLiteral("N")));
        QTest::mouseDClick(table.canvas->viewport(), Qt::LeftButton, {}, QPoint(200, 200));
        QCOMPARE(table.ids(), QStringList("new-step"));
    }
};

QTEST_MAIN(TestEditDesk)
#include "tst_editdesk.moc"
