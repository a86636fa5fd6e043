// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/approvals/stepoffers.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace cmbagent {

class ChangeForm;
class FileLocator;
class MessageBar;

/// One thing done about one step: what went wrong, what follows, a note for the next attempt or why, and what may be
/// changed for it. Enter alone does nothing; Ctrl+Enter does it. Bound to the attempt it was opened for: when the step
/// moves on, it only closes. Never modal, deletes itself. Main thread.
class StepSheet : public QDialog
{
    Q_OBJECT

public:
    /// The graph must outlive the sheet; `files` may be null.
    StepSheet(const RunGraph& graph, int step, StepAction action, const FileLocator* files, QWidget* parent);

    [[nodiscard]] const RunId& run() const { return m_order.run; }
    [[nodiscard]] int step() const { return m_order.step; }
    [[nodiscard]] StepAction action() const { return m_order.action; }
    [[nodiscard]] QPlainTextEdit* note() const { return m_note; } ///< null: nobody would read it
    [[nodiscard]] ChangeForm* changes() const { return m_changes; } ///< null: this changes nothing
    [[nodiscard]] QPushButton* button() const { return m_do; }
    [[nodiscard]] MessageBar* message() const { return m_message; }

    /// It was not taken; nothing of what was written is lost.
    void refuse(const Error& error);

Q_SIGNALS:
    void ordered(const cmbagent::StepOrder& order);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildBody(const FileLocator* files);
    void buildNote(QVBoxLayout* column);
    QWidget* buildFoot();
    void send();
    void follow();

    const RunGraph& m_graph;
    StepOrder m_order;
    QString m_title; ///< of the step
    size_t m_attempts; ///< when it was opened
    QPlainTextEdit* m_note = nullptr;
    ChangeForm* m_changes = nullptr;
    MessageBar* m_message;
    QPushButton* m_do;
    bool m_isSent = false; ///< and no reply yet
    bool m_isOver = false;
};

} // namespace cmbagent
