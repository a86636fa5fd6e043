// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/costreport.h"

#include <QDateTime>

#include <algorithm>

namespace cmbagent {

namespace {

/// Whole micro-dollars as dollars, exactly.
QString usdText(qint64 micros)
{
    const qint64 size = std::abs(micros);
    return QStringLiteral("%1%2.%3")
        .arg(micros < 0 ? QStringLiteral("-") : QString())
        .arg(size / 1'000'000)
        .arg(size % 1'000'000, 6, 10, QLatin1Char('0'));
}

QString timeCell(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at.micros / 1000, Qt::UTC).toString(Qt::ISODateWithMs);
}

/// A spreadsheet takes what begins with these for a formula.
QString csvCell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front())) {
        text.prepend(QLatin1Char('\''));
    }
    if (text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) || text.contains(QLatin1Char('\n'))
        || text.contains(QLatin1Char('\r'))) {
        text = QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
    }
    return text;
}

void addLine(QByteArray& csv, const QStringList& cells)
{
    csv += cells.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

QString numberCell(const std::optional<qint64>& number)
{
    return number ? QString::number(*number) : QString();
}

QString usdCell(const std::optional<qint64>& micros)
{
    return micros ? usdText(*micros) : QString();
}

/// What CMBAgent's report calls an agent.
QString agentTitle(const QString& agent)
{
    return QString(agent).replace(QLatin1Char('_'), QLatin1Char(' '));
}

QJsonObject reportRow(const QString& agent, const CostSum& sum, const QJsonValue& model)
{
    const bool isKnown = sum.unpriced < sum.calls || sum.calls == 0;
    return { { "Agent", agent },
             { "Cost ($)", isKnown ? QJsonValue(double(sum.micros) / 1e6) : QJsonValue() },
             { "Prompt Tokens", double(sum.input) },
             { "Completion Tokens", double(sum.output) },
             { "Total Tokens", double(sum.tokens()) },
             { "Model", model } };
}

CostSum sumOf(const CostRow& row)
{
    CostSum sum;
    sum.calls = 1;
    sum.unpriced = row.micros ? 0 : 1;
    sum.micros = row.micros.value_or(0);
    sum.input = row.input.value_or(0);
    sum.output = row.output;
    return sum;
}

QStringList sumCells(const CostSum& sum)
{
    return { QString::number(sum.calls),    QString::number(sum.unpriced), usdText(sum.micros),
             QString::number(sum.input),    QString::number(sum.cached),   QString::number(sum.output),
             QString::number(sum.reasoning) };
}

} // namespace

QJsonArray cmbagentCostReport(const QList<CostRow>& calls)
{
    std::vector<std::pair<std::pair<QString, QString>, CostSum>> agents; // in the order of their first calls
    CostSum total;
    const auto labelled = [&calls](QJsonObject row) { // a report is of one kind of calls
        if (!calls.isEmpty() && calls.front().kind == CostKind::Recorded) {
            row.insert(QStringLiteral("Recorded"), true);
        }
        return row;
    };
    for (auto call = calls.crbegin(); call != calls.crend(); ++call) { // newest first
        const std::pair key { agentTitle(call->agent), call->served.isEmpty() ? call->model : call->served };
        auto found = std::find_if(agents.begin(), agents.end(), [&key](const auto& row) { return row.first == key; });
        if (found == agents.end()) {
            found = agents.insert(agents.end(), { key, {} });
        }
        found->second += sumOf(*call);
        total += sumOf(*call);
    }
    QJsonArray report;
    for (const auto& [key, sum] : agents) {
        report.append(labelled(reportRow(key.first, sum, key.second)));
    }
    report.append(labelled(reportRow(QStringLiteral("Total"), total, QJsonValue())));
    return report;
}

