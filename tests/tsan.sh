#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the tests of the engine, the store and the workers under ThreadSanitizer. On demand, not in every run of the tests:
#   tests/tsan.sh               builds what is missing, then runs the tests
#   tests/tsan.sh --only-qt     builds only Qt, for a cache that is kept
#   tests/tsan.sh -R tst_engine anything else goes to ctest
#
# Debian's Qt is not built for ThreadSanitizer: its locks are not seen, which gives false reports, and the suppressions that
# silence them hide real races as well. So QtCore, Sql, Network and Test are built from Debian's source with -fsanitize=thread,
# once, into ${CMBAGENT_TSAN_CACHE:-~/.cache/cmbagent-tsan}. Jobs: CMBAGENT_TSAN_JOBS.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cache=${CMBAGENT_TSAN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/cmbagent-tsan}
jobs=${CMBAGENT_TSAN_JOBS:-$(nproc)}
build=${CMBAGENT_BUILD_DIR:-$root/build/tsan}
version=$(dpkg-query -W -f='${Version}' qt6-base-dev)
qt=$cache/qt-$version
began=$(date +%s)
step() { printf '\n== %s (after %s s)\n' "$1" "$(($(date +%s) - began))"; }

# The source of exactly the Qt that is installed; through a list of sources of our own, so that nothing of the system changes.
fetch_source() {
    mkdir -p "$cache/apt/lists/partial" "$cache/source"
    local uri suite=bookworm
    uri=$(apt-cache policy qt6-base-dev | sed -n 's/^ *[0-9]* \(http[^ ]*\) .*/\1/p' | head -n 1)
    # shellcheck source=/dev/null
    suite=$(. /etc/os-release && echo "${VERSION_CODENAME:-bookworm}")
    echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${uri:-http://deb.debian.org/debian} $suite main" >"$cache/apt/sources.list"
    local apt=(apt-get -qq -o "Dir::Etc::sourcelist=$cache/apt/sources.list" -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$cache/apt/lists")
    "${apt[@]}" update
    (cd "$cache/source" && "${apt[@]}" source --download-only "qt6-base=$version")
    # dpkg-source comes with dpkg-dev; Debian's patches matter only to other architectures, so the plain archive will do.
    tar -xf "$cache/source"/qt6-base_*.orig.tar.* -C "$cache/source"
}

build_qt() {
    step "Qt $version with ThreadSanitizer into $qt"
    local source
    ls -d "$cache"/source/qtbase-*/ >/dev/null 2>&1 || fetch_source
    source=$(ls -d "$cache"/source/qtbase-*/ | head -n 1)
    # Debian's moc and rcc serve this Qt too, so that they need not be built; and whatever the rooms do not use stays away.
    local feature off=(gui widgets dbus glib icu xml concurrent ssl openssl gssapi dnslookup sql_psql sql_mysql sql_odbc)
    local features=()
    for feature in "${off[@]}"; do features+=("-DFEATURE_$feature=OFF"); done
    cmake -S "$source" -B "$cache/build" -G Ninja -DCMAKE_BUILD_TYPE=MinSizeRel -DCMAKE_CXX_FLAGS=-g1 -DCMAKE_C_FLAGS=-g1 \
        -DCMAKE_INSTALL_PREFIX="$qt" -DQT_HOST_PATH=/usr -DQT_FORCE_FIND_TOOLS=ON -DINPUT_openssl=no \
        -DFEATURE_sanitize_thread=ON -DECM_ENABLE_SANITIZERS=thread -DFEATURE_system_sqlite=ON \
        "${features[@]}" -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF >"$cache/configure.log" 2>&1
    cmake --build "$cache/build" -j "$jobs" >"$cache/build.log"
    cmake --install "$cache/build" >/dev/null
}

# A race on purpose must be reported, or a clean result would mean nothing.
check_that_races_are_seen() {
    local probe=$cache/probe
    mkdir -p "$probe"
    cat >"$probe/CMakeLists.txt" <<'PROBE'
cmake_minimum_required(VERSION 3.25)
project(probe CXX)
find_package(Qt6 REQUIRED COMPONENTS Core)
add_executable(probe probe.cpp)
target_compile_options(probe PRIVATE -fsanitize=thread -g)
target_link_options(probe PRIVATE -fsanitize=thread)
target_link_libraries(probe PRIVATE Qt6::Core)
PROBE
    cat >"$probe/probe.cpp" <<'PROBE'
#include <QThread>
#include <atomic>
int shared = 0;
// Neither begins before both are there; relaxed, so that the meeting itself puts nothing in order.
std::atomic<int> there = 0;
void race()
{
    there.fetch_add(1, std::memory_order_relaxed);
    while (there.load(std::memory_order_relaxed) < 2) { }
    for (int i = 0; i < 1000; ++i) { ++shared; }
}
int main()
{
    QThread* other = QThread::create(race);
    other->start();
    race();
    other->wait();
    delete other;
    return 0;
}
PROBE
    cmake -S "$probe" -B "$probe/build" -G Ninja -DCMAKE_PREFIX_PATH="$qt" >/dev/null
    cmake --build "$probe/build" >/dev/null
    if "$probe/build/probe" >"$probe/report" 2>&1 || ! grep -q "data race" "$probe/report"; then
        echo "ThreadSanitizer does not see a race that is there; nothing it says can be trusted." >&2
        exit 1
    fi
}

# shellcheck source=app/packages.sh
. "$root/app/packages.sh"
need_packages base tests
[ -e "$qt/lib/cmake/Qt6/Qt6Config.cmake" ] || build_qt
step "Checking that a race is seen"
check_that_races_are_seen
[ "${1:-}" = --only-qt ] && exit 0

# Only what needs no window: this Qt has none. It is configured by itself, from the same lists of files. The program that one
# test talks with is another process and need not be watched.
step "Building the program to talk with"
cmake --preset ci -S "$root" -B "$root/build/ci" >/dev/null
cmake --build "$root/build/ci" --target cmbagent -j "$jobs" >/dev/null
step "Building the rooms"
cmake -S "$root/tests/tsan" -B "$build" -G Ninja -DCMAKE_PREFIX_PATH="$qt" -DCMBAGENT_PROGRAM="$root/build/ci/bin/cmbagent" >/dev/null
cmake --build "$build" -j "$jobs" | awk 'NR % 25 == 0 || /FAILED|error|warning/ { print; fflush() }'
test "${PIPESTATUS[0]}" -eq 0
step "Testing"
# Tests that begin programs and then threads go on: without the first option ThreadSanitizer ends them there.
export TSAN_OPTIONS="suppressions=$root/tests/tsan.supp:print_suppressions=0:die_after_fork=0:halt_on_error=0:exitcode=66:second_deadlock_stack=1:history_size=7"
ctest --test-dir "$build" --output-on-failure -j "$jobs" "$@"
echo "$(($(date +%s) - began)) s in all."
