// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

#include <bit>
#include <optional>

namespace cmbagent {

/// The bytes of a pickle, read from front to back; nothing where they end too early.
class PickleSource
{
public:
    explicit PickleSource(QByteArrayView bytes) : m_bytes(bytes) { }

    [[nodiscard]] qsizetype offset() const { return m_at; }

    std::optional<quint8> byte()
    {
        const auto one = take(1);
        return one ? std::optional<quint8>(quint8(one->front())) : std::nullopt;
    }
    std::optional<QByteArrayView> take(quint64 size)
    {
        if (size > quint64(m_bytes.size() - m_at)) {
            return std::nullopt;
        }
        const QByteArrayView taken = m_bytes.sliced(m_at, qsizetype(size));
        m_at += qsizetype(size);
        return taken;
    }
    /// Without its end; a line that nothing ends is none.
    std::optional<QByteArrayView> line()
    {
        const qsizetype end = m_bytes.indexOf('\n', m_at);
        if (end < 0) {
            return std::nullopt;
        }
        const QByteArrayView taken = m_bytes.sliced(m_at, end - m_at);
        m_at = end + 1;
        return taken;
    }
    /// A little-endian number.
    template <typename Number>
    std::optional<Number> number()
    {
        const auto taken = take(sizeof(Number));
        return taken ? std::optional<Number>(qFromLittleEndian<Number>(taken->data())) : std::nullopt;
    }
    std::optional<double> bigEndianDouble()
    {
        const auto taken = take(8);
        return taken ? std::optional<double>(std::bit_cast<double>(qFromBigEndian<quint64>(taken->data())))
                     : std::nullopt;
    }
    /// As many bytes as a number before them says.
    template <typename Number>
    std::optional<QByteArrayView> counted()
    {
        const auto size = number<Number>();
        return size ? take(quint64(*size)) : std::nullopt;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

} // namespace cmbagent
