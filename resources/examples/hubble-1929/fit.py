# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ordinary least squares of velocity on distance: v = slope d + intercept, and of v = slope d."""
import numpy as np

from common.step import metric, run, write_json


def main():
    distance, velocity = np.loadtxt("nebulae.csv", delimiter=",", skiprows=1, usecols=(1, 2), unpack=True)
    count = len(distance)
    matrix = np.column_stack([distance, np.ones(count)])
    (slope, intercept), _, _, _ = np.linalg.lstsq(matrix, velocity, rcond=None)
    left = velocity - matrix @ (slope, intercept)
    dof = count - 2
    # The table gives no errors: they come from the scatter about the line.
    scatter = float(np.sqrt((left**2).sum() / dof))
    slope_error, intercept_error = scatter * np.sqrt(np.diag(np.linalg.inv(matrix.T @ matrix)))
    correlation = float(np.corrcoef(distance, velocity)[0, 1])
    through_zero = float((distance @ velocity) / (distance @ distance))
    through_zero_error = float(np.sqrt(((velocity - through_zero * distance) ** 2).sum() / (count - 1) / (distance @ distance)))

    print(f"slope = {slope:.3f} +- {slope_error:.3f} km/s/Mpc, intercept = {intercept:.3f} +- {intercept_error:.3f} km/s")
    metric("slope", slope, "km/s/Mpc")
    metric("intercept", intercept, "km/s")
    metric("scatter", scatter, "km/s")
    values = {
        "slope": {"value": float(slope), "error": float(slope_error), "unit": "km/s/Mpc"},
        "intercept": {"value": float(intercept), "error": float(intercept_error), "unit": "km/s"},
        "slope_through_zero": {"value": through_zero, "error": through_zero_error, "unit": "km/s/Mpc"},
        "scatter": {"value": scatter, "unit": "km/s"},
        "correlation": {"value": correlation, "unit": ""},
        "dof": {"value": dof, "unit": ""},
    }
    # What the band of the figure needs: v = slope d + intercept has the variance of the mean plus that of the lever arm.
    band = {"mean_distance": float(distance.mean()), "spread": float(((distance - distance.mean()) ** 2).sum()), "count": count}
    write_json("fit.json", values | {"band": band})
    write_json("outputs.json", values)


run(main)
