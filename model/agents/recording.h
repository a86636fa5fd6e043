// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/chat.h"
#include "core/clock.h"

#include <QHash>
#include <QMap>
#include <QMutex>

#include <memory>
#include <vector>

class QFile;

namespace cmbagent {

/// One call of a model as it was: what was asked, what came back, when, and how long it took.
struct RecordedCall
{
    QJsonObject request; ///< ChatRequest::toJson, without secrets
    Result<ChatReply> answer;
    Timestamp at;
    qint64 millis = 0;
    AskedBy asker {}; ///< its run is not written down: a recording may be of several

    /// What a request is found by: the SHA-256 of its compact form.
    static BlobHash keyOf(const QJsonObject& request);
    [[nodiscard]] QByteArray toLine() const;
    static Result<RecordedCall> fromLine(const QByteArray& line);
};

/// Calls of models in the order they ended, as JSON lines: {"version", "key", "request", "reply" | "error", "at",
/// "millis"}, with "step", "attempt", "role" and "provider" where an attempt of a run asked. A line {"version", "step",
/// "attempt", "history"} keeps what an attempt was told that only this machine knew. Safe from every thread.
class Recording
{
public:
    ~Recording();
    Q_DISABLE_COPY_MOVE(Recording)

    /// Opens a file to add to; it is made when it is not there. What an earlier program left unfinished at its end is
    /// dropped. Corrupt tells the line that cannot be read.
    static Result<std::shared_ptr<Recording>> open(const QString& path);
    /// The same, but what is in the file is neither read nor kept in memory: this one finds nothing.
    static Result<std::shared_ptr<Recording>> append(const QString& path);
    /// Reads a file that others may add to meanwhile: what is unfinished at its end is left out.
    static Result<std::shared_ptr<Recording>> fromFile(const QString& path);
    /// One that is only read, such as one inside the program.
    static Result<std::shared_ptr<Recording>> fromBytes(const QByteArray& lines, const QString& name = {});

    /// Writes a call down, flushed to the disk. Gives the bytes it takes there.
    Result<qint64> add(const RecordedCall& call);
    /// Writes down what an attempt of a step was told of earlier runs; the same way.
    Result<qint64> addHistory(const QString& step, int attempt, const QJsonArray& history);
    [[nodiscard]] QJsonArray history(const QString& step, int attempt) const;
    /// The `nth` call (from 0) with that request which this attempt of a step made, of whatever run; null: there was
    /// none.
    [[nodiscard]] std::shared_ptr<const RecordedCall> find(const BlobHash& key, const AskedBy& asker, int nth) const;
    /// The `nth` call (from 0) with that request; the last one when there were fewer. Null: there was none.
    [[nodiscard]] std::shared_ptr<const RecordedCall> find(const BlobHash& key, int nth) const;
    /// The call whose request differs least from this one; null when nothing is recorded.
    [[nodiscard]] std::shared_ptr<const RecordedCall> nearest(const QJsonObject& request) const;
    [[nodiscard]] qsizetype size() const;
    /// The model the first call was made to; empty: nothing is recorded.
    [[nodiscard]] QString firstModel() const;
    /// Provider and model that a role was given in a step, or else in another one; empty: nobody wrote it down.
    [[nodiscard]] QPair<QString, QString> modelOf(const QString& step, const QString& role) const;
    /// The file `fromFile` read is another by now, or gone.
    [[nodiscard]] bool hasChanged() const;

private:
    Recording();
    /// Gives where the last whole line ends.
    Result<qint64> read(const QByteArray& lines, const QString& name);
    Result<void> readLine(const QByteArray& line);
    void keep(RecordedCall call);
    Result<void> openFile(const QString& path);
    Result<qint64> write(const QByteArray& line);

    mutable QMutex m_mutex;
    std::vector<std::shared_ptr<const RecordedCall>> m_calls;
    QHash<BlobHash, std::vector<size_t>> m_byKey;
    QMap<QPair<QString, int>, QJsonArray> m_history; ///< by step and attempt
    std::unique_ptr<QFile> m_file; ///< null: only read
    bool m_isWrittenOnly = false;
    QString m_source; ///< what fromFile read
    qint64 m_sourceSize = 0;
};

} // namespace cmbagent
