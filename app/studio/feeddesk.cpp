// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/feeddesk.h"

#include "app/studio/featureflags.h"
#include "app/studio/openwindows.h"
#include "app/studio/settingscatalogue.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/statusline.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QDir>

namespace cmbagent {

namespace {

const QString enabledKey = QStringLiteral("feed/enabled");
const QString portKey = QStringLiteral("feed/port");
constexpr int finishMillis = 1'000;

} // namespace

FeedDesk::FeedDesk(Backend& backend, QSettings& settings, OpenWindows& windows, QObject* parent)
    : QObject(parent), m_backend(backend), m_settings(settings), m_windows(windows)
{
    if (m_settings.value(SettingKeys::featurePrefix + Features::feed, true).toBool()) {
        openAsLeft();
    }
    windows.adoptEach(this, [this](MainWindow& window) {
        QAction* action = window.parts().actions->eventFeed;
        window.parts().statusLine->setFeedAction(action);
        connect(action, &QAction::triggered, this, &FeedDesk::setOn);
        showStatusIn(window);
    });
}

quint16 FeedDesk::port() const
{
    const int port = m_settings.value(portKey, FeedOptions::usualPort).toInt();
    return port >= 0 && port <= 65535 ? quint16(port) : FeedOptions::usualPort;
}

Result<void> FeedDesk::open()
{
    FeedOptions options;
    options.port = port();
    auto server = std::make_unique<FeedServer>(m_backend, options);
    if (auto listening = server->listen(); !listening) {
        return listening;
    }
    m_server = std::move(server);
    connect(m_server.get(), &FeedServer::clientsChanged, this, &FeedDesk::showStatus);
    return {};
}

void FeedDesk::openAsLeft()
{
    if (isOn() || !m_settings.value(enabledKey, false).toBool()) {
        return;
    }
    if (const auto opened = open(); !opened) {
        m_windows.active().showError(opened.error());
    }
}

void FeedDesk::setOffered(bool offered)
{
    const bool wasOn = isOn();
    offered ? openAsLeft() : m_server.reset();
    if (isOn() != wasOn) {
        showStatus();
        Q_EMIT changed(isOn());
    }
}

void FeedDesk::showStatus()
{
    for (const MainWindow* window : m_windows.all()) {
        showStatusIn(*window);
    }
}

void FeedDesk::showStatusIn(const MainWindow& window)
{
    window.parts().actions->eventFeed->setChecked(isOn());
    m_server ? window.parts().statusLine->setFeed(m_server->clientCount(), m_server->url())
             : window.parts().statusLine->setFeed(std::nullopt);
}

void FeedDesk::finish(const std::function<void()>& done)
{
    m_server ? m_server->finish(done, finishMillis) : done();
}

void FeedDesk::setOn(bool on)
{
    Result<void> done;
    if (on && !isOn()) {
        done = open();
    } else if (!on) {
        m_server.reset();
    }
    m_settings.setValue(enabledKey, isOn());
    showStatus();
    MainWindow& window = m_windows.active();
    if (!done) {
        window.showError(done.error());
    } else if (on) {
        window.showNotice(tr("Programs on this computer that know the token can follow and steer runs at %1. The "
                             "token is in %2.")
                              .arg(m_server->url(), QDir::toNativeSeparators(m_server->tokenFile())));
    } else {
        window.showNotice(tr("The event feed is off."));
    }
    Q_EMIT changed(isOn());
}

void FeedDesk::setPort(quint16 port)
{
    m_settings.setValue(portKey, port);
    if (isOn()) {
        m_server.reset();
        setOn(true);
    }
}

} // namespace cmbagent
