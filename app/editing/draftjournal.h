// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/textpatch.h"
#include "core/result.h"

#include <QFile>
#include <QLockFile>

#include <memory>
#include <optional>
#include <vector>

namespace cmbagent {

/// One line of a journal.
struct DraftRecord
{
    enum class Kind : quint8 { Edit, Undo, Redo, Saved };

    Kind kind = Kind::Edit;
    QString label; ///< of an edit, for the menu
    int mergeId = -1; ///< successive edits with the same one are one step of undo; -1: never
    TextPatch patch; ///< of an edit
    QByteArray hash; ///< SHA-256 of what was saved, in hex
    bool operator==(const DraftRecord&) const = default;
};

/// What a journal holds: the text it began with, and everything that was done to it.
struct DraftPast
{
    QString path; ///< of the workflow file; empty: it was never saved
    QByteArray base;
    std::vector<DraftRecord> records;
};

/// The journal of one workflow that is being edited: each edit is on the disk before it shows as done, so that a crash
/// loses nothing. One JSON line per record, each with a checksum; a last line that is not whole is ignored. A lock
/// beside it keeps a second window away. Used on one thread.
class DraftJournal
{
public:
    /// The journal of a workflow file in a folder of drafts.
    static QString fileFor(const QString& folder, const QString& workflowPath);
    /// A new journal for a workflow without a file.
    static QString newFile(const QString& folder);
    /// Journals that are left in a folder and that no living process holds.
    static QStringList leftIn(const QString& folder);
    /// Whether somebody else edits this workflow now.
    static bool isHeld(const QString& file);

    /// Takes the lock. Conflict when another window edits the same workflow.
    static Result<std::unique_ptr<DraftJournal>> open(const QString& file);
    ~DraftJournal();

    /// What is there from before; nothing when the journal is new.
    Result<std::optional<DraftPast>> read();
    /// Begins anew: everything that was there is replaced at once.
    Result<void> begin(const QString& workflowPath, const QByteArray& base);
    /// Returns when the record is on the disk.
    Result<void> append(const DraftRecord& record);
    /// Goes on where another journal is, for a workflow that has another file now.
    Result<void> takeOver(DraftJournal& other, const QString& workflowPath);
    /// Nothing is left to be restored.
    void remove();
    [[nodiscard]] const QString& file() const { return m_name; }

private:
    explicit DraftJournal(const QString& file);
    Result<void> write(const QByteArray& lines);

    QString m_name;
    QLockFile m_lock;
    QFile m_file;
    qint64 m_end = 0; ///< of what is written, in bytes
};

} // namespace cmbagent
