// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/feed/feedserver.h"

#include <QSettings>

namespace cmbagent {

class MainWindow;
class OpenWindows;

/// The switch of the event feed in the window: on or off as the settings feed/enabled and feed/port say, and changed
/// there when a person changes it. Lives on the main thread.
class FeedDesk : public QObject
{
    Q_OBJECT

public:
    /// There must be a window already, to tell it what is wrong.
    FeedDesk(Backend& backend, QSettings& settings, OpenWindows& windows, QObject* parent = nullptr);

    [[nodiscard]] bool isOn() const { return m_server != nullptr; }
    [[nodiscard]] quint16 port() const;
    /// Null while it is off.
    [[nodiscard]] const FeedServer* server() const { return m_server.get(); }

public Q_SLOTS:
    /// Remembered; tells in the window where the feed is, or why it cannot be.
    void setOn(bool on);
    /// A feed that is not offered is off; it comes back as a person left it when it is offered again.
    void setOffered(bool offered);
    /// Moves a feed that is on.
    void setPort(quint16 port);
    /// Sends what is known to those who read and says good-bye; `done` follows, at the latest after a second.
    void finish(const std::function<void()>& done);

Q_SIGNALS:
    void changed(bool isOn);

private:
    Result<void> open();
    void openAsLeft();
    void showStatus();
    void showStatusIn(const MainWindow& window);

    Backend& m_backend;
    QSettings& m_settings;
    OpenWindows& m_windows;
    std::unique_ptr<FeedServer> m_server;
};

} // namespace cmbagent
