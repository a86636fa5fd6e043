// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"

#include <QWidget>

class QDoubleSpinBox;
class QPushButton;
class QScrollArea;
class QSpinBox;

namespace cmbagent {

class ModeMenu;
class ParameterForm;
class WrapLabel;

/// What a person chooses before a workflow runs: its parameters, how many steps at a time, and the button that starts
/// it. For a recorded trace: the speed-up. Lives on the main thread.
class LaunchPane : public QWidget
{
    Q_OBJECT

public:
    explicit LaunchPane(QWidget* parent = nullptr);

    void setWorkflow(const Workflow& workflow);
    /// Steps at a time where the person chose none.
    void setDefaultWorkers(int workers);
    void setValues(const QJsonObject& values);
    /// Whether a person may choose when the run will ask; without that it asks where the workflow says so.
    void setModesOffered(bool isOffered);
    /// Whether a person may go from there to the rules of the workflow, which are written by editing it.
    void setRulesOffered(bool isOffered);
    /// What it is likely to cost, and how that is known; empty: it asks no model.
    void setCostWord(const QString& word);
    [[nodiscard]] QString costWord() const;

    [[nodiscard]] ParameterForm* form() const { return m_form; }
    [[nodiscard]] QPushButton* startButton() const { return m_start; }
    [[nodiscard]] QSpinBox* workers() const { return m_workers; }
    [[nodiscard]] QDoubleSpinBox* speedup() const { return m_speedup; }
    /// When the run will ask its person.
    [[nodiscard]] ModeMenu* modes() const { return m_modes; }
    [[nodiscard]] bool isSimulated() const { return m_isSimulated; }
    /// Why it cannot start; empty when it can.
    [[nodiscard]] QString fault() const;

public Q_SLOTS:
    /// Emits `runRequested` or `simulateRequested`, or moves the focus to what is wrong.
    void start();

Q_SIGNALS:
    void runRequested(const QJsonObject& parameters, const cmbagent::RunOptions& options);
    void simulateRequested(double speedup);
    /// A person wants to write rules of when runs of this workflow ask, or change them.
    void rulesRequested();
    void faultChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void checkForm();
    void adoptMode();
    void fitHeight();

    QScrollArea* m_scroll;
    ParameterForm* m_form;
    WrapLabel* m_sentence;
    WrapLabel* m_cost;
    QWidget* m_workersRow;
    QSpinBox* m_workers;
    QWidget* m_speedupRow;
    QDoubleSpinBox* m_speedup;
    ModeMenu* m_modes;
    ApprovalPolicy m_policy; ///< as the workflow says
    QPushButton* m_reset;
    QPushButton* m_start;
    bool m_isSimulated = false;
    bool m_offersModes = true;
};

} // namespace cmbagent
