// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws what has to do with questions in many states and writes PNG files: approval_pictures FOLDER [ONLY…]
#include "windowstage.h"

#include "widgets/approvals/answerform.h"
#include "widgets/approvals/approvalbook.h"
#include "widgets/approvals/approvalpanel.h"
#include "widgets/approvals/batchsheet.h"
#include "widgets/approvals/evidenceitem.h"
#include "widgets/approvals/evidenceview.h"
#include "widgets/approvals/inboxpane.h"
#include "widgets/approvals/planeditor.h"
#include "widgets/approvals/planstepform.h"
#include "widgets/approvals/plansteps.h"
#include "widgets/approvals/rememberbox.h"
#include "widgets/approvals/texteditor.h"
#include "widgets/window/bottompart.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowparts.h"
#include "widgets/window/windowstyle.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QThreadPool>
#include <QToolButton>

#include <cstdio>
#include <functional>

using namespace cmbagent;

namespace {

void settle(int millis = 300)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < millis) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThreadPool::globalInstance()->waitForDone(5);
    }
}

struct Shots
{
    QString folder;
    QStringList only;
    const Theme* theme = nullptr;
    QSize size;

    void take(const char* name, const std::function<QWidget*(WindowStage&)>& make) const
    {
        if (!only.isEmpty() && !only.contains(QLatin1String(name))) {
            return;
        }
        theme->applyTo(*qApp);
        WindowStage stage;
        const std::unique_ptr<QWidget> widget(make(stage));
        widget->setAttribute(Qt::WA_DeleteOnClose, false);
        if (widget->styleSheet().isEmpty()) {
            widget->setStyleSheet(windowStyleSheet(*theme));
        }
        widget->show();
        settle();
        const QString path = QStringLiteral("%1/%2-%3-%4.png")
                                 .arg(folder, QLatin1String(name))
                                 .arg(size.width())
                                 .arg(theme->isDark() ? QStringLiteral("dark") : QStringLiteral("light"));
        std::fprintf(stderr, "%s%s\n", qPrintable(path), widget->grab().save(path) ? "" : " not written");
    }
};

QList<OpenApproval> many(WindowStage& stage, int count)
{
    QList<OpenApproval> all;
    for (int i = 0; i < count; ++i) {
        OpenApproval open;
        open.run = stage.ids.next<RunId>();
        open.runName = QStringLiteral("T0 sweep, value %1").arg(i);
        open.id = stage.ids.next<ApprovalId>();
        open.stepTitle = QStringLiteral("Look at the residuals");
        open.kind = ApprovalKind(i % approvalKindCount);
        open.question =
            QStringLiteral("Do the residuals of value %1 look like noise, or is there a pattern left that a "
                           "dust model would have to explain?")
                .arg(i);
        open.options = { Resolution::Approved, Resolution::Rejected, Resolution::Modified };
        open.hash = BlobHash::of(open.question.toUtf8());
        open.requested = Timestamp { stage.clock.now().micros - (count - i) * 60'000'000LL };
        if (i % 7 == 0) {
            open.deadline = Timestamp { stage.clock.now().micros + (i + 1) * 95'000'000LL };
            open.onDeadline = Resolution::Rejected;
        }
        all.append(open);
    }
    return all;
}

AskedQuestion failure(WindowStage& stage)
{
    stage.create();
    stage.failFit();
    return stage.questionAboutFailure();
}

