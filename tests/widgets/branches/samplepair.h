// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "widgets/branches/runpair.h"
#include "widgets/branches/runtable.h"
#include "widgets/common/filelocator.h"

#include <QTemporaryDir>

namespace cmbagent {

RunId runId(quint8 number);

/// A run in a list; `parent` 0: it is no branch.
RunSummary listedRun(quint8 number, quint8 parent, const QString& name);

/// Files of a comparison, in a temporary folder.
class SampleFiles : public FileLocator
{
public:
    BlobRef put(const QByteArray& content);
    /// A PNG picture of one colour with a square of another in its middle.
    BlobRef putPicture(const QColor& ground, const QColor& square);

    [[nodiscard]] QString blobPath(const BlobHash& hash) const override { return m_folder.filePath(hash.toHex()); }
    [[nodiscard]] QString attemptFolder(int /*step*/, int /*attempt*/) const override { return {}; }

private:
    QTemporaryDir m_folder;
};

/// The COBE/FIRAS analysis and a branch of it with fewer resamples and another script: "load" is the same,
/// "fit-temperature" was kept, "bootstrap" differs in everything, "plot" is only in A and "check" only in B.
RunPair samplePair(SampleFiles& files);

/// A sweep of `t0` over three runs, one of which failed before it had a temperature.
RunTable sampleSweep();

} // namespace cmbagent
