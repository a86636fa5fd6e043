// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringList>

namespace cmbagent {

/// What the package index calls the package that brings a Python module: "PIL.Image" → "pillow"; where nothing else is
/// known, the name of the module itself.
QString packageOfModule(const QString& module);

/// Whether a text names a package, with or without extras and a version: "astropy", "dask[array]", "numpy>=1.26,<2".
/// No text that is one can be taken for an option of a program or for a path.
bool isPackageName(const QString& text);

/// The error with what would have to be installed; the last line of its detail says it. Names that are none are left
/// out.
Error withMissingPackages(Error error, const QStringList& packages);
/// What an error says would have to be installed; empty: nothing, or something else is wrong.
QStringList missingPackages(const Error& error);

} // namespace cmbagent
