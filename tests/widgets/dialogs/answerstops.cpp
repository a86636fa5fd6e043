// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogscene.h"

#include "widgets/approvals/approvalbook.h"
#include "widgets/approvals/approvalpanel.h"
#include "widgets/approvals/batchsheet.h"
#include "widgets/approvals/stepsheet.h"
#include "widgets/branches/adoptsheet.h"
#include "widgets/branches/playfields.h"
#include "widgets/branches/playsheet.h"
#include "widgets/branches/stepchanges.h"
#include "widgets/branches/sweepfield.h"

#include <QComboBox>
#include <QRadioButton>
#include <QTreeView>
#include <QTreeWidget>

namespace cmbagent {

namespace {

const QString longQuestion =
    QStringLiteral("Do the residuals of the fit look like noise, also between 4 and 6 per centimetre, where the "
                   "calibration of the instrument was changed in the second year?");

StepSheet* step(DialogScene& scene, StepAction action)
{
    scene.stage.create(LongNames::run);
    scene.stage.failFit();
    return scene.shown(
        new StepSheet(scene.stage.graph, scene.stage.step("fit-temperature"), action, &scene.stage, &scene.window));
}

QWidget* openQuestion(DialogScene& scene)
{
    scene.stage.create(LongNames::run);
    scene.stage.failFit();
    return scene.shown(
        new ApprovalPanel(scene.stage.questionAboutFailure(), &scene.stage, scene.stage.clock, &scene.window));
}

QWidget* openTogether(DialogScene& scene)
{
    QList<OpenApproval> open;
    QList<ApprovalId> ids;
    for (int i = 0; i < 3; ++i) {
        OpenApproval one;
        one.run = scene.stage.ids.next<RunId>();
        one.project = scene.stage.project;
        one.runName = LongNames::run;
        one.id = scene.stage.ids.next<ApprovalId>();
        one.step = i;
        one.stepTitle = QStringLiteral("Look at the residuals");
        one.kind = ApprovalKind::Error;
        one.question = longQuestion;
        one.options = { Resolution::Retried, Resolution::Modified, Resolution::Skipped, Resolution::Aborted };
        open.append(one);
        ids.append(one.id);
    }
    scene.stage.approvals.setAll(open);
    auto* sheet = new BatchSheet(scene.stage.approvals, ids, &scene.window);
    sheet->choice(Resolution::Modified)->setChecked(true);
    return scene.shown(sheet);
}

ApprovalBook* book(DialogScene& scene, ApprovalBook::Page page)
{
    AnsweredApproval answer;
    answer.runName = LongNames::run;
    answer.stepTitle = QStringLiteral("Look at the residuals");
    answer.question = longQuestion;
    answer.comment = QStringLiteral("They do, but for two points.");
    answer.by = QStringLiteral("person");
    answer.who = QStringLiteral("ada");
    answer.answered = scene.stage.clock.now();
    RememberedAnswer remembered;
    remembered.projectName = LongNames::project;
    remembered.runName = LongNames::run;
    remembered.stepTitle = answer.stepTitle;
    remembered.question = longQuestion;
    remembered.scope = RememberScope::Project;
    remembered.answered = answer.answered;
    auto* dialog = new ApprovalBook(&scene.window);
    dialog->setHistory({ answer, answer });
    dialog->setRemembered({ remembered });
    dialog->showPage(page);
    dialog->history()->setCurrentIndex(dialog->history()->model()->index(0, 0));
    dialog->remembered()->topLevelItem(0)->setSelected(true);
    return scene.shown(dialog);
}

PlayPlan plan()
{
    PlayPlan made;
    made.lines = { { QStringLiteral("load"), QStringLiteral("Load the spectrum"), PlayLine::Fate::Kept, {} },
                   { QStringLiteral("fit"), QStringLiteral("Fit the temperature"), PlayLine::Fate::Adopted, {} },
                   { QStringLiteral("report"), QStringLiteral("Table of results, published limits, figures and method"),
                     PlayLine::Fate::Runs, QStringLiteral("'fit' above it changed") } };
    made.untimed = 1;
    return made;
}

QWidget* adoption(DialogScene& scene, const QStringList& conflicts)
{
    auto* sheet = new AdoptSheet(QStringLiteral("Fit the temperature"), LongNames::run, LongNames::run, &scene.window);
    sheet->showPlan(plan(), conflicts);
    return scene.shown(sheet);
}

/// The sheet for a branch by itself, with a changed step and a sweep: what a form gets later has its place, too.
QWidget* openPlay(DialogScene& scene)
{
    scene.stage.create(LongNames::run);
    scene.stage.runToQuestion();
    scene.stage.answer(Resolution::Approved);
    scene.stage.finish();
    auto* sheet = new PlaySheet(scene.stage.graph, &scene.stage, &scene.window);
    sheet->setWindowFlag(Qt::Dialog);
    sheet->openFor(scene.stage.step("look"));
    const auto choices = sheet->findChild<SweepField*>()->findChildren<QComboBox*>();
    choices.first()->setCurrentIndex(1);
    sheet->findChild<StepChanges*>()->change(scene.stage.step("look"));
    sheet->showPlayRefused({ ErrorCode::Refused,
                             QStringLiteral("The session has as many runs going as it may have."),
                             QStringLiteral("Wait until one ends, or raise the limit in the settings."),
                             {},
                             {},
                             {} });
    return scene.shown(sheet);
}

} // namespace

QList<DialogStop> answerStops()
{
    UiChecks::Rules stays; // Escape is told to whoever shows the sheet
    stays.goesByEscape = false;
    return {
        { "step-retry", [](DialogScene& s) -> QWidget* { return step(s, StepAction::Retry); } },
        { "step-modify", [](DialogScene& s) -> QWidget* { return step(s, StepAction::Modify); } },
        { "step-skip", [](DialogScene& s) -> QWidget* { return step(s, StepAction::Skip); } },
        { "step-kill", [](DialogScene& s) -> QWidget* { return step(s, StepAction::Kill); } },
        { "question", openQuestion },
        { "questions-together", openTogether },
        { "answers", [](DialogScene& s) -> QWidget* { return book(s, ApprovalBook::History); } },
        { "remembered", [](DialogScene& s) -> QWidget* { return book(s, ApprovalBook::Remembered); } },
        { "adopt", [](DialogScene& s) -> QWidget* { return adoption(s, {}); } },
        { "adopt-all-the-same",
          [](DialogScene& s) -> QWidget* { return adoption(s, { QStringLiteral("table.csv is another file") }); } },
        { "play", openPlay, stays },
    };
}

} // namespace cmbagent
