// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/canvaslens.h"

#include <QMenu>

#include <array>

class QActionGroup;

namespace cmbagent {

/// Chooses what of the graph stands out: everything, the critical path, failures with their causes, or steps in some
/// states. Lives on the main thread.
class LensMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LensMenu(QWidget* parent = nullptr);

    [[nodiscard]] CanvasLens lens() const;
    /// What is chosen, in a few words; empty when everything is.
    [[nodiscard]] QString summary() const;
    void reset();

Q_SIGNALS:
    void lensChosen(const cmbagent::CanvasLens& lens);

private:
    void statusToggled();

    QActionGroup* m_kinds;
    QAction* m_everything;
    QAction* m_path;
    QAction* m_causes;
    std::array<QAction*, statusCount> m_statuses {};
};

} // namespace cmbagent
