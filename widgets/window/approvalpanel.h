// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"

#include <QDialog>
#include <QMap>

class QHBoxLayout;
class QPlainTextEdit;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace cmbagent {

class Clock;
class ElidedLabel;
class FileLocator;
class IconLabel;
class MessageBar;
class WrapLabel;

/// A question with everything it shows.
struct AskedQuestion
{
    RunId run;
    QString runName;
    QString stepTitle;
    ApprovalRequested request;
};

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
    [[nodiscard]] QPushButton* button(Resolution resolution) const { return m_buttons.value(resolution); }
    [[nodiscard]] QPushButton* nextButton() const { return m_next; }
    [[nodiscard]] QPlainTextEdit* comment() const { return m_comment; }
    [[nodiscard]] MessageBar* message() const { return m_message; }
    /// What happens when nobody answers, and when.
    [[nodiscard]] QString consequence() const;

    /// How many other questions wait.
    void setOthers(int count);
    /// The answer was not taken: says why and lets the person answer again, unless somebody else was first.
    void refuse(const Error& error);
    /// Answered here, by somebody else, in advance or by the deadline: no answer counts any more.
    void settle();

Q_SIGNALS:
    void answered(cmbagent::Resolution resolution, const QString& comment);
    void nextRequested();
    /// Closed without an answer.
    void putOff();
    void openFileRequested(const QString& path);

protected:
    void reject() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildEvidence(const FileLocator* files);
    QWidget* buildFoot();
    void addButton(QHBoxLayout* row, Resolution resolution);
    void answer(Resolution resolution);
    void showConsequence();
    void setAnswerable(bool answerable);

    AskedQuestion m_question;
    const Clock& m_clock;
    WrapLabel* m_consequence;
    MessageBar* m_message;
    QPlainTextEdit* m_comment;
    ElidedLabel* m_commentHint;
    QPushButton* m_next;
    QPushButton* m_later;
    QMap<Resolution, QPushButton*> m_buttons;
    QTimer* m_tick;
    bool m_isSettled = false;
};

} // namespace cmbagent
