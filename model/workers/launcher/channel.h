// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol.h"

#include <cstddef>
#include <cstdint>
#include <sys/types.h>

namespace cmbagent::launcher {

// The launcher's end of the socket to the application.
class Channel
{
public:
    explicit Channel(int descriptor) : m_descriptor(descriptor) { }

    bool isOpen() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; } // -1 once the application is gone

    void sendStarted(pid_t pid);
    // Dropped when the application does not keep up; it sees that from the next offset.
    void sendOutput(FrameKind kind, const char* data, std::size_t size, std::uint64_t offset);
    void sendUsage(const UsageFrame& frame); // dropped likewise
    // Waits until the application has room for it or is gone.
    void sendFinal(const FinalFrame& frame);

    // 0: nothing, a command letter, or -1 when the application is gone. Does not wait.
    int receiveCommand();
    // Waits for a packet; false when the application is gone.
    bool receivePacket(char* data, std::size_t capacity, std::size_t& size);

private:
    bool send(const void* head, std::size_t headSize, const void* data, std::size_t size, bool wait);

    int m_descriptor;
};

} // namespace cmbagent::launcher
