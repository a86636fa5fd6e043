// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/httptask.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkRequest>

#include <algorithm>
#include <utility>

namespace cmbagent {

namespace {

bool isLoopback(const QString& host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

/// The body of a request, sent once and never again. Qt would repeat a request by itself when the connection ends
/// before the answer, and a question that is asked four times is paid for four times; who asks decides that, and says
/// so.
class OnceBody final : public QIODevice
{
public:
    OnceBody(QByteArray body, QObject* parent) : QIODevice(parent), m_body(std::move(body))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool reset() override { return false; } // so Qt says ContentReSendError instead
    [[nodiscard]] qint64 size() const override { return m_body.size(); }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_body.size() - pos());
        std::copy_n(m_body.constData() + pos(), count, data);
        return count;
    }
    qint64 writeData(const char* /*data*/, qint64 /*size*/) override { return -1; }

private:
    const QByteArray m_body;
};

QNetworkRequest requestFor(const HttpCall& call)
{
    QNetworkRequest request(call.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // What is compressed on the way arrives in lumps.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "CMBAgent-Studio");
    for (const auto& [name, value] : call.headers) {
        request.setRawHeader(name, value);
    }
    return request;
}

} // namespace

HttpTask::HttpTask(HttpClient& client, std::shared_ptr<HttpWire> wire, const HttpCall& call, const HttpLimits& limits)
    : QObject(client.m_home.get()), m_client(client), m_wire(std::move(wire)), m_limits(limits), m_url(call.url),
      m_manager(client.takeManager()), m_beganMicros(client.m_clock.steadyMicros()), m_lastMicros(m_beganMicros)
{
    m_wire->task = this;
    ++m_client.m_underWay;
    if (isLoopback(call.url.host())) {
        m_manager->setProxy(QNetworkProxy::NoProxy);
    } else {
        const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(call.url));
        m_manager->setProxy(proxies.value(0, QNetworkProxy::NoProxy));
    }
    const QNetworkRequest request = requestFor(call);
    m_reply = call.method == "GET" ? m_manager->get(request)
                                   : m_manager->sendCustomRequest(request, call.method, new OnceBody(call.body, this));
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpTask::takeHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpTask::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &HttpTask::takeEnd);
    watch();
}

HttpTask::~HttpTask()
{
    m_reply->disconnect(this);
    delete m_reply; // before its manager is used by another, and before it goes with the thread
    m_client.m_idle.push_back(m_manager);
    --m_client.m_underWay;
    const std::lock_guard lock(m_wire->mutex);
    m_wire->isEnded = true;
    m_wire->changed.notify_all();
}

void HttpTask::abort()
{
    m_hasFailed = true; // nobody is told: whoever aborts knows
    close();
}

void HttpTask::close()
{
    if (m_reply->error() == QNetworkReply::NoError) { // otherwise its end is on the way, and Qt would complain
        m_reply->abort();
    }
}

void HttpTask::letGo()
{
    wakeAfter(2'000'000, &HttpTask::abort);
}

void HttpTask::wakeAfter(qint64 micros, void (HttpTask::*call)())
{
    // The context is one that stays, so that a clock on another thread never looks at a task that goes just then.
    m_client.m_clock.wakeAfter(micros, m_client.m_home.get(), [task = QPointer(this), call] {
        if (task) {
            (task->*call)();
        }
    });
}

void HttpTask::takeHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_hasHead || status < 200) {
        return;
    }
    m_hasHead = true;
    m_lastMicros = m_client.m_clock.steadyMicros();
    HttpExchange::Head head { status, {} };
    const auto pairs = m_reply->rawHeaderPairs();
    for (const auto& [name, value] : pairs) {
        head.headers << qMakePair(name, value);
    }
    const std::lock_guard lock(m_wire->mutex);
    m_wire->head = std::move(head);
    m_wire->changed.notify_all();
}

void HttpTask::takeBytes()
{
    takeHead();
    const QByteArray bytes = m_reply->readAll();
    if (bytes.isEmpty() || m_hasFailed) {
        return;
    }
    m_lastMicros = m_client.m_clock.steadyMicros();
    m_taken += bytes.size();
    if (m_taken > m_limits.mostBytes) {
        return failWith({ { ErrorCode::Limit,
                            QStringLiteral("%1 sent more than %2 bytes.").arg(m_wire->whom).arg(m_limits.mostBytes),
                            {},
                            {},
                            {},
                            {} },
                          false,
                          0 });
    }
    const std::lock_guard lock(m_wire->mutex);
    m_wire->bytes += bytes;
    m_wire->changed.notify_all();
}

