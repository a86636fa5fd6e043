// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QTreeView;

namespace cmbagent {

class Clock;
class EventModel;
class EventWords;

/// The history of the run on show, newest first, in words. Lives on the main thread.
class EventsPane : public QStackedWidget
{
    Q_OBJECT

public:
    explicit EventsPane(EventModel* events, QWidget* parent = nullptr);

    [[nodiscard]] QTreeView* list() const { return m_list; }

Q_SIGNALS:
    void stepChosen(int step);

private:
    EventModel* m_events;
    EventWords* m_words;
    QTreeView* m_list;
};

} // namespace cmbagent
