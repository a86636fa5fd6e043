// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/oldrunreader.h"

#include "archive/picklejson.h"
#include "archive/picklereader.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

// The files of a run: what each is, and what it says.

namespace cmbagent {

namespace {

constexpr qsizetype mostOldFiles = 200'000;

bool isBelow(const QString& path, const char* folder)
{
    return path.startsWith(QLatin1String(folder)) || path.contains(QLatin1Char('/') + QLatin1String(folder));
}

} // namespace

Result<OldRun> readOldRun(const FoundOldRun& found)
{
    return OldRunReader(found).read();
}

Result<OldRun> OldRunReader::read()
{
    m_run.kind = m_found.kind;
    m_run.folder = m_found.folder;
    const bool isProject = m_found.project != m_found.folder;
    const QString project = QFileInfo(m_found.project).fileName();
    m_run.name = isProject
        ? QStringLiteral("%1 / %2").arg(project, QDir(m_found.project).relativeFilePath(m_found.folder))
        : QFileInfo(m_found.folder).fileName();
    if (const auto listed = listFiles(m_found.folder, {}, false); !listed) {
        return tl::unexpected(listed.error());
    }
    if (const auto listed = isProject ? listProject() : Result<void>(); !listed) {
        return tl::unexpected(listed.error());
    }
    readContexts();
    readPlan();
    readChats();
    divideMain();
    followAnnouncements();
    isFlat() ? addFlatStep() : addMissingSteps();
    readReports();
    settle();
    attribute();
    return std::move(m_run);
}

/// What a project around CMBAgent has beside its runs: the files in it, what went in, and the paper.
Result<void> OldRunReader::listProject()
{
    auto done = listFiles(m_found.project, {}, true);
    for (const char* part : { "input_files", "paper" }) {
        const QString folder = m_found.project + QLatin1Char('/') + QLatin1String(part);
        if (done && QFileInfo(folder).isDir()) {
            done = listFiles(folder, QLatin1String(part) + QLatin1Char('/'), true);
        }
    }
    return done;
}

bool OldRunReader::isFlat() const
{
    return m_run.kind == OldRunKind::OneShot || m_run.kind == OldRunKind::HumanInTheLoop
        || m_run.kind == OldRunKind::Keywords;
}

void OldRunReader::warn(const Error& error)
{
    Error told = error;
    told.place.file = QDir(m_run.folder).relativeFilePath(error.place.file);
    m_run.warnings << told.toText();
}

Result<void> OldRunReader::listFiles(const QString& folder, const QString& prefix, bool isProject)
{
    const bool isDeep = !isProject || !prefix.isEmpty();
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System,
                       isDeep ? QDirIterator::Subdirectories : QDirIterator::NoIteratorFlags);
    const QDir base(folder);
    std::vector<OldFile> listed;
    while (files.hasNext()) {
        const QFileInfo info(files.next());
        const QString path = prefix + base.relativeFilePath(info.filePath());
        if (info.isSymLink() || !info.isFile() || !info.isReadable()) {
            m_run.warnings
                << QStringLiteral("%1 is a link, no plain file or cannot be read; it is left out.").arg(path);
            continue;
        }
        if (qsizetype(listed.size()) >= mostOldFiles) {
            return fail(Error { ErrorCode::Limit,
                                QStringLiteral("The folder has more than %1 files.").arg(mostOldFiles),
                                QStringLiteral("Name the folder of one run."),
                                {},
                                { folder, 0, 0 },
                                {} });
        }
        OldFile file { path, info.absoluteFilePath(), info.size(), QStringLiteral("project"), 0, true };
        if (!isProject) {
            classify(file);
        }
        listed.push_back(std::move(file));
    }
    std::sort(listed.begin(), listed.end(), [](const OldFile& a, const OldFile& b) { return a.path < b.path; });
    m_run.files.insert(m_run.files.end(), listed.begin(), listed.end());
    return {};
}

void OldRunReader::classify(OldFile& file) const
{
    const QString name = file.path.section(QLatin1Char('/'), -1);
    const auto is = [&file](const char* use, int step = 0) {
        file.use = QLatin1String(use);
        file.step = step;
    };
    static const QRegularExpression scratch(QStringLiteral("^tmp_code_[0-9a-f]{8,64}\\.\\w+$"));
    if (isBelow(file.path, "chats/")) {
        const auto chat = oldChatName(name);
        is("chat", chat ? chat->step : 0);
    } else if (name.startsWith(QLatin1String("cost_report"))) {
        is("cost", oldStepNumber(name));
    } else if (name.startsWith(QLatin1String("timing_report"))) {
        is("timing", oldStepNumber(name));
    } else if (name.endsWith(QLatin1String(".pkl")) && (isBelow(file.path, "context/") || name == u"results.pkl")) {
        is("context", oldStepNumber(name));
    } else if (name.startsWith(QLatin1String("final_plan"))) {
        is("plan");
    } else if (isBelow(file.path, "codebase/") || scratch.match(name).hasMatch()) {
        is("code");
    } else if (isBelow(file.path, "data/")) {
        is("data");
    } else if (name.startsWith(QLatin1String("ideas_")) && name.endsWith(QLatin1String(".json"))) {
        is("ideas");
    } else if (name.endsWith(QLatin1String(".md"))) {
        is("notes");
    } else {
        is("other");
        file.isKnown = false;
    }
}

