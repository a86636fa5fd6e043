// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace cmbagent {

struct LaunchSpec;
class WorkArea;

/// What a person wants: the best this machine has, or none. Bubblewrap is the second choice and can be asked for.
enum class SandboxSetting : quint8 { Auto, Off, Bubblewrap };
QString sandboxSettingName(SandboxSetting setting);
std::optional<SandboxSetting> sandboxSettingFromName(QStringView name);

/// Keeps scripts to their own folders and off the network, as far as this machine can: by Landlock and seccomp, which
/// cost next to nothing, else through bubblewrap. Looked at once; afterwards it is only read, so it is safe from every
/// thread.
class ScriptSandbox
{
public:
    ScriptSandbox(SandboxSetting setting, const QString& dataFolder);

    /// Adds to a launch what its program may do. `usesNetwork`: the step asks for it.
    void apply(LaunchSpec& launch, const WorkArea& area, bool usesNetwork) const;

    [[nodiscard]] bool confinesFiles() const { return m_landlock > 0 || !m_bubblewrap.isEmpty(); }
    [[nodiscard]] bool blocksNetwork() const { return m_hasFilter || !m_bubblewrap.isEmpty(); }
    /// One sentence for people: which layer is in use and what it does.
    [[nodiscard]] QString description() const;
    /// What a run should be told because nobody chose it; empty when all is well.
    [[nodiscard]] QString weakness() const;

private:
    [[nodiscard]] QStringList readableIn(const LaunchSpec& launch) const;
    [[nodiscard]] QStringList wrapper(const LaunchSpec& launch) const;

    SandboxSetting m_setting;
    int m_landlock = 0; ///< version
    bool m_hasFilter = false; ///< seccomp
    QString m_bubblewrap; ///< the program, where it is used
    QStringList m_hidden;
    QString m_cacheFolder;
};

} // namespace cmbagent
