// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/comparison.h"
#include "store/reader.h"
#include "widgets/branches/outcome.h"
#include "widgets/branches/runpair.h"
#include "widgets/branches/runtable.h"

#include <atomic>
#include <stop_token>

namespace cmbagent {

/// A run as it is listed, and all that happened in it.
struct LoadedRun
{
    RunSummary summary;
    RunProjection projection;
};

/// Content for somebody who may be told to stop: counts what is read, and gives nothing any more after `stop`. Safe
/// from every thread.
class StoppableBlobs final : public Blobs
{
public:
    explicit StoppableBlobs(Blobs& blobs) : m_blobs(blobs) { }

    void stop() { m_stop.request_stop(); }
    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }
    /// For work of other kinds that is to stop at the same time.
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }
    [[nodiscard]] int filesRead() const { return m_read; }

    [[nodiscard]] Result<QString> pathOf(const BlobHash& hash) const override { return m_blobs.pathOf(hash); }
    [[nodiscard]] Result<QByteArray> read(const BlobHash& hash) const override;
    Result<BlobRef> put(QByteArrayView content) override { return m_blobs.put(content); }
    Result<BlobRef> putFile(const QString& path) override { return m_blobs.putFile(path); }

private:
    Blobs& m_blobs;
    std::stop_source m_stop;
    mutable std::atomic<int> m_read { 0 };
};

/// Compares two runs as the page wants to show them. Reads files; on any thread.
RunPair compareAsPair(const LoadedRun& a, const LoadedRun& b, const StoppableBlobs& blobs);
/// What was different about each of the runs, and what came out.
RunTable asTable(const std::vector<LoadedRun>& runs, const QList<OutcomeRow>& outcomes);
/// The same numbers by metric, in the order they come.
QList<Outcome> byMetric(const QList<OutcomeRow>& rows);

} // namespace cmbagent
