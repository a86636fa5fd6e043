// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"

#include <QStackedWidget>

#include <optional>

class QLabel;

namespace cmbagent {

class Clock;
class FactList;
class JsonView;
class WrapLabel;

/// One event with everything it says: when, about what, and all its fields. Lives on the main thread.
class EventDetails : public QStackedWidget
{
    Q_OBJECT

public:
    /// `clock` must outlive the widget.
    explicit EventDetails(const Clock& clock, QWidget* parent = nullptr);

    /// `workflow` may be null.
    void setEvent(const RunEvent& event, const WorkflowPtr& workflow);
    void clear();
    /// The event as JSON, as other programs get it; empty when none is shown.
    [[nodiscard]] QString json() const;

private:
    QWidget* build();
    void copy() const;

    const Clock& m_clock;
    std::optional<RunEvent> m_event;
    WorkflowPtr m_workflow;
    WrapLabel* m_title;
    FactList* m_facts;
    JsonView* m_fields;
};

} // namespace cmbagent
