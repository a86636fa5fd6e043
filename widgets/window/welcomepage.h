// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"

#include <QList>
#include <QScrollArea>

class QAction;
class QGridLayout;
class QListView;
class QVBoxLayout;

namespace cmbagent {

class Clock;
class ElidedLabel;
class ExampleCard;
class RecentRuns;
class RunListModel;
class WrapRow;
struct ExampleInfo;

/// Where a person starts: examples, recent runs, open and import, and where the data lives. Lives on the main thread.
class WelcomePage : public QScrollArea
{
    Q_OBJECT

public:
    WelcomePage(RunListModel* runs, const Clock& clock, QAction* open, QAction* import, QWidget* parent = nullptr);

    /// One more way to begin, as a button beside opening and importing; gone while the action is not visible.
    void addWay(QAction* action);
    void setExamples(const QList<ExampleInfo>& examples);
    void setDataPlace(const QString& path, qint64 bytes);

    [[nodiscard]] const QList<ExampleCard*>& cards() const { return m_cards; }
    [[nodiscard]] QListView* recentRuns() const { return m_recent; }
    [[nodiscard]] QString dataText() const;

Q_SIGNALS:
    void exampleRequested(const QString& exampleId);
    void runSelected(const cmbagent::RunId& run);
    void dataFolderRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHead(QVBoxLayout* column);
    void buildRecent(QVBoxLayout* column);
    void arrangeCards();
    void showRecent();

    RunListModel* m_runs;
    QAction* m_open;
    QAction* m_import;
    QWidget* m_content;
    WrapRow* m_ways;
    QGridLayout* m_cardGrid;
    QList<ExampleCard*> m_cards;
    RecentRuns* m_recentModel;
    QListView* m_recent;
    QWidget* m_noRuns;
    ElidedLabel* m_data;
};

} // namespace cmbagent
