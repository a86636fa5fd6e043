// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/oldrun.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

// Which folders are runs, by their shape: nothing in them says so.

namespace cmbagent {

namespace {

constexpr int deepestRun = 9; ///< sessions/<id>/tasks/<id>/runs/<id>/parallel/<node>
constexpr int mostFolders = 20'000;
constexpr qsizetype mostRuns = 1'000;

bool hasFiles(const QDir& folder, const QString& pattern)
{
    return !folder.entryList({ pattern }, QDir::Files).isEmpty();
}

bool hasFiles(const QDir& folder, const char* below, const QString& pattern)
{
    return hasFiles(QDir(folder.filePath(QLatin1String(below))), pattern);
}

bool isFolder(const QDir& folder, const char* name)
{
    return QFileInfo(folder.filePath(QLatin1String(name))).isDir();
}

/// Whether a folder has what one phase of CMBAgent leaves behind.
bool isPhase(const QDir& folder)
{
    return isFolder(folder, "chats") || isFolder(folder, "cost") || isFolder(folder, "codebase")
        || isFolder(folder, "time") || hasFiles(folder, QStringLiteral("timing_report*.json"));
}

/// Whether there are the reports and chats that only a run with a context for each step writes.
bool tellsStepsApart(const QDir& folder)
{
    const QString timing = QStringLiteral("timing_report_step_*.json");
    return hasFiles(folder, "control/chats", QStringLiteral("chat_history_step_*.json"))
        || hasFiles(folder, "control/cost", QStringLiteral("cost_report_step_*.json"))
        || hasFiles(folder, "control/time", timing) || hasFiles(folder, "control", timing) || hasFiles(folder, timing);
}

std::optional<OldRunKind> kindOfPhases(const QDir& folder)
{
    const bool hasPlanning = isFolder(folder, "planning")
        && (isPhase(QDir(folder.filePath(QStringLiteral("planning"))))
            || hasFiles(folder, "planning", QStringLiteral("final_plan*.json")));
    const bool hasControl = isFolder(folder, "control") && isPhase(QDir(folder.filePath(QStringLiteral("control"))));
    const bool hasContexts = hasFiles(folder, "context", QStringLiteral("context_step_*.pkl"));
    if ((hasContexts && (hasPlanning || hasControl)) || (hasControl && tellsStepsApart(folder))) {
        return OldRunKind::DeepResearch;
    }
    if (hasPlanning) {
        return OldRunKind::PlanningAndControl;
    }
    return hasControl ? std::optional(OldRunKind::Control) : std::nullopt;
}

std::optional<OldRunKind> kindOfFlat(const QDir& folder)
{
    const bool hasChats = hasFiles(folder, "chats", QStringLiteral("*chat_output*.json"));
    const bool hasCosts = hasFiles(folder, "cost", QStringLiteral("cost_report*.json"));
    const bool hasWork = isFolder(folder, "codebase") || isFolder(folder, "data");
    if (hasFiles(folder, QStringLiteral("timing_report*.json"))) {
        return hasChats            ? OldRunKind::HumanInTheLoop
            : hasCosts && !hasWork ? OldRunKind::Keywords
                                   : OldRunKind::OneShot; // as they were before June 2025
    }
    const bool isOneShot = hasChats || (hasCosts && hasWork)
        || (isFolder(folder, "codebase") && hasFiles(folder, QStringLiteral("results.pkl")));
    return isOneShot ? std::optional(OldRunKind::OneShot) : std::nullopt;
}

/// What one of CMBAgent's tools left: papers that were got, read or summed up.
bool isOfTool(const QDir& folder)
{
    const QStringList read = folder.entryList({ QStringLiteral("*_processed") }, QDir::Dirs | QDir::NoDotAndDotDot);
    const bool hasPages = std::any_of(read.begin(), read.end(), [&folder](const QString& name) {
        return hasFiles(QDir(folder.filePath(name)), QStringLiteral("*_ocr.json"));
    });
    return hasPages || hasFiles(folder, "docs", QStringLiteral("arxiv_download_metadata.json"))
        || hasFiles(folder, "summaries", QStringLiteral("processing_summary.json"))
        || hasFiles(folder, QStringLiteral("ocr_cost.json"));
}

/// Folders in which what looks like a run is part of something else.
bool isPartOfTool(const QString& name)
{
    return name == QLatin1String("docs") || name == QLatin1String("summaries")
        || name.endsWith(QLatin1String("_processed"));
}

std::optional<OldRunKind> kindOf(const QString& path)
{
    const QDir folder(path);
    const auto kind = kindOfPhases(folder);
    return kind ? kind : kindOfFlat(folder);
}

/// Collects runs below a folder, each without what lies in it.
void collect(const QString& path, int depth, int& looked, const QString& project, std::vector<FoundOldRun>& found)
{
    if (depth > deepestRun || ++looked > mostFolders || qsizetype(found.size()) >= mostRuns) {
        return;
    }
    if (const auto kind = kindOf(path)) {
        found.push_back({ path, *kind, project });
        return;
    }
    const QDir folder(path);
    const size_t before = found.size();
    const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QString& name : names) {
        if (!isPartOfTool(name)) {
            collect(folder.filePath(name), depth + 1, looked, project, found);
        }
    }
    if (found.size() == before && isOfTool(folder)) {
        found.push_back({ path, OldRunKind::Tool, project });
    }
}

} // namespace

