// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/textpatch.h"
#include "core/draft.h"

namespace cmbagent {

class YamlEditor;

/// A workflow file that is being edited: its text is the truth, and an edit changes as few bytes of it as it can.
/// Comments, order and style of everything else stay. Values may be wrong meanwhile and are told as faults; what would
/// leave no graph to look at (a doubled id, a circle) is refused. A value, used on one thread.
class WorkflowDraft
{
public:
    /// `raw` are the bytes of the file. Without a `folder`, scripts and inputs are not looked up. The errors say why
    /// the text cannot be edited as a graph.
    static tl::expected<WorkflowDraft, std::vector<Error>> open(const QByteArray& raw, const QString& path,
                                                                const QString& folder);
    /// The text of a workflow without steps.
    static QByteArray emptyText(const QString& name);

    /// The bytes as they would be saved.
    [[nodiscard]] const QByteArray& text() const { return m_raw; }
    [[nodiscard]] const DraftView& view() const { return m_view; }
    [[nodiscard]] const QString& path() const { return m_path; }

    /// Makes an edit. On success: the ids of the steps it made or changed, which a view may select.
    Result<QStringList> apply(const DraftEdit& edit);
    /// Another text altogether, as undo and redo bring it.
    Result<void> setText(const QByteArray& raw);
    /// Looks again whether scripts and inputs are there, beside another path if given.
    void refresh(const QString& path, const QString& folder);

    /// Steps as a text for the clipboard: a YAML list with their comments.
    [[nodiscard]] QString copied(const QStringList& steps) const;

private:
    WorkflowDraft() = default;
    tl::expected<DraftView, std::vector<Error>> read(const QByteArray& normalised) const;

    QByteArray m_raw;
    QString m_path;
    QString m_folder;
    DraftView m_view;
};

} // namespace cmbagent
