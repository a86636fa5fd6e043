// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "warmpython.h"

#include "warmserver.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <initializer_list>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cmbagent::launcher {

namespace {

constexpr int channelInServer = 3;
constexpr int codeInServer = 4;
constexpr int firstFree = 10;
constexpr int patienceMs = 10'000; // for a fork
constexpr std::size_t largestRequest = 96 * 1024;
constexpr std::size_t largestAnswer = 256;
constexpr char bootstrap[] = "exec(compile(open(4,'rb').read(),'cmbagent-warm','exec'),{'__builtins__':__builtins__})";

// Room for what tells whose a process is; each forked one writes its own there.
constexpr char room[] = "................................................................................"
                        "................................................................................";

const char* extraOf(const Job& job, char kind)
{
    for (char** text = job.extras(); *text; ++text) {
        if (**text == kind) {
            return *text + 1;
        }
    }
    return nullptr;
}

bool startsWith(const char* text, const char* start)
{
    return std::strncmp(text, start, std::strlen(start)) == 0;
}

// Belongs to one job, or must not be there while modules are imported.
bool isOfJob(const char* variable)
{
    return startsWith(variable, "CMBAGENT_") || startsWith(variable, "PYTHONPATH=") || startsWith(variable, "PWD=");
}

std::size_t lengthOf(char** list)
{
    std::size_t count = 0;
    while (list[count]) {
        ++count;
    }
    return count;
}

[[noreturn]] void becomeServer(char** arguments, char** environment, int channel, int code, int chatter)
{
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    const int high[] = { fcntl(channel, F_DUPFD_CLOEXEC, firstFree), fcntl(code, F_DUPFD_CLOEXEC, firstFree),
                         fcntl(chatter, F_DUPFD_CLOEXEC, firstFree) };
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && setsid() > 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        && dup2(high[0], channelInServer) >= 0 && dup2(high[1], codeInServer) >= 0 && dup2(high[2], STDOUT_FILENO) >= 0
        && dup2(high[2], STDERR_FILENO) >= 0 && chdir("/") == 0) {
        execve(arguments[0], arguments, environment);
    }
    _exit(127);
}

// [python, -c, bootstrap, modules...]
char** serverArguments(const Job& job)
{
    char** list = static_cast<char**>(std::calloc(lengthOf(job.extras()) + 4, sizeof(char*)));
    if (list) {
        std::size_t count = 0;
        list[count++] = job.program()[0];
        list[count++] = const_cast<char*>("-c");
        list[count++] = const_cast<char*>(bootstrap);
        for (char** text = job.extras(); *text; ++text) {
            if (**text == extra::warmModule) {
                list[count++] = *text + 1;
            }
        }
    }
    return list;
}

char** serverEnvironment(const Job& job)
{
    static char attempt[sizeof "CMBAGENT_ATTEMPT=" + sizeof room];
    static char data[sizeof "CMBAGENT_DATA_ID=" + sizeof room];
    std::snprintf(attempt, sizeof attempt, "CMBAGENT_ATTEMPT=%s", room);
    std::snprintf(data, sizeof data, "CMBAGENT_DATA_ID=%s", room);
    char** list = static_cast<char**>(std::calloc(lengthOf(job.environment()) + 3, sizeof(char*)));
    if (list) {
        std::size_t count = 0;
        list[count++] = attempt;
        list[count++] = data;
        for (char** variable = job.environment(); *variable; ++variable) {
            if (!isOfJob(*variable)) {
                list[count++] = *variable;
            }
        }
    }
    return list;
}

// Limits, folder, number of arguments, arguments, variables; each ends with a null byte. 0: too long.
std::size_t writeRequest(char* text, const Job& job)
{
    std::size_t size = 0;
    const auto add = [&](const char* part) {
        const std::size_t length = std::strlen(part) + 1;
        if (size + length <= largestRequest) {
            std::memcpy(text + size, part, length);
        }
        size += length;
    };
    char number[32];
    const auto addNumber = [&](std::int64_t value) {
        std::snprintf(number, sizeof number, "%lld", static_cast<long long>(value));
        add(number);
    };
    addNumber(addressSpaceFor(job.limits().memoryBytes));
    addNumber(job.limits().fileBytes);
    add(job.directory() ? job.directory() : "");
    addNumber(job.limits().argumentCount);
    for (char** argument = job.program(); *argument; ++argument) {
        add(*argument);
    }
    for (char** variable = job.environment(); *variable; ++variable) {
        add(*variable);
    }
    return size <= largestRequest ? size : 0;
}

