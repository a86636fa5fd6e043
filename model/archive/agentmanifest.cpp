// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/agentfileparts.h"
#include "archive/stepparts.h"
#include "archive/versionrange.h"
#include "archive/yamldefaults.h"
#include "core/agentcapabilities.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace cmbagent {

namespace {

const QStringList manifestKeys {
    QStringLiteral("name"),         QStringLiteral("version"),          QStringLiteral("display_name"),
    QStringLiteral("author"),       QStringLiteral("description"),      QStringLiteral("agent_type"),
    QStringLiteral("type"),         QStringLiteral("dependencies"),     QStringLiteral("tags"),
    QStringLiteral("capabilities"), QStringLiteral("resources"),        QStringLiteral("agent"),
    QStringLiteral("entry_point"),  QStringLiteral("cmbagent_version"), QStringLiteral("api_version"),
};

const QStringList resourceKeys { QStringLiteral("cpus"),          QStringLiteral("memory"),
                                 QStringLiteral("disk"),          QStringLiteral("tokens"),
                                 QStringLiteral("max_memory_mb"), QStringLiteral("max_disk_mb") };
constexpr qint64 mostMegabytes = 100'000'000;
constexpr qint64 megabyte = 1024 * 1024;

/// Bytes of a file as text; the fault says why not.
QByteArray textOfFile(const QString& path, WorkflowFaults& faults)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        faults.push_back({ QStringLiteral("missing-file"),
                           Error { ErrorCode::NotFound,
                                   QStringLiteral("The file of the agent cannot be read."),
                                   QStringLiteral("Look whether it is there and may be read."),
                                   file.errorString(),
                                   { path, 0, 0 },
                                   {} } });
        return {};
    }
    return normalisedText(file.read(largestWorkflowFile + 1));
}

/// Reads a text into a tree that has keys and values; says whether it is one.
bool readMap(const QByteArray& text, FaultList& faults, YamlNode& root)
{
    checkText(text, faults);
    if (faults.isEmpty()) {
        root = readYaml(text, faults);
    }
    if (faults.isEmpty() && !root.isMap() && !root.isDefaults) {
        faults.add("bad-type", root.at, QStringLiteral("The file has no keys and values, but %1.").arg(inWords(root)),
                   QStringLiteral("Begin with a line such as 'name: engineer'."));
    }
    return faults.isEmpty();
}

void append(WorkflowFaults& all, FaultList& faults)
{
    for (WorkflowFault& fault : faults.take()) {
        all.push_back(std::move(fault));
    }
}

struct Manifest
{
    AgentFile file;
    QString agentFile;
};

Manifest readManifestText(const QByteArray& text, const QString& path, const AgentPlaces& places, WorkflowFaults& all)
{
    Manifest manifest;
    manifest.file.manifestText = text;
    FaultList faults(text, path);
    YamlNode root;
    if (readMap(text, faults, root)) {
        fillInDefaults(root, QFileInfo(path).path(), places.environment, faults);
        manifest.file.manifestPath = path;
        manifest.agentFile = readManifestMap(root, { faults, {} }, places.program, manifest.file);
    }
    append(all, faults);
    return manifest;
}

Manifest readManifest(const QString& folder, const AgentPlaces& places, WorkflowFaults& all)
{
    const QString path = folder + QLatin1Char('/') + QLatin1String(agentManifestName);
    const QByteArray text = QFileInfo(path).isFile() ? textOfFile(path, all) : QByteArray();
    return QFileInfo(path).isFile() && all.empty() ? readManifestText(text, path, places, all) : Manifest();
}

/// Which file of a folder is the agent; empty: none is, or more than one could be.
QString agentFileIn(const QString& folder, const Manifest& manifest)
{
    QStringList candidates { manifest.agentFile };
    for (const QString& name : { manifest.file.agent.name, QFileInfo(folder).fileName() }) {
        if (!name.isEmpty()) {
            candidates << name + QStringLiteral(".yaml") << name + QStringLiteral(".yml");
        }
    }
    candidates << QStringLiteral("agent.yaml");
    for (const QString& name : candidates) {
        if (!name.isEmpty() && QFileInfo(QDir(folder), name).isFile()) {
            return folder + QLatin1Char('/') + name;
        }
    }
    QStringList others =
        QDir(folder).entryList({ QStringLiteral("*.yaml"), QStringLiteral("*.yml") }, QDir::Files, QDir::Name);
    others.removeAll(QLatin1String(agentManifestName));
    return others.size() == 1 ? folder + QLatin1Char('/') + others.first() : QString();
}

bool hasKey(const YamlNode& map, const char* key)
{
    for (size_t i = 0; i < map.pairs(); ++i) {
        if (map.key(i).text == QLatin1String(key)) {
            return true;
        }
    }
    return false;
}

