// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace cmbagent {

class WrapLabel;

/// One parameter and the values it takes, each in a branch of its own. Main thread.
class SweepField : public QWidget
{
    Q_OBJECT

public:
    explicit SweepField(QWidget* parent = nullptr);

    /// Offers these and forgets what was chosen. Hidden where there are none.
    void setParameters(const std::vector<Parameter>& parameters);
    /// Null: no sweep.
    [[nodiscard]] const Parameter* parameter() const;
    /// Empty when there is no sweep.
    [[nodiscard]] Result<std::vector<QJsonValue>> values() const;
    [[nodiscard]] QComboBox* choice() const { return m_choice; }
    [[nodiscard]] QLineEdit* line() const { return m_line; }
    /// What these values make, or what is wrong with them.
    [[nodiscard]] QString hint() const;

Q_SIGNALS:
    void changed();

private:
    void showHint();

    std::vector<Parameter> m_parameters;
    QComboBox* m_choice;
    QLineEdit* m_line;
    WrapLabel* m_hint;
};

} // namespace cmbagent
