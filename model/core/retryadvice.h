// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace cmbagent {

/// One kind of error: how it is known, what it means, and what helps. From resources/retry/taxonomy.json.
struct ErrorCategory
{
    QString id; ///< stable name, such as "file_not_found"
    QString label; ///< for people
    QString explanation; ///< one sentence
    double factor = 0.5; ///< how often another attempt helps, beside its number
    QStringList suggestions;
    QStringList alternatives; ///< other ways to the same goal
    std::vector<QRegularExpression> patterns;
    std::vector<ErrorCode> codes;
    std::vector<QRegularExpression> waitPatterns; ///< waiting helps when one of them is found in the error
    bool alwaysWaits = false; ///< waiting helps whatever the error says

    /// False for "unknown" only.
    [[nodiscard]] bool isCommon() const { return !patterns.empty(); }
};

/// The kinds of errors. The first category that fits wins: by the message, then by the code, then by the details
/// (without the indented source lines of a traceback). A value that is only read; safe from every thread.
class ErrorTaxonomy
{
public:
    /// Fails when the data is not complete; the last category takes what fits no other.
    static Result<ErrorTaxonomy> fromJson(const QByteArray& json);
    /// The one the program ships; read once.
    static const ErrorTaxonomy& standard();

    [[nodiscard]] const ErrorCategory& classify(const Error& error) const;
    /// By id; "unknown" when there is none of that name.
    [[nodiscard]] const ErrorCategory& category(QStringView id) const;
    [[nodiscard]] const std::vector<ErrorCategory>& categories() const { return m_categories; }

private:
    std::vector<ErrorCategory> m_categories;
};

/// The words of an error by which it belongs to its category; empty when it was its code, or nothing.
QString matchedWords(const ErrorCategory& category, const Error& error);
/// Whether another attempt is better made after a pause (rate limits, timeouts, connections).
bool waitingHelps(const ErrorCategory& category, const Error& error);

/// How the next attempt is made.
enum class RetryStrategy : quint8 { Immediate, ExponentialBackoff, UserGuided };
QString retryStrategyName(RetryStrategy strategy); ///< "immediate", "exponential_backoff", "user_guided"

/// Chance that the next attempt (2 is the first repetition) helps, in 0..1 with two decimals.
double successProbability(int attempt, bool hasGuidance, const ErrorCategory& category);
/// Backoff begins with attempt 2 where waiting helps, with attempt 3 elsewhere; guidance needs no waiting.
RetryStrategy retryStrategy(int attempt, bool hasGuidance, bool waits);
/// Pause before `attempt` in milliseconds: min(2^attempt, 60) seconds times 0.5 to 1, by `jitter` in [0, 1).
qint64 backoffMillis(int attempt, double jitter);
/// What a service asked for ("Retry-After: 12", "try again in 20 s") in milliseconds, at most an hour; 0: nothing.
qint64 retryAfterMillis(const QString& text);

/// Lines of what a person wrote, without bullets and numbers in front.
QStringList guidanceLines(const QString& text);
/// Paths of files named in an error, each once, in the order of appearance.
QStringList filePathsIn(const QString& text);

/// All that is said about one more attempt after an error.
struct RetryAdvice
{
    QString category; ///< id
    QString label;
    QString explanation;
    QString pattern; ///< words of the error that gave it away
    bool isCommon = false;
    RetryStrategy strategy = RetryStrategy::Immediate;
    qint64 delayMillis = 0; ///< a service's own Retry-After is never undercut
    double probability = 0;
    QStringList suggestions;
    QStringList alternatives;
    QStringList paths; ///< files the error names

    /// As in events and --json; `mostSuggestions` < 0: all.
    [[nodiscard]] QJsonObject toJson(int mostSuggestions = -1) const;
    bool operator==(const RetryAdvice&) const = default;
};

/// Advice for the attempt after `failures` failed ones. `jitter` in [0, 1) comes from the caller, so that this is pure.
RetryAdvice adviseRetry(const ErrorTaxonomy& taxonomy, const Error& error, int failures, bool hasGuidance,
                        double jitter);

} // namespace cmbagent
