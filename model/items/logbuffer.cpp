// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/logbuffer.h"

#include <algorithm>
#include <array>
#include <optional>

namespace cmbagent {

namespace {

constexpr qsizetype levelSearch = 100; ///< characters in which a level is looked for

/// The level a word stands for: names of levels as loggers write them, and names of Python's errors and warnings.
std::optional<LogLevel> levelOfWord(QStringView word)
{
    struct Name
    {
        QLatin1String text;
        LogLevel level;
    };
    static constexpr std::array<Name, 8> names { { { QLatin1String("error"), LogLevel::Error },
                                                   { QLatin1String("critical"), LogLevel::Error },
                                                   { QLatin1String("fatal"), LogLevel::Error },
                                                   { QLatin1String("traceback"), LogLevel::Error },
                                                   { QLatin1String("warning"), LogLevel::Warning },
                                                   { QLatin1String("warn"), LogLevel::Warning },
                                                   { QLatin1String("info"), LogLevel::Info },
                                                   { QLatin1String("debug"), LogLevel::Debug } } };
    for (const Name& name : names) {
        if (word.compare(name.text, Qt::CaseInsensitive) == 0) {
            return name.level;
        }
    }
    if (word.endsWith(QLatin1String("Error")) || word.endsWith(QLatin1String("Exception"))) {
        return LogLevel::Error;
    }
    return word.endsWith(QLatin1String("Warning")) ? std::optional(LogLevel::Warning) : std::nullopt;
}

/// Whether a word at this place is the name of a level and not part of a sentence: it opens the line, stands in
/// brackets, or a colon or bracket follows; or it is all in capitals.
bool isMarker(QStringView text, qsizetype begin, qsizetype end)
{
    const QStringView word = text.mid(begin, end - begin);
    const bool isCapital = std::all_of(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
    const QChar next = end < text.size() ? text[end] : QChar();
    const bool isClosed = next == QLatin1Char(':') || next == QLatin1Char(']');
    const bool opensTraceback = begin == 0 && word.startsWith(QLatin1String("Traceback"));
    return isCapital || isClosed || opensTraceback;
}

} // namespace

LogLevel levelOf(QStringView text, bool isError)
{
    const QStringView head = text.left(levelSearch);
    qsizetype begin = 0;
    while (begin < head.size()) {
        qsizetype end = begin;
        while (end < head.size() && head[end].isLetter()) {
            ++end;
        }
        if (end - begin >= 4) {
            const std::optional<LogLevel> level = levelOfWord(head.mid(begin, end - begin));
            if (level && isMarker(head, begin, end)) {
                return *level;
            }
        }
        begin = end + 1;
    }
    return isError ? LogLevel::Warning : LogLevel::Info;
}

LogLine LogBuffer::at(int row) const
{
    const Block& block = m_blocks[size_t(row / blockLines)];
    const Place& where = block.places[size_t(row % blockLines)];
    return { where.step, where.isError, QString::fromUtf8(block.bytes.constData() + where.offset, where.length),
             where.level };
}

void LogBuffer::append(const LogLine& line)
{
    if (m_blocks.empty() || m_blocks.back().places.size() == blockLines) {
        m_blocks.emplace_back();
        m_blocks.back().places.reserve(blockLines);
    }
    Block& block = m_blocks.back();
    const QByteArray text = line.text.toUtf8();
    block.places.push_back({ quint32(block.bytes.size()), quint32(text.size()), line.step, line.isError, line.level });
    block.bytes += text;
    ++m_size;
}

void LogBuffer::dropOldest()
{
    m_size -= oldestCount();
    m_blocks.pop_front();
}

void LogBuffer::clear()
{
    m_blocks.clear();
    m_size = 0;
}

} // namespace cmbagent
