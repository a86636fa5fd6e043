// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editing/draftsession.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QUndoCommand>

#include <utility>

namespace cmbagent {

namespace {

QByteArray hashOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(file.exists() ? ErrorCode::Io : ErrorCode::NotFound,
                    QStringLiteral("The file cannot be read: %1").arg(path), QStringLiteral("Check the path."),
                    file.errorString());
    }
    return file.readAll();
}

QString folderOf(const QString& path)
{
    return path.isEmpty() ? QString() : QFileInfo(path).absolutePath();
}

tl::unexpected<std::vector<Error>> failAll(const Error& error)
{
    return tl::unexpected(std::vector<Error> { error });
}

} // namespace

/// One change of the text.
class DraftCommand final : public QUndoCommand
{
public:
    DraftCommand(DraftSession& session, TextPatch patch, const QString& label, int mergeId)
        : QUndoCommand(label), m_session(session), m_patch(std::move(patch)), m_mergeId(mergeId)
    { }

    [[nodiscard]] int id() const override { return m_mergeId; }
    void redo() override
    {
        if (std::exchange(m_isDone, true)) {
            m_session.show(m_patch.applied(m_session.draft().text()), DraftRecord::Kind::Redo);
        }
    }
    void undo() override
    {
        m_session.show(m_patch.reversed().applied(m_session.draft().text()), DraftRecord::Kind::Undo);
    }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto& later = static_cast<const DraftCommand&>(*other);
        const QByteArray& now = m_session.draft().text();
        const QByteArray between = later.m_patch.reversed().applied(now);
        m_patch = patchBetween(m_patch.reversed().applied(between), now);
        setText(later.text());
        return true; // what comes out as no change stays in the history: the journal has it, too
    }

private:
    DraftSession& m_session;
    TextPatch m_patch;
    int m_mergeId;
    bool m_isDone = false; ///< it was made before it was pushed
};

DraftSession::DraftSession(WorkflowDraft draft, std::unique_ptr<DraftJournal> journal)
    : m_draft(std::move(draft)), m_journal(std::move(journal)), m_path(m_draft.path())
{ }

DraftSession::~DraftSession()
{
    m_history.disconnect(this);
    if (m_history.isClean()) {
        m_journal->remove();
    }
}

DraftSession::Opened DraftSession::open(const QString& path, const QString& draftsFolder)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const auto text = readFile(absolute);
    auto journal = text ? DraftJournal::open(DraftJournal::fileFor(draftsFolder, absolute)) : fail(text.error());
    const auto past = journal ? (*journal)->read() : fail(journal.error());
    return past ? takeUp(std::move(*journal), *past, absolute, *text) : failAll(past.error());
}

DraftSession::Opened DraftSession::create(const QByteArray& text, const QString& draftsFolder)
{
    auto journal = DraftJournal::open(DraftJournal::newFile(draftsFolder));
    return journal ? takeUp(std::move(*journal), std::nullopt, {}, text) : failAll(journal.error());
}

DraftSession::Opened DraftSession::restore(const QString& file)
{
    auto journal = DraftJournal::open(file);
    const auto past = journal ? (*journal)->read() : fail(journal.error());
    if (!past || !past->has_value()) {
        return past
            ? failAll({ ErrorCode::NotFound, QStringLiteral("Nothing is left in this journal."), {}, {}, {}, {} })
            : failAll(past.error());
    }
    const QString path = (*past)->path;
    const auto text = path.isEmpty() ? Result<QByteArray>(fail(Error {})) : readFile(path);
    return takeUp(std::move(*journal), *past, path, text.value_or((*past)->base));
}

/// `text` is what the file has now; it counts where nothing was edited before.
DraftSession::Opened DraftSession::takeUp(std::unique_ptr<DraftJournal> journal, const std::optional<DraftPast>& past,
                                          const QString& path, const QByteArray& text)
{
    const bool hasPast = past && !past->records.empty();
    auto draft = WorkflowDraft::open(hasPast ? past->base : text, path, folderOf(path));
    if (!draft) {
        return tl::unexpected(draft.error());
    }
    std::unique_ptr<DraftSession> session(new DraftSession(std::move(*draft), std::move(journal)));
    session->m_fileHash = hashOf(session->m_draft.text());
    if (hasPast) {
        session->replay(past->records);
    } else if (auto begun = session->m_journal->begin(path, text); !begun) {
        return failAll(begun.error());
    }
    return session;
}

void DraftSession::replay(const std::vector<DraftRecord>& records)
{
    m_isReplaying = true;
    int sinceSaved = 0;
    for (const DraftRecord& record : records) {
        ++sinceSaved;
        switch (record.kind) {
        case DraftRecord::Kind::Edit: {
            if (!record.patch.fits(m_draft.text()) || !m_draft.setText(record.patch.applied(m_draft.text()))) {
                m_isReplaying = false;
                return; // never seen, and what came before is whole
            }
            m_history.push(new DraftCommand(*this, record.patch, record.label, record.mergeId));
            break;
        }
        case DraftRecord::Kind::Undo:
            m_history.undo();
            break;
        case DraftRecord::Kind::Redo:
            m_history.redo();
            break;
        case DraftRecord::Kind::Saved:
            m_history.setClean();
            m_fileHash = record.hash;
            sinceSaved = 0;
            break;
        }
    }
    m_isReplaying = false;
    m_restored = m_history.isClean() ? 0 : sinceSaved;
}

