// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

namespace cmbagent {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// The first header of that name, whatever its case; empty when there is none.
QByteArray headerIn(const HttpHeaders& headers, const char* name);

/// One HTTP request, complete. Keys stand in headers only, never in the address.
struct HttpCall
{
    QByteArray method = "POST";
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
};

/// Why a call failed, and whether asking once more may help.
struct CallFailure
{
    Error error;
    bool canRetry = false;
    qint64 waitMillis = 0; ///< what the service asked for; 0: nothing
};
template <typename T>
using CallResult = tl::expected<T, CallFailure>;

/// Of a call that was stopped by whoever waited for it.
CallFailure stoppedFailure(const QString& whom);

/// The failure behind an HTTP status that is no success. `whom` is who answered, such as "OpenAI"; `now` is what a
/// date in Retry-After is measured from.
CallFailure failureOfStatus(const QString& whom, int status, const HttpHeaders& headers, const QByteArray& body,
                            Timestamp now);
/// The failure a service tells of in the middle of an answer: its "error" object.
CallFailure failureInStream(const QString& whom, const QJsonValue& error);
/// An answer that is not as agreed, or that breaks off; both may be well the next time.
CallFailure brokenAnswer(const QString& whom, const QString& how, const QByteArray& excerpt = {});
/// What a service asked for in Retry-After (seconds or a date) or retry-after-ms; 0: nothing. At most a day.
qint64 waitAskedFor(const HttpHeaders& headers, Timestamp now);

} // namespace cmbagent