/// An agent as CMBAgent has them, without a manifest, declares nothing anywhere, and may do what its file is about.
void takeCapabilities(AgentDefinition& agent)
{
    for (const AgentCapability capability : neededCapabilities(agent)) {
        agent.capabilities << agentCapabilityName(capability);
    }
}

/// Adds what only the manifest says. `declaresAny`: the agent's own file says what it is able to do.
void joinManifest(const Manifest& manifest, const FaultSink& sink, bool declaresAny, AgentFile& file)
{
    const AgentFile& from = manifest.file;
    if (!from.agent.name.isEmpty() && !file.agent.name.isEmpty() && from.agent.name != file.agent.name) {
        sink.add("bad-name", {},
                 QStringLiteral("The agent is called '%1' here and '%2' in its manifest.")
                     .arg(file.agent.name, from.agent.name),
                 QStringLiteral("Give it the same name in both."));
    }
    file.manifestPath = from.manifestPath;
    file.manifestText = from.manifestText;
    file.title = from.title;
    file.author = from.author;
    file.type = from.type;
    file.needs = from.needs;
    file.agent.resources = from.agent.resources;
    file.notes = from.notes + file.notes;
    // What both say the agent's own file decides.
    const auto complete = [](QString& text, const QString& more, const QString& otherwise) {
        text = !text.isEmpty() ? text : !more.isEmpty() ? more : otherwise;
    };
    complete(file.agent.version, from.agent.version, QStringLiteral("1.0.0"));
    complete(file.agent.description, from.agent.description, QStringLiteral("Agent %1").arg(file.agent.name));
    const auto join = [](QStringList& into, const QStringList& more) {
        into += more;
        into.removeDuplicates();
    };
    join(file.agent.tags, from.agent.tags);
    join(file.agent.capabilities, from.agent.capabilities);
    if (from.manifestPath.isEmpty() && !declaresAny) {
        takeCapabilities(file.agent);
    }
}

AgentRead readText(const QByteArray& text, const QString& path, const Manifest& manifest, const AgentPlaces& places,
                   WorkflowFaults all)
{
    FaultList faults(text, path);
    AgentFile file;
    file.path = path;
    file.text = text;
    YamlNode root;
    if (readMap(text, faults, root)) {
        fillInDefaults(root, QFileInfo(path).path(), places.environment, faults);
        const FaultSink sink { faults, {} };
        readAgentMap(root, sink, file);
        joinManifest(manifest, sink, hasKey(root, "capabilities"), file);
        if (const auto sound = file.agent.check(); !sound && faults.isEmpty()) {
            faults.add("bad-value", {}, sound.error().what, sound.error().mend); // whatever was not seen above
        }
    }
    file.title = file.title.isEmpty() ? file.agent.name : file.title;
    append(all, faults);
    return all.empty() ? AgentRead(std::move(file)) : tl::unexpected(std::move(all));
}

/// The agent of a folder whose manifest is read; `file` is its own, empty where none is found.
AgentRead readWithManifest(const QString& folder, const QString& file, const Manifest& manifest,
                           const AgentPlaces& places, WorkflowFaults faults)
{
    if (file.isEmpty()) {
        if (faults.empty()) {
            faults.push_back({ QStringLiteral("missing-file"),
                               Error { ErrorCode::NotFound,
                                       QStringLiteral("The folder has no file that is its agent."),
                                       QStringLiteral("Put %1.yaml there, or name the file in the manifest ('agent:').")
                                           .arg(QFileInfo(folder).fileName()),
                                       {},
                                       { folder, 0, 0 },
                                       {} } });
        }
        return tl::unexpected(std::move(faults));
    }
    const QByteArray text = textOfFile(file, faults);
    return faults.empty() || !text.isEmpty() ? readText(text, file, manifest, places, std::move(faults))
                                             : AgentRead(tl::unexpected(std::move(faults)));
}

/// What the steps of the agent take, in the words of steps or in CMBAgent's.
void readManifestResources(const MapReader& map, AgentFile& file)
{
    const YamlNode* node = map.map("resources");
    if (!node) {
        return;
    }
    const MapReader resources(*node, map.sink(), QStringLiteral("mapping of resources"));
    for (const QString& key : strangeKeys(resources, resourceKeys, QStringLiteral("mapping of resources"))) {
        file.notes << QStringLiteral("'%1' of the resources is not used here.").arg(key);
    }
    ResourceSpec& claim = file.agent.resources;
    readResources(resources, claim);
    const qint64 memory = resources.integer("max_memory_mb", 1, mostMegabytes).value_or(0) * megabyte;
    const qint64 disk = resources.integer("max_disk_mb", 1, mostMegabytes).value_or(0) * megabyte;
    claim.memoryBytes = claim.memoryBytes > 0 ? claim.memoryBytes : memory;
    claim.diskBytes = claim.diskBytes > 0 ? claim.diskBytes : disk;
}

