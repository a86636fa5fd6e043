// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTreeView;

namespace cmbagent {

class Clock;
class EventDetails;
class EventFilter;
class EventModel;
class EventWords;

/// The history of the run on show in words, newest first, narrowed by kind, step and text, with everything the chosen
/// event says beside it. Lives on the main thread.
class EventsPane : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the pane.
    EventsPane(EventModel* events, const Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] QTreeView* list() const { return m_list; }
    [[nodiscard]] QLineEdit* filter() const { return m_text; }
    [[nodiscard]] QComboBox* kindChoice() const { return m_kinds; }
    [[nodiscard]] QComboBox* stepChoice() const { return m_steps; }
    [[nodiscard]] EventDetails* details() const { return m_details; }

Q_SIGNALS:
    void stepChosen(int step);

private:
    QWidget* buildFilters();
    QWidget* buildList();
    void fillSteps();
    /// Asks for older events while a filter leaves too few of those that are here.
    void fetchForFilter();
    void showCurrent();
    void showEmptiness();

    EventModel* m_events;
    EventWords* m_words;
    EventFilter* m_shown;
    QLineEdit* m_text;
    QComboBox* m_kinds;
    QComboBox* m_steps;
    QLabel* m_count;
    QTreeView* m_list;
    QStackedWidget* m_stack;
    EventDetails* m_details;
};

} // namespace cmbagent
