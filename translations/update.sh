#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the catalogues up to date with the sources. English has only the words that change with a number; its plurals are
# filled in by themselves. See catalogue.py for how the others are filled.
#   update.sh              writes every translations/*.ts there is
#   update.sh --add LANG…  makes catalogues for more languages (de, fr, es, zh_CN)
#   update.sh --check [LANG…]  fails when these (none: English) are out of date, unfinished or wrong, and writes nothing
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
lupdate=$(command -v lupdate6 || ls /usr/lib/qt6/bin/lupdate 2>/dev/null || command -v lupdate)
cd "$root"

bring() { # FILE LANG: the messages of today, with what is translated kept
    local only=()
    [ "$2" = en ] && only=(-pluralonly)
    "$lupdate" -silent -no-obsolete -locations none "${only[@]}" -source-language en -target-language "$2" \
        -I . -I model app/studio widgets -ts "$1"
}

check() { # LANG
    local file=translations/cmbagent_$1.ts fresh
    fresh=$(mktemp -d)
    cp "$file" "$fresh/cmbagent_$1.ts"
    bring "$fresh/cmbagent_$1.ts" "$1"
    local same=0
    cmp -s "$file" "$fresh/cmbagent_$1.ts" || same=1
    rm -rf "$fresh"
    [ $same -eq 0 ] || { echo "$file is out of date: run translations/update.sh" >&2; return 1; }
    python3 -B translations/catalogue.py check "$file"
}

case ${1:-} in
--check)
    shift
    [ $# -gt 0 ] || set -- en
    for language; do check "$language"; done
    ;;
--add)
    shift
    for language; do bring "translations/cmbagent_$language.ts" "$language"; done
    ;;
'')
    for file in translations/cmbagent_*.ts; do
        language=${file#translations/cmbagent_}
        bring "$file" "${language%.ts}"
    done
    python3 "$root/translations/plurals.py" translations/cmbagent_en.ts
    ;;
*)
    sed -n '4,9p' "$0" >&2
    exit 2
    ;;
esac
