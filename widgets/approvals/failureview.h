// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/approvals/askedquestion.h"

#include <QWidget>

namespace cmbagent {

class MessageBar;

/// What went wrong in a step: the kind of error and what it means, the message, the traceback folded, what was tried
/// before and what may help. Main thread.
class FailureView : public QWidget
{
    Q_OBJECT

public:
    explicit FailureView(const FailureFacts& failure, QWidget* parent = nullptr);

    [[nodiscard]] MessageBar* message() const { return m_message; }

private:
    MessageBar* m_message;
};

} // namespace cmbagent
