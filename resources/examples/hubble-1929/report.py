# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the report for people (report.md) and for machines (results.json)."""
import shutil

from common.step import metric, read_json, run, write_json


def show(quantity, digits=1):
    value, error = f"{quantity['value']:.{digits}f}".replace("-", "\u2212"), f"{quantity['error']:.{digits}f}"
    return f"{value} \u00b1 {error} {quantity['unit']}"


def main():
    fit = read_json("fit.json")
    slope, intercept, zero = fit["slope"], fit["intercept"], fit["slope_through_zero"]
    shutil.copyfile("figure.png", "hubble.png")
    write_json("results.json", {
        "slope": slope["value"], "slope_error": slope["error"], "slope_unit": slope["unit"],
        "intercept": intercept["value"], "intercept_error": intercept["error"], "intercept_unit": intercept["unit"],
        "slope_through_zero": zero["value"], "slope_through_zero_error": zero["error"], "slope_through_zero_unit": zero["unit"],
        "scatter": fit["scatter"]["value"], "scatter_unit": fit["scatter"]["unit"],
        "correlation": fit["correlation"]["value"], "dof": fit["dof"]["value"], "nebulae": fit["band"]["count"],
    })
    metric("slope", slope["value"], slope["unit"])
    metric("intercept", intercept["value"], intercept["unit"])
    write_json("outputs.json", {"slope": slope, "intercept": intercept})
    with open("report.md", "w", encoding="utf-8") as stream:
        stream.write(f"""# Hubble's law, 1929

The farther a nebula, the faster it recedes: **{show(slope, 0)}**, on the distance scale of 1929.

| Quantity | Value |
|:--|:--|
| Slope | {show(slope)} |
| Intercept | {show(intercept)} |
| Slope of a line through zero | {show(zero)} |
| Scatter about the line | {fit['scatter']['value']:.0f} km/s |
| Correlation of distance and velocity | {fit['correlation']['value']:.2f} |

![Velocity against distance](hubble.png)

*Velocities of the {fit['band']['count']} nebulae of Table 1, the line fitted to them, and its confidence band.*

## Method

Ordinary least squares of velocity on distance. The table gives no errors; those above are one standard deviation from the scatter about
the line ({fit['dof']['value']} degrees of freedom). Velocities are as published, without the correction for the motion of the Sun, with which Hubble
found 465 \u00b1 50 km/s/Mpc for the same nebulae. Today's value is near 70: the distances of 1929 were too small by a factor of
about seven, mostly because two kinds of Cepheids were taken for one.

## Source

E. Hubble 1929, *A relation between distance and radial velocity among extra-galactic nebulae*, PNAS 15, 168 (Table 1)
""")
    print(f"slope = {slope['value']:.3f} {slope['unit']}; the report is in report.md")


run(main)
