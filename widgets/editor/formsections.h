// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"
#include "widgets/editor/formfield.h"

#include <optional>
#include <vector>

namespace cmbagent {

/// A heading with the fields below it.
struct FormSection
{
    QString title;
    std::vector<FieldSpec> fields;
    std::optional<DraftEdit> removal {}; ///< takes away what the section is about
    QString removalName {}; ///< for who does not see the heading beside the button
};

/// A text of the form, marked with QT_TRANSLATE_NOOP, in the language of the window.
QString formWords(const char* text);

/// Which fields a step or a workflow has.
std::vector<FormSection> stepSections(const DraftView& view, int step);
std::vector<FormSection> workflowSections(const DraftView& view);
/// The rules of when a workflow's runs ask, and a button for one more; none where its mode knows no rules.
std::vector<FormSection> ruleSections(const DraftView& view);
/// For none, local and external.
QStringList effectNames();

} // namespace cmbagent
