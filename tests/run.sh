#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs the tests.
#   tests/run.sh                every test of the normal tier (under 30 minutes on 2 cores)
#   tests/run.sh --sanitizers   the same under AddressSanitizer and UBSan
#   tests/run.sh --long         more kill points and larger properties, and a million events, for a night
#   tests/run.sh --lint         formatter, clang-tidy and clazy over what changed since a commit (--lint HEAD~5) or everything
#   tests/run.sh --bench        the benchmarks, one JSON line a figure
#   tests/run.sh -R NAME …      anything else goes to ctest
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
began=$(date +%s)
mode=normal
case "${1:-}" in --sanitizers) mode=sanitizers; shift;; --long) mode=long; shift;; --lint) mode=lint; shift;; --bench) mode=bench; shift;; esac
preset=ci
[ $mode = sanitizers ] && preset=asan
build=${CMBAGENT_BUILD_DIR:-$root/build/$preset}

# shellcheck source=app/packages.sh
. "$root/app/packages.sh"
step() { printf '\n== %s (after %s s)\n' "$1" "$(($(date +%s) - began))"; }
step "Packages"
if [ $mode = lint ]; then need_packages base lint; else need_packages base tests; fi

configure() {
    step "Configuring ($preset)"
    cmake --preset "$preset" -S "$root" -B "$build" "$@" >/dev/null
}
case $mode in
lint)
    configure
    exec "$root/tests/lint.sh" "$build" "${1:-}"
    ;;
bench)
    configure -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O2 -g1"
    step "Building the benchmarks"
    cmake --build "$build" --target benches cmbagent-studio cmbagent >/dev/null
    exec "$root/tests/bench/run.sh" "$build"
    ;;
esac
configure
step "Building"
NINJA_STATUS='%p %f/%t ' cmake --build "$build" | awk 'NR % 25 == 0 || /FAILED|error|warning/ { print; fflush() }'
test "${PIPESTATUS[0]}" -eq 0
step "Testing"
export QT_QPA_PLATFORM=offscreen ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
export LSAN_OPTIONS=suppressions=$root/tests/lsan.supp:print_suppressions=0
[ $mode = sanitizers ] && export QTEST_FUNCTION_TIMEOUT=1500000 # 300 s are too few for the power cuts
[ $mode = long ] && export CMBAGENT_LONG=1
ctest --test-dir "$build" --output-on-failure -j "$(nproc)" "$@"
if [ $mode = long ]; then
    step "A million events, with readers"
    cmake --build "$build" --target bench_soak >/dev/null
    "$build/tests/bench/bench_soak" 1000000
fi
echo "$(($(date +%s) - began)) s in all."
