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
class WrapLabel;

/// A strip at the top of the pages that says who waits for an answer, the shown run's questions first; a click leads to
/// the question. Lives on the main thread.
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

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void refresh();
    void openShown();
    [[nodiscard]] int rowToShow() const;

    const ApprovalModel& m_approvals;
    RunId m_run;
    WrapLabel* m_text;
    ElidedLabel* m_who;
    QLabel* m_others;
    QPushButton* m_open;
};

} // namespace cmbagent
