// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tasks/taskmeans.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace cmbagent {

class EmptyState;
class WrapLabel;

/// Which model each role of a task asks: one for all, and others where a person wants them. Where none is set up it
/// says what to do. Lives on the main thread.
class TaskModels : public QWidget
{
    Q_OBJECT

public:
    explicit TaskModels(QWidget* parent = nullptr);

    void setMeans(const TaskMeans& means);
    /// Whose models are asked.
    void setRoles(const QStringList& roles);
    /// What was chosen, as RunOptions::models.
    [[nodiscard]] QMap<QString, QString> chosen() const;
    /// What keeps the roles from being answered, with the mend; empty: nothing.
    [[nodiscard]] QString fault() const;
    /// Null for a role that is not asked; an empty role: the choice for all.
    [[nodiscard]] QComboBox* choice(const QString& role) const { return m_rows.value(role).choice; }
    [[nodiscard]] EmptyState* nothing() const { return m_nothing; }
    [[nodiscard]] bool isEmpty() const; ///< nothing is set up

Q_SIGNALS:
    void changed();
    void settingsRequested();

private:
    struct Row
    {
        QLabel* name = nullptr;
        QComboBox* choice = nullptr;
    };
    void addRow(const QString& role);
    void fill(const Row& row) const;
    void adopt();
    [[nodiscard]] QString modelFor(const QString& role) const;
    [[nodiscard]] QString textOf(const QString& role) const;

    TaskMeans m_means;
    QStringList m_roles;
    QHash<QString, Row> m_rows;
    EmptyState* m_nothing;
    WrapLabel* m_looking;
    QWidget* m_form;
    QGridLayout* m_grid;
    QPushButton* m_settings;
};

} // namespace cmbagent
