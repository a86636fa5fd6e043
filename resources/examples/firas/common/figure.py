# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One look for all figures of the example: white, quiet, readable when printed in one column."""
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402  (the back end must be chosen first)

INK = "#1A222C"
BLUE = "#2563C9"
RED = "#B5480B"
GREY = "#566270"

plt.rcParams.update({
    "figure.facecolor": "white",
    "axes.facecolor": "white",
    "savefig.facecolor": "white",
    "figure.dpi": 160,
    "font.size": 11,
    "axes.labelsize": 12,
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "xtick.direction": "in",
    "ytick.direction": "in",
    "axes.linewidth": 0.8,
    "legend.frameon": False,
    "legend.fontsize": 10.5,
    "errorbar.capsize": 0,
    "lines.markersize": 4.5,
})

GHZ_PER_WAVENUMBER = 29.9792458


def frequency_axis(axes):
    """Frequency in GHz along the top of an axes whose x is a wavenumber in 1/cm."""
    top = axes.secondary_xaxis("top", functions=(lambda w: w * GHZ_PER_WAVENUMBER, lambda f: f / GHZ_PER_WAVENUMBER))
    top.set_xlabel("Frequency (GHz)", labelpad=7)
    return top


def save(figure, path):
    # No date or version inside: the same numbers give the same bytes.
    figure.savefig(path, metadata={"Software": None})
    plt.close(figure)
