// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskorder.h"
#include "policy/costestimate.h"
#include "store/reader.h"

#include <QSet>

namespace cmbagent {

// What was paid before, as far as something is to be learned from it: by whole runs that were completed and asked their
// models themselves. What cost an unknown amount teaches nothing. All on the reader thread; the oldest comes first.

/// What runs of a workflow of this name cost.
Result<std::vector<PastCost>> earlierCosts(Reader& reader, const SessionScope& scope, const QString& workflow);

/// A workflow that is about to run.
struct WorkflowLike
{
    QString name;
    BlobHash content; ///< as RunCreated::workflow
    QSet<QString> models; ///< that would be asked, as modelKey; empty: none is, and runs count that asked none
};
/// What its runs cost with these models, and how long they took: those of the same content, or where there are none of
/// the same name.
Result<std::vector<PastCost>> earlierCosts(Reader& reader, const SessionScope& scope, const WorkflowLike& workflow);

/// What tasks of the same mode cost with these models (as modelKey), their planning included. Those in like words count
/// more: a task without a word in common counts a tenth.
Result<std::vector<PastCost>> earlierTaskCosts(Reader& reader, const SessionScope& scope, const TaskOrder& order,
                                               const QSet<QString>& models);

/// A model as the ledger tells it apart.
QString modelKey(const QString& provider, const QString& model);
/// How alike two texts are in their words, 0..1: of all words in either, the share of those in both. Pure.
double likeness(const QString& one, const QString& other);

} // namespace cmbagent
