// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/oldrunimport.h"

#include "app/agents/agentregistry.h"
#include "app/backend/backend.h"
#include "app/backend/oldruntexts.h"

#include <QDir>
#include <QJsonDocument>
#include <QPointer>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int mostKnownRuns = 10'000;

QByteArray manifestText(const QJsonObject& manifest)
{
    return QJsonDocument(manifest).toJson();
}

/// The imported runs of a session, by what they were imported from.
Result<QHash<BlobHash, RunId>> importedRuns(Reader& reader, const SessionScope& scope)
{
    QHash<BlobHash, RunId> known;
    const auto runs = reader.runs(scope, mostKnownRuns);
    if (!runs) {
        return tl::unexpected(runs.error());
    }
    for (const RunSummary& run : *runs) {
        const auto first = reader.events(scope, run.id, 0, 1);
        const auto* created = first && !first->isEmpty() ? std::get_if<RunCreated>(&first->front().body) : nullptr;
        if (!created || created->origin) {
            continue; // a branch of an imported run is not the run itself
        }
        const auto manifest = std::find_if(created->files.begin(), created->files.end(),
                                           [](const FrozenFile& file) { return file.path == manifestName; });
        if (manifest != created->files.end()) {
            known.insert(manifest->blob.hash, run.id);
        }
    }
    return known;
}

} // namespace

OldRunImport::OldRunImport(Backend& backend, QObject* parent) : QObject(parent), m_backend(backend) { }

OldRunImport::~OldRunImport()
{
    m_thread.request_stop();
    if (m_thread.joinable()) {
        m_thread.join();
    }
    for (const Outcome& outcome : m_waiting) {
        if (outcome.recorded) { // its files are there, and it will never be
            QDir(folderOf(outcome.recorded->initial.run())).removeRecursively();
        }
    }
}

template <typename Call>
void OldRunImport::onMain(Call call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

void OldRunImport::start(const QString& folder, bool again)
{
    m_session = m_backend.scope().session;
    m_project = m_backend.project();
    m_agents = m_backend.agents().selection().forWorkflowIn({});
    const auto answered = [guard = QPointer<OldRunImport>(this), folder, again](const Result<Known>& known) {
        if (guard) {
            guard->begin(folder, again && known ? Result<Known>(Known()) : known);
        }
    };
    m_backend.read<Known>([scope = m_backend.scope()](Reader& reader) { return importedRuns(reader, scope); },
                          answered);
}

void OldRunImport::begin(const QString& folder, const Result<Known>& known)
{
    if (!known || m_isCancelled) {
        return end(known ? Result<void>(importStopped()) : tl::unexpected(known.error()));
    }
    m_thread = std::jthread([this, folder, known = *known](const std::stop_token& stop) { work(stop, folder, known); });
}

QString OldRunImport::folderOf(const RunId& run) const
{
    return m_backend.dataDir().runFolder(m_session, m_project, run);
}

void OldRunImport::cancel()
{
    m_isCancelled = true;
    m_thread.request_stop();
}

void OldRunImport::work(const std::stop_token& stop, const QString& folder, const Known& known)
{
    const auto found = findOldRuns(folder);
    if (!found) {
        return onMain([this, error = found.error()] { end(tl::unexpected(error)); });
    }
    for (const FoundOldRun& run : *found) {
        auto outcome = importOne(run, stop, known);
        if (!outcome) {
            return onMain([this, error = outcome.error()] { end(tl::unexpected(error)); });
        }
        onMain([this, outcome = *outcome] { take(outcome); });
    }
    onMain([this] { end({}); });
}

Result<OldRunImport::Outcome> OldRunImport::importOne(const FoundOldRun& found, const std::stop_token& stop,
                                                      const Known& known)
{
    const auto run = readOldRun(found);
    if (!run) {
        return tl::unexpected(run.error());
    }
    const auto manifest = manifestOf(*run, stop);
    if (!manifest) {
        return tl::unexpected(manifest.error());
    }
    if (const auto there = known.find(BlobHash::of(manifestText(*manifest))); there != known.end()) {
        QJsonObject report = oldRunReport(*run, there.value(), {});
        report.insert(QStringLiteral("already_imported"), true);
        return Outcome { nullptr, report };
    }
    const auto id = m_backend.newRun();
    const OldRunPlace place { id, m_session, m_project, folderOf(id) };
    auto recorded = recordOldRun(*run, *manifest, place, m_backend.blobs(), *m_agents, stop, [&](int done, int total) {
        if (done == total || done % std::max(total / 100, 1) == 0) {
            onMain([this, name = run->name, done, total] { Q_EMIT progressed(name, done, total); });
        }
    });
    if (!recorded) {
        QDir(place.folder).removeRecursively();
        return tl::unexpected(recorded.error());
    }
    const QJsonObject report = recorded->report;
    return Outcome { std::make_shared<RecordedOldRun>(std::move(*recorded)), report };
}

void OldRunImport::take(const Outcome& outcome)
{
    m_waiting.push_back(outcome);
    storeNext();
}

void OldRunImport::storeNext()
{
    if (m_isStoring || m_waiting.empty()) {
        if (!m_isStoring && m_end && !std::exchange(m_isFinished, true)) {
            *m_end ? Q_EMIT completed() : Q_EMIT failed(m_end->error());
        }
        return;
    }
    const Outcome next = m_waiting.front();
    m_waiting.pop_front();
    if (!next.recorded) {
        Q_EMIT imported(next.report);
        return storeNext();
    }
    m_isStoring = true;
    m_backend.addRun(next.recorded->initial, next.recorded->events,
                     [guard = QPointer<OldRunImport>(this), next](const Result<void>& stored) {
                         if (!guard) {
                             return;
                         }
                         guard->m_isStoring = false;
                         if (!stored) {
                             guard->cancel(); // what comes after it would fail alike
                             return guard->end(stored);
                         }
                         Q_EMIT guard->imported(next.report);
                         guard->storeNext();
                     });
}

void OldRunImport::end(const Result<void>& result)
{
    if (!m_end || !result) {
        m_end = result;
    }
    storeNext();
}

} // namespace cmbagent
