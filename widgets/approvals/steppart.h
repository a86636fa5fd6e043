// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/approvals/stepoffers.h"

#include <QObject>

class QMenu;
class QWidget;

namespace cmbagent {

class FileLocator;
class StepSheet;

/// What a person does about steps that failed or do not move, and every way to it: the menu of a step and the strip
/// in the inspector lead here, a sheet asks for what is needed, and an order leaves as a signal. Main thread.
class StepPart : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive this; `files` may be null.
    StepPart(const RunGraph& graph, const FileLocator* files, QWidget* window);

    /// Whether a person may decide about failures here; what runs can be waited for and ended anyway.
    void setRetriesOffered(bool isOffered) { m_offersRetries = isOffered; }
    /// Adds to the menu of a step what can be done about it, in front.
    void addTo(QMenu* menu, int step);
    /// Asks for what this needs; waiting needs nothing.
    void begin(int step, StepAction action);
    /// The sheet of this, if there is one.
    [[nodiscard]] StepSheet* sheet(const RunId& run, int step, StepAction action) const;
    /// What was ordered was taken, or was not: true when a sheet says so.
    void settle(const StepOrder& order);
    bool refuse(const StepOrder& order, const Error& error);

Q_SIGNALS:
    void ordered(const cmbagent::StepOrder& order);

private:
    const RunGraph& m_graph;
    const FileLocator* m_files;
    QWidget* m_window;
    bool m_offersRetries = true;
};

} // namespace cmbagent
