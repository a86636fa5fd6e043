// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;
class QStandardItemModel;
class QTreeView;

namespace cmbagent {

class ConfirmDialog;
class EnvironmentsPane;
class MessageBar;
class WrapLabel;

/// What every project and run takes on disk, and what could be freed: first told, then asked about once, then done.
/// Never modal. Lives on the main thread.
class StorageDialog : public QDialog
{
    Q_OBJECT

public:
    explicit StorageDialog(QWidget* parent);

    void showRows(const QList<StorageRow>& rows);
    /// What every other session takes; nothing is said while there is only the open one.
    void showSessions(const QList<SessionSummary>& sessions, const SessionId& open);
    /// What would be freed, or what was.
    void showGarbage(const GarbageReport& report);
    void showError(const Error& error);
    [[nodiscard]] EnvironmentsPane* environments() const { return m_environments; }
    [[nodiscard]] QTreeView* tree() const { return m_tree; }
    [[nodiscard]] QPushButton* freeButton() const { return m_free; }
    /// The question before anything is removed; null when none is open.
    [[nodiscard]] ConfirmDialog* question() const;
    [[nodiscard]] QString totalText() const;
    [[nodiscard]] QString sessionsText() const; ///< of the others
    [[nodiscard]] QString garbageText() const;

Q_SIGNALS:
    /// A person agreed to remove what was told.
    void freeRequested();
    void runSelected(const cmbagent::RunId& run);

private:
    void buildTree();
    void askToFree();

    WrapLabel* m_sessions = nullptr; ///< what other sessions take
    QStandardItemModel* m_rows;
    QLabel* m_total;
    QTreeView* m_tree;
    EnvironmentsPane* m_environments;
    WrapLabel* m_garbageText;
    QPushButton* m_free;
    MessageBar* m_bar;
    std::optional<GarbageReport> m_garbage;
};

} // namespace cmbagent
