// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/chat.h"
#include "core/clock.h"

#include <QHash>
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

    /// What a request is found by: the SHA-256 of its compact form.
    static BlobHash keyOf(const QJsonObject& request);
    [[nodiscard]] QByteArray toLine() const;
    static Result<RecordedCall> fromLine(const QByteArray& line);
};

/// Calls of models in the order they ended, as JSON lines: {"version", "key", "request", "reply" | "error", "at",
/// "millis"}. Safe from every thread.
class Recording
{
public:
    ~Recording();
    Q_DISABLE_COPY_MOVE(Recording)

    /// Opens a file to add to; it is made when it is not there. What an earlier program left unfinished at its end is
    /// dropped. Corrupt tells the line that cannot be read.
    static Result<std::shared_ptr<Recording>> open(const QString& path);
    /// One that is only read, such as one inside the program.
    static Result<std::shared_ptr<Recording>> fromBytes(const QByteArray& lines, const QString& name = {});

    /// Writes a call down, durably enough that a crash of the program loses nothing.
    Result<void> add(const RecordedCall& call);
    /// The `nth` call (from 0) with that request; the last one when there were fewer. Null: there was none.
    [[nodiscard]] std::shared_ptr<const RecordedCall> find(const BlobHash& key, int nth) const;
    /// The call whose request differs least from this one; null when nothing is recorded.
    [[nodiscard]] std::shared_ptr<const RecordedCall> nearest(const QJsonObject& request) const;
    [[nodiscard]] qsizetype size() const;
    /// The model the first call was made to; empty: nothing is recorded.
    [[nodiscard]] QString firstModel() const;

private:
    Recording();
    /// Gives where the last whole line ends.
    Result<qint64> read(const QByteArray& lines, const QString& name);
    void keep(RecordedCall call);

    mutable QMutex m_mutex;
    std::vector<std::shared_ptr<const RecordedCall>> m_calls;
    QHash<BlobHash, std::vector<size_t>> m_byKey;
    std::unique_ptr<QFile> m_file; ///< null: only read
};

} // namespace cmbagent
