# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits the Compton y distortion together with the temperature and the galaxy template."""
from common.firas import compton_shape, correlation, data_vector, design, least_squares, read_table
from common.step import metric, parameters, run, write_json

LIMIT = 15e-6  # |y| < 15e-6, 95 % confidence, Fixsen et al. 1996


def main():
    (t0,) = parameters("t0")
    table = read_table()
    fit = least_squares(design(table, t0, compton_shape), data_vector(table, t0), table.sigma)
    value, error = float(fit.values[2]), float(fit.errors[2])
    print(f"y = ({1e6 * value:.2f} +- {1e6 * error:.2f})e-6, chi2 = {fit.chi2:.3f} for {fit.dof} degrees of freedom; "
          f"published |y| < {LIMIT:g}")
    metric("y", value)
    metric("y-error", error)
    metric("chi2", fit.chi2)
    write_json("y.json", {
        "y": {"value": value, "error": error, "unit": ""},
        "temperature": {"value": t0 + float(fit.values[0]), "error": float(fit.errors[0]), "unit": "K"},
        "galaxy": {"value": float(fit.values[1]), "error": float(fit.errors[1]), "unit": ""},
        "correlation_with_temperature": correlation(fit, 0, 2),
        "chi2": fit.chi2, "dof": fit.dof,
        "published_limit": {"value": LIMIT, "confidence": 0.95, "source": "Fixsen et al. 1996, ApJ 473, 576"},
    })
    write_json("outputs.json", {"y": {"value": value, "error": error, "unit": ""},
                                "chi2": {"value": fit.chi2, "unit": ""}, "dof": {"value": fit.dof, "unit": ""}})


run(main)
