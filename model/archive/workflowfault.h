// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace cmbagent {

/// Where something begins in a text: 0-based line, and 0-based byte within the line, as yaml-cpp counts.
struct Mark
{
    int line = 0;
    int byte = 0;
    auto operator<=>(const Mark&) const = default;
};

/// One thing that is wrong with a workflow file; `code` is the finer name that the corpus of tests and the schema use,
/// for example "unknown-key".
struct WorkflowFault
{
    QString code;
    Error error;
};

using WorkflowFaults = std::vector<WorkflowFault>;

/// Collects the faults of one text and turns marks into lines and columns that an editor shows. Used on one thread.
class FaultList
{
public:
    FaultList(const QByteArray& text, QString path);
    [[nodiscard]] const QByteArray& text() const { return m_text; }

    void add(const char* code, Mark at, QString what, QString mend = {}, QString step = {});
    [[nodiscard]] bool isEmpty() const { return m_faults.empty(); }
    /// With those that are only counted.
    [[nodiscard]] qint64 count() const { return qint64(m_faults.size()) + m_leftOut; }
    /// More faults than anybody reads; what comes later is only counted.
    [[nodiscard]] bool isFull() const { return m_faults.size() >= mostFaults; }
    /// False when so many words were compared already that looking for near spellings would only cost time.
    bool mayCompare(qsizetype words);
    /// All faults, from the top of the file to its end.
    [[nodiscard]] WorkflowFaults take();
    [[nodiscard]] SourcePlace place(Mark at) const;

    static constexpr size_t mostFaults = 1000;

private:
    QByteArray m_text;
    QString m_path;
    std::vector<qsizetype> m_lineStarts;
    WorkflowFaults m_faults;
    qint64 m_leftOut = 0;
    qsizetype m_comparisonsLeft = 100'000;
};

/// The one of `candidates` that `word` is most likely a misspelling of; empty when none is near.
QString nearestSpelling(const QString& word, const QStringList& candidates);

/// "Did you mean 'x'?", or `otherwise` where no candidate is near.
QString didYouMean(const QString& word, const QStringList& candidates, const QString& otherwise);

} // namespace cmbagent
