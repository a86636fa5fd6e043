// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <QWidget>

class QPushButton;
class QStandardItemModel;
class QTreeView;

namespace cmbagent {

class ConfirmDialog;

/// The Python environments of projects: what was installed, what it takes, and a way to be rid of one, which is asked
/// about once. Hidden while there are none. Lives on the main thread.
class EnvironmentsPane : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentsPane(QWidget* parent = nullptr);

    void showRows(const QList<EnvironmentRow>& rows);
    /// A removal did not happen: what is on show can be removed still.
    void takeBack();
    [[nodiscard]] QTreeView* tree() const { return m_tree; }
    [[nodiscard]] QPushButton* removeButton() const { return m_remove; }
    /// Null when none is open.
    [[nodiscard]] ConfirmDialog* question() const;

Q_SIGNALS:
    /// A person agreed to it.
    void removeRequested(const cmbagent::ProjectId& project);

private:
    void buildTree();
    void adopt();
    void askToRemove();
    [[nodiscard]] const EnvironmentRow* chosen() const;

    QStandardItemModel* m_model;
    QTreeView* m_tree;
    QPushButton* m_remove;
    QList<EnvironmentRow> m_rows; ///< as they stand in the tree
    bool m_isRemoving = false;
};

} // namespace cmbagent
