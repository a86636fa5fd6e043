// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agents/agentregistry.h"

#include "core/agentcapabilities.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

namespace cmbagent {

namespace {

const auto disabledKey = QStringLiteral("agents/disabled");
const auto builtInFolder = QStringLiteral(":/cmbagent/agents");
constexpr int turnMillis = 25;

QList<AgentFolder> withProject(QList<AgentFolder> folders, const QString& project)
{
    if (!project.isEmpty()) {
        folders.append({ QDir(project).absoluteFilePath(QStringLiteral("agents")), AgentOrigin::Project });
    }
    return folders;
}

tl::unexpected<Error> noSuchAgent(const AgentShelf& shelf, const QString& name)
{
    for (const BrokenAgent& broken : shelf.broken()) {
        if (broken.name == name) {
            return fail(broken.faults.front().error);
        }
    }
    QStringList names;
    for (const ShelvedAgent& each : shelf.agents()) {
        names << each.name();
    }
    return fail(ErrorCode::NotFound, QStringLiteral("There is no agent '%1'.").arg(name),
                didYouMean(name, names, QStringLiteral("See 'cmbagent agents list'.")));
}

tl::unexpected<Error> noSuchVersion(const AgentShelf& shelf, const QString& name, const QString& version)
{
    QStringList there;
    for (const ShelvedAgent& each : shelf.agents()) {
        if (each.name() == name) {
            there << QStringLiteral("%1 (%2)").arg(each.file.agent.version, agentOriginName(each.origin));
        }
    }
    return fail(ErrorCode::NotFound, QStringLiteral("The agent '%1' has no version %2.").arg(name, version),
                QStringLiteral("There is: %1. Ask for one of them, or write '%2' alone for the one that is used.")
                    .arg(there.join(QStringLiteral(", ")), name));
}

/// The agent of a name, in the version that is asked for ("engineer@1.2"), if it may be used.
Result<AgentDefinition> usable(const AgentShelf& shelf, const QSet<QString>& disabled, const QString& reference)
{
    const QString name = reference.section(QLatin1Char('@'), 0, 0);
    const QString version = reference.section(QLatin1Char('@'), 1);
    const ShelvedAgent* found = shelf.find(name, version);
    if (!found) {
        return shelf.find(name) ? noSuchVersion(shelf, name, version) : noSuchAgent(shelf, name);
    }
    if (disabled.contains(name)) {
        return fail(ErrorCode::Refused, QStringLiteral("The agent '%1' is switched off.").arg(name),
                    QStringLiteral("Switch it on with 'cmbagent agents enable %1'.").arg(name));
    }
    if (!found->missing.isEmpty()) {
        return fail(ErrorCode::Refused,
                    QStringLiteral("The agent '%1' needs '%2', which is not there.")
                        .arg(name, found->missing.join(QStringLiteral("', '"))),
                    QStringLiteral("Add it, or remove it from the manifest's dependencies."));
    }
    if (const auto allowed = checkCapabilities(found->file.agent); !allowed) {
        return tl::unexpected(allowed.error());
    }
    return found->file.agent;
}

/// The agents of one run, read when the first is asked for and the same from then on.
class RunAgents final : public AgentSource
{
public:
    RunAgents(QList<AgentFolder> folders, QSet<QString> disabled)
        : m_folders(std::move(folders)), m_disabled(std::move(disabled))
    { }

    [[nodiscard]] Result<AgentDefinition> agent(const QString& name) const override
    {
        std::call_once(m_once, [this] { m_shelf = AgentShelf::read(m_folders, AgentPlaces::present()); });
        return usable(m_shelf, m_disabled, name);
    }

private:
    const QList<AgentFolder> m_folders;
    const QSet<QString> m_disabled;
    mutable std::once_flag m_once;
    mutable AgentShelf m_shelf;
};

} // namespace

std::unique_ptr<const AgentSource> AgentSelection::forWorkflowIn(const QString& folder) const
{
    const bool isOnlyBuiltIn = m_folders.size() == 1;
    return std::make_unique<RunAgents>(isOnlyBuiltIn ? m_folders : withProject(m_folders, folder), m_disabled);
}

AgentRegistry::AgentRegistry(const QString& dataPath, QSettings& settings, QObject* parent)
    : QObject(parent), m_ownFolder(dataPath + QStringLiteral("/agents")), m_settings(settings),
      m_shelf(std::make_shared<AgentShelf>())
{
    readSwitches();
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounceMillis);
    connect(&m_debounce, &QTimer::timeout, this, &AgentRegistry::reload);
    setProject({});
}

