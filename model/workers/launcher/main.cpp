// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// cmbagent-step: runs one program for the application and makes sure that nothing of it is left afterwards, whatever
// happens to the application. See protocol.h for how to talk to it. It is linked statically and uses no C++ library,
// because it is started once for every step.

#include "options.h"
#include "supervisor.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace cmbagent::launcher;

int main(int argc, char** argv)
{
    if (fcntl(channelDescriptor, F_GETFD) < 0) {
        std::fprintf(stderr, "cmbagent-step: descriptor 3 is not open; it is started by CMBAgent Studio, not by hand\n");
        return 2;
    }
    // Descriptors 0 to 2 must be taken, so that no pipe of ours lands there. The program reads nothing.
    int nothing = -1;
    do {
        nothing = open("/dev/null", O_RDWR);
    } while (nothing >= 0 && nothing < channelDescriptor);
    if (nothing < 0 || dup2(nothing, STDIN_FILENO) < 0)
        return 2;

    Options options;
    if (const char* wrong = parseOptions(argc, argv, options)) {
        std::fprintf(stderr, "cmbagent-step: %s; it is started by CMBAgent Studio, not by hand\n", wrong);
        return 2;
    }
    static Supervisor supervisor(options);
    return supervisor.run();
}
