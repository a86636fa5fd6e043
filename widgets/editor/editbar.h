// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace cmbagent {

class EditActions;
class ElidedLabel;

/// The bar above the canvas while a workflow is edited: which file, what is not saved, and the actions one wants at
/// hand. Lives on the main thread.
class EditBar : public QWidget
{
    Q_OBJECT

public:
    explicit EditBar(const EditActions& actions, QWidget* parent = nullptr);

    /// `path` empty: not saved under a name yet.
    void showFile(const QString& path, bool isChanged, int faults);
    [[nodiscard]] QString text() const;

private:
    ElidedLabel* m_file;
    ElidedLabel* m_state;
};

} // namespace cmbagent
