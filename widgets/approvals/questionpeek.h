// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/approvals/askedquestion.h"

#include <QStackedWidget>

class QPushButton;
class QVBoxLayout;

namespace cmbagent {

class Clock;
class EmptyState;
class EvidenceView;
class FileLocator;
class WrapLabel;

/// What one question of the inbox asks and shows, with the way to answer it. Main thread.
class QuestionPeek : public QStackedWidget
{
    Q_OBJECT

public:
    QuestionPeek(const FileLocator* files, const Clock& clock, QWidget* parent = nullptr);

    /// Null while several or none are selected.
    [[nodiscard]] ApprovalId id() const { return m_id; }
    /// Null until the question is there.
    [[nodiscard]] EvidenceView* evidence() const { return m_evidence; }
    [[nodiscard]] QPushButton* answerButton() const { return m_answer; }
    /// This one will be shown when it has been read.
    void expect(const ApprovalId& id);
    void showQuestion(AskedQuestion question);
    void showCount(int selected, int all);
    void setNotes(const std::vector<EvidenceNote>& notes);
    void refresh(); ///< what the clock changes

Q_SIGNALS:
    void openRequested(const cmbagent::ApprovalId& approval);
    void openFileRequested(const QString& path);

private:
    const FileLocator* m_files;
    const Clock& m_clock;
    ApprovalId m_id;
    ApprovalRequested m_request;
    EmptyState* m_empty;
    QVBoxLayout* m_column;
    WrapLabel* m_who;
    WrapLabel* m_question;
    WrapLabel* m_consequence;
    QPushButton* m_answer;
    EvidenceView* m_evidence = nullptr;
};

} // namespace cmbagent
