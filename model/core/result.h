// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

namespace cmbagent {

/// What kind of thing went wrong; the skin chooses words, icons and exit codes by it.
enum class ErrorCode {
    BadInput, ///< a file or value a person gave is wrong
    NotFound, ///< it is not there, or not in this session
    Refused, ///< it is there, but may not be used like this
    IllegalMove, ///< a state machine does not allow it
    Conflict, ///< somebody else was first (lock, stale answer)
    Io, ///< the operating system failed us
    DiskFull, ///< no space left
    ReadOnly, ///< the place may not be written
    Locked, ///< another process holds it
    Corrupt, ///< it was ours and is damaged
    Foreign, ///< it is a file of another program
    Newer, ///< it was written by a newer version of ours
    Missing, ///< an interpreter, module or program is not installed
    Timeout, ///< it took longer than allowed
    Limit, ///< memory, output or another limit was reached
    Unsupported, ///< known, but not part of this version
    Script, ///< the program a step ran ended with a failure of its own
    Moving, ///< the run is taken up or let go of just now; who asks again soon is answered
    Internal, ///< our own mistake
};

/// Stable lower-case name of a code, as in JSON output.
QString errorCodeName(ErrorCode code);
ErrorCode errorCodeFromName(QStringView name);

/// Where in a text file something stands; line and column are 1-based, 0 means unknown.
struct SourcePlace
{
    QString file;
    int line = 0;
    int column = 0;
    bool operator==(const SourcePlace&) const = default;
};

/// One failure: what happened, where, and how to mend it, in plain sentences.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString what; ///< one sentence
    QString mend; ///< what to do about it; may be empty
    QString detail; ///< folds away: traceback, system message
    SourcePlace place;
    QString step; ///< id of the step it is about, when it is about one

    /// "file:line:column: step 'x': what. mend" on one line, detail left out.
    QString toText() const;
    bool operator==(const Error&) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

/// Shorthand for returning a failure from a function that returns a Result.
inline tl::unexpected<Error> fail(ErrorCode code, QString what, QString mend = {}, QString detail = {})
{
    return tl::unexpected<Error>(Error { code, std::move(what), std::move(mend), std::move(detail), {}, {} });
}
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace cmbagent

Q_DECLARE_METATYPE(cmbagent::Error)
