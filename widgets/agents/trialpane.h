// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/costs.h"
#include "core/result.h"
#include "widgets/agents/agentrows.h"

#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTextEdit;

namespace cmbagent {

class MessageBar;
class WrapLabel;

/// What an answer was, beside its text.
struct TrialOutcome
{
    QString model; ///< "provider/model"
    QString handedTo; ///< the agent it would hand over to; empty: none
    QString misfit; ///< why a step could not use it; empty: it could
    bool isRecorded = false;
    CostSum sum; ///< what it took
};

/// A conversation with an agent, to see how it answers. Shows what comes and tells what a person wants; who fills it
/// asks the model. Lives on the main thread.
class TrialPane : public QWidget
{
    Q_OBJECT

public:
    explicit TrialPane(QWidget* parent = nullptr);

    /// Another agent than before begins a new conversation.
    void showAgent(const AgentRow& row);
    /// Whether what is tried is the unsaved draft of its file; that is said from the next question on.
    void setDraft(bool isDraft);
    /// Models that can be chosen.
    void setModels(const QStringList& models);
    /// More of the answer that is on its way.
    void addPart(const QString& text);
    /// Forgets what has come of the answer: it is tried again.
    void dropPart();
    /// The answer is whole. `total`: what the conversation took so far.
    void endAnswer(const TrialOutcome& outcome, const CostSum& total);
    /// There is none; what was said goes back to where it was typed.
    void endFailed(const Error& error, const CostSum& total);
    void endStopped(const CostSum& total);

    [[nodiscard]] bool isWaiting() const { return m_isWaiting; }
    [[nodiscard]] QString conversation() const;
    [[nodiscard]] QString spentWord() const;
    [[nodiscard]] QString fault() const;
    /// What is said of the draft; empty: what is saved is tried.
    [[nodiscard]] QString draftWord() const;
    [[nodiscard]] QComboBox* model() const { return m_model; }
    [[nodiscard]] QPlainTextEdit* input() const { return m_input; }
    [[nodiscard]] QPushButton* sendButton() const { return m_send; }
    [[nodiscard]] QPushButton* stopButton() const { return m_stop; }
    [[nodiscard]] QPushButton* restartButton() const { return m_restart; }

Q_SIGNALS:
    /// An empty model: the one that runs would ask.
    void sendRequested(const QString& model, const QString& text);
    void stopRequested();
    /// The conversation is over; what is under way is not wanted any more.
    void restarted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void send();
    void restart();
    void setWaiting(bool isWaiting);
    /// Adds a paragraph at the end.
    void add(const QString& text, int step, bool isStrong);
    void takeBack(const CostSum& total);
    void showSpent(const CostSum& total);

    MessageBar* m_bar;
    WrapLabel* m_draft;
    QComboBox* m_model;
    QStackedWidget* m_stack;
    QTextEdit* m_talk;
    QPlainTextEdit* m_input;
    WrapLabel* m_spent;
    QPushButton* m_restart;
    QPushButton* m_stop;
    QPushButton* m_send;
    AgentRow m_row;
    QString m_said; ///< what is being answered
    int m_turnAt = 0; ///< where in the conversation that begins
    int m_answerAt = 0; ///< where its answer begins
    bool m_isWaiting = false;
    bool m_isDraft = false;
};

} // namespace cmbagent
