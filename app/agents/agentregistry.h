// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agents/agentshelf.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QSettings>
#include <QTimer>

#include <functional>
#include <memory>
#include <mutex>

namespace cmbagent {

/// Which folders and switches count at one moment. A value, safe from every thread, that may outlive the registry.
class AgentSelection
{
public:
    AgentSelection(QList<AgentFolder> folders, QSet<QString> disabled)
        : m_folders(std::move(folders)), m_disabled(std::move(disabled))
    { }

    /// What a run of a workflow in `folder` uses, the agents beside it included (empty: none are), as their files are
    /// when the first is asked for. Errors as of AgentRegistry::agent.
    [[nodiscard]] std::unique_ptr<const AgentSource> forWorkflowIn(const QString& folder) const;

private:
    QList<AgentFolder> m_folders; ///< without those of a project
    QSet<QString> m_disabled;
};

/// The agents there are: built in, in the person's folder ("agents" in the data folder), and beside a workflow. Reads
/// them again by itself when a file changes. Lives on the main thread; as an AgentSource it is safe from every thread.
class AgentRegistry : public QObject, public AgentSource
{
    Q_OBJECT

public:
    /// `settings` outlives the registry and has the list of what is switched off. Reads nothing before it is asked.
    AgentRegistry(const QString& dataPath, QSettings& settings, QObject* parent = nullptr);
    ~AgentRegistry() override;

    /// The folder agents of a person's own lie in; it need not exist.
    [[nodiscard]] QString ownFolder() const { return m_ownFolder; }
    /// The folder of the workflow that is worked on; its "agents" count as well. Empty: none.
    void setProject(const QString& folder);
    [[nodiscard]] const QList<AgentFolder>& folders() const { return m_folders; }
    /// From now on there are no agents but the program's own, all switched on: for what has to be the same everywhere.
    void useOnlyBuiltIn();

    /// Reads everything now, here.
    void load();
    /// Reads everything on a thread of its own; `changed` follows.
    void reload();
    /// Reads again from now on when files change, a second after the last change.
    void watch();
    /// As it was read last; never null.
    [[nodiscard]] std::shared_ptr<const AgentShelf> shelf() const;

    [[nodiscard]] bool isEnabled(const QString& name) const;
    /// Done at once, or a little later where another program switches one just now; then `changed`, then `done`.
    void setEnabled(const QString& name, bool isEnabled, const std::function<void()>& done = {},
                    int tries = switchTries);

    /// As it was read last; reads all agents now if nothing has read them yet. NotFound when there is none of that
    /// name or version, Refused when it is switched off, needs one that is not there or does what it does not declare,
    /// BadInput when its files are at fault.
    [[nodiscard]] Result<AgentDefinition> agent(const QString& name) const override;
    /// Which agents there are for runs that begin now. Another program may have switched some meanwhile; that counts.
    [[nodiscard]] AgentSelection selection();
    /// The program's own alone, all switched on, for a run that has to be the same everywhere.
    [[nodiscard]] static AgentSelection builtInSelection();

    /// Makes the folder of a new agent in `into` (empty: the person's own) and gives its path. Conflict when there is
    /// one already.
    Result<QString> scaffold(const QString& name, const QString& type, const QString& into = {});
    /// Copies an agent, as it is, into the person's own folder and gives the path of its file. Conflict likewise.
    Result<QString> copyToOwn(const QString& name);

    static constexpr int debounceMillis = 1000;
    static constexpr int switchTries = 200; ///< 5 s

Q_SIGNALS:
    /// The shelf is another, or an agent was switched.
    void changed();

private:
    void put(AgentShelf shelf);
    void readSwitches();
    [[nodiscard]] QList<AgentFolder> foldersWith(const QString& project) const;
    void watchShelf();
    /// As it was read last, or is read now because it never was.
    [[nodiscard]] std::shared_ptr<const AgentShelf> neededShelf() const;
    Result<QString> writeFolder(const QString& folder, const QMap<QString, QByteArray>& files);

    QString m_ownFolder;
    QSettings& m_settings;
    bool m_isOnlyBuiltIn = false;
    mutable std::mutex m_mutex; ///< guards the four below
    mutable std::shared_ptr<const AgentShelf> m_shelf;
    mutable bool m_wasRead = false;
    QSet<QString> m_disabled;
    QList<AgentFolder> m_folders; ///< written on the main thread only, which reads it without the lock
    std::unique_ptr<QFileSystemWatcher> m_watcher; ///< null: nothing is watched
    QTimer m_debounce;
    int m_reading = 0; ///< reads that are under way; only the last counts
};

} // namespace cmbagent
