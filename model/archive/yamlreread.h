// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/yamlsplicer.h"

namespace cmbagent {

/// Changes one stretch of a text and reads it again, but only the items of `steps:` that the stretch touches: between
/// the surroundings they have in the file, and only where the reader must come out of them as it did before, so that
/// the tree is the one that reading everything would give. False: this cannot be told here, for instance where
/// `steps:` is written in brackets or something is wrong; nothing is changed then.
bool rereadPart(YamlSource& source, const YamlSplicer::Splice& splice);

} // namespace cmbagent
