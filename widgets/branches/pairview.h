// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/branches/runpair.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QTabWidget;
class QToolButton;
class QTreeView;

namespace cmbagent {

class Clock;
class DifferenceTable;
class FileLocator;
class PairFilesView;
class PairGraphsView;
class PairStepModel;
class TextDiffView;

/// Two runs side by side: their graphs in one picture, their steps aligned in a list, and of the selected one
/// everything that differs. Main thread.
class PairView : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Overview, Task, Script, Files };

    /// Both must outlive this; `files` may be null.
    PairView(const FileLocator* files, const Clock& clock, QWidget* parent = nullptr);

    /// The first step that differs is selected.
    void setPair(const RunPair& pair);
    [[nodiscard]] const RunPair& pair() const;
    /// -1: the runs as a whole.
    void selectStep(int step);
    /// The next step that differs, in the order of the list, or the one before; stays where there is none.
    void goToDifference(bool next);

    [[nodiscard]] QTreeView* steps() const { return m_steps; }
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }
    [[nodiscard]] DifferenceTable* overview() const { return m_overview; }
    [[nodiscard]] TextDiffView* task() const { return m_task; }
    [[nodiscard]] TextDiffView* script() const { return m_script; }
    [[nodiscard]] PairFilesView* files() const { return m_files; }
    [[nodiscard]] QToolButton* adoptButton() const { return m_adopt; }
    [[nodiscard]] PairGraphsView* graphs() const { return m_graphs; }
    [[nodiscard]] QToolButton* graphsButton() const { return m_showGraphs; }
    [[nodiscard]] QToolButton* nextButton() const { return m_next; }
    [[nodiscard]] QToolButton* previousButton() const { return m_previous; }
    /// "Difference 1 of 3"
    [[nodiscard]] QString place() const;

Q_SIGNALS:
    /// Take the result of `from` into a branch of `into`.
    void adoptRequested(const cmbagent::RunId& into, const cmbagent::RunId& from, const QString& step);
    void openExternallyRequested(const QString& path);

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    QWidget* makeDetails();
    QBoxLayout* makeTools();
    [[nodiscard]] int shownStep() const;
    void tellPlace();
    void showRow(int row);
    void showWhole();
    void showStep(const PairStep& step);
    void tellSides(const PairStep& step);
    void showTabs(bool hasTask, bool hasScript, int files);
    void offerAdoption(const PairStep* step);

    PairStepModel* m_model;
    QTreeView* m_steps;
    QTabWidget* m_tabs;
    DifferenceTable* m_overview;
    TextDiffView* m_task;
    TextDiffView* m_script;
    PairFilesView* m_files;
    QToolButton* m_adopt;
    PairGraphsView* m_graphs;
    QToolButton* m_showGraphs;
    QToolButton* m_previous;
    QToolButton* m_next;
    QLabel* m_place;
};

} // namespace cmbagent
