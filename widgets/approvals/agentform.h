// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace cmbagent {

/// Who does an agent's step, and with which model. Main thread.
class AgentChoice : public QWidget
{
    Q_OBJECT

public:
    /// `agents`: those that are offered; another one may be named, too.
    AgentChoice(const AgentSpec& spec, const QStringList& agents, QWidget* parent = nullptr);

    /// Only what is different, as fields of a StepEdit.
    [[nodiscard]] QJsonObject fields() const;
    /// Why it cannot be sent; empty: it can.
    [[nodiscard]] QString fault() const;
    [[nodiscard]] QComboBox* agent() const { return m_agent; }
    [[nodiscard]] QLineEdit* model() const { return m_model; }

Q_SIGNALS:
    void changed();

private:
    AgentSpec m_spec;
    QComboBox* m_agent;
    QLineEdit* m_model;
};

/// What may be different about an agent's step: what it is to do, who does it, and with which model. Main thread.
class AgentForm : public QWidget
{
    Q_OBJECT

public:
    /// `agents`: those the run took with it.
    AgentForm(const AgentSpec& spec, const QStringList& agents, QWidget* parent = nullptr);

    /// Only what is different, as fields of a StepEdit.
    [[nodiscard]] QJsonObject fields() const;
    /// Why it cannot be sent; empty: it can.
    [[nodiscard]] QString fault() const;
    void focusFault();
    [[nodiscard]] QPlainTextEdit* task() const { return m_task; }
    [[nodiscard]] AgentChoice* choice() const { return m_choice; }

Q_SIGNALS:
    void changed();

private:
    QString m_original; ///< the task before anything was changed, as the editor spells line ends
    QPlainTextEdit* m_task;
    AgentChoice* m_choice;
};

} // namespace cmbagent
