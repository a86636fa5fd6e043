// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/logbuffer.h"

namespace cmbagent {

LogLine LogBuffer::at(int row) const
{
    const Block& block = m_blocks[size_t(row / blockLines)];
    const Place& where = block.places[size_t(row % blockLines)];
    return { where.step, where.isError, QString::fromUtf8(block.bytes.constData() + where.offset, where.length) };
}

void LogBuffer::append(const LogLine& line)
{
    if (m_blocks.empty() || m_blocks.back().places.size() == blockLines) {
        m_blocks.emplace_back();
        m_blocks.back().places.reserve(blockLines);
    }
    Block& block = m_blocks.back();
    const QByteArray text = line.text.toUtf8();
    block.places.push_back({ quint32(block.bytes.size()), quint32(text.size()), line.step, line.isError });
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
