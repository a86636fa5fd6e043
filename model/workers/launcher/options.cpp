// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace cmbagent::launcher {

namespace {

    bool textAfter(const char* argument, const char* name, const char*& value)
    {
        const std::size_t length = std::strlen(name);
        if (std::strncmp(argument, name, length) != 0)
            return false;
        value = argument + length;
        return true;
    }

    bool toNumber(const char* text, std::int64_t& number)
    {
        char* end = nullptr;
        errno = 0;
        const long long value = std::strtoll(text, &end, 10);
        if (errno != 0 || end == text || *end != '\0' || value < 0)
            return false;
        number = value;
        return true;
    }

} // namespace

const char* parseOptions(int argc, char** argv, Options& options)
{
    const struct {
        const char* name;
        const char** text;
        std::int64_t* number;
    } table[] = {
        { "--dir=", &options.directory, nullptr },
        { "--stdout=", &options.stdoutFile, nullptr },
        { "--stderr=", &options.stderrFile, nullptr },
        { "--timeout-ms=", nullptr, &options.timeoutMs },
        { "--grace-ms=", nullptr, &options.graceMs },
        { "--memory=", nullptr, &options.memoryBytes },
        { "--output=", nullptr, &options.outputBytes },
        { "--file-size=", nullptr, &options.fileBytes },
    };
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--") == 0) {
            options.program = argv + i + 1;
            return *options.program ? nullptr : "there is no program after --";
        }
        if (std::strcmp(argv[i], "--sync") == 0) {
            options.syncLogs = true;
            continue;
        }
        bool known = false;
        for (const auto& row : table) {
            const char* value = nullptr;
            if (!textAfter(argv[i], row.name, value))
                continue;
            known = true;
            if (row.text)
                *row.text = value;
            else if (!toNumber(value, *row.number))
                return "a number is expected after = and is not there";
        }
        if (!known)
            return "there is an option that does not exist";
    }
    return "there is no -- before the program";
}

} // namespace cmbagent::launcher
