// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reportcommands.h"

#include "analysis/comparison.h"
#include "analysis/retryreport.h"
#include "analysis/why.h"
#include "app/backend/earlierrun.h"

#include <QJsonArray>

namespace cmbagent {

void ReportCommand::start()
{
    switch (m_invocation.verb) {
    case Invocation::Verb::BranchTree:
        return showTree();
    case Invocation::Verb::Compare:
        return compare();
    case Invocation::Verb::Why:
        return why();
    case Invocation::Verb::Checkpoints:
        return showCheckpoints();
    case Invocation::Verb::Effects:
        return showEffects();
    default:
        return reportRetries();
    }
}

// --- branch-tree

namespace {

QJsonObject nodeToJson(const BranchNode& node)
{
    return { { "run_id", node.run.toString() },
             { "parent", node.parent.isNull() ? QJsonValue() : QJsonValue(node.parent.toString()) },
             { "name", node.name },
             { "state", stateName(node.state) },
             { "status", branchStatusName(node.status) },
             { "depth", node.depth },
             { "from_step", node.fromStep },
             { "hypothesis", node.hypothesis },
             { "created_at", isoTime(node.created) } };
}

/// Draws runs below their parents; one whose parent was deleted stands at the left.
class TreePainter
{
public:
    TreePainter(const QList<BranchNode>& nodes, const RunId& marked, const Terminal& terminal)
        : m_nodes(nodes), m_marked(marked), m_terminal(terminal)
    { }

    void draw() const
    {
        for (const BranchNode& node : m_nodes) {
            if (!has(node.parent)) {
                m_terminal.line(textOf(node));
                drawBelow(node.run, {});
            }
        }
    }

private:
    [[nodiscard]] bool has(const RunId& run) const
    {
        return std::any_of(m_nodes.begin(), m_nodes.end(), [&](const BranchNode& node) { return node.run == run; });
    }

    [[nodiscard]] QString textOf(const BranchNode& node) const
    {
        constexpr qsizetype mostLetters = 50;
        QString text = node.run == m_marked ? m_terminal.coloured(node.name, Terminal::Colour::Bold) : node.name;
        text += QStringLiteral("  %1  %2").arg(shortId(node.run), runWord(node.state, false, false));
        if (node.status == BranchStatus::Abandoned || node.status == BranchStatus::Merged) {
            text += QStringLiteral(", %1").arg(branchStatusName(node.status));
        }
        if (!node.fromStep.isEmpty()) {
            text += QStringLiteral("  from %1").arg(node.fromStep);
        }
        if (!node.hypothesis.isEmpty()) {
            const QString cut = node.hypothesis.size() > mostLetters
                ? node.hypothesis.left(mostLetters - 1) + QStringLiteral("…")
                : node.hypothesis;
            text += QStringLiteral("  “%1”").arg(cut);
        }
        return text + (node.run == m_marked ? QStringLiteral("  ←") : QString());
    }

    void drawBelow(const RunId& parent, const QString& indent) const
    {
        QList<const BranchNode*> children;
        for (const BranchNode& node : m_nodes) {
            if (node.parent == parent) {
                children << &node;
            }
        }
        for (const BranchNode* child : children) {
            const bool isLast = child == children.last();
            m_terminal.line(indent + (isLast ? QStringLiteral("`-- ") : QStringLiteral("|-- ")) + textOf(*child));
            drawBelow(child->run, indent + (isLast ? QStringLiteral("    ") : QStringLiteral("|   ")));
        }
    }

