// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include "support/mockclock.h"

namespace cmbagent {

/// Contents to be put, then events that cite them, as the engine hands them over.
struct Part
{
    QList<QByteArray> contents;
    RunEvents events;
};

/// A run of six steps, told part by part: an output of each, a retry, an approval, metrics.
QList<Part> smallRun(const Defaults& defaults, MockClock& clock, IdSource& ids);
RunEvents eventsOf(const QList<Part>& parts);
/// Every blob the event cites.
QList<BlobRef> blobsOf(const RunEvent& event);
/// The files below the blobs folder whose content is not what their name says.
QStringList falseBlobs(const QString& blobsPath);

} // namespace cmbagent
