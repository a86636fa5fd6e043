// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace cmbagent {

namespace {

std::atomic<int> lostBecause = 0; // an error number

/// The whole of it, also where others made the descriptor one that does not wait.
void write(int file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t count = ::write(file, bytes.data(), size_t(bytes.size()));
        if (count >= 0) {
            bytes = bytes.sliced(count);
        } else if (errno == EAGAIN) {
            pollfd waiting { file, POLLOUT, 0 };
            poll(&waiting, 1, -1);
        } else if (errno != EINTR) {
            if (file == STDOUT_FILENO && errno != EPIPE) { // a reader that has gone, such as head, wants no more
                lostBecause = errno;
            }
            return;
        }
    }
}

constexpr std::array<const char*, 8> colourCodes { "0", "32", "31", "33", "34", "35", "90", "1" }; // by Colour

/// How long the colour code is that begins here; 0 when none of ours does: others could hide text.
qsizetype colourLength(QStringView text)
{
    const qsizetype end = text.left(5).indexOf(u'm');
    const bool isOurs = end > 2 && text.startsWith(QLatin1String("\033["))
        && std::any_of(colourCodes.begin(), colourCodes.end(),
                       [code = text.sliced(2, end - 2)](const char* ours) { return code == QLatin1String(ours); });
    return isOurs ? end + 1 : 0;
}

/// What would steer a terminal is shown instead. Names, answers of models and what scripts said come from anywhere.
QByteArray shown(const QString& text, bool hasColours)
{
    QString safe;
    safe.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const ushort code = text[i].unicode();
        const qsizetype colour = hasColours && code == 0x1b ? colourLength(QStringView(text).mid(i)) : 0;
        const bool turnsText = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
        if (colour > 0) {
            safe += QStringView(text).mid(i, colour);
            i += colour - 1;
        } else if (code < 0x20 && code != '\n' && code != '\t') {
            safe += QChar(ushort(0x2400 + code)); // the picture of the control character
        } else if ((code >= 0x7f && code <= 0x9f) || turnsText) {
            safe += code == 0x7f ? QChar(ushort(0x2421)) : QChar(QChar::ReplacementCharacter);
        } else {
            safe += text[i];
        }
    }
    return safe.toUtf8();
}

} // namespace

Terminal::Terminal(bool json)
    : m_json(json), m_isInteractive(!json && isatty(STDOUT_FILENO) && !qEnvironmentVariableIsEmpty("TERM")
                                    && qEnvironmentVariable("TERM") != QLatin1String("dumb")),
      m_canAsk(!json && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO))
{ }

int Terminal::columns() const
{
    winsize size {};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 100;
}

int Terminal::lostOutput()
{
    return lostBecause;
}

void Terminal::line(const QString& text) const
{
    if (!m_json) {
        write(STDOUT_FILENO, shown(text, m_isInteractive) + '\n');
    }
}

void Terminal::part(const QString& text) const
{
    if (!m_json) {
        write(STDOUT_FILENO, shown(text, m_isInteractive));
    }
}

void Terminal::exact(const QByteArray& text) const
{
    if (!m_json) {
        write(STDOUT_FILENO, m_isInteractive ? shown(QString::fromUtf8(text), false) : text);
    }
}

void Terminal::clearLine() const
{
    write(STDOUT_FILENO, "\r\033[K");
}

void Terminal::clearLinesAbove(int count) const
{
    write(STDOUT_FILENO, "\033[" + QByteArray::number(count) + "A\033[J");
}

void Terminal::json(const QJsonObject& object, QJsonDocument::JsonFormat format) const
{
    if (m_json) {
        const QByteArray text = QJsonDocument(object).toJson(format);
        write(STDOUT_FILENO, text.endsWith('\n') ? text : text + '\n');
    }
}

void Terminal::aside(const QString& text) const
{
    write(STDERR_FILENO, shown(text, m_isInteractive) + '\n');
}

