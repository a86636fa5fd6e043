// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rungraph.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace cmbagent {

class AttemptModel;
class EmptyState;
class FactList;
class MessageBar;

/// When the attempts of a step ran within its run, drawn to scale. Main thread.
class TimingBar : public QWidget
{
    Q_OBJECT

public:
    explicit TimingBar(const RunGraph& graph, QWidget* parent = nullptr);

    void setStep(int step, Timestamp now);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const RunGraph& m_graph;
    int m_step = -1;
    Timestamp m_now;
};

/// The attempts of one step and what came of the chosen one. Main thread.
class StepAttempts : public QWidget
{
    Q_OBJECT

public:
    StepAttempts(const RunGraph& graph, const Clock& clock, QWidget* parent = nullptr);

    void setStep(int step);
    void refresh();
    [[nodiscard]] QTableView* table() const { return m_table; }

Q_SIGNALS:
    void logRequested(int attempt);
    void folderRequested(int step, int attempt);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    void showChosen();
    [[nodiscard]] int chosenAttempt() const;

    const RunGraph& m_graph;
    const Clock& m_clock;
    int m_step = -1;

    AttemptModel* m_model;
    QTableView* m_table;
    TimingBar* m_timing;
    MessageBar* m_error;
    FactList* m_facts;
    QWidget* m_buttons;
    QWidget* m_page;
    EmptyState* m_empty;
};

} // namespace cmbagent
