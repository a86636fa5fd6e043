// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/approvals/askedquestion.h"
#include "widgets/approvals/foldsection.h"

class QStackedWidget;
class QTabBar;

namespace cmbagent {

class FileLocator;
class PreviewPane;
class TextDiffView;
class TextEditor;

/// One thing a question shows: whole, drawn by its kind, and, once that is known, how it differs from what was approved
/// last. Main thread.
class EvidenceItem : public FoldSection
{
    Q_OBJECT

public:
    /// `isOffered`: a text may be changed here, and what is none says that it may not.
    EvidenceItem(const Evidence& evidence, const FileLocator* files, bool isOffered = false, QWidget* parent = nullptr);

    [[nodiscard]] const Evidence& evidence() const { return m_evidence; }
    void setNote(const EvidenceNote& note);
    [[nodiscard]] PreviewPane* preview() const { return m_preview; }
    /// How it differs; null while that is not known, or it does not.
    [[nodiscard]] TextDiffView* difference() const { return m_difference; }
    [[nodiscard]] QTabBar* tabs() const { return m_tabs; }
    /// Where the text may be changed; null: it may not.
    [[nodiscard]] TextEditor* editor() const { return m_editor; }
    /// Puts the field for changes on top.
    void showEditor();

Q_SIGNALS:
    void openFileRequested(const QString& path);
    void textChanged();

private:
    void offerChange(const FileLocator* files);
    void addTab(const QString& title, QWidget* page);
    void showHints();

    Evidence m_evidence;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    PreviewPane* m_preview;
    TextDiffView* m_difference = nullptr;
    TextEditor* m_editor = nullptr;
    QStringList m_facts; ///< what is known from the beginning
    QStringList m_hints; ///< beside the name: these, and what was found out
};

} // namespace cmbagent
