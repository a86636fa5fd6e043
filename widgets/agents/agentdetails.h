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

/// One agent: what it is and how it was used, what it is told, a conversation to try it, its file and its manifest, and
/// how those differ from the built-in one's. Lives on the main thread.
class AgentDetails : public QWidget
{
    Q_OBJECT

public:
    explicit AgentDetails(QWidget* parent = nullptr);

    /// Drafts are what was typed before and not saved; null: nothing was.
    void showAgent(const AgentRow& row, const QString& draft, const QString& manifestDraft);
    /// How the file, and the manifest where both have one, differ from those of the built-in agent of that name.
    void showChanges(const PairText& changes, const std::optional<PairText>& manifest = {});
    /// How the agent on show was used, as it was at `now`; another one's is left alone.
    void showUsage(const QString& name, const AgentUsage& usage, Timestamp now);
    [[nodiscard]] AgentEditor* editor() const { return m_editor; }
    [[nodiscard]] AgentEditor* manifestEditor() const { return m_manifest; }
    /// Who has the file open; null: neither.
    [[nodiscard]] AgentEditor* editorOf(const QString& path) const;
    [[nodiscard]] TrialPane* trial() const { return m_trial; }
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }
    [[nodiscard]] TextDiffView* changes() const { return m_changes; }
    [[nodiscard]] TextDiffView* manifestChanges() const { return m_manifestChanges; }
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
    QWidget* makeChanges();
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
    AgentEditor* m_manifest;
    TextDiffView* m_changes;
    QWidget* m_manifestPart; ///< of the changes, with its caption
    TextDiffView* m_manifestChanges;
    AgentRow m_row;
    std::optional<AgentUsage> m_usage; ///< of the agent on show, once it is known
    Timestamp m_usageAt;
};

/// "Built in", "Your own", "Of this project".
QString agentOriginLabel(AgentRow::Origin origin);

} // namespace cmbagent