void HttpTask::takeEnd()
{
    if (!m_hasFailed) {
        takeHead();
        takeBytes();
    }
    if (!m_hasFailed && m_reply->error() != QNetworkReply::NoError && !isAnswered()) {
        failWith(failureOfTransport());
    }
    {
        const std::lock_guard lock(m_wire->mutex);
        m_wire->isEnded = true;
        m_wire->changed.notify_all();
    }
    deleteLater();
}

/// Qt calls every status that is no success an error; for us that is an answer like any other. And of a redirect, or of
/// an answer whose end is the end of the connection, it may say that the body could not be sent again, depending on
/// what it hears of first: then all that was sent is here, and whoever reads it sees whether that is whole.
bool HttpTask::isAnswered() const
{
    const QNetworkReply::NetworkError error = m_reply->error();
    return m_hasHead && error >= QNetworkReply::ContentAccessDenied && error != QNetworkReply::ProtocolFailure;
}

void HttpTask::watch()
{
    const qint64 limit = (m_hasHead ? m_limits.idleMillis : m_limits.firstByteMillis) * 1000;
    const qint64 whole = m_limits.wholeMillis * 1000;
    const qint64 now = m_client.m_clock.steadyMicros();
    const qint64 left = std::min(m_lastMicros + limit, m_beganMicros + whole) - now;
    if (left > 0) {
        return wakeAfter(std::min(left, m_limits.idleMillis * 1000), &HttpTask::watch); // the head may come meanwhile
    }
    const bool isEndless = now >= m_beganMicros + whole; // another one may be as long, and is paid for as well
    const QString what = isEndless ? QStringLiteral("%1 has not come to the end of its answer within %2 s.")
        : m_hasHead                ? QStringLiteral("%1 has sent nothing for %2 s.")
                                   : QStringLiteral("%1 has not begun to answer within %2 s.");
    failWith({ { ErrorCode::Timeout,
                 what.arg(m_wire->whom).arg(double(isEndless ? whole : limit) / 1e6),
                 QStringLiteral("Try again, or allow more time."),
                 QStringLiteral("timed out"),
                 {},
                 {} },
               !isEndless,
               0 });
}

void HttpTask::failWith(const CallFailure& failure)
{
    if (!std::exchange(m_hasFailed, true)) {
        {
            const std::lock_guard lock(m_wire->mutex);
            m_wire->failure = failure;
            m_wire->changed.notify_all();
        }
        close();
    }
}

CallFailure HttpTask::failureOfTransport() const
{
    const QString place = m_url.host() + (m_url.port() > 0 ? QStringLiteral(":%1").arg(m_url.port()) : QString());
    const QString detail = m_reply->error() == QNetworkReply::ContentReSendError
        ? QStringLiteral("Connection closed before the answer began")
        : m_reply->errorString();
    const auto failure = [&](ErrorCode code, const QString& what, const char* mend, bool canRetry) {
        return CallFailure { { code, what, QString::fromLatin1(mend), detail, {}, {} }, canRetry, 0 };
    };
    switch (m_reply->error()) {
    case QNetworkReply::ConnectionRefusedError:
        return failure(ErrorCode::Io,
                       QStringLiteral("%1 is not there: connection refused by %2.").arg(m_wire->whom, place),
                       "Start the server, or check its address.", !isLoopback(m_url.host()));
    case QNetworkReply::HostNotFoundError:
        return failure(ErrorCode::Io,
                       QStringLiteral("%1 could not be found: could not resolve %2.").arg(m_wire->whom, place),
                       "Check the address and the network of this machine.", true);
    case QNetworkReply::SslHandshakeFailedError:
        return failure(ErrorCode::Refused,
                       QStringLiteral("%1 could not prove who it is (%2).").arg(m_wire->whom, place),
                       "Check the address, the date of this machine, and its certificates.", false);
    case QNetworkReply::ProtocolUnknownError:
        return failure(ErrorCode::BadInput,
                       QStringLiteral("'%1' is no address of %2.").arg(m_url.toString(), m_wire->whom),
                       "An address begins with http:// or https://.", false);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return failure(ErrorCode::Refused,
                       QStringLiteral("The proxy on the way to %1 wants a password.").arg(m_wire->whom),
                       "Check the proxy in the settings of this machine.", false);
    default:
        return failure(ErrorCode::Io, QStringLiteral("The connection to %1 was closed or lost.").arg(m_wire->whom),
                       "Check the network, and try again.", true);
    }
}

} // namespace cmbagent
