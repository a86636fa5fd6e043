// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/textpatch.h"

#include <algorithm>

namespace cmbagent {

namespace {

bool continuesCharacter(char c)
{
    return (quint8(c) & 0xc0) == 0x80;
}

/// Where byte `offset` of the normalised text stands in the bytes of the file.
qsizetype rawOffset(const QByteArray& raw, qsizetype offset)
{
    qsizetype at = raw.startsWith("\xef\xbb\xbf") ? 3 : 0;
    for (; offset > 0 && at < raw.size(); --offset) {
        at += raw[at] == '\r' && at + 1 < raw.size() && raw[at + 1] == '\n' ? 2 : 1;
    }
    return at;
}

} // namespace

bool TextPatch::fits(const QByteArray& text) const
{
    return at >= 0 && at + removed.size() <= text.size() && text.mid(at, removed.size()) == removed;
}

QByteArray TextPatch::applied(const QByteArray& text) const
{
    QByteArray after = text;
    return after.replace(at, removed.size(), inserted);
}

TextPatch patchBetween(const QByteArray& before, const QByteArray& after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype start = std::mismatch(before.begin(), before.begin() + shorter, after.begin()).first - before.begin();
    while (start > 0
           && ((start < before.size() && continuesCharacter(before[start]))
               || (start < after.size() && continuesCharacter(after[start])))) {
        --start;
    }
    qsizetype end = 0;
    while (end < shorter - start && before[before.size() - 1 - end] == after[after.size() - 1 - end]) {
        ++end;
    }
    while (end > 0 && continuesCharacter(before[before.size() - end])) {
        --end;
    }
    return { start, before.mid(start, before.size() - end - start), after.mid(start, after.size() - end - start) };
}

QByteArray patchedRaw(const QByteArray& raw, const QByteArray& normalised, const TextPatch& patch)
{
    if (raw == normalised) {
        return patch.applied(raw);
    }
    const qsizetype firstEnd = raw.indexOf('\n');
    QByteArray inserted = patch.inserted;
    if (firstEnd > 0 && raw[firstEnd - 1] == '\r') {
        inserted.replace("\n", "\r\n");
    }
    const qsizetype start = rawOffset(raw, patch.at);
    const qsizetype end = rawOffset(raw, patch.at + patch.removed.size());
    QByteArray after = raw;
    return after.replace(start, end - start, inserted);
}

} // namespace cmbagent
