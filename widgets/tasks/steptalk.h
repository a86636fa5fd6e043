// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rungraph.h"

#include <QWidget>

class QComboBox;
class QTableWidget;

namespace cmbagent {

class EmptyState;
class FileLocator;
class MarkdownView;
class WrapLabel;

/// What the agent of a step said and was told in one of its attempts, and every call of a model that took. Says where a
/// recording answered. Files are read on a thread of the pool. Main thread.
class StepTalk : public QWidget
{
    Q_OBJECT

public:
    explicit StepTalk(const RunGraph& graph, QWidget* parent = nullptr);

    void setLocator(const FileLocator* locator);
    void setStep(int step);
    void refresh();
    /// Whether there is or will be a conversation.
    static bool hasTalk(const RunGraph& graph, int step);

    [[nodiscard]] QComboBox* attempts() const { return m_attempts; }
    [[nodiscard]] QTableWidget* calls() const { return m_calls; }
    [[nodiscard]] MarkdownView* talk() const { return m_talk; }

private:
    enum Column : int { Who, Model, Tokens, Cost, Took, ColumnCount };

    void build();
    void fillAttempts();
    void fillCalls();
    void showTalk();
    void read(const BlobHash& hash);
    void showNothing(const QString& sentence);
    [[nodiscard]] int chosenAttempt() const;

    const RunGraph& m_graph;
    const FileLocator* m_locator = nullptr;
    int m_step = -1;
    QComboBox* m_attempts;
    WrapLabel* m_recorded;
    QTableWidget* m_calls;
    MarkdownView* m_talk;
    EmptyState* m_nothing;
    BlobHash m_shown; ///< the conversation on show or being read
    int m_reading = 0; ///< only the last answer counts
};

} // namespace cmbagent