bool sendWithDescriptors(int channel, char* data, std::size_t size, const int* descriptors, std::size_t count)
{
    alignas(cmsghdr) char control[CMSG_SPACE(4 * sizeof(int))] = {};
    iovec part { data, size };
    msghdr message {};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control;
    message.msg_controllen = CMSG_SPACE(count * sizeof(int));
    cmsghdr* head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(count * sizeof(int));
    std::memcpy(CMSG_DATA(head), descriptors, count * sizeof(int));
    return sendmsg(channel, &message, MSG_NOSIGNAL | MSG_DONTWAIT) == static_cast<ssize_t>(size);
}

// The answer ends with a null byte. 0: nothing there, -1: the server is gone.
int receiveAnswer(int channel, char* answer)
{
    const ssize_t got = recv(channel, answer, largestAnswer - 1, MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) {
        return 0;
    }
    answer[got > 0 ? got : 0] = '\0';
    return got > 0 ? 1 : -1;
}

} // namespace

bool WarmPython::isReadyFor(const Job& job)
{
    const char* key = extraOf(job, extra::warmKey);
    if (!key) {
        return false;
    }
    if (m_key && std::strcmp(m_key, key) == 0) {
        hear();
        return m_isReady;
    }
    stop();
    std::free(m_key);
    m_key = strdup(key);
    begin(job);
    return false;
}

bool WarmPython::begin(const Job& job)
{
    int channel[2] = { -1, -1 };
    int code[2] = { -1, -1 };
    int chatter[2] = { -1, -1 };
    char** arguments = serverArguments(job);
    char** environment = serverEnvironment(job);
    constexpr std::size_t size = sizeof warmServer - 1; // fits into an empty pipe
    if (arguments && environment && socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, channel) == 0
        && pipe2(code, O_CLOEXEC) == 0 && pipe2(chatter, O_CLOEXEC) == 0
        && write(code[1], warmServer, size) == static_cast<ssize_t>(size)) {
        close(code[1]);
        code[1] = -1;
        m_pid = fork();
        if (m_pid == 0) {
            becomeServer(arguments, environment, channel[1], code[0], chatter[1]);
        }
    }
    if (m_pid > 0) {
        m_channel = channel[0];
        m_chatter = chatter[0];
        channel[0] = chatter[0] = -1;
    }
    for (const int descriptor : { channel[0], channel[1], code[0], code[1], chatter[0], chatter[1] }) {
        if (descriptor >= 0) {
            close(descriptor);
        }
    }
    std::free(static_cast<void*>(arguments));
    std::free(static_cast<void*>(environment));
    return m_pid > 0;
}

void WarmPython::hear()
{
    char answer[largestAnswer];
    const int heard = m_channel >= 0 ? receiveAnswer(m_channel, answer) : 0;
    if (heard > 0 && answer[0] == 'R') {
        m_isReady = true;
    } else if (heard != 0) {
        stop();
    }
}

StartedProgram WarmPython::start(const Job& job, const Sandbox& sandbox, int stdoutEnd, int stderrEnd)
{
    static char request[largestRequest];
    char answer[largestAnswer];
    const int descriptors[] = { stdoutEnd, stderrEnd, sandbox.writing(), sandbox.reading() };
    const std::size_t size = writeRequest(request, job);
    if (size == 0) {
        return {};
    }
    pollfd event { m_channel, POLLIN, 0 };
    int number = 0;
    static char what[32];
    if (!sendWithDescriptors(m_channel, request, size, descriptors, sandbox.reading() >= 0 ? 4 : 2)
        || poll(&event, 1, patienceMs) <= 0 || receiveAnswer(m_channel, answer) <= 0) {
        stop();
        return {};
    }
    if (std::sscanf(answer, "G %d", &number) == 1) {
        return { number, 0, "" };
    }
    if (std::sscanf(answer, "F %d %31s", &number, what) == 2 && poll(&event, 1, patienceMs) > 0
        && receiveAnswer(m_channel, answer) > 0) { // its end
        return { -1, number, what };
    }
    stop();
    return {};
}

bool WarmPython::receiveEnd(End& end)
{
    char answer[largestAnswer];
    const int heard = receiveAnswer(m_channel, answer);
    if (heard > 0
        && std::sscanf(answer, "E %d %lld %lld %lld", &end.status, &end.userMicroseconds, &end.systemMicroseconds,
                       &end.peakKilobytes)
            == 4) {
        return true;
    }
    if (heard != 0) {
        stop();
    }
    return false;
}

void WarmPython::stop()
{
    if (m_pid > 0) {
        kill(m_pid, SIGKILL);
        while (waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) { }
    }
    hasEnded();
}

void WarmPython::rest()
{
    stop();
    std::free(m_key);
    m_key = nullptr;
}

void WarmPython::hasEnded()
{
    m_pid = -1;
    m_isReady = false;
    closeChannel();
}

void WarmPython::closeChannel()
{
    for (int* descriptor : { &m_channel, &m_chatter }) {
        if (*descriptor >= 0) {
            close(*descriptor);
        }
        *descriptor = -1;
    }
}

} // namespace cmbagent::launcher
