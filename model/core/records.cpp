// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records.h"

namespace cmbagent {

namespace {

constexpr std::array<const char*, 4> statusNames { "active", "completed", "merged", "abandoned" };
constexpr std::array<const char*, 4> limitNames { "disk_mb", "concurrent_runs", "cost_usd", "memory_mb" };

template <typename Value>
std::optional<Value> valueIn(const std::array<const char*, 4>& names, QStringView name)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i])) {
            return Value(i);
        }
    }
    return std::nullopt;
}

} // namespace

QString branchStatusName(BranchStatus status)
{
    return QString::fromLatin1(statusNames[size_t(status)]);
}

std::optional<BranchStatus> branchStatusFromName(QStringView name)
{
    return valueIn<BranchStatus>(statusNames, name);
}

QString sessionLimitName(SessionLimit limit)
{
    return QString::fromLatin1(limitNames[size_t(limit)]);
}

std::optional<SessionLimit> sessionLimitFromName(QStringView name)
{
    return valueIn<SessionLimit>(limitNames, name);
}

} // namespace cmbagent
