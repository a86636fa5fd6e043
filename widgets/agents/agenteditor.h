// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/agents/agentrows.h"

#include <QTimer>
#include <QWidget>

class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace cmbagent {

class Highlighter;
class WrapLabel;

/// A file of an agent as text: its own, or its manifest. What is wrong with it is told while it is typed, with the
/// line; it is saved only when a person asks. Lives on the main thread.
class AgentEditor : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what the file is, for who does not see it.
    explicit AgentEditor(const QString& name, QWidget* parent = nullptr);

    /// `draft` is what was typed before and not saved; null: nothing was.
    void showFile(const AgentText& file, const QString& draft);
    /// Of the file on show.
    [[nodiscard]] const QString& path() const { return m_file.path; }
    /// What is wrong with the text as it is now.
    void setFaults(const QList<AgentFault>& faults);
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isChanged() const;

    [[nodiscard]] QPlainTextEdit* edit() const { return m_edit; }
    [[nodiscard]] QPushButton* saveButton() const { return m_save; }
    [[nodiscard]] QPushButton* revertButton() const { return m_revert; }
    [[nodiscard]] QListWidget* faultList() const { return m_faults; }
    static constexpr int checkMillis = 250; ///< after the last letter

Q_SIGNALS:
    /// A person paused typing; answered by `setFaults`.
    void checkRequested(const QString& path, const QString& text);
    /// What is typed is another text than the file has, or null when it is the same again.
    void draftChanged(const QString& path, const QString& draft);
    void saveRequested(const QString& path, const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void takeTyped();
    void adopt();
    void goTo(int line);

    WrapLabel* m_note;
    QPlainTextEdit* m_edit;
    Highlighter* m_colours;
    QListWidget* m_faults;
    WrapLabel* m_state;
    QPushButton* m_revert;
    QPushButton* m_save;
    AgentText m_file;
    QTimer m_check;
    bool m_isChecked = true; ///< the faults on show are of the text on show
    bool m_isFilling = false;
};

} // namespace cmbagent
