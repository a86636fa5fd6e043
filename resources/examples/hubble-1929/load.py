# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads hubble.csv (Hubble 1929, Table 1), checks it row by row and writes nebulae.csv."""
import csv
import math

from common.step import Bad, metric, run, write_json

COLUMNS = ["object", "distance_mpc", "velocity_km_s"]
NEBULAE = 24


def number(name, text, where):
    try:
        value = float(text)
    except ValueError:
        raise Bad(f"{where}: {name} is {text.strip()!r}, which is not a number") from None
    if not math.isfinite(value):
        raise Bad(f"{where}: {name} is {text.strip()!r}, which is not a finite number")
    return value


def read(path):
    rows, header = [], None
    try:
        with open(path, encoding="utf-8-sig") as stream:
            lines = stream.read().splitlines()
    except UnicodeDecodeError as error:
        raise Bad(f"{path} is not a UTF-8 text file ({error.reason} at byte {error.start})") from error
    for line_number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = next(csv.reader([line]))
        if header is None:
            header = [cell.strip() for cell in cells]
            if header != COLUMNS:
                raise Bad(f"{path} line {line_number}: the columns are {', '.join(header)}; expected {', '.join(COLUMNS)}")
            continue
        where = f"{path} line {line_number} (row {len(rows) + 1})"
        if len(cells) != len(COLUMNS):
            raise Bad(f"{where}: {len(cells)} cells instead of {len(COLUMNS)}")
        distance, velocity = number("distance_mpc", cells[1], where), number("velocity_km_s", cells[2], where)
        if distance <= 0:
            raise Bad(f"{where}: the distance of {cells[0]} is {distance:g} Mpc; it must be positive")
        rows.append((cells[0].strip(), distance, velocity))
    if header is None:
        raise Bad(f"{path} has no table in it; expected the columns {', '.join(COLUMNS)}")
    if len(rows) != NEBULAE:
        raise Bad(f"{path} has {len(rows)} rows; Hubble's table has {NEBULAE} nebulae")
    return rows


def main():
    rows = read("hubble.csv")
    with open("nebulae.csv", "w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows((name, f"{distance:g}", f"{velocity:g}") for name, distance, velocity in rows)
    approaching = sum(velocity < 0 for _, _, velocity in rows)
    print(f"{len(rows)} nebulae out to {max(row[1] for row in rows):g} Mpc, {approaching} of them approaching")
    metric("nebulae", len(rows))
    write_json("outputs.json", {"nebulae": {"value": len(rows), "unit": ""}, "approaching": {"value": approaching, "unit": ""}})


run(main)
