// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/pythontokens.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace cmbagent {

/// Tokens [from, to).
struct PythonSpan
{
    size_t from;
    size_t to;
    [[nodiscard]] size_t size() const { return to - from; }
};

/// One argument of a call, or one parameter with its default.
struct PythonArgument
{
    QString keyword; ///< empty: by place
    PythonSpan value;
};

/// A function of the script: the parameters it has, and where its body is.
struct PythonFunction
{
    QString name;
    QStringList parameters;
    std::vector<PythonSpan> defaults; ///< of each parameter; empty: it has none
    PythonSpan body;
};

/// The structure of a Python script, as far as finding file names needs it.
class PythonScript
{
public:
    explicit PythonScript(const QString& script);

    [[nodiscard]] const std::vector<PythonToken>& tokens() const { return m_tokens; }
    [[nodiscard]] const std::vector<PythonFunction>& functions() const { return m_functions; }
    [[nodiscard]] bool isAt(size_t index, const char* sign) const
    {
        return index < m_tokens.size() && m_tokens[index].is(sign);
    }
    /// The sign that closes the one at `open`, or the end.
    [[nodiscard]] size_t closing(size_t open) const;
    /// What stands between two brackets, split at the commas.
    [[nodiscard]] std::vector<PythonArgument> argumentsOf(PythonSpan inside) const;
    /// The text an expression stands for, as far as it is plain; a pattern for an f-string with holes.
    [[nodiscard]] std::optional<QString> textOf(PythonSpan span) const;

private:
    void findConstants();
    void findFunctions();
    void addParameter(PythonFunction& function, const PythonArgument& argument) const;
    [[nodiscard]] std::optional<QString> joinedText(PythonSpan span) const;

    const std::vector<PythonToken> m_tokens;
    QHash<QString, QString> m_constants;
    std::vector<PythonFunction> m_functions;
};

} // namespace cmbagent
