// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox.h"

#include "landlock.h"
#include "readables.h"

#include <cerrno>
#include <fcntl.h>
#include <initializer_list>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace cmbagent::launcher {

namespace {

constexpr std::size_t mostPlaces = 64; // of a kind

// Beside its own folders a program may write what belongs to nobody, the shared memory that Python's multiprocessing
// and MPI live in, and graphics cards. None of them needs to be there.
constexpr const char* commonDevices[] = {
    "/dev/null",    "/dev/zero",    "/dev/full",      "/dev/random",     "/dev/urandom",
    "/dev/shm",     "/dev/dri",     "/dev/kfd",       "/dev/nvidia0",    "/dev/nvidia1",
    "/dev/nvidia2", "/dev/nvidia3", "/dev/nvidiactl", "/dev/nvidia-uvm", "/dev/nvidia-uvm-tools",
};

#if defined(__x86_64__)
constexpr std::uint32_t nativeCalls = AUDIT_ARCH_X86_64;
constexpr std::uint32_t firstForeign = 0x40000000; // calls of the x32 kind
#elif defined(__aarch64__)
constexpr std::uint32_t nativeCalls = AUDIT_ARCH_AARCH64;
constexpr std::uint32_t firstForeign = ~0U;
#else
constexpr std::uint32_t nativeCalls = 0; // not known: then there is no filter
constexpr std::uint32_t firstForeign = ~0U;
#endif

Readables readables;
bool offline = false;

// Opened once: they stay what they are.
bool allowDevices(int ruleset, std::uint64_t rights)
{
    static int devices[sizeof commonDevices / sizeof *commonDevices];
    static bool isFolder[sizeof commonDevices / sizeof *commonDevices];
    static std::size_t count = 0;
    static bool looked = false;
    if (!looked) {
        looked = true;
        for (const char* path : commonDevices) {
            struct stat info
            { };
            devices[count] = open(path, O_PATH | O_CLOEXEC);
            if (devices[count] >= 0 && fstat(devices[count], &info) == 0) {
                isFolder[count++] = S_ISDIR(info.st_mode);
            }
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (!landlock::allow(ruleset, devices[i], isFolder[i], rights)) {
            return false;
        }
    }
    return true;
}

// Jumps count from the next line. Programs of another kind of processor find no system at all: their calls have other
// numbers. io_uring would open sockets past us; programs know that it may be missing.
bool giveUpNetwork()
{
    static sock_filter lines[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, nativeCalls, 0, 7),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, firstForeign, 5, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_io_uring_setup, 4, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 2),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 0, 2),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
    };
    static const sock_fprog filter { sizeof lines / sizeof *lines, lines };
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

} // namespace

Sandbox::Sandbox(const Job& job)
{
    static const int version = landlock::version();
    const std::uint32_t wanted = job.limits().sandbox;
    errno = 0;
    if (!prepareNetwork((wanted & sandboxNetwork) == 0)
        || ((wanted & sandboxFiles) != 0 && !(prepareReading(job, version) && prepareWriting(job, version)))) {
        m_error = errno ? errno : ENOMEM;
    }
}

Sandbox::~Sandbox()
{
    if (m_writing >= 0) {
        close(m_writing);
    }
}

bool Sandbox::isOffline()
{
    return offline;
}

bool Sandbox::prepareNetwork(bool isWanted)
{
    if (isWanted && offline) {
        errno = EPERM; // the application has to take another launcher
        return false;
    }
    if (!isWanted && nativeCalls != 0 && !offline) {
        offline = giveUpNetwork();
        return offline;
    }
    return true;
}

bool Sandbox::prepareReading(const Job& job, int version)
{
    const char* hidden[mostPlaces + 1] = {};
    const char* shown[mostPlaces + 1] = {};
    std::size_t hiddenCount = 0;
    std::size_t shownCount = 0;
    for (char** text = job.extras(); *text; ++text) {
        if (hiddenCount == mostPlaces || shownCount == mostPlaces) {
            errno = E2BIG;
            return false;
        }
        if (**text == extra::hidden) {
            hidden[hiddenCount++] = *text + 1;
        } else if (**text == extra::readable || **text == extra::writable) {
            shown[shownCount++] = *text + 1;
        }
    }
    m_reading = readables.ruleset(version, hidden, shown);
    return m_reading >= 0;
}

bool Sandbox::prepareWriting(const Job& job, int version)
{
    const std::uint64_t handled = landlock::allRights(version) & ~landlock::reading;
    const std::uint64_t rights = handled & ~(landlock::makeCharacterDevice | landlock::makeBlockDevice);
    m_writing = landlock::makeRuleset(version, handled);
    if (m_writing < 0) {
        return false;
    }
    for (char** text = job.extras(); *text; ++text) {
        const bool isWritable = **text == extra::own || **text == extra::writable;
        if (isWritable && !landlock::allowPath(m_writing, *text + 1, rights)) {
            return false;
        }
    }
    return allowDevices(m_writing, rights);
}

// Putting on a ruleset copies those that are on already, so the large one comes last.
bool Sandbox::enter() const
{
    for (const int ruleset : { m_writing, m_reading }) {
        if (ruleset >= 0 && !landlock::confine(ruleset)) {
            return false;
        }
    }
    return true;
}

} // namespace cmbagent::launcher