AgentRegistry::~AgentRegistry() = default;

/// Another program may have switched agents meanwhile.
void AgentRegistry::readSwitches()
{
    m_settings.sync();
    const QStringList disabled = m_isOnlyBuiltIn ? QStringList() : m_settings.value(disabledKey).toStringList();
    const std::lock_guard lock(m_mutex);
    m_disabled = QSet<QString>(disabled.begin(), disabled.end());
}

QList<AgentFolder> AgentRegistry::foldersWith(const QString& project) const
{
    QList<AgentFolder> folders { { builtInFolder, AgentOrigin::BuiltIn } };
    return m_isOnlyBuiltIn ? folders : withProject(folders << AgentFolder { m_ownFolder, AgentOrigin::Own }, project);
}

void AgentRegistry::useOnlyBuiltIn()
{
    m_isOnlyBuiltIn = true;
    readSwitches();
    setProject({});
}

AgentSelection AgentRegistry::selection()
{
    readSwitches();
    const std::lock_guard lock(m_mutex);
    return { foldersWith({}), m_disabled };
}

AgentSelection AgentRegistry::builtInSelection()
{
    return { { { builtInFolder, AgentOrigin::BuiltIn } }, {} };
}

void AgentRegistry::setProject(const QString& folder)
{
    const QList<AgentFolder> folders = foldersWith(folder);
    if (folders != m_folders) {
        {
            const std::lock_guard lock(m_mutex);
            m_folders = folders;
        }
        if (m_watcher) {
            reload();
        }
    }
}

void AgentRegistry::load()
{
    ++m_reading;
    readSwitches();
    put(AgentShelf::read(m_folders, AgentPlaces::present()));
}

void AgentRegistry::reload()
{
    readSwitches();
    QThreadPool::globalInstance()->start(
        [self = QPointer(this), reading = ++m_reading, folders = m_folders, filled = AgentPlaces::present()] {
            auto shelf = std::make_shared<AgentShelf>(AgentShelf::read(folders, filled));
            QMetaObject::invokeMethod(qApp, [self, reading, shelf] {
                if (self && self->m_reading == reading) {
                    self->put(std::move(*shelf));
                }
            });
        });
}

void AgentRegistry::put(AgentShelf shelf)
{
    {
        const std::lock_guard lock(m_mutex);
        m_shelf = std::make_shared<AgentShelf>(std::move(shelf));
        m_wasRead = true;
    }
    watchShelf();
    Q_EMIT changed();
}

void AgentRegistry::watch()
{
    if (m_watcher) {
        return;
    }
    m_watcher = std::make_unique<QFileSystemWatcher>();
    const auto wait = [this] { m_debounce.start(); };
    connect(m_watcher.get(), &QFileSystemWatcher::fileChanged, this, wait);
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, wait);
    watchShelf();
}

/// Files that were replaced are not watched any more, and new ones not yet.
void AgentRegistry::watchShelf()
{
    if (!m_watcher) {
        return;
    }
    const auto now = shelf();
    QStringList wanted = now->folders() + now->files();
    for (const AgentFolder& folder : m_folders) {
        // A folder that is not there is noticed by the one it would be in.
        wanted << (QFileInfo::exists(folder.path) ? folder.path : QFileInfo(folder.path).path());
    }
    wanted.removeIf([](const QString& path) { return path.startsWith(QLatin1Char(':')); });
    wanted.removeDuplicates();
    const QStringList watched = m_watcher->files() + m_watcher->directories();
    const QSet<QString> wantedSet(wanted.begin(), wanted.end());
    const QSet<QString> watchedSet(watched.begin(), watched.end());
    if (const QSet<QString> gone = watchedSet - wantedSet; !gone.isEmpty()) {
        m_watcher->removePaths(gone.values());
    }
    if (const QSet<QString> fresh = wantedSet - watchedSet; !fresh.isEmpty()) {
        m_watcher->addPaths(fresh.values());
    }
}

