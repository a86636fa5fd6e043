// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rungraph.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace cmbagent {

class EmptyState;
class FileLocator;
class LogTail;
class TextView;
class WrapLabel;

/// What a step wrote to its terminal, attempt by attempt; follows while it runs. Main thread.
class StepLog : public QWidget
{
    Q_OBJECT

public:
    explicit StepLog(const RunGraph& graph, QWidget* parent = nullptr);

    void setLocator(const FileLocator* locator);
    void setStep(int step);
    /// The step has changed: another attempt, or the end of one.
    void refresh();
    void showAttempt(int attempt);
    [[nodiscard]] TextView* view() const { return m_view; }
    [[nodiscard]] QString logPath() const;

Q_SIGNALS:
    void openExternallyRequested(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeTools();
    void fillAttempts();
    void reopen();
    void updateView(bool hasText);
    [[nodiscard]] bool isLive() const;

    const RunGraph& m_graph;
    const FileLocator* m_locator = nullptr;
    int m_step = -1;
    QString m_shownPath;
    bool m_shownLive = false;

    LogTail* m_tail;
    QComboBox* m_stream;
    QComboBox* m_attempt;
    QCheckBox* m_follow;
    WrapLabel* m_note;
    TextView* m_view;
    EmptyState* m_empty;
};

} // namespace cmbagent
