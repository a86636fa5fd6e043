// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

class QComboBox;
class QLineEdit;
class QStackedWidget;
class QTreeView;

namespace cmbagent {

class FileFilterModel;
class FileLocator;
class FileModel;
struct FileEntry;
class FileWords;
class PreviewPane;
class RunGraph;

/// Every file of the run on show by step, and a look into the chosen one. Lives on the main thread.
class FilesPage : public QSplitter
{
    Q_OBJECT

public:
    FilesPage(const RunGraph& graph, const FileLocator* files, QWidget* parent = nullptr);

    /// Chooses a file and shows it; false when the step has none of this name.
    bool showFile(int step, const QString& name);
    [[nodiscard]] QTreeView* tree() const { return m_tree; }
    [[nodiscard]] QComboBox* kindChoice() const { return m_kinds; }
    [[nodiscard]] PreviewPane* preview() const { return m_preview; }

Q_SIGNALS:
    void openFileRequested(const QString& path);

private:
    QWidget* buildList();
    /// Where a picture lies that a Markdown file of the same step names.
    [[nodiscard]] QString besidePath(const QString& name) const;
    /// Where the file of a row lies under its own name; its content under its hash where the work folder is gone.
    [[nodiscard]] QString pathOf(const QModelIndex& index) const;
    [[nodiscard]] const FileEntry* entryAt(const QModelIndex& index) const;
    void showCurrent();
    void showEmptiness();

    const RunGraph& m_graph;
    const FileLocator* m_locator;
    FileModel* m_files;
    FileFilterModel* m_shown;
    FileWords* m_words;
    QLineEdit* m_filter;
    QComboBox* m_kinds;
    QTreeView* m_tree;
    QStackedWidget* m_stack;
    PreviewPane* m_preview;
    int m_previewStep = -1;
};

} // namespace cmbagent
