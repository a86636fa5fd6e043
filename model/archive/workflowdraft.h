// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/stepmemo.h"
#include "archive/textpatch.h"
#include "archive/yamlsource.h"

#include <memory>

namespace cmbagent {

/// A workflow file that is being edited: its text is the truth, and an edit changes as few bytes of it as it can.
/// Comments, order and style of everything else stay. Values may be wrong meanwhile and are told as faults; what would
/// leave no graph to look at (a doubled id, a circle) is refused. What an edit does not touch is not read again, so one
/// costs about the same in a file of a thousand steps as in a small one. A value, cheap to copy, used on one thread.
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

    /// Reads the whole text, as whoever opens the file will, and compares that with what is on show. They are the same;
    /// if ever they were not, what was read is on show afterwards, and the error says so.
    Result<void> confirm();

    /// Steps as a text for the clipboard: a YAML list with their comments.
    [[nodiscard]] QString copied(const QStringList& steps) const;

private:
    WorkflowDraft() = default;
    tl::expected<void, std::vector<Error>> adopt(const QByteArray& raw, YamlSource source);

    QByteArray m_raw;
    QString m_path;
    QString m_folder;
    std::shared_ptr<const YamlSource> m_source; ///< the text with one kind of line ends; never null
    StepMemo::Steps m_steps; ///< of the workflow on show, as they were read
    DraftView m_view;
};

} // namespace cmbagent
