// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"
#include "widgets/editor/formfield.h"

#include <vector>

namespace cmbagent {

/// A heading with the fields below it.
struct FormSection
{
    QString title;
    std::vector<FieldSpec> fields;
};

/// Which fields a step or a workflow has.
std::vector<FormSection> stepSections(const DraftView& view, int step);
std::vector<FormSection> workflowSections(const DraftView& view);

} // namespace cmbagent
