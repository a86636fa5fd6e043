#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Formatter, clang-tidy and clazy. lint.sh BUILD [SINCE]: only files changed since that commit.
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd); build=$1; since=${2:-}
cd "$root" || exit 1
if [ -n "$since" ]; then list=$(git diff --name-only --diff-filter=d "$since" -- '*.cpp' '*.h'); else list=$(git ls-files '*.cpp' '*.h'); fi
[ -n "$list" ] || { echo "nothing to check"; exit 0; }
bad=0
echo "== clang-format"
printf '%s\n' "$list" | xargs -d '\n' clang-format --dry-run -Werror || bad=1
sources=$(printf '%s\n' "$list" | grep '\.cpp$')
cmake --build "$build" --target help >/dev/null
echo "== clang-tidy"
printf '%s\n' "$sources" | xargs -d '\n' -P "$(nproc)" -n 4 clang-tidy-19 --quiet -p "$build" 2>/dev/null | grep -E 'warning:|error:' | sort -u && bad=1
echo "== clazy"
printf '%s\n' "$sources" | CLAZY_IGNORE_DIRS='/usr/include.*' xargs -d '\n' -P "$(nproc)" -n 4 clazy-standalone -p "$build" --checks=level1,no-non-pod-global-static,no-qstring-allocations \
    --ignore-included-files 2>&1 | grep -E 'warning:.*clazy' | sort -u && bad=1
exit $bad
