// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/programstart.h"

#include <QFile>

#include <csignal>
#include <exception>
#include <new>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace cmbagent::ProgramStart {

namespace {

/// Nothing can be tidied any more; what was acknowledged is on disk, and the next start goes on there.
[[noreturn]] void endSaying(QByteArrayView text)
{
    const ssize_t written = write(STDERR_FILENO, text.data(), size_t(text.size()));
    (void)written;
    _exit(1);
}

/// Where an exception is not caught. What is no matter of the machine is a fault of the program, and leaves its core.
[[noreturn]] void giveUp()
{
    try {
        if (const std::exception_ptr current = std::current_exception()) {
            std::rethrow_exception(current);
        }
    } catch (const std::bad_alloc&) {
        endSaying("There is not enough memory. Close other programs, or raise the limit with 'ulimit -v', then go on; "
                  "what is done is kept.\n");
    } catch (const std::system_error& error) {
        if (error.code() == std::errc::resource_unavailable_try_again) {
            endSaying(
                "No further thread can be started. Close other programs, or raise the limits with 'ulimit -u' and "
                "'ulimit -v', then go on; what is done is kept.\n");
        }
    } catch (...) { }
    std::abort();
}

void takeStandardStreams()
{
    int file = open("/dev/null", O_RDWR); // programs that are started inherit it, as they would the others
    while (file >= 0 && file <= STDERR_FILENO) {
        file = open("/dev/null", O_RDWR);
    }
    if (file >= 0) {
        close(file);
    }
}

} // namespace

void prepare()
{
    takeStandardStreams();
    std::signal(SIGXFSZ, SIG_IGN);
    std::set_terminate(&giveUp);
}

Result<void> checkArguments(int count, char* const* arguments)
{
    for (int i = 1; i < count; ++i) {
        const QString text = QFile::decodeName(arguments[i]);
        if (QFile::encodeName(text) != arguments[i]) {
            return fail(ErrorCode::BadInput, QStringLiteral("'%1' is not UTF-8, and so cannot be used.").arg(text),
                        QStringLiteral("Rename the file or folder, or make a link to it with another name."));
        }
    }
    return {};
}

} // namespace cmbagent::ProgramStart
