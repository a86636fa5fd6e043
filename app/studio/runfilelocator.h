// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "items/rungraph.h"
#include "widgets/common/filelocator.h"

namespace cmbagent {

/// Where the files of the run on show lie. Lives on the main thread.
class RunFileLocator final : public FileLocator
{
public:
    RunFileLocator(const Backend& backend, const RunGraph& graph) : m_backend(backend), m_graph(graph) { }

    [[nodiscard]] QString blobPath(const BlobHash& hash) const override
    {
        const QString hex = hash.toHex();
        return QStringLiteral("%1/%2/%3/%4").arg(m_backend.dataDir().blobsPath(), hex.left(2), hex.mid(2, 2), hex);
    }
    [[nodiscard]] QString attemptFolder(int step, int attempt) const override
    {
        if (!m_graph.isRun()) {
            return {};
        }
        const RunProjection& run = m_graph.projection();
        const StepStatus& status = run.step(step);
        ResultOrigin from { OriginKind::Confirmed, m_graph.run(), m_graph.spec(step).id, attempt };
        const bool isResult = !status.attempts.empty() && status.attempts.back().number == attempt;
        if (isResult && status.origin && status.origin->kind != OriginKind::Confirmed) {
            from = *status.origin; // what a branch keeps lies where it was made
        }
        const QString folder = m_backend.runFolder(from.run, run.created().project);
        return QStringLiteral("%1/steps/%2/attempt-%3").arg(folder, from.step, QString::number(from.attempt));
    }

private:
    const Backend& m_backend;
    const RunGraph& m_graph;
};

} // namespace cmbagent