/// What the agent asks of the program it is used in.
void checkProgram(const MapReader& map, const QVersionNumber& program)
{
    const auto wanted = map.filledText("cmbagent_version");
    const auto range = wanted ? VersionRange::fromText(*wanted) : std::nullopt;
    if (wanted && !range) {
        map.sink().add("bad-version", map.field("cmbagent_version").at(),
                       QStringLiteral("'%1' does not say which versions of CMBAgent will do.").arg(*wanted),
                       QStringLiteral("Write it like '>=0.2.0', or '>=0.2,<1'."));
    } else if (range && !program.isNull() && !range->holds(program)) {
        map.sink().add(
            "wrong-version", map.field("cmbagent_version").at(),
            QStringLiteral("The agent asks for CMBAgent %1, and this is %2.").arg(*wanted, program.toString()),
            QStringLiteral("Use a version of the agent that was made for this program; if this one works "
                           "here, change its 'cmbagent_version'."));
    }
}

} // namespace

AgentPlaces AgentPlaces::present()
{
    return { QProcessEnvironment::systemEnvironment(),
             QVersionNumber::fromString(QCoreApplication::applicationVersion()) };
}

QString readManifestMap(const YamlNode& root, const FaultSink& sink, const QVersionNumber& program, AgentFile& file)
{
    const MapReader map(root, sink, QStringLiteral("manifest"));
    for (const QString& key : strangeKeys(map, manifestKeys, QStringLiteral("manifest"))) {
        file.notes << QStringLiteral("'%1' of the manifest is not used here.").arg(key);
    }
    map.require("name", QStringLiteral("Give the agent's, such as 'name: engineer'."));
    map.require("version", QStringLiteral("Write it like 'version: 1.0.0'."));
    file.agent.name = map.filledText("name").value_or(QString());
    readVersion(map, file.agent);
    file.title = map.label("display_name").value_or(QString());
    file.author = map.label("author").value_or(QString());
    file.agent.description = map.text("description").value_or(QString()).simplified();
    file.type = map.filledText(map.has("type") ? "type" : "agent_type").value_or(file.type);
    file.needs = wordsIn(map, "dependencies");
    file.agent.tags = wordsIn(map, "tags");
    file.agent.capabilities = wordsIn(map, "capabilities");
    readManifestResources(map, file);
    checkProgram(map, program);
    if (map.has("entry_point")) {
        file.notes << QStringLiteral("Its Python class ('entry_point') is not run here; the YAML file is the agent.");
    }
    const QString agentFile = map.filledText("agent").value_or(QString());
    if (agentFile.contains(QLatin1Char('/')) || agentFile.startsWith(QLatin1Char('.'))) {
        sink.add("outside-folder", map.field("agent").at(),
                 QStringLiteral("'%1' is not the name of a file in the agent's folder.").arg(agentFile),
                 QStringLiteral("Put the file beside the manifest, and write only its name."));
        return {};
    }
    return agentFile;
}

AgentRead readAgentFile(const QString& path, const AgentPlaces& places)
{
    const QFileInfo info(path);
    const QString folder = QDir::cleanPath(info.isDir() ? path : info.path());
    WorkflowFaults faults;
    const Manifest manifest = readManifest(folder, places, faults);
    const bool isManifest = info.fileName() == QLatin1String(agentManifestName);
    return readWithManifest(folder, info.isDir() || isManifest ? agentFileIn(folder, manifest) : path, manifest, places,
                            std::move(faults));
}

QString agentNameIn(const QString& folder)
{
    WorkflowFaults untold;
    const QString name = readManifest(QDir::cleanPath(folder), {}, untold).file.agent.name;
    return isAgentName(name) ? name : QString();
}

AgentRead checkManifestText(const QByteArray& text, const QString& path, const AgentPlaces& places)
{
    const QString folder = QFileInfo(path).path();
    WorkflowFaults faults;
    const Manifest manifest = readManifestText(normalisedText(text), path, places, faults);
    return readWithManifest(folder, agentFileIn(folder, manifest), manifest, places, std::move(faults));
}

AgentRead checkAgentText(const QByteArray& text, const QString& path, const AgentPlaces& places)
{
    WorkflowFaults faults;
    const Manifest manifest = readManifest(QFileInfo(path).path(), places, faults);
    return readText(normalisedText(text), path, manifest, places, std::move(faults));
}

} // namespace cmbagent
