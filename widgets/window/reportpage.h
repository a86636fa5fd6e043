// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/blob.h"

#include <QStackedWidget>

namespace cmbagent {

class EmptyState;
class FileLocator;
class PreviewPane;
class RunGraph;

/// The newest Markdown a step of the run on show has written, with the pictures beside it. Lives on the main thread.
class ReportPage : public QStackedWidget
{
    Q_OBJECT

public:
    ReportPage(const RunGraph& graph, const FileLocator* files, QWidget* parent = nullptr);

    [[nodiscard]] bool hasReport() const { return !m_shown.isNull(); }
    [[nodiscard]] PreviewPane* preview() const { return m_preview; }

Q_SIGNALS:
    void reportChanged(bool hasReport);
    void openFileRequested(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void startAtTop();

    const RunGraph& m_graph;
    const FileLocator* m_files;
    PreviewPane* m_preview;
    EmptyState* m_empty;
    BlobHash m_shown;
    bool m_isFresh = false; ///< not seen yet
};

} // namespace cmbagent
