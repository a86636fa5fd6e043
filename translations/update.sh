#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the catalogues up to date with the sources. English has only the words that change with a number.
#   update.sh           writes translations/*.ts
#   update.sh --check   fails when they are out of date or unfinished, and writes nothing
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
lupdate=$(command -v lupdate6 || ls /usr/lib/qt6/bin/lupdate 2>/dev/null || command -v lupdate)
cd "$root"
english=translations/cmbagent_en.ts
fill() { python3 "$root/translations/plurals.py" "$1"; }
if [ "${1:-}" = --check ]; then
    fresh=$(mktemp -d); trap 'rm -rf "$fresh"' EXIT
    cp "$english" "$fresh/cmbagent_en.ts"
    "$lupdate" -silent -no-obsolete -locations none -pluralonly -source-language en -target-language en -I . -I model app/studio widgets -ts "$fresh/cmbagent_en.ts"
    cmp -s "$english" "$fresh/cmbagent_en.ts" || { echo "translations are out of date: run translations/update.sh" >&2; exit 1; }
    ! grep -q 'type="unfinished"' "$english" || { echo "translations are unfinished: run translations/update.sh" >&2; exit 1; }
else
    "$lupdate" -silent -no-obsolete -locations none -pluralonly -source-language en -target-language en -I . -I model app/studio widgets -ts "$english"
    fill "$english"
fi
