// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "workers/projectenvironments.h"

#include <QThreadPool>

namespace cmbagent {

/// The Python environments of all projects: what they are and take, and taking one away that no run uses. Lives on the
/// main thread; the disk is looked at on a thread of its own.
class Environments : public QObject
{
    Q_OBJECT

public:
    /// `backend` outlives this.
    explicit Environments(Backend& backend, QObject* parent = nullptr);
    ~Environments() override;

    /// The largest first; those of projects that are gone have no name. `done` is called here unless this is gone by
    /// then.
    void list(const Backend::Callback<QList<EnvironmentRow>>& done);
    /// Refused while a run of the project is at work or packages are installed for it, NotFound when there is none.
    void remove(const ProjectId& project, const Backend::Done& done);

private:
    template <typename Value>
    void workThen(std::function<Value(const ProjectEnvironments&)> work, const std::function<void(const Value&)>& done);

    Backend& m_backend;
    const ProjectEnvironments m_environments;
    std::stop_source m_stop; ///< the program ends while they are being counted
    QThreadPool m_pool; ///< uses the two above
};

} // namespace cmbagent
