// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "widgets/tasks/taskmeans.h"

#include <QDialog>

class QPushButton;

namespace cmbagent {

class MessageBar;
class TaskForm;
class WrapLabel;

/// A new task: the form, what keeps it from being begun, and the button that begins it. Never modal. Lives on the main
/// thread.
class TaskDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TaskDialog(QWidget* parent);

    [[nodiscard]] TaskForm* form() const { return m_form; }
    [[nodiscard]] QPushButton* startButton() const { return m_start; }
    [[nodiscard]] QString faultText() const;
    /// What it is likely to cost, in sentences; empty: there is nothing to say.
    void setCostWord(const QString& word);
    [[nodiscard]] QString costWord() const;
    /// Why it could not begin.
    void showError(const Error& error);
    /// It is being begun: nothing more can be changed.
    void setBusy(bool isBusy);

Q_SIGNALS:
    void startRequested(const cmbagent::TaskOrder& order);
    void settingsRequested();

private:
    void build();
    void adopt();

    MessageBar* m_bar;
    TaskForm* m_form;
    WrapLabel* m_cost;
    WrapLabel* m_fault;
    QPushButton* m_start;
    bool m_isBusy = false;
};

} // namespace cmbagent
