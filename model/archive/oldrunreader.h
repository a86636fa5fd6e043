// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/oldrunfiles.h"

#include <QSet>

namespace cmbagent {

/// Reads one folder of a run of CMBAgent; lives for one call of readOldRun.
class OldRunReader
{
public:
    explicit OldRunReader(const FoundOldRun& found) : m_found(found) { }

    Result<OldRun> read();

private:
    // What is there, and what it is.
    Result<void> listFiles(const QString& folder, const QString& prefix, bool isProject);
    Result<void> listProject();
    void classify(OldFile& file) const;

    // What the files say.
    void readContexts();
    void readPlan();
    void readChats();
    void takeChat(const OldFile& file, const OldChatName& name);
    void readReports();
    void takeCosts(const OldFile& file);
    void takeTiming(const OldFile& file);
    void warn(const Error& error);

    // What they mean together.
    void divideMain();
    void followAnnouncements();
    void addFlatStep();
    void addMissingSteps();
    void settle();
    void settleStep(OldStep& step);
    void findAttempts(OldStep& step);
    void judgeAttempts(OldStep& step);
    void setTimes(OldStep& step);
    void attribute();
    [[nodiscard]] int stepThatNames(const QString& fileName) const;
    OldStep& stepAt(int number);
    [[nodiscard]] bool isFlat() const;
    [[nodiscard]] bool hasPhaseFile(const char* use) const;

    const FoundOldRun m_found;
    OldRun m_run;
    std::vector<OldMessage> m_main; ///< of a chat over all steps
    QMap<int, std::vector<OldMessage>> m_nested; ///< by step
    QMap<int, std::vector<OldMessage>> m_histories;
    QMap<int, std::vector<OldCounter>> m_counters; ///< 0: planning and what is not told apart
    QMap<int, QString> m_statuses; ///< as last announced
    QSet<int> m_finished; ///< steps that left a context
};

} // namespace cmbagent
