// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editing/draftjournal.h"
#include "archive/workflowdraft.h"

#include <QObject>
#include <QUndoStack>

namespace cmbagent {

/// One workflow that is being edited: draft, history and journal kept in step. Every change, also by undo and redo,
/// is in the journal; the file itself changes only when it is saved. Lives on the main thread.
class DraftSession : public QObject
{
    Q_OBJECT

public:
    using Opened = tl::expected<std::unique_ptr<DraftSession>, std::vector<Error>>;

    /// What is not saved stays in the journal and is there again when the workflow is edited next.
    ~DraftSession() override;

    /// Opens a workflow file, with what an earlier session left unsaved. `draftsFolder` is where journals are.
    static Opened open(const QString& path, const QString& draftsFolder);
    /// A new workflow that begins with `text`; it has a file once it is saved under a name.
    static Opened create(const QByteArray& text, const QString& draftsFolder);
    /// Goes on with a journal of `DraftJournal::leftIn`.
    static Opened restore(const QString& journal);

    [[nodiscard]] const WorkflowDraft& draft() const { return m_draft; }
    [[nodiscard]] const QString& path() const { return m_path; } ///< empty: not saved yet
    [[nodiscard]] const QString& journal() const { return m_journal->file(); } ///< see `restore`
    [[nodiscard]] QUndoStack& history() { return m_history; }
    [[nodiscard]] bool isChanged() const { return !m_history.isClean(); }
    /// How many changes of an earlier session were found and made again.
    [[nodiscard]] int restoredCount() const { return m_restored; }

    /// Makes an edit as one step of undo called `label`; successive ones with the same `mergeId` (not -1) are one step.
    /// On success: the steps that were made or changed.
    Result<QStringList> apply(const DraftEdit& edit, const QString& label, int mergeId = -1);

    /// Makes all of them as one step of undo, or none.
    Result<QStringList> applyAll(const std::vector<DraftEdit>& edits, const QString& label);

    /// Whether somebody else has changed the file since it was read or saved.
    [[nodiscard]] bool isFileChanged() const;
    /// Writes the file, whole or not at all, once its text was read again as a whole and says what is on show.
    /// Conflict: somebody else changed it, or it has no path.
    Result<void> save();
    /// The same under another name, and from now on there. Replaces what is there.
    Result<void> saveAs(const QString& path);
    /// Keeps ours although the file was changed.
    Result<void> overwrite() { return saveAs(m_path); }
    /// Takes the file as it is now; what was changed here can be undone back to.
    Result<void> reload(const QString& label);
    /// Ends the session for good: what is not saved is gone.
    void discard();

Q_SIGNALS:
    void changed();
    /// A change by undo or redo could not be written down; it is made all the same.
    void journalFailed(const cmbagent::Error& error);

private:
    friend class DraftCommand;
    DraftSession(WorkflowDraft draft, std::unique_ptr<DraftJournal> journal);
    static Opened takeUp(std::unique_ptr<DraftJournal> journal, const std::optional<DraftPast>& past,
                         const QString& path, const QByteArray& text);
    void replay(const std::vector<DraftRecord>& records);
    Result<void> push(WorkflowDraft after, const QString& label, int mergeId);
    void show(const QByteArray& text, DraftRecord::Kind kind);

    WorkflowDraft m_draft;
    std::unique_ptr<DraftJournal> m_journal;
    QString m_path;
    QByteArray m_fileHash; ///< of the file as it was last read or saved here
    QUndoStack m_history;
    int m_restored = 0;
    bool m_isReplaying = false;
};

} // namespace cmbagent