void Terminal::error(const Error& error) const
{
    json({ { "event_type", "error" }, { "error", errorToJson(error) } });
    write(STDERR_FILENO, shown(error.toText(), false) + '\n');
    if (!error.detail.isEmpty() && !m_json) {
        const QString detail = error.detail.trimmed().replace(QLatin1Char('\n'), QStringLiteral("\n    "));
        write(STDERR_FILENO, "    " + shown(detail, false) + '\n');
    }
}

void Terminal::lockAwaited() const
{
    write(STDERR_FILENO, "The database is in use by another program; waiting … (Ctrl+C gives up)\n");
}

QString Terminal::coloured(const QString& text, Colour colour) const
{
    if (!m_isInteractive || colour == Colour::Plain || qEnvironmentVariableIsSet("NO_COLOR")) {
        return text;
    }
    return QStringLiteral("\033[%1m%2\033[0m").arg(QLatin1String(colourCodes[size_t(colour)]), text);
}

QString stepMark(StepState state)
{
    static constexpr std::array<const char*, stepStateCount> marks { "○", "●", "?", "‖", "✓", "✗", "–", "⊘" };
    return QString::fromUtf8(marks[size_t(state)]);
}

Terminal::Colour stepColour(StepState state)
{
    using C = Terminal::Colour;
    static constexpr std::array<C, stepStateCount> colours { C::Grey,  C::Blue, C::Violet, C::Yellow,
                                                             C::Green, C::Red,  C::Grey,   C::Grey };
    return colours[size_t(state)];
}

QString stepWord(const StepStatus& status)
{
    static constexpr std::array<const char*, stepStateCount> words { "pending", "running",  "waiting for you",
                                                                     "paused",  "done",     "failed",
                                                                     "skipped", "cancelled" };
    if (status.isRetrying() && status.nextIsCheck) {
        return QStringLiteral("checking whether it happened");
    }
    if (status.isRedoing()) {
        return QStringLiteral("to be done again");
    }
    return status.isRetrying() ? QStringLiteral("trying again") : QString::fromUtf8(words[size_t(status.state)]);
}

QString runWord(RunState state, bool isInterrupted, bool isWaiting)
{
    if (isWaiting) {
        return QStringLiteral("waiting for you");
    }
    if (isInterrupted) {
        return QStringLiteral("interrupted");
    }
    static constexpr std::array<const char*, runStateCount> words { "draft",     "planning", "running",  "paused",
                                                                    "completed", "failed",   "cancelled" };
    return QString::fromUtf8(words[size_t(state)]);
}

QString durationText(qint64 micros)
{
    const double seconds = double(micros) / 1e6;
    if (seconds < 10) {
        return QStringLiteral("%1 s").arg(seconds, 0, 'f', 2);
    }
    if (seconds < 60) {
        return QStringLiteral("%1 s").arg(seconds, 0, 'f', 1);
    }
    const auto whole = qint64(seconds);
    if (whole < 3600) {
        return QStringLiteral("%1 min %2 s").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
    }
    return QStringLiteral("%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60, 2, 10, QLatin1Char('0'));
}

QString shortId(const RunId& run)
{
    return run.toString().left(18);
}

QString timeText(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.micros / 1000).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QJsonValue isoTime(Timestamp time)
{
    return time.isSet()
        ? QJsonValue(QDateTime::fromMSecsSinceEpoch(time.micros / 1000, Qt::UTC).toString(Qt::ISODateWithMs))
        : QJsonValue();
}

QString sizeText(qint64 bytes)
{
    constexpr std::array<const char*, 4> units { "B", "kB", "MB", "GB" };
    auto size = double(bytes);
    size_t unit = 0;
    while (size >= 1000 && unit + 1 < units.size()) {
        size /= 1000;
        ++unit;
    }
    return QStringLiteral("%1 %2").arg(size, 0, 'f', unit == 0 || size >= 100 ? 0 : 1).arg(QLatin1String(units[unit]));
}

} // namespace cmbagent
