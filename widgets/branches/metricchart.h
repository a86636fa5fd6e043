// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QtCharts/QChartView>

#include <optional>

class QScatterSeries;

namespace cmbagent {

/// What a chart says: one number of each run, over the runs in their order or over a number that was chosen for each.
struct MetricChartData
{
    struct Point
    {
        QString label; ///< the run
        std::optional<double> x; ///< set for all of them or for none
        double y = 0;
    };
    QString titleX; ///< of the parameter; empty: over the runs
    QString titleY;
    QList<Point> points;
};

/// One metric over several runs or over a parameter: a point for each, joined where there is an order. In the theme's
/// colours. Main thread.
class MetricChart : public QChartView
{
    Q_OBJECT

public:
    explicit MetricChart(QWidget* parent = nullptr);

    void showData(const MetricChartData& shown);
    [[nodiscard]] const MetricChartData& shownData() const { return m_data; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void tellHovered(QScatterSeries* points);
    void addAxes(QScatterSeries* points, bool isOverRuns);
    void describe();

    MetricChartData m_data;
};

} // namespace cmbagent
