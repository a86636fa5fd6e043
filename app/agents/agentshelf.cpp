// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agents/agentshelf.h"

#include "core/enumnames.h"

#include <QDir>
#include <QFileInfo>
#include <QVersionNumber>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr std::array agentOriginNames { "built-in", "own", "project" };
constexpr int deepestFolder = 4; ///< CMBAgent keeps agents two levels deep: group, agent
constexpr qsizetype mostFolders = 2000;

bool isYaml(const QString& name)
{
    return (name.endsWith(QLatin1String(".yaml")) || name.endsWith(QLatin1String(".yml")))
        && !name.contains(QLatin1String(".workflow."));
}

/// Whether a folder is one agent: it has a manifest, or a file named like it.
bool isAgentFolder(const QDir& folder)
{
    const QString name = folder.dirName();
    return folder.exists(QLatin1String(agentManifestName)) || folder.exists(name + QStringLiteral(".yaml"))
        || folder.exists(name + QStringLiteral(".yml"));
}

bool goesBefore(const ShelvedAgent& a, const ShelvedAgent& b)
{
    if (const int order = QString::compare(a.name(), b.name()); order != 0) {
        return order < 0;
    }
    if (a.origin != b.origin) {
        return a.origin > b.origin;
    }
    return QVersionNumber::fromString(a.file.agent.version) > QVersionNumber::fromString(b.file.agent.version);
}

bool hasAllWords(const QString& text, const QString& words)
{
    const QStringList wanted = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool fits(const ShelvedAgent& agent, const AgentQuery& query)
{
    const AgentDefinition& facts = agent.file.agent;
    const auto isTag = [&facts](const QString& tag) { return facts.tags.contains(tag, Qt::CaseInsensitive); };
    const auto isAble = [&facts](const QString& able) {
        return facts.capabilities.contains(able, Qt::CaseInsensitive);
    };
    const QString text = facts.name + QLatin1Char(' ') + agent.file.title + QLatin1Char(' ') + facts.description;
    return hasAllWords(text, query.text)
        && (query.type.isEmpty() || agent.file.type.compare(query.type, Qt::CaseInsensitive) == 0)
        && (query.tags.isEmpty() || std::any_of(query.tags.begin(), query.tags.end(), isTag))
        && std::all_of(query.capabilities.begin(), query.capabilities.end(), isAble);
}

} // namespace

QString agentOriginName(AgentOrigin origin)
{
    return nameIn(agentOriginNames, origin);
}

AgentShelf AgentShelf::read(const QList<AgentFolder>& folders, const AgentPlaces& places)
{
    AgentShelf shelf;
    for (const AgentFolder& folder : folders) {
        shelf.lookInto(folder.path, folder.origin, 0, places);
    }
    shelf.arrange();
    return shelf;
}

void AgentShelf::lookInto(const QString& path, AgentOrigin origin, int depth, const AgentPlaces& places)
{
    const QDir folder(path);
    if (!folder.exists() || depth > deepestFolder || m_folders.size() >= mostFolders || m_folders.contains(path)) {
        return;
    }
    m_folders << path;
    if (depth > 0 && isAgentFolder(folder)) {
        return take(path, origin, places);
    }
    for (const QFileInfo& file : folder.entryInfoList(QDir::Files, QDir::Name)) {
        if (isYaml(file.fileName())) {
            take(file.filePath(), origin, places);
        }
    }
    // No links: they could lead anywhere, and in a circle.
    for (const QFileInfo& each :
         folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name)) {
        lookInto(each.filePath(), origin, depth + 1, places);
    }
}

void AgentShelf::take(const QString& path, AgentOrigin origin, const AgentPlaces& places)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        for (const QFileInfo& file : QDir(path).entryInfoList(QDir::Files, QDir::Name)) {
            if (isYaml(file.fileName())) {
                m_files << file.filePath();
            }
        }
    } else {
        m_files << path;
    }
    AgentRead read = readAgentFile(path, places);
    if (read) {
        m_agents.push_back({ std::move(*read), origin, true, {} });
    } else {
        const QString file = read.error().front().error.place.file;
        const QString told = info.isDir() ? agentNameIn(path) : QString();
        const QString called = info.isDir() ? info.fileName() : info.completeBaseName();
        m_broken.push_back({ told.isEmpty() ? called : told, file.isEmpty() ? path : file, origin, read.error() });
    }
}

void AgentShelf::arrange()
{
    std::stable_sort(m_agents.begin(), m_agents.end(), goesBefore);
    for (size_t i = 1; i < m_agents.size(); ++i) {
        m_agents[i].isUsed = m_agents[i].name() != m_agents[i - 1].name();
    }
    for (ShelvedAgent& agent : m_agents) {
        for (const QString& need : agent.file.needs) {
            if (!find(need)) {
                agent.missing << need;
            }
        }
    }
}

const ShelvedAgent* AgentShelf::find(const QString& name, const QString& version) const
{
    const auto first = [this, &name](const auto& fits) {
        const auto found = std::find_if(m_agents.begin(), m_agents.end(),
                                        [&](const ShelvedAgent& agent) { return agent.name() == name && fits(agent); });
        return found == m_agents.end() ? nullptr : &*found;
    };
    if (version.isEmpty()) {
        return first([](const ShelvedAgent& agent) { return agent.isUsed; });
    }
    if (const ShelvedAgent* same =
            first([&version](const ShelvedAgent& agent) { return agent.file.agent.version == version; })) {
        return same;
    }
    qsizetype end = 0;
    const QVersionNumber wanted = QVersionNumber::fromString(version, &end);
    const bool isNumber = end == version.size() && !wanted.isNull() && wanted.segmentCount() < 3;
    return !isNumber ? nullptr : first([&wanted](const ShelvedAgent& agent) {
        return wanted.isPrefixOf(QVersionNumber::fromString(agent.file.agent.version));
    });
}

const ShelvedAgent* AgentShelf::builtIn(const QString& name) const
{
    const auto found = std::find_if(m_agents.begin(), m_agents.end(), [&name](const ShelvedAgent& agent) {
        return agent.name() == name && agent.origin == AgentOrigin::BuiltIn;
    });
    return found == m_agents.end() ? nullptr : &*found;
}

std::vector<const ShelvedAgent*> AgentShelf::search(const AgentQuery& query) const
{
    std::vector<const ShelvedAgent*> found;
    for (const ShelvedAgent& agent : m_agents) {
        if (agent.isUsed && fits(agent, query)) {
            found.push_back(&agent);
        }
    }
    return found;
}

} // namespace cmbagent
