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

bool isSame(const timespec& a, const timespec& b)
{
    return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

bool isSameList(const char* const* a, char* const* b)
{
    for (; b && *a && *b; ++a, ++b) {
        if (std::strcmp(*a, *b) != 0) {
            return false;
        }
    }
    return b && !*a && !*b;
}

char** copyList(const char* const* list)
{
    std::size_t count = 0;
    while (list[count]) {
        ++count;
    }
    char** copy = static_cast<char**>(std::calloc(count + 1, sizeof(char*)));
    for (std::size_t i = 0; copy && i < count; ++i) {
        copy[i] = strdup(list[i]); // a missing end makes it another list, no more
    }
    return copy;
}

void freeList(char**& list)
{
    for (char** text = list; text && *text; ++text) {
        std::free(*text);
    }
    std::free(static_cast<void*>(list));
    list = nullptr;
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

int Readables::ruleset(int version, const char* const* hidden, const char* const* shown)
{
    if (isCurrent(hidden, shown)) {
        return m_ruleset;
    }
    forget();
    m_rights = (landlock::reading | landlock::refer) & landlock::allRights(version);
    m_ruleset = landlock::makeRuleset(version, m_rights);
    if (m_ruleset >= 0 && !make(hidden, shown)) {
        const int error = errno ? errno : ENOMEM;
        forget();
        errno = error;
    }
    return m_ruleset;
}

bool Readables::isCurrent(const char* const* hidden, const char* const* shown) const
{
    if (m_ruleset < 0 || !isSameList(hidden, m_hidden) || !isSameList(shown, m_shown)) {
        return false;
    }
    for (std::size_t i = 0; i < m_folderCount; ++i) {
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
    if (m_ruleset >= 0) {
        close(m_ruleset);
    }
    for (std::size_t i = 0; i < m_folderCount; ++i) {
        std::free(m_folders[i].path);
    }
    std::free(m_folders);
    freeList(m_hidden);
    freeList(m_shown);
    m_ruleset = -1;
    m_folders = nullptr;
    m_folderCount = 0;
}

bool Readables::make(const char* const* hidden, const char* const* shown)
{
    m_hidden = copyList(hidden);
    m_shown = copyList(shown);
    for (; *shown; ++shown) {
        if (!landlock::allowPath(m_ruleset, *shown, m_rights)) {
            return false;
        }
    }
    return *hidden ? takeApart("/", hidden) : addPlace("/");
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
            good = addPlace(path);
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

bool Readables::addPlace(const char* path)
{
    return landlock::allowPath(m_ruleset, path, m_rights) || errno == EBADFD || errno == ELOOP; // nothing to be read
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
