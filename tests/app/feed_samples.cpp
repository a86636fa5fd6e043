// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints one of every message the feed can send, a JSON object a line, for check_events_schema.py.
#include "app/feed/feedmessages.h"
#include "core/publishedevent.h"
#include "support/eventsamples.h"
#include "support/mockclock.h"

#include <QCoreApplication>

#include <cstdio>

using namespace cmbagent;
using namespace cmbagent::test;

namespace {

constexpr int stepCount = 10;

WorkflowPtr workflow()
{
    auto workflow = std::make_shared<Workflow>();
    workflow->name = QStringLiteral("Samples");
    for (int i = 0; i < stepCount; ++i) {
        StepSpec step;
        step.id = QStringLiteral("step-%1").arg(i);
        step.kind = i % 2 == 0 ? StepKind::Code : StepKind::Approval;
        if (i > 0) {
            step.needs.push_back({ i - 1, i % 3 == 0 });
        }
        workflow->steps.push_back(step);
    }
    const auto faults = workflow->seal();
    Q_ASSERT(faults.empty());
    return workflow;
}

void print(const QJsonObject& message)
{
    std::puts(qPrintable(FeedMessages::toText(message)));
}

void printJournal(const WorkflowPtr& workflow, const RunId& run, const SessionId& session)
{
    qint64 seq = 0;
    const auto printBody = [&](const EventBody& body) {
        if (stepOf(body) < stepCount) {
            print(publishedEvent({ run, ++seq, { 1'700'000'000'123'456 }, body }, workflow.get(), session));
        }
    };
    for (const EventBody& body : everyBody()) {
        printBody(body);
    }
    for (int from = 0; from < runStateCount; ++from) {
        for (int to = 0; to < runStateCount; ++to) {
            printBody(RunMoved { RunState(from), RunState(to), {} });
        }
    }
}

void printConnection(const WorkflowPtr& workflow, const FeedMessages::Stamp& link, const FeedMessages::Stamp& about)
{
    FeedRequest request;
    request.name = QStringLiteral("ping");
    request.id = 7;
    FeedRequest unnamed;
    unnamed.id = QJsonValue::Undefined;
    print(FeedMessages::connected(link));
    print(FeedMessages::disconnected(link, QStringLiteral("the program ends")));
    print(FeedMessages::heartbeat(link));
    print(FeedMessages::pong(link, request));
    print(FeedMessages::pong(link, unnamed));
    print(FeedMessages::reply(about, request, { { "since_seq", 3 }, { "last_seq", 9 } }));
    print(FeedMessages::reply(link, request, { { "since", QJsonObject { { about.run.toString(), 3 } } } }));
    const Error error {
        ErrorCode::Conflict, QStringLiteral("what"), QStringLiteral("mend"), QStringLiteral("detail"), {}, {}
    };
    print(FeedMessages::refusal(about, request, error));
    print(FeedMessages::refusal(link, unnamed, { ErrorCode::BadInput, QStringLiteral("what"), {}, {}, {}, {} }));
    RunSummary summary;
    summary.id = about.run;
    print(FeedMessages::reply(link, request, FeedMessages::runList({ summary })));
    print(FeedMessages::dag(about, *workflow));
    print(FeedMessages::stepProgress(about, { about.run, 2, 0.5, QStringLiteral("half") }, *workflow));
    print(FeedMessages::stepProgress(about, { about.run, 2, -1, {} }, *workflow));
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral("1"));
    MockClock clock;
    IdSource ids(clock);
    const WorkflowPtr steps = workflow();
    const auto run = ids.next<RunId>();
    const auto session = ids.next<SessionId>();
    printJournal(steps, run, session);
    printConnection(steps, { clock.now(), session }, { clock.now(), session, run });
    print(FeedMessages::runState({ clock.now(), session, run }, RunProjection(run, steps), true));
    return 0;
}
