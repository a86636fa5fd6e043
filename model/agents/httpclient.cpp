// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/httpclient.h"

#include "agents/httptask.h"

#include <QNetworkAccessManager>

#include <cerrno>
#include <system_error>
#include <utility>

namespace cmbagent {

namespace {

/// Has the task do something on its own thread, if it is still there.
void tell(QObject* home, const std::shared_ptr<HttpWire>& wire, void (HttpTask::*what)())
{
    QMetaObject::invokeMethod(
        home,
        [wire, what] {
            if (wire->task) {
                (wire->task.data()->*what)();
            }
        },
        Qt::QueuedConnection);
}

} // namespace

// --- the waiting thread's side

HttpExchange::HttpExchange(std::shared_ptr<HttpWire> wire, QObject* home) : m_wire(std::move(wire)), m_home(home) { }

HttpExchange::~HttpExchange()
{
    if (!m_isLetGo) {
        tell(m_home, m_wire, &HttpTask::abort);
    }
}

void HttpExchange::letGo()
{
    m_isLetGo = true;
    tell(m_home, m_wire, &HttpTask::letGo);
}

CallResult<HttpExchange::Head> HttpExchange::head(const std::stop_token& stop)
{
    std::unique_lock lock(m_wire->mutex);
    m_wire->changed.wait(lock, stop, [this] { return m_wire->head || m_wire->failure || m_wire->isEnded; });
    if (stop.stop_requested()) {
        return tl::unexpected(stoppedFailure(m_wire->whom));
    }
    if (m_wire->failure) {
        return tl::unexpected(*m_wire->failure);
    }
    if (!m_wire->head) {
        return tl::unexpected(brokenAnswer(m_wire->whom, QStringLiteral("is empty")));
    }
    return *m_wire->head;
}

CallResult<QByteArray> HttpExchange::more(const std::stop_token& stop)
{
    std::unique_lock lock(m_wire->mutex);
    m_wire->changed.wait(lock, stop, [this] { return !m_wire->bytes.isEmpty() || m_wire->failure || m_wire->isEnded; });
    if (stop.stop_requested()) {
        return tl::unexpected(stoppedFailure(m_wire->whom));
    }
    // What had come before a failure is still worth reading: it may hold the usage, or even the end.
    if (m_wire->bytes.isEmpty() && m_wire->failure) {
        return tl::unexpected(*m_wire->failure);
    }
    return std::exchange(m_wire->bytes, {});
}

CallResult<QByteArray> HttpExchange::rest(const std::stop_token& stop)
{
    QByteArray all;
    for (;;) {
        const auto piece = more(stop);
        if (!piece) {
            return piece;
        }
        if (piece->isEmpty()) {
            return all;
        }
        all += *piece;
    }
}

// --- the network thread's side

HttpClient::HttpClient(const Clock& clock) : m_clock(clock), m_home(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("network"));
    m_home->moveToThread(&m_thread);
    m_thread.start();
    if (!m_thread.isRunning()) { // or every request would wait for ever
        throw std::system_error(EAGAIN, std::generic_category(), "thread");
    }
}

HttpClient::~HttpClient()
{
    QMetaObject::invokeMethod(
        m_home.get(),
        [this] {
            // Requests first: they hand their managers back.
            const auto tasks = m_home->findChildren<HttpTask*>(Qt::FindDirectChildrenOnly);
            qDeleteAll(tasks);
            qDeleteAll(std::exchange(m_idle, {}));
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

std::unique_ptr<HttpExchange> HttpClient::start(const HttpCall& call, const HttpLimits& limits, const QString& whom)
{
    auto wire = std::make_shared<HttpWire>();
    wire->whom = whom;
    auto exchange = std::make_unique<HttpExchange>(wire, m_home.get());
    QMetaObject::invokeMethod(
        m_home.get(), [this, wire, call, limits] { new HttpTask(*this, wire, call, limits); }, Qt::QueuedConnection);
    return exchange;
}

bool HttpClient::pause(qint64 millis, const std::stop_token& stop) const
{
    struct Waker
    {
        std::mutex mutex;
        std::condition_variable_any changed;
        bool isOver = false;
    };
    if (millis <= 0) {
        return !stop.stop_requested();
    }
    const auto waker = std::make_shared<Waker>();
    m_clock.wakeAfter(millis * 1000, m_home.get(), [waker] {
        const std::lock_guard lock(waker->mutex);
        waker->isOver = true;
        waker->changed.notify_all();
    });
    std::unique_lock lock(waker->mutex);
    return waker->changed.wait(lock, stop, [&waker] { return waker->isOver; }) && !stop.stop_requested();
}

QNetworkAccessManager* HttpClient::takeManager()
{
    if (m_idle.empty()) {
        auto* manager = new QNetworkAccessManager(m_home.get());
        manager->setAutoDeleteReplies(false);
        return manager;
    }
    QNetworkAccessManager* manager = m_idle.back();
    m_idle.pop_back();
    return manager;
}

} // namespace cmbagent
