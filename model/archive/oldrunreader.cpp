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
    if (const auto listed = listFiles(m_found.folder, {}, Around::Nothing); !listed) {
        return tl::unexpected(listed.error());
    }
    if (const auto listed = isProject ? listProject() : Result<void>(); !listed) {
        return tl::unexpected(listed.error());
    }
    tellOfDatabases();
    readContexts();
    readPlan();
    readChats();
    divideMain();
    followAnnouncements();
    m_run.isFlat() ? addFlatStep() : addMissingSteps();
    readReports();
    followContexts();
    settle();
    tellCalls();
    attribute();
    return std::move(m_run);
}

/// What a project around CMBAgent has beside its runs: the files in it, what went in, and the paper; and the same of
/// the folders between it and the run, such as one of several iterations.
Result<void> OldRunReader::listProject()
{
    const QStringList between = QDir(m_found.project).relativeFilePath(m_found.folder).split(QLatin1Char('/'));
    QString prefix;
    Result<void> done;
    for (qsizetype depth = 0; depth < between.size() && done; ++depth) {
        const QString folder = m_found.project + QLatin1Char('/') + prefix;
        done = listFiles(folder, prefix, Around::Folder);
        for (const QString& part : { QStringLiteral("input_files/"), QStringLiteral("paper/") }) {
            if (done && QFileInfo(folder + part).isDir()) {
                done = listFiles(folder + part, prefix + part, Around::Project);
            }
        }
        done = done ? listDatabase(folder, prefix) : done;
        prefix += between[depth] + QLatin1Char('/');
    }
    return done;
}

void OldRunReader::warn(const Error& error)
{
    Error told = error;
    told.place.file = QDir(m_run.folder).relativeFilePath(error.place.file);
    m_run.warnings << told.toText();
}

Result<void> OldRunReader::listFiles(const QString& folder, const QString& prefix, Around around)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System,
                       around == Around::Folder ? QDirIterator::NoIteratorFlags : QDirIterator::Subdirectories);
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
        if (around == Around::Nothing) {
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
    if (isBelow(file.path, "chats/")) {
        const auto chat = oldChatName(name);
        is("chat", chat ? chat->step : 0);
    } else if (name.startsWith(QLatin1String("cost_report")) || name == QLatin1String("ocr_cost.json")) {
        is("cost", oldStepNumber(name));
    } else if (name.startsWith(QLatin1String("timing_report"))) {
        is("timing", oldStepNumber(name));
    } else if (name.endsWith(QLatin1String(".pkl"))
               && (isBelow(file.path, "context/") || isBelow(file.path, "checkpoints/") || name == u"results.pkl"
                   || name == u"final_context.pkl")) {
        is("context", oldStepNumber(name));
    } else if (name.startsWith(QLatin1String("checkpoint_")) && name.endsWith(QLatin1String(".json"))) {
        is("context");
    } else if (name.startsWith(QLatin1String("final_plan"))) {
        is("plan");
    } else if (name.startsWith(QLatin1String("ideas_")) && name.endsWith(QLatin1String(".json"))) {
        is("ideas");
    } else if (!classifyByPlace(file)) {
        is("other");
        file.isKnown = false;
    }
}

/// What files are by the folder they lie in, and notes by their ending.
bool OldRunReader::classifyByPlace(OldFile& file) const
{
    struct Place
    {
        const char* folder;
        const char* use;
    };
    constexpr Place places[] = { { "codebase/", "code" },      { "data/", "data" }, { "docs/", "document" },
                                 { "summaries/", "document" }, { "logs/", "log" },  { "checkpoints/", "context" } };
    static const QRegularExpression scratch(QStringLiteral("(^|/)tmp_code_[0-9a-f]{8,64}\\.\\w+$"));
    static const QRegularExpression pages(QStringLiteral("(^|/)[^/]+_processed/"));
    for (const Place& place : places) {
        if (isBelow(file.path, place.folder)) {
            file.use = QLatin1String(place.use);
            return true;
        }
    }
    if (scratch.match(file.path).hasMatch()) {
        file.use = QStringLiteral("code");
    } else if (pages.match(file.path).hasMatch()) {
        file.use = QStringLiteral("document");
    } else if (file.path.endsWith(QLatin1String(".md"))) {
        file.use = QStringLiteral("notes");
    } else {
        return false;
    }
    return true;
}

void OldRunReader::readContexts()
{
    for (const OldFile& file : m_run.files) {
        if (file.use != QLatin1String("context") || !file.path.endsWith(QLatin1String(".pkl"))) {
            continue;
        }
        QFile pickle(file.absolutePath);
        const auto tree = pickle.open(QIODevice::ReadOnly)
            ? readPickle(pickle.readAll())
            : Result<PickleTree>(fail(ErrorCode::Io, QStringLiteral("The file cannot be read.")));
        auto context = tree ? pickleToJson(*tree) : Result<QJsonValue>(tl::unexpected(tree.error()));
        if (context) {
            takeContext(file, *context);
        } else {
            context.error().place.file = file.absolutePath;
            warn(context.error());
        }
    }
}

