// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QStackedWidget;
class QTreeView;

namespace cmbagent {

class ChartCard;
class EmptyState;
class FactList;
class RunGraph;
class UsageModel;
struct Metric;

/// Numbers of a run: what its steps reported while they ran, as curves, and what each of them took. Looks at the run a
/// few times a second at most, and only while it is seen. Main thread.
class MetricsPage : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostCharts = 12; ///< metrics drawn at once; a list chooses among more

    /// `graph` must outlive the page.
    explicit MetricsPage(const RunGraph& graph, QWidget* parent = nullptr);

    void selectStep(int step); ///< -1: none
    /// The charts of metrics, in the order of their first values.
    [[nodiscard]] const std::vector<ChartCard*>& metricCards() const { return m_metricCards; }
    /// Metrics that have but one value in each attempt: a curve of one point tells nothing.
    [[nodiscard]] FactList* singles() const { return m_singles; }
    [[nodiscard]] ChartCard* coresCard() const { return m_cores; }
    [[nodiscard]] ChartCard* memoryCard() const { return m_memory; }
    /// What was sampled, attempt by attempt. With more than a card holds, those of the chosen step come first.
    [[nodiscard]] ChartCard* coresByStepCard() const { return m_coresByStep; }
    [[nodiscard]] ChartCard* memoryByStepCard() const { return m_memoryByStep; }
    [[nodiscard]] QTreeView* usage() const { return m_usage; }
    [[nodiscard]] bool isEmpty() const;
    /// Draws what there is now; done by itself soon after something changed.
    void refresh();

Q_SIGNALS:
    void stepSelected(int step);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildTools();
    QWidget* buildContent();
    void buildUsage();
    void fillChoice();
    void showSingles(const std::vector<Metric>& values);
    void showMetrics();
    void showMetric(ChartCard& card, const QString& name);
    [[nodiscard]] QString attemptName(int step, int attempt) const;
    void showLoad();
    void showLoadByStep();
    void placeCards();
    void soon();

    const RunGraph& m_graph;
    QTimer m_later;
    UsageModel* m_usageModel;
    QStackedWidget* m_stack;
    QWidget* m_tools;
    QComboBox* m_choice; ///< one metric, or all
    QComboBox* m_across;
    QCheckBox* m_powers;
    FactList* m_singles;
    QGridLayout* m_grid = nullptr;
    std::vector<ChartCard*> m_metricCards;
    ChartCard* m_cores;
    ChartCard* m_memory;
    ChartCard* m_coresByStep;
    ChartCard* m_memoryByStep;
    QTreeView* m_usage;
    int m_chosenStep = -1;
    bool m_isProgrammatic = false;
};

} // namespace cmbagent
