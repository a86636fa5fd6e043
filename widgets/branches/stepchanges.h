// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"

#include <QJsonArray>
#include <QMap>
#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace cmbagent {

class AgentChoice;
class FileLocator;
class RunGraph;
class WrapLabel;

/// The text of one step as it will be in a branch: its script, its inline code, its question, or what its agent is to
/// do and who that is. Main thread.
class StepChange : public QWidget
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Script, Inline, Question, Task };

    /// `path` is the script's as in the workflow; empty unless `kind` is Script.
    StepChange(Kind kind, const QString& heading, const QString& path, const QString& text, QWidget* parent = nullptr);

    /// Beside the task: who does it, and with which model.
    void addChoice(const AgentSpec& agent, const QStringList& agents);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] QPlainTextEdit* editor() const { return m_editor; }
    [[nodiscard]] AgentChoice* choice() const { return m_choice; } ///< null: no agent does the step
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isTextChanged() const { return text() != m_original; }
    [[nodiscard]] bool isChanged() const;
    void showFault(const QString& fault); ///< empty: none

Q_SIGNALS:
    void changed();
    void discarded(); ///< as in the parent, after all

private:
    Kind m_kind;
    QString m_path;
    QString m_original;
    QPlainTextEdit* m_editor;
    AgentChoice* m_choice = nullptr;
    WrapLabel* m_fault;
};

/// Steps that are different in a branch: one is chosen, its text appears and may be changed. Several at once. Main
/// thread.
class StepChanges : public QWidget
{
    Q_OBJECT

public:
    explicit StepChanges(QWidget* parent = nullptr);

    /// Offers the steps of a run and forgets every change. Both must outlive this; `files` may be null.
    void setRun(const RunGraph& graph, const FileLocator* files);
    void renameSteps();
    /// The step the choice stands at.
    void suggest(int step);
    /// Opens the text of a step; null when it has none or it cannot be read.
    StepChange* change(int step);

    /// Of inline code, questions and tasks. Only what is different.
    [[nodiscard]] std::vector<StepEdit> edits() const;
    /// Of script files, by their path.
    [[nodiscard]] QMap<QString, QString> texts() const;
    /// What is open and what was typed, to be taken up with `setDraft`.
    [[nodiscard]] QJsonArray draft() const;
    void setDraft(const QJsonArray& draft);
    /// Says what is wrong under a step that is on show; else returns false. Empty `step`: nothing is.
    bool showFault(const QString& step, const QString& fault);

Q_SIGNALS:
    void changed();

private:
    StepChange* makeChange(int step);
    [[nodiscard]] QJsonObject fieldsOf(int step, const StepChange& change) const;
    [[nodiscard]] std::optional<QString> scriptText(int step, const QString& path) const;

    const RunGraph* m_graph = nullptr;
    const FileLocator* m_files = nullptr;
    QComboBox* m_offered;
    QPushButton* m_open;
    WrapLabel* m_hint;
    QVBoxLayout* m_column;
    QMap<int, StepChange*> m_changes; ///< by step
};

} // namespace cmbagent
