// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/approvalcontroller.h"

#include "app/backend/changedcontents.h"
#include "app/studio/overview.h"
#include "app/studio/whilealive.h"
#include "widgets/approvals/approvalpanels.h"
#include "widgets/approvals/approvalpart.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowparts.h"

namespace cmbagent {

namespace {

constexpr int mostAnswers = 2000; ///< in the history on show

struct Book
{
    QList<AnsweredApproval> answers;
    QList<RememberedAnswer> remembered;
};

} // namespace

/// Answers sent together, while they are on their way.
struct ApprovalController::Batch
{
    int open = 0;
    int all = 0;
    QStringList refused;
};

ApprovalController::ApprovalController(Backend& backend, const ApprovalModel& approvals, Overview& overview,
                                       MainWindow& window, QObject* parent)
    : QObject(parent), m_backend(backend), m_window(window), m_part(*window.parts().asking),
      m_reader(backend, approvals)
{
    connect(&m_part, &ApprovalPart::answered, this, &ApprovalController::send);
    connect(&m_part, &ApprovalPart::questionNeeded, this, &ApprovalController::readQuestion);
    connect(&m_part, &ApprovalPart::notesNeeded, this, &ApprovalController::findNotes);
    connect(&m_part, &ApprovalPart::historyNeeded, this, &ApprovalController::readHistory);
    connect(&m_part, &ApprovalPart::revokeRequested, this, &ApprovalController::revoke);
    connect(&m_part, &ApprovalPart::modeRequested, this,
            [this](const RunId& run, ApprovalMode mode) { m_backend.setApprovalMode(run, mode, orTell()); });
    connect(&m_part, &ApprovalPart::gateRequested, this,
            [this](const RunId& run, int step, bool isSet) { m_backend.setGate(run, step, isSet, orTell()); });
    connect(&overview, &Overview::changed, this, [this] {
        if (m_part.book()) {
            readHistory();
        }
    });
}

ApprovalController::~ApprovalController() = default;

Backend::Done ApprovalController::orTell()
{
    return whileAlive(this, [this](const Result<void>& result) {
        if (!result) {
            m_window.showError(result.error());
        }
    });
}

void ApprovalController::send(const QList<AnswerOrder>& orders)
{
    auto batch = std::make_shared<Batch>();
    batch->open = batch->all = int(orders.size());
    for (const AnswerOrder& order : orders) {
        sendOne(order, whileAlive(this, [this, batch, id = order.id](const Result<void>& result) {
                    settle(*batch, id, result);
                }));
    }
}

/// What takes the place of a script or a text is stored before the answer that cites it goes out.
void ApprovalController::sendOne(const AnswerOrder& order, const Backend::Done& done)
{
    QMap<QString, QByteArray> contents;
    for (auto it = order.draft.texts.begin(); it != order.draft.texts.end(); ++it) {
        contents.insert(it.key(), it.value().toUtf8());
    }
    storeContents(m_backend, order.run, order.draft.kind, order.draft.changes, contents,
                  [&backend = m_backend, order, done](const Result<QJsonObject>& changes) {
                      if (!changes) {
                          return done(tl::unexpected(changes.error()));
                      }
                      ApprovalAnswer answer { order.id, order.hash, order.draft.resolution, order.draft.comment,
                                              QStringLiteral("person") };
                      answer.changes = *changes;
                      answer.who = Backend::accountName();
                      answer.remember = order.draft.remember;
                      backend.answer(order.run, answer, true, done);
                  });
}

void ApprovalController::settle(Batch& batch, const ApprovalId& id, const Result<void>& result)
{
    --batch.open;
    if (!result && batch.all == 1) {
        m_window.showAnswerRefused(id, result.error());
    } else if (!result) {
        batch.refused << result.error().toText();
    }
    if (batch.open == 0 && !batch.refused.isEmpty()) {
        m_window.showError({ ErrorCode::Conflict,
                             tr("%1 of %2 answers were not taken.").arg(batch.refused.size()).arg(batch.all),
                             tr("The others count. Look at what still waits, and answer it again."),
                             batch.refused.join(QLatin1Char('\n')),
                             {},
                             {} });
    }
}

void ApprovalController::readQuestion(const RunId& run, const ApprovalId& approval)
{
    m_reader.read(run, approval, [this, approval](const Result<AskedQuestion>& question) {
        if (question) {
            m_part.take(*question);
        } else if (question.error().code != ErrorCode::NotFound || m_part.panels()->isWanted(approval)) {
            // One that was only selected, and is answered by now, leaves by itself.
            m_window.showError(question.error());
        }
    });
}

void ApprovalController::findNotes(const AskedQuestion& question)
{
    m_reader.findNotes(
        question, [this, id = question.request.id](const QuestionReader::Notes& notes) { m_part.setNotes(id, notes); });
}

void ApprovalController::readHistory()
{
    if (m_isReadingHistory) {
        return;
    }
    m_isReadingHistory = true;
    m_backend.read<Book>(
        [scope = m_backend.scope()](Reader& reader) -> Result<Book> {
            const auto answers = reader.answeredApprovals(scope, mostAnswers);
            const auto remembered = reader.rememberedAnswers(scope);
            if (!answers || !remembered) {
                return tl::unexpected(answers ? remembered.error() : answers.error());
            }
            return Book { *answers, *remembered };
        },
        whileAlive(this, [this](const Result<Book>& book) {
            m_isReadingHistory = false;
            if (!book) {
                return m_window.showError(book.error());
            }
            m_part.setHistory(book->answers);
            m_part.setRemembered(book->remembered);
        }));
}

void ApprovalController::revoke(const RememberedAnswer& answer)
{
    m_backend.forgetAnswer(answer.approval, whileAlive(this, [this](const Result<void>& result) {
                               orTell()(result);
                               readHistory();
                           }));
}

} // namespace cmbagent
