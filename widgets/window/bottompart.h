// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/bottompanel.h"

namespace cmbagent {

class Clock;
class ConsolePane;
class EventsPane;
class InboxPane;
class ProblemsPane;
struct WindowModels;

/// What a run prints, does, asks and suffers, below the pages; counts are on the tabs. Lives on the main thread.
class BottomPart : public BottomPanel
{
    Q_OBJECT

public:
    /// Models and clock must outlive this, which takes the inbox.
    BottomPart(const WindowModels& models, const Clock& clock, InboxPane* inbox, QWidget* parent = nullptr);

    /// In the order of the tabs.
    enum Tab { ConsoleTab, EventsTab, ApprovalsTab, ProblemsTab };

    LazyPage<ConsolePane> console;
    LazyPage<EventsPane> events;
    InboxPane* approvals;
    ProblemsPane* problems;

Q_SIGNALS:
    /// A step that one of the panes speaks of.
    void stepChosen(int step);
};

} // namespace cmbagent
