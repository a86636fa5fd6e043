// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/filemodel.h"

#include <QWidget>

class QListWidget;
class QModelIndex;
class QSplitter;

namespace cmbagent {

class EmptyState;
class FileLocator;
class PreviewPane;

/// The inputs or the outputs of one step: a list, and below it a preview of the chosen one. Main thread.
class StepFiles : public QWidget
{
    Q_OBJECT

public:
    enum class Side : quint8 { Inputs, Outputs };

    StepFiles(const RunGraph& graph, Side side, QWidget* parent = nullptr);

    void setLocator(const FileLocator* locator) { m_locator = locator; }
    void setStep(int step);
    void refresh();
    /// Chooses a file; nothing happens when it is not there.
    void choose(const QString& name);
    [[nodiscard]] PreviewPane* preview() const { return m_preview; }
    [[nodiscard]] QListWidget* list() const { return m_list; }

Q_SIGNALS:
    void fileActivated(int step, const QString& name);
    void openExternallyRequested(const QString& path);

private:
    void fill();
    void activate(int row);
    void showChosen();
    [[nodiscard]] QString subtitle(const FileEntry& entry) const;
    [[nodiscard]] QString pathOf(const FileEntry& entry) const;
    [[nodiscard]] QString emptySentence() const;

    const RunGraph& m_graph;
    const Side m_side;
    const FileLocator* m_locator = nullptr;
    int m_step = -1;
    std::vector<FileEntry> m_entries;

    QSplitter* m_split;
    QListWidget* m_list;
    PreviewPane* m_preview;
    EmptyState* m_empty;
};

} // namespace cmbagent
