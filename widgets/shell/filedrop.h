// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QObject>

class QMimeData;

namespace cmbagent {

class MainWindow;

/// Workflow files and traces that are dragged onto the window are opened; for what cannot be opened it says why, and
/// what would do instead. Lives on the main thread.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// What was dropped means.
    enum class Kind : quint8 { Nothing, Workflow, Trace, Folder, Other };
    struct Dropped
    {
        Kind kind = Kind::Nothing;
        QString path;
        int count = 0; ///< of files; only the first is opened
    };

    explicit FileDrop(MainWindow& window);

    /// A folder with just one workflow file means that file.
    static Dropped meaningOf(const QMimeData* data);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take(const Dropped& dropped);

    MainWindow& m_window;
};

} // namespace cmbagent
