// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskorder.h"
#include "widgets/approvals/foldsection.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace cmbagent {

/// What few tasks need, folded away: documentation that agents search, what the plan has to keep to, and who may take
/// part in it. Lives on the main thread.
class TaskOptions : public FoldSection
{
    Q_OBJECT

public:
    explicit TaskOptions(QWidget* parent = nullptr);

    /// Without a plan nobody asks what it has to keep to.
    void setMode(TaskMode mode);
    /// Writes what is chosen into the order.
    void fillIn(TaskOrder& order) const;
    /// What is wrong, with the mend; empty: nothing.
    [[nodiscard]] QString fault() const;

    [[nodiscard]] QLineEdit* documentation() const { return m_documentation; }
    [[nodiscard]] QPlainTextEdit* planInstructions() const { return m_planInstructions; }
    [[nodiscard]] QCheckBox* choosesAgents() const { return m_choosesAgents; }

Q_SIGNALS:
    void changed();

private:
    QWidget* makeDocumentation();
    QWidget* makePlan();
    void chooseFolder();
    void adopt();

    QLineEdit* m_documentation;
    QPushButton* m_choose;
    QWidget* m_plan = nullptr;
    QPlainTextEdit* m_planInstructions;
    QCheckBox* m_choosesAgents;
    bool m_isPlanned = true;
};

} // namespace cmbagent