std::shared_ptr<const AgentShelf> AgentRegistry::shelf() const
{
    const std::lock_guard lock(m_mutex);
    return m_shelf;
}

std::shared_ptr<const AgentShelf> AgentRegistry::neededShelf() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_wasRead) {
        m_shelf = std::make_shared<AgentShelf>(AgentShelf::read(m_folders, AgentPlaces::present()));
        m_wasRead = true;
    }
    return m_shelf;
}

bool AgentRegistry::isEnabled(const QString& name) const
{
    const std::lock_guard lock(m_mutex);
    return !m_disabled.contains(name);
}

void AgentRegistry::setEnabled(const QString& name, bool isEnabled, const std::function<void()>& done, int tries)
{
    // All names are one entry of the settings: no other program may change it between our look and our writing.
    QLockFile turn(m_settings.fileName() + QStringLiteral(".agents"));
    if (!turn.tryLock(0) && turn.error() == QLockFile::LockFailedError && tries > 0) {
        QTimer::singleShot(turnMillis, this,
                           [this, name, isEnabled, done, tries] { setEnabled(name, isEnabled, done, tries - 1); });
        return;
    }
    const QSet<QString> before = m_disabled;
    readSwitches(); // without the lock we do what we can
    QSet<QString> after = m_disabled;
    isEnabled ? void(after.remove(name)) : void(after.insert(name));
    if (after != m_disabled) {
        QStringList names = after.values();
        names.sort();
        m_settings.setValue(disabledKey, names);
        readSwitches();
    }
    turn.unlock();
    if (after != before) {
        Q_EMIT changed();
    }
    if (done) {
        done();
    }
}

Result<AgentDefinition> AgentRegistry::agent(const QString& name) const
{
    const auto now = neededShelf();
    QSet<QString> disabled;
    {
        const std::lock_guard lock(m_mutex);
        disabled = m_disabled;
    }
    return usable(*now, disabled, name);
}

Result<QString> AgentRegistry::writeFolder(const QString& folder, const QMap<QString, QByteArray>& files)
{
    if (QFileInfo::exists(folder)) {
        return fail(ErrorCode::Conflict, QStringLiteral("%1 is there already.").arg(folder),
                    QStringLiteral("Choose another name, or remove it first."));
    }
    if (!QDir().mkpath(folder)) {
        return fail(ErrorCode::Io, QStringLiteral("%1 cannot be made.").arg(folder),
                    QStringLiteral("Look whether its folder may be written."));
    }
    for (auto it = files.begin(); it != files.end(); ++it) {
        QSaveFile file(folder + QLatin1Char('/') + it.key());
        if (!file.open(QIODevice::WriteOnly) || file.write(it.value()) != it.value().size() || !file.commit()) {
            return fail(ErrorCode::Io, QStringLiteral("%1 cannot be written.").arg(file.fileName()), {},
                        file.errorString());
        }
    }
    return folder;
}

Result<QString> AgentRegistry::scaffold(const QString& name, const QString& type, const QString& into)
{
    const auto files = agentScaffold(name, type);
    return files ? writeFolder((into.isEmpty() ? m_ownFolder : into) + QLatin1Char('/') + name, *files)
                 : tl::unexpected(files.error());
}

Result<QString> AgentRegistry::copyToOwn(const QString& name)
{
    const auto now = shelf();
    const ShelvedAgent* found = now->find(name);
    if (!found) {
        return fail(ErrorCode::NotFound, QStringLiteral("There is no agent '%1'.").arg(name));
    }
    const QString agentFile = QFileInfo(found->file.path).fileName();
    QMap<QString, QByteArray> files { { agentFile, found->file.text } };
    if (!found->file.manifestPath.isEmpty()) {
        QFile manifest(found->file.manifestPath);
        if (!manifest.open(QIODevice::ReadOnly)) {
            return fail(ErrorCode::Io, QStringLiteral("%1 cannot be read.").arg(found->file.manifestPath), {},
                        manifest.errorString());
        }
        files.insert(QString::fromLatin1(agentManifestName), manifest.readAll());
    }
    const auto folder = writeFolder(m_ownFolder + QLatin1Char('/') + name, files);
    return folder ? Result<QString>(*folder + QLatin1Char('/') + agentFile) : folder;
}

} // namespace cmbagent
