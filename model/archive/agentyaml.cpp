// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/agentyaml.h"

#include "archive/nodereader.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace cmbagent {

namespace {

/// A node with its scalars as YAML reads them: numbers, truth values, nothing, and texts.
QJsonValue valueOfNode(const YamlNode& node)
{
    if (node.isList()) {
        QJsonArray list;
        for (const YamlNode& item : node.children) {
            list.append(valueOfNode(item));
        }
        return list;
    }
    if (node.isMap()) {
        QJsonObject map;
        for (size_t i = 0; i < node.pairs(); ++i) {
            map.insert(node.key(i).text, valueOfNode(node.value(i)));
        }
        return map;
    }
    if (node.isNull()) {
        return {};
    }
    if (const auto number = numberOf(node)) {
        return *number;
    }
    if (const auto truth = booleanOf(node)) {
        return *truth;
    }
    return node.text;
}

Result<QJsonObject> mapIn(const QByteArray& bytes, const QString& path)
{
    FaultList raw(bytes, path);
    checkText(bytes, raw);
    FaultList faults(normalisedText(bytes), path);
    const YamlNode root = raw.isEmpty() ? readYaml(faults.text(), faults) : YamlNode();
    FaultList& told = raw.isEmpty() ? faults : raw;
    if (!told.isEmpty()) {
        return fail(told.take().front().error);
    }
    if (!root.isMap()) {
        Error error { ErrorCode::BadInput,
                      QStringLiteral("An agent is described by a mapping, and this is none."),
                      QStringLiteral("Begin it with name: and instructions: |."),
                      {},
                      { path, 1, 1 },
                      {} };
        return fail(std::move(error));
    }
    return valueOfNode(root).toObject();
}

/// CMBAgent tells by names and fields what an agent is.
QString kindOf(const QJsonObject& json, const QString& name)
{
    const bool runsCode = name.contains(QLatin1String("executor")) && json.contains(QStringLiteral("timeout"));
    const bool isPerson = json.value(QStringLiteral("code_execution_config")) == QJsonValue(false);
    return agentKindName(runsCode ? AgentKind::Executor : isPerson ? AgentKind::Human : AgentKind::Model);
}

QString answerOf(const QString& name)
{
    return agentAnswerName(name == QLatin1String("engineer")         ? AgentAnswer::Code
                               : name == QLatin1String("researcher") ? AgentAnswer::Markdown
                                                                     : AgentAnswer::Text);
}

/// A version may be written as a number.
void mendVersion(QJsonObject& json)
{
    const QJsonValue version = json.value(QStringLiteral("version"));
    if (version.isDouble()) {
        json.insert(QStringLiteral("version"), QString::number(version.toDouble()));
    }
    const QString text = json.value(QStringLiteral("version")).toString();
    if (!text.isEmpty() && text.count(u'.') < 2) {
        json.insert(QStringLiteral("version"), text + QStringLiteral(".0").repeated(2 - int(text.count(u'.'))));
    }
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    constexpr qint64 most = 1024 * 1024;
    return file.open(QIODevice::ReadOnly) ? file.read(most) : QByteArray();
}

} // namespace

Result<AgentDefinition> agentFromYaml(const QByteArray& yaml, const QByteArray& manifest, const QString& path)
{
    auto json = mapIn(yaml, path);
    if (!json) {
        return tl::unexpected(json.error());
    }
    if (!manifest.isEmpty()) {
        const auto more = mapIn(manifest, path.section(u'/', 0, -2) + QStringLiteral("/manifest.yaml"));
        if (!more) {
            return tl::unexpected(more.error());
        }
        for (auto it = more->begin(); it != more->end(); ++it) {
            if (!json->contains(it.key())) {
                json->insert(it.key(), it.value());
            }
        }
    }
    const QString name = json->value(QStringLiteral("name")).toString();
    if (agentKindFromName(json->value(QStringLiteral("kind")).toString()) == std::nullopt) {
        json->insert(QStringLiteral("kind"), kindOf(*json, name));
    }
    if (!json->contains(QStringLiteral("answer"))) {
        json->insert(QStringLiteral("answer"), answerOf(name));
    }
    mendVersion(*json);
    auto agent = AgentDefinition::fromJson(*json);
    if (!agent) {
        Error error = agent.error();
        error.place.file = path;
        return fail(std::move(error));
    }
    return agent;
}

AgentFolders::AgentFolders(QStringList folders) : m_folders(std::move(folders))
{
    m_folders << QStringLiteral(":/cmbagent/agents");
}

Result<AgentDefinition> AgentFolders::agent(const QString& name) const
{
    for (const QString& folder : m_folders) {
        const QString own = QStringLiteral("%1/%2/").arg(folder, name);
        if (isAgentName(name) && QFile::exists(own + name + QStringLiteral(".yaml"))) {
            return agentFromYaml(contentOf(own + name + QStringLiteral(".yaml")),
                                 contentOf(own + QStringLiteral("manifest.yaml")),
                                 own + name + QStringLiteral(".yaml"));
        }
    }
    return fail(ErrorCode::NotFound, QStringLiteral("There is no agent '%1'.").arg(name),
                QStringLiteral("There are: %1.").arg(names().join(QStringLiteral(", "))));
}

QStringList AgentFolders::names() const
{
    QStringList names;
    for (const QString& folder : m_folders) {
        for (const QString& name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (!names.contains(name) && QFile::exists(QStringLiteral("%1/%2/%2.yaml").arg(folder, name))) {
                names << name;
            }
        }
    }
    names.sort();
    return names;
}

} // namespace cmbagent
