#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs every benchmark of a build folder: bench/run.sh BUILD. One JSON line a figure: median of 5 and its ratio to a calibration loop.
set -euo pipefail
build=$1
export QT_QPA_PLATFORM=offscreen
for bench in "$build"/tests/bench/bench_*; do
    [ -x "$bench" ] && [ -f "$bench" ] && "$bench" 2>/dev/null
done
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
for _ in 1 2 3 4 5; do "$build/bin/cmbagent-studio" --data-dir "$data" --quit-after-frame 2>/dev/null; done
