// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stands for the application: has the launcher run the program it was given and waits to be killed.

#include "launcherharness.h"

#include <cstdio>

int main(int argc, char** argv)
{
    QByteArrayList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments += argv[i];
    }
    cmbagent::test::RawLauncher launcher;
    const QByteArray token = "CMBAGENT_ATTEMPT=" + qgetenv("CMBAGENT_ATTEMPT");
    if (!launcher.start(arguments, { "PATH=/usr/bin:/bin", token }) || !launcher.readUntil("ready\n")) {
        return 1;
    }
    std::puts("ready");
    std::fflush(stdout);
    for (;;) {
        pause();
    }
}
