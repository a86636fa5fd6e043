// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QWidget>

#include <optional>

class QTimer;
class QVBoxLayout;

namespace cmbagent {

class MessageBar;

/// The bars above the pages: that nothing can be saved at the moment, how far budgets are used, the last error or
/// notice, and what was deleted. Takes no room while there is nothing to say. Lives on the main thread.
class MessageArea : public QWidget
{
    Q_OBJECT

public:
    explicit MessageArea(QWidget* parent = nullptr);

    /// Stays until the disk is well again.
    [[nodiscard]] MessageBar* haltBar() const { return m_haltBar; }
    /// The last error or notice.
    [[nodiscard]] MessageBar* bar() const { return m_bar; }

    /// What was deleted and can be taken back.
    [[nodiscard]] MessageBar* undoBar() const { return m_undoBar; }

    /// How far budgets are used; stays until it is dismissed.
    [[nodiscard]] MessageBar* budgetBar() const { return m_budgetBar; }

    /// Nothing: saving works again.
    void showHalt(const std::optional<Error>& error);
    /// Goes by itself after eight seconds.
    void showNotice(const QString& text);

private:
    MessageBar* m_haltBar;
    MessageBar* m_bar;
    MessageBar* m_undoBar;
    MessageBar* m_budgetBar;
    QTimer* m_timer; ///< takes a notice away
};

} // namespace cmbagent
