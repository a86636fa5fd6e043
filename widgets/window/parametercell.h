// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace cmbagent {

class WrapLabel;

/// One parameter with its editor, unit, hint and the way back to its default. Lives on the main thread.
class ParameterCell : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterCell(Parameter parameter, QWidget* parent = nullptr);

    [[nodiscard]] const Parameter& parameter() const { return m_parameter; }
    [[nodiscard]] Result<QJsonValue> value() const;
    /// The value, or the text as it stands where it is none.
    [[nodiscard]] QJsonValue typed() const;
    void setValue(const QJsonValue& value);
    void resetToDefault();
    [[nodiscard]] bool isDefault() const;
    [[nodiscard]] QWidget* editor() const;

Q_SIGNALS:
    void changed();

private:
    void buildEditor();
    void showHint();

    Parameter m_parameter;
    QLabel* m_label;
    QLineEdit* m_line = nullptr;
    QCheckBox* m_check = nullptr;
    QComboBox* m_combo = nullptr;
    QToolButton* m_reset;
    WrapLabel* m_hint;
};

} // namespace cmbagent
