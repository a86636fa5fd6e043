// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/picklevalue.h"

#include <optional>

namespace cmbagent {

/// Values as pickles write them in text (protocol 0) or as bytes of any length.
namespace PickleLiterals {

/// "12", "12L", and the booleans "01" and "00".
std::optional<PickleNode> integer(QByteArrayView digits);
/// A little-endian number of any length, in two's complement.
PickleNode longInteger(QByteArrayView bytes);
/// "1.5", "nan", "-inf".
std::optional<double> real(QByteArrayView digits);
/// A Python 2 string as it is written in a program, with its quotes.
std::optional<QByteArray> quoted(QByteArrayView text);
/// Latin-1 with \uXXXX and \UXXXXXXXX, as UTF-8.
std::optional<QByteArray> rawUnicode(QByteArrayView text);
/// Text is UTF-8 in which Python also writes single halves of surrogate pairs; those become U+FFFD.
QByteArray cleanUtf8(QByteArrayView text);

} // namespace PickleLiterals

} // namespace cmbagent
