// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/stepfans.h"

#include "support/workflowtext.h"

#include <QTest>

using namespace cmbagent;

class TestStepFans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEqualSteps()
    {
        const auto fans = stepFansOf(*fanWorkflow(21));
        QCOMPARE(fans.size(), size_t(1));
        QCOMPARE(fans[0].size(), size_t(21));
        QCOMPARE(fans[0].front(), 1);
        QCOMPARE(fans[0].back(), 21);
        QVERIFY(stepFansOf(*fanWorkflow(20)).empty());
    }

    void tellsApartWhatDiffers()
    {
        // b c are equal; d needs something else, e is optional to f, g asks.
        const auto workflow = workflowFromText("a; x; b < a; c < a; d < a x; e < a; g! < a; f < b c d e? g");
        const auto fans = stepFansOf(*workflow, 1);
        QCOMPARE(fans.size(), size_t(1));
        QCOMPARE(fans[0], (StepFan { 2, 3 }));
    }

    void isQuickWithManySteps()
    {
        QCOMPARE(stepFansOf(*fanWorkflow(10'000)).front().size(), size_t(10'000));
        QVERIFY(stepFansOf(*chainWorkflow(10'000)).empty());
    }
};

QTEST_GUILESS_MAIN(TestStepFans)
#include "tst_stepfans.moc"
