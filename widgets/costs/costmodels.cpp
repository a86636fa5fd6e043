// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/costs/costmodels.h"

#include "widgets/common/labels.h"
#include "widgets/costs/costwords.h"

#include <QLocale>

namespace cmbagent {

namespace {

QString unknownText()
{
    return QStringLiteral("–");
}

QVariant alignment(bool isText)
{
    return int((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

} // namespace

// --- parts

void CostPartModel::showParts(CostDimension dimension, const QList<CostSlice>& parts, qint64 totalMicros)
{
    beginResetModel();
    m_dimension = dimension;
    m_parts = parts;
    m_total = totalMicros;
    endResetModel();
}

int CostPartModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_parts.size());
}

int CostPartModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CostPartModel::text(const CostSlice& part, int column) const
{
    switch (column) {
    case Name:
        return CostWords::part(m_dimension, part);
    case Cost:
        return CostWords::sum(part.sum);
    case Share:
        return m_total > 0 ? Labels::percent(double(part.sum.micros) / double(m_total)) : unknownText();
    case Calls:
        return QLocale().toString(part.sum.calls);
    default:
        return part.sum.uncounted == part.sum.calls ? unknownText() : QLocale().toString(part.sum.tokens());
    }
}

QVariant CostPartModel::value(const CostSlice& part, int column) const
{
    switch (column) {
    case Name: // days and attempts sort as such
        return m_dimension == CostDimension::Day    ? QVariant(part.key)
            : m_dimension == CostDimension::Attempt ? QVariant(part.key.toInt())
                                                    : QVariant(text(part, Name));
    case Calls:
        return part.sum.calls;
    case Tokens:
        return part.sum.tokens();
    default:
        return part.sum.micros;
    }
}

QVariant CostPartModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CostSlice& part = m_parts.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(part, index.column());
    case Qt::ToolTipRole: {
        const QString name =
            part.detail.isEmpty() ? text(part, Name) : QStringLiteral("%1\n%2").arg(text(part, Name), part.detail);
        return QStringLiteral("%1\n%2").arg(name, CostWords::usageOf(part.sum));
    }
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Name);
    case ValueRole:
        return value(part, index.column());
    case KeyRole:
        return part.key;
    default:
        return {};
    }
}

QVariant CostPartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section == Name ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter);
    }
    switch (section) {
    case Name:
        return CostWords::dimension(m_dimension);
    case Cost:
        return tr("Cost");
    case Share:
        return tr("Share");
    case Calls:
        return tr("Calls");
    default:
        return tr("Tokens");
    }
}

// --- calls

void CostCallModel::showCalls(const QList<CostRow>& calls)
{
    beginResetModel();
    m_calls = calls;
    endResetModel();
}

int CostCallModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_calls.size());
}

int CostCallModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CostCallModel::text(const CostRow& call, int column)
{
    switch (column) {
    case At:
        return Labels::exactTime(call.at);
    case Agent:
        return call.agent.isEmpty() ? unknownText() : call.agent;
    case Step: {
        if (call.run.isNull()) {
            return CostWords::purpose(call.purpose);
        }
        const QString step = call.stepTitle.isEmpty() ? call.step : call.stepTitle;
        return call.attempt > 1 ? tr("%1, attempt %2").arg(step).arg(call.attempt) : step;
    }
    case Model:
        return call.model.isEmpty() ? unknownText() : call.model;
    case Input:
        return call.input ? QLocale().toString(*call.input) : unknownText();
    case Output:
        return call.input ? QLocale().toString(call.output) : unknownText();
    case Took:
        return call.kind == CostKind::Imported ? unknownText() : Labels::duration(call.millis * 1000);
    default:
        return !call.micros ? tr("unknown", "a cost")
            : call.isBound  ? tr("at most %1").arg(CostWords::money(*call.micros))
                            : CostWords::money(*call.micros);
    }
}

QString CostCallModel::tip(const CostRow& call)
{
    QStringList lines { call.run.isNull() ? CostWords::purpose(call.purpose) : tr("Run: %1").arg(call.runName) };
    if (!call.served.isEmpty() && call.served != call.model) {
        lines.append(tr("Answered by %1").arg(call.served));
    }
    if (!call.provider.isEmpty()) {
        lines.append(tr("Provider: %1").arg(call.provider));
    }
    if (call.input) {
        lines.append(tr("From the cache: %1, reasoning: %2")
                         .arg(CostWords::tokens(call.cached), CostWords::tokens(call.reasoning)));
    }
    if (!call.priceVersion.isEmpty()) {
        lines.append(tr("Prices of %1").arg(call.priceVersion));
    }
    if (!call.error.isEmpty()) {
        lines.append(tr("It came to nothing: %1").arg(call.error));
    }
    if (call.kind == CostKind::Recorded) {
        lines.append(tr("Recorded: nothing was spent now"));
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant CostCallModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CostRow& call = m_calls.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(call, column);
    case Qt::ToolTipRole:
        return tip(call);
    case Qt::TextAlignmentRole:
        return alignment(column <= Model);
    case ValueRole:
        return column == At    ? QVariant(call.at.micros)
            : column == Input  ? QVariant(call.input.value_or(-1))
            : column == Output ? QVariant(call.input ? call.output : -1)
            : column == Took   ? QVariant(call.millis)
            : column == Cost   ? QVariant(call.micros.value_or(-1))
                               : QVariant(text(call, column));
    default:
        return {};
    }
}

QVariant CostCallModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section <= Model ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter);
    }
    switch (section) {
    case At:
        return tr("When");
    case Agent:
        return tr("Agent");
    case Step:
        return tr("Step");
    case Model:
        return tr("Model");
    case Input:
        return tr("Input");
    case Output:
        return tr("Output");
    case Took:
        return tr("Took");
    default:
        return tr("Cost");
    }
}

} // namespace cmbagent
