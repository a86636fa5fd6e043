// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/changedcontents.h"

#include "core/planchanges.h"

#include <QFileInfo>

namespace cmbagent {

namespace {

struct ChangedContent
{
    QString name; ///< as setContent takes it
    QByteArray text;
    ResourceSpec claim {}; ///< of an agent
};

/// Who a step is given to in these changes of it; empty: it keeps its agent.
QString agentIn(const QJsonObject& stepChanges)
{
    const QJsonValue agent = stepChanges.value(ChangePart::fields)[QLatin1String("agent")];
    AgentSpec spec;
    if (agent.isObject()) {
        spec.name = agent[QLatin1String("name")].toString();
        spec.version = agent[QLatin1String("version")].toString();
    } else {
        spec.name = agent.toString().trimmed().section(QLatin1Char('@'), 0, 0);
        spec.version = agent.toString().trimmed().section(QLatin1Char('@'), 1);
    }
    return spec.name.isEmpty() ? QString() : spec.reference();
}

/// Who steps are given to; of a plan by what stands before the paths of the step, "STEP/".
QMap<QString, QString> givenTo(ApprovalKind kind, const QJsonObject& changes)
{
    QMap<QString, QString> given;
    const auto add = [&given](const QString& place, const QJsonObject& stepChanges) {
        if (const QString agent = agentIn(stepChanges); !agent.isEmpty()) {
            given.insert(place, agent);
        }
    };
    if (kind != ApprovalKind::Plan) {
        add({}, changes);
        return given;
    }
    const QMap<QString, QJsonObject> steps = planChangesOf(changes).steps;
    for (auto it = steps.begin(); it != steps.end(); ++it) {
        add(it.key() + QLatin1Char('/'), it.value());
    }
    return given;
}

Result<std::vector<ChangedContent>> newAgents(ApprovalKind kind, const QJsonObject& changes, const RunCreated& run,
                                              const AgentSource& agents)
{
    const QStringList known = agentsIn(run.files);
    const QMap<QString, QString> given = givenTo(kind, changes);
    std::vector<ChangedContent> contents;
    for (auto it = given.begin(); it != given.end(); ++it) {
        if (known.contains(it.value())) {
            continue;
        }
        const auto found = agentsFor(it.value(), agents);
        if (!found) {
            Error error = found.error();
            error.step = it.key().chopped(it.key().isEmpty() ? 0 : 1);
            return fail(std::move(error));
        }
        contents.push_back({ it.key() + frozenAgentPath(it.value()), frozenAgents(*found), found->front().resources });
    }
    return contents;
}

Result<QJsonObject> withStored(Blobs& blobs, ApprovalKind kind, QJsonObject changes,
                               const std::vector<ChangedContent>& contents)
{
    for (const ChangedContent& content : contents) {
        const auto blob = blobs.put(content.text);
        if (!blob) {
            return tl::unexpected(blob.error());
        }
        setContent(kind, changes, content.name, *blob, content.claim);
    }
    return changes;
}

} // namespace

std::unique_ptr<const AgentSource> agentsBeside(const AgentSelection& selection, const RunCreated& run)
{
    return selection.forWorkflowIn(run.sourcePath.isEmpty() ? QString() : QFileInfo(run.sourcePath).path());
}

Result<QJsonObject> withAgents(ApprovalKind kind, const QJsonObject& changes, const RunCreated& run,
                               const AgentSource& agents)
{
    const auto contents = newAgents(kind, changes, run, agents);
    if (!contents) {
        return tl::unexpected(contents.error());
    }
    QJsonObject all = changes;
    for (const ChangedContent& agent : *contents) {
        setContent(kind, all, agent.name, { BlobHash::of(agent.text), agent.text.size() }, agent.claim);
    }
    return all;
}

void storeContents(Backend& backend, const RunId& run, ApprovalKind kind, const QJsonObject& changes,
                   const QMap<QString, QByteArray>& contents, const Backend::Callback<QJsonObject>& done)
{
    const bool namesAgents = !givenTo(kind, changes).isEmpty();
    if (contents.isEmpty() && !namesAgents) {
        return done(changes);
    }
    std::vector<ChangedContent> typed;
    for (auto it = contents.begin(); it != contents.end(); ++it) {
        typed.push_back({ it.key(), it.value() });
    }
    backend.read<QJsonObject>(
        [&blobs = backend.blobs(), scope = backend.scope(), selection = backend.agents().selection(), run, kind,
         changes, typed, namesAgents](Reader& reader) -> Result<QJsonObject> {
            const auto stored = withStored(blobs, kind, changes, typed);
            if (!stored || !namesAgents) {
                return stored;
            }
            const auto loaded = reader.load(scope, run, blobs);
            if (!loaded) {
                return tl::unexpected(loaded.error());
            }
            const RunCreated& created = loaded->created();
            const auto agents = newAgents(kind, changes, created, *agentsBeside(selection, created));
            return agents ? withStored(blobs, kind, *stored, *agents) : tl::unexpected(agents.error());
        },
        done);
}

} // namespace cmbagent
