// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "items/approvalmodel.h"
#include "widgets/approvals/askedquestion.h"

#include <QThreadPool>

namespace cmbagent {

/// Reads the questions of any run, and finds what is to be said of the things they show. Lives on the main thread,
/// where every answer arrives, unless this is gone by then; compares texts on a thread of its own.
class QuestionReader : public QObject
{
    Q_OBJECT

public:
    using Notes = std::vector<EvidenceNote>;

    /// Both must outlive this.
    QuestionReader(Backend& backend, const ApprovalModel& approvals, QObject* parent = nullptr);
    ~QuestionReader() override;

    /// What is asked, as its run stands in the database. An error where it does not wait any more.
    void read(const RunId& run, const ApprovalId& approval, const Backend::Callback<AskedQuestion>& take);
    /// What differs in the things shown from what was approved last, and what is risky in them.
    void findNotes(const AskedQuestion& question, const std::function<void(const Notes&)>& take);

private:
    Backend& m_backend;
    const ApprovalModel& m_approvals;
    QThreadPool m_pool;
};

} // namespace cmbagent
