// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;
class QTreeView;
class QTreeWidget;

namespace cmbagent {

class HistoryFilter;
class HistoryModel;
class WrapLabel;

/// What was answered before (who, when, what, how; with search and filters), and which answers are remembered and
/// given again by themselves until they are revoked. Main thread.
class ApprovalBook : public QDialog
{
    Q_OBJECT

public:
    enum Page { History, Remembered };

    explicit ApprovalBook(QWidget* parent = nullptr);

    void setHistory(const QList<AnsweredApproval>& answers);
    void setRemembered(const QList<RememberedAnswer>& answers);
    void showPage(Page page);

    [[nodiscard]] QTreeView* history() const { return m_history; }
    [[nodiscard]] QLineEdit* filter() const { return m_filter; }
    [[nodiscard]] QComboBox* decisions() const { return m_decisions; }
    [[nodiscard]] QComboBox* kinds() const { return m_kinds; }
    [[nodiscard]] QTreeWidget* remembered() const { return m_remembered; }
    [[nodiscard]] QPushButton* revokeButton() const { return m_revoke; }

Q_SIGNALS:
    void runSelected(const cmbagent::RunId& run);
    /// This answer is not to be given again; what was answered with it stays.
    void revokeRequested(const cmbagent::RememberedAnswer& answer);

private:
    QWidget* buildHistory();
    void connectHistory();
    QWidget* buildRemembered();
    void fillChoices();
    void fitHistory();
    void showDetails();
    void showCount();

    HistoryModel* m_model;
    HistoryFilter* m_order;
    QTabWidget* m_tabs;
    QLineEdit* m_filter;
    QComboBox* m_decisions;
    QComboBox* m_kinds;
    QLabel* m_count;
    QTreeView* m_history;
    WrapLabel* m_details;
    QTreeWidget* m_remembered;
    WrapLabel* m_rememberedHint;
    QPushButton* m_revoke;
    QList<RememberedAnswer> m_answers;
};

} // namespace cmbagent
