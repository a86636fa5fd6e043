// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace cmbagent {

/// The SHA-256 of some content: its name in the blob store.
struct BlobHash
{
    std::array<quint8, 32> bytes {};

    [[nodiscard]] bool isNull() const { return *this == BlobHash {}; }
    /// 64 lower-case hexadecimal digits.
    [[nodiscard]] QString toHex() const;
    static std::optional<BlobHash> fromHex(QStringView text);
    /// Hashes bytes in memory.
    static BlobHash of(QByteArrayView content);
    auto operator<=>(const BlobHash&) const = default;
};

inline size_t qHash(const BlobHash& hash, size_t seed = 0)
{
    return qHashBits(hash.bytes.data(), hash.bytes.size(), seed);
}

/// Content by reference: what it is called in the blob store and how many bytes it has.
struct BlobRef
{
    BlobHash hash;
    qint64 size = 0;
    bool operator==(const BlobRef&) const = default;
};

} // namespace cmbagent
