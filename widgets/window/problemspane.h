// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QTreeWidget;

namespace cmbagent {

class RunGraph;

/// What went wrong in the run on show, and what a person should know about it: failed steps with the mend, then notes.
/// Lives on the main thread.
class ProblemsPane : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ProblemsPane(const RunGraph& graph, QWidget* parent = nullptr);

    [[nodiscard]] int count() const;
    [[nodiscard]] QTreeWidget* list() const { return m_list; }

Q_SIGNALS:
    void countChanged(int count);
    void stepChosen(int step);

private:
    void rebuild();

    const RunGraph& m_graph;
    QTreeWidget* m_list;
};

} // namespace cmbagent
