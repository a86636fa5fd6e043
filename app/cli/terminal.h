// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace cmbagent {

/// Standard output and error as a person or a program reads them. A value without state beyond what it found out at
/// start.
class Terminal
{
public:
    explicit Terminal(bool json);

    /// Output is a terminal: colours and lines that are drawn again.
    [[nodiscard]] bool isInteractive() const { return m_isInteractive; }
    /// Somebody can be asked.
    [[nodiscard]] bool canAsk() const { return m_canAsk; }
    [[nodiscard]] bool isJson() const { return m_json; }
    [[nodiscard]] int columns() const;

    /// A line for people; nothing in JSON mode. Control characters that came with names or answers are shown.
    void line(const QString& text = {}) const;
    /// The same without an end, flushed.
    void part(const QString& text) const;
    /// What may go into a file or another program, byte for byte there; nothing in JSON mode.
    void exact(const QByteArray& text) const;
    /// Begins the line anew, and takes away the lines above; where isInteractive().
    void clearLine() const;
    void clearLinesAbove(int count) const;
    /// One JSON object a line; nothing without --json.
    void json(const QJsonObject& object, QJsonDocument::JsonFormat format = QJsonDocument::Compact) const;
    /// A line for people beside what is asked for; on standard error.
    void aside(const QString& text) const;
    /// On standard error, and as JSON on standard output with --json.
    void error(const Error& error) const;
    /// Why a part of standard output could not be written; 0 when all was, or nobody reads it any more.
    static int lostOutput();
    /// The database is locked, and the command waits; on standard error. From every thread.
    void lockAwaited() const;

    enum class Colour : quint8 { Plain, Green, Red, Yellow, Blue, Violet, Grey, Bold };
    [[nodiscard]] QString coloured(const QString& text, Colour colour) const;

private:
    bool m_json;
    bool m_isInteractive;
    bool m_canAsk;
};

/// Words of the command line.
QString stepWord(const StepStatus& status);
QString runWord(RunState state, bool isInterrupted, bool isWaiting);
QString stepMark(StepState state);
Terminal::Colour stepColour(StepState state);
/// "1.2 s", "2 min 05 s".
QString durationText(qint64 micros);
/// The time part of the id: as much as tells runs apart, and as a person can type.
QString shortId(const RunId& run);
/// "2026-01-31 12:00:00", here; and with its zone for programs, null when it is not set.
QString timeText(Timestamp time);
QJsonValue isoTime(Timestamp time);
/// "12 B", "3.4 MB".
QString sizeText(qint64 bytes);

} // namespace cmbagent
