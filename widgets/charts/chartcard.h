// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointF>

#include <vector>

class QChart;
class QChartView;
class QLabel;

namespace cmbagent {

/// One curve of a chart.
struct ChartCurve
{
    QString name;
    std::vector<QPointF> points;
    bool isFilled = false; ///< the area below it too
    bool isStair = false; ///< its corners are no values of their own, and it stands on zero
};

/// A chart of a few curves with its heading, in the colours of the theme. Curves differ in colour and in stroke.
/// Nothing moves. Main thread.
class ChartCard : public QFrame
{
    Q_OBJECT

public:
    static constexpr size_t mostPoints = 1500; ///< of a curve; more would look the same
    static constexpr int mostCurves = 12; ///< more would be a tangle

    explicit ChartCard(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// What the picture cannot say: how the numbers came about.
    void setNote(const QString& note);
    void setAxes(const QString& x, const QString& y);
    /// Whether the values stand by their powers of ten; only where all are above zero.
    void setLogarithmic(bool isLogarithmic);
    /// Along x stand whole numbers: first, second, … Takes effect with the next curves.
    void setCounted(bool isCounted);
    /// Curves beyond `mostCurves` are left out, and the note says so.
    void showCurves(std::vector<ChartCurve> curves);
    [[nodiscard]] const QChart& chart() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addCurve(int place, const ChartCurve& curve);
    void addAxes();
    void applyColors();
    void tellHovered(const QPointF& at, bool isOver);
    void describe();

    std::vector<ChartCurve> m_curves;
    qsizetype m_left = 0; ///< curves that are not shown
    bool m_isLogarithmic = false;
    bool m_isCounted = false;
    QString m_note;
    QString m_xTitle;
    QString m_yTitle;
    QLabel* m_title;
    QLabel* m_noteLabel;
    QChartView* m_view;
};

} // namespace cmbagent
