// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "core/records.h"

#include <functional>

namespace cmbagent {

/// A runner that first tells a repeated attempt which errors like its last one were overcome before. Works on the
/// step's thread, so the engine need not wait for the search.
class HistoryAdvisor final : public StepRunner
{
public:
    /// Looks errors up; may block, and is called from many threads.
    using Search = std::function<QList<SimilarError>(const QString& errorText)>;

    HistoryAdvisor(std::unique_ptr<StepRunner> runner, Search search)
        : m_runner(std::move(runner)), m_search(std::move(search))
    { }

    StepOutcome run(const StepJob& job, std::stop_token stop, StepObserver& observer) override;

private:
    const std::unique_ptr<StepRunner> m_runner;
    const Search m_search;
};

} // namespace cmbagent
