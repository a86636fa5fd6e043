// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/snapshotwriter.h"

#include "runstory.h"
#include "support/workflowtext.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace cmbagent;

namespace {

RunCreated created()
{
    RunCreated run;
    run.name = QStringLiteral("Fit");
    run.parameters = { { "t0", 2.5 } };
    run.files.push_back({ QStringLiteral("a.py"), { BlobHash::of("print(1)"), 8 } });
    return run;
}

/// "12 json", by number.
QStringList filesIn(const QTemporaryDir& folder)
{
    const QDir checkpoints(folder.filePath(QStringLiteral("checkpoints")));
    QStringList files = checkpoints.entryList(QDir::Files);
    std::sort(files.begin(), files.end(), [](const QString& a, const QString& b) {
        const auto key = [](const QString& name) { return name.section(QLatin1Char('.'), 0, 0).toInt(); };
        return std::pair(key(a), a) < std::pair(key(b), b);
    });
    return files;
}

} // namespace

/// Snapshots beside the journal: the newest ten automatic ones are kept, named ones for ever, and each says where the
/// run stands. L-1.
class TestSnapshotWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkpointsOfARun()
    {
        RunStory story(workflowFromText("a"), created());
        story.tell(CheckpointTaken { CheckpointTrigger::Named, QStringLiteral("mine") });
        for (int i = 0; i < 13; ++i) {
            story.tell(CheckpointTaken { CheckpointTrigger::Timed, {} });
        }
        story.tell(CheckpointTaken { CheckpointTrigger::Named, QStringLiteral("mine, too") });
        const auto& kept = story.run.checkpoints();
        QCOMPARE(int(kept.size()), automaticCheckpoints + 2);
        QCOMPARE(kept.front().name, QStringLiteral("mine"));
        QCOMPARE(kept.front().seq, 3); // after the two events a run begins with
        QCOMPARE(kept[1].seq, 3 + 1 + 13 - automaticCheckpoints); // the oldest automatic ones went
        QCOMPARE(kept.back().name, QStringLiteral("mine, too"));
    }

    void newestAutomaticAndAllNamedStay()
    {
        const QTemporaryDir folder;
        RunStory story(workflowFromText("a"), created());
        const auto write = [&] { return SnapshotWriter::write(story.run, folder.path(), true); };
        // More may happen before the snapshot of a named checkpoint is written.
        story.tell(CheckpointTaken { CheckpointTrigger::Named, QStringLiteral("mine") });
        story.tell(NoteRecorded { -1, QStringLiteral("note"), QStringLiteral("meanwhile") });
        const qint64 named = story.run.seq();
        QVERIFY(write());
        QStringList wanted { QString::number(named) };
        for (int i = 0; i < 13; ++i) {
            story.tell(CheckpointTaken { CheckpointTrigger::Timed, {} });
            QVERIFY(write());
            if (i >= 13 - automaticCheckpoints) {
                wanted << QString::number(story.run.seq());
            }
        }
        QStringList files;
        for (const QString& seq : wanted) {
            files << seq + QStringLiteral(".json") << seq + QStringLiteral(".pkl");
        }
        QCOMPARE(filesIn(folder), files);
    }

    void saysWhereTheRunStands()
    {
        const QTemporaryDir folder;
        RunStory story(workflowFromText("a\nb < a"), created());
        StepReport report;
        report.outputs.push_back(
            { QStringLiteral("out.txt"), QStringLiteral("text/plain"), { BlobHash::of("out"), 3 } });
        report.values = { { "chi2", 1.5 } };
        story.attempt("a", StepState::Completed, report);
        story.tell(RunMoved { RunState::Executing, RunState::Paused, QStringLiteral("for lunch") });
        QVERIFY(SnapshotWriter::write(story.run, folder.path()));
        QFile file(folder.filePath(QStringLiteral("checkpoints/%1.json").arg(story.run.seq())));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(json.value(QLatin1String("cmbagent_snapshot")).toInt(), 1);
        QCOMPARE(json.value(QLatin1String("run_id")).toString(), story.run.run().toString());
        QCOMPARE(json.value(QLatin1String("name")).toString(), QStringLiteral("Fit"));
        QCOMPARE(json.value(QLatin1String("seq")).toInteger(), story.run.seq());
        QCOMPARE(json.value(QLatin1String("state")).toString(), QStringLiteral("paused"));
        QCOMPARE(json.value(QLatin1String("reason")).toString(), QStringLiteral("for lunch"));
        QCOMPARE(json.value(QLatin1String("parameters")).toObject(), story.run.parameters());
        const QJsonObject frozen = json.value(QLatin1String("files")).toArray().at(0).toObject();
        QCOMPARE(frozen.value(QLatin1String("hash")).toString(), BlobHash::of("print(1)").toHex());
        const QJsonArray steps = json.value(QLatin1String("steps")).toArray();
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps.at(0).toObject().value(QLatin1String("state")).toString(), QStringLiteral("completed"));
        QCOMPARE(steps.at(1).toObject().value(QLatin1String("state")).toString(), QStringLiteral("pending"));
        const QJsonObject told = steps.at(0).toObject().value(QLatin1String("report")).toObject();
        QCOMPARE(told, stepReportToJson(report));
        // The workflow in it is a whole one again.
        const auto workflow =
            workflowFromJson(QJsonDocument(json.value(QLatin1String("workflow")).toObject()).toJson());
        QVERIFY(workflow);
        QCOMPARE(workflowToJson(**workflow), workflowToJson(*story.run.workflow()));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("checkpoints/%1.pkl").arg(story.run.seq()))));
    }
};

QTEST_GUILESS_MAIN(TestSnapshotWriter)
#include "tst_snapshotwriter.moc"
