// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/costs.h"

#include "core/enumnames.h"

namespace cmbagent {

namespace {

constexpr std::array<const char*, costKindCount> costKindNames { "paid", "recorded", "imported" };
constexpr std::array<const char*, costDimensionCount> costDimensionNames { "agent", "model",  "step",    "attempt",
                                                                           "run",   "branch", "project", "session",
                                                                           "day",   "purpose" };
constexpr std::array<const char*, callPurposeCount> callPurposeNames { "run", "trial", "suggestion", "test" };

} // namespace

QString costKindName(CostKind kind)
{
    return nameIn(costKindNames, kind);
}

std::optional<CostKind> costKindFromName(QStringView name)
{
    return valueIn<CostKind>(costKindNames, name);
}

QString callPurposeName(CallPurpose purpose)
{
    return nameIn(callPurposeNames, purpose);
}

std::optional<CallPurpose> callPurposeFromName(QStringView name)
{
    return valueIn<CallPurpose>(callPurposeNames, name);
}

QString costDimensionName(CostDimension dimension)
{
    return nameIn(costDimensionNames, dimension);
}

std::optional<CostDimension> costDimensionFromName(QStringView name)
{
    return valueIn<CostDimension>(costDimensionNames, name);
}

CostSum& CostSum::operator+=(const CostSum& other)
{
    calls += other.calls;
    failed += other.failed;
    unpriced += other.unpriced;
    uncounted += other.uncounted;
    bounds += other.bounds;
    micros += other.micros;
    input += other.input;
    cached += other.cached;
    output += other.output;
    reasoning += other.reasoning;
    millis += other.millis;
    return *this;
}

CostFilter CostFilter::narrowed(CostDimension dimension, const CostSlice& slice) const
{
    CostFilter part = *this;
    switch (dimension) {
    case CostDimension::Agent:
        part.agent = slice.key;
        break;
    case CostDimension::Model:
        part.model = slice.key;
        break;
    case CostDimension::Step:
        part.step = slice.key;
        part.workflow = slice.detail;
        break;
    case CostDimension::Attempt:
        part.attempt = slice.key.toInt();
        break;
    case CostDimension::Run:
        part.run = RunId::fromString(slice.key).value_or(RunId {});
        part.isOutside = part.isOutside || part.run.isNull();
        break;
    case CostDimension::Branch:
        part.line = RunId::fromString(slice.key).value_or(RunId {});
        part.isOutside = part.isOutside || part.line.isNull();
        break;
    case CostDimension::Project:
        part.project = ProjectId::fromString(slice.key).value_or(ProjectId {});
        break;
    case CostDimension::Day:
        part.day = slice.key;
        break;
    case CostDimension::Purpose:
        part.purpose = slice.key;
        break;
    case CostDimension::Session: // every question is asked for one
        break;
    }
    return part;
}

} // namespace cmbagent
