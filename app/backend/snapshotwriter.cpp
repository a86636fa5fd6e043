// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/snapshotwriter.h"

#include "archive/picklewriter.h"
#include "archive/snapshot.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>

#include <algorithm>
#include <functional>

namespace cmbagent {

namespace {

constexpr qint64 stepInterval = 10'000'000; ///< microseconds

/// What a person did, the clock, and ends: written at once, however short ago the last one was.
bool isUrgent(const EventBody& body)
{
    const auto* moved = std::get_if<RunMoved>(&body);
    return std::holds_alternative<CheckpointTaken>(body)
        || (moved && (moved->to == RunState::Paused || isEnded(moved->to)));
}

/// Worth a snapshot, but a run may have thousands of them.
bool isNews(const EventBody& body)
{
    return std::holds_alternative<StepFinished>(body) || std::holds_alternative<EffectIntended>(body);
}

/// The snapshots there are, the newest first, by the seq of the last event in them.
QList<qint64> snapshotsIn(const QDir& folder)
{
    QList<qint64> seqs;
    for (const QString& file : folder.entryList({ QStringLiteral("*.json") }, QDir::Files)) {
        seqs << file.section(QLatin1Char('.'), 0, 0).toLongLong();
    }
    std::sort(seqs.begin(), seqs.end(), std::greater<>());
    return seqs;
}

/// A snapshot is taken a little after its checkpoint was written down, when more may have happened: the first one from
/// there on is the named checkpoint's.
void removeOld(const QDir& folder, const RunProjection& run)
{
    QList<qint64> seqs = snapshotsIn(folder);
    QSet<qint64> named;
    for (const Checkpoint& checkpoint : run.checkpoints()) {
        const auto later = std::find_if(seqs.rbegin(), seqs.rend(), [&](qint64 seq) { return seq >= checkpoint.seq; });
        if (checkpoint.trigger == CheckpointTrigger::Named && later != seqs.rend()) {
            named.insert(*later);
        }
    }
    seqs.removeIf([&named](qint64 seq) { return named.contains(seq); });
    for (qsizetype i = automaticCheckpoints; i < seqs.size(); ++i) {
        for (const char* kind : { "json", "pkl" }) {
            QFile::remove(folder.filePath(QStringLiteral("%1.%2").arg(seqs.at(i)).arg(QLatin1String(kind))));
        }
    }
}

Result<void> writeFile(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit()) {
        return fail(ErrorCode::Io, QStringLiteral("The snapshot %1 could not be written.").arg(path),
                    QStringLiteral("Nothing is lost: the run's journal has it all. Look at the disk."),
                    file.errorString());
    }
    return {};
}

} // namespace

QList<RunId> SnapshotWriter::due(const RunEvents& events)
{
    const qint64 now = m_clock.steadyMicros();
    QList<RunId> runs;
    for (const RunEvent& event : events) {
        if (!m_last.contains(event.run)) {
            m_last.insert(event.run, now); // a run that has just come up has nothing to tell yet
        }
        const bool isLate = now - m_last.value(event.run) >= stepInterval;
        if (((isLate && isNews(event.body)) || isUrgent(event.body)) && !runs.contains(event.run)) {
            runs << event.run;
            m_last.insert(event.run, now);
        }
        const auto* moved = std::get_if<RunMoved>(&event.body);
        if (moved && isEnded(moved->to)) {
            m_last.remove(event.run);
        }
    }
    return runs;
}

Result<void> SnapshotWriter::write(const RunProjection& run, const QString& runFolder, bool alsoPickle)
{
    const QDir folder(runFolder + QStringLiteral("/checkpoints"));
    folder.mkpath(QStringLiteral(".")); // where that fails, writing does too, and says so
    const QJsonObject snapshot = runSnapshot(run);
    const QString path = folder.filePath(QString::number(run.seq()));
    auto written = writeFile(path + QStringLiteral(".json"), QJsonDocument(snapshot).toJson());
    if (written && alsoPickle) {
        written = writeFile(path + QStringLiteral(".pkl"), pickleOf(snapshot));
    }
    if (written) {
        removeOld(folder, run);
    }
    return written;
}

} // namespace cmbagent
