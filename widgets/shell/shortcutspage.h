// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace cmbagent {

class ActionRegistry;
class WrapLabel;

/// Every action by menu, with its keys, which can be changed here; keys that another action has are told before they
/// are taken from it. Never modal. Lives on the main thread.
class ShortcutsPage : public QDialog
{
    Q_OBJECT

public:
    /// `registry` must outlive the page.
    ShortcutsPage(ActionRegistry& registry, QWidget* parent);
    ~ShortcutsPage() override;

    /// Shows this action and gives its keys the keyboard.
    void choose(const QAction* action);
    [[nodiscard]] QTreeWidget* list() const { return m_list; }
    [[nodiscard]] QLineEdit* filter() const { return m_filter; }
    [[nodiscard]] QKeySequenceEdit* keys() const { return m_keys; }
    [[nodiscard]] QPushButton* takeButton() const { return m_take; }
    [[nodiscard]] QPushButton* resetButton() const { return m_reset; }
    [[nodiscard]] QPushButton* resetAllButton() const { return m_resetAll; }
    /// What is wrong with the keys that were pressed; empty when nothing is.
    [[nodiscard]] QString word() const;

private:
    void build();
    QWidget* makeEditor();
    void fill();
    void showRow(QTreeWidgetItem* row) const;
    void narrow();
    void adopt();
    void tryKeys();
    void take();
    [[nodiscard]] QAction* current() const;
    void addFixed();

    ActionRegistry& m_registry;
    QLineEdit* m_filter;
    QTreeWidget* m_list;
    QLabel* m_name;
    QKeySequenceEdit* m_keys;
    WrapLabel* m_word;
    QPushButton* m_take;
    QPushButton* m_reset;
    QPushButton* m_resetAll;
    QPushButton* m_clear;
    bool m_isAdopting = false;
};

} // namespace cmbagent
