// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/approvals/askedquestion.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace cmbagent {

class AnswerForm;
class Clock;
class EvidenceView;
class FileLocator;
class MessageBar;
class WrapLabel;

/// Asks a person what one step wants to know: the question, what happens without an answer, everything there is to look
/// at in full, and the answers. Never modal; Esc leaves the question open; Enter answers nothing. Lives on the main
/// thread.
class ApprovalPanel : public QDialog
{
    Q_OBJECT

public:
    ApprovalPanel(AskedQuestion question, const FileLocator* files, const Clock& clock, QWidget* parent);

    [[nodiscard]] const AskedQuestion& question() const { return m_question; }
    [[nodiscard]] ApprovalId id() const { return m_question.request.id; }
    [[nodiscard]] AnswerForm* form() const { return m_form; }
    [[nodiscard]] EvidenceView* evidence() const { return m_evidence; }
    [[nodiscard]] QPushButton* button(Resolution resolution) const;
    [[nodiscard]] QPushButton* nextButton() const;
    [[nodiscard]] QPlainTextEdit* comment() const;
    [[nodiscard]] MessageBar* message() const;
    /// What happens when nobody answers, and when.
    [[nodiscard]] QString consequence() const;

    /// How many other questions wait.
    void setOthers(int count);
    /// What was found out about the things shown.
    void setNotes(const std::vector<EvidenceNote>& notes);
    /// The answer was not taken: says why and lets the person answer again, unless somebody else was first.
    void refuse(const Error& error);
    /// The same step asks something else now: shows that instead, and says so. The comment is kept.
    void replace(AskedQuestion question);
    /// Answered here, by somebody else, in advance or by the deadline: no answer counts any more.
    void settle();

Q_SIGNALS:
    void answered(const cmbagent::AnswerDraft& draft);
    void nextRequested();
    /// Closed without an answer.
    void putOff();
    void openFileRequested(const QString& path);

protected:
    void reject() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    void answer(Resolution resolution);
    [[nodiscard]] bool takeChanges(AnswerDraft& draft);
    [[nodiscard]] bool mayCarry(const AnswerDraft& draft);
    [[nodiscard]] bool hasChanges() const;
    void showConsequence();

    AskedQuestion m_question;
    const FileLocator* m_files;
    const Clock& m_clock;
    QVBoxLayout* m_column;
    WrapLabel* m_consequence = nullptr;
    QLabel* m_countdown = nullptr;
    EvidenceView* m_evidence = nullptr;
    AnswerForm* m_form = nullptr;
    QTimer* m_tick;
    int m_others = 0;
    bool m_isSettled = false;
};

} // namespace cmbagent
