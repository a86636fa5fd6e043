// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/costcommands.h"

#include <QJsonArray>
#include <QSaveFile>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int mostCalls = 1'000'000;

QString purposeText(CallPurpose purpose)
{
    switch (purpose) {
    case CallPurpose::Run:
        return QStringLiteral("runs");
    case CallPurpose::Trial:
        return QStringLiteral("outside of runs: trials");
    case CallPurpose::Suggestion:
        return QStringLiteral("outside of runs: suggestions");
    case CallPurpose::Test:
        break;
    }
    return QStringLiteral("outside of runs: tests");
}

QString kindNote(CostKind kind, const CostSum& sum)
{
    switch (kind) {
    case CostKind::Paid:
        return QStringLiteral("Paid: %1 for %2.").arg(sumText(sum), callsText(sum.calls));
    case CostKind::Recorded:
        return QStringLiteral("Recorded answers were given again, for which nothing was spent: %1, worth %2. See "
                              "them with --recorded.")
            .arg(callsText(sum.calls), sumText(sum));
    case CostKind::Imported:
        break;
    }
    return QStringLiteral("Imported runs told of %1. See that with --imported.").arg(sumText(sum));
}

/// What was asked outside of runs has none of what runs have.
QString partName(CostDimension dimension, const CostSlice& part)
{
    switch (dimension) {
    case CostDimension::Run:
    case CostDimension::Branch:
        return part.key.isEmpty() ? QStringLiteral("(outside of runs)") : part.label;
    case CostDimension::Attempt:
        return part.label.isEmpty() ? QStringLiteral("(no attempt)") : QStringLiteral("attempt %1").arg(part.label);
    case CostDimension::Step:
        return part.label.isEmpty() ? QStringLiteral("(no step)") : part.label;
    case CostDimension::Purpose:
        return purposeText(callPurposeFromName(part.key).value_or(CallPurpose::Run));
    case CostDimension::Model:
        return part.label.isEmpty() ? QStringLiteral("(not told apart)")
            : part.detail.isEmpty() ? part.label
                                    : part.detail + u'/' + part.label;
    default:
        return part.label.isEmpty() ? QStringLiteral("(not told apart)") : part.label;
    }
}

} // namespace

QString callsText(qint64 calls)
{
    return calls == 1 ? QStringLiteral("1 call") : QStringLiteral("%L1 calls").arg(calls);
}

void CostCommand::start()
{
    switch (m_invocation.verb) {
    case Invocation::Verb::BudgetList:
        return listBudgets();
    case Invocation::Verb::BudgetAlerts:
        return listAlerts();
    case Invocation::Verb::BudgetSet:
        return changeBudget(false);
    case Invocation::Verb::BudgetRemove:
        return changeBudget(true);
    default:
        return costs();
    }
}

// --- costs

CostDimension CostCommand::dimension() const
{
    const auto asked = costDimensionFromName(m_invocation.value("--by"));
    const bool isOfRun = !m_invocation.run.isEmpty();
    // Of one run "by branch" means each of the runs it is related to.
    return asked == CostDimension::Branch && isOfRun ? CostDimension::Run : asked.value_or(CostDimension::Agent);
}

void CostCommand::costs()
{
    CostFilter filter;
    if (!m_invocation.run.isEmpty()) {
        return findRun([this, filter](const RunSummary& run) mutable {
            const bool isAboutBranches = m_invocation.value("--by") == QLatin1String("branch");
            (isAboutBranches ? filter.line : filter.run) = run.id;
            askCosts(filter,
                     isAboutBranches ? QStringLiteral("run '%1' and its branches").arg(run.name)
                                     : QStringLiteral("run '%1'").arg(run.name));
        });
    }
    if (m_invocation.has("--project")) {
        return findProject([this, filter](const ProjectSummary& project) mutable {
            filter.project = project.id;
            askCosts(filter, QStringLiteral("project '%1'").arg(project.name));
        });
    }
    askCosts(filter, QStringLiteral("the session"));
}

/// What is asked for, or else the first kind there is anything of.
Result<CostCommand::Answer> CostCommand::read(Reader& reader, CostFilter filter) const
{
    const bool isChosen = m_invocation.has("--recorded") || m_invocation.has("--imported");
    filter.kind = m_invocation.has("--imported") ? CostKind::Imported
        : m_invocation.has("--recorded")         ? CostKind::Recorded
                                                 : CostKind::Paid;
    const SessionScope scope = m_backend.scope();
    Answer answer;
    answer.filter = filter;
    bool isFound = isChosen;
    for (const CostKind kind : { CostKind::Paid, CostKind::Recorded, CostKind::Imported }) {
        filter.kind = kind;
        const auto total = reader.costTotal(scope, filter);
        if (!total) {
            return tl::unexpected(total.error());
        }
        if (isChosen ? kind == answer.filter.kind : !isFound && total->calls > 0) {
            answer.filter.kind = kind;
            answer.total = *total;
            isFound = true;
        } else if (total->calls > 0) {
            answer.others.emplace_back(kind, *total);
        }
    }
    CostFilter outside = answer.filter;
    outside.isOutside = true;
    const auto outsideOfRuns = reader.costTotal(scope, outside);
    if (!outsideOfRuns) {
        return tl::unexpected(outsideOfRuns.error());
    }
    answer.outside = *outsideOfRuns;
    auto parts = reader.costs(scope, answer.filter, dimension());
    const bool wantsCalls = !m_invocation.has("--by") || m_invocation.has("--report");
    auto calls = wantsCalls ? reader.calls(scope, answer.filter, mostCalls) : Result<QList<CostRow>>();
    if (!parts || !calls) {
        return tl::unexpected(parts ? calls.error() : parts.error());
    }
    answer.parts = std::move(*parts);
    answer.calls = std::move(*calls);
    return answer;
}

