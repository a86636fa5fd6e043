// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/redactor.h"

#include <QByteArrayList>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <cctype>
#include <mutex>

namespace cmbagent {

namespace {

constexpr qsizetype shortestSecret = 4;

/// As it stands between the quotes of a JSON text.
QByteArray escapedForJson(const QByteArray& text)
{
    const QByteArray list = QJsonDocument(QJsonArray { QString::fromUtf8(text) }).toJson(QJsonDocument::Compact);
    return list.sliced(2, list.size() - 4);
}

/// The same in letters of ASCII only, as Python writes it.
QByteArray escapedForPython(const QByteArray& text)
{
    QByteArray escaped;
    const QString json = QString::fromUtf8(escapedForJson(text));
    for (const QChar c : json) {
        escaped += c.unicode() < 0x80 ? QByteArray(1, char(c.unicode()))
                                      : "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return escaped;
}

/// What base64 makes of a text wherever it stands in what is encoded: the first and last letters depend on the
/// neighbours and are left out, and there are three ways to begin.
QByteArrayList insideBase64(const QByteArray& text, QByteArray::Base64Options alphabet)
{
    QByteArrayList forms;
    for (qsizetype before = 0; before < 3; ++before) {
        const qsizetype length = before + text.size();
        const QByteArray all = (QByteArray(before, 'x') + text).toBase64(alphabet | QByteArray::OmitTrailingEquals);
        const qsizetype from = before == 0 ? 0 : before + 1;
        const qsizetype to = all.size() - (length % 3 == 0 ? 0 : 1);
        if (to - from >= 8) {
            forms << all.sliced(from, to - from);
        }
    }
    return forms;
}

/// Every address-safe way of writing it: hexadecimal digits are large or small, blanks are %20 or +.
QByteArrayList escapedForAddresses(const QByteArray& text)
{
    const QByteArray large = QUrl::toPercentEncoding(QString::fromUtf8(text));
    QByteArray small = large;
    for (qsizetype i = 0; i + 2 < small.size(); ++i) {
        if (small.at(i) == '%') {
            small[i + 1] = char(std::tolower(static_cast<unsigned char>(small.at(i + 1))));
            small[i + 2] = char(std::tolower(static_cast<unsigned char>(small.at(i + 2))));
        }
    }
    QByteArray form = large;
    form.replace("%20", "+");
    return { large, small, form };
}

QByteArrayList formsOf(const QByteArray& secret)
{
    const QByteArray json = escapedForJson(secret);
    QByteArray slashed = json;
    slashed.replace("/", "\\/");
    QByteArrayList forms { secret, json, escapedForJson(json), escapedForPython(secret), slashed };
    forms << escapedForAddresses(secret) << insideBase64(secret, QByteArray::Base64Encoding)
          << insideBase64(secret, QByteArray::Base64UrlEncoding);
    return forms;
}

} // namespace

void Redactor::add(const QString& name, const QString& secret)
{
    const QByteArray bytes = secret.trimmed().toUtf8();
    if (bytes.size() < shortestSecret) {
        return;
    }
    const std::unique_lock lock(m_mutex);
    const QByteArrayList forms = formsOf(bytes);
    for (const QByteArray& form : forms) {
        const bool isKnown =
            std::any_of(m_forms.begin(), m_forms.end(), [&form](const Form& known) { return known.bytes == form; });
        if (!isKnown) {
            m_forms.push_back({ form, "[redacted " + name.toUtf8() + "]" });
        }
    }
    // A secret that contains another goes first, or its rest would stay.
    std::stable_sort(m_forms.begin(), m_forms.end(),
                     [](const Form& a, const Form& b) { return a.bytes.size() > b.bytes.size(); });
}

QByteArray Redactor::redact(const QByteArray& text) const
{
    const std::shared_lock lock(m_mutex);
    QByteArray redacted = text;
    for (const Form& form : m_forms) {
        redacted.replace(form.bytes, form.replacement);
    }
    return redacted;
}

QString Redactor::redact(const QString& text) const
{
    const QByteArray bytes = text.toUtf8();
    const QByteArray redacted = redact(bytes);
    return redacted == bytes ? text : QString::fromUtf8(redacted);
}

Error Redactor::redact(Error error) const
{
    error.what = redact(error.what);
    error.mend = redact(error.mend);
    error.detail = redact(error.detail);
    return error;
}

} // namespace cmbagent
