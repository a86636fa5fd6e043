// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pickleliterals.h"

#include <QString>

#include <algorithm>

namespace cmbagent::PickleLiterals {

namespace {

using Kind = PickleNode::Kind;

constexpr qsizetype longestDecimal = 512; // bytes; longer ones would take long to turn into digits

PickleNode ofInteger(qint64 value)
{
    PickleNode node;
    node.kind = Kind::Integer;
    node.integer = value;
    return node;
}

bool isDecimal(QByteArrayView digits)
{
    const QByteArrayView unsignedDigits = digits.startsWith('-') || digits.startsWith('+') ? digits.sliced(1) : digits;
    return !unsignedDigits.isEmpty()
        && std::all_of(unsignedDigits.begin(), unsignedDigits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The digits of a little-endian number without a sign, by dividing it by ten again and again.
QByteArray decimal(QByteArray number)
{
    QByteArray digits;
    while (!number.isEmpty()) {
        int rest = 0;
        for (qsizetype i = number.size() - 1; i >= 0; --i) {
            const int part = rest * 256 + quint8(number[i]);
            number[i] = char(part / 10);
            rest = part % 10;
        }
        digits.append(char('0' + rest));
        while (number.endsWith('\0')) {
            number.chop(1);
        }
    }
    std::reverse(digits.begin(), digits.end());
    return digits;
}

/// The value of `count` hexadecimal digits at `at`, or nothing.
std::optional<char32_t> codePoint(QByteArrayView text, qsizetype at, qsizetype count)
{
    if (at + count > text.size()) {
        return std::nullopt;
    }
    bool ok = false;
    const uint value = text.sliced(at, count).toByteArray().toUInt(&ok, 16);
    const bool hasSign = text[at] == '+' || text[at] == '-';
    return ok && !hasSign && value <= 0x10ffff ? std::optional<char32_t>(char32_t(value)) : std::nullopt;
}

} // namespace

std::optional<PickleNode> integer(QByteArrayView digits)
{
    if (digits == QByteArrayView("01") || digits == QByteArrayView("00")) {
        PickleNode node;
        node.kind = Kind::Boolean;
        node.integer = digits[1] == '1';
        return node;
    }
    if (digits.endsWith('L')) {
        digits.chop(1);
    }
    if (!isDecimal(digits)) {
        return std::nullopt;
    }
    bool fits = false;
    const qint64 value = digits.toByteArray().toLongLong(&fits);
    if (fits) {
        return ofInteger(value);
    }
    PickleNode node;
    node.kind = Kind::BigInteger;
    node.bytes = digits.toByteArray();
    return node;
}

PickleNode longInteger(QByteArrayView bytes)
{
    if (bytes.size() <= 8) {
        const bool isNegative = !bytes.isEmpty() && (quint8(bytes.back()) & 0x80) != 0;
        quint64 value = isNegative ? ~quint64(0) : 0;
        for (qsizetype i = bytes.size() - 1; i >= 0; --i) {
            value = (value << 8) | quint8(bytes[i]);
        }
        return ofInteger(qint64(value));
    }
    PickleNode node;
    node.kind = Kind::BigInteger;
    QByteArray number = bytes.toByteArray();
    const bool isNegative = (quint8(number.back()) & 0x80) != 0;
    if (isNegative) {
        int carry = 1;
        for (char& c : number) {
            const int flipped = (~quint8(c) & 0xff) + carry;
            c = char(flipped & 0xff);
            carry = flipped >> 8;
        }
    }
    if (number.size() <= longestDecimal) {
        node.bytes = decimal(std::move(number));
    } else {
        std::reverse(number.begin(), number.end());
        node.bytes = "0x" + number.toHex();
    }
    if (isNegative) {
        node.bytes.prepend('-');
    }
    return node;
}

std::optional<double> real(QByteArrayView digits)
{
    const QByteArray text = digits.toByteArray().toLower();
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (ok) {
        return value;
    }
    if (text == "infinity" || text == "-infinity") {
        return text.startsWith('-') ? -qInf() : qInf();
    }
    return text == "-nan" ? std::optional<double>(qQNaN()) : std::nullopt;
}

std::optional<QByteArray> quoted(QByteArrayView text)
{
    if (text.size() < 2 || text.front() != text.back() || (text.front() != '\'' && text.front() != '"')) {
        return std::nullopt;
    }
    QByteArray plain;
    const QByteArrayView inner = text.sliced(1, text.size() - 2);
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (inner[i] != '\\') {
            plain.append(inner[i]);
            continue;
        }
        if (++i == inner.size()) {
            return std::nullopt;
        }
        if (inner[i] == 'x') {
            const auto value = codePoint(inner, i + 1, 2);
            if (!value) {
                return std::nullopt;
            }
            plain.append(char(*value));
            i += 2;
            continue;
        }
        constexpr QByteArrayView letters("ntr0\\'\"");
        constexpr QByteArrayView meanings("\n\t\r\0\\'\"", 7);
        const qsizetype letter = letters.indexOf(inner[i]);
        if (letter < 0) {
            plain.append('\\');
        }
        plain.append(letter < 0 ? inner[i] : meanings[letter]);
    }
    return plain;
}

std::optional<QByteArray> rawUnicode(QByteArrayView text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEscape = text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == 'u' || text[i + 1] == 'U');
        if (!isEscape) {
            plain.append(QLatin1Char(text[i]));
            continue;
        }
        const qsizetype count = text[i + 1] == 'u' ? 4 : 8;
        const auto value = codePoint(text, i + 2, count);
        if (!value) {
            return std::nullopt;
        }
        plain.append(QStringView(QChar::fromUcs4(*value)));
        i += count + 1;
    }
    return plain.toUtf8();
}

QByteArray cleanUtf8(QByteArrayView text)
{
    return QString::fromUtf8(text).toUtf8();
}

} // namespace cmbagent::PickleLiterals
