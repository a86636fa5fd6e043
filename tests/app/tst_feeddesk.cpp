// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/feeddesk.h"
#include "app/studio/openwindows.h"
#include "controlfixture.h"
#include "items/approvalmodel.h"
#include "items/eventmodel.h"
#include "items/logmodel.h"
#include "items/rungraph.h"
#include "items/runlistmodel.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/statusline.h"
#include "widgets/window/windowparts.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWebSocket>

using namespace cmbagent;
using namespace cmbagent::test;

namespace {

constexpr int patience = 60'000; // far above what anything takes

} // namespace

/// The event feed in the window: who is connected is seen, and whoever is connected hears why it ends.
class TestFeedDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itsStatusIsSeenWhileItIsOn();
    void whatIsNotOfferedIsOff();
    void itSaysGoodbyeWithinASecond();
    void cleanup();

private:
    [[nodiscard]] QToolButton* button() const { return m_window->parts().statusLine->feedButton(); }
    void connectTo(QWebSocket& client) const;

    std::unique_ptr<ControlPlace> m_place;
    std::unique_ptr<Backend> m_backend;
    RunListModel m_runs;
    ApprovalModel m_approvals;
    RunGraph m_graph;
    LogModel m_log;
    EventModel m_events;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<OpenWindows> m_open;
    std::unique_ptr<FeedDesk> m_desk;
};

void TestFeedDesk::init()
{
    m_place = std::make_unique<ControlPlace>();
    m_backend = m_place->open();
    QVERIFY(m_backend);
    m_settings = std::make_unique<QSettings>(m_place->path(QStringLiteral("feed.ini")), QSettings::IniFormat);
    m_window = std::make_unique<MainWindow>(
        WindowModels { &m_runs, &m_approvals, &m_graph, &m_log, &m_events, nullptr }, m_backend->clock(), QString());
    m_window->show();
    m_open = std::make_unique<OpenWindows>();
    m_open->add(*m_window);
    m_desk = std::make_unique<FeedDesk>(*m_backend, *m_settings, *m_open);
    m_desk->setPort(0);
}

void TestFeedDesk::connectTo(QWebSocket& client) const
{
    QFile token(m_desk->server()->tokenFile());
    QVERIFY(token.open(QIODevice::ReadOnly));
    QNetworkRequest request { QUrl(m_desk->server()->url()) };
    request.setRawHeader("Authorization", "Bearer " + token.readAll().trimmed());
    client.open(request);
}

void TestFeedDesk::itsStatusIsSeenWhileItIsOn()
{
    QVERIFY(!button()->isVisible());
    m_desk->setOn(true);
    QVERIFY(button()->isVisible());
    QCOMPARE(button()->text(), QStringLiteral("Feed: nobody connected"));
    QVERIFY(button()->toolTip().contains(m_desk->server()->url()));
    QCOMPARE(button()->actions().size(), 1);
    QWebSocket client;
    connectTo(client);
    QTRY_COMPARE_WITH_TIMEOUT(button()->text(), QStringLiteral("Feed: 1 connected"), patience);
    client.close();
    QTRY_COMPARE_WITH_TIMEOUT(button()->text(), QStringLiteral("Feed: nobody connected"), patience);
    m_desk->setOn(false);
    QVERIFY(!button()->isVisible());
}

/// The feature flag of stage 5: the server goes, not only its entry in the menu, and comes back as it was left.
void TestFeedDesk::whatIsNotOfferedIsOff()
{
    m_desk->setOffered(false);
    m_desk->setOffered(true);
    QVERIFY(!m_desk->isOn()); // it was not on
    m_desk->setOn(true);
    QWebSocket client;
    connectTo(client);
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QAbstractSocket::ConnectedState, patience);
    m_desk->setOffered(false);
    QVERIFY(!m_desk->isOn());
    QVERIFY(!button()->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QAbstractSocket::UnconnectedState, patience);
    m_settings->setValue(QStringLiteral("features/feed"), false);
    m_desk = std::make_unique<FeedDesk>(*m_backend, *m_settings, *m_open); // the next start
    QVERIFY(!m_desk->isOn());
    m_desk->setOffered(true);
    QVERIFY(m_desk->isOn());
}

void TestFeedDesk::itSaysGoodbyeWithinASecond()
{
    int isDone = 0;
    m_desk->finish([&isDone] { ++isDone; });
    QCOMPARE(isDone, 1); // a feed that is off keeps nobody waiting
    m_desk->setOn(true);
    QWebSocket client;
    QSignalSpy heard(&client, &QWebSocket::textMessageReceived);
    connectTo(client);
    QTRY_VERIFY_WITH_TIMEOUT(!heard.isEmpty(), patience);
    QElapsedTimer waited;
    waited.start();
    m_desk->finish([&isDone] { ++isDone; });
    QTRY_COMPARE_WITH_TIMEOUT(isDone, 2, patience);
    QVERIFY(waited.elapsed() < 5'000);
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QAbstractSocket::UnconnectedState, patience);
    QVERIFY(heard.last().first().toString().contains(QLatin1String("disconnected")));
    QCOMPARE(client.closeCode(), QWebSocketProtocol::CloseCodeGoingAway);
    QCOMPARE(client.closeReason(), QStringLiteral("the program ends"));
}

void TestFeedDesk::cleanup()
{
    m_desk.reset();
    m_open.reset();
    if (m_backend) {
        QSignalSpy closed(m_backend.get(), &Backend::closed);
        m_backend->close();
        QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, 30'000);
    }
    m_window.reset();
    m_backend.reset();
    m_settings.reset();
    m_place.reset();
}

QTEST_MAIN(TestFeedDesk)
#include "tst_feeddesk.moc"
