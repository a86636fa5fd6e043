#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The main job in one command: installs what is missing, builds, opens the FIRAS example and runs it. Where there is no display it
# runs in the terminal and prints T, y, µ and where the report is. Arguments go to the program; --terminal forces the terminal.
set -euo pipefail
began=$(date +%s)
root=$(cd "$(dirname "$0")/.." && pwd)
build=${CMBAGENT_BUILD_DIR:-$root/build/release}
example=$root/resources/examples/firas/firas.workflow.yaml
terminal=no
[ "${1:-}" = --terminal ] && { terminal=yes; shift; }

# shellcheck source=app/packages.sh
. "$root/app/packages.sh"
echo "[1/3] Packages"
need_packages base
echo "[2/3] Building in $build"
mkdir -p "$build"
cmake --preset release -S "$root" -B "$build" >"$build/configure.log" 2>&1 || { cat "$build/configure.log" >&2; exit 1; }
NINJA_STATUS='      %p (%f of %t) ' cmake --build "$build" --target cmbagent cmbagent-studio |
    awk '/FAILED|error/ || NR % 20 == 0 { print; fflush() }'
echo "[3/3] COBE/FIRAS monopole"
report_time() { echo "$(($(date +%s) - began)) s from the start of this command to here."; }
if [ $terminal = yes ] || { [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; }; then
    [ $terminal = yes ] || echo "There is no display, so the example runs in the terminal; the question about the residuals is answered with yes."
    "$build/bin/cmbagent" run "$example" --answer look=approve "$@"
    report_time
else
    report_time
    exec "$build/bin/cmbagent-studio" --run "$example" "$@"
fi
