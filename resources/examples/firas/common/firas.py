# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Physics of the FIRAS example: black body, its derivatives, spectral distortions, weighted least squares.

Units everywhere: wavenumber in 1/cm, temperature in K, intensity in kJy/sr (1 kJy = 1e-23 W m^-2 Hz^-1).

Sources
  Fixsen et al. 1996, ApJ 473, 576          the spectrum (Table 4) and the model fitted to it (their eq. 3)
  Fixsen & Mather 2002, ApJ 581, 817        the calibration of the table used here
  Zeldovich & Sunyaev 1969, Ap&SS 4, 301    Compton y distortion
  Sunyaev & Zeldovich 1970, Ap&SS 7, 20     chemical potential
  CODATA 2018 (Tiesinga et al. 2021, RMP 93, 025010), exact since the SI of 2019
"""
from collections import namedtuple

import numpy as np

Constants = namedtuple("Constants", "h k c")

#: h in J s, k in J/K, c in m/s
CODATA_2018 = Constants(6.62607015e-34, 1.380649e-23, 299792458.0)

#: The values of 1986, with which the published table was made: only with them is its monopole column the 2.725 K black
#: body plus its residual column within rounding.
CODATA_1986 = Constants(6.6260755e-34, 1.380658e-23, 299792458.0)

#: Temperature of the black body the table's residuals refer to, in K.
TABLE_TEMPERATURE = 2.725

KJY = 1e-23
CHANNELS = 43
COLUMNS = ["wavenumber_per_cm", "frequency_ghz", "monopole_kjy_sr", "residual_kjy_sr", "sigma_kjy_sr", "galaxy_kjy_sr"]

Table = namedtuple("Table", "wavenumber frequency monopole residual sigma galaxy")
Fit = namedtuple("Fit", "values errors covariance chi2 dof model")


def frequency_hz(wavenumber, constants=CODATA_2018):
    """nu = c * wavenumber, in Hz; wavenumber in 1/cm."""
    return constants.c * 100.0 * np.asarray(wavenumber, dtype=float)


def reduced_frequency(wavenumber, temperature, constants=CODATA_2018):
    """x = h nu / (k T), without unit."""
    return constants.h * frequency_hz(wavenumber, constants) / (constants.k * temperature)


def planck(wavenumber, temperature, constants=CODATA_2018):
    """B = 2 h nu^3 / c^2 / (e^x - 1) (Planck's law), in kJy/sr."""
    nu = frequency_hz(wavenumber, constants)
    x = reduced_frequency(wavenumber, temperature, constants)
    return 2.0 * constants.h * nu**3 / constants.c**2 / np.expm1(x) / KJY


def planck_slope(wavenumber, temperature, constants=CODATA_2018):
    """dB/dT = B x e^x / (e^x - 1) / T, in kJy/sr/K."""
    x = reduced_frequency(wavenumber, temperature, constants)
    return planck(wavenumber, temperature, constants) * x / -np.expm1(-x) / temperature


def compton_shape(wavenumber, temperature):
    """dI/dy = T dB/dT (x coth(x/2) - 4) (Zeldovich & Sunyaev 1969), in kJy/sr per unit of y."""
    x = reduced_frequency(wavenumber, temperature)
    return temperature * planck_slope(wavenumber, temperature) * (x / np.tanh(x / 2.0) - 4.0)


def potential_shape(wavenumber, temperature):
    """dI/dmu = -T dB/dT / x (Sunyaev & Zeldovich 1970; a photon number 1/(e^(x+mu) - 1)), in kJy/sr per unit of mu."""
    x = reduced_frequency(wavenumber, temperature)
    return -temperature * planck_slope(wavenumber, temperature) / x


def design(table, t0, *shapes):
    """Design matrix: dB/dT at t0, the galaxy template, then the given shapes (functions of wavenumber, temperature)."""
    columns = [planck_slope(table.wavenumber, t0), table.galaxy]
    columns += [shape(table.wavenumber, t0) for shape in shapes]
    return np.column_stack(columns)


def data_vector(table, t0):
    """d = monopole - B(nu, t0), in kJy/sr."""
    return table.monopole - planck(table.wavenumber, t0)


def least_squares(matrix, data, sigma):
    """Weighted linear least squares with independent errors: minimises sum(((data - matrix p) / sigma)^2).

    Errors are the square roots of the diagonal of (A^T W A)^-1, not scaled by chi2/dof. Columns are scaled to unit length
    first: their sizes differ by many orders of magnitude.
    """
    weighted = matrix / sigma[:, None]
    length = np.sqrt((weighted**2).sum(axis=0))
    scaled = weighted / length
    solution, _, rank, _ = np.linalg.lstsq(scaled, data / sigma, rcond=None)
    if rank < matrix.shape[1]:
        raise ValueError("the fitted shapes are not independent of one another")
    covariance = np.linalg.inv(scaled.T @ scaled) / np.outer(length, length)
    values = solution / length
    model = matrix @ values
    chi2 = float((((data - model) / sigma) ** 2).sum())
    return Fit(values, np.sqrt(np.diag(covariance)), covariance, chi2, len(data) - matrix.shape[1], model)


def correlation(fit, i, j):
    """Correlation coefficient of two fitted values."""
    return float(fit.covariance[i, j] / (fit.errors[i] * fit.errors[j]))


def read_table(path="table.csv"):
    """The table that load.py wrote."""
    with open(path, encoding="utf-8") as stream:
        header = stream.readline().strip().split(",")
    if header != COLUMNS:
        raise ValueError(f"{path}: the columns are {header}, not {COLUMNS}")
    return Table(*np.loadtxt(path, delimiter=",", skiprows=1, unpack=True))
