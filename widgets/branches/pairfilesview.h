// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/branches/runpair.h"

#include <QWidget>

class QStackedWidget;
class QTreeWidget;

namespace cmbagent {

class DifferenceTable;
class EmptyState;
class FileLocator;
class ImageDiffView;
class PreviewPane;
class TextDiffView;

/// The files of a step in both runs: a list with what differs, and of the selected one how. Main thread.
class PairFilesView : public QWidget
{
    Q_OBJECT

public:
    explicit PairFilesView(const FileLocator* files, QWidget* parent = nullptr);

    /// The first that differs is selected.
    void setFiles(const std::vector<PairFile>& files);
    [[nodiscard]] QTreeWidget* list() const { return m_list; }
    [[nodiscard]] ImageDiffView* images() const { return m_images; }
    [[nodiscard]] TextDiffView* text() const { return m_text; }
    [[nodiscard]] DifferenceTable* table() const { return m_table; }
    /// What is on show for the selected file.
    [[nodiscard]] QWidget* shown() const;

Q_SIGNALS:
    void openExternallyRequested(const QString& path);

private:
    void showFile(int row);
    void showPreview(const PairFile& file);
    [[nodiscard]] QString pathOf(const BlobRef& blob) const;

    const FileLocator* m_locator;
    std::vector<PairFile> m_files;
    QTreeWidget* m_list;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    TextDiffView* m_text;
    DifferenceTable* m_table;
    ImageDiffView* m_images;
    PreviewPane* m_preview;
};

} // namespace cmbagent
