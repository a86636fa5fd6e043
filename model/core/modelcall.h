// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/blob.h"

#include <QJsonObject>
#include <QString>

#include <initializer_list>
#include <optional>

namespace cmbagent {

class Fields;

/// What a call used. Cached tokens are part of the input, reasoning tokens are part of the output.
struct TokenUsage
{
    qint64 input = 0;
    qint64 cached = 0;
    qint64 output = 0;
    qint64 reasoning = 0;
    bool isKnown = false; ///< false: the provider did not say

    [[nodiscard]] QJsonValue toJson() const; ///< null when it is not known
    static TokenUsage fromJson(const QJsonValue& value);
    bool operator==(const TokenUsage&) const = default;
};
/// What a provider says, made safe: not below zero, parts not above their whole; unknown above a milliard.
TokenUsage soundUsage(qint64 input, qint64 cached, qint64 output, qint64 reasoning);
/// Counts of tokens together; -1, which nobody can use, when one of them is below zero or above a milliard.
qint64 tokenSum(std::initializer_list<qint64> counts);

/// One call of a language model, as it was made and paid for. A value.
struct ModelCall
{
    QString agent; ///< who asked
    QString role; ///< whose model it was ("engineer")
    QString provider; ///< "openai"; empty: not known
    QString model; ///< as it was asked for
    QString servedModel; ///< as the provider called what answered; empty: it did not say
    TokenUsage usage;
    std::optional<qint64> costMicros; ///< in micro-dollars; nothing: unknown, which is not 0
    QString priceVersion; ///< the day of the prices it was worked out with; empty: none
    qint64 millis = 0; ///< from question to answer
    QString error; ///< category of the error, see errorCodeName; empty: it was answered
    bool isRecorded = false; ///< a recording answered: nobody was asked, and nothing was paid now
    BlobHash request; ///< SHA-256 of what was asked
    QString agentVersion {}; ///< of who asked; empty: not known

    [[nodiscard]] QJsonObject toJson() const;
    static ModelCall fromJson(Fields& fields);
    bool operator==(const ModelCall&) const = default;
};

} // namespace cmbagent
