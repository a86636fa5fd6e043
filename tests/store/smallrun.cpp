// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smallrun.h"

#include "storefixture.h"

#include "support/workflowtext.h"

#include <QDirIterator>
#include <QFile>

namespace cmbagent {

namespace {

/// Collects events into parts.
struct Teller
{
    Script script;
    QList<Part> parts;
    qsizetype told = 0;

    void end(const QList<QByteArray>& contents = {})
    {
        parts.append({ contents, script.events.mid(told) });
        told = script.events.size();
    }
};

BlobRef refOf(const QByteArray& content)
{
    return { BlobHash::of(content), content.size() };
}

/// Some of one sector, some of one page, some of many.
QByteArray outputOf(int step)
{
    static constexpr int sizes[] = { 100, 5'000, 511, 20'000, 4'096, 1 };
    return QByteArray(sizes[step % 6], char('a' + step)) + QByteArray::number(step);
}

void tellStep(Teller& teller, int step, int attempt)
{
    const QByteArray output = outputOf(step);
    StepReport report;
    report.outputs = { { QStringLiteral("out.txt"), QStringLiteral("text/plain"), refOf(output) } };
    teller.script.add(StepStarted { step, attempt });
    teller.end();
    teller.script.add(MetricRecorded { step, attempt, QStringLiteral("size"), double(output.size()), {} })
        .add(NoteRecorded { step, QStringLiteral("said"), QString(3000, QLatin1Char('n')) })
        .add(StepFinished { step, attempt, StepState::Completed, std::make_shared<const StepReport>(report) });
    teller.end({ output });
}

} // namespace

QList<Part> smallRun(const Defaults& defaults, MockClock& clock, IdSource& ids)
{
    const auto workflow = workflowFromText("a\nb < a\nc < a\nlook! < b\nd < look\ne < c d");
    const QByteArray text = workflowToJson(*workflow);
    const QByteArray script = "print(1)";
    RunCreated created;
    created.session = defaults.session;
    created.project = defaults.project;
    created.name = QStringLiteral("small");
    created.workflow = BlobHash::of(text);
    created.files = { { QStringLiteral("load.py"), refOf(script) } };
    clock.advance(1000);
    Teller teller { Script({ ids.next<RunId>(), 1, clock.now(), created }, clock), {}, 0 };
    teller.script.add(RunMoved { RunState::Draft, RunState::Executing, {} });
    teller.end({ text, script });
    tellStep(teller, 0, 1);
    teller.script.add(StepStarted { 1, 1 })
        .add(StepFinished { 1, 1, StepState::Failed, nullptr })
        .add(StepRetryScheduled { 1, 2, { clock.now().micros + 1'000'000 }, QStringLiteral("once more") });
    teller.end();
    tellStep(teller, 1, 2);
    tellStep(teller, 2, 1);
    const auto question = ids.next<ApprovalId>();
    const std::vector<Resolution> options { Resolution::Approved, Resolution::Rejected };
    const std::vector<Evidence> shown { { QStringLiteral("b/out.txt"), QStringLiteral("text/plain"),
                                          refOf(outputOf(1)) } };
    const BlobHash hash = evidenceHash(QStringLiteral("good?"), options, shown);
    teller.script.add(ApprovalRequested { question, 3, QStringLiteral("good?"), options, shown, hash, {}, {} });
    teller.end();
    teller.script.add(ApprovalResolved { question, 3, Resolution::Approved, {}, QStringLiteral("person"), hash });
    teller.end();
    tellStep(teller, 4, 1);
    tellStep(teller, 5, 1);
    teller.script.add(RunMoved { RunState::Executing, RunState::Completed, {} });
    teller.end();
    return teller.parts;
}

RunEvents eventsOf(const QList<Part>& parts)
{
    RunEvents events;
    for (const Part& part : parts) {
        events += part.events;
    }
    return events;
}

QList<BlobRef> blobsOf(const RunEvent& event)
{
    QList<BlobRef> blobs;
    if (const auto* created = std::get_if<RunCreated>(&event.body)) {
        blobs.append({ created->workflow, -1 });
        for (const FrozenFile& file : created->files) {
            blobs.append(file.blob);
        }
    } else if (const auto* finished = std::get_if<StepFinished>(&event.body); finished && finished->report) {
        for (const OutputFile& output : finished->report->outputs) {
            blobs.append(output.blob);
        }
    } else if (const auto* asked = std::get_if<ApprovalRequested>(&event.body)) {
        for (const Evidence& evidence : asked->shown) {
            blobs.append(evidence.blob);
        }
    }
    return blobs;
}

QStringList falseBlobs(const QString& blobsPath)
{
    QStringList found;
    QDirIterator files(blobsPath, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const auto hash = BlobHash::fromHex(files.fileName());
        if (hash && (!file.open(QIODevice::ReadOnly) || BlobHash::of(file.readAll()) != *hash)) {
            found << file.fileName();
        }
    }
    return found;
}

} // namespace cmbagent
