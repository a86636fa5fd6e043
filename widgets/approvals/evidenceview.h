// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/approvals/askedquestion.h"

#include <QWidget>

#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace cmbagent {

class ChangeForm;
class EvidenceItem;
class EvidenceSearch;
class FileLocator;
class FoldSection;
class PlanEditor;

/// Everything a question shows, whole and one below the other in parts that fold: what is risky about it, what went
/// wrong, the files, what runs, and what is around the step. Ctrl+F searches all of it. Lives on the main thread.
class EvidenceView : public QWidget
{
    Q_OBJECT

public:
    EvidenceView(const AskedQuestion& question, const FileLocator* files, QWidget* parent = nullptr);

    /// Things shown with the question; what the step runs is one more item, but not among them.
    [[nodiscard]] int count() const { return int(m_question.request.shown.size()); }
    [[nodiscard]] const std::vector<EvidenceItem*>& items() const { return m_items; }
    [[nodiscard]] EvidenceSearch* search() const { return m_search; }
    /// What may be changed for the next attempt; null where nothing may.
    [[nodiscard]] ChangeForm* changes() const { return m_changes; }
    /// The plan as it may be changed; null where the question is about no plan.
    [[nodiscard]] PlanEditor* plan() const { return m_plan; }
    /// Shown texts that were changed, by name.
    [[nodiscard]] QMap<QString, QString> texts() const;
    /// Lines about what is risky; empty: nothing was found.
    [[nodiscard]] QStringList risks() const;
    /// What was found out about the things shown.
    void setNotes(const std::vector<EvidenceNote>& notes);
    /// Unfolds what may be changed, or folds it.
    void showChanges(bool shown);
    /// Moves to where a change is made: what is wrong in one, or the first place for one.
    void focusChanges();

Q_SIGNALS:
    void openFileRequested(const QString& path);

private:
    void build();
    FoldSection* addSection(const QString& title);
    void addChanges();
    void addPlan();
    void addChangeSection(const QString& title, QWidget* form);
    void addItem(const Evidence& evidence);
    [[nodiscard]] bool isShown(const Evidence& evidence) const;
    void addCode();
    void addContext();
    void showRisks();
    void reach(QWidget* widget);

    AskedQuestion m_question;
    const FileLocator* m_files;
    QScrollArea* m_scroll;
    QVBoxLayout* m_column;
    EvidenceSearch* m_search;
    FoldSection* m_riskSection = nullptr;
    QWidget* m_riskLines = nullptr;
    FoldSection* m_changeSection = nullptr;
    ChangeForm* m_changes = nullptr;
    PlanEditor* m_plan = nullptr;
    std::vector<EvidenceItem*> m_items;
    std::vector<EvidenceNote> m_notes;
};

} // namespace cmbagent
