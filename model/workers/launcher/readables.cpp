// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readables.h"

#include "landlock.h"

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cmbagent::launcher {

namespace {

constexpr std::size_t mostDescriptors = 384; // well below the usual limit of open files; the rest is opened anew

enum class Standing { Outside, Above, Hidden };

Standing standingOf(const char* path, const char* const* hidden)
{
    const std::size_t length = std::strlen(path);
    Standing standing = Standing::Outside;
    for (; *hidden; ++hidden) {
        if (std::strncmp(*hidden, path, length) != 0) {
            continue;
        }
        if ((*hidden)[length] == '\0') {
            return Standing::Hidden;
        }
        if ((*hidden)[length] == '/' || length == 1) {
            standing = Standing::Above;
        }
    }
    return standing;
}

template <typename Item>
Item* grow(Item*& list, std::size_t& count)
{
    if ((count & (count - 1)) == 0) { // a power of two is full
        Item* larger =
            static_cast<Item*>(std::realloc(static_cast<void*>(list), (count ? count * 2 : 1) * sizeof(Item)));
        if (!larger) {
            return nullptr;
        }
        list = larger;
    }
    return &list[count++];
}

int openPlace(const char* path)
{
    return open(path, O_PATH | O_CLOEXEC | O_NOFOLLOW);
}

bool isSame(const timespec& a, const timespec& b)
{
    return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

// The clock of a file system ticks slowly: what changed just now may change again without looking changed.
timespec settledTime(const timespec& changed)
{
    timespec now {};
    clock_gettime(CLOCK_REALTIME, &now);
    const std::int64_t age =
        (std::int64_t { now.tv_sec } - changed.tv_sec) * 1'000'000'000 + now.tv_nsec - changed.tv_nsec;
    return age > 20'000'000 ? changed : timespec {};
}

} // namespace

bool Readables::allowIn(int ruleset, const char* const* hidden)
{
    if (!isCurrent(hidden)) {
        forget();
        if (!find(hidden)) {
            forget();
            return false;
        }
    }
    for (std::size_t i = 0; i < m_placeCount; ++i) {
        const Place& place = m_places[i];
        const int descriptor = place.path ? openPlace(place.path) : place.descriptor;
        if (descriptor < 0) {
            continue; // gone meanwhile
        }
        const std::uint64_t rights =
            landlock::execute | landlock::readFile | (place.isFolder ? landlock::readFolder : 0);
        const bool good = landlock::allow(ruleset, descriptor, rights) || errno == EBADFD; // no file: a socket
        if (place.path) {
            close(descriptor);
        }
        if (!good) {
            return false;
        }
    }
    return true;
}

bool Readables::isCurrent(const char* const* hidden) const
{
    if (!m_hidden) {
        return false;
    }
    std::size_t i = 0;
    for (; hidden[i] && m_hidden[i]; ++i) {
        if (std::strcmp(hidden[i], m_hidden[i]) != 0) {
            return false;
        }
    }
    if (hidden[i] || m_hidden[i]) {
        return false;
    }
    for (i = 0; i < m_folderCount; ++i) {
        struct stat info
        { };
        if (stat(m_folders[i].path, &info) != 0 || !isSame(info.st_mtim, m_folders[i].changed)) {
            return false;
        }
    }
    return true;
}

void Readables::forget()
{
    for (std::size_t i = 0; i < m_placeCount; ++i) {
        std::free(m_places[i].path);
        if (m_places[i].descriptor >= 0) {
            close(m_places[i].descriptor);
        }
    }
    for (std::size_t i = 0; i < m_folderCount; ++i) {
        std::free(m_folders[i].path);
    }
    for (std::size_t i = 0; m_hidden && m_hidden[i]; ++i) {
        std::free(m_hidden[i]);
    }
    std::free(m_places);
    std::free(m_folders);
    std::free(static_cast<void*>(m_hidden));
    m_places = nullptr;
    m_folders = nullptr;
    m_hidden = nullptr;
    m_placeCount = m_folderCount = 0;
}

bool Readables::find(const char* const* hidden)
{
    std::size_t count = 0;
    while (hidden[count]) {
        ++count;
    }
    m_hidden = static_cast<char**>(std::calloc(count + 1, sizeof(char*)));
    for (std::size_t i = 0; m_hidden && i < count; ++i) {
        m_hidden[i] = strdup(hidden[i]);
        if (!m_hidden[i]) {
            return false;
        }
    }
    return m_hidden && (count ? takeApart("/", hidden) : addPlace("/", true));
}

bool Readables::takeApart(const char* folder, const char* const* hidden)
{
    DIR* open = opendir(folder);
    struct stat info
    { };
    if (!open || fstat(dirfd(open), &info) != 0 || !addFolder(folder, settledTime(info.st_mtim))) {
        if (open) {
            closedir(open);
        }
        return errno == ENOENT || errno == ENOTDIR || errno == EACCES; // then nobody can read it
    }
    bool good = true;
    while (const dirent* entry = good ? readdir(open) : nullptr) {
        char path[PATH_MAX];
        const bool isSelf = std::strcmp(entry->d_name, ".") == 0 || std::strcmp(entry->d_name, "..") == 0;
        if (isSelf || entry->d_type == DT_LNK) { // a link is followed to where it leads before anything is asked
            continue;
        }
        const int length = std::snprintf(path, sizeof path, "%s/%s", folder[1] ? folder : "", entry->d_name);
        if (length < 0 || static_cast<std::size_t>(length) >= sizeof path) {
            continue;
        }
        switch (standingOf(path, hidden)) {
        case Standing::Outside:
            good = addPlace(path, entry->d_type == DT_DIR);
            break;
        case Standing::Above:
            good = takeApart(path, hidden);
            break;
        case Standing::Hidden:
            break;
        }
    }
    closedir(open);
    return good;
}

bool Readables::addPlace(const char* path, bool isFolder)
{
    const int descriptor = openPlace(path);
    if (descriptor < 0) {
        return true; // gone meanwhile, or not for us
    }
    struct stat info
    { };
    isFolder = isFolder || (fstat(descriptor, &info) == 0 && S_ISDIR(info.st_mode)); // some file systems do not say
    Place* place = grow(m_places, m_placeCount);
    if (!place) {
        close(descriptor);
        return false;
    }
    const bool isKept = m_placeCount <= mostDescriptors;
    *place = { isKept ? nullptr : strdup(path), isKept ? descriptor : -1, isFolder };
    if (!isKept) {
        close(descriptor);
    }
    return isKept || place->path;
}

bool Readables::addFolder(const char* path, const timespec& changed)
{
    char* copy = strdup(path);
    Folder* folder = copy ? grow(m_folders, m_folderCount) : nullptr;
    if (!folder) {
        std::free(copy);
        return false;
    }
    *folder = { copy, changed };
    return true;
}

} // namespace cmbagent::launcher
