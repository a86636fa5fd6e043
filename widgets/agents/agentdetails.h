// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agentusage.h"
#include "widgets/agents/agentrows.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QTabWidget;

namespace cmbagent {

class AgentEditor;
class FactList;
struct Fact;
class TextDiffView;
class TextView;
class TrialPane;
class WrapLabel;

/// One agent: what it is and how it was used, what it is told, a conversation to try it, its file, and how that differs
/// from the built-in one. Lives on the main thread.
class AgentDetails : public QWidget
{
    Q_OBJECT

public:
    explicit AgentDetails(QWidget* parent = nullptr);

    void showAgent(const AgentRow& row, const QString& draft);
    /// How the file differs from the built-in agent of that name.
    void showChanges(const PairText& changes);
    /// How the agent on show was used, as it was at `now`; another one's is left alone.
    void showUsage(const QString& name, const AgentUsage& usage, Timestamp now);
    [[nodiscard]] AgentEditor* editor() const { return m_editor; }
    [[nodiscard]] TrialPane* trial() const { return m_trial; }
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }
    [[nodiscard]] TextDiffView* changes() const { return m_changes; }
    [[nodiscard]] QPushButton* copyButton() const { return m_copy; }
    [[nodiscard]] QPushButton* switchButton() const { return m_switch; }
    [[nodiscard]] QString instructions() const;
    [[nodiscard]] FactList* facts() const { return m_facts; }

Q_SIGNALS:
    void copyRequested(const QString& name);
    void enableRequested(const QString& name, bool isEnabled);
    void folderRequested(const QString& path);

private:
    void build();
    QWidget* makeAbout();
    /// What is tried, and whether anything can be.
    void adoptDraft();
    void showFacts(const AgentRow& row);
    [[nodiscard]] QList<Fact> usageFacts() const;
    [[nodiscard]] Fact versionFact(const AgentUsage& version) const;

    WrapLabel* m_title;
    WrapLabel* m_sentence;
    QPushButton* m_copy;
    QPushButton* m_switch;
    QPushButton* m_folder;
    QTabWidget* m_tabs;
    FactList* m_facts;
    TextView* m_instructions;
    TextView* m_schema;
    TrialPane* m_trial;
    AgentEditor* m_editor;
    TextDiffView* m_changes;
    AgentRow m_row;
    std::optional<AgentUsage> m_usage; ///< of the agent on show, once it is known
    Timestamp m_usageAt;
};

/// "Built in", "Your own", "Of this project".
QString agentOriginLabel(AgentRow::Origin origin);

} // namespace cmbagent
