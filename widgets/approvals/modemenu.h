// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/approvalpolicy.h"

#include <QToolButton>

#include <optional>

class QActionGroup;

namespace cmbagent {

/// When a run asks its person: shows the mode and lets it be chosen, before a run and while it goes on. Main thread.
class ModeMenu : public QToolButton
{
    Q_OBJECT

public:
    explicit ModeMenu(QWidget* parent = nullptr);

    /// What is on show. `hasRules`: the workflow has rules for the mode "custom".
    void setMode(ApprovalMode mode, bool hasRules);
    [[nodiscard]] ApprovalMode mode() const { return m_mode; }
    /// Offers a way to the workflow's rules, where there is a workflow that can be edited, or takes it away.
    void offerRules(bool isOffered = true);
    [[nodiscard]] QAction* choice(ApprovalMode mode) const;
    [[nodiscard]] QAction* rules() const { return m_rules; }

    static QString word(ApprovalMode mode); ///< "Before each step"

Q_SIGNALS:
    void modeChosen(cmbagent::ApprovalMode mode);
    /// A person wants to write rules for the mode "custom", or change them.
    void rulesRequested();

private:
    ApprovalMode m_mode = ApprovalMode::None;
    QActionGroup* m_choices;
    QAction* m_rules = nullptr;
};

} // namespace cmbagent
