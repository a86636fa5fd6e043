// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/costoutlook.h"

#include <QTimer>

namespace cmbagent {

class TaskDialog;

/// Says in the form of a new task what it is likely to cost and how that is known, anew whenever something in it
/// changes. Belongs to the form; lives on the main thread.
class TaskEstimate : public QObject
{
    Q_OBJECT

public:
    /// The backend outlives the dialog, which owns this.
    TaskEstimate(Backend& backend, TaskDialog& dialog);

private:
    void ask();
    void tell(const CostOutlook& outlook);

    Backend& m_backend;
    TaskDialog& m_dialog;
    QTimer m_later;
    int m_asked = 0; ///< which question was asked last; late answers to others are dropped
};

} // namespace cmbagent
