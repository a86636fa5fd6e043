// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/approvals/askedquestion.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace cmbagent {

class ChangeForm;
class FileLocator;

/// What may be different about one step of a plan: its title and description, what it waits for, how often and how long
/// it may try, and what a question about the step itself offers: of an agent's step its task, agent and model. Main
/// thread.
class PlanStepForm : public QWidget
{
    Q_OBJECT

public:
    /// `parameters`: those the run gets.
    PlanStepForm(const PlanSettings& plan, const QJsonObject& parameters, int step, const FileLocator* files,
                 QWidget* parent = nullptr);

    /// Only what is different, as in core/stepchanges.h; empty: nothing is.
    [[nodiscard]] QJsonObject changes() const;
    /// The script's new text, as an answer about a plan names it: "STEP/PATH".
    [[nodiscard]] QMap<QString, QString> texts() const;
    [[nodiscard]] bool isChanged() const { return !changes().isEmpty() || !texts().isEmpty(); }
    /// Why it cannot be sent; empty: it can.
    [[nodiscard]] QString fault() const;
    void focusFault();

    [[nodiscard]] QLineEdit* title() const { return m_title; }
    [[nodiscard]] QLineEdit* needs() const { return m_needs; } ///< beside the steps whose files it reads
    [[nodiscard]] QSpinBox* attempts() const { return m_attempts; } ///< null: a step that runs nothing
    [[nodiscard]] QSpinBox* seconds() const { return m_seconds; } ///< likewise; 0: no limit
    [[nodiscard]] ChangeForm* own() const { return m_own; } ///< null: nothing of it can be changed

Q_SIGNALS:
    void changed();

private:
    void addWords(const StepSpec& spec);
    void addLimits(const StepSpec& spec);
    [[nodiscard]] QString needsFault() const;

    WorkflowPtr m_workflow;
    int m_step;
    StepSpec m_spec;
    QLineEdit* m_title;
    QPlainTextEdit* m_description;
    QLineEdit* m_needs;
    QSpinBox* m_attempts = nullptr;
    QSpinBox* m_seconds = nullptr;
    ChangeForm* m_own = nullptr;
};

} // namespace cmbagent
