// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace cmbagent {

/// The files a task may read: chosen, listed, and taken back. Lives on the main thread.
class TaskFiles : public QWidget
{
    Q_OBJECT

public:
    explicit TaskFiles(QWidget* parent = nullptr);

    void add(const QStringList& paths);
    /// Name in the folder of the task → where it lies.
    [[nodiscard]] QMap<QString, QString> files() const;
    /// What is wrong with them, with the mend; empty: nothing.
    [[nodiscard]] QString fault() const;
    [[nodiscard]] QListWidget* list() const { return m_list; }
    [[nodiscard]] QPushButton* removeButton() const { return m_remove; }

Q_SIGNALS:
    void changed();

private:
    void choose();
    void removeChosen();
    void adopt();

    QStringList m_paths;
    QListWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_remove;
};

} // namespace cmbagent
