#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The program runs the FIRAS example offscreen, visits every page and keeps pictures in light and dark.
#   screenshots.sh               makes the pictures of the README again
#   screenshots.sh --all FOLDER [VARIANT…]
#                                every page: to be looked at before a change of the window is called done. Variants, all by
#                                default: 1280x800 and 1920x1080; at 1280x800 also 200 (percent of text), rtl (from right to
#                                left) and any language, by default de
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
build=${CMBAGENT_BUILD_DIR:-$root/build/release}
[ -x "$build/bin/cmbagent-studio" ] || { cmake --preset release -S "$root" -B "$build" >/dev/null; cmake --build "$build" --target cmbagent-studio; }

grab() { # FOLDER [OPTION…]
    local folder=$1 data
    shift
    data=$(mktemp -d)
    HOME=$data QT_QPA_PLATFORM=offscreen "$build/bin/cmbagent-studio" --data-dir "$data/cmbagent" --grab-pages "$folder" "$@"
    rm -rf "$data"
}

if [ "${1:-}" = --all ]; then
    folder=${2:?"the folder for the pictures"}
    shift 2
    [ $# -gt 0 ] || set -- 1280x800 1920x1080 200 rtl de
    for variant in "$@"; do
        case $variant in
            *x*) grab "$folder/$variant" --grab-size "$variant" ;;
            200) grab "$folder/$variant" --text-scale 200 ;;
            rtl) grab "$folder/$variant" -reverse ;;
            *) grab "$folder/$variant" --language "$variant" ;;
        esac
    done
    find "$folder" -name '*.png' | sort
else
    all=$(mktemp -d)
    trap 'rm -rf "$all"' EXIT
    grab "$all"
    for page in welcome running approval finished; do
        cp "$all/$page"-{light,dark}.png "$root/resources/screenshots/"
    done
    ls -1 "$root/resources/screenshots"
fi
