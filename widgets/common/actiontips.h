// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

class QAction;

namespace cmbagent {

/// The tool tip of an action, made of what it does, or why it cannot be done now, and its keys. The parts are kept at
/// the action, so that whoever lists actions (the palette, the page of shortcuts) says the same. Main thread.
class ActionTips
{
    Q_DECLARE_TR_FUNCTIONS(ActionTips)

public:
    /// What the action does, in a sentence.
    static void setTip(QAction* action, const QString& tip);
    /// Enables the action, or disables it and says why.
    static void setEnabled(QAction* action, bool isEnabled, const QString& whyNot = {});
    /// Makes the tool tip again after the keys have changed.
    static void refresh(QAction* action);

    [[nodiscard]] static QString tip(const QAction* action);
    /// Why it cannot be done now; empty while it can, or where nobody said.
    [[nodiscard]] static QString reason(const QAction* action);
    /// Words of a menu without the letter they are chosen by.
    [[nodiscard]] static QString withoutLetter(QString text);
    /// The text of the action without its mnemonic and dots: "Open workflow".
    [[nodiscard]] static QString title(const QAction* action);
};

} // namespace cmbagent
