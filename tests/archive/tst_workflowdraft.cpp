// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/workflowdraft.h"
#include "archive/workflowreader.h"
#include "corpus.h"
#include "support/sourcedir.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace cmbagent;

namespace {

const QByteArray sample = R"(# A small workflow.
cmbagent: 1
name: Small   # its name
steps:
  # The beginning.
  - id: load
    kind: code
    inline: |
      # not a comment of the file
      print("load")
    outputs: {table.csv: text/csv}

  # The fit; see the paper.
  - id: fit          # short
    title: 'Fit: all'
    kind: code
    inline: print(1)
    inputs:
      table.csv: load/table.csv   # from above
    timeout: 2m  # generous

  - id: look
    kind: approval
    needs: [fit, {step: load, optional: true}]
    question: Good?
# The end.
)";

WorkflowDraft opened(const QByteArray& text)
{
    auto draft = WorkflowDraft::open(text, QStringLiteral("test.workflow.yaml"), {});
    if (!draft) {
        qFatal("%s", qPrintable(draft.error().front().toText()));
    }
    return std::move(*draft);
}

QByteArrayList commentsOf(const QByteArray& text)
{
    QByteArrayList found;
    for (const QByteArray& line : text.split('\n')) {
        if (line.trimmed().startsWith('#')) {
            found << line.trimmed();
        }
    }
    return found;
}

QString joined(const QJsonValue& value)
{
    return value.isString() ? value.toString() : value.toObject().value(QStringLiteral("step")).toString();
}

/// What a list of steps says after an edit, worked out without any text.
class Oracle
{
public:
    explicit Oracle(const DraftView& view) : steps(view.steps.begin(), view.steps.end()) { }

    QList<DraftStep> steps;

    DraftStep& step(const QString& id)
    {
        return *std::find_if(steps.begin(), steps.end(), [&](const DraftStep& one) { return one.id == id; });
    }

    void mapReferences(DraftStep& step, const std::function<std::optional<QString>(const QString&)>& to,
                       bool isOfNeedsAlone = false)
    {
        for (const char* key : { "needs", "show", "independent_of" }) {
            if (isOfNeedsAlone && qstrcmp(key, "independent_of") == 0) {
                continue;
            }
            if (!step.fields.contains(QLatin1String(key))) {
                continue;
            }
            QJsonArray kept;
            bool isList = step.fields.value(QLatin1String(key)).isArray();
            const QJsonArray list = step.fields.value(QLatin1String(key)).toArray();
            for (QJsonValue item : list) {
                const QString text = joined(item);
                const QString id = text.section(QLatin1Char('/'), 0, 0);
                const auto other = to(id);
                if (!other) {
                    continue;
                }
                const QString changed = *other + text.mid(id.size());
                if (item.isString()) {
                    item = changed;
                } else {
                    QJsonObject need = item.toObject();
                    need.insert(QStringLiteral("step"), changed);
                    item = need;
                }
                kept.append(item);
            }
            if (isList && (!kept.isEmpty() || list.isEmpty())) {
                step.fields.insert(QLatin1String(key), kept);
            } else {
                step.fields.remove(QLatin1String(key));
            }
        }
        QJsonObject inputs = step.fields.value(QStringLiteral("inputs")).toObject();
        if (inputs.isEmpty()) {
            return;
        }
        for (const QString& name : inputs.keys()) {
            const QString text = inputs.value(name).toString();
            if (text.startsWith(QLatin1String("file:"))) {
                continue;
            }
            const QString id = text.section(QLatin1Char('/'), 0, 0);
            const auto other = to(id);
            other ? void(inputs.insert(name, *other + text.mid(id.size()))) : inputs.remove(name);
        }
        inputs.isEmpty() ? step.fields.remove(QStringLiteral("inputs"))
                         : void(step.fields.insert(QStringLiteral("inputs"), inputs));
    }
};

} // namespace

class TestWorkflowDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWithPlacesOfFaults()
    {
        QByteArray text = sample;
        text.replace("timeout: 2m", "timeout: 2");
        const WorkflowDraft draft = opened(text);
        QCOMPARE(draft.view().workflow->size(), 3);
        QCOMPARE(draft.view().faults.size(), size_t(1));
        QCOMPARE(draft.view().faults[0].step, QStringLiteral("fit"));
        QCOMPARE(draft.view().faults[0].key, QStringLiteral("timeout"));
    }

    /// A title that only says how an agent's task begins follows it, as in runs; one of a person's own stays.
    void aTitleOfTheTaskFollowsIt()
    {
        WorkflowDraft draft = opened(R"(cmbagent: 1
name: one
steps:
  - id: a
    title: Fit it.
    kind: agent
    agent: engineer
    task: |-
      Fit it.
      - well
  - id: b
    title: Mine
    kind: agent
    agent: engineer
    task: Fit it.
)");
        for (const char* step : { "a", "b" }) {
            QVERIFY(draft.apply(edits::SetValue {
                QString::fromLatin1(step), { QStringLiteral("task") }, QStringLiteral("Plot it.\n- in blue") }));
        }
        const auto& steps = draft.view().workflow->steps;
        QCOMPARE(steps[0].title, QStringLiteral("Plot it."));
        QCOMPARE(steps[0].agent.task, QStringLiteral("Plot it.\n- in blue"));
        QCOMPARE(steps[1].title, QStringLiteral("Mine"));
    }

    void aValueChangesNothingElse()
    {
        WorkflowDraft draft = opened(sample);
        QVERIFY(draft.apply(
            edits::SetValue { QStringLiteral("fit"), { QStringLiteral("timeout") }, QStringLiteral("5m") }));
        QByteArray expected = sample;
        expected.replace("timeout: 2m  # generous", "timeout: 5m  # generous");
        QCOMPARE(draft.text(), expected);
    }

    void renamingFollowsEveryReference()
    {
        WorkflowDraft draft = opened(sample);
        const auto touched = draft.apply(edits::RenameStep { QStringLiteral("load"), QStringLiteral("read") });
        QVERIFY(touched);
        QCOMPARE(*touched, QStringList(QStringLiteral("read")));
        QByteArray expected = sample;
        expected.replace("- id: load", "- id: read");
        expected.replace("load/table.csv   # from above", "read/table.csv   # from above");
        expected.replace("{step: load, optional", "{step: read, optional");
        QCOMPARE(draft.text(), expected);
        QVERIFY(draft.view().faults.empty());
    }

    void aTakenOrImpossibleIdIsRefused()
    {
        WorkflowDraft draft = opened(sample);
        QVERIFY(!draft.apply(edits::RenameStep { QStringLiteral("load"), QStringLiteral("fit") }));
        QVERIFY(!draft.apply(edits::RenameStep { QStringLiteral("load"), QStringLiteral("9 lives") }));
        QCOMPARE(draft.text(), sample);
    }

    void deletingTakesReferencesAlong()
    {
        WorkflowDraft draft = opened(sample);
        QVERIFY(draft.apply(edits::RemoveSteps { { QStringLiteral("load") } }));
        QVERIFY(!draft.text().contains("load"));
        QVERIFY(!draft.text().contains("inputs"));
        QVERIFY(draft.text().contains("needs: [fit]\n"));
        QVERIFY(draft.text().contains("# The fit; see the paper.\n"));
        QVERIFY(draft.view().faults.empty());
    }

    void connectingRefusesCircles()
    {
        WorkflowDraft draft = opened(sample);
        const auto circle = draft.apply(edits::Connect { QStringLiteral("look"), QStringLiteral("load"), false });
        QVERIFY(!circle);
        QVERIFY2(circle.error().what.contains(QStringLiteral("circle")), qPrintable(circle.error().what));
        QVERIFY(!draft.apply(edits::Connect { QStringLiteral("load"), QStringLiteral("fit"), false })); // by its input
        QVERIFY(!draft.apply(edits::Connect { QStringLiteral("fit"), QStringLiteral("fit"), false }));
        QCOMPARE(draft.text(), sample);
    }

    void connectsAndDisconnects()
    {
        WorkflowDraft draft = opened(sample);
        QVERIFY(draft.apply(
            edits::AddStep { QStringLiteral("Überblick & more"), StepKind::Code, QStringLiteral("fit"), {} }));
        const QString id = draft.view().steps[2].id;
        QCOMPARE(id, QStringLiteral("uberblick-more"));
        QVERIFY(draft.apply(edits::Connect { QStringLiteral("fit"), id, true }));
        QVERIFY2(draft.text().contains("    needs: [{step: fit, optional: true}]\n"), draft.text().constData());
        QVERIFY(draft.apply(edits::Disconnect { QStringLiteral("fit"), id }));
        QVERIFY(draft.view().workflow->steps[2].needs.empty());
        QVERIFY(
            draft.apply(edits::Disconnect { QStringLiteral("load"), QStringLiteral("fit") })); // takes the input along
        QVERIFY(draft.view().workflow->steps[1].needs.empty());
        QVERIFY(draft.view().faults.empty());
    }

    /// It stands where a person put it, follows its steps, goes with them, and gives way to a need.
    void independenceIsWrittenAndFollows()
    {
        const QString load = QStringLiteral("load");
        const QString fit = QStringLiteral("fit");
        const QString look = QStringLiteral("look");
        WorkflowDraft draft = opened(sample);
        QVERIFY(draft.apply(edits::SetIndependent { fit, load }));
        QByteArray expected = sample;
        expected.replace("    outputs: {table", "    independent_of: [fit]\n    outputs: {table");
        QCOMPARE(draft.text(), expected);
        QCOMPARE(draft.view().workflow->steps[0].independentOf, std::vector<int> { 1 });
        QVERIFY(draft.apply(edits::SetIndependent { fit, load })); // it says so already
        QCOMPARE(draft.text(), expected);
        QVERIFY(draft.apply(edits::Disconnect { fit, load })); // takes needs away, and there is none
        QCOMPARE(draft.text(), expected);
        QVERIFY(draft.apply(edits::SetIndependent { fit, load, false }));
        QCOMPARE(draft.text(), sample);
        QVERIFY(draft.apply(edits::SetIndependent { fit, load }));
        QVERIFY(draft.apply(edits::SetIndependent { look, load }));
        QVERIFY(draft.apply(edits::RenameStep { fit, QStringLiteral("model") }));
        QVERIFY2(draft.text().contains("    independent_of: [model, look]\n"), draft.text().constData());
        QVERIFY(draft.apply(edits::DuplicateSteps { { load, look } }));
        QVERIFY2(draft.text().contains("    independent_of: [model, look-2]\n"), draft.text().constData());
        QVERIFY(draft.apply(edits::PasteSteps { draft.copied({ load }), look }));
        QCOMPARE(draft.text().count("    independent_of: [model, look]\n"), 2);
        QVERIFY(draft.apply(edits::RemoveSteps { { look } }));
        QCOMPARE(draft.text().count("    independent_of: [model]\n"), 2);
        QVERIFY(draft.view().faults.empty());
    }

    void independenceGivesWayToANeed()
    {
        WorkflowDraft draft = opened(sample);
        const QString fit = QStringLiteral("fit");
        QVERIFY(draft.apply(edits::AddStep { QStringLiteral("Plot"), StepKind::Code, fit, {} }));
        const QString plot = QStringLiteral("plot");
        QVERIFY(draft.apply(edits::SetIndependent { fit, plot }));
        QVERIFY(draft.apply(edits::Connect { fit, plot }));
        QVERIFY(draft.text().contains("    needs: [fit]\n") && !draft.text().contains("independent_of"));
        const QByteArray before = draft.text();
        const auto needed = draft.apply(edits::SetIndependent { fit, plot });
        QVERIFY(!needed);
        QCOMPARE(needed.error().code, ErrorCode::Refused);
        QVERIFY(!draft.apply(edits::SetIndependent { QStringLiteral("load"), fit })); // it gives its input
        QVERIFY(!draft.apply(edits::SetIndependent { fit, fit }));
        QVERIFY(!draft.apply(edits::SetIndependent { QStringLiteral("nobody"), fit }));
        QCOMPARE(draft.text(), before);
        // What a person types may be wrong, and is told at its place.
        QVERIFY(draft.apply(
            edits::SetValue { fit, { QStringLiteral("independent_of") }, QJsonArray { QStringLiteral("load") } }));
        QCOMPARE(draft.view().faults.size(), size_t(1));
        QCOMPARE(draft.view().faults[0].step, fit);
        QCOMPARE(draft.view().faults[0].key, QStringLiteral("independent_of"));
    }

    void copiesKeepTheirOwnConnections()
    {
        WorkflowDraft draft = opened(sample);
        const auto made = draft.apply(edits::DuplicateSteps { { QStringLiteral("load"), QStringLiteral("fit") } });
        QVERIFY2(made, made ? "" : qPrintable(made.error().toText()));
        QCOMPARE(*made, QStringList({ QStringLiteral("load-2"), QStringLiteral("fit-2") }));
        QVERIFY(draft.text().contains("table.csv: load-2/table.csv   # from above\n"));
        QVERIFY(draft.view().faults.empty());
        QCOMPARE(draft.view().workflow->size(), 5);
    }

    void pastesWhatWasCopied()
    {
        WorkflowDraft draft = opened(sample);
        const QString text = draft.copied({ QStringLiteral("fit") });
        QVERIFY(text.startsWith(QStringLiteral("# The fit; see the paper.\n- id: fit          # short\n")));
        const auto made = draft.apply(edits::PasteSteps { text, QStringLiteral("look") });
        QVERIFY(made);
        QCOMPARE(draft.view().steps[3].id, QStringLiteral("fit-2"));
        QVERIFY(draft.apply(
            edits::PasteSteps { QStringLiteral("steps:\n  - id: x\n    kind: code\n    inline: '1'\n"), {} }));
        QVERIFY(!draft.apply(edits::PasteSteps { QStringLiteral("no steps at all"), {} }));
        QVERIFY(!draft.apply(edits::PasteSteps { QStringLiteral("- [1, 2]"), {} }));
    }

    void kindsAndGroupsChange()
    {
        WorkflowDraft draft = opened(sample);
        QVERIFY(draft.apply(edits::ChangeKind { QStringLiteral("load"), StepKind::Approval }));
        QCOMPARE(draft.view().workflow->steps[0].kind, StepKind::Approval);
        QVERIFY(draft.apply(edits::ChangeKind { QStringLiteral("fit"), StepKind::Agent }));
        QCOMPARE(draft.view().workflow->steps[1].kind, StepKind::Agent);
        QCOMPARE(draft.view().workflow->steps[1].agent.name, QStringLiteral("engineer"));
        QVERIFY(draft.apply(edits::ChangeKind { QStringLiteral("fit"), StepKind::Code }));
        QVERIFY(draft.view().workflow->steps[1].agent.task.isEmpty());
        QVERIFY(draft.apply(edits::AddStep { QStringLiteral("Plot it"), StepKind::Agent, {}, {} }));
        QCOMPARE(draft.view().workflow->steps.back().agent.task, QStringLiteral("Plot it"));
        QVERIFY(draft.apply(edits::RemoveSteps { { QStringLiteral("plot-it") } }));
        QVERIFY(draft.apply(
            edits::GroupSteps { { QStringLiteral("fit"), QStringLiteral("look") }, QStringLiteral("End") }));
        QCOMPARE(draft.view().steps[2].group(), QStringLiteral("End"));
        QVERIFY(draft.apply(edits::GroupSteps { { QStringLiteral("look") }, {} }));
        QCOMPARE(draft.view().steps[2].group(), QString());
    }

    /// Rules of when to ask: each on a line of its own, comments stay, and a rule being typed is not taken away.
    void rulesAreMadeChangedAndRemoved()
    {
        const auto rule = [](const char* index, const char* key) {
            return QStringList { QStringLiteral("approval"), QStringLiteral("when"), QLatin1String(index),
                                 QLatin1String(key) };
        };
        const QString mode = QStringLiteral("approval");
        QByteArray text = sample;
        text.replace("steps:\n", "approval: on_error # ask\nsteps:\n");
        WorkflowDraft draft = opened(text);
        QVERIFY(draft.apply(edits::SetValue { {}, { mode }, QStringLiteral("custom") }));
        QCOMPARE(draft.view().faults.size(), size_t(1)); // no rules yet
        QVERIFY(draft.apply(edits::AddRule {}));
        QVERIFY(draft.text().contains("approval: # ask\n  when:\n    - {}\nsteps:\n"));
        QCOMPARE(draft.view().faults.front().inner, QStringList({ QStringLiteral("when"), QStringLiteral("0") }));
        QVERIFY(draft.apply(edits::SetValue { {}, rule("0", "kind"), QStringLiteral("agent") }));
        QVERIFY(draft.apply(edits::AddRule { { { QStringLiteral("step"), QStringLiteral("fit") } } }));
        QVERIFY(draft.apply(edits::SetValue { {}, rule("1", "check"), QStringLiteral("chi2 < 60") }));
        QVERIFY(draft.text().contains("    - {kind: agent}\n    - {step: fit, check: chi2 < 60}\nsteps:\n"));
        QVERIFY2(draft.view().faults.empty(), qPrintable(QString::fromUtf8(draft.text())));
        const ApprovalPolicy& policy = draft.view().workflow->approval;
        QCOMPARE(policy.mode, ApprovalMode::Custom);
        QCOMPARE(policy.rules.size(), size_t(2));
        QCOMPARE(policy.rules[0].kind, std::optional(StepKind::Agent));
        QCOMPARE(policy.rules[1].check, std::optional(ValueCheck { QStringLiteral("chi2"), Comparison::Less, 60 }));
        // What is wrong is told of its place.
        QVERIFY(draft.apply(edits::SetValue { {}, rule("1", "check"), QStringLiteral("small") }));
        QCOMPARE(draft.view().faults.front().inner,
                 QStringList({ QStringLiteral("when"), QStringLiteral("1"), QStringLiteral("check") }));
        QVERIFY(draft.apply(edits::SetValue { {}, rule("1", "check"), QJsonValue::Undefined }));
        QVERIFY(draft.apply(edits::SetValue { {}, rule("1", "step"), QJsonValue::Undefined }));
        QCOMPARE(draft.view().workflow->approval.rules.size(), size_t(2));
        QVERIFY(draft.apply(edits::RemoveRule { 0 }));
        QVERIFY(draft.text().contains("  when:\n    - {}\nsteps:\n"));
        QVERIFY(draft.apply(edits::RemoveRule { 0 }));
        QVERIFY(draft.text().contains("approval: custom # ask\nsteps:\n"));
        QVERIFY(!draft.apply(edits::RemoveRule { 0 }));
    }

    /// Rules a person wrote keep the form they have, and their comments.
    void rulesOfAPersonKeepTheirForm()
    {
        QByteArray text = sample;
        text.replace("steps:\n",
                     "approval:\n  deadline: 2h  # lunch\n  when:\n    # fits\n    - step: fit   # mine\n"
                     "    # what leaves the house\n    - effect: external\nsteps:\n");
        WorkflowDraft draft = opened(text);
        const QStringList first { QStringLiteral("approval"), QStringLiteral("when"), QStringLiteral("0") };
        QVERIFY(
            draft.apply(edits::SetValue { {}, first + QStringList(QStringLiteral("step")), QStringLiteral("fit_*") }));
        QVERIFY(draft.text().contains("    # fits\n    - step: fit_*   # mine\n    # what leaves"));
        QVERIFY(draft.apply(edits::SetValue { {}, first + QStringList(QStringLiteral("cost_over")), 2.5 }));
        QCOMPARE(draft.view().workflow->approval.rules[0].costOverMicros, std::optional<qint64>(2'500'000));
        QVERIFY(draft.text().contains("# mine\n"));
        QVERIFY(draft.apply(edits::RemoveRule { 1 }));
        QVERIFY(draft.text().contains("# fits\n") && !draft.text().contains("leaves the house"));
        QVERIFY(draft.apply(edits::RemoveRule { 0 }));
        QVERIFY(draft.text().contains("  deadline: 2h  # lunch\n"));
        QCOMPARE(draft.view().workflow->approval.mode, ApprovalMode::Custom); // said now, as no rule says it
        QVERIFY(draft.text().contains("  mode: custom\n"));
    }

    void aWorkflowBeginsEmpty()
    {
        WorkflowDraft draft = opened(WorkflowDraft::emptyText(QStringLiteral("New: one")));
        QCOMPARE(draft.view().workflow->size(), 0);
        QVERIFY(draft.apply(edits::AddStep { QStringLiteral("First"), StepKind::Code, {}, {} }));
        QVERIFY(
            draft.apply(edits::AddStep { QStringLiteral("Ask"), StepKind::Approval, {}, { QStringLiteral("first") } }));
        QVERIFY(draft.view().faults.empty());
        const auto read = readWorkflowText(draft.text(), QStringLiteral("x"), {});
        QVERIFY2(read, draft.text().constData());
        QVERIFY(draft.apply(edits::RemoveSteps { { QStringLiteral("first"), QStringLiteral("ask") } }));
        QCOMPARE(draft.text(), WorkflowDraft::emptyText(QStringLiteral("New: one")));
    }

    /// Steps that are not edited are not read again; what is beside the file may change all the same.
    void filesComeAndGoWhileOneEdits()
    {
        const QTemporaryDir folder;
        const QByteArray text = "cmbagent: 1\nname: n\nsteps:\n  - id: load\n    kind: code\n    run: load.py\n"
                                "  - id: fit\n    kind: code\n    inline: print(1)\n";
        auto draft = WorkflowDraft::open(text, folder.filePath(QStringLiteral("n.workflow.yaml")), folder.path());
        QVERIFY(draft);
        int count = 0;
        const auto faultsAfterEdit = [&] {
            const bool isDone = draft
                                    ->apply(edits::SetValue {
                                        QStringLiteral("fit"), { QStringLiteral("title") }, QString::number(++count) })
                                    .has_value();
            return isDone ? int(draft->view().faults.size()) : -1;
        };
        QCOMPARE(draft->view().faults.size(), size_t(1));
        QCOMPARE(faultsAfterEdit(), 1);
        QFile script(folder.filePath(QStringLiteral("load.py")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.close();
        QCOMPARE(faultsAfterEdit(), 0);
        QVERIFY(script.remove());
        QCOMPARE(faultsAfterEdit(), 1);
    }

    void lineEndsAndMarkStay()
    {
        QByteArray text = "\xef\xbb\xbf" + sample;
        text.replace("\n", "\r\n");
        WorkflowDraft draft = opened(text);
        QVERIFY(draft.apply(edits::AddStep { QStringLiteral("One more"), StepKind::Code, QStringLiteral("fit"), {} }));
        QVERIFY(draft.text().startsWith("\xef\xbb\xbf#"));
        QCOMPARE(draft.text().count('\n'), draft.text().count("\r\n"));
        QVERIFY(draft.apply(edits::RemoveSteps { { QStringLiteral("one-more") } }));
        QCOMPARE(draft.text(), text);
    }

    void randomEdits_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("sample") << sample;
        for (const QString& file : corpusFiles("good")) {
            QTest::newRow(qPrintable(file)) << bytesOf(corpusFolder("good/") + file);
        }
        for (const char* name : { "firas", "hubble-1929" }) {
            QTest::newRow(name) << bytesOf(
                sourceDir("/resources/examples/%1/%1.workflow.yaml").arg(QLatin1String(name)));
        }
    }

    /// Whatever is edited: the file says exactly what was meant, comments of other steps survive, refusals change
    /// nothing, and going back restores every byte.
    void randomEdits()
    {
        QFETCH(QByteArray, text);
        if (text.contains("wide")) {
            QSKIP("large, and of one kind only");
        }
        static const QStringList nasty { QStringLiteral("plain"),        QStringLiteral("colon: in it"),
                                         QStringLiteral("# hash"),       QStringLiteral("it's \"quoted\""),
                                         QStringLiteral("- dash"),       QStringLiteral("null"),
                                         QStringLiteral("12"),           QStringLiteral("Größe µ 😀"),
                                         QStringLiteral("a, b [c] {d}"), QStringLiteral("trailing:"),
                                         QStringLiteral("@at"),          QStringLiteral("x # y") };
        QRandomGenerator random(20261127);
        WorkflowDraft draft = opened(text);
        std::vector<QByteArray> history { draft.text() };
        int refused = 0;
        constexpr int rounds = 60;
        for (int round = 0; round < rounds; ++round) {
            const int count = int(draft.view().steps.size());
            const QString id = count > 0 ? draft.view().steps[size_t(random.bounded(count))].id : QString();
            const QString other = count > 0 ? draft.view().steps[size_t(random.bounded(count))].id : QString();
            Oracle oracle(draft.view());
            DraftEdit edit = edits::AddStep { nasty[random.bounded(nasty.size())], StepKind::Code, id, {} };
            bool isKnown = true; // the oracle says what comes out
            bool keepsComments = true;
            switch (count == 0 ? 6 : random.bounded(8)) {
            case 0: {
                const QString value = nasty[random.bounded(nasty.size())];
                edit = edits::SetValue { id, { QStringLiteral("title") }, value };
                oracle.step(id).fields.insert(QStringLiteral("title"), value);
                break;
            }
            case 1: {
                const QString value = QStringLiteral("About ") + nasty[random.bounded(nasty.size())]
                    + QStringLiteral("\nsecond # line\n");
                edit = edits::SetValue { id, { QStringLiteral("description") }, value };
                oracle.step(id).fields.insert(QStringLiteral("description"), value);
                break;
            }
            case 2: {
                if (oracle.step(id).fields.value(QStringLiteral("kind")) != QLatin1String("code")) {
                    continue;
                }
                edit = edits::SetValue { id, { QStringLiteral("retry"), QStringLiteral("attempts") }, 4 };
                QJsonObject retry = oracle.step(id).fields.value(QStringLiteral("retry")).toObject();
                retry.insert(QStringLiteral("attempts"), QStringLiteral("4"));
                oracle.step(id).fields.insert(QStringLiteral("retry"), retry);
                break;
            }
            case 3: {
                const QString fresh = QStringLiteral("s%1").arg(round);
                edit = edits::RenameStep { id, fresh };
                for (DraftStep& step : oracle.steps) {
                    oracle.mapReferences(step, [&](const QString& ref) { return ref == id ? fresh : ref; });
                }
                oracle.step(id).fields.insert(QStringLiteral("id"), fresh);
                oracle.step(id).id = fresh;
                break;
            }
            case 4:
                edit = edits::Disconnect { other, id };
                if (id != other) {
                    oracle.mapReferences(
                        oracle.step(id),
                        [&](const QString& ref) { return ref == other ? std::nullopt : std::optional(ref); }, true);
                }
                keepsComments = false;
                isKnown = id != other;
                break;
            case 5: {
                edit = edits::RemoveSteps { { id } };
                for (DraftStep& step : oracle.steps) {
                    oracle.mapReferences(step, [&](const QString& ref) {
                        return ref == id && step.id != id ? std::nullopt : std::optional(ref);
                    });
                }
                oracle.steps.removeIf([&](const DraftStep& step) { return step.id == id; });
                keepsComments = false;
                break;
            }
            case 6:
                isKnown = false;
                break;
            default:
                edit = edits::Connect { other, id, random.bounded(2) == 1 };
                isKnown = false;
                keepsComments = !oracle.step(id)
                                     .fields.value(QStringLiteral("independent_of"))
                                     .toArray()
                                     .contains(other); // that goes, and what stands above it
            }
            const QByteArray before = draft.text();
            const auto done = draft.apply(edit);
            if (!done) {
                QCOMPARE(draft.text(), before);
                refused += done.error().code == ErrorCode::Unsupported;
                continue;
            }
            const auto again = WorkflowDraft::open(draft.text(), draft.path(), {});
            QVERIFY(again);
            QVERIFY(again->view().steps == draft.view().steps);
            if (isKnown) {
                QCOMPARE(draft.view().steps.size(), size_t(oracle.steps.size()));
                for (size_t i = 0; i < draft.view().steps.size(); ++i) {
                    QCOMPARE(draft.view().steps[i].fields, oracle.steps[qsizetype(i)].fields);
                }
            }
            if (keepsComments) {
                for (const QByteArray& comment : commentsOf(before)) {
                    QVERIFY2(commentsOf(draft.text()).contains(comment), (comment + "\n" + draft.text()).constData());
                }
            }
            const TextPatch patch = patchBetween(before, draft.text());
            QCOMPARE(patch.applied(before), draft.text());
            QCOMPARE(patch.reversed().applied(draft.text()), before);
            history.push_back(draft.text());
        }
        QVERIFY2(refused <= rounds / 4 || text.trimmed().startsWith('{') || text.contains("steps: ["),
                 qPrintable(QStringLiteral("%1 refused").arg(refused)));
        for (auto it = history.rbegin(); it != history.rend(); ++it) {
            QVERIFY(draft.setText(*it));
        }
        QCOMPARE(draft.text(), text);
    }
};

QTEST_APPLESS_MAIN(TestWorkflowDraft)
#include "tst_workflowdraft.moc"
