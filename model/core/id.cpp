// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/id.h"

#include "core/clock.h"

#include <QRandomGenerator>

namespace cmbagent {

namespace {

constexpr std::array<int, 5> groupEnds { 4, 6, 8, 10, 16 };

std::optional<int> hexDigit(QChar c)
{
    const ushort u = c.unicode();
    if (u >= '0' && u <= '9') {
        return u - '0';
    }
    if (u >= 'a' && u <= 'f') {
        return u - 'a' + 10;
    }
    if (u >= 'A' && u <= 'F') {
        return u - 'A' + 10;
    }
    return std::nullopt;
}

} // namespace

QString Uuid::toString() const
{
    static constexpr char digits[] = "0123456789abcdef";
    QString text;
    text.reserve(36);
    size_t group = 0;
    for (int i = 0; i < 16; ++i) {
        if (i == groupEnds[group]) {
            text += QLatin1Char('-');
            ++group;
        }
        text += QLatin1Char(digits[bytes[size_t(i)] >> 4]);
        text += QLatin1Char(digits[bytes[size_t(i)] & 15]);
    }
    return text;
}

std::optional<Uuid> Uuid::fromString(QStringView text)
{
    if (text.size() != 36) {
        return std::nullopt;
    }
    Uuid uuid;
    size_t byte = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (text[i] != QLatin1Char('-')) {
                return std::nullopt;
            }
            ++i;
            continue;
        }
        const auto high = hexDigit(text[i]);
        const auto low = hexDigit(text[i + 1]);
        if (!high || !low) {
            return std::nullopt;
        }
        uuid.bytes[byte++] = quint8(*high << 4 | *low);
        i += 2;
    }
    return uuid;
}

// RFC 9562 section 5.7 with method 1 of section 6.2: 48-bit milliseconds, then a 12-bit counter in rand_a.
Uuid IdSource::nextUuid()
{
    const std::lock_guard lock(m_mutex);
    auto millis = quint64(m_clock.now().micros / 1'000);
    if (millis > m_lastMillis) {
        m_counter = quint16(QRandomGenerator::system()->bounded(0x800)); // head room below 0xfff
    } else {
        millis = m_lastMillis; // the clock stands or stepped back: the counter goes on rising
        if (++m_counter > 0xfff) {
            ++millis;
            m_counter = 0;
        }
    }
    m_lastMillis = millis;

    Uuid uuid;
    for (int i = 0; i < 6; ++i) {
        uuid.bytes[size_t(i)] = quint8(millis >> (40 - 8 * i));
    }
    const quint64 random = QRandomGenerator::system()->generate64();
    for (int i = 8; i < 16; ++i) {
        uuid.bytes[size_t(i)] = quint8(random >> (8 * (15 - i)));
    }
    uuid.bytes[6] = quint8(0x70 | (m_counter >> 8));
    uuid.bytes[7] = quint8(m_counter & 0xff);
    uuid.bytes[8] = quint8(0x80 | (uuid.bytes[8] & 0x3f));
    return uuid;
}

} // namespace cmbagent