AskedQuestion script(WindowStage& stage)
{
    stage.create();
    stage.runToQuestion();
    QByteArray text = "import os\nimport requests\n";
    for (int i = 1; i <= 2000; ++i) {
        text += "value_" + QByteArray::number(i) + " = compute(" + QByteArray::number(i) + ")  # one of many lines\n";
    }
    text += "os.remove('old.csv')\n";
    const auto& run = stage.graph.projection();
    AskedQuestion asked = askedQuestion(run, *run.approval(stage.question));
    asked.request.kind = ApprovalKind::Step;
    asked.request.question = QStringLiteral("May “Upload the table” start?");
    asked.request.shown = { { QStringLiteral("upload.py"), QStringLiteral("text/x-python"), stage.put(text) } };
    asked.request.deadline = Timestamp { stage.clock.now().micros + 754'000'000 };
    asked.request.onDeadline = Resolution::Rejected;
    asked.request.context = {
        { QStringLiteral("reason"), QStringLiteral("the mode asks before each step") },
        { QStringLiteral("parameters"), QJsonObject { { QStringLiteral("t0"), 2.725 }, { QStringLiteral("n"), 40 } } },
        { QStringLiteral("network"), true },
        { QStringLiteral("effect"), QStringLiteral("external") },
        { QStringLiteral("limits"), QJsonObject { { QStringLiteral("cpus"), 2 } } },
        { QStringLiteral("estimate"), QJsonObject { { QStringLiteral("duration_ms"), 81'000 } } },
    };
    asked.risks = { { RiskMark::Kind::CannotBeUndone, 0, QStringLiteral("Upload the table") } };
    return asked;
}

QWidget* scriptPanel(WindowStage& stage, QSize size)
{
    auto* panel = new ApprovalPanel(script(stage), &stage, stage.clock, nullptr);
    EvidenceNote note;
    note.name = QStringLiteral("upload.py");
    note.risks = { { RiskMark::Kind::Network, 2, QStringLiteral("import requests") },
                   { RiskMark::Kind::Deletes, 2003, QStringLiteral("os.remove('old.csv')") } };
    note.approvedRun = QStringLiteral("COBE/FIRAS monopole");
    note.change = PairText { { QStringLiteral("@@ -2001,2 +2001,3 @@"), QStringLiteral(" value_1999 = compute(1999)"),
                               QStringLiteral("-print('done')"), QStringLiteral("+os.remove('old.csv')") },
                             1,
                             1 };
    panel->setNotes({ note });
    panel->resize(QSize(900, 760).boundedTo(size));
    panel->form()->remember()->toggle()->setChecked(true);
    return panel;
}

/// A plan whose second step is left out and whose first is changed.
QWidget* planPanel(WindowStage& stage, QSize size)
{
    stage.create();
    Approval approval;
    approval.request.id = stage.ids.next<ApprovalId>();
    approval.request.kind = ApprovalKind::Plan;
    approval.request.question = QStringLiteral("'COBE/FIRAS monopole' has 7 steps and is about to begin. May it?");
    approval.request.options = { Resolution::Approved, Resolution::Rejected, Resolution::Modified };
    auto* panel = new ApprovalPanel(askedQuestion(stage.graph.projection(), approval), &stage, stage.clock, nullptr);
    panel->resize(QSize(900, 760).boundedTo(size));
    PlanEditor* editor = panel->evidence()->plan();
    panel->evidence()->showChanges(true);
    editor->steps()->setData(editor->steps()->index(1, 0), Qt::Unchecked, Qt::CheckStateRole);
    editor->form()->title()->setText(QStringLiteral(
        "Load the published table of the monopole spectrum and look whether every channel is there, one by one"));
    return panel;
}

/// A text that was changed where it is shown, and a picture that cannot be.
QWidget* textPanel(WindowStage& stage, QSize size)
{
    AskedQuestion question = script(stage);
    question.request.kind = ApprovalKind::Gate;
    question.request.question = QStringLiteral("Is the model right?");
    question.request.context = {};
    question.risks.clear();
    question.takesTexts = true;
    question.request.shown = { { QStringLiteral("fit/model.py"), QStringLiteral("text/x-python"),
                                 stage.put("def model(nu, t):\n    return nu\n") },
                               { QStringLiteral("fit/table.npy"), QStringLiteral("application/x-npy"),
                                 stage.put("NUMPY") } };
    auto* panel = new ApprovalPanel(question, &stage, stage.clock, nullptr);
    panel->resize(QSize(900, 760).boundedTo(size));
    EvidenceItem* item = panel->evidence()->items().front();
    item->editor()->editor()->setPlainText(QStringLiteral("def model(nu, t):\n    return planck(nu, t)\n"));
    item->showEditor();
    return panel;
}

QWidget* inbox(WindowStage& stage, const Theme& theme, QSize size, int count)
{
    stage.addOtherRuns();
    stage.create();
    stage.runToQuestion();
    auto* window = new MainWindow(stage.models(), stage.clock, {});
    window->setTheme(theme);
    window->resize(size);
    window->showRun(stage.run);
    QList<OpenApproval> all = count > 0 ? many(stage, count) : QList<OpenApproval>();
    if (count > 0) {
        all.append(stage.approvals.at(0).open);
    }
    stage.approvals.setAll(all);
    for (QWidget* panel : QApplication::topLevelWidgets()) {
        if (qobject_cast<ApprovalPanel*>(panel)) {
            panel->close();
        }
    }
    window->parts().bottom->setOpenHeight(size.height() / 2);
    window->parts().bottom->showPane(BottomPart::ApprovalsTab);
    window->show();
    settle(50);
    QListView* list = window->parts().bottom->approvals->list();
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (list->model()->index(row, 0).data().toString() == QLatin1String("Do the residuals look like noise?")) {
            list->setCurrentIndex(list->model()->index(row, 0));
        }
    }
    return window;
}

QWidget* book(WindowStage& stage)
{
    auto* book = new ApprovalBook;
    QList<AnsweredApproval> answers;
    for (int i = 0; i < 40; ++i) {
        AnsweredApproval answer;
        answer.runName = QStringLiteral("COBE/FIRAS monopole, run %1").arg(i);
        answer.stepTitle = QStringLiteral("Look at the residuals");
        answer.kind = ApprovalKind(i % approvalKindCount);
        answer.question = QStringLiteral("Do the residuals look like noise?");
        answer.resolution = i % 4 == 0 ? Resolution::Rejected : Resolution::Approved;
        answer.by = i % 5 == 0 ? QStringLiteral("deadline") : QStringLiteral("person");
        answer.who = i % 5 == 0 ? QString() : QStringLiteral("ada");
        answer.comment = i % 3 == 0 ? QStringLiteral("Channel 3 is noisy, leave it out next time.") : QString();
        answer.answered = Timestamp { stage.clock.now().micros - i * 5'000'000'000LL };
        answers.append(answer);
    }
    book->setHistory(answers);
    return book;
}

void takeAll(const Shots& shots)
{
    shots.take("inbox", [&](WindowStage& stage) { return inbox(stage, *shots.theme, shots.size, 60); });
    shots.take("inbox-none", [&](WindowStage& stage) { return inbox(stage, *shots.theme, shots.size, 0); });
    shots.take("script", [&](WindowStage& stage) { return scriptPanel(stage, shots.size); });
    shots.take("plan", [&](WindowStage& stage) { return planPanel(stage, shots.size); });
    shots.take("text", [&](WindowStage& stage) { return textPanel(stage, shots.size); });
    shots.take("failure", [&](WindowStage& stage) -> QWidget* {
        auto* panel = new ApprovalPanel(failure(stage), &stage, stage.clock, nullptr);
        panel->resize(QSize(900, 760).boundedTo(shots.size));
        return panel;
    });
    shots.take("failure-modify", [&](WindowStage& stage) -> QWidget* {
        auto* panel = new ApprovalPanel(failure(stage), &stage, stage.clock, nullptr);
        panel->resize(QSize(900, 760).boundedTo(shots.size));
        panel->form()->choice(Resolution::Modified)->setChecked(true);
        return panel;
    });
    shots.take("history", [](WindowStage& stage) { return book(stage); });
    shots.take("batch", [](WindowStage& stage) -> QWidget* {
        const QList<OpenApproval> all = many(stage, 6);
        stage.approvals.setAll(all);
        QList<ApprovalId> ids;
        for (const OpenApproval& open : all) {
            ids.append(open.id);
        }
        auto* sheet = new BatchSheet(stage.approvals, ids);
        sheet->choice(Resolution::Approved)->setChecked(true);
        return sheet;
    });
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QStringList arguments = QApplication::arguments().mid(1);
    const QString folder = arguments.isEmpty() ? QStringLiteral(".") : arguments.takeFirst();
    QDir().mkpath(folder);
    for (const QSize size : { QSize(1280, 800), QSize(1920, 1080), QSize(640, 700) }) {
        for (const Theme* theme : { &Theme::light(), &Theme::dark() }) {
            takeAll({ folder, arguments, theme, size });
        }
    }
    return 0;
}
