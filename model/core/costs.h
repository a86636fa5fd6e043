// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/id.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>
#include <vector>

namespace cmbagent {

/// Whether money was spent on a call, and how far the sum can be trusted. Kinds are never added up.
enum class CostKind : quint8 {
    Paid, ///< a provider answered, at the catalogue's price; models on this machine cost 0
    Recorded, ///< a recorded answer was given again: what it had cost; nothing is spent
    Imported, ///< as another program told it; see CostSum::bounds
};
inline constexpr int costKindCount = 3;
QString costKindName(CostKind kind); ///< "paid", "recorded", "imported"
std::optional<CostKind> costKindFromName(QStringView name);

/// What a call was for: it belongs to a run, or a person asked for it outside of runs.
enum class CallPurpose : quint8 {
    Run,
    Trial, ///< a conversation with one agent, to see how it answers
    Suggestion, ///< which steps of a workflow depend on which
    Test, ///< whether a model answers
};
inline constexpr int callPurposeCount = 4;
QString callPurposeName(CallPurpose purpose); ///< "run", "trial", "suggestion", "test"
std::optional<CallPurpose> callPurposeFromName(QStringView name);

/// By what costs are told apart. Sums by every one of them add up to the same total.
enum class CostDimension : quint8 {
    Agent,
    Model,
    Step, ///< of one workflow, in all runs that are asked for
    Attempt, ///< first, second, …: what retries cost
    Run,
    Branch, ///< a run with all its branches
    Project,
    Session,
    Day, ///< of the calendar, here
    Purpose, ///< runs, and what was asked outside of them
};
inline constexpr int costDimensionCount = 10;
QString costDimensionName(CostDimension dimension); ///< "agent", …
std::optional<CostDimension> costDimensionFromName(QStringView name);

/// What some calls cost together. Money in micro-dollars.
struct CostSum
{
    qint64 calls = 0; ///< of an imported run: rows of its reports
    qint64 failed = 0; ///< of them: nothing came of them
    qint64 unpriced = 0; ///< of them: nobody knows what they cost, and `micros` is without them
    qint64 uncounted = 0; ///< of them: nobody knows their tokens, and the counts are without them
    qint64 bounds = 0; ///< of them: they cost at most what they are counted with
    qint64 micros = 0;
    qint64 input = 0; ///< tokens; cached ones are part of it
    qint64 cached = 0;
    qint64 output = 0; ///< reasoning is part of it
    qint64 reasoning = 0;
    qint64 millis = 0; ///< waited for answers

    [[nodiscard]] qint64 tokens() const { return input + output; }
    CostSum& operator+=(const CostSum& other);
    bool operator==(const CostSum&) const = default;
};

/// A part of a total.
struct CostSlice
{
    QString key; ///< what it is asked for by: a name, an id, "provider/model", "2026-01-31", or an attempt's number;
                 ///< empty for a run: outside of runs
    QString label; ///< for people; empty where nobody told it apart
    QString detail; ///< of a step: its workflow; of a run: its hypothesis
    CostSum sum;
    bool operator==(const CostSlice&) const = default;
};

/// Which calls are meant; what is not set does not narrow.
struct CostFilter
{
    CostKind kind = CostKind::Paid;
    ProjectId project {};
    RunId run {};
    RunId line {}; ///< this run and all it is related to by branching
    std::optional<QString> agent {}; ///< as CostSlice::key, and so are the others
    std::optional<QString> model {};
    std::optional<QString> step {};
    std::optional<QString> workflow {}; ///< its name
    std::optional<QString> day {};
    std::optional<int> attempt {}; ///< 0: of none
    std::optional<QString> purpose {};
    bool isOutside = false; ///< only calls outside of runs
    Timestamp since {};

    /// These calls, but only those of one part.
    [[nodiscard]] CostFilter narrowed(CostDimension dimension, const CostSlice& slice) const;
    bool operator==(const CostFilter&) const = default;
};

/// One call as the ledger has it.
struct CostRow
{
    RunId run; ///< null: outside of runs
    QString runName;
    qint64 seq = 0; ///< of its event, in the journal of its run or else its session
    QString step; ///< id; empty: about the run
    QString stepTitle;
    int attempt = 0; ///< 0: of none
    QString agent;
    QString provider;
    QString model; ///< as it was asked for
    QString served; ///< as it answered; may name a version
    CostKind kind = CostKind::Paid;
    bool isBound = false; ///< it cost at most this
    std::optional<qint64> micros; ///< nothing: nobody knows
    std::optional<qint64> input; ///< tokens, all four or none
    qint64 cached = 0;
    qint64 output = 0;
    qint64 reasoning = 0;
    QString priceVersion; ///< the day its price is of
    qint64 millis = 0;
    QString error; ///< category; empty: it was answered
    Timestamp at;
    CallPurpose purpose = CallPurpose::Run;
    bool operator==(const CostRow&) const = default;
};

/// What was spent in one stretch of time.
struct CostPoint
{
    Timestamp at; ///< of the last call in it
    qint64 micros = 0;
    qint64 tokens = 0;
    qint64 calls = 0;
    bool operator==(const CostPoint&) const = default;
};

} // namespace cmbagent