    const QList<BranchNode>& m_nodes;
    const RunId m_marked;
    const Terminal& m_terminal;
};

} // namespace

void ReportCommand::showTree()
{
    findRun([this](const RunSummary& summary) {
        ask<QList<BranchNode>>(
            [scope = m_backend.scope(), run = summary.id](Reader& reader) { return reader.branchTree(scope, run); },
            [this, summary](const QList<BranchNode>& nodes) {
                TreePainter(nodes, summary.id, m_terminal).draw();
                QJsonArray runs;
                for (const BranchNode& node : nodes) {
                    runs.append(nodeToJson(node));
                }
                m_terminal.json({ { "runs", runs } });
                finish(ExitCode::Done);
            });
    });
}

// --- compare

void ReportCommand::compare()
{
    loadRun(m_invocation.arguments.value(0), [this](const RunSummary&, const RunProjection& a) {
        loadRun(m_invocation.arguments.value(1), [this, a](const RunSummary&, const RunProjection& b) {
            CompareOptions options;
            options.tolerance = m_invocation.value("--tolerance").toDouble();
            // Reads files, so it belongs on the reader's thread.
            ask<RunComparison>(
                [this, a, b, options](Reader&) -> Result<RunComparison> {
                    return compareRuns(a, b, m_backend.blobs(), options);
                },
                [this](const RunComparison& comparison) {
                    m_terminal.part(comparison.toText(m_terminal.columns()));
                    m_terminal.json(comparison.toJson(), QJsonDocument::Indented);
                    finish(ExitCode::Done);
                });
        });
    });
}

// --- why

void ReportCommand::why()
{
    loadRun(m_invocation.run, [this](const RunSummary& summary, const RunProjection& run) {
        const int step = run.workflow()->indexOf(m_invocation.step);
        if (step < 0) {
            return refuse(ErrorCode::NotFound, QStringLiteral("The run has no step '%1'.").arg(m_invocation.step),
                          QStringLiteral("See 'cmbagent status %1'.").arg(shortId(summary.id)));
        }
        if (m_invocation.arguments.size() > 2) {
            return loadRun(m_invocation.arguments.at(2),
                           [this, run, step](const RunSummary&, const RunProjection& e) { whyAgainst(run, step, &e); });
        }
        findEarlier(summary, [this, run, step](const std::shared_ptr<const RunProjection>& earlier) {
            whyAgainst(run, step, earlier.get());
        });
    });
}

void ReportCommand::findEarlier(const RunSummary& summary,
                                const std::function<void(std::shared_ptr<const RunProjection>)>& found)
{
    ask<std::shared_ptr<const RunProjection>>(
        [scope = m_backend.scope(), &blobs = m_backend.blobs(), summary, step = m_invocation.step](Reader& reader) {
            return earlierRun(reader, scope, blobs, summary, step);
        },
        found);
}

void ReportCommand::whyAgainst(const RunProjection& run, int step, const RunProjection* earlier)
{
    const WhyReport report = whyRan(run, step, earlier);
    m_terminal.part(report.toText());
    QJsonObject json = report.toJson();
    json.insert(QStringLiteral("run_id"), run.run().toString());
    m_terminal.json(json);
    finish(ExitCode::Done);
}

// --- checkpoints, effects, retries

namespace {

QString triggerText(const CheckpointRow& row)
{
    if (!row.trigger) {
        return QStringLiteral("after '%1'").arg(row.name);
    }
    switch (*row.trigger) {
    case CheckpointTrigger::Named:
        return QStringLiteral("“%1”").arg(row.name);
    case CheckpointTrigger::Timed:
        return QStringLiteral("from time to time");
    case CheckpointTrigger::BeforeRisky:
        return QStringLiteral("before an effect outside");
    case CheckpointTrigger::Paused:
        return QStringLiteral("when it was paused");
    case CheckpointTrigger::Failed:
        return QStringLiteral("when it failed");
    case CheckpointTrigger::Closed:
        return QStringLiteral("when the program was closed");
    }
    return {};
}

QString effectText(const EffectRow& row, bool isOwned)
{
    const QString by = row.by.isEmpty() ? QString() : QStringLiteral(" (says the %1)").arg(row.by);
    switch (row.state) {
    case EffectState::Happened:
        return QStringLiteral("happened") + by;
    case EffectState::NotHappened:
        return QStringLiteral("did not happen") + by;
    case EffectState::Unknown:
        return QStringLiteral("nobody knows whether it happened");
    case EffectState::Intended:
        return isOwned ? QStringLiteral("is about to happen")
                       : QStringLiteral("was about to happen when the program ended");
    case EffectState::None:
        break;
    }
    return QStringLiteral("none");
}

} // namespace

void ReportCommand::showCheckpoints()
{
    findRun([this](const RunSummary& summary) {
        ask<QList<CheckpointRow>>(
            [scope = m_backend.scope(), run = summary.id](Reader& reader) { return reader.checkpoints(scope, run); },
            [this, summary](const QList<CheckpointRow>& rows) {
                QJsonArray array;
                for (const CheckpointRow& row : rows) {
                    m_terminal.line(
                        QStringLiteral("%1  %2  %3").arg(row.seq, 6).arg(timeText(row.at), triggerText(row)));
                    array.append(QJsonObject {
                        { "seq", row.seq },
                        { "at", isoTime(row.at) },
                        { "trigger", row.trigger ? checkpointTriggerName(*row.trigger) : QStringLiteral("step") },
                        { "name", row.name } });
                }
                m_terminal.line(rows.isEmpty()
                                    ? QStringLiteral("Nothing to go back to yet.")
                                    : QStringLiteral("Go back to one in a branch: cmbagent play-from %1 --at NUMBER")
                                          .arg(shortId(summary.id)));
                m_terminal.json({ { "run_id", summary.id.toString() }, { "checkpoints", array } });
                finish(ExitCode::Done);
            });
    });
}

void ReportCommand::showEffects()
{
    findRun([this](const RunSummary& summary) {
        ask<QList<EffectRow>>(
            [scope = m_backend.scope(), run = summary.id](Reader& reader) { return reader.effects(scope, run); },
            [this, summary](const QList<EffectRow>& rows) {
                QJsonArray array;
                for (const EffectRow& row : rows) {
                    m_terminal.line(QStringLiteral("%1  %2, attempt %3: %4")
                                        .arg(timeText(row.intended.isSet() ? row.intended : row.settled), row.stepId)
                                        .arg(row.attempt)
                                        .arg(effectText(row, summary.isOwned)));
                    array.append(QJsonObject { { "step", row.stepId },
                                               { "attempt", row.attempt },
                                               { "state", effectStateName(row.state) },
                                               { "by", row.by },
                                               { "intended_at", isoTime(row.intended) },
                                               { "settled_at", isoTime(row.settled) } });
                }
                if (rows.isEmpty()) {
                    m_terminal.line(QStringLiteral("Nothing outside was changed."));
                }
                m_terminal.json({ { "run_id", summary.id.toString() }, { "effects", array } });
                finish(ExitCode::Done);
            });
    });
}

void ReportCommand::reportRetries()
{
    loadRun(m_invocation.run, [this](const RunSummary&, const RunProjection& run) {
        const RetryReport report = retryReport(run, ErrorTaxonomy::standard());
        m_terminal.part(report.toText());
        m_terminal.json(report.toJson());
        finish(ExitCode::Done);
    });
}

} // namespace cmbagent
