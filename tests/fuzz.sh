#!/bin/bash
# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fuzzes the reader of pickles with Clang's libFuzzer, AddressSanitizer and UndefinedBehaviorSanitizer:
#   tests/fuzz.sh [SECONDS] [FOLDER]     3600 seconds unless you say; FOLDER keeps what was found, so that it can go on
# Needs clang++, the development files of Qt 6 and python3. Ends with 0 when nothing was found.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
seconds=${1:-3600}
folder=${2:-${TMPDIR:-/tmp}/cmbagent-fuzz}
mkdir -p "$folder/corpus"
python3 -I - "$here/tests/data/archive/pickles.json" "$folder/corpus" <<'SEEDS'
import base64, json, pathlib, sys
for case in json.load(open(sys.argv[1], encoding="utf-8")):
    name = "%s-%d" % (case["name"], case["protocol"])
    (pathlib.Path(sys.argv[2]) / name).write_bytes(base64.b64decode(case["pickle"]))
SEEDS
read -ra flags <<< "$(pkg-config --cflags --libs Qt6Core)"
clang++ -std=c++20 -g -O1 -fPIC -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined \
    -I"$here/model" "$here"/model/archive/pickle*.cpp "$here/model/core/result.cpp" "$here/tests/archive/fuzz_pickle.cpp" \
    "${flags[@]}" -o "$folder/fuzz_pickle"
"$folder/fuzz_pickle" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 \
    -artifact_prefix="$folder/" "$folder/corpus"
