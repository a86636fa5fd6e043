// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planchanges.h"
#include "widgets/approvals/askedquestion.h"

#include <QHash>
#include <QWidget>

class QTreeView;
class QVBoxLayout;

namespace cmbagent {

class FileLocator;
class ParameterForm;
class PlanStepForm;
class PlanSteps;
class WrapLabel;

/// The plan of a run as it may be changed before it begins: the run's parameters, which steps are part of it, and what
/// may be different about the one that is chosen. Main thread.
class PlanEditor : public QWidget
{
    Q_OBJECT

public:
    /// `files`: where the texts of scripts lie; null: they cannot be changed here.
    PlanEditor(PlanSettings plan, const FileLocator* files, QWidget* parent = nullptr);

    [[nodiscard]] PlanChanges changes() const;
    /// New texts of scripts, by "STEP/PATH".
    [[nodiscard]] QMap<QString, QString> texts() const;
    /// Why it cannot be sent; empty: it can.
    [[nodiscard]] QString fault() const;
    void focusFault();

    [[nodiscard]] ParameterForm* parameters() const { return m_parameters; } ///< null: the workflow has none
    [[nodiscard]] QTreeView* view() const { return m_view; }
    [[nodiscard]] PlanSteps* steps() const { return m_steps; }
    /// What is chosen; null: nothing, or a step that is not going to run.
    [[nodiscard]] PlanStepForm* form() const;
    /// "4 steps are going to run, 1 is left out …"
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void changed();

private:
    void build();
    void addParameters();
    void addSteps();
    void showStep();
    void showSummary();
    void forgetUntouched();
    [[nodiscard]] QJsonObject runParameters() const;
    void makeForm(int step);
    [[nodiscard]] int chosen() const;

    PlanSettings m_plan;
    const FileLocator* m_files;
    ParameterForm* m_parameters = nullptr;
    PlanSteps* m_steps;
    QTreeView* m_view;
    WrapLabel* m_summary;
    WrapLabel* m_heading;
    QVBoxLayout* m_column;
    QHash<int, PlanStepForm*> m_forms; ///< by step; made when a step is chosen, and only that one is on show
};

} // namespace cmbagent
