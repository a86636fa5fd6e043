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
# Start-up: the window alone, then with a thousand steps drawn; five lines each.
{
    printf 'cmbagent: 1\nname: A thousand steps\nsteps:\n'
    for ((i = 0; i < 1000; ++i)); do
        printf '  - id: s%d\n    kind: code\n    run: step.py\n' "$i"
        [ "$i" -lt 10 ] || printf '    needs: [s%d]\n' $((i - 10))
    done
} >"$data/thousand.workflow.yaml"
touch "$data/step.py"
for file in '' "$data/thousand.workflow.yaml"; do
    for _ in 1 2 3 4 5; do timeout 60 "$build/bin/cmbagent-studio" --data-dir "$data/home" --quit-after-frame ${file:+"$file"} 2>/dev/null; done
done
