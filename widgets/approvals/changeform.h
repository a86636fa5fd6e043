// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/approvals/askedquestion.h"

#include <QWidget>

class QPlainTextEdit;

namespace cmbagent {

class AgentForm;
class FileLocator;
class ParameterForm;
class WrapLabel;

/// What may be different when a step starts, or in its next attempt: the parameters it sees, and its code in the
/// workflow or its script; of an agent's step what it is to do, and who does it. Main thread.
class ChangeForm : public QWidget
{
    Q_OBJECT

public:
    /// `files`: where the script's text lies; null, or a script that is no short text: it cannot be changed here.
    explicit ChangeForm(StepSettings settings, const FileLocator* files = nullptr, QWidget* parent = nullptr);

    /// Says how long a change holds, where it is not for the next attempts of one step.
    void setHint(const QString& hint);

    /// Only what is different, as in StepRetryScheduled; empty: nothing is.
    [[nodiscard]] QJsonObject changes() const;
    /// The script's new text by its path; empty: it is not different.
    [[nodiscard]] QMap<QString, QString> texts() const;
    [[nodiscard]] bool isEmpty() const { return !m_parameters && !m_code && !m_agent; } ///< nothing can be changed
    /// Why it cannot be sent; empty: it can.
    [[nodiscard]] QString fault() const;
    void focusFault();
    [[nodiscard]] ParameterForm* parameters() const { return m_parameters; }
    [[nodiscard]] AgentForm* agent() const { return m_agent; } ///< null: the step is not one of an agent
    [[nodiscard]] QPlainTextEdit* code() const { return m_code; } ///< inline code or script; null: there is none here

Q_SIGNALS:
    void changed();

private:
    void addCode(const QString& title, const QString& text);

    StepSettings m_settings;
    WrapLabel* m_hint = nullptr;
    ParameterForm* m_parameters = nullptr;
    AgentForm* m_agent = nullptr;
    QPlainTextEdit* m_code = nullptr;
    QString m_text; ///< of the code before anything was changed, as the editor spells line ends
};

} // namespace cmbagent
