// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/sweepvalues.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr const char* number = R"(([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?))";

struct Range
{
    double first = 0;
    double last = 0;
    double step = 1;

    [[nodiscard]] double count() const { return std::floor(std::abs(last - first) / step * (1 + 1e-12)) + 1; }
    /// Not by adding up, and cut to what was typed: 0.1..0.3 step 0.1 has 0.3 in it, not 0.30000000000000004.
    [[nodiscard]] double at(int index) const
    {
        constexpr int digits = 12;
        const double value = first + (last < first ? -1 : 1) * index * step;
        return QString::number(value, 'g', digits).toDouble();
    }
};

std::optional<Range> rangeFrom(const QString& item)
{
    static const QRegularExpression form(
        QStringLiteral("^%1\\s*(?:\\.\\.+|…)\\s*%1(?:\\s+step\\s+%1)?$").arg(QLatin1String(number)),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(item);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    Range range { match.captured(1).toDouble(), match.captured(2).toDouble(), 1 };
    if (match.hasCaptured(3)) {
        range.step = match.captured(3).toDouble();
    }
    return range;
}

} // namespace

Result<std::vector<QJsonValue>> SweepValues::parse(const Parameter& parameter, const QString& text)
{
    const bool isNumeric = parameter.type == Parameter::Type::Number || parameter.type == Parameter::Type::Integer;
    std::vector<QJsonValue> values;
    const auto add = [&](const QString& typed) -> Result<void> {
        const auto value = parameter.parse(typed);
        if (!value) {
            return tl::unexpected(value.error());
        }
        if (std::find(values.begin(), values.end(), *value) == values.end()) {
            values.push_back(*value);
        }
        return {};
    };
    const auto tooMany = [] {
        return fail(ErrorCode::Limit, tr("These are more than %1 values.").arg(most),
                    tr("Leave some out, or take larger steps."));
    };
    static const QRegularExpression commas(QStringLiteral("[,;]"));
    for (const QString& part : text.split(commas)) {
        const QString item = part.trimmed();
        if (item.isEmpty()) {
            continue; // a comma at the end, while typing
        }
        const auto range = isNumeric ? rangeFrom(item) : std::nullopt;
        if (!range) {
            if (const auto added = add(item); !added) {
                return tl::unexpected(added.error());
            }
        } else if (!(range->step > 0)) {
            return fail(ErrorCode::BadInput, tr("The step of “%1” must be above 0.").arg(item),
                        tr("For example: 1..10 step 2."));
        } else if (range->count() > most) {
            return tooMany();
        } else {
            for (int i = 0; i < int(range->count()); ++i) {
                if (const auto added = add(textOf(range->at(i))); !added) {
                    return tl::unexpected(added.error());
                }
            }
        }
        if (values.size() > most) {
            return tooMany();
        }
    }
    if (values.empty()) {
        return fail(ErrorCode::BadInput, tr("No values yet."),
                    isNumeric ? tr("For example: 0.1, 0.2, 0.5, or 1..10 step 2.")
                              : tr("Give them with commas between."));
    }
    return values;
}

QString SweepValues::textOf(const QJsonValue& value)
{
    constexpr int digits = 15;
    return value.isDouble() ? QString::number(value.toDouble(), 'g', digits)
        : value.isBool()    ? (value.toBool() ? QStringLiteral("true") : QStringLiteral("false"))
                            : value.toString();
}

QString SweepValues::nameOf(const Parameter& parameter, const QJsonValue& value)
{
    return QStringLiteral("%1 = %2").arg(parameter.name, textOf(value));
}

} // namespace cmbagent