QJsonObject costRowToJson(const CostRow& row)
{
    const auto orNull = [](const std::optional<qint64>& value) { return value ? QJsonValue(*value) : QJsonValue(); };
    const bool isOfRun = !row.run.isNull();
    QJsonObject json { { "run_id", isOfRun ? QJsonValue(row.run.toString()) : QJsonValue() },
                       { "purpose", callPurposeName(row.purpose) },
                       { "seq", row.seq },
                       { "at", timeCell(row.at) },
                       { "step", row.step },
                       { "attempt", row.attempt },
                       { "agent", row.agent },
                       { "provider", row.provider },
                       { "model", row.model },
                       { "served_model", row.served },
                       { "kind", costKindName(row.kind) },
                       { "micros", orNull(row.micros) },
                       { "usd", row.micros ? QJsonValue(double(*row.micros) / 1e6) : QJsonValue() },
                       { "is_upper_bound", row.isBound },
                       { "price_version", row.priceVersion },
                       { "ms", row.millis } };
    json.insert(QStringLiteral("tokens"),
                row.input ? QJsonValue(QJsonObject { { "input", *row.input },
                                                     { "cached", row.cached },
                                                     { "output", row.output },
                                                     { "reasoning", row.reasoning } })
                          : QJsonValue());
    json.insert(QStringLiteral("error"), row.error.isEmpty() ? QJsonValue() : QJsonValue(row.error));
    return json;
}

QJsonObject costSumToJson(const CostSum& sum)
{
    return { { "calls", sum.calls },
             { "failed", sum.failed },
             { "unpriced_calls", sum.unpriced },
             { "uncounted_calls", sum.uncounted },
             { "upper_bounds", sum.bounds },
             { "micros", sum.micros },
             { "usd", double(sum.micros) / 1e6 },
             { "tokens",
               QJsonObject { { "input", sum.input },
                             { "cached", sum.cached },
                             { "output", sum.output },
                             { "reasoning", sum.reasoning } } },
             { "ms", sum.millis } };
}

QJsonObject costSliceToJson(const CostSlice& slice)
{
    QJsonObject json = costSumToJson(slice.sum);
    json.insert(QStringLiteral("key"), slice.key);
    json.insert(QStringLiteral("label"), slice.label);
    json.insert(QStringLiteral("detail"), slice.detail);
    return json;
}

QString moneyText(qint64 micros)
{
    return QStringLiteral("$%1").arg(double(micros) / 1e6, 0, 'f', micros != 0 && micros < 10'000'000 ? 4 : 2);
}

QString sumText(const CostSum& sum)
{
    if (sum.calls > 0 && sum.unpriced == sum.calls) {
        return QStringLiteral("unknown");
    }
    return (sum.bounds > 0 ? QStringLiteral("at most ") : QString()) + moneyText(sum.micros);
}

QByteArray costRowsToCsv(const QList<CostRow>& rows)
{
    QByteArray csv("at,run_id,run,step,attempt,agent,provider,model,served_model,kind,usd,is_upper_bound,input_tokens,"
                   "cached_tokens,output_tokens,reasoning_tokens,price_version,ms,error,purpose\r\n");
    for (const CostRow& row : rows) {
        const auto part = [&row](qint64 value) { return row.input ? QString::number(value) : QString(); };
        addLine(csv,
                { timeCell(row.at),
                  row.run.isNull() ? QString() : row.run.toString(),
                  csvCell(row.runName),
                  csvCell(row.step),
                  QString::number(row.attempt),
                  csvCell(row.agent),
                  csvCell(row.provider),
                  csvCell(row.model),
                  csvCell(row.served),
                  costKindName(row.kind),
                  usdCell(row.micros),
                  QString::number(row.isBound ? 1 : 0),
                  numberCell(row.input),
                  part(row.cached),
                  part(row.output),
                  part(row.reasoning),
                  csvCell(row.priceVersion),
                  QString::number(row.millis),
                  csvCell(row.error),
                  callPurposeName(row.purpose) });
    }
    return csv;
}

QByteArray costSlicesToCsv(CostDimension dimension, const QList<CostSlice>& slices, const CostSum& total, CostKind kind)
{
    QByteArray csv = costDimensionName(dimension).toUtf8()
        + ",label,detail,calls,unpriced_calls,usd,input_tokens,cached_tokens,output_tokens,reasoning_tokens,kind\r\n";
    const QStringList kinds { costKindName(kind) };
    for (const CostSlice& slice : slices) {
        addLine(csv,
                QStringList { csvCell(slice.key), csvCell(slice.label), csvCell(slice.detail) } + sumCells(slice.sum)
                    + kinds);
    }
    addLine(csv, QStringList { QStringLiteral("Total"), {}, {} } + sumCells(total) + kinds);
    return csv;
}

} // namespace cmbagent
