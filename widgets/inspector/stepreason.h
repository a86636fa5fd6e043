// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"
#include "core/states.h"

#include <QStringList>
#include <QWidget>

class QPushButton;

namespace cmbagent {

class WrapLabel;

/// Why a step ran, ran again, or did not; worked out by the application.
struct StepWhy
{
    QString heading; ///< "Why did this run again?"
    QString sentence;
    QStringList changes; ///< one sentence each: what is not as it was
    QStringList attempts; ///< why there was more than one
    RunId otherRun; ///< that made the result, or that this one is compared with; null: none, or deleted
    QString other; ///< "Kept from “COBE/FIRAS monopole”, attempt 1"; empty: nothing to say
    bool operator==(const StepWhy&) const = default;
};

/// Shows the why of one step, with a way to the run it speaks of. Hidden while it has nothing to say. Main thread.
class StepReason : public QWidget
{
    Q_OBJECT

public:
    explicit StepReason(QWidget* parent = nullptr);

    void setWhy(const StepWhy& why);
    [[nodiscard]] const StepWhy& why() const { return m_why; }
    [[nodiscard]] QPushButton* link() const { return m_link; }

Q_SIGNALS:
    void runActivated(const cmbagent::RunId& run);

protected:
    void changeEvent(QEvent* event) override;

private:
    StepWhy m_why;
    WrapLabel* m_heading;
    WrapLabel* m_sentence;
    WrapLabel* m_changes;
    WrapLabel* m_other;
    QPushButton* m_link;
};

} // namespace cmbagent
