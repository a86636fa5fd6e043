// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/approvals/askedquestion.h"

#include <QMap>
#include <QWidget>

class QLayout;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace cmbagent {

class WrapLabel;
class MessageBar;
class RememberBox;

/// The answers to one question and a comment. Up to three answers are buttons named by what they do; more are choices
/// with what follows from each, and one button that does nothing before something is chosen. Main thread.
class AnswerForm : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerForm(const AskedQuestion& question, QWidget* parent = nullptr);

    /// Pixels that all its buttons take side by side, before any layout knows a size; narrower, they go on in another
    /// line.
    [[nodiscard]] int widthInOneLine() const;

    /// The button that gives this answer; null where it is one of the choices, or not offered.
    [[nodiscard]] QPushButton* button(Resolution resolution) const { return m_buttons.value(resolution); }
    /// Null unless answers are choices.
    [[nodiscard]] QRadioButton* choice(Resolution resolution) const { return m_choices.value(resolution); }
    [[nodiscard]] QPushButton* submit() const { return m_submit; } ///< null unless answers are choices
    [[nodiscard]] QPushButton* nextButton() const { return m_next; }
    [[nodiscard]] QPlainTextEdit* comment() const { return m_comment; }
    [[nodiscard]] QString text() const; ///< of the comment, without blanks around it
    [[nodiscard]] MessageBar* message() const { return m_message; }
    [[nodiscard]] RememberBox* remember() const { return m_remember; }
    /// How far this answer is to reach. Giving a run up is never remembered.
    [[nodiscard]] RememberScope scopeOf(Resolution resolution) const;

    void setAnswerable(bool isAnswerable);
    /// How many other questions wait.
    void setOthers(int count);
    /// Nothing can be answered any more: the form only closes.
    void settle();
    /// Says that this answer needs a comment and puts the keyboard there.
    void demandComment();

Q_SIGNALS:
    void answered(cmbagent::Resolution resolution);
    void chosen(cmbagent::Resolution resolution); ///< a choice, not yet sent
    void nextRequested();
    void laterRequested();

private:
    void buildComment(QVBoxLayout* all);
    void buildChoices(QVBoxLayout* all);
    void buildButtons(QLayout* row);
    void buildLater(QLayout* row);
    void choose(Resolution resolution);
    void showHint();
    [[nodiscard]] bool isTight() const;

    ApprovalRequested m_request;
    MessageBar* m_message;
    QPlainTextEdit* m_comment;
    RememberBox* m_remember;
    WrapLabel* m_commentHint;
    QPushButton* m_next;
    QPushButton* m_later;
    QPushButton* m_submit = nullptr;
    QMap<Resolution, QPushButton*> m_buttons;
    QMap<Resolution, QRadioButton*> m_choices;
};

} // namespace cmbagent
