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

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void fitColumns();

    const RunGraph& m_graph;
    QTreeWidget* m_list;
    bool m_isSizedByHand = false;
    bool m_isFitting = false;
};

} // namespace cmbagent
