// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/oldrunfiles.h"

#include <QSet>

#include <utility>

namespace cmbagent {

/// Reads one folder of a run of CMBAgent; lives for one call of readOldRun.
class OldRunReader
{
    static constexpr int planningScope = 0;
    static constexpr int wholeScope = -1; ///< all steps, not told apart

public:
    explicit OldRunReader(const FoundOldRun& found) : m_found(found) { }

    Result<OldRun> read();

private:
    // What is there, and what it is.
    /// Whether files are the run's own, all of a folder of its project, or those that lie in one.
    enum class Around : quint8 { Nothing, Project, Folder };
    Result<void> listFiles(const QString& folder, const QString& prefix, Around around);
    Result<void> listProject();
    void classify(OldFile& file) const;
    bool classifyByPlace(OldFile& file) const;

    // What the files say.
    void readContexts();
    void takeContext(const OldFile& file, const QJsonValue& context);
    void readPlan();
    void readChats();
    void takeChat(const OldFile& file, const OldChatName& name);
    void readReports();
    void takeCosts(const OldFile& file);
    void takeTiming(const OldFile& file);
    void takeSpan(OldStep* step, const QString& fileName, double seconds);
    Result<void> listDatabase(const QString& folder, const QString& prefix);
    void tellOfDatabases();
    void warn(const Error& error);

    // What they mean together.
    void divideMain();
    void followAnnouncements();
    void addFlatStep();
    void addMissingSteps();
    void followContexts();
    void tellCalls();
    void placeCall(OldCall call, int scope);
    [[nodiscard]] std::vector<OldCounter> countersOf(int scope) const;
    void settle();
    void settleStep(OldStep& step);
    void findAttempts(OldStep& step);
    void judgeAttempts(OldStep& step);
    void setTimes(OldStep& step);
    void attribute();
    [[nodiscard]] int stepThatNames(const QString& fileName) const;
    OldStep& stepAt(int number);
    [[nodiscard]] QString titleOfTool() const;
    [[nodiscard]] bool hasPhaseFile(const char* use) const;

    const FoundOldRun m_found;
    OldRun m_run;
    std::vector<OldMessage> m_main; ///< of a chat over all steps
    QMap<int, std::vector<OldMessage>> m_nested; ///< by step
    QMap<int, std::vector<OldMessage>> m_histories;
    QMap<int, std::vector<OldCounter>> m_counters; ///< by step, or planningScope or wholeScope
    QMap<int, std::vector<OldCost>> m_costs; ///< the same
    QMap<int, QString> m_statuses; ///< as last announced
    QSet<int> m_finished; ///< steps that left what CMBAgent writes after a step
    std::vector<std::pair<Timestamp, Timestamp>> m_spans; ///< of phases that were measured
};

} // namespace cmbagent
