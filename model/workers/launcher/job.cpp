// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job.h"

#include "channel.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace cmbagent::launcher {

Job::~Job()
{
    std::free(m_text);
    std::free(static_cast<void*>(m_lists));
}

bool Job::receive(Channel& channel)
{
    static char packet[sizeof(JobHead) + maxPayload];
    std::size_t size = 0;
    do {
        if (!channel.receivePacket(packet, sizeof packet, size)) {
            return false;
        }
    } while (size == 1); // a command for a job that has already ended
    if (size < sizeof m_head) {
        return false;
    }
    std::memcpy(&m_head, packet, sizeof m_head);
    const std::size_t first = size - sizeof m_head;
    if (m_head.version != protocolVersion || m_head.textLength > maxJobText || first > m_head.textLength
        || m_head.argumentCount == 0 || m_head.argumentCount > maxJobText || m_head.variableCount > maxJobText
        || m_head.extraCount > maxJobText) {
        return false;
    }
    m_text = static_cast<char*>(std::malloc(m_head.textLength + std::size_t { 1 }));
    if (!m_text) {
        return false;
    }
    std::memcpy(m_text, packet + sizeof m_head, first);
    return receiveTexts(channel, first) && split();
}

bool Job::receiveTexts(Channel& channel, std::size_t received)
{
    while (received < m_head.textLength) {
        std::size_t size = 0;
        if (!channel.receivePacket(m_text + received, m_head.textLength - received, size)) {
            return false;
        }
        received += size;
    }
    m_text[m_head.textLength] = '\0';
    return true;
}

bool Job::split()
{
    const std::size_t arguments = m_head.argumentCount;
    const std::size_t variables = m_head.variableCount;
    const std::size_t count = 3 + arguments + variables + m_head.extraCount;
    if (std::count(m_text, m_text + m_head.textLength, '\0') != static_cast<std::ptrdiff_t>(count)) {
        return false;
    }
    m_lists = static_cast<char**>(std::calloc(count, sizeof(char*))); // three texts less, three ends of lists more
    if (!m_lists) {
        return false;
    }
    const char** const heads[] = { &m_directory, &m_stdoutFile, &m_stderrFile };
    char* at = m_text;
    for (std::size_t i = 0; i < count; ++i) {
        if (i < 3) {
            *heads[i] = *at ? at : nullptr;
        } else {
            const std::size_t place = i - 3;
            m_lists[place + (place < arguments ? 0 : place < arguments + variables ? 1 : 2)] = at;
        }
        at += std::strlen(at) + 1;
    }
    return true;
}

} // namespace cmbagent::launcher
