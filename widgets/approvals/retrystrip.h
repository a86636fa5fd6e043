// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rungraph.h"

#include <QWidget>

class QPushButton;

namespace cmbagent {

class Clock;
class WrapLabel;

/// Says of a step that waits for its next attempt which one, why and when, and lets it begin now. Hidden for all
/// others. Main thread.
class RetryStrip : public QWidget
{
    Q_OBJECT

public:
    RetryStrip(const RunGraph& graph, const Clock& clock, QWidget* parent = nullptr);

    void setStep(int step);
    /// Shows nothing while it is not wanted.
    void setOffered(bool isOffered);
    void refresh(); ///< also what the clock changes
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton* button() const { return m_now; }

Q_SIGNALS:
    void retryRequested(int step);

private:
    const RunGraph& m_graph;
    const Clock& m_clock;
    int m_step = -1;
    int m_asked = 0; ///< the attempt that was asked for already
    bool m_isOffered = true;
    WrapLabel* m_text;
    QPushButton* m_now;
};

} // namespace cmbagent
