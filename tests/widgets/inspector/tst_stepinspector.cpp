// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firasstory.h"
#include "support/mockclock.h"
#include "widgets/common/longtext.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/statusbadge.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/factlist.h"
#include "widgets/inspector/logtail.h"
#include "widgets/inspector/stepattempts.h"
#include "widgets/inspector/stepfiles.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/inspector/steplog.h"
#include "widgets/inspector/stepquestion.h"
#include "widgets/preview/imageview.h"
#include "widgets/preview/previewpane.h"
#include "widgets/preview/textview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace cmbagent;

namespace {

constexpr int patience = 60'000; // far above what anything takes

/// The text of every fact on show, "name = value".
QStringList factsIn(const QWidget& widget)
{
    QStringList list;
    for (const FactList* facts : widget.findChildren<FactList*>()) {
        for (const Fact& fact : facts->facts()) {
            list << QStringLiteral("%1 = %2").arg(fact.name, fact.value);
        }
    }
    return list;
}

} // namespace

/// StepInspector on a run like the FIRAS example; with CMBAGENT_SHOTS=<folder> it keeps pictures of every side in both
/// themes.
class TestStepInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsTheRunWhenNothingIsChosen();
    void foldsALongDescription();
    void showsValuesWithUnitsAndErrors();
    void saysWhatWentWrong();
    void listsOutputsWithPreview();
    void tellsWhereInputsComeFrom();
    void followsTheLog();
    void readsOnlyTheEndOfALongLog();
    void listsAttempts();
    void listsAttemptsAsTheyCome();
    void putsValuesBelowTheirNamesWhereItIsNarrow();
    void showsTheQuestionAndTheAnswer();
    void followsARun();
    void keepsTheStepWhenTheRunIsReadAgain();
    void fitsIts360Pixels();
    void everyControlHasAName();
    void picturesForTheEye();

private:
    void show(int step, StepInspector::Tab tab = StepInspector::Tab::Overview);

    std::unique_ptr<FirasStory> story;
    std::unique_ptr<RunGraph> graph;
    std::unique_ptr<MockClock> clock;
    std::unique_ptr<StepInspector> inspector;
};

