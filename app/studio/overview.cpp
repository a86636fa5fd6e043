// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/overview.h"

namespace cmbagent {

namespace {

constexpr int lookMillis = 250;
constexpr int looksBetweenFull = 8; ///< locks come and go without a change of the database
constexpr int mostRuns = 500;

} // namespace

Overview::Overview(Backend& backend, RunListModel& runs, ApprovalModel& approvals, QObject* parent)
    : QObject(parent), m_backend(backend), m_runs(runs), m_approvals(approvals)
{
    connect(&m_timer, &QTimer::timeout, this, [this] { look(++m_looks % looksBetweenFull == 0); });
    connect(&backend, &Backend::ownershipChanged, this, &Overview::refresh);
    m_timer.start(lookMillis);
    refresh();
}

void Overview::refresh()
{
    look(true);
}

Result<Overview::Page> Overview::readPage(Reader& reader, const SessionScope& scope, qint64 knownVersion, bool always)
{
    const auto version = reader.dataVersion();
    if (!version) {
        return tl::unexpected(version.error());
    }
    Page page;
    page.version = *version;
    if (*version == knownVersion && !always) {
        return page;
    }
    const auto projects = reader.projects(scope);
    const auto runs = reader.runs(scope, mostRuns);
    const auto approvals = reader.openApprovals(scope);
    if (!projects || !runs || !approvals) {
        return tl::unexpected(!projects ? projects.error() : !runs ? runs.error() : approvals.error());
    }
    page.projects = *projects;
    page.runs = *runs;
    page.approvals = *approvals;
    return page;
}

void Overview::look(bool always)
{
    if (m_isLooking) {
        m_lookAgain |= always;
        return;
    }
    m_isLooking = true;
    m_backend.read<Page>([scope = m_backend.scope(), known = m_version,
                          always](Reader& reader) { return readPage(reader, scope, known, always); },
                         [this](const Result<Page>& page) {
                             m_isLooking = false;
                             if (page && !page->projects.isEmpty()) {
                                 take(*page);
                             }
                             if (std::exchange(m_lookAgain, false)) {
                                 look(true);
                             }
                         });
}

void Overview::setHidden(const QSet<RunId>& runs)
{
    m_hidden = runs;
    refresh();
}

void Overview::take(Page page)
{
    page.runs.removeIf([this](const RunSummary& run) { return m_hidden.contains(run.id); });
    page.approvals.removeIf([this](const OpenApproval& approval) { return m_hidden.contains(approval.run); });
    const bool isNew = page.version != m_version;
    m_version = page.version;
    m_runs.setProjects(page.projects);
    m_runs.setRuns(page.runs);
    m_approvals.setAll(page.approvals);
    m_runningSteps = 0;
    for (const RunSummary& run : page.runs) {
        m_runningSteps += run.isOwned ? run.steps[size_t(StepState::Running)] : 0;
    }
    if (isNew) {
        Q_EMIT changed();
    }
}

} // namespace cmbagent
