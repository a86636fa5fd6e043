// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blob.h"

#include <QCryptographicHash>

#include <algorithm>

namespace cmbagent {

QString BlobHash::toHex() const
{
    return QString::fromLatin1(QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()), 32).toHex());
}

std::optional<BlobHash> BlobHash::fromHex(QStringView text)
{
    if (text.size() != 64) {
        return std::nullopt;
    }
    const auto isHex = [](QChar c) {
        return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
    };
    if (!std::all_of(text.begin(), text.end(), isHex)) {
        return std::nullopt;
    }
    const QByteArray raw = QByteArray::fromHex(text.toLatin1());
    BlobHash hash;
    std::copy(raw.begin(), raw.end(), reinterpret_cast<char*>(hash.bytes.data()));
    return hash;
}

BlobHash BlobHash::of(QByteArrayView content)
{
    QCryptographicHash sha(QCryptographicHash::Sha256);
    sha.addData(content);
    const QByteArray raw = sha.result();
    BlobHash hash;
    std::copy(raw.begin(), raw.end(), reinterpret_cast<char*>(hash.bytes.data()));
    return hash;
}

} // namespace cmbagent