void TestStepInspector::init()
{
    Theme::light().applyTo(*qApp);
    story = std::make_unique<FirasStory>();
    graph = std::make_unique<RunGraph>();
    clock = std::make_unique<MockClock>(1'764'200'090'000'000);
    inspector = std::make_unique<StepInspector>(*graph, story.get(), *clock);
    inspector->resize(360, 760);
    inspector->show();
    QVERIFY(QTest::qWaitForWindowExposed(inspector.get()));
}

void TestStepInspector::cleanup()
{
    inspector.reset();
    graph.reset();
}

void TestStepInspector::show(int step, StepInspector::Tab tab)
{
    inspector->showStep(step);
    inspector->showTab(tab);
}

void TestStepInspector::showsTheRunWhenNothingIsChosen()
{
    QCOMPARE(inspector->step(), -1);
    story->untilEnd();
    graph->reset(story->fold());
    const QStringList facts = factsIn(*inspector);
    QVERIFY(facts.contains(QStringLiteral("t0 = 2.725 K")));
    QVERIFY(facts.contains(QStringLiteral("temperature = 2.7250156 ± 0.0000081 K")));
    QVERIFY(facts.contains(QStringLiteral("y = (−0.1 ± 3.6)·10⁻⁶")));
}

/// It would push away the results that a person came for.
void TestStepInspector::foldsALongDescription()
{
    auto workflow = std::make_shared<Workflow>(*story->fold().workflow());
    workflow->description = QStringLiteral("What it is for, and what was thought about it before. ").repeated(60);
    workflow->steps[0].description = workflow->description;
    graph->resetToWorkflow(workflow);
    for (const int step : { -1, 0 }) {
        show(step);
        const QList<LongText*> texts = inspector->findChildren<LongText*>();
        const auto shown = std::find_if(texts.begin(), texts.end(), [&](LongText* text) {
            return text->isVisible() && text->text() == workflow->description;
        });
        QVERIFY(shown != texts.end());
        QTRY_VERIFY_WITH_TIMEOUT((*shown)->button()->isVisible(), patience);
        QVERIFY((*shown)->label()->height() < 5 * (*shown)->fontMetrics().height());
        (*shown)->button()->click();
        QTRY_VERIFY_WITH_TIMEOUT((*shown)->label()->height() > 20 * (*shown)->fontMetrics().height(), patience);
    }
}

void TestStepInspector::showsValuesWithUnitsAndErrors()
{
    story->untilEnd();
    graph->reset(story->fold());
    show(FirasStory::FitTemperature);
    const QStringList facts = factsIn(*inspector);
    QVERIFY(facts.contains(QStringLiteral("galaxy = −0.002 ± 0.025")));
    QVERIFY(facts.contains(QStringLiteral("chi2 = 45.089")));
    QVERIFY(facts.contains(QStringLiteral("Comes after = Load and check the table")));
    show(FirasStory::FitTemperature, StepInspector::Tab::Attempts);
    QVERIFY(factsIn(*inspector).contains(QStringLiteral("Most memory = 84.3 MB")));
}

void TestStepInspector::saysWhatWentWrong()
{
    story->begin();
    story->started(FirasStory::Load);
    story->failed(FirasStory::Load);
    graph->reset(story->fold());
    graph->setOwned(true);
    show(FirasStory::Load);
    const auto bars = inspector->findChildren<MessageBar*>();
    const auto shown = std::find_if(bars.begin(), bars.end(), [](MessageBar* bar) { return bar->isVisible(); });
    QVERIFY(shown != bars.end());
    QCOMPARE((*shown)->kind(), MessageBar::Kind::Error);
    QVERIFY((*shown)->what().contains(QStringLiteral("SVD did not converge")));
    QVERIFY((*shown)->findChild<QPlainTextEdit*>()->toPlainText().contains(QStringLiteral("Traceback")));
}

void TestStepInspector::listsOutputsWithPreview()
{
    story->untilEnd();
    graph->reset(story->fold());
    show(FirasStory::Report, StepInspector::Tab::Outputs);
    const auto files = inspector->findChildren<StepFiles*>();
    StepFiles* outputs = *std::find_if(files.begin(), files.end(), [](StepFiles* f) { return f->isVisible(); });
    QCOMPARE(outputs->list()->count(), 3);
    QTRY_COMPARE_WITH_TIMEOUT(outputs->preview()->view(), PreviewPane::View::Markdown, patience);
    QSignalSpy activated(inspector.get(), &StepInspector::fileActivated);
    inspector->showOutput(QStringLiteral("spectrum.png"));
    QTRY_COMPARE_WITH_TIMEOUT(outputs->preview()->view(), PreviewPane::View::Image, patience);
    QTest::keyClick(outputs->list(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0][0].toInt(), int(FirasStory::Report));
    QCOMPARE(activated[0][1].toString(), QStringLiteral("spectrum.png"));
}

void TestStepInspector::tellsWhereInputsComeFrom()
{
    story->untilQuestion();
    graph->reset(story->fold());
    show(FirasStory::Report, StepInspector::Tab::Inputs);
    const auto files = inspector->findChildren<StepFiles*>();
    StepFiles* inputs = *std::find_if(files.begin(), files.end(), [](StepFiles* f) { return f->isVisible(); });
    QCOMPARE(inputs->list()->count(), 3);
    QSignalSpy activated(inspector.get(), &StepInspector::fileActivated);
    inputs->choose(QStringLiteral("fitted-residuals.png"));
    QTRY_COMPARE_WITH_TIMEOUT(inputs->preview()->view(), PreviewPane::View::Image, patience);
    QTest::keyClick(inputs->list(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1); // as the output of the step that made it
    QCOMPARE(activated[0][0].toInt(), int(FirasStory::FitTemperature));
    QCOMPARE(activated[0][1].toString(), QStringLiteral("residuals.png"));
}

void TestStepInspector::followsTheLog()
{
    story->begin();
    story->started(FirasStory::Load);
    story->writeLog(FirasStory::Load, 1, "::progress 0.1 reading\nfirst line\n");
    graph->reset(story->fold());
    graph->setOwned(true);
    show(FirasStory::Load, StepInspector::Tab::Log);
    StepLog* log = inspector->findChild<StepLog*>();
    QTRY_VERIFY_WITH_TIMEOUT(log->view()->edit()->toPlainText().endsWith(QStringLiteral("first line")), patience);
    story->writeLog(FirasStory::Load, 1, "\x1b[32msecond\x1b[0m line\nhalf a ");
    QTRY_VERIFY_WITH_TIMEOUT(log->view()->edit()->toPlainText().endsWith(QStringLiteral("second line")),
                             patience); // no colour codes, whole lines
    story->writeLog(FirasStory::Load, 1, "third");
    graph->apply(story->completed(FirasStory::Load)); // the rest is read when it ends
    QTRY_VERIFY_WITH_TIMEOUT(log->view()->edit()->toPlainText().endsWith(QStringLiteral("half a third")), patience);
    QCOMPARE(log->view()->edit()->blockCount(), 4);
}

void TestStepInspector::readsOnlyTheEndOfALongLog()
{
    QByteArray lines;
    for (int i = 0; i < 20'000; ++i) {
        lines += "line " + QByteArray::number(i) + '\n';
    }
    story->begin();
    story->started(FirasStory::Load);
    story->writeLog(FirasStory::Load, 1, lines);
    story->completed(FirasStory::Load);
    graph->reset(story->fold());
    show(FirasStory::Load, StepInspector::Tab::Log);
    StepLog* log = inspector->findChild<StepLog*>();
    QTRY_COMPARE_WITH_TIMEOUT(log->view()->edit()->blockCount(), LogTail::mostLines, patience);
    QCOMPARE(log->view()->edit()->document()->firstBlock().text(), QStringLiteral("line 15000"));
    const auto notes = log->findChildren<WrapLabel*>();
    QVERIFY(std::any_of(notes.begin(), notes.end(), [](WrapLabel* note) {
        return note->isVisible() && note->text().contains(QStringLiteral("5,000"));
    }));
}

void TestStepInspector::listsAttempts()
{
    story->begin();
    story->started(FirasStory::Load);
    story->failed(FirasStory::Load);
    story->add(StepRetryScheduled { FirasStory::Load, 2, {}, {} });
    story->started(FirasStory::Load, 2);
    story->completed(FirasStory::Load, 2);
    story->writeLog(FirasStory::Load, 1, {}, "it broke\n");
    graph->reset(story->fold());
    show(FirasStory::Load, StepInspector::Tab::Attempts);
    StepAttempts* attempts = inspector->findChild<StepAttempts*>();
    QCOMPARE(attempts->table()->model()->rowCount(), 2);
    attempts->table()->setCurrentIndex(attempts->table()->model()->index(1, 0));
    QVERIFY(factsIn(*attempts).contains(QStringLiteral("Exit code = 1")));
    QVERIFY(attempts->findChild<MessageBar*>()->isVisible());
    QSignalSpy folder(inspector.get(), &StepInspector::folderRequested);
    QSignalSpy log(attempts, &StepAttempts::logRequested);
    for (QPushButton* button : attempts->findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Its fol&der") || button->text() == QStringLiteral("Its lo&g")) {
            button->click();
        }
    }
    QCOMPARE(folder.count(), 1);
    QCOMPARE(folder[0][1].toInt(), 1);
    QCOMPARE(log.count(), 1);
    QCOMPARE(inspector->tab(), StepInspector::Tab::Log);
    QVERIFY(inspector->findChild<StepLog*>()->logPath().contains(QStringLiteral("attempt-1")));
}

void TestStepInspector::putsValuesBelowTheirNamesWhereItIsNarrow()
{
    FactList facts;
    facts.setFacts({ { QStringLiteral("temperature"), QStringLiteral("2.7250156 K"), {} },
                     { QStringLiteral("dof"), QStringLiteral("41"), {} } });
    const auto name = facts.findChildren<WrapLabel*>(Qt::FindDirectChildrenOnly).value(1); // the first is the heading
    const auto value = facts.findChildren<LongText*>(Qt::FindDirectChildrenOnly).value(0);
    QVERIFY(name && value);
    const int letter = facts.fontMetrics().averageCharWidth();
    facts.resize(60 * letter, 400);
    facts.show();
    QVERIFY(QTest::qWaitForWindowExposed(&facts));
    QCOMPARE(name->y(), value->y());
    QVERIFY(value->x() >= name->geometry().right());
    facts.resize(22 * letter, 400);
    QTRY_VERIFY_WITH_TIMEOUT(value->y() >= name->geometry().bottom(), patience);
    QCOMPARE(value->x(), name->x());
    QVERIFY(value->width() > 20 * letter); // all of the width
    facts.resize(60 * letter, 400);
    QTRY_COMPARE_WITH_TIMEOUT(name->y(), value->y(), patience);
}

void TestStepInspector::showsTheQuestionAndTheAnswer()
{
    story->untilQuestion();
    graph->reset(story->fold());
    graph->setOwned(true);
    show(FirasStory::Look);
    StepQuestion* question = inspector->findChild<StepQuestion*>();
    QVERIFY(question->isVisible());
    QSignalSpy answer(inspector.get(), &StepInspector::answerRequested);
    QSignalSpy file(inspector.get(), &StepInspector::fileActivated);
    int visible = 0;
    for (QPushButton* button : question->findChildren<QPushButton*>()) {
        if (button->isVisible()) {
            ++visible;
            button->click();
        }
    }
    QVERIFY(visible >= 3); // Answer, and two files to look at
    QCOMPARE(answer.count(), 1);
    QCOMPARE(answer[0][0].toInt(), int(FirasStory::Look));
    QCOMPARE(file.count(), 2);

    inspector->setLocator(nullptr);
    story = std::make_unique<FirasStory>();
    inspector->setLocator(story.get());
    story->untilEnd();
    graph->reset(story->fold());
    show(FirasStory::Look);
    const QStringList facts = factsIn(*question);
    QVERIFY(facts.contains(QStringLiteral("Decision = Approved")));
    QVERIFY(facts.contains(QStringLiteral("Comment = Looks like noise to me, apart from the last three channels.")));
}

void TestStepInspector::followsARun()
{
    graph->reset(story->start());
    graph->setOwned(true);
    graph->apply(story->begin());
    show(FirasStory::Load);
    StatusBadge* badge = nullptr;
    for (StatusBadge* candidate : inspector->findChildren<StatusBadge*>()) {
        badge = candidate->isVisible() ? candidate : badge;
    }
    QVERIFY(badge);
    QCOMPARE(badge->status(), Status::Pending);
    graph->apply(story->started(FirasStory::Load));
    QCOMPARE(badge->status(), Status::Running);
    graph->setProgress(FirasStory::Load, 0.42, QStringLiteral("checking"));
    QVERIFY(badge->text().contains(QStringLiteral("42")));
    graph->apply(story->completed(FirasStory::Load));
    QCOMPARE(badge->status(), Status::Completed);
    show(FirasStory::FitTemperature);
    graph->setOwned(false);
    graph->apply(story->started(FirasStory::FitTemperature));
    QCOMPARE(badge->status(), Status::Interrupted);
}

/// Also where the table was made before the attempts, and the graph is read again or is another one.
void TestStepInspector::listsAttemptsAsTheyCome()
{
    graph->reset(story->start());
    graph->setOwned(true);
    graph->apply(story->begin());
    show(FirasStory::Load, StepInspector::Tab::Attempts);
    const QTableView* table = inspector->findChild<StepAttempts*>()->table();
    QVERIFY(!table->isVisible());
    RunEvents quick = story->started(FirasStory::Load);
    quick += story->completed(FirasStory::Load);
    graph->apply(quick);
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
    graph->reset(story->fold());
    QCOMPARE(inspector->step(), int(FirasStory::Load));
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
    graph->clear();
    QCOMPARE(table->model()->rowCount(), 0);
}

void TestStepInspector::keepsTheStepWhenTheRunIsReadAgain()
{
    story->untilEnd();
    graph->reset(story->fold());
    show(FirasStory::Report);
    graph->reset(story->fold());
    QCOMPARE(inspector->step(), int(FirasStory::Report));
    graph->clear();
    QCOMPARE(inspector->step(), -1);
    inspector->showStep(99);
    QCOMPARE(inspector->step(), -1);
}

void TestStepInspector::fitsIts360Pixels()
{
    story->untilEnd();
    graph->reset(story->fold());
    for (int step = -1; step < FirasStory::StepCount; ++step) {
        for (int tab = 0; tab < 5; ++tab) {
            show(step, StepInspector::Tab(tab));
            QVERIFY2(inspector->minimumSizeHint().width() <= 360, qPrintable(QString::number(step)));
            QCoreApplication::processEvents();
            for (const QWidget* widget : inspector->findChildren<QWidget*>()) {
                if (widget->isVisible()
                    && (qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const WrapLabel*>(widget))) {
                    const int right = widget->mapTo(inspector.get(), QPoint(widget->width(), 0)).x();
                    QVERIFY2(right <= inspector->width(), qPrintable(widget->accessibleName() + widget->toolTip()));
                }
            }
        }
    }
}

void TestStepInspector::everyControlHasAName()
{
    story->untilEnd();
    graph->reset(story->fold());
    show(FirasStory::Report);
    for (const QAbstractButton* button : inspector->findChildren<QAbstractButton*>()) {
        const bool ours = !QByteArray(button->metaObject()->className()).startsWith("QTab")
            && button->objectName() != QStringLiteral("ScrollLeftButton")
            && button->objectName() != QStringLiteral("ScrollRightButton") && !button->inherits("QLineEditIconButton")
            && !button->inherits("QTableCornerButton");
        if (ours && !button->toolTip().isEmpty()) {
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(), qPrintable(button->toolTip()));
        }
        if (ours && button->text().isEmpty()) {
            QVERIFY2(!button->accessibleName().isEmpty() || !button->toolTip().isEmpty() || button->isHidden(),
                     button->metaObject()->className());
        }
    }
}