void OldRunReader::readContexts()
{
    for (const OldFile& file : m_run.files) {
        if (file.use != QLatin1String("context")) {
            continue;
        }
        QFile pickle(file.absolutePath);
        const auto tree = pickle.open(QIODevice::ReadOnly)
            ? readPickle(pickle.readAll())
            : Result<PickleTree>(fail(ErrorCode::Io, QStringLiteral("The file cannot be read.")));
        auto context = tree ? pickleToJson(*tree) : Result<QJsonValue>(tl::unexpected(tree.error()));
        if (!context) {
            context.error().place.file = file.absolutePath;
            warn(context.error());
            continue;
        }
        const QString task = (*context)[u"main_task"].toString();
        m_run.task = m_run.task.isEmpty() ? task : m_run.task;
        m_run.contexts.insert(file.step, *context);
        m_finished.insert(file.step);
    }
}

void OldRunReader::readPlan()
{
    for (const OldFile& file : m_run.files) {
        if (file.use != QLatin1String("plan")) {
            continue;
        }
        const auto plan = readPythonJson(file.absolutePath);
        if (!plan) {
            warn(plan.error());
        } else if (auto steps = stepsOfPlan(*plan); !steps.empty()) {
            m_run.steps = std::move(steps); // the approved one comes after the final one, by its name
        }
    }
    for (auto context = m_run.contexts.begin(); context != m_run.contexts.end() && m_run.steps.empty(); ++context) {
        const QJsonValue plan = (*context)[u"final_plan"];
        m_run.steps = plan.isArray() ? stepsOfPlan(QJsonDocument(plan.toArray())) : stepsOfPlanText(plan.toString());
    }
}

void OldRunReader::readChats()
{
    for (const OldFile& file : m_run.files) {
        const auto name = oldChatName(file.path.section(QLatin1Char('/'), -1));
        if (file.use == QLatin1String("chat") && name) {
            takeChat(file, *name);
        }
    }
    // Where a step has no chat with times, the one without them tells what was said.
    for (auto it = m_histories.begin(); it != m_histories.end(); ++it) {
        if (OldStep& step = stepAt(it.key()); step.chat.empty()) {
            step.chat = it.value();
        }
        const auto& first = it.value();
        if (m_run.task.isEmpty() && !first.empty() && first.front().agent.isEmpty()) {
            m_run.task = first.front().text;
        }
    }
}

void OldRunReader::takeChat(const OldFile& file, const OldChatName& name)
{
    auto chat = readOldChat(file.absolutePath);
    if (!chat) {
        return warn(chat.error());
    }
    const bool isPlanning =
        name.kind == OldChatName::Kind::Planning || file.path.startsWith(QLatin1String("planning/"));
    const int step = isPlanning ? 0 : name.step;
    if (name.kind != OldChatName::Kind::History) {
        auto& counters = m_counters[step];
        counters.insert(counters.end(), chat->counters.begin(), chat->counters.end());
    }
    const auto add = [&chat](std::vector<OldMessage>& to) {
        to.insert(to.end(), chat->messages.begin(), chat->messages.end());
    };
    if (isPlanning) {
        add(m_run.planning);
    } else if (name.kind == OldChatName::Kind::History) {
        add(m_histories[step]);
    } else if (name.kind == OldChatName::Kind::Nested) {
        add(m_nested[step]);
    } else if (step > 0) {
        add(stepAt(step).chat);
    } else {
        add(m_main);
    }
}

void OldRunReader::readReports()
{
    for (const OldFile& file : m_run.files) {
        if (file.use == QLatin1String("cost") && file.path.endsWith(QLatin1String(".json"))) {
            takeCosts(file);
        } else if (file.use == QLatin1String("timing") && file.path.endsWith(QLatin1String(".json"))) {
            takeTiming(file);
        }
    }
    for (OldStep& step : m_run.steps) {
        judgeCosts(step.costs, m_counters.value(step.number));
    }
    judgeCosts(m_run.runCosts, m_counters.value(0));
}

void OldRunReader::takeCosts(const OldFile& file)
{
    const auto costs = readOldCosts(file.absolutePath);
    if (!costs) {
        return warn(costs.error());
    }
    const bool isFlatRun = isFlat() && !m_run.steps.empty();
    const int number = file.path.startsWith(QLatin1String("planning/")) ? 0 : isFlatRun ? 1 : file.step;
    auto& to = number > 0 ? stepAt(number).costs : m_run.runCosts;
    to.insert(to.end(), costs->begin(), costs->end());
}

void OldRunReader::takeTiming(const OldFile& file)
{
    const auto seconds = readOldTiming(file.absolutePath);
    if (!seconds) {
        return warn(seconds.error());
    }
    const QString name = file.path.section(QLatin1Char('/'), -1);
    if (file.path.startsWith(QLatin1String("planning/")) || name.contains(QLatin1String("planning"))) {
        m_run.planningSeconds = *seconds;
        return;
    }
    const int number = file.step > 0 ? file.step : isFlat() && !m_run.steps.empty() ? 1 : 0;
    if (number == 0) {
        m_run.controlSeconds = *seconds;
        return;
    }
    OldStep& step = stepAt(number);
    step.seconds = *seconds;
    if (const Timestamp ended = oldTimeInName(name); ended.isSet()) {
        step.ended = ended;
        step.started = { ended.micros - qint64(*seconds * 1e6) };
    }
}

} // namespace cmbagent
