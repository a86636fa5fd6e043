// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace cmbagent {

class ApprovalModel;
class ElidedLabel;

/// A strip at the top of the pages that says who waits for an answer, the shown run's questions first. Lives on the
/// main thread.
class ApprovalBanner : public QWidget
{
    Q_OBJECT

public:
    explicit ApprovalBanner(const ApprovalModel& approvals, QWidget* parent = nullptr);

    /// Questions of this run come first and leave its name out.
    void setShownRun(const RunId& run);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton* button() const { return m_open; }

Q_SIGNALS:
    void openRequested(const cmbagent::ApprovalId& approval);

private:
    void refresh();
    [[nodiscard]] int rowToShow() const;

    const ApprovalModel& m_approvals;
    RunId m_run;
    ElidedLabel* m_text;
    ElidedLabel* m_who;
    QLabel* m_others;
    QPushButton* m_open;
};

} // namespace cmbagent
