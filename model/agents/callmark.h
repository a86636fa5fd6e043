// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modelcall.h"

namespace cmbagent {

/// A call of a step that is under way, as a small file in the folder of its run. Whoever is killed in the middle of a
/// call leaves it there, so that the next attempt can say that something was asked which may have to be paid. A program
/// that ends in order leaves none. A mark that cannot be written is none.
class CallMark
{
public:
    CallMark(const QString& runFolder, const QString& step);

    void put(const ModelCall& call) const;
    void clear() const;
    /// The call that nobody told the end of; it is forgotten then.
    [[nodiscard]] std::optional<ModelCall> takeLeft() const;

private:
    const QString m_path; ///< empty: no run
};

} // namespace cmbagent
