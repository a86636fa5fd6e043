# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits the temperature of the sky and the amplitude of the galaxy template; draws the residuals."""
import sys

import numpy as np

from common.figure import BLUE, GREY, INK, RED, frequency_axis, plt, save
from common.firas import TABLE_TEMPERATURE, correlation, data_vector, design, least_squares, read_table
from common.step import Progress, metric, parameters, run, write_json

LIMIT = 150.0  # kJy/sr; the last channels have errors far beyond what the others need


def draw(table, t0, data, fit):
    monopole = fit.values[0] * design(table, t0)[:, 0]
    left = data - monopole
    galaxy = fit.values[1] * table.galaxy
    band = fit.errors[1] * np.abs(table.galaxy)

    figure, (upper, lower) = plt.subplots(2, 1, figsize=(7.2, 6.2), sharex=True, height_ratios=[2.1, 1],
                                          layout="constrained")
    shown = np.abs(left) < LIMIT
    upper.axhline(0, color=GREY, lw=0.9, ls=(0, (4, 3)))
    upper.fill_between(table.wavenumber, galaxy - band, galaxy + band, color=RED, alpha=0.16, lw=0)
    upper.plot(table.wavenumber, galaxy, color=RED, lw=1.6,
               label=rf"galaxy template, $G={fit.values[1]:.3f}\pm{fit.errors[1]:.3f}$")
    upper.errorbar(table.wavenumber[shown], left[shown], table.sigma[shown], fmt="o", color=BLUE, ecolor=BLUE,
                   elinewidth=1.1, label=rf"data $-\,B(\nu,\,{t0 + fit.values[0]:.6f}\,$K$)$, $\pm1\sigma$")
    for index in np.flatnonzero(~shown):
        sign = np.sign(left[index])
        upper.annotate("", (table.wavenumber[index], sign * (LIMIT - 4)), (table.wavenumber[index], sign * (LIMIT - 38)),
                       arrowprops={"arrowstyle": "-|>", "color": BLUE, "lw": 1.1})
        upper.annotate(rf"${left[index]:.0f}\pm{table.sigma[index]:.0f}$", (table.wavenumber[index], sign * (LIMIT - 20)),
                       xytext=(-20, 0), textcoords="offset points", ha="right", va="center", fontsize=10, color=BLUE)
    upper.set_ylim(-LIMIT, LIMIT)
    upper.set_ylabel("Residual (kJy/sr)")
    upper.legend(loc="upper left")
    frequency_axis(upper)

    pull = (left - galaxy) / table.sigma
    lower.axhspan(-1, 1, color=BLUE, alpha=0.10, lw=0)
    lower.axhline(0, color=GREY, lw=0.9, ls=(0, (4, 3)))
    lower.plot(table.wavenumber, pull, "o", color=BLUE)
    lower.set_ylim(-3.4, 3.4)
    lower.set_yticks([-2, 0, 2])
    lower.set_ylabel(r"Residual / $\sigma$")
    lower.set_xlabel(r"Wavenumber (cm$^{-1}$)")
    lower.set_xlim(1.6, 22)
    lower.set_xticks(range(2, 23, 2))
    lower.text(0.985, 0.93, rf"$\chi^2={fit.chi2:.1f}$ for {fit.dof} degrees of freedom", transform=lower.transAxes,
               ha="right", va="top", fontsize=10.5, color=INK)
    save(figure, "residuals.png")


def main():
    (t0,) = parameters("t0")
    progress = Progress()
    table = read_table()
    data = data_vector(table, t0)
    fit = least_squares(design(table, t0), data, table.sigma)
    temperature, error = t0 + float(fit.values[0]), float(fit.errors[0])
    if abs(fit.values[0]) > 1e-4:
        print(f"note: the fit moved {1e3 * fit.values[0]:.2f} mK away from t0 = {t0} K; beyond 0.1 mK the linearisation "
              f"costs accuracy. Run again with t0 = {temperature:.4f}.", file=sys.stderr)
    print(f"T = {temperature:.7f} +- {error:.7f} K, chi2 = {fit.chi2:.3f} for {fit.dof} degrees of freedom")
    metric("temperature", temperature, "K")
    metric("temperature-error", error, "K")
    metric("chi2", fit.chi2)
    progress.report(0.5, "Drawing the residuals")
    draw(table, t0, data, fit)
    galaxy = {"value": float(fit.values[1]), "error": float(fit.errors[1]), "unit": ""}
    write_json("temperature.json", {
        "temperature": {"value": temperature, "error": error, "unit": "K"},
        "galaxy": galaxy,
        "correlation": correlation(fit, 0, 1),
        "chi2": fit.chi2, "dof": fit.dof, "channels": len(data), "t0": {"value": t0, "unit": "K"},
        "residual_column": residual_column(table),
    })
    write_json("outputs.json", {
        "temperature": {"value": temperature, "error": error, "unit": "K"},
        "galaxy": galaxy,
        "chi2": {"value": fit.chi2, "unit": ""},
        "dof": {"value": fit.dof, "unit": ""},
    })
    progress.report(1.0, "Done")


def residual_column(table):
    """The same fit to the table's own residual column, which refers to 2.725 K in the constants of 1986."""
    fit = least_squares(design(table, TABLE_TEMPERATURE), table.residual, table.sigma)
    return {"value": TABLE_TEMPERATURE + float(fit.values[0]), "error": float(fit.errors[0]), "unit": "K", "chi2": fit.chi2}


run(main)
