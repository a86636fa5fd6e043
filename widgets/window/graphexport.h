// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QObject>

class QWidget;

namespace cmbagent {

class CanvasView;

/// Asks where the graph should go, writes pictures itself, and passes on what is text. Lives on the main thread.
class GraphExport : public QObject
{
    Q_OBJECT

public:
    GraphExport(CanvasView& canvas, QWidget* window);

    /// Opens the file dialog; `name` is proposed.
    void choose(const QString& name);
    /// Writes in the format of the file's ending.
    void write(const QString& path);

Q_SIGNALS:
    /// `format`: "mermaid", "dot" or "json".
    void textRequested(const QString& path, const QString& format, bool readsDown);
    void written(const QString& path);
    void failed(const cmbagent::Error& error);

private:
    CanvasView& m_canvas;
    QWidget* m_window;
};

} // namespace cmbagent
