// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/graphtext.h"
#include "app/cli/command.h"

namespace cmbagent {

/// `cmbagent export RUN`: writes where a run stands, see runSnapshot, or with --at stood after an event.
///
/// JSON without --output goes to standard output. A pickle is no text and needs --output; it names no class, so that
/// reading it imports nothing. With --output and --json prints {"path", "format", "seq", "bytes"}.
class ExportCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void write(const RunProjection& run);

    QString m_format = QStringLiteral("json");
};

/// `cmbagent export-graph RUN|FILE`: writes the graph of a run or of a workflow file as text.
///
/// Without --output the text goes to standard output, with --json as {"format", "graph"}; with --output and --json
/// prints {"path", "format", "steps", "bytes"}.
class ExportGraphCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void write(const RunProjection& run);

    QString m_formatName = QStringLiteral("mermaid");
    GraphFormat m_format = GraphFormat::Mermaid;
};

} // namespace cmbagent
