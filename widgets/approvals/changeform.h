// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/approvals/askedquestion.h"

#include <QWidget>

class QPlainTextEdit;

namespace cmbagent {

class ParameterForm;

/// What may be different in the next attempt of a failed step: the parameters it sees and its inline code. Main
/// thread.
class ChangeForm : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeForm(StepSettings settings, QWidget* parent = nullptr);

    /// Only what is different, as in StepRetryScheduled; empty: nothing is.
    [[nodiscard]] QJsonObject changes() const;
    /// Why it cannot be sent; empty: it can.
    [[nodiscard]] QString fault() const;
    void focusFault();
    [[nodiscard]] ParameterForm* parameters() const { return m_parameters; }
    [[nodiscard]] QPlainTextEdit* code() const { return m_code; } ///< null: the step has none in the workflow

Q_SIGNALS:
    void changed();

private:
    StepSettings m_settings;
    ParameterForm* m_parameters = nullptr;
    QPlainTextEdit* m_code = nullptr;
};

} // namespace cmbagent
