// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rungraph.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace cmbagent {

class Clock;
class WrapLabel;

/// Says of a step that waits for its next attempt which one, why and when, how likely it is to help and what may help;
/// takes a line for it, and lets it begin now. What is more than the countdown folds, by itself where there is little
/// room. Hidden for all other steps. Main thread.
class RetryStrip : public QWidget
{
    Q_OBJECT

public:
    RetryStrip(const RunGraph& graph, const Clock& clock, QWidget* parent = nullptr);

    void setStep(int step);
    /// Shows nothing while it is not wanted.
    void setOffered(bool isOffered);
    /// How high the pane around it is, in pixels; decides whether it unfolds, until a person does.
    void setRoom(int height);
    void refresh(); ///< also what the clock changes
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString advice() const; ///< explanation, chance, strategy and suggestions, one a line
    [[nodiscard]] QPushButton* button() const { return m_now; }
    [[nodiscard]] QToolButton* fold() const { return m_fold; }
    [[nodiscard]] QLineEdit* note() const { return m_note; } ///< for the next attempt
    [[nodiscard]] QPushButton* sendButton() const { return m_send; }
    [[nodiscard]] bool isUnfolded() const;

Q_SIGNALS:
    /// At once. `guidance`: what a person wrote for the attempt; may be empty.
    void retryRequested(int step, const QString& guidance);

private:
    QWidget* buildMore();
    void order();
    void unfold(bool isUnfolded);
    void showAdvice(const Error& error, int failures);

    const RunGraph& m_graph;
    const Clock& m_clock;
    int m_step = -1;
    int m_asked = 0; ///< the attempt that was asked for already
    bool m_isOffered = true;
    bool m_isChosen = false; ///< a person folded or unfolded it
    WrapLabel* m_text;
    QPushButton* m_now;
    QToolButton* m_fold;
    QWidget* m_more;
    WrapLabel* m_explanation;
    WrapLabel* m_chance;
    WrapLabel* m_suggestions;
    QLineEdit* m_note;
    QPushButton* m_send;
};

} // namespace cmbagent
