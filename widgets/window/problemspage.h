// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace cmbagent {

class ElidedLabel;

/// All faults of a workflow file, each with its place, what is wrong and how to mend it. Lives on the main thread.
class ProblemsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPage(QWidget* parent = nullptr);

    void show(const QString& path, const std::vector<Error>& problems);
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] int count() const { return int(m_problems.size()); }
    /// All faults, one a line, as `file:line:column: …`.
    [[nodiscard]] QString plainText() const;

public Q_SLOTS:
    void copyAll() const;

Q_SIGNALS:
    void openRequested(const QString& path);
    void openOtherRequested();

private:
    QString m_path;
    std::vector<Error> m_problems;
    QLabel* m_title;
    ElidedLabel* m_file;
    QScrollArea* m_list;
    QVBoxLayout* m_rows;
    QPushButton* m_again;
    QPushButton* m_copy;
    QPushButton* m_other;
};

} // namespace cmbagent
