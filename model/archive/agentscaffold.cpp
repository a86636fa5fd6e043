// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/agentfile.h"

namespace cmbagent {

namespace {

/// What the files of such an agent make use of, in CMBAgent's words.
QString capabilitiesForType(const QString& type)
{
    const QString usual = QStringLiteral("file_operations, llm_calls");
    return type == QLatin1String("engineer") ? QStringLiteral("code_generation, ") + usual : usual;
}

QByteArray manifestText(const QString& name, const QString& type)
{
    return QStringLiteral(R"(# What the registry knows of this agent.
name: %1
version: 0.1.0
display_name: %2
author: Unknown
type: %3
description: "Say in one sentence what this agent is able to do; planners choose it by that."
tags: [%3]
# What it may do: file_operations (its tools read files), code_generation (a script it writes is run), network_access (that
# script reaches the network, where a step asks for it). Other words are only searched for.
capabilities: [%4]
resources:
  max_memory_mb: 2048
  max_disk_mb: 5000
)")
        .arg(name, QString(name).replace(QLatin1Char('_'), QLatin1Char(' ')), type, capabilitiesForType(type))
        .toUtf8();
}

QString answerForType(const QString& type)
{
    return type == QLatin1String("engineer")  ? QStringLiteral("code")
        : type == QLatin1String("researcher") ? QStringLiteral("markdown")
                                              : QStringLiteral("text");
}

QByteArray agentText(const QString& name, const QString& type)
{
    return QStringLiteral(R"(name: %1
# What becomes of its answer: text (a summary), code (a Python script that is run), markdown (a file), json (fits output_schema).
answer: %2
# Whose model it gets in the settings; its own name unless you say.
# role: engineer
# Tools it may call; these need the capability file_operations.
tools: [list_files, read_file]
# Who goes on within the same step when it has answered:
# handoffs:
#   - to: engineer
#     when: code is needed
# Others who make its answer, speaking in turn; no model is asked for itself then:
# nested_chats:
#   - agents: [engineer, critic, formatter]
#     max_rounds: 3
#     returns: last
instructions: |
  You are given the task of one step. Do it, and nothing besides it.
  Say what you did and what you did not find out. Never make up data.
)")
        .arg(name, answerForType(type))
        .toUtf8();
}

/// What the step of such an agent makes: words alone are its summary, and no file.
QString outputsForType(const QString& type)
{
    return type == QLatin1String("engineer")  ? QStringLiteral("    outputs: {answer.txt: text/plain}\n")
        : type == QLatin1String("researcher") ? QStringLiteral("    outputs: {answer.md: text/markdown}\n")
                                              : QString();
}

QByteArray workflowText(const QString& name, const QString& type)
{
    return QStringLiteral(R"(# Tries the agent: cmbagent run %1.workflow.yaml
cmbagent: 1
name: Try %1
steps:
  - id: try
    kind: agent
    agent: %1
    task: |
      Say in one sentence what you are able to do%3
%2)")
        .arg(name, outputsForType(type),
             type == QLatin1String("engineer") ? QStringLiteral(", and let your script write it to answer.txt.")
                                               : QStringLiteral("."))
        .toUtf8();
}

QByteArray readmeText(const QString& name)
{
    return QStringLiteral(R"(# %1

- `manifest.yaml`: name, version and what the agent is able to do.
- `%1.yaml`: what it is told.
- `%1.workflow.yaml`: a workflow of one step that tries it.

Check it with `cmbagent agents show %1` after putting the folder into one of those that `cmbagent agents list` names, see
how it answers with `cmbagent agents try %1 "What are you able to do?"`, and run it with `cmbagent run %1.workflow.yaml`.
)")
        .arg(name)
        .toUtf8();
}

} // namespace

Result<QMap<QString, QByteArray>> agentScaffold(const QString& name, const QString& type)
{
    if (!isAgentName(name)) {
        return fail(ErrorCode::BadInput, QStringLiteral("'%1' is not a name for an agent.").arg(name),
                    QStringLiteral("Use a letter, then at most 63 letters, digits, '_' or '-'."));
    }
    return QMap<QString, QByteArray> { { QString::fromLatin1(agentManifestName), manifestText(name, type) },
                                       { name + QStringLiteral(".yaml"), agentText(name, type) },
                                       { name + QStringLiteral(".workflow.yaml"), workflowText(name, type) },
                                       { QStringLiteral("README.md"), readmeText(name) } };
}

} // namespace cmbagent
