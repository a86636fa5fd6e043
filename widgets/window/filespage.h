// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

class QLineEdit;
class QStackedWidget;
class QTreeView;

namespace cmbagent {

class FileFilterModel;
class FileLocator;
class FileModel;
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
    [[nodiscard]] PreviewPane* preview() const { return m_preview; }

Q_SIGNALS:
    void openFileRequested(const QString& path);

private:
    QWidget* buildList();
    /// Where a picture lies that a Markdown file of the same step names.
    [[nodiscard]] QString besidePath(const QString& name) const;
    void showCurrent();
    void showEmptiness();

    const FileLocator* m_locator;
    FileModel* m_files;
    FileFilterModel* m_shown;
    FileWords* m_words;
    QLineEdit* m_filter;
    QTreeView* m_tree;
    QStackedWidget* m_stack;
    PreviewPane* m_preview;
    int m_previewStep = -1;
};

} // namespace cmbagent
