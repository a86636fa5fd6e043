// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records.h"

#include "core/enumnames.h"

namespace cmbagent {

namespace {

constexpr std::array<const char*, 4> statusNames { "active", "completed", "merged", "abandoned" };
constexpr std::array<const char*, 4> limitNames { "disk_mb", "concurrent_runs", "cost_usd", "memory_mb" };

} // namespace

QString branchStatusName(BranchStatus status)
{
    return nameIn(statusNames, status);
}

std::optional<BranchStatus> branchStatusFromName(QStringView name)
{
    return valueIn<BranchStatus>(statusNames, name);
}

QString sessionLimitName(SessionLimit limit)
{
    return nameIn(limitNames, limit);
}

std::optional<SessionLimit> sessionLimitFromName(QStringView name)
{
    return valueIn<SessionLimit>(limitNames, name);
}

} // namespace cmbagent
