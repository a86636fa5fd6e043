// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tasks/taskmeans.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QDoubleSpinBox;
class QPlainTextEdit;
class QRadioButton;
class QSpinBox;
class QVBoxLayout;

namespace cmbagent {

class TaskAdvice;
class TaskFiles;
class TaskModels;
class TaskOptions;
class WrapLabel;

/// What a person asks for: the task in words, the files it may read, the way it is gone about, models, limits, and when
/// they are asked. Says while one types what is missing. Lives on the main thread.
class TaskForm : public QWidget
{
    Q_OBJECT

public:
    explicit TaskForm(QWidget* parent = nullptr);

    void setMeans(const TaskMeans& means);
    void setMode(TaskMode mode);
    [[nodiscard]] TaskMode mode() const;
    /// What is asked for now; only to be begun while there is no fault.
    [[nodiscard]] TaskOrder order() const;
    /// The first thing that is wrong or missing, with the mend; empty: it can begin.
    [[nodiscard]] QString fault() const;

    [[nodiscard]] QPlainTextEdit* task() const { return m_task; }
    [[nodiscard]] QRadioButton* modeButton(TaskMode mode) const;
    [[nodiscard]] QComboBox* agent() const { return m_agent; }
    [[nodiscard]] QComboBox* asking() const { return m_asking; }
    [[nodiscard]] QSpinBox* planSteps() const { return m_planSteps; }
    [[nodiscard]] QDoubleSpinBox* pauseAt() const { return m_pauseAt; }
    [[nodiscard]] TaskAdvice* advice() const { return m_advice; }
    [[nodiscard]] TaskFiles* files() const { return m_files; }
    [[nodiscard]] TaskModels* models() const { return m_models; }
    [[nodiscard]] TaskOptions* options() const { return m_options; }

Q_SIGNALS:
    void changed();
    void settingsRequested();

private:
    void build();
    void addModes(QVBoxLayout* column);
    void addAsking();
    QWidget* makeLimits();
    void adoptMode();
    void adoptRoles();

    TaskMeans m_means;
    QPlainTextEdit* m_task;
    TaskFiles* m_files;
    TaskAdvice* m_advice = nullptr;
    QButtonGroup* m_modes;
    QWidget* m_agentRow = nullptr;
    QComboBox* m_agent;
    WrapLabel* m_agentWord;
    TaskModels* m_models;
    QComboBox* m_asking;
    WrapLabel* m_askingWord;
    QWidget* m_planRow = nullptr;
    QSpinBox* m_planSteps;
    QSpinBox* m_planReviews;
    QSpinBox* m_attempts;
    QDoubleSpinBox* m_pauseAt;
    TaskOptions* m_options;
    bool m_choseAsking = false; ///< a person did; it stays whatever way is chosen
};

} // namespace cmbagent