void CostCommand::askCosts(const CostFilter& filter, const QString& what)
{
    ask<Answer>([this, filter](Reader& reader) { return read(reader, filter); },
                [this, what](const Answer& answer) { show(answer, what); });
}

void CostCommand::show(const Answer& answer, const QString& what)
{
    if (m_invocation.has("--report")) {
        const QJsonArray report = cmbagentCostReport(answer.calls);
        return put(QJsonDocument(report).toJson(), { { "report", report } });
    }
    if (m_invocation.has("--csv")) {
        const bool isByCall = !m_invocation.has("--by");
        const QByteArray csv = isByCall ? costRowsToCsv(answer.calls)
                                        : costSlicesToCsv(dimension(), answer.parts, answer.total, answer.filter.kind);
        return put(csv, { { "csv", QString::fromUtf8(csv) } });
    }
    if (m_invocation.has("--output")) {
        return put(QJsonDocument(toJson(answer)).toJson(), {});
    }
    m_terminal.line(QStringLiteral("%1: %2, %3, %L4 tokens")
                        .arg(what, sumText(answer.total), callsText(answer.total.calls))
                        .arg(answer.total.tokens()));
    showParts(answer);
    if (answer.outside.calls > 0) {
        m_terminal.line(QStringLiteral("Of that %1 outside of runs: %2. See them with --by purpose.")
                            .arg(callsText(answer.outside.calls), sumText(answer.outside)));
    }
    if (answer.total.unpriced > 0) {
        m_terminal.line(
            QStringLiteral("Nobody knows what %1 of them cost; that is not in the sum.").arg(answer.total.unpriced));
    }
    if (answer.filter.kind == CostKind::Recorded) {
        m_terminal.line(QStringLiteral("These are recorded answers that were given again: nothing was spent on them."));
    } else if (answer.filter.kind == CostKind::Imported && answer.total.calls > 0) {
        m_terminal.line(
            QStringLiteral("As imported runs told it. What they did not tell apart by calls is one call for "
                           "each agent, and counts at most what it says."));
    }
    for (const auto& [kind, sum] : answer.others) {
        m_terminal.line(kindNote(kind, sum));
    }
    m_terminal.json(toJson(answer));
    finish(ExitCode::Done);
}

void CostCommand::showParts(const Answer& answer) const
{
    qsizetype widest = 10;
    const auto name = [this](const CostSlice& part) { return partName(dimension(), part); };
    for (const CostSlice& part : answer.parts) {
        widest = std::clamp(name(part).size(), widest, qsizetype(50));
    }
    for (const CostSlice& part : answer.parts) {
        m_terminal.line(QStringLiteral("  %1  %2  %3  %4")
                            .arg(name(part).leftJustified(widest), callsText(part.sum.calls).rightJustified(12),
                                 QStringLiteral("%L1 tokens").arg(part.sum.tokens()).rightJustified(20),
                                 sumText(part.sum).rightJustified(12)));
    }
}

QJsonObject CostCommand::toJson(const Answer& answer) const
{
    QJsonObject others;
    for (const auto& [kind, sum] : answer.others) {
        others.insert(costKindName(kind), costSumToJson(sum));
    }
    QJsonObject json { { "kind", costKindName(answer.filter.kind) },
                       { "total", costSumToJson(answer.total) },
                       { "outside", costSumToJson(answer.outside) },
                       { "other", others } };
    QJsonArray rows;
    if (m_invocation.has("--by")) {
        for (const CostSlice& part : answer.parts) {
            rows.append(costSliceToJson(part));
        }
        json.insert(QStringLiteral("by"), m_invocation.value("--by"));
        json.insert(QStringLiteral("parts"), rows);
    } else {
        for (const CostRow& call : answer.calls) {
            rows.append(costRowToJson(call));
        }
        json.insert(QStringLiteral("calls"), rows);
    }
    return json;
}

/// To the file a person named, or to standard output.
void CostCommand::put(const QByteArray& text, const QJsonObject& json)
{
    const QString path = m_invocation.value("--output");
    if (path.isEmpty()) {
        m_terminal.exact(text);
        m_terminal.json(json);
        return finish(ExitCode::Done);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        return finish(Error { ErrorCode::Io,
                              QStringLiteral("The costs could not be written to %1.").arg(path),
                              QStringLiteral("Choose a place you may write to."),
                              file.errorString(),
                              {},
                              {} });
    }
    m_terminal.line(QStringLiteral("%1: %2.").arg(path, sizeText(text.size())));
    m_terminal.json({ { "path", path }, { "bytes", text.size() } });
    finish(ExitCode::Done);
}

} // namespace cmbagent
