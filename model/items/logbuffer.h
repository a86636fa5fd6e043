// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <deque>
#include <vector>

namespace cmbagent {

/// One line a step wrote.
struct LogLine
{
    int step = -1;
    bool isError = false;
    QString text;
};

/// Console lines in blocks of bytes: small in memory, and the oldest go a block at a time. A plain value.
class LogBuffer
{
public:
    static constexpr int blockLines = 4096;

    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] LogLine at(int row) const;
    [[nodiscard]] int stepAt(int row) const { return place(row).step; }
    [[nodiscard]] bool isErrorAt(int row) const { return place(row).isError; }
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