void TestStepInspector::picturesForTheEye()
{
    const QString folder = qEnvironmentVariable("CMBAGENT_SHOTS");
    if (folder.isEmpty()) {
        QSKIP("set CMBAGENT_SHOTS to a folder to get pictures");
    }
    story->begin();
    story->started(FirasStory::Load);
    story->completed(FirasStory::Load);
    story->started(FirasStory::FitTemperature);
    story->failed(FirasStory::FitTemperature);
    story->add(StepRetryScheduled { FirasStory::FitTemperature, 2, {}, {} });
    story->started(FirasStory::Bootstrap);
    story->writeLog(
        FirasStory::Bootstrap, 1,
        "::progress 0.42 parametric: 840 of 2000\nparametric: sigma(T) = 8.129 microkelvin\nwarning: slow machine\n");
    story->writeLog(FirasStory::FitTemperature, 1, "reading\n",
                    "Traceback (most recent call last):\n  File \"fit_temperature.py\", line 61, in "
                    "main\nnumpy.linalg.LinAlgError: SVD did not converge\n");
    FirasStory done;
    done.untilEnd();
    FirasStory waits;
    waits.untilQuestion();
    using Tab = StepInspector::Tab;
    struct Shot
    {
        const char* name;
        FirasStory* of;
        int step;
        Tab tab;
    };
    const std::vector<Shot> shots {
        { "run", &done, -1, Tab::Overview },
        { "run-going", story.get(), -1, Tab::Overview },
        { "fit", &done, FirasStory::FitTemperature, Tab::Overview },
        { "fit-outputs", &done, FirasStory::FitTemperature, Tab::Outputs },
        { "report", &done, FirasStory::Report, Tab::Outputs },
        { "report-inputs", &done, FirasStory::Report, Tab::Inputs },
        { "load", &done, FirasStory::Load, Tab::Outputs },
        { "retrying", story.get(), FirasStory::FitTemperature, Tab::Overview },
        { "attempts", story.get(), FirasStory::FitTemperature, Tab::Attempts },
        { "running", story.get(), FirasStory::Bootstrap, Tab::Overview },
        { "log", story.get(), FirasStory::Bootstrap, Tab::Log },
        { "question", &waits, FirasStory::Look, Tab::Overview },
        { "answered", &done, FirasStory::Look, Tab::Overview },
        { "pending", story.get(), FirasStory::Report, Tab::Overview },
    };
    for (const bool dark : { false, true }) {
        (dark ? Theme::dark() : Theme::light()).applyTo(*qApp);
        for (const Shot& shot : shots) {
            inspector->setLocator(shot.of);
            graph->reset(shot.of->fold());
            graph->setOwned(true);
            graph->setProgress(FirasStory::Bootstrap, 0.42, QStringLiteral("parametric: 840 of 2000"));
            clock->advance(shot.of->lastAt().micros + 65'000'000 - clock->now().micros);
            show(shot.step, shot.tab);
            QTest::qWait(250); // files are read on another thread
            inspector->grab().save(QStringLiteral("%1/%2-%3.png")
                                       .arg(folder, QString::fromLatin1(shot.name),
                                            dark ? QStringLiteral("dark") : QStringLiteral("light")));
        }
    }
    inspector->setLocator(story.get());
}

QTEST_MAIN(TestStepInspector)
#include "tst_stepinspector.moc"
