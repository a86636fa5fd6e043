// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "core/result.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace cmbagent {

/// The Python environments of projects: what a person agreed to have installed for one project lies in a folder of its
/// own, over the Python that is used otherwise, whose packages it sees. Made when something is first installed. Safe
/// from every thread and process; one installs at a time.
class ProjectEnvironments
{
public:
    /// `folder` has one environment a project. Of `environment` pip is given the way to its index: proxies,
    /// certificates and its own settings; no keys.
    ProjectEnvironments(QString folder, QProcessEnvironment environment);

    /// Where those of a data folder are.
    static QString folderIn(const QString& dataFolder);

    /// The Python of a project's environment; empty: nothing was ever installed for it.
    [[nodiscard]] QString python(const ProjectId& project) const;

    /// A step is about to use it.
    void noteUse(const ProjectId& project) const;
    /// All there are, in no order and without the names of their projects; as far as it came when it is stopped. Reads
    /// every folder in them, so it takes its time.
    [[nodiscard]] QList<EnvironmentRow> list(const std::stop_token& stop) const;
    /// Takes one away, for good. NotFound when there is none, Refused while packages are installed in it. Whether a
    /// run uses it is for others to know.
    [[nodiscard]] Result<void> remove(const ProjectId& project) const;

    using Told = std::function<void(const QString& line)>;
    /// Installs packages and gives what came with them, each as "name==version". `base` is the Python an environment is
    /// made over. Only wheels are taken, so that nothing of a package runs before a script imports it, in the sandbox.
    /// Blocks until it is done or stop is requested. BadInput: a name that is none; Missing: there is no network, no
    /// such package, or no venv; the error says what to do, and names the packages still missing.
    Result<QStringList> install(const ProjectId& project, const QString& base, const QStringList& packages,
                                const std::stop_token& stop, const Told& told) const;

private:
    struct Ended;
    [[nodiscard]] QString folderOf(const ProjectId& project) const;
    [[nodiscard]] Result<void> make(const QString& folder, const QString& base, const std::stop_token& stop,
                                    const Told& told) const;
    [[nodiscard]] Result<Ended> run(const QString& program, const QStringList& arguments, const std::stop_token& stop,
                                    const Told& told) const;

    const QString m_folder;
    QProcessEnvironment m_environment;
};

} // namespace cmbagent
