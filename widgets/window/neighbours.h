// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#if __has_include("widgets/inspector/stepinspector.h")
#include "widgets/inspector/stepinspector.h"
#else
#include "items/rungraph.h"
#include <QLabel>
namespace cmbagent {
class FileLocator;
/// Stands in until the real one is here.
class StepInspector : public QLabel
{
public:
    StepInspector(const RunGraph&, const FileLocator*, const Clock&) { }
    void showStep(int step) { setText(QString::number(step)); }
};
} // namespace cmbagent
#endif