void OldRunReader::takeContext(const OldFile& file, const QJsonValue& context)
{
    const QString task = context[u"main_task"].toString();
    m_run.task = m_run.task.isEmpty() ? task : m_run.task;
    const QString name = file.path.section(QLatin1Char('/'), -1);
    if (name == u"results.pkl" || name.startsWith(QLatin1String("context_step_"))) {
        m_run.contexts.insert(file.step, context);
        m_finished.insert(file.step);
        return;
    }
    const QJsonValue inner = context[u"data"].isObject() ? context[u"data"] : context; // of a phase
    const QString innerTask = inner[u"main_task"].toString();
    m_run.task = m_run.task.isEmpty() ? innerTask : m_run.task;
    m_run.furtherContexts.push_back({ file.path, context, inner[u"current_plan_step_number"].toInt() });
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
    const int scope = isPlanning ? planningScope : step > 0 ? step : m_run.isFlat() ? 1 : wholeScope;
    for (OldCounter& counter : chat->counters) {
        counter.step = std::max(0, scope);
        mergeCounter(m_counters[scope], std::move(counter));
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
        stepAt(step).agent = stepAt(step).agent.isEmpty() ? name.agent : stepAt(step).agent;
    } else {
        add(m_main);
    }
}

void OldRunReader::readReports()
{
    for (const OldFile& file : m_run.files) {
        const bool isReport = file.path.endsWith(QLatin1String(".json"));
        if (isReport && file.use == QLatin1String("cost")) {
            takeCosts(file);
        } else if (isReport && file.use == QLatin1String("timing")) {
            takeTiming(file);
        }
    }
    for (auto costs = m_costs.begin(); costs != m_costs.end(); ++costs) {
        judgeCosts(*costs, countersOf(costs.key()));
        auto& to = costs.key() > 0 ? stepAt(costs.key()).costs : m_run.runCosts;
        to.insert(to.end(), costs->begin(), costs->end());
    }
    for (auto history = m_histories.begin(); history != m_histories.end(); ++history) {
        m_finished.insert(history.key()); // written after the step, like its reports
    }
}

/// Where there is one report for all steps, their chats belong to it.
std::vector<OldCounter> OldRunReader::countersOf(int scope) const
{
    std::vector<OldCounter> counters = m_counters.value(scope);
    for (auto it = m_counters.begin(); it != m_counters.end() && scope == wholeScope; ++it) {
        if (it.key() > 0 && !m_costs.contains(it.key())) {
            counters.insert(counters.end(), it->begin(), it->end());
        }
    }
    return counters;
}

void OldRunReader::takeCosts(const OldFile& file)
{
    const auto costs = readOldCosts(file.absolutePath);
    if (!costs) {
        return warn(costs.error());
    }
    const bool isPlanning = file.path.startsWith(QLatin1String("planning/"));
    const int scope = isPlanning ? planningScope : m_run.isFlat() ? 1 : file.step > 0 ? file.step : wholeScope;
    auto& to = m_costs[scope];
    for (const OldCost& cost : *costs) { // a step that was done twice has two reports
        const auto same = std::find_if(to.begin(), to.end(), [&](const OldCost& c) { return c.agent == cost.agent; });
        if (same == to.end()) {
            to.push_back(cost);
            continue;
        }
        same->usd += cost.usd;
        same->promptTokens += cost.promptTokens;
        same->completionTokens += cost.completionTokens;
        same->isUpperBound = same->isUpperBound || cost.isUpperBound;
        same->isPriceUnknown = same->isPriceUnknown || cost.isPriceUnknown;
    }
    if (!m_run.isFlat() && scope > 0) {
        m_finished.insert(scope);
    }
}

void OldRunReader::takeTiming(const OldFile& file)
{
    const auto timing = readOldTiming(file.absolutePath);
    if (!timing) {
        return warn(timing.error());
    }
    const QString name = file.path.section(QLatin1Char('/'), -1);
    if (file.path.startsWith(QLatin1String("planning/")) || name.contains(QLatin1String("planning"))) {
        m_run.planningSeconds = timing->seconds;
        return takeSpan(nullptr, name, timing->seconds);
    }
    if (m_run.planningSeconds < 0) {
        m_run.planningSeconds = timing->planning;
    }
    const int number = file.step > 0 ? file.step : m_run.isFlat() ? 1 : 0;
    if (number == 0) {
        m_run.controlSeconds = timing->seconds;
        return takeSpan(nullptr, name, timing->seconds + std::max(0.0, timing->planning));
    }
    OldStep& step = stepAt(number);
    step.seconds = std::max(0.0, step.seconds) + timing->seconds; // what was done twice has two reports
    takeSpan(&step, name, timing->seconds);
    if (!m_run.isFlat()) {
        m_finished.insert(number);
    }
}

/// Reports are written at the end of what they measured.
void OldRunReader::takeSpan(OldStep* step, const QString& fileName, double seconds)
{
    const Timestamp ended = oldTimeInName(fileName);
    if (!ended.isSet()) {
        return;
    }
    const Timestamp started { ended.micros - qint64(seconds * 1e6) };
    if (step) {
        step->started = step->started.isSet() ? step->started : started;
        step->ended = ended;
    } else {
        m_spans.push_back({ started, ended });
    }
}

} // namespace cmbagent
