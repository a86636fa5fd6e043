// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/questionreader.h"

#include "app/studio/approvalnotes.h"

#include <QPointer>

namespace cmbagent {

QuestionReader::QuestionReader(Backend& backend, const ApprovalModel& approvals, QObject* parent)
    : QObject(parent), m_backend(backend), m_approvals(approvals)
{
    m_pool.setMaxThreadCount(1);
}

QuestionReader::~QuestionReader()
{
    m_pool.waitForDone(); // it reads from a store that goes after us
}

void QuestionReader::read(const RunId& run, const ApprovalId& approval, const Backend::Callback<AskedQuestion>& take)
{
    const int row = m_approvals.rowOf(approval);
    const QString name = row < 0 ? QString() : m_approvals.at(row).open.runName;
    m_backend.read<AskedQuestion>(
        [scope = m_backend.scope(), &blobs = m_backend.blobs(), run, approval,
         name](Reader& reader) -> Result<AskedQuestion> {
            const auto loaded = reader.load(scope, run, blobs);
            if (!loaded) {
                return tl::unexpected(loaded.error());
            }
            const Approval* asked = loaded->approval(approval);
            if (!asked || !asked->isOpen()) {
                return fail(ErrorCode::NotFound, QStringLiteral("This question does not wait any more."));
            }
            return askedQuestion(*loaded, *asked, name);
        },
        [self = QPointer(this), take](const Result<AskedQuestion>& question) {
            if (self) {
                take(question);
            }
        });
}

/// What was approved before is read on the reader's thread, contents are read and compared on ours.
void QuestionReader::findNotes(const AskedQuestion& question, const std::function<void(const Notes&)>& take)
{
    using Earlier = std::optional<EarlierApproval>;
    const std::vector<Evidence> shown = notedEvidence(question);
    m_backend.read<Earlier>(
        [scope = m_backend.scope(), run = question.run, id = question.request.id](Reader& reader) -> Result<Earlier> {
            return reader.lastApproved(scope, run, id);
        },
        [self = QPointer(this), shown, take](const Result<Earlier>& earlier) {
            if (!self) {
                return;
            }
            self->m_pool.start([self = self.data(), shown, take, earlier = earlier.value_or(Earlier {}),
                                &blobs = self->m_backend.blobs()] {
                // Dropped with the reader: it waits for the pool before it goes.
                QMetaObject::invokeMethod(self, [take, notes = notesOn(shown, earlier, blobs)] { take(notes); });
            });
        });
}

} // namespace cmbagent
