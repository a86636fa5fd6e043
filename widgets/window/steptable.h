// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QTreeView>

class QTimer;

namespace cmbagent {

class Clock;
class RunGraph;
class StepModel;

/// Puts words and shapes to the bare step table, sorts and filters it. Lives on the main thread.
class StepWords : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    StepWords(StepModel* steps, const RunGraph& graph, const Clock& clock, QObject* parent);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(int step, int column) const;

    const RunGraph& m_graph;
    const Clock& m_clock;
};

/// The steps of the run on show as a table. Lives on the main thread.
class StepTable : public QTreeView
{
    Q_OBJECT

public:
    StepTable(const RunGraph& graph, const Clock& clock, QWidget* parent = nullptr);

    void selectStep(int step);
    void setFilter(const QString& text);
    /// Durations of running steps again; called every second while the table is seen.
    void tick();

Q_SIGNALS:
    void stepSelected(int step);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void sizeColumns();
    void fitTitle();

    const RunGraph& m_graph;
    StepModel* m_steps;
    StepWords* m_words;
    bool m_isProgrammatic = false;
    bool m_isFitting = false;
    bool m_isSizedByHand = false; ///< the column of titles
};

} // namespace cmbagent
