// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/costs/costview.h"

#include <QWidget>

class QComboBox;
class QMenu;
class QToolButton;

namespace cmbagent {

/// The bar above costs: the way back, whose costs and of what kind, budgets, and files to write. Main thread.
class CostTools : public QWidget
{
    Q_OBJECT

public:
    explicit CostTools(QWidget* parent = nullptr);

    /// Offers what there is to choose from in this view, and what it shows is chosen.
    void showView(const CostView& view);
    [[nodiscard]] CostArea area() const;
    [[nodiscard]] CostKind kind() const;

    [[nodiscard]] QComboBox* areaBox() const { return m_area; }
    [[nodiscard]] QComboBox* kindBox() const { return m_kind; }
    [[nodiscard]] QToolButton* budgetsButton() const { return m_budgets; }

Q_SIGNALS:
    void backRequested();
    /// A person chose another area or kind.
    void choiceChanged();
    void budgetsRequested();
    void exportRequested(cmbagent::CostFormat format);

private:
    void buildExport();
    void addExport(QMenu* menu, const QString& text, CostFormat format);

    QComboBox* m_area;
    QComboBox* m_kind;
    QToolButton* m_budgets;
    QToolButton* m_export;
};

} // namespace cmbagent
