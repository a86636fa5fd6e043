// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A program that behaves as badly as a user's script can; for the tests of the launcher.

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

void stay()
{
    for (;;) {
        pause();
    }
}

void say(const char* text)
{
    if (write(STDOUT_FILENO, text, std::strlen(text)) < 0) {
        std::exit(3);
    }
}

// Keeps the output pipe open, as a careless daemon does.
void leaveChild(bool ignoreTerm, bool newSession)
{
    if (fork() != 0) {
        return;
    }
    if (newSession) {
        setsid();
    }
    if (ignoreTerm) {
        signal(SIGTERM, SIG_IGN);
    }
    stay();
}

void doubleFork(bool ignoreTerm)
{
    const pid_t middle = fork();
    if (middle == 0) {
        setsid();
        leaveChild(ignoreTerm, true);
        _exit(0);
    }
    waitpid(middle, nullptr, 0);
}

// A binary tree of processes, each in a session of its own.
void tree(int depth)
{
    signal(SIGTERM, SIG_IGN);
    for (int children = 0; children < 2 && depth > 0;) {
        if (fork() == 0) {
            setsid();
            --depth;
            children = 0;
        } else {
            ++children;
        }
    }
    stay();
}

int eatMemory(long megabytes)
{
    std::vector<char*> pieces;
    for (long i = 0; i < megabytes; ++i) {
        char* piece = static_cast<char*>(std::malloc(1 << 20));
        if (!piece) {
            return 4;
        }
        std::memset(piece, 1, 1 << 20);
        pieces.push_back(piece);
        usleep(1000);
    }
    say("eaten\n");
    stay();
    return 0;
}

int flood(long long bytes)
{
    const std::string block(64 * 1024, 'x');
    while (bytes > 0) {
        const ssize_t written = write(STDOUT_FILENO, block.data(), size_t(std::min<long long>(bytes, 64 * 1024)));
        if (written < 0) {
            return 5;
        }
        bytes -= written;
    }
    return 0;
}

int readAll()
{
    char c = 0;
    int count = 0;
    while (read(STDIN_FILENO, &c, 1) == 1) {
        ++count;
    }
    std::printf("read %d\n", count);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const std::string mode = argc > 1 ? argv[1] : "";
    const std::string more = argc > 2 ? argv[2] : "";
    if (mode == "ignore-term") {
        signal(SIGTERM, SIG_IGN);
        leaveChild(true, false);
        say("ready\n");
        stay();
    } else if (mode == "setsid") {
        leaveChild(true, true);
        say("ready\n");
        stay();
    } else if (mode == "double-fork") {
        doubleFork(true);
        say("ready\n");
        stay();
    } else if (mode == "tree") {
        say("ready\n");
        tree(4);
    } else if (mode == "leave-behind") {
        doubleFork(false);
        leaveChild(false, false);
        return 0;
    } else if (mode == "leave-stubborn") {
        doubleFork(true);
        return 7;
    } else if (mode == "hide") { // a child without any environment
        if (fork() == 0) {
            char* arguments[] = { argv[0], const_cast<char*>("polite"), nullptr };
            char* nothing[] = { nullptr };
            execve(argv[0], arguments, nothing);
            _exit(1);
        }
        say("ready\n");
        stay();
    } else if (mode == "stop") {
        say("ready\n");
        raise(SIGSTOP);
    } else if (mode == "polite") {
        static const auto handler = [](int) { _exit(9); };
        signal(SIGTERM, handler);
        say("ready\n");
        stay();
    } else if (mode == "eat") {
        return eatMemory(std::stol(more));
    } else if (mode == "eat-shared") { // one large piece, seen by many processes
        std::vector<char> shared(64 << 20, 1);
        for (int i = 0; i < 4; ++i) {
            if (fork() == 0) {
                usleep(400'000);
                _exit(0);
            }
        }
        while (wait(nullptr) > 0) { }
        return 0;
    } else if (mode == "touch-memory") {
        const std::vector<char> piece(size_t(std::stol(more)) << 20, 1);
        return piece.back() - 1;
    } else if (mode == "flood") {
        return flood(std::stoll(more));
    } else if (mode == "read") {
        return readAll();
    } else if (mode == "abort") {
        std::abort();
    } else if (mode == "descriptors") { // which are open beside 0, 1 and 2
        for (int fd = 3; fd < 1024; ++fd) {
            if (fcntl(fd, F_GETFD) >= 0) {
                std::printf("open %d\n", fd);
            }
        }
    } else if (mode == "write-file") { // more than its limit allows
        signal(SIGXFSZ, SIG_DFL);
        const int fd = open("big", O_WRONLY | O_CREAT, 0600);
        const std::string block(1 << 20, 'y');
        for (int i = 0; i < 64; ++i) {
            if (write(fd, block.data(), block.size()) < 0) {
                return 6;
            }
        }
    }
    return 0;
}
