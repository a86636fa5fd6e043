// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace cmbagent {

/// One word of a Python script; comments, blanks and line ends are none.
struct PythonToken
{
    enum class Kind : quint8 { Name, Number, String, Sign };

    Kind kind = Kind::Sign;
    QString text; ///< of a string: what is between the quotes, with "*" for each {…} of an f-string
    int line = 1; ///< 1-based
    int indent = -1; ///< blanks before it when it is the first of its line, else -1
    bool isFormatted = false; ///< an f-string with something in braces

    [[nodiscard]] bool isName() const { return kind == Kind::Name; }
    [[nodiscard]] bool isString() const { return kind == Kind::String; }
    [[nodiscard]] bool is(const char* sign) const { return kind == Kind::Sign && text == QLatin1String(sign); }
    [[nodiscard]] bool isWord(const char* word) const { return kind == Kind::Name && text == QLatin1String(word); }
};

/// Splits a script into words. Never fails: a string that is not closed ends with the script, or with its line.
std::vector<PythonToken> pythonTokens(const QString& script);

} // namespace cmbagent
