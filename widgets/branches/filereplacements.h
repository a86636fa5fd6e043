// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace cmbagent {

class WrapLabel;

/// Files that a branch takes instead of those its parent took. Choosing one blocks nothing. Main thread.
class FileReplacements : public QWidget
{
    Q_OBJECT

public:
    explicit FileReplacements(QWidget* parent = nullptr);

    /// Offers the files that a run took with it and forgets what was chosen. Hidden where there are none.
    void setFiles(const std::vector<FrozenFile>& files);
    /// Path as in the workflow → absolute name of the file that takes its place.
    [[nodiscard]] const QMap<QString, QString>& replacements() const { return m_replacements; }
    /// What the file dialog does once a person has chosen.
    void replace(const QString& path, const QString& file);

Q_SIGNALS:
    void changed();

private:
    void choose();
    void showRows();

    QComboBox* m_offered;
    QPushButton* m_choose;
    QVBoxLayout* m_column;
    QMap<QString, QString> m_replacements;
    QList<QWidget*> m_rows;
};

} // namespace cmbagent
