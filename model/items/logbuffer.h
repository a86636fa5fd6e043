// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <deque>
#include <vector>

namespace cmbagent {

/// How serious a line sounds.
enum class LogLevel : quint8 { Debug, Info, Warning, Error };

/// One line a step wrote.
struct LogLine
{
    int step = -1;
    bool isError = false; ///< written to stderr
    QString text;
    LogLevel level = LogLevel::Info;
};

/// The level a line names near its start ("WARNING:root:…", "[error]", "ValueError: …"); otherwise a warning for what
/// went to stderr and plain information for the rest.
LogLevel levelOf(QStringView text, bool isError);

/// Console lines in blocks of bytes: small in memory, and the oldest go a block at a time. A plain value.
class LogBuffer
{
public:
    static constexpr int blockLines = 4096;

    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] LogLine at(int row) const;
    [[nodiscard]] int stepAt(int row) const { return place(row).step; }
    [[nodiscard]] bool isErrorAt(int row) const { return place(row).isError; }
    [[nodiscard]] LogLevel levelAt(int row) const { return place(row).level; }
    void append(const LogLine& line);
    /// Lines in the oldest block: what `dropOldest` removes.
    [[nodiscard]] int oldestCount() const { return m_blocks.empty() ? 0 : int(m_blocks.front().places.size()); }
    void dropOldest();
    void clear();

private:
    struct Place
    {
        quint32 offset;
        quint32 length;
        qint32 step;
        bool isError;
        LogLevel level;
    };
    struct Block
    {
        QByteArray bytes;
        std::vector<Place> places;
    };

    [[nodiscard]] const Place& place(int row) const
    {
        return m_blocks[size_t(row / blockLines)].places[size_t(row % blockLines)];
    }

    std::deque<Block> m_blocks; // all but the last are full
    int m_size = 0;
};

} // namespace cmbagent
