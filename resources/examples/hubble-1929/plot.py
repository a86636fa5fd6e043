# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the nebulae, the fitted line and its confidence band."""
import matplotlib
import numpy as np

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402  (the back end must be chosen first)

from common.step import parameters, read_json, run  # noqa: E402

INK, BLUE, RED, GREY = "#1A222C", "#2563C9", "#B5480B", "#566270"


def student_quantile(confidence, dof):
    """Two-sided quantile of Student's t: integrates its density until it holds the confidence (no SciPy needed)."""
    grid = np.linspace(0, 60, 600001)
    density = (1 + grid**2 / dof) ** (-(dof + 1) / 2)
    area = np.concatenate([[0], np.cumsum((density[1:] + density[:-1]) / 2)])
    return float(np.interp(confidence, area / area[-1], grid))


def main():
    (confidence,) = parameters("confidence")
    distance, velocity = np.loadtxt("nebulae.csv", delimiter=",", skiprows=1, usecols=(1, 2), unpack=True)
    fit = read_json("fit.json")
    slope, intercept, band = fit["slope"], fit["intercept"], fit["band"]
    grid = np.linspace(0, 2.2, 200)
    line = slope["value"] * grid + intercept["value"]
    width = student_quantile(confidence, fit["dof"]["value"]) * fit["scatter"]["value"] * np.sqrt(
        1 / band["count"] + (grid - band["mean_distance"]) ** 2 / band["spread"])

    plt.rcParams.update({"font.size": 11, "axes.labelsize": 12, "axes.edgecolor": INK, "text.color": INK, "axes.labelcolor": INK,
                         "xtick.color": INK, "ytick.color": INK, "xtick.direction": "in", "ytick.direction": "in"})
    figure, axes = plt.subplots(figsize=(7.2, 4.8), dpi=160, layout="constrained", facecolor="white")
    axes.axhline(0, color=GREY, lw=0.9, ls=(0, (4, 3)))
    axes.fill_between(grid, line - width, line + width, color=RED, alpha=0.14, lw=0, label=f"{100 * confidence:g} % band of the line")
    axes.plot(grid, line, color=RED, lw=1.6,
              label=rf"$v={slope['value']:.0f}\,d\;{'-' if intercept['value'] < 0 else '+'}\;{abs(intercept['value']):.0f}$ km/s")
    axes.plot(distance, velocity, "o", color=BLUE, ms=5.5, label="24 nebulae (Hubble 1929)")
    axes.set_xlim(0, 2.2)
    axes.set_ylim(-350, 1250)
    axes.set_xlabel("Distance (Mpc, scale of 1929)")
    axes.set_ylabel("Radial velocity (km/s)")
    handles, labels = axes.get_legend_handles_labels()
    axes.legend(handles[::-1], labels[::-1], loc="upper left", frameon=False, fontsize=10.5)
    figure.savefig("hubble.png", metadata={"Software": None})


run(main)
