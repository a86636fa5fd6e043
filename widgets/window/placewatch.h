// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QMainWindow;

namespace cmbagent {

/// Tells a moment after the window or one of its panes was moved, resized, shown or hidden, so that the layout is on
/// the disk whatever ends the program. Lives on the main thread.
class PlaceWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr int delayMillis = 500; ///< at most so long is a change not written down

    /// Watches the window and the docks it has now.
    explicit PlaceWatch(QMainWindow* window);
    /// Something else that is remembered has changed.
    void note();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QMainWindow* m_window;
    QTimer m_delay;
};

} // namespace cmbagent
