// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/workflowtext.h"
#include "widgets/canvas/stepmoves.h"

#include <QTest>

using namespace cmbagent;

/// Steps are followed through an edit by their ids.
class TestStepMoves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsSteps();
    void knowsAnEditFromAnotherWorkflow();
    void noPlaceIsGivenTwice();
};

namespace {

std::vector<int> movesBetween(const char* before, const char* after)
{
    const WorkflowPtr first = workflowFromText(before);
    const StepMoves moves(*first, *workflowFromText(after));
    std::vector<int> all;
    for (int step = 0; step < first->size(); ++step) {
        all.push_back(moves.movedTo(step));
    }
    return all;
}

bool areFew(const char* before, const char* after)
{
    return StepMoves(*workflowFromText(before), *workflowFromText(after)).areFew();
}

} // namespace

void TestStepMoves::followsSteps()
{
    QCOMPARE(movesBetween("a; b; c", "a; b; c"), (std::vector<int> { 0, 1, 2 }));
    QCOMPARE(movesBetween("a; b; c", "a; x; b; c"), (std::vector<int> { 0, 2, 3 }));
    QCOMPARE(movesBetween("a; b; c", "b; c"), (std::vector<int> { -1, 0, 1 }));
    QCOMPARE(movesBetween("a; b; c", "c; a; b"), (std::vector<int> { 1, 2, 0 }));
    QCOMPARE(movesBetween("a; b; c", "a; renamed; c"), (std::vector<int> { 0, -1, 2 }));
}

void TestStepMoves::knowsAnEditFromAnotherWorkflow()
{
    QVERIFY(areFew("a; b; c; d", "a; b; c; d; e; f; g"));
    QVERIFY(!areFew("a; b; c; d", "a; b; c; d; e; f; g; h")); // more than three, and more than a tenth
    QVERIFY(areFew("a; b; c; d", "d"));
    QVERIFY(!areFew("a; b", "x; y"));
}

void TestStepMoves::noPlaceIsGivenTwice()
{
    Workflow before;
    for (const char* id : { "a", "twin", "twin" }) {
        before.steps.emplace_back().id = QLatin1String(id);
    }
    const WorkflowPtr after = workflowFromText("twin; a");
    const StepMoves moves(before, *after);
    QCOMPARE(moves.movedTo(0), 1);
    QCOMPARE(moves.movedTo(1), 0);
    QCOMPARE(moves.movedTo(2), -1);
}

QTEST_APPLESS_MAIN(TestStepMoves)
#include "tst_stepmoves.moc"
