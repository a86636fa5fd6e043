// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace cmbagent {

/// The files the story's steps write, as scripts of the COBE/FIRAS analysis would.
namespace StageFiles {

/// A plot as PNG: residuals with error bars about zero.
QByteArray residualPlot();
/// What the fit of the temperature says of itself.
QByteArray temperatureJson();
/// The report at the end, which shows the plot.
QByteArray reportMarkdown();

} // namespace StageFiles

} // namespace cmbagent
