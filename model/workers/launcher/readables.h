// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <ctime>

namespace cmbagent::launcher {

// Everything of the file system except hidden folders, as a ruleset. A ruleset has no "except", so the way down to each
// hidden folder is taken apart into its neighbours. It is kept from job to job, because making it costs more than all
// the rest of a sandbox, and made again when one of these folders has changed or another run comes.
class Readables
{
public:
    // A ruleset that denies reading and executing, but not outside hidden paths nor at or below the shown ones. Both
    // lists end with a null pointer. -1 and errno; else it belongs to this.
    int ruleset(int version, const char* const* hidden, const char* const* shown);

private:
    struct Folder // that was taken apart
    {
        char* path;
        timespec changed;
    };

    bool isCurrent(const char* const* hidden, const char* const* shown) const;
    void forget();
    bool make(const char* const* hidden, const char* const* shown);
    bool takeApart(const char* folder, const char* const* hidden);
    bool addPlace(const char* path);
    bool addFolder(const char* path, const timespec& changed);

    int m_ruleset = -1;
    std::uint64_t m_rights = 0;
    Folder* m_folders = nullptr;
    std::size_t m_folderCount = 0;
    char** m_hidden = nullptr;
    char** m_shown = nullptr;
};

} // namespace cmbagent::launcher
