// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <ctime>

namespace cmbagent::launcher {

// Everything of the file system except hidden folders, as the fewest places that a ruleset can name: it has no
// "except", so the way down to each hidden folder is taken apart into its neighbours. Kept from job to job, because
// looking for them costs more than all the rest, and looked for again when one of these folders has changed.
class Readables
{
public:
    // Lets the ruleset read and execute everything but the hidden paths, which end with a null pointer.
    bool allowIn(int ruleset, const char* const* hidden);

private:
    struct Place
    {
        char* path; // null where `descriptor` is kept
        int descriptor;
        bool isFolder;
    };
    struct Folder // that was taken apart
    {
        char* path;
        timespec changed;
    };

    bool isCurrent(const char* const* hidden) const;
    void forget();
    bool find(const char* const* hidden);
    bool takeApart(const char* folder, const char* const* hidden);
    bool addPlace(const char* path, bool isFolder);
    bool addFolder(const char* path, const timespec& changed);

    Place* m_places = nullptr;
    std::size_t m_placeCount = 0;
    Folder* m_folders = nullptr;
    std::size_t m_folderCount = 0;
    char** m_hidden = nullptr;
};

} // namespace cmbagent::launcher
