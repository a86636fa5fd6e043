# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads firas.csv (published table), checks it row by row and writes table.csv with every intensity in kJy/sr."""
import math

from common.firas import CHANNELS, CODATA_1986, COLUMNS, TABLE_TEMPERATURE, frequency_hz, planck
from common.step import Bad, metric, run, write_json

PUBLISHED = ["wavenumber_per_cm", "monopole_mjy_sr", "residual_kjy_sr", "sigma_kjy_sr", "galaxy_kjy_sr"]

# The monopole is given to 1 kJy/sr and the residual too: half a unit each.
ROUNDING = 1.0


def numbers(cells, where):
    if len(cells) != len(PUBLISHED):
        raise Bad(f"{where}: {len(cells)} cells instead of {len(PUBLISHED)}")
    values = []
    for name, cell in zip(PUBLISHED, cells):
        try:
            value = float(cell)
        except ValueError:
            raise Bad(f"{where}: {name} is {cell.strip()!r}, which is not a number") from None
        if not math.isfinite(value):
            raise Bad(f"{where}: {name} is {cell.strip()!r}, which is not a finite number")
        values.append(value)
    return values


def check(row, before, where):
    wavenumber, monopole, residual, sigma, _ = row
    if wavenumber <= 0:
        raise Bad(f"{where}: the wavenumber {wavenumber:g} is not positive")
    if before is not None and wavenumber <= before:
        raise Bad(f"{where}: the wavenumber {wavenumber:g} does not rise (the row before has {before:g})")
    if sigma <= 0:
        raise Bad(f"{where}: sigma_kjy_sr is {sigma:g}; an uncertainty must be positive")
    expected = float(planck(wavenumber, TABLE_TEMPERATURE, CODATA_1986)) + residual
    if abs(1000.0 * monopole - expected) > ROUNDING:
        raise Bad(f"{where}: monopole_mjy_sr is {monopole:g}, but the {TABLE_TEMPERATURE} K black body plus the residual "
                  f"is {expected / 1000.0:.3f} MJy/sr; one of the two numbers is wrong")
    return abs(1000.0 * monopole - expected)


def read(path):
    """The rows of the published table, checked; and the largest departure from black body + residual in kJy/sr."""
    rows, header, worst = [], None, 0.0
    try:
        with open(path, encoding="utf-8-sig") as stream:
            lines = stream.read().splitlines()
    except UnicodeDecodeError as error:
        raise Bad(f"{path} is not a UTF-8 text file ({error.reason} at byte {error.start})") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split(",")
        if header is None:
            header = [cell.strip() for cell in cells]
            if header != PUBLISHED:
                raise Bad(f"{path} line {number}: the columns are {', '.join(header)}; expected {', '.join(PUBLISHED)}")
            continue
        where = f"{path} line {number} (row {len(rows) + 1})"
        row = numbers(cells, where)
        worst = max(worst, check(row, rows[-1][0] if rows else None, where))
        rows.append(row)
    if header is None:
        raise Bad(f"{path} has no table in it; expected the columns {', '.join(PUBLISHED)}")
    if len(rows) != CHANNELS:
        raise Bad(f"{path} has {len(rows)} rows; the FIRAS table has {CHANNELS} channels")
    return rows, worst


def main():
    rows, worst = read("firas.csv")
    with open("table.csv", "w", encoding="utf-8") as stream:
        stream.write(",".join(COLUMNS) + "\n")
        for wavenumber, monopole, residual, sigma, galaxy in rows:
            frequency = float(frequency_hz(wavenumber)) / 1e9
            # Three decimals in MJy/sr are whole kJy/sr; round() takes away what the multiplication adds.
            stream.write(f"{wavenumber:g},{frequency:.4f},{round(1000.0 * monopole, 3):.10g},{residual:g},{sigma:g},{galaxy:g}\n")
    print(f"{len(rows)} channels from {rows[0][0]:g} to {rows[-1][0]:g} per cm; "
          f"largest departure from black body + residual {worst:.2f} kJy/sr (rounding allows {ROUNDING:g})")
    metric("channels", len(rows))
    metric("largest-departure", worst, "kJy/sr")
    write_json("outputs.json", {"channels": {"value": len(rows), "unit": ""},
                                "largest_departure": {"value": worst, "unit": "kJy/sr"}})


run(main)
