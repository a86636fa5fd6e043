// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agents/agentregistry.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

namespace cmbagent {

namespace {

const auto disabledKey = QStringLiteral("agents/disabled");
const auto builtInFolder = QStringLiteral(":/cmbagent/agents");

} // namespace

AgentRegistry::AgentRegistry(const QString& dataPath, QSettings& settings, QObject* parent)
    : QObject(parent), m_ownFolder(dataPath + QStringLiteral("/agents")), m_settings(settings),
      m_shelf(std::make_shared<AgentShelf>())
{
    const QStringList disabled = settings.value(disabledKey).toStringList();
    m_disabled = QSet<QString>(disabled.begin(), disabled.end());
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounceMillis);
    connect(&m_debounce, &QTimer::timeout, this, &AgentRegistry::reload);
    setProject({});
}

AgentRegistry::~AgentRegistry() = default;

void AgentRegistry::setProject(const QString& folder)
{
    QList<AgentFolder> folders { { builtInFolder, AgentOrigin::BuiltIn }, { m_ownFolder, AgentOrigin::Own } };
    if (!folder.isEmpty()) {
        folders.append({ QDir(folder).absoluteFilePath(QStringLiteral("agents")), AgentOrigin::Project });
    }
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

AgentPlaces AgentRegistry::places() const
{
    return { QProcessEnvironment::systemEnvironment() };
}

void AgentRegistry::load()
{
    ++m_reading;
    put(AgentShelf::read(m_folders, places()));
}

void AgentRegistry::reload()
{
    QThreadPool::globalInstance()->start(
        [self = QPointer(this), reading = ++m_reading, folders = m_folders, filled = places()] {
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
        m_shelf = std::make_shared<AgentShelf>(AgentShelf::read(m_folders, places()));
        m_wasRead = true;
    }
    return m_shelf;
}

bool AgentRegistry::isEnabled(const QString& name) const
{
    const std::lock_guard lock(m_mutex);
    return !m_disabled.contains(name);
}

void AgentRegistry::setEnabled(const QString& name, bool isEnabled)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_disabled.contains(name) == !isEnabled) {
            return;
        }
        isEnabled ? void(m_disabled.remove(name)) : void(m_disabled.insert(name));
        QStringList names = m_disabled.values();
        names.sort();
        m_settings.setValue(disabledKey, names);
    }
    m_settings.sync();
    Q_EMIT changed();
}

Result<AgentDefinition> AgentRegistry::agent(const QString& name) const
{
    const auto now = neededShelf();
    const ShelvedAgent* found = now->find(name);
    if (!found) {
        for (const BrokenAgent& broken : now->broken()) {
            if (broken.name == name) {
                return fail(broken.faults.front().error);
            }
        }
        QStringList names;
        for (const ShelvedAgent& each : now->agents()) {
            names << each.name();
        }
        return fail(ErrorCode::NotFound, QStringLiteral("There is no agent '%1'.").arg(name),
                    didYouMean(name, names, QStringLiteral("See 'cmbagent agents list'.")));
    }
    if (!isEnabled(name)) {
        return fail(ErrorCode::Refused, QStringLiteral("The agent '%1' is switched off.").arg(name),
                    QStringLiteral("Switch it on with 'cmbagent agents enable %1'.").arg(name));
    }
    if (!found->missing.isEmpty()) {
        return fail(ErrorCode::Refused,
                    QStringLiteral("The agent '%1' needs '%2', which is not there.")
                        .arg(name, found->missing.join(QStringLiteral("', '"))),
                    QStringLiteral("Add it, or remove it from the manifest's dependencies."));
    }
    return found->file.agent;
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
