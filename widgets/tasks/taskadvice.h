// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskorder.h"
#include "widgets/approvals/foldsection.h"

class QCheckBox;
class QPlainTextEdit;

namespace cmbagent {

/// What agents are told with each of their steps, beside the task: what scripts and texts keep to, and what there is of
/// the machine. Folded, for most tasks need none of it. Lives on the main thread.
class TaskAdvice : public FoldSection
{
    Q_OBJECT

public:
    explicit TaskAdvice(QWidget* parent = nullptr);

    void fillIn(TaskOrder& order) const;

    [[nodiscard]] QPlainTextEdit* engineer() const { return m_engineer; }
    [[nodiscard]] QPlainTextEdit* researcher() const { return m_researcher; }
    [[nodiscard]] QCheckBox* machine() const { return m_machine; }

private:
    QPlainTextEdit* m_engineer;
    QPlainTextEdit* m_researcher;
    QCheckBox* m_machine;
};

} // namespace cmbagent
