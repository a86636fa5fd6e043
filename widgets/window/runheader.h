// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QActionGroup;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QToolButton;

namespace cmbagent {

class Clock;
class ElidedLabel;
class RunGraph;
class RunProjection;
class StatusBadge;

/// Name, state, progress and elapsed time of the run on show, and the switch between its views. Lives on the main
/// thread.
class RunHeader : public QWidget
{
    Q_OBJECT

public:
    RunHeader(const RunGraph& graph, const Clock& clock, QActionGroup* views, QWidget* parent = nullptr);

    /// Name from the list of runs, where a person may have changed it; empty: the run's own.
    void setRunName(const QString& name);
    /// Puts a widget beside the name, at the far end.
    void addTool(QWidget* tool);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString progressText() const;
    /// Whether it says that a recording answers in place of language models.
    [[nodiscard]] bool saysRecorded() const;

public Q_SLOTS:
    void refresh();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitViews();
    void showSubtitle(const QString& text);
    void showProgressColor();
    void showProgressText(const RunProjection& run);

    const RunGraph& m_graph;
    const Clock& m_clock;
    QHBoxLayout* m_first;
    ElidedLabel* m_name;
    ElidedLabel* m_subtitle;
    StatusBadge* m_state;
    QLabel* m_recorded; ///< the word, while a recording answers
    QLabel* m_progressText;
    QProgressBar* m_progress;
    QList<QToolButton*> m_views;
    QToolButton* m_tool = nullptr; ///< behind the name, when there is one
    QString m_runName;
};

} // namespace cmbagent
