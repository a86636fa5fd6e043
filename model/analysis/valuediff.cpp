// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/valuediff.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

class Walk
{
public:
    Walk(ValueDiff& diff, double tolerance, size_t most) : m_diff(diff), m_tolerance(tolerance), m_most(most) { }

    // Depth is bounded by QJsonDocument, which reads no deeper than 1024.
    void compare(const QString& path, const QJsonValue& a, const QJsonValue& b)
    {
        if (a.isObject() && b.isObject()) {
            compareObjects(path, a.toObject(), b.toObject());
        } else if (a.isArray() && b.isArray()) {
            compareArrays(path, a.toArray(), b.toArray());
        } else {
            compareLeaves(path, a, b);
        }
    }

private:
    void compareObjects(const QString& path, const QJsonObject& a, const QJsonObject& b)
    {
        const QString prefix = path.isEmpty() ? path : path + QLatin1Char('.');
        for (auto it = a.begin(); it != a.end(); ++it) {
            compare(prefix + it.key(), it.value(), b.value(it.key()));
        }
        for (auto it = b.begin(); it != b.end(); ++it) {
            if (!a.contains(it.key())) {
                compare(prefix + it.key(), QJsonValue(QJsonValue::Undefined), it.value());
            }
        }
    }

    void compareArrays(const QString& path, const QJsonArray& a, const QJsonArray& b)
    {
        for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
            compare(QStringLiteral("%1[%2]").arg(path, QString::number(i)), valueAt(a, i), valueAt(b, i));
        }
    }

    static QJsonValue valueAt(const QJsonArray& list, qsizetype index)
    {
        return index < list.size() ? list[index] : QJsonValue(QJsonValue::Undefined);
    }

    void compareLeaves(const QString& path, const QJsonValue& a, const QJsonValue& b)
    {
        ++m_diff.compared;
        std::optional<double> relative;
        if (a.isDouble() && b.isDouble()) {
            relative = relativeDifference(a.toDouble(), b.toDouble());
            m_diff.largestRelative = std::max(m_diff.largestRelative, *relative);
        }
        if (relative ? *relative <= m_tolerance : a == b) {
            return;
        }
        ++m_diff.differing;
        if (m_diff.changes.size() < m_most) {
            m_diff.changes.push_back({ path, a, b, relative });
        }
    }

    ValueDiff& m_diff;
    const double m_tolerance;
    const size_t m_most;
};

} // namespace

double relativeDifference(double a, double b)
{
    if (a == b || (std::isnan(a) && std::isnan(b))) {
        return 0;
    }
    const double largest = std::max(std::abs(a), std::abs(b));
    // Halves, so that the difference of two huge numbers does not overflow.
    const double relative = std::abs(a / largest - b / largest);
    return std::isfinite(relative) ? relative : 1;
}

ValueDiff diffValues(const QJsonValue& a, const QJsonValue& b, double tolerance, size_t most)
{
    ValueDiff diff;
    Walk(diff, tolerance, most).compare({}, a, b);
    return diff;
}

} // namespace cmbagent
