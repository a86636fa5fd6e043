# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bootstraps the error of the temperature in three ways.

parametric  noise drawn from the table's errors is added to the fitted spectrum
residual    the standardised residuals of the fit are drawn with replacement (does not trust the errors' size)
channels    whole channels are drawn with replacement (does not trust the model either)

Every resample is fitted with the full Planck function (Gauss-Newton), so the linearisation of the other steps is tested too.
"""
import numpy as np

from common.figure import BLUE, GREY, INK, RED, plt, save
from common.firas import data_vector, design, least_squares, planck, planck_slope, read_table
from common.step import Progress, metric, parameters, run, write_json

KINDS = ["parametric", "residual", "channels"]
CONVERGED = 1e-10  # K
MOST_ITERATIONS = 12


def fit_planck(wavenumber, galaxy, sigma, monopole, start):
    """Gauss-Newton for (T, G) of monopole = B(nu, T) + G galaxy; returns T in K."""
    temperature = start
    for _ in range(MOST_ITERATIONS):
        matrix = np.column_stack([planck_slope(wavenumber, temperature), galaxy]) / sigma[:, None]
        left = (monopole - planck(wavenumber, temperature)) / sigma
        step = np.linalg.lstsq(matrix, left, rcond=None)[0][0]
        temperature += step
        if abs(step) < CONVERGED:
            break
    return temperature


def draws(kind, table, monopole, pull, generator):
    """One resample: (wavenumber, galaxy, sigma, monopole)."""
    count = len(monopole)
    if kind == "channels":
        pick = generator.integers(0, count, count)
        return table.wavenumber[pick], table.galaxy[pick], table.sigma[pick], table.monopole[pick]
    noise = generator.standard_normal(count) if kind == "parametric" else generator.choice(pull, count)
    return table.wavenumber, table.galaxy, table.sigma, monopole + noise * table.sigma


def standardised(matrix, data, sigma, fit):
    """Residuals / sigma, each enlarged by what the fit took from it (leverage), with mean zero."""
    weighted = matrix / sigma[:, None]
    leverage = np.einsum("ij,jk,ik->i", weighted, fit.covariance, weighted)
    pull = (data - fit.model) / sigma / np.sqrt(1.0 - leverage)
    return pull - pull.mean()


def summary(values):
    low, high = np.percentile(values, [2.5, 97.5])
    return {"mean": float(values.mean()), "error": float(values.std(ddof=1)), "low95": float(low), "high95": float(high),
            "unit": "K"}


def draw(results, temperature, error):
    figure, axes = plt.subplots(figsize=(7.2, 4.4), layout="constrained")
    span = 4.4 * error * 1e6
    bins = np.linspace(-span, span, 45)
    grid = np.linspace(-span, span, 400)
    shift = {kind: (values - temperature) * 1e6 for kind, values in results.items()}
    axes.hist(shift["parametric"], bins, density=True, color=BLUE, alpha=0.22, lw=0)
    styles = {"parametric": (BLUE, "-"), "residual": (RED, "-"), "channels": (GREY, (0, (3, 1.5)))}
    for kind, (colour, line) in styles.items():
        axes.hist(shift[kind], bins, density=True, histtype="step", color=colour, ls=line, lw=1.5,
                  label=rf"{kind}: $\sigma={shift[kind].std(ddof=1):.2f}\,\mu$K")
    width = error * 1e6
    axes.plot(grid, np.exp(-0.5 * (grid / width) ** 2) / (width * np.sqrt(2 * np.pi)), color=INK, lw=1.2,
              label=rf"least squares: $\sigma={width:.2f}\,\mu$K")
    axes.set_xlim(-span, span)
    axes.set_ylim(0, axes.get_ylim()[1] * 1.22)
    axes.set_yticks([])
    axes.set_xlabel(rf"$T - {temperature:.7f}\,$K  ($\mu$K)")
    axes.set_ylabel("Resamples per bin (scaled)")
    axes.legend(loc="upper left", handlelength=1.6)
    save(figure, "bootstrap.png")


def main():
    t0, resamples, seed = parameters("t0", "resamples", "seed")
    table = read_table()
    matrix, data = design(table, t0), data_vector(table, t0)
    fit = least_squares(matrix, data, table.sigma)
    linear = t0 + float(fit.values[0])
    temperature = fit_planck(table.wavenumber, table.galaxy, table.sigma, table.monopole, t0)
    model = planck(table.wavenumber, temperature) + fit.values[1] * table.galaxy
    pull = standardised(matrix, data, table.sigma, fit)

    progress, results, done, total = Progress(), {}, 0, len(KINDS) * resamples
    for number, kind in enumerate(KINDS):
        generator = np.random.default_rng([seed, number])
        results[kind] = np.empty(resamples)
        for i in range(resamples):
            results[kind][i] = fit_planck(*draws(kind, table, model, pull, generator), temperature)
            done += 1
            progress.report(0.95 * done / total, f"{kind}: {i + 1} of {resamples}")
    progress.report(0.96, "Drawing the histogram")
    draw(results, temperature, float(fit.errors[0]))

    content = {kind: summary(values) for kind, values in results.items()}
    content |= {"temperature": {"value": temperature, "unit": "K"}, "linear_minus_full": {"value": linear - temperature, "unit": "K"},
                "analytic_error": {"value": float(fit.errors[0]), "unit": "K"}, "resamples": resamples, "seed": seed}
    write_json("bootstrap.json", content)
    for kind in KINDS:
        print(f"{kind}: sigma(T) = {1e6 * content[kind]['error']:.3f} microkelvin")
        metric(f"{kind}-error", content[kind]["error"], "K")
    write_json("outputs.json", {f"temperature_error_{kind}": {"value": content[kind]["error"], "unit": "K"} for kind in KINDS})
    progress.report(1.0, "Done")


run(main)
