// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/studio/questionreader.h"
#include "items/approvalmodel.h"
#include "widgets/approvals/askedquestion.h"

namespace cmbagent {

class ApprovalPart;
class MainWindow;
class Overview;

/// Carries answers to the backend and refusals back, and finds what the questions of a window need: what is asked in a
/// run that is not on show, what differs from what was approved, what is risky, what was answered before. Lives on the
/// main thread.
class ApprovalController : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive this.
    ApprovalController(Backend& backend, const ApprovalModel& approvals, Overview& overview, MainWindow& window,
                       QObject* parent = nullptr);
    ~ApprovalController() override;

    /// Each by itself; one that is refused does not stop the others.
    void send(const QList<AnswerOrder>& orders);

private:
    struct Batch;

    void sendOne(const AnswerOrder& order, const Backend::Done& done);
    void settle(Batch& batch, const ApprovalId& id, const Result<void>& result);
    void readQuestion(const RunId& run, const ApprovalId& approval);
    void findNotes(const AskedQuestion& question);
    void readHistory();
    void revoke(const RememberedAnswer& answer);
    Backend::Done orTell();

    Backend& m_backend;
    MainWindow& m_window;
    ApprovalPart& m_part;
    QuestionReader m_reader;
    bool m_isReadingHistory = false;
};

} // namespace cmbagent
