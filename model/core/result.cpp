// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result.h"

#include <array>
#include <utility>

namespace cmbagent {

namespace {

constexpr std::array<std::pair<ErrorCode, const char*>, 19> codeNames { {
    { ErrorCode::BadInput, "bad-input" },       { ErrorCode::NotFound, "not-found" }, { ErrorCode::Refused, "refused" },
    { ErrorCode::IllegalMove, "illegal-move" }, { ErrorCode::Conflict, "conflict" },  { ErrorCode::Io, "io" },
    { ErrorCode::DiskFull, "disk-full" },       { ErrorCode::ReadOnly, "read-only" }, { ErrorCode::Locked, "locked" },
    { ErrorCode::Corrupt, "corrupt" },          { ErrorCode::Foreign, "foreign" },    { ErrorCode::Newer, "newer" },
    { ErrorCode::Missing, "missing" },          { ErrorCode::Timeout, "timeout" },    { ErrorCode::Limit, "limit" },
    { ErrorCode::Unsupported, "unsupported" },  { ErrorCode::Script, "script" },      { ErrorCode::Moving, "moving" },
    { ErrorCode::Internal, "internal" },
} };

} // namespace

QString errorCodeName(ErrorCode code)
{
    for (const auto& [value, name] : codeNames) {
        if (value == code) {
            return QString::fromLatin1(name);
        }
    }
    return QStringLiteral("internal");
}

ErrorCode errorCodeFromName(QStringView name)
{
    for (const auto& [value, text] : codeNames) {
        if (name == QLatin1String(text)) {
            return value;
        }
    }
    return ErrorCode::Internal;
}

QString Error::toText() const
{
    QString text;
    if (!place.file.isEmpty()) {
        text += place.file;
        if (place.line > 0) {
            text += QStringLiteral(":%1").arg(place.line);
            if (place.column > 0) {
                text += QStringLiteral(":%1").arg(place.column);
            }
        }
        text += QStringLiteral(": ");
    }
    if (!step.isEmpty()) {
        text += QStringLiteral("step '%1': ").arg(step);
    }
    text += what;
    if (!mend.isEmpty()) {
        text += QStringLiteral(" ") + mend;
    }
    return text;
}

} // namespace cmbagent