/// Written down first, then shown.
Result<void> DraftSession::push(WorkflowDraft after, const QString& label, int mergeId)
{
    const TextPatch patch = patchBetween(m_draft.text(), after.text());
    if (patch.isEmpty()) {
        return {};
    }
    if (auto written = m_journal->append({ DraftRecord::Kind::Edit, label, mergeId, patch, {} }); !written) {
        return written;
    }
    m_draft = std::move(after);
    m_history.push(new DraftCommand(*this, patch, label, mergeId));
    Q_EMIT changed();
    return {};
}

Result<QStringList> DraftSession::apply(const DraftEdit& edit, const QString& label, int mergeId)
{
    WorkflowDraft tried = m_draft;
    auto touched = tried.apply(edit);
    if (!touched) {
        return touched;
    }
    const auto done = push(std::move(tried), label, mergeId);
    return done ? std::move(touched) : fail(done.error());
}

Result<QStringList> DraftSession::applyAll(const std::vector<DraftEdit>& edits, const QString& label)
{
    WorkflowDraft tried = m_draft;
    QStringList touched;
    for (const DraftEdit& edit : edits) {
        const auto one = tried.apply(edit);
        if (!one) {
            return one;
        }
        touched += *one;
    }
    touched.removeDuplicates();
    const auto done = push(std::move(tried), label, -1);
    return done ? Result<QStringList>(touched) : fail(done.error());
}

void DraftSession::show(const QByteArray& text, DraftRecord::Kind kind)
{
    // Every text that was ever shown can be shown again.
    [[maybe_unused]] const auto shown = m_draft.setText(text);
    Q_ASSERT(shown);
    if (m_isReplaying) {
        return;
    }
    if (const auto written = m_journal->append({ kind, {}, -1, {}, {} }); !written) {
        Q_EMIT journalFailed(written.error());
    }
    Q_EMIT changed();
}

bool DraftSession::isFileChanged() const
{
    const auto now = m_path.isEmpty() ? Result<QByteArray>(QByteArray()) : readFile(m_path);
    return !m_path.isEmpty() && (!now || hashOf(*now) != m_fileHash);
}

Result<void> DraftSession::save()
{
    if (m_path.isEmpty()) {
        return fail(ErrorCode::Conflict, QStringLiteral("The workflow has no file yet."),
                    QStringLiteral("Save it under a name."));
    }
    if (isFileChanged()) {
        return fail(ErrorCode::Conflict, QStringLiteral("Somebody else has changed %1 meanwhile.").arg(m_path),
                    QStringLiteral("Keep yours, take theirs, or save under another name."));
    }
    return saveAs(m_path);
}

Result<void> DraftSession::saveAs(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const bool moves = absolute != m_path;
    if (auto confirmed = m_draft.confirm(); !confirmed) {
        Q_EMIT changed();
        return confirmed;
    }
    std::unique_ptr<DraftJournal> other;
    if (moves) {
        const QString folder = QFileInfo(m_journal->file()).absolutePath();
        auto opened = DraftJournal::open(DraftJournal::fileFor(folder, absolute));
        if (!opened) {
            return fail(opened.error());
        }
        other = std::move(*opened);
    }
    QSaveFile file(absolute);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_draft.text()) != m_draft.text().size() || !file.commit()) {
        return fail(ErrorCode::Io, QStringLiteral("The file cannot be written: %1").arg(absolute),
                    QStringLiteral("Check the disk and the permissions of the folder, or save elsewhere."),
                    file.errorString());
    }
    m_fileHash = hashOf(m_draft.text());
    if (moves) {
        // The old place keeps nothing to restore; history goes along.
        if (auto taken = other->takeOver(*m_journal, absolute); !taken) {
            return taken;
        }
        m_journal->remove();
        m_journal = std::move(other);
        m_path = absolute;
        m_draft.refresh(absolute, folderOf(absolute));
    }
    if (auto written = m_journal->append({ DraftRecord::Kind::Saved, {}, -1, {}, m_fileHash }); !written) {
        return written;
    }
    m_history.setClean();
    Q_EMIT changed();
    return {};
}

Result<void> DraftSession::reload(const QString& label)
{
    const auto text = readFile(m_path);
    auto readable = text ? WorkflowDraft::open(*text, m_path, folderOf(m_path))
                         : tl::expected<WorkflowDraft, std::vector<Error>>(failAll(text.error()));
    if (!readable) {
        return fail(readable.error().front());
    }
    if (auto done = push(std::move(*readable), label, -1); !done) {
        return done;
    }
    m_fileHash = hashOf(*text);
    if (auto written = m_journal->append({ DraftRecord::Kind::Saved, {}, -1, {}, m_fileHash }); !written) {
        return written;
    }
    m_history.setClean();
    Q_EMIT changed();
    return {};
}

void DraftSession::discard()
{
    m_journal->remove();
}

} // namespace cmbagent
