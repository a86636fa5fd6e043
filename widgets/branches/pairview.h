// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/branches/runpair.h"

#include <QWidget>

class QPushButton;
class QTabWidget;
class QToolButton;
class QTreeView;

namespace cmbagent {

class DifferenceTable;
class FileLocator;
class PairFilesView;
class PairStepModel;
class TextDiffView;

/// Two runs side by side: their steps aligned, and of the selected one everything that differs. Main thread.
class PairView : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Overview, Script, Files };

    explicit PairView(const FileLocator* files, QWidget* parent = nullptr);

    /// The first step that differs is selected.
    void setPair(const RunPair& pair);
    [[nodiscard]] const RunPair& pair() const;
    /// -1: the runs as a whole.
    void selectStep(int step);

    [[nodiscard]] QTreeView* steps() const { return m_steps; }
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }
    [[nodiscard]] DifferenceTable* overview() const { return m_overview; }
    [[nodiscard]] TextDiffView* script() const { return m_script; }
    [[nodiscard]] PairFilesView* files() const { return m_files; }
    [[nodiscard]] QToolButton* adoptButton() const { return m_adopt; }

Q_SIGNALS:
    /// Take the result of `from` into a branch of `into`.
    void adoptRequested(const cmbagent::RunId& into, const cmbagent::RunId& from, const QString& step);
    void openExternallyRequested(const QString& path);

private:
    QWidget* makeDetails();
    void showRow(int row);
    void showWhole();
    void showStep(const PairStep& step);
    void tellSides(const PairStep& step);
    void showTabs(bool hasScript, int files);
    void offerAdoption(const PairStep* step);

    PairStepModel* m_model;
    QTreeView* m_steps;
    QTabWidget* m_tabs;
    DifferenceTable* m_overview;
    TextDiffView* m_script;
    PairFilesView* m_files;
    QToolButton* m_adopt;
};

} // namespace cmbagent