QString oldRunKindName(OldRunKind kind)
{
    switch (kind) {
    case OldRunKind::DeepResearch:
        return QStringLiteral("deep_research");
    case OldRunKind::PlanningAndControl:
        return QStringLiteral("planning_and_control");
    case OldRunKind::Control:
        return QStringLiteral("control");
    case OldRunKind::OneShot:
        return QStringLiteral("one_shot");
    case OldRunKind::HumanInTheLoop:
        return QStringLiteral("human_in_the_loop");
    case OldRunKind::Keywords:
        return QStringLiteral("keywords");
    case OldRunKind::Tool:
        return QStringLiteral("tool");
    }
    return {};
}

bool OldRun::isFlat() const
{
    return kind == OldRunKind::OneShot || kind == OldRunKind::HumanInTheLoop || kind == OldRunKind::Keywords
        || kind == OldRunKind::Tool;
}

bool OldRun::isCompleted() const
{
    return std::all_of(steps.begin(), steps.end(),
                       [](const OldStep& step) { return step.state == OldStep::State::Completed; });
}

bool OldRun::keeps(int step) const
{
    return step > 0 && step <= int(steps.size()) && !steps[size_t(step) - 1].attempts.empty();
}

QStringList OldRun::unknownFiles() const
{
    QStringList unknown;
    for (const OldFile& file : files) {
        if (!file.isKnown) {
            unknown << file.path;
        }
    }
    return unknown;
}

Result<std::vector<FoundOldRun>> findOldRuns(const QString& folder)
{
    const QFileInfo info(folder);
    const auto refuse = [&folder](ErrorCode code, const QString& what, const QString& mend) {
        return fail(Error { code, what, mend, {}, { folder, 0, 0 }, {} });
    };
    if (!info.exists()) {
        return refuse(ErrorCode::NotFound, QStringLiteral("There is no such folder."),
                      QStringLiteral("Name the folder that CMBAgent wrote into."));
    }
    if (!info.isDir()) {
        return refuse(ErrorCode::BadInput, QStringLiteral("This is a file; a run of CMBAgent is a folder."),
                      QStringLiteral("Name the folder it lies in."));
    }
    if (!info.isReadable() || !info.isExecutable()) {
        return refuse(ErrorCode::Io, QStringLiteral("The folder cannot be read."),
                      QStringLiteral("Make it readable for you, or copy it to where it is."));
    }
    const QString path = info.canonicalFilePath();
    const QString above = QFileInfo(path).path();
    static const QStringList phases { QStringLiteral("control"), QStringLiteral("planning"),
                                      QStringLiteral("context") };
    if (phases.contains(QFileInfo(path).fileName())) {
        if (const auto kind = kindOfPhases(QDir(above))) {
            return std::vector<FoundOldRun> { { above, *kind, above } }; // a part of it was named
        }
    }
    std::vector<FoundOldRun> found;
    int looked = 0;
    collect(path, 0, looked, path, found);
    if (found.empty()) {
        return refuse(
            ErrorCode::BadInput, QStringLiteral("No run of CMBAgent was found in this folder."),
            QStringLiteral("A run has the folders planning, control and context, or chats, cost and codebase; name the "
                           "folder that has them, or one above it."));
    }
    return found;
}

} // namespace cmbagent
