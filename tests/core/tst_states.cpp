// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/states.h"

#include <QHash>
#include <QSet>
#include <QTest>

using namespace cmbagent;

namespace {

// The whole of the decision, as text; what is not written here is not allowed.
constexpr const char* stepTable = R"(
pending          -> running waiting_approval skipped cancelled
waiting_approval -> running completed skipped failed cancelled pending
running          -> completed failed cancelled waiting_approval paused pending
paused           -> running pending cancelled
failed           -> running pending skipped
completed        -> pending
skipped          ->
cancelled        ->
)";

constexpr const char* runTable = R"(
draft     -> planning executing cancelled
planning  -> paused executing failed cancelled
executing -> paused completed failed cancelled
paused    -> planning executing cancelled
failed    -> executing
completed ->
cancelled ->
)";

QHash<QString, QSet<QString>> parsed(const char* table)
{
    QHash<QString, QSet<QString>> moves;
    for (const QString& line : QString::fromLatin1(table).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList halves = line.split(QStringLiteral("->"));
        const QStringList targets = halves[1].split(QLatin1Char(' '), Qt::SkipEmptyParts);
        moves.insert(halves[0].trimmed(), QSet<QString>(targets.begin(), targets.end()));
    }
    return moves;
}

template <typename State>
void compareCells(const char* text, int count)
{
    const auto table = parsed(text);
    QCOMPARE(int(table.size()), count);
    for (int from = 0; from < count; ++from) {
        const QString name = stateName(State(from));
        QVERIFY2(table.contains(name), qPrintable(name));
        QSet<QString> listed;
        for (const State to : allowedMoves(State(from))) {
            listed.insert(stateName(to));
        }
        QCOMPARE(listed, table.value(name));
        for (int to = 0; to < count; ++to) {
            const QString toName = stateName(State(to));
            QVERIFY2(canMove(State(from), State(to)) == table.value(name).contains(toName),
                     qPrintable(name + QStringLiteral(" -> ") + toName));
        }
        QCOMPARE(isFinal(State(from)), table.value(name).isEmpty());
    }
}

} // namespace

class TestStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsMoveAsDecided() { compareCells<StepState>(stepTable, stepStateCount); }
    void runsMoveAsDecided() { compareCells<RunState>(runTable, runStateCount); }
    void settlesAndEnds();
    void namesAreUniqueAndReadBack();
};

void TestStates::settlesAndEnds()
{
    const QSet<StepState> settled { StepState::Completed, StepState::Failed, StepState::Skipped, StepState::Cancelled };
    for (int i = 0; i < stepStateCount; ++i) {
        QCOMPARE(isSettled(StepState(i)), settled.contains(StepState(i)));
    }
    const QSet<RunState> ended { RunState::Completed, RunState::Failed, RunState::Cancelled };
    for (int i = 0; i < runStateCount; ++i) {
        QCOMPARE(isEnded(RunState(i)), ended.contains(RunState(i)));
    }
}

void TestStates::namesAreUniqueAndReadBack()
{
    QSet<QString> names;
    for (int i = 0; i < stepStateCount; ++i) {
        names.insert(stateName(StepState(i)));
        QCOMPARE(stepStateFromName(stateName(StepState(i))).value(), StepState(i));
    }
    QCOMPARE(int(names.size()), stepStateCount);
    names.clear();
    for (int i = 0; i < runStateCount; ++i) {
        names.insert(stateName(RunState(i)));
        QCOMPARE(runStateFromName(stateName(RunState(i))).value(), RunState(i));
    }
    QCOMPARE(int(names.size()), runStateCount);
    QVERIFY(!stepStateFromName(u"Running"));
    QVERIFY(!runStateFromName(u"waiting_approval")); // derived, never stored
}

QTEST_GUILESS_MAIN(TestStates)
#include "tst_states.moc"
