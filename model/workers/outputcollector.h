// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mediatype.h"
#include "core/ports.h"
#include "workers/pathguard.h"

#include <QSet>

#include <stop_token>

namespace cmbagent {

/// What a step left in its work folder that is worth keeping.
struct CollectedOutputs
{
    std::vector<OutputFile> files;
    QJsonObject values; ///< from outputs.json
};

/// Finds the declared outputs in the work folder of a step that has ended, and stores them. Nothing is read through a
/// link that leads out of the folder. A value that belongs to the thread of its step.
class OutputCollector
{
public:
    /// `laid`: files that were put there before the step started; a pattern does not find them.
    OutputCollector(const QString& workFolder, QSet<QString> laid, Blobs& blobs);

    /// Fails soon after `stop` is asked for: there may be very many files.
    Result<CollectedOutputs> collect(const std::vector<OutputSpec>& specs, const std::stop_token& stop = {});
    /// Reads outputs.json; an empty object when there is none.
    [[nodiscard]] Result<QJsonObject> readValues() const;

private:
    Result<void> collectOne(const OutputSpec& spec, CollectedOutputs& outputs);
    Result<void> store(const QString& name, const QString& mediaType, CollectedOutputs& outputs);
    void list(const Descriptor& folder, const QString& prefix, int depth);
    const QStringList& files(); ///< everything in the work folder, sorted
    [[nodiscard]] Error missing(const OutputSpec& spec);

    PathGuard m_guard;
    QSet<QString> m_laid;
    Blobs& m_blobs;
    std::stop_token m_stop;
    bool m_listed = false;
    QStringList m_files;
    QSet<QString> m_stored;
};

} // namespace cmbagent
