// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/approvalpolicy.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace cmbagent {

class WrapLabel;

/// How far an answer reaches: only this time, unless a person asks for more and opens the box. Main thread.
class RememberBox : public QWidget
{
    Q_OBJECT

public:
    /// `whyNever`: why this question is asked every time; empty: its answer can be remembered.
    explicit RememberBox(const QString& whyNever, QWidget* parent = nullptr);

    [[nodiscard]] RememberScope scope() const;
    [[nodiscard]] QToolButton* toggle() const { return m_toggle; }
    [[nodiscard]] QComboBox* choice() const { return m_choice; }
    [[nodiscard]] QString hint() const;

private:
    void refresh();

    bool m_isPossible;
    QString m_whyNever;
    QToolButton* m_toggle;
    QComboBox* m_choice;
    WrapLabel* m_hint;
};

} // namespace cmbagent
