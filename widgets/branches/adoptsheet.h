// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"
#include "core/result.h"
#include "widgets/branches/playorder.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace cmbagent {

class MessageBar;
class PlanList;
class WrapLabel;

/// Takes a result of one run into a branch of another: shows first what is kept and what runs again, and what speaks
/// against it; then a name and a hypothesis. Never modal. Lives on the main thread and deletes itself.
class AdoptSheet : public QDialog
{
    Q_OBJECT

public:
    AdoptSheet(const QString& stepTitle, const QString& from, const QString& into, QWidget* parent);

    /// `conflicts`: what speaks against it, one sentence each.
    void showPlan(const PlayPlan& plan, const QStringList& conflicts);
    /// It is not possible, and why.
    void showError(const Error& error);

    [[nodiscard]] QPushButton* actionButton() const { return m_action; }
    [[nodiscard]] QLineEdit* name() const { return m_name; }
    [[nodiscard]] QLineEdit* hypothesis() const { return m_hypothesis; }
    [[nodiscard]] PlanList* list() const { return m_list; }
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void confirmed(const QString& name, const QString& hypothesis);

private:
    void build(const QString& title);

    WrapLabel* m_summary;
    MessageBar* m_bar;
    PlanList* m_list;
    QLineEdit* m_name;
    QLineEdit* m_hypothesis;
    QPushButton* m_keep;
    QPushButton* m_action;
};

} // namespace cmbagent
