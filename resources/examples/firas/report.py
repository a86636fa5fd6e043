# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the results into a report for people (report.md), one for machines (results.json) and one figure (spectrum.png)."""
import os
import shutil

import numpy as np

from common.figure import BLUE, INK, RED, frequency_axis, plt, save
from common.firas import planck, read_table
from common.step import metric, parameters, read_json, run, write_json

ENLARGED = 400


def draw(table, temperature):
    figure, axes = plt.subplots(figsize=(7.2, 4.8), layout="constrained")
    grid = np.linspace(0.02, 22, 600)
    axes.plot(grid, planck(grid, temperature["value"]) / 1e3, color=RED, lw=1.5,
              label=rf"black body, $T={temperature['value']:.6f}\,$K")
    axes.errorbar(table.wavenumber, table.monopole / 1e3, ENLARGED * table.sigma / 1e3, fmt="o", color=BLUE, ecolor=BLUE,
                  markersize=3.6, elinewidth=1.0, label=rf"COBE/FIRAS, error bars $\times\,{ENLARGED}$")
    axes.set_xlim(0, 22)
    axes.set_xticks(range(0, 23, 2))
    axes.set_ylim(-20, 430)
    axes.set_xlabel(r"Wavenumber (cm$^{-1}$)")
    axes.set_ylabel("Intensity (MJy/sr)")
    handles, labels = axes.get_legend_handles_labels()
    axes.legend(handles[::-1], labels[::-1], loc="upper right")
    frequency_axis(axes).tick_params(colors=INK)
    save(figure, "spectrum.png")


def flat(temperature, y, mu, bootstrap, t0):
    """results.json: one level, every value beside its error and unit. README.md of the example explains the keys."""
    result = {
        "temperature": temperature["temperature"]["value"], "temperature_error": temperature["temperature"]["error"],
        "temperature_unit": "K",
        "galaxy": temperature["galaxy"]["value"], "galaxy_error": temperature["galaxy"]["error"], "galaxy_unit": "1",
        "chi2": temperature["chi2"], "dof": temperature["dof"], "channels": temperature["channels"],
        "y": y["y"]["value"], "y_error": y["y"]["error"], "y_unit": "1", "y_chi2": y["chi2"], "y_dof": y["dof"],
        "y_published_limit": y["published_limit"]["value"],
        "mu": mu["mu"]["value"], "mu_error": mu["mu"]["error"], "mu_unit": "1", "mu_chi2": mu["chi2"], "mu_dof": mu["dof"],
        "mu_published_limit": mu["published_limit"]["value"],
        "temperature_residual_column": temperature["residual_column"]["value"],
        "t0": t0,
    }
    if bootstrap:
        for kind in ("parametric", "residual", "channels"):
            result[f"temperature_error_{kind}"] = bootstrap[kind]["error"]
        result |= {"resamples": bootstrap["resamples"], "seed": bootstrap["seed"]}
    return result


def signed(value, digits):
    return f"{value:.{digits}f}".replace("-", "\u2212")


def measured(value, error, exponent):
    """Value and error with a common power of ten, as in (-0.10 +- 3.61)e-6."""
    scale = 10.0 ** -exponent
    power = str(exponent).translate(str.maketrans("-0123456789", "\u207b\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"))
    return f"({signed(value * scale, 2)} \u00b1 {error * scale:.2f})\u00b710{power}"


