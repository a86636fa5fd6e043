// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/agenttools.h"

#include "core/agentcapabilities.h"
#include "core/mediatype.h"

#include <QSet>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int mostCharacters = 16'000; // of one answer
const QString listFiles = QStringLiteral("list_files");
const QString readFile = QStringLiteral("read_file");
const QString searchFiles = QStringLiteral("search_files");
constexpr qint64 mostSearched = 64 * 1024 * 1024; // bytes of one file that is searched

QString handoffName(const QString& agent)
{
    return QStringLiteral("transfer_to_%1").arg(agent).left(64);
}

QJsonObject parametersOf(const QJsonObject& properties, const QJsonArray& required)
{
    return {
        { "type", "object" }, { "properties", properties }, { "required", required }, { "additionalProperties", false }
    };
}

ToolSpec listSpec()
{
    return { listFiles, QStringLiteral("Lists the files in the working folder, texts with their sizes."),
             parametersOf({}, {}) };
}

ToolSpec readSpec()
{
    const QJsonObject properties {
        { "path", QJsonObject { { "type", "string" }, { "description", "As list_files shows it." } } },
        { "offset",
          QJsonObject {
              { "type", "integer" }, { "minimum", 0 }, { "description", "Characters to leave out at first." } } }
    };
    return { readFile, QStringLiteral("Reads a text file of the working folder, at most 16000 characters at a time."),
             parametersOf(properties, { "path" }) };
}

ToolSpec searchSpec()
{
    const QJsonObject properties {
        { "query", QJsonObject { { "type", "string" }, { "description", "Words, names of functions, settings." } } }
    };
    return { searchFiles,
             QStringLiteral("Searches the texts of the working folder and gives the passages that fit best, with their "
                            "file and offset for read_file."),
             parametersOf(properties, { "query" }) };
}

bool isText(const QByteArray& content)
{
    return !content.left(4096).contains('\0');
}

} // namespace

QString fileLine(const JobInput& file)
{
    const QString type = mediaTypeOf(file.name);
    const bool isText = type.startsWith(QLatin1String("text/")) || type == QLatin1String("application/json");
    return isText ? QStringLiteral("%1 (%2 bytes)").arg(file.name, QString::number(file.blob.size)) : file.name;
}

AgentTools::AgentTools(std::vector<JobInput> files, const Blobs& blobs) : m_files(std::move(files)), m_blobs(blobs) { }

QList<ToolSpec> AgentTools::specs(const AgentDefinition& agent) const
{
    QList<ToolSpec> specs;
    for (const QString& name : agent.tools) {
        const auto needed = capabilityOfTool(name);
        if (needed && !declares(agent, *needed)) {
            continue;
        }
        if (name == listFiles) {
            specs << listSpec();
        } else if (name == readFile) {
            specs << readSpec();
        } else if (name == searchFiles) {
            specs << searchSpec();
        }
    }
    for (const AgentHandoff& handoff : agent.handoffs) {
        if (!handoff.when.isEmpty()) {
            const QJsonObject reason { { "type", "string" }, { "description", "What the other has to know." } };
            specs << ToolSpec { handoffName(handoff.to),
                                QStringLiteral("Hands the step over to '%1' when: %2").arg(handoff.to, handoff.when),
                                parametersOf({ { "message", reason } }, { "message" }) };
        }
    }
    return specs;
}

ChatRequest AgentTools::requestOf(const AgentDefinition& agent) const
{
    ChatRequest request;
    request.tools = specs(agent);
    request.maxTokens = agent.maxTokens;
    request.temperature = agent.temperature;
    request.topP = agent.topP;
    if (!agent.outputSchema.isEmpty()) {
        request.outputSchema = agent.outputSchema;
        request.schemaName = agent.name;
    }
    return request;
}

QStringList AgentTools::unknown(const AgentDefinition& agent)
{
    QStringList names;
    for (const QString& name : agent.tools) {
        if (name != listFiles && name != readFile && name != searchFiles) {
            names << name;
        }
    }
    return names;
}

