#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pictures of the README again: the program runs the FIRAS example offscreen and keeps every page in light and dark.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
build=${CMBAGENT_BUILD_DIR:-$root/build/release}
[ -x "$build/bin/cmbagent-studio" ] || { cmake --preset release -S "$root" -B "$build" >/dev/null; cmake --build "$build" --target cmbagent-studio; }
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
HOME=$data QT_QPA_PLATFORM=offscreen "$build/bin/cmbagent-studio" --data-dir "$data/cmbagent" --grab-pages "$root/resources/screenshots"
ls -1 "$root/resources/screenshots"