def text(r, has_bootstrap):
    sigmas_y, sigmas_mu = abs(r["y"]) / r["y_error"], abs(r["mu"]) / r["mu_error"]
    if max(sigmas_y, sigmas_mu) < 2:
        finding = "Neither of the two classical distortions is seen."
    else:
        finding = f"A distortion is seen: y at {sigmas_y:.1f}\u03c3, \u00b5 at {sigmas_mu:.1f}\u03c3."
    microkelvin = 1e6 * r["temperature_error"]
    lines = f"""# The spectrum of the cosmic microwave background

Over {r['channels']} channels the mean spectrum measured by COBE/FIRAS is best described by a black body of
**T = {r['temperature']:.7f} \u00b1 {r['temperature_error']:.7f} K**. {finding}

## Results

| Quantity | Value | \u03c7\u00b2 / d.o.f. | Published |
|:--|:--|:--|:--|
| Temperature T | {r['temperature']:.7f} \u00b1 {r['temperature_error']:.7f} K | {r['chi2']:.3f} / {r['dof']} | 2.725 K is the table's reference |
| Galaxy template G | {signed(r['galaxy'], 4)} \u00b1 {r['galaxy_error']:.4f} | as above | removed before publication: 0 expected |
| Compton y | {measured(r['y'], r['y_error'], -6)} | {r['y_chi2']:.3f} / {r['y_dof']} | \\|y\\| < 15\u00b710\u207b\u2076 (95 %) |
| Chemical potential \u00b5 | {measured(r['mu'], r['mu_error'], -5)} | {r['mu_chi2']:.3f} / {r['mu_dof']} | \\|\u00b5\\| < 9\u00b710\u207b\u2075 (95 %) |

Errors are one standard deviation, from the channels' errors alone. The absolute calibration of the instrument is known to about a
thousandth of a kelvin (Fixsen & Mather 2002), a hundred times more than the {microkelvin:.1f} \u00b5K of the fit. The limits are those of Fixsen et al. 1996.

![Spectrum](spectrum.png)

*The measured spectrum with the fitted black body. The error bars are enlarged {ENLARGED} times; they could not be seen otherwise.*

![Residuals](residuals.png)

*What is left when the fitted black body is taken away, with the fitted galaxy template (band: \u00b11\u03c3), and the same divided by the errors.*
"""
    if has_bootstrap:
        lines += f"""
## Is the error right?

| Bootstrap of {r['resamples']:,} resamples (seed {r['seed']}) | \u03c3(T) |
|:--|:--|
| Noise drawn from the channels' errors | {1e6 * r['temperature_error_parametric']:.2f} \u00b5K |
| Residuals drawn with replacement | {1e6 * r['temperature_error_residual']:.2f} \u00b5K |
| Channels drawn with replacement | {1e6 * r['temperature_error_channels']:.2f} \u00b5K |
| *Least squares, for comparison* | {microkelvin:.2f} \u00b5K |

![Bootstrap](bootstrap.png)

*Temperatures of the resamples about the measured one, with the normal distribution that least squares expects.*
"""
    else:
        lines += "\nThe bootstrap of the temperature error was skipped in this run.\n"
    return lines + f"""
## Method

The data are the monopole column minus the Planck function B(\u03bd, T\u2080) at T\u2080 = {r['t0']:g} K, in kJy/sr, with CODATA 2018 constants and the
table's errors, taken as independent. Weighted linear least squares fits (T \u2212 T\u2080)\u00b7\u2202B/\u2202T and G times the table's galaxy template. Then one
distortion is added at a time, with x = h\u03bd/kT\u2080:

- Compton y: y\u00b7T\u2080\u00b7\u2202B/\u2202T\u00b7(x\u00b7coth(x/2) \u2212 4) (Zeldovich & Sunyaev 1969)
- chemical potential: \u2212\u00b5\u00b7T\u2080\u00b7\u2202B/\u2202T / x (Sunyaev & Zeldovich 1970)

**The residual column gives another temperature.** Fitted instead of the monopole column it gives {r['temperature_residual_column']:.7f} K. The two columns agree within
their rounding only when the black body between them is computed with the constants of CODATA 1986, as it was when the table was made. With
the constants of 2018 the same intensities belong to a temperature about 15 \u00b5K higher, because h/k has grown by 5.7 parts in a million.
The difference is a matter of the temperature scale, and small beside the calibration.

The channels' errors are in truth correlated; the published limits use the full covariance, which the table does not carry.

## Sources

- D. J. Fixsen et al. 1996, *The cosmic microwave background spectrum from the full COBE FIRAS data set*, ApJ 473, 576 (Table 4; limits on y and \u00b5)
- D. J. Fixsen & J. C. Mather 2002, *The spectral results of the Far-Infrared Absolute Spectrophotometer instrument on COBE*, ApJ 581, 817
- NASA data, public domain
"""


def main():
    (t0,) = parameters("t0")
    table = read_table()
    temperature, y, mu = read_json("temperature.json"), read_json("y.json"), read_json("mu.json")
    bootstrap = read_json("bootstrap.json") if os.path.exists("bootstrap.json") else None
    draw(table, temperature["temperature"])
    shutil.copyfile("fitted-residuals.png", "residuals.png")
    if bootstrap:
        shutil.copyfile("bootstrap-histogram.png", "bootstrap.png")
    result = flat(temperature, y, mu, bootstrap, t0)
    write_json("results.json", result)
    with open("report.md", "w", encoding="utf-8") as stream:
        stream.write(text(result, bool(bootstrap)))
    metric("temperature", result["temperature"], "K")
    metric("y", result["y"])
    metric("mu", result["mu"])
    write_json("outputs.json", {
        "temperature": {"value": result["temperature"], "error": result["temperature_error"], "unit": "K"},
        "y": {"value": result["y"], "error": result["y_error"], "unit": ""},
        "mu": {"value": result["mu"], "error": result["mu_error"], "unit": ""},
    })
    print(f"T = {result['temperature']:.7f} +- {result['temperature_error']:.7f} K; the report is in report.md")


run(main)