QString AgentTools::handoffOf(const AgentDefinition& agent, const ToolCall& call)
{
    const auto found = std::find_if(agent.handoffs.begin(), agent.handoffs.end(), [&call](const AgentHandoff& handoff) {
        return !handoff.when.isEmpty() && handoffName(handoff.to) == call.name;
    });
    return found == agent.handoffs.end() ? QString() : found->to;
}

ChatMessage AgentTools::call(const AgentDefinition& agent, const ToolCall& call) const
{
    const auto given = answer(agent, call);
    return given ? toolMessage(call, *given) : toolMessage(call, given.error().what + u' ' + given.error().mend, true);
}

Result<QString> AgentTools::answer(const AgentDefinition& agent, const ToolCall& call) const
{
    // A model may ask for whatever it has heard of.
    if (!agent.tools.contains(call.name)) {
        return fail(ErrorCode::NotFound, QStringLiteral("There is no tool '%1'.").arg(call.name));
    }
    const auto needed = capabilityOfTool(call.name);
    if (needed && !declares(agent, *needed)) {
        return tl::unexpected(notDeclared(agent, QStringLiteral("use %1").arg(call.name), *needed));
    }
    const auto arguments = call.readArguments();
    if (!arguments) {
        return tl::unexpected(arguments.error());
    }
    return call.name == listFiles  ? list()
        : call.name == readFile    ? read(*arguments)
        : call.name == searchFiles ? search(*arguments)
                                   : fail(ErrorCode::NotFound, QStringLiteral("There is no tool '%1'.").arg(call.name));
}

Result<QString> AgentTools::list() const
{
    QStringList lines;
    for (const JobInput& file : m_files) {
        lines << fileLine(file);
    }
    const QString text = lines.join(u'\n');
    return lines.isEmpty() ? QStringLiteral("The working folder is empty.")
        : text.size() > mostCharacters
        ? text.left(mostCharacters) + QStringLiteral("\n[… %1 files in all]").arg(lines.size())
        : text;
}

Result<QString> AgentTools::search(const QJsonObject& arguments) const
{
    if (m_search.isEmpty()) {
        for (const JobInput& file : m_files) {
            const auto content = file.blob.size <= mostSearched ? m_blobs.read(file.blob.hash) : QByteArray();
            if (content && isText(*content)) {
                m_search.add(file.name, QString::fromUtf8(*content));
            }
        }
    }
    const QString query = arguments.value(QLatin1String("query")).toString();
    QString text;
    for (const FoundPassage& passage : m_search.find(query)) {
        text += QStringLiteral("--- %1, offset %2\n%3\n")
                    .arg(passage.name, QString::number(passage.offset), passage.text.trimmed());
    }
    return text.isEmpty() ? QStringLiteral("Nothing in the working folder has one of these words: %1").arg(query)
                          : text.left(mostCharacters);
}

Result<QString> AgentTools::read(const QJsonObject& arguments) const
{
    const QString path = arguments.value(QLatin1String("path")).toString();
    const auto found =
        std::find_if(m_files.begin(), m_files.end(), [&path](const JobInput& file) { return file.name == path; });
    if (found == m_files.end()) {
        return fail(ErrorCode::NotFound, QStringLiteral("There is no file '%1' in the working folder.").arg(path),
                    QStringLiteral("Ask list_files what there is."));
    }
    const auto content = m_blobs.read(found->blob.hash);
    if (!content) {
        return tl::unexpected(content.error());
    }
    if (!isText(*content)) {
        return fail(ErrorCode::BadInput, QStringLiteral("'%1' is no text: %2.").arg(path, mediaTypeOf(path)),
                    QStringLiteral("Read it in a script instead."));
    }
    const QString text = QString::fromUtf8(*content);
    const qint64 offset = std::clamp<qint64>(arguments.value(QLatin1String("offset")).toInteger(), 0, text.size());
    const QString part = text.mid(offset, mostCharacters);
    const qint64 left = text.size() - offset - part.size();
    return left > 0
        ? part + QStringLiteral("\n[%1 more characters; offset %2 goes on]").arg(left).arg(offset + part.size())
        : part;
}

} // namespace cmbagent
